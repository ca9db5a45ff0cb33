"""Sources: whose money came in, and whether the network takes it."""

import datetime as dt
from collections.abc import Iterable
from collections.abc import Iterator
from typing import NamedTuple

from beancount.core import account
from beancount.core import data

from ledger import interfund
from ledger import money
from ledger.book import Book
from ledger.closings import is_closing
from ledger.decisions import cited_in
from ledger.lookalikes import skeleton
from ledger.money import Sum
from ledger.once import once
from ledger.padding import posted
from ledger.policies import ProvenancePolicy
from ledger.postings import SOURCE
from ledger.roles import ACCRUED
from ledger.typing_slips import one_edit

LAW = ProvenancePolicy.named
SLIP_MIN = 4


class Taken(NamedTuple):
    """Money that came in, and is asked about.

    Attributes:
      entry, posting: by what it came in.
      sum: how much.
      source: whose it was; None if nobody says.
      refused: the refused source that this is, or is nearly; None if it is none.
    """

    entry: data.Transaction
    posting: data.Posting
    sum: Sum
    source: str | None
    refused: str | None


@once
def doubtful(book: Book) -> list[Taken]:
    """List what came in from nobody known, or from whom the policy of the day refuses.

    Income needs a source, and a debt that brings an asset: a bill still to be paid is
    no borrowed money, and equity without a source is the opening of the books. An
    entry or posting that names a refused source is asked about wherever it posts.
    """
    if not any(state.sources.get("refuses") for state in book.policies.get(LAW, ())):
        return []
    found = [*_incoming(book), *_named_elsewhere(book)]
    lines: dict[tuple[int, object], Taken] = {}
    for one in found:
        line = (one.posting.meta or {}).get("lineno", id(one.posting))
        key = id(one.entry), line
        before = lines[key].sum.number if key in lines else money.ZERO
        lines[key] = one._replace(sum=one.sum._replace(number=one.sum.number + before))
    return sorted(lines.values(), key=lambda one: one.entry.date)


def _incoming(book: Book) -> Iterator[Taken]:
    """Find doubtful money on the accounts on which money comes in."""
    on, every = posted(book), _ever_refused(book)
    for name, needed in _accounts(book).items():
        usual = _text(book.accounts.traits(name).source)
        sound = usual is not None and _refused(usual, every) is None
        for entry, posting in on.get(name, ()):
            if is_closing(entry) or (sound and not _says_source(entry, posting)):
                continue
            units, refuses = money.units(posting), _refuses(book, entry.date)
            if units is None or units.number >= 0 or refuses is None:
                continue
            source = _said(posting) or _said(entry) or usual
            word = _refused(source or "", refuses)
            lacking = source is None and needed and _lacks(book, name, entry, posting)
            if word is not None or lacking:
                came = Sum(-units.number, units.currency)
                yield Taken(entry, posting, came, source, word)


def _named_elsewhere(book: Book) -> Iterator[Taken]:
    """Find entries that name a refused source and bring it in by another way."""
    accounts = _accounts(book)
    for entry, posting in book.postings.sourced:
        if posting.account in accounts:
            continue
        source, units = _said(posting) or _said(entry), money.units(posting)
        word = _refused(source or "", _refuses(book, entry.date) or ())
        if word and units is not None and units.number < 0:
            came = Sum(-units.number, units.currency)
            yield Taken(entry, posting, came, source, word)


def _says_source(entry: data.Transaction, posting: data.Posting) -> bool:
    said = entry.meta is not None and SOURCE in entry.meta
    return said or (posting.meta is not None and SOURCE in posting.meta)


def _ever_refused(book: Book) -> tuple[str, ...]:
    """Give every source that the policy refuses on any day."""
    states = (state.policy for state in book.policies.get(LAW, ()))
    policies = (one for one in states if isinstance(one, ProvenancePolicy))
    return tuple({word for one in policies for word in one.refuses or ()})


def _refuses(book: Book, day: dt.date) -> tuple[str, ...] | None:
    policy = book.policy(ProvenancePolicy, day)
    return policy.refuses if policy else None


def _refused(source: str, refuses: Iterable[str]) -> str | None:
    """Give the refused source that a source names, or nearly names."""
    written = [skeleton(word) for word in source.split()]
    for word in refuses:
        known = skeleton(word)
        for one in written:
            if one == known or (len(one) >= SLIP_MIN and one_edit(one, known)):
                return word
    return None


def _lacks(
    book: Book, name: str, entry: data.Transaction, posting: data.Posting
) -> bool:
    """Tell whether money without a source is asked for one."""
    cited = [*cited_in(entry.meta), *cited_in(posting.meta)]
    if book.decisions.waiver(LAW, cited, entry.date) is not None:
        return False
    if account.root(1, name) == book.options["name_income"]:
        return True
    sums = (money.units(one) for one in entry.postings if _is_asset(book, one))
    return any(units is not None and units.number > 0 for units in sums)


def _is_asset(book: Book, posting: data.Posting) -> bool:
    return bool(account.root(1, posting.account) == book.options["name_assets"])


def _accounts(book: Book) -> dict[str, bool]:
    """Give the accounts on which money comes in; True where a source is needed."""
    roots = {
        book.options["name_income"]: True,
        book.options["name_liabilities"]: True,
        book.options["name_equity"]: False,
    }
    found = {}
    for name in book.accounts.opened:
        root, role = account.root(1, name), book.accounts.traits(name).role
        owed = root == book.options["name_liabilities"] and role == ACCRUED
        if root in roots and name not in interfund.sides(book).read:
            found[name] = roots[root] and not owed
    return found


def _said(one: data.Transaction | data.Posting) -> str | None:
    """Give whose money an entry or posting says that it brings."""
    return _text((one.meta or {}).get(SOURCE))


def _text(source: object) -> str | None:
    return source if isinstance(source, str) and source.strip() else None
