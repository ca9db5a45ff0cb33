"""Contracts: accounts whose terms stand on their `open`, and are known by their id."""

import datetime as dt
from collections.abc import Iterable

from beancount.core import account
from beancount.core import data

from ledger.book import Book
from ledger.once import once
from ledger.records import Terms


@once
def by_id(book: Book) -> dict[str, str]:
    """Give the account of each contract: its id is the account's last component.

    Of two that end alike, the one that names no contract itself is meant.
    """
    found: dict[str, str] = {}
    opened, said = book.accounts.opened, book.accounts.said
    for name in sorted(opened, key=lambda one: said(one, "contract") is not None):
        found.setdefault(str(account.leaf(name)), name)
    return found


def told_apart(names: Iterable[str]) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Give accounts by id; beside them, those whose id one before them has, with it."""
    found: dict[str, str] = {}
    doubles = []
    for name in names:
        first = found.setdefault(str(account.leaf(name)), name)
        if first != name:
            doubles.append((name, first))
    return found, doubles


def currency_of(opening: data.Open) -> str:
    """Give the currency of a contract; empty if its account does not name one alone."""
    return opening.currencies[0] if len(opening.currencies or ()) == 1 else ""


def maturity(book: Book, name: str, on: dt.date) -> dt.date | None:
    """Give the day on which an account's claim falls due, or None: at once.

    It is the account's own `matures:`, or that of the contract which `contract:`
    names; a record of corrected terms counts from its date, on either.
    """
    contract = _contracts(book).get(name, name)
    for one in dict.fromkeys((name, contract)):
        terms = book.register.on(Terms, one, on)
        opened = one in book.accounts.opened
        written = book.accounts.said(one, "matures") if opened else None
        for day in (terms.matures if terms else None, written):
            if isinstance(day, dt.date):
                return day
    return None


@once
def _contracts(book: Book) -> dict[str, str]:
    """Give for each account that names one the account of its contract."""
    ids = by_id(book)
    named = ((one, book.accounts.said(one, "contract")) for one in book.accounts.opened)
    texts = ((one, said) for one, said in named if isinstance(said, str))
    return {one: ids[said] for one, said in texts if said in ids}
