"""Deposits: accounts that owe somebody money with interest.

A deposit is an account with the role of a term deposit or of sight savings. One with
accounts below it is only a folder, unless it has a holder or terms of its own; savings
without any are no deposit. Interest accrues on accounts with the role
`accrued-interest` and the deposit's id as `contract:`, against costs with the role
`interest-cost`; capitalised interest moves from there to the deposit.
"""

import datetime as dt
from collections import defaultdict
from decimal import Decimal
from typing import NamedTuple

from beancount.core import account
from beancount.core import data

from ledger import money
from ledger.book import Book
from ledger.contracts import currency_of
from ledger.contracts import told_apart
from ledger.deposit_movements import Movement
from ledger.deposit_movements import movements
from ledger.once import once
from ledger.roles import ACCRUED
from ledger.roles import SIGHT
from ledger.roles import TERM

OWN = ("holder", "product", "rate", "matures")


class Deposit(NamedTuple):
    """A deposit as its account tells it.

    Attributes:
      id: the last part of the account's name.
      account: the account.
      opening: its opening, with the terms.
      currency: the currency of the account; empty if it does not name exactly one.
      sight: whether it is sight savings.
      accrued: the accounts of its accrued interest.
      movements: what moved, by date.
    """

    id: str
    account: str
    opening: data.Open
    currency: str
    sight: bool
    accrued: tuple[str, ...]
    movements: tuple[Movement, ...]

    def until(self, on: dt.date) -> "Deposit":
        """Give the deposit as it stood at the end of a day."""
        known = tuple(one for one in self.movements if one.date <= on)
        return self._replace(movements=known)

    def balance(self, on: dt.date) -> Decimal:
        """Give what the account owes at the end of a day."""
        moved = (one.deposit for one in self.movements if one.date <= on)
        return sum(moved, money.ZERO)

    def accrued_by(self, on: dt.date) -> Decimal:
        """Give the accrued interest that is booked at the end of a day."""
        moved = (one.accrued for one in self.movements if one.date <= on)
        return sum(moved, money.ZERO)

    def interest_by(self, on: dt.date) -> Decimal:
        """Give all the interest that is booked as a cost by the end of a day."""
        booked = (one.interest for one in self.movements if one.date <= on)
        return sum(booked, money.ZERO)

    def capitalised_by(self, on: dt.date) -> Decimal:
        """Give the interest that had moved to the deposit by the end of a day."""
        moved = (one.capitalised for one in self.movements if one.date <= on)
        return sum(moved, money.ZERO)

    @property
    def first_day(self) -> dt.date:
        """Give the day on which the books first see money of it."""
        moved = (one.date for one in self.movements if one.deposit)
        return next(moved, self.opening.date)

    @property
    def laid_in_first(self) -> Decimal:
        """Sum what was laid in on the first day."""
        first = self.first_day
        moved = (one.principal for one in self.movements if one.date == first)
        return sum((one for one in moved if one > 0), money.ZERO)

    @property
    def closed(self) -> Movement | None:
        """Give the movement that emptied it for the last time, or None."""
        last = self.movements[-1:]
        drawn = [one for one in self.movements if one.deposit < 0]
        empty = last and not self.balance(last[0].date)
        return drawn[-1] if empty and drawn else None


class Found(NamedTuple):
    """The deposits of a book by id, and the accounts whose id another one has."""

    by_id: dict[str, Deposit]
    doubles: list[tuple[data.Open, str]]


def deposits(book: Book) -> dict[str, Deposit]:
    """Give the deposits of a book by id, in order of opening."""
    return found(book).by_id


@once
def found(book: Book) -> Found:
    """Find the accounts that are deposits; of two with one id the first is meant."""
    accounts, doubles = told_apart(_named(book))
    opened = book.accounts.opened
    accrued = accrued_accounts(book)
    currencies = {name: currency_of(opened[name]) for name in accounts.values()}
    moved = movements(
        book, {name: tuple(accrued[one]) for one, name in accounts.items()}, currencies
    )
    by_id = {
        one: Deposit(
            id=one,
            account=name,
            opening=opened[name],
            currency=currencies[name],
            sight=book.accounts.traits(name).role == SIGHT,
            accrued=tuple(accrued[one]),
            movements=tuple(moved[name]),
        )
        for one, name in accounts.items()
    }
    return Found(by_id, [(opened[one], first) for one, first in doubles])


def accrued_accounts(book: Book) -> dict[str, list[str]]:
    """Give the accounts of accrued interest by the id of their contract."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in book.accounts.opened:
        if book.accounts.traits(name).role == ACCRUED:
            found[str(book.accounts.said(name, "contract"))].append(name)
    return found


def _named(book: Book) -> list[str]:
    """List the accounts that are deposits; savings without any terms are none."""
    parents = {account.parent(name) for name in book.accounts.opened}
    found = []
    for name in book.accounts.opened:
        role = book.accounts.traits(name).role
        said = any(book.accounts.said(name, key) is not None for key in OWN)
        if role in (TERM, SIGHT) and (said or (role == TERM and name not in parents)):
            found.append(name)
    return found
