"""Counterparts: who stands behind the money of a fund, so that none is told alone."""

import datetime as dt
from collections import defaultdict

from ledger.book import Book
from ledger.deposits import deposits
from ledger.funerals import funerals
from ledger.loans import loans


def savers(book: Book, on: dt.date, trait: str = "fund") -> dict[str, set[str]]:
    """Give who has ever laid money into deposits by a day.

    Args:
      book: the book.
      on: the day.
      trait: by what: the `fund` of the deposits, or their `campaign`.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for one in deposits(book).values():
        if any(moved.date <= on and moved.deposit for moved in one.movements):
            place = getattr(book.accounts.traits(one.account), trait) or ""
            found[place].add(str((one.opening.meta or {}).get("holder", one.id)))
    return found


def borrowers(book: Book, on: dt.date) -> dict[str, set[str]]:
    """Give who has ever owed money by a day, by fund."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in loans(book).values():
        if any(moved.date <= on for moved in one.movements):
            fund = book.accounts.traits(one.account).fund or ""
            found[fund].add(str((one.opening.meta or {}).get("borrower", one.id)))
    return found


def funerals_of(book: Book, on: dt.date) -> dict[str, set[str]]:
    """Give the funerals that were paid for by a day, by fund."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in funerals(book).found.values():
        for entry in one.entries:
            for posting in entry.postings if entry.date <= on else ():
                found[book.accounts.traits(posting.account).fund or ""].add(one.id)
    return found
