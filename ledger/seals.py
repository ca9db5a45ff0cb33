"""Seals: the chain of sealed periods of a book, and where it is broken.

    2026-04-12 custom "seal" "2026-03" "v1" "sha256:HASH" "sha256:PREVIOUS"
      decision: "2026-014"

A seal holds if its hash is that of everything dated up to the end of its period, as the
parser and Beancount's booking give it, and it names the hash of the seal before it.
What a plugin changes is not sealed. `check` knows the entries before any plugin;
bean-check and Fava know them as the plugins named before ours leave them, and there
what such a plugin adds is left out.
"""

from collections.abc import Iterator
from collections.abc import Sequence
from typing import NamedTuple

from beancount.core import data

from ledger import sealing
from ledger.book import Book
from ledger.canonical import Files
from ledger.closings import ClosedYear
from ledger.closings import closed_years
from ledger.language import say
from ledger.once import once
from ledger.records import Seal
from ledger.register import Filed
from ledger.sealing import Block


class Link(NamedTuple):
    """A seal, the one before it, and what the book says of its period today."""

    filed: Filed[Seal]
    before: Filed[Seal] | None
    block: Block


@once
def seals(book: Book) -> list[Filed[Seal]]:
    """List the seals of a book by the end of their period."""
    found = book.register.records(Seal)
    return sorted(found, key=lambda one: (sealing.end_of(one.record.id), one.date))


def last(book: Book) -> Filed[Seal] | None:
    """Give the last seal, the head of the chain, or None."""
    return seals(book)[-1] if seals(book) else None


def is_known(book: Book) -> bool:
    """Tell whether every seal reads."""
    return not any(fault.kind == Seal.kind for fault in book.faults)


@once
def changed_annex(book: Book) -> Filed[Seal] | None:
    """Find the first seal whose annex is not as it was sealed, or give None."""
    if not is_known(book):
        return None
    changed = (one.filed for one in links(book) if _annex_differs(one))
    return next(changed, None)


def unsealed_years(book: Book) -> list[ClosedYear]:
    """List the closed years whose closing no seal covers, once there are seals."""
    head = last(book)
    if head is None:
        return []
    end = sealing.end_of(head.record.id)
    return [one for one in closed_years(book).values() if (one.last, True) > end]


@once
def links(book: Book) -> list[Link]:
    """Reckon the chain: each seal with what the book says up to its end today."""
    chain = seals(book)
    ends = [sealing.end_of(one.record.id) for one in chain]
    reckoned = sealing.blocks(typed(book), Files.of(book.options), ends)
    before = [None, *chain]
    return [Link(*one) for one in zip(chain, before[:-1], reckoned, strict=True)]


def typed(book: Book) -> Sequence[data.Directive]:
    """Give the entries that somebody typed, without those that plugins made."""
    if book.booked is not None:
        return book.booked
    names = Files.of(book.options).names
    return [one for one in book.entries if _is_typed(one.meta or {}, names)]


def _is_typed(meta: data.Meta, names: frozenset[str]) -> bool:
    """Tell whether an entry stands in a file of the book, as none of a plugin does."""
    file, line = meta.get("filename"), meta.get("lineno")
    named = isinstance(file, str) and file in names
    return named and (not isinstance(line, int) or line > 0)


def _annex_differs(link: Link) -> bool:
    return link.filed.record.annex not in {None, link.block.annex}


def notes(book: Book) -> Iterator[str]:
    """Tell what is worth saying of seals and not wrong."""
    annex = changed_annex(book)
    if annex is not None:
        yield say(
            "a price, note, document, event or query dated up to the end of "
            "{seal} is not as it was sealed.",
            seal=annex.record.id,
        )
    for closed in unsealed_years(book):
        yield say(
            "{year} is closed and its closing is not sealed: cayapa seal BOOK "
            "{year} drafts that.",
            year=closed.year,
        )
