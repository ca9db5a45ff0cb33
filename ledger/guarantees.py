"""Guarantees: whose savings hold what for whose loans, day by day.

A lien is a promise on a loan's account, and no money moves for it. What it holds
rises with what is lent and falls as principal is repaid; see `liens.held`. A `terms`
record that names other liens counts from its day on, so that one guarantor may take
the place of another, and what was drawn too early stays drawn too early.
"""

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from ledger import liens
from ledger import money
from ledger.book import Book
from ledger.deposit_faults import doubtful
from ledger.deposit_terms import layers
from ledger.deposits import Deposit
from ledger.deposits import deposits
from ledger.loan_faults import loans_in_doubt
from ledger.loan_terms import LoanAgreement
from ledger.loan_terms import agreement
from ledger.loans import Loan
from ledger.loans import loans
from ledger.once import once
from ledger.precision import decimals
from ledger.records import Terms

Purse = tuple[str, str]
"""A member's id, and a currency."""


class Backed(NamedTuple):
    """A loan with liens, and the terms that give them, each from its day on."""

    loan: Loan
    agreed: tuple[tuple[dt.date, LoanAgreement], ...]

    def on(self, day: dt.date) -> LoanAgreement:
        """Give the terms of a day; before the first ones, those."""
        place = bisect_right(self.agreed, day, key=lambda one: one[0]) - 1
        return self.agreed[max(place, 0)][1]


class Held(NamedTuple):
    """What one lien holds from the end of a day on."""

    date: dt.date
    loan: str
    amount: Decimal


class Shortfall(NamedTuple):
    """A day on which savings are below what liens hold, or fall further below it.

    Attributes:
      date: the day.
      savings: at its end.
      held: of them.
    """

    date: dt.date
    savings: Decimal
    held: Decimal


@once
def backed(book: Book) -> dict[str, Backed]:
    """Give the loans with liens whose terms read, by id."""
    found = {}
    for one, loan in loans(book).items():
        mended = (each.date for each in book.register.history(Terms, loan.account))
        days = (dt.date.min, *mended)
        each_day = ((day, agreement(book, loan, day)) for day in days)
        agreed = tuple((day, terms) for day, terms in each_day if terms is not None)
        if one not in loans_in_doubt(book) and any(each.liens for _, each in agreed):
            found[one] = Backed(loan, agreed)
    return found


@once
def _guaranteed(book: Book) -> dict[dt.date, set[str]]:
    found: dict[dt.date, set[str]] = defaultdict(set)
    for one in backed(book).values():
        for moved in one.loan.lendings:
            found[moved.date] |= {lien.holder for lien in one.on(moved.date).outside}
    return found


def guaranteed_on(book: Book, day: dt.date) -> frozenset[str]:
    """Give the outside guarantors of what is lent on a day."""
    return frozenset(_guaranteed(book).get(day, ()))


@once
def held(book: Book) -> dict[Purse, list[Held]]:
    """Give what each lien holds, by holder, whenever that changes, by date."""
    found: dict[Purse, list[Held]] = defaultdict(list)
    for backing in backed(book).values():
        for day, now, last in _holding(book, backing):
            for holder in {**now, **last}:
                amount = now.get(holder, money.ZERO)
                if amount != last.get(holder, money.ZERO):
                    change = Held(day, backing.loan.id, amount)
                    found[holder, backing.loan.currency].append(change)
    for changes in found.values():
        changes.sort(key=lambda one: one.date)
    return dict(found)


def _holding(
    book: Book, backing: Backed
) -> Iterator[tuple[dt.date, Mapping[str, Decimal], Mapping[str, Decimal]]]:
    """Give what each holds for a loan whenever that may change, and held before."""
    loan, last = backing.loan, dict[str, Decimal]()
    levels = {one.date: one for one in loan.levels()}
    level = None
    for day in sorted(levels.keys() | {day for day, _ in backing.agreed}):
        level = levels.get(day, level)
        if level is None:
            continue
        agreed = backing.on(day)
        before = agreed.principal.number if loan.older and agreed.principal else None
        now = liens.held(
            agreed.liens,
            agreed.borrower,
            lent=max(level.lent, before or money.ZERO),
            owed=level.owed,
            decimals=decimals(book, loan.currency),
        )
        yield day, now, last
        last = now


def held_on(book: Book, holder: str, currency: str, on: dt.date) -> dict[str, Decimal]:
    """Give what each loan holds of a member's savings at the end of a day, by loan."""
    found = {}
    for change in held(book).get((holder, currency), ()):
        if change.date <= on:
            found[change.loan] = change.amount
    return found


def held_for(
    book: Book, holder: str, borrower: str, currency: str, on: dt.date
) -> Decimal:
    """Give what a member's savings hold for one borrower at the end of a day."""
    of_loans = held_on(book, holder, currency, on).items()
    theirs = (
        amount
        for one, amount in of_loans
        if backed(book)[one].on(on).borrower == borrower
    )
    return sum(theirs, money.ZERO)


@once
def savings(book: Book) -> dict[Purse, list[Deposit]]:
    """Give the sight savings of each member, by currency."""
    found: dict[Purse, list[Deposit]] = defaultdict(list)
    for deposit in deposits(book).values():
        holder = layers(book, deposit, dt.date.max).said("holder")
        if deposit.sight and holder is not None:
            found[holder, deposit.currency].append(deposit)
    return dict(found)


@once
def unknown_savings(book: Book) -> frozenset[str]:
    """Give the members some of whose sight savings are refused elsewhere."""
    return frozenset(
        holder
        for (holder, _), theirs in savings(book).items()
        if any(one.id in doubtful(book) for one in theirs)
    )


def savings_on(book: Book, holder: str, currency: str, on: dt.date) -> Decimal:
    """Give a member's sight savings in a currency at the end of a day."""
    theirs = savings(book).get((holder, currency), ())
    return sum((one.balance(on) for one in theirs), money.ZERO)


def shortfalls(book: Book, holder: str, currency: str) -> list[Shortfall]:
    """Find the days on which savings fall below what liens hold, or fall further."""
    days: dict[dt.date, Decimal] = defaultdict(Decimal)
    for deposit in savings(book).get((holder, currency), ()):
        for moved in deposit.movements:
            days[moved.date] += moved.deposit
    changes: dict[dt.date, dict[str, Decimal]] = defaultdict(dict)
    for change in held(book).get((holder, currency), ()):
        days[change.date] += money.ZERO
        changes[change.date][change.loan] = change.amount
    balance, of_loans = money.ZERO, dict[str, Decimal]()
    lows = [Shortfall(dt.date.min, money.ZERO, money.ZERO)]
    for day in sorted(days):
        balance += days[day]
        of_loans |= changes.get(day, {})
        lows.append(Shortfall(day, balance, sum(of_loans.values(), money.ZERO)))
    return [later for earlier, later in pairwise(lows) if _lower(earlier, later)]


def _lower(earlier: Shortfall, later: Shortfall) -> bool:
    short = max(earlier.held - earlier.savings, money.ZERO)
    return bool(later.held) and later.held - later.savings > short
