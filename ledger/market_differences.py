"""Market differences: what a market day lacks, or has too much, and who is named there.

They stand on accounts with `role: "market-difference"`, and are nobody's.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from beancount.core import account
from beancount.core import data

from ledger import reading
from ledger.advance_postings import on_role
from ledger.book import Book
from ledger.closings import advance_accounts
from ledger.closings import is_closing
from ledger.closings import results
from ledger.once import once
from ledger.records import Associate
from ledger.records import Cooperative
from ledger.records import Family
from ledger.roles import MARKET_DIFFERENCE
from ledger.surplus_taken import PERSONS

_WORD = re.compile(r"\w[\w-]*(?:\.[\w-]+)*")


class Named(NamedTuple):
    """A person who is named, and where.

    Attributes:
      entry: the entry.
      meta: of what must change: the entry, or one of its postings.
      person: who is named.
    """

    entry: data.Directive
    meta: data.Meta | None
    person: str


@once
def difference_accounts(book: Book) -> frozenset[str]:
    """Give the opened accounts of differences."""
    opened = book.accounts.opened
    return frozenset(
        one for one in opened if book.accounts.traits(one).role == MARKET_DIFFERENCE
    )


def named(book: Book) -> Iterator[Named]:
    """Find the persons whom such accounts name, and then those of entries on them."""
    for name, opened in book.accounts.opened.items():
        if name in difference_accounts(book):
            person = _of_account(book, name)
            if person is not None:
                yield Named(opened, opened.meta, person)
    entries = {id(entry): entry for entry, _ in on_role(book, MARKET_DIFFERENCE)}
    for found in sorted(entries.values(), key=lambda one: one.date):
        first = next(_in_entry(book, found), None)
        if first is not None:
            yield first


def _in_entry(book: Book, entry: data.Transaction) -> Iterator[Named]:
    """Find who is named by an entry; the account of a difference is told by itself.

    In the closing of a year, accounts of income, costs and advances may be anybody's.
    """
    anybodys = (
        results(book) | advance_accounts(book) if is_closing(entry) else frozenset()
    )
    told = [_said(book, entry.meta), *_worded(book, entry.payee, entry.narration)]
    yield from (Named(entry, entry.meta, one) for one in told if one)
    for posting in entry.postings or ():
        person = _said(book, posting.meta)
        differs = posting.account in difference_accounts(book)
        if person is None and not differs and posting.account not in anybodys:
            person = _of_account(book, posting.account)
        if person is not None:
            yield Named(entry, posting.meta, person)


def _of_account(book: Book, name: str) -> str | None:
    """Give whose an account is, by what it says or by a part of its name."""
    opened = book.accounts.opened.get(name)
    said = _said(book, opened.meta) if opened else None
    parts = (one for one in account.split(name) if one in _persons(book))
    return said or next(parts, None)


def _said(book: Book, meta: data.Meta | None) -> str | None:
    """Give whom metadata names; a cooperative is no person, though it may hold."""
    groups = book.register.histories(Cooperative)
    for key in PERSONS:
        text = reading.shown((meta or {}).get(key, "")).strip('" ')
        if text and text not in groups:
            return text
    return None


def _worded(book: Book, *texts: object) -> Iterator[str]:
    """Give the persons whose ids stand in some texts."""
    for text in texts:
        if isinstance(text, str):
            words = (match[0] for match in _WORD.finditer(text))
            yield from (one for one in words if one in _persons(book))


@once
def _persons(book: Book) -> frozenset[str]:
    """Give the ids of associates, families, and persons that these ever covered."""
    histories = (book.register.histories(one) for one in (Associate, Family))
    covered = (filed.record.covered for filed in book.register.records(Family))
    ids = frozenset(one for found in histories for one in found)
    return ids.union(*covered)
