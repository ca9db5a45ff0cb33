"""Loans: accounts on which somebody owes the fund.

A loan is an account with the role `loan`; one with accounts below it is only a folder,
unless it has a borrower or terms of its own, or something is posted on it. What loans
share stands on accounts with the roles of `roles.OF_LOANS`, each posting with the
loan's id as `contract:`.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from beancount.core import account
from beancount.core import data

from ledger import money
from ledger.book import Book
from ledger.contracts import currency_of
from ledger.contracts import told_apart
from ledger.loan_movements import LoanMovement
from ledger.loan_movements import loan_movements
from ledger.once import once
from ledger.padding import posted
from ledger.records import Terms
from ledger.roles import LOAN

OWN = ("borrower", "method", "instalments", "first-due", "liens", "product", "rate")


class Loan(NamedTuple):
    """A loan as its account tells it.

    Attributes:
      id: the last part of the account's name.
      account: the account.
      opening: its opening, with the terms.
      currency: the currency of the account; empty if it does not name exactly one.
      before: the id of the loan that it reschedules, or None.
      movements: what moved, by date.
      older: whether it is older than the books, which begin with what was owed then.
    """

    id: str
    account: str
    opening: data.Open
    currency: str
    before: str | None
    movements: tuple[LoanMovement, ...]
    older: bool = False

    def until(self, on: dt.date) -> "Loan":
        """Give the loan as it stood at the end of a day."""
        known = tuple(one for one in self.movements if one.date <= on)
        return self._replace(movements=known)

    def by(self, what: str, on: dt.date) -> Decimal:
        """Sum a part of the movements up to the end of a day.

        Args:
          what: a part of a movement: `disbursed`, `repaid`, `moved`, `written_off`,
            `recovered`, `interest`, `late`, `applied`, `provision`, `cost`, `paid`.
          on: the day.
        """
        parts = (getattr(one, what) for one in self.movements if one.date <= on)
        return sum(parts, money.ZERO)

    def balance(self, on: dt.date) -> Decimal:
        """Give the principal on the account at the end of a day."""
        return self.by("principal", on)

    def owed(self, on: dt.date) -> Decimal:
        """Give the principal owed at the end of a day: what is written off too."""
        left = self.by("written_off", on) - self.by("recovered", on)
        return self.balance(on) + max(left, money.ZERO)

    def levels(self) -> Iterator["Level"]:
        """Give what was lent and what is owed at the end of each day that moves it."""
        lent = owed = given_up = money.ZERO
        for day, moved in groupby(self.movements, key=lambda one: one.date):
            for one in moved:
                lent += one.disbursed
                owed += one.principal
                given_up += one.written_off - one.recovered
            yield Level(day, lent, owed + max(given_up, money.ZERO))

    @property
    def first_day(self) -> dt.date:
        """Give the day of the first disbursement; without any, that of the opening."""
        paid_out = (one.date for one in self.movements if one.disbursed > 0)
        return next(paid_out, self.opening.date)

    @property
    def lendings(self) -> tuple[LoanMovement, ...]:
        """Give the movements by which these books lend, and not only begin."""
        lent = tuple(one for one in self.movements if one.disbursed > 0)
        return lent[1:] if self.older else lent

    @property
    def lent(self) -> Decimal:
        """Give all that was paid out in these books."""
        return sum((one.disbursed for one in self.movements), money.ZERO)


class Level(NamedTuple):
    """What was lent by the end of a day, and what of it is owed."""

    date: dt.date
    lent: Decimal
    owed: Decimal


class Found(NamedTuple):
    """The loans of a book by id, and the accounts whose id another one has."""

    by_id: dict[str, Loan]
    doubles: list[tuple[data.Open, str]]


def loans(book: Book) -> dict[str, Loan]:
    """Give the loans of a book by id, in order of opening."""
    return found(book).by_id


@once
def found(book: Book) -> Found:
    """Find the accounts that are loans; of two with one id the first is meant."""
    accounts, doubles = told_apart(_named(book))
    opened = book.accounts.opened
    currencies = {one: currency_of(opened[name]) for one, name in accounts.items()}
    before = {one: _before(book, name) for one, name in accounts.items()}
    moved = loan_movements(book, accounts, currencies, before)
    by_id = {
        one: Loan(
            id=one,
            account=name,
            opening=opened[name],
            currency=currencies[one],
            before=before[one],
            movements=tuple(moved[one]),
            older=isinstance(_said(book, name, "opened"), dt.date),
        )
        for one, name in accounts.items()
    }
    return Found(by_id, [(opened[one], first) for one, first in doubles])


@once
def successors(book: Book) -> dict[str, tuple[Loan, ...]]:
    """Give for each loan those that reschedule it."""
    after: dict[str, list[Loan]] = defaultdict(list)
    for loan in loans(book).values():
        if loan.before is not None:
            after[loan.before].append(loan)
    return {one: tuple(later) for one, later in after.items()}


def lineage(book: Book, loan: Loan) -> tuple[Loan, ...]:
    """Give a loan and those that it reschedules, the oldest first.

    A loan that reschedules itself, by whatever way, is told elsewhere and ends it.
    """
    found = [loan]
    seen = {loan.id}
    before = loan.before
    while before is not None and before in loans(book) and before not in seen:
        seen.add(before)
        found.append(loans(book)[before])
        before = found[-1].before
    return tuple(reversed(found))


@once
def by_borrower(book: Book) -> dict[str, tuple[Loan, ...]]:
    """Give the loans of each borrower, in order of opening; one without has none."""
    theirs: dict[str, list[Loan]] = defaultdict(list)
    for loan in loans(book).values():
        borrower = _said(book, loan.account, "borrower")
        if isinstance(borrower, str) and borrower:
            theirs[borrower].append(loan)
    return {one: tuple(some) for one, some in theirs.items()}


def _named(book: Book) -> list[str]:
    """List the accounts that are loans."""
    parents = {account.parent(name) for name in book.accounts.opened}
    found = []
    for name in book.accounts.opened:
        said = any(book.accounts.said(name, key) is not None for key in OWN)
        loan = book.accounts.traits(name).role == LOAN
        if loan and (said or name not in parents or posted(book).get(name)):
            found.append(name)
    return found


def _before(book: Book, name: str) -> str | None:
    said = _said(book, name, "reschedules")
    return said if isinstance(said, str) and said else None


def _said(book: Book, name: str, key: str) -> object:
    """Give what an account says, as last corrected."""
    terms = book.register.on(Terms, name, dt.date.max)
    mended = (terms.model_extra or {}).get(key) if terms else None
    return book.accounts.said(name, key) if mended is None else mended
