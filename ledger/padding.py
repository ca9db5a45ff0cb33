"""Padding: what Beancount adds where a `pad` stands, after every rule has run."""

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from beancount.core import data
from beancount.ops import pad

from ledger import money
from ledger.book import Book
from ledger.once import once
from ledger.postings import Posted
from ledger.postings import Postings


@once
def padded(book: Book) -> Sequence[data.Transaction]:
    """Give every transaction by date, those among them that a `pad` will insert."""
    if not book.pads:
        return book.transactions
    every: list[Any] = [*book.transactions, *book.balances, *book.pads]
    given = list(filter(_complete, every))
    try:
        entries, _ = pad.pad(sorted(given, key=data.entry_sortkey), book.options)
    except ValueError:  # Beancount itself fails on it, and says so
        return book.transactions
    own = {id(entry) for entry in given}
    added = [one for one in entries if id(one) not in own]
    return sorted([*book.transactions, *added], key=lambda one: one.date)


@once
def posted(book: Book) -> Mapping[str, list[Posted]]:
    """Give what is posted on each account, what a `pad` will insert included."""
    if not book.pads:
        return book.posted
    return Postings.read(padded(book)).by_account


def _complete(entry: data.Transaction | data.Balance | data.Pad) -> bool:
    postings = getattr(entry, "postings", None) or ()
    placed = isinstance((entry.meta or {}).get("lineno"), int)
    return placed and all(money.weight(one) is not None for one in postings)
