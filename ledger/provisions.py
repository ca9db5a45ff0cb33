"""Provisions: what is set aside for late loans, beside what the policy asks for.

    2026-01-02 custom "policy" "provisions"
      classes: "1:0.10 31:0.25 61:0.50 91:0.75 181:0.90 366:1"
      every: "month"
      decision: "2026-005"

A class begins with a number of days late and gives the share of the outstanding
principal that is set aside; before the first class nothing is. The ends of months, or
years, are the closing dates.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from beancount.core import data

from ledger import money
from ledger import periods
from ledger import roundings
from ledger.book import Book
from ledger.language import mark
from ledger.language import say
from ledger.loan_arrears import Aged
from ledger.loan_arrears import aged
from ledger.loan_faults import loans_in_doubt
from ledger.loan_fields import LateClass
from ledger.loan_terms import agreement
from ledger.loans import Loan
from ledger.loans import loans
from ledger.policies import ProvisionsPolicy
from ledger.precision import decimals
from ledger.precision import written

DECEMBER = 12


class Provided(NamedTuple):
    """A loan on a day, and what is set aside for it.

    Attributes:
      aged: how late it is.
      share: of its class; None if no policy gives classes.
      needed: by its class.
      booked: set aside.
    """

    aged: Aged
    share: Decimal | None
    needed: Decimal
    booked: Decimal


class Shortage(NamedTuple):
    """What a fund has not set aside at a closing date.

    Attributes:
      on: the date.
      fund: whose; None for loans of no fund.
      currency: of the loans.
      needed, booked: of them together.
      entry: the last one by then that moves one of them.
    """

    on: dt.date
    fund: str | None
    currency: str
    needed: Decimal
    booked: Decimal
    entry: data.Transaction


Group = tuple[str | None, str]
"""A fund, or None, and a currency."""


def provided(book: Book, on: dt.date) -> dict[Group, list[Provided]]:
    """Give each loan with what is set aside for it, by fund and currency.

    Left out are those on which nothing has moved, and those whose terms are refused.
    """
    found: dict[Group, list[Provided]] = defaultdict(list)
    for loan in loans(book).values():
        told = None if loan.id in loans_in_doubt(book) else aged(book, loan, on)
        if told is not None:
            group = book.accounts.traits(loan.account).fund, loan.currency
            found[group].append(_provided(book, loan, told, on))
    return dict(found)


def _provided(book: Book, loan: Loan, told: Aged, on: dt.date) -> Provided:
    policy = book.policy(ProvisionsPolicy, on)
    booked = loan.by("provision", on)
    if policy is None or policy.classes is None:
        return Provided(told, None, money.ZERO, booked)
    share = share_of(policy.classes, told.days)
    agreed = agreement(book, loan, on)
    places = decimals(book, loan.currency)
    needed = roundings.rounded(
        Fraction(max(told.outstanding, money.ZERO)) * Fraction(share),
        places,
        agreed.rounding if agreed else "half-even",
    )
    return Provided(told, share, roundings.written(needed, places), booked)


def share_of(classes: tuple[LateClass, ...], days: int) -> Decimal:
    """Give the share of the class to which so many days late belong."""
    reached = [one.share for one in classes if one.days <= days]
    return reached[-1] if reached else money.ZERO


def shortages(book: Book) -> Iterator[Shortage]:
    """Find what is lacking at each closing date that the books have passed."""
    for day in _closings(book):
        if book.horizon is not None and day < book.horizon:
            yield from _lacking(book, day)


def awaited(book: Book) -> Iterator[str]:
    """Say what is still to be set aside by the closing date that comes next."""
    for day in _closings(book):
        if book.horizon is None or day >= book.horizon:
            for one in _lacking(book, day):
                template = mark(
                    "{amount} more are to be set aside for late loans by {day}, if "
                    "nothing is paid until then"
                )
                if one.fund:
                    template = mark(
                        "{amount} more are to be set aside for late loans of the fund "
                        "{fund} by {day}, if nothing is paid until then"
                    )
                more = written(book, one.needed - one.booked, one.currency)
                yield say(template, amount=more, fund=one.fund, day=day)
            return


def _closings(book: Book) -> Iterator[dt.date]:
    """Give the closing dates since the first loan, up to the first one not passed."""
    moved = [one.movements for one in loans(book).values() if one.movements]
    states = book.policies.get(ProvisionsPolicy.named, ())
    if not moved or not states or book.horizon is None:
        return
    day = max(min(one[0].date for one in moved), states[0].date)
    while True:
        day = periods.month_end(day)
        if _closes(book, day):
            yield day
        if day >= book.horizon and (_closes(book, day) or day.month == DECEMBER):
            return
        day = periods.following(day)


def _closes(book: Book, day: dt.date) -> bool:
    policy = book.policy(ProvisionsPolicy, day)
    if policy is None or policy.classes is None or policy.every is None:
        return False
    return policy.every == "month" or day.month == DECEMBER


def _lacking(book: Book, day: dt.date) -> Iterator[Shortage]:
    for (fund, currency), each in provided(book, day).items():
        needed = sum((one.needed for one in each), money.ZERO)
        booked = sum((one.booked for one in each), money.ZERO)
        if booked < needed:
            known = loans(book)
            entry = _last([known[one.aged.loan] for one in each], day)
            yield Shortage(day, fund, currency, needed, booked, entry)


def _last(theirs: list[Loan], day: dt.date) -> data.Transaction:
    moved = (one.entry for loan in theirs for one in loan.until(day).movements)
    return max(moved, key=lambda one: one.date)
