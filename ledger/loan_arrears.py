"""Arrears of loans: since when each is late, and how much of all is at risk.

A loan is as late as its oldest instalment of which anything is unpaid, whatever was
paid last. One that reschedules another is as late as that one was: the instalments
that were overdue on that day count as the oldest of the new loan, until as much
principal is repaid. What waits to be applied counts as paid when an instalment falls
due. At risk over so many days is the whole outstanding principal of the loans that are
late for longer than that.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from ledger import money
from ledger.book import Book
from ledger.loan_dues import State
from ledger.loan_plans import Plan
from ledger.loan_plans import plan_on
from ledger.loan_terms import agreement
from ledger.loans import Loan
from ledger.loans import lineage
from ledger.precision import decimals
from ledger.repayments import Repaying
from ledger.repayments import dues
from ledger.repayments import repaying
from ledger.repayments import state_on

DAY = dt.timedelta(days=1)


class Aged(NamedTuple):
    """How late a loan is on a day, in its currency.

    Attributes:
      loan, borrower: which one, whose.
      outstanding: the principal on its account.
      oldest: the day on which its oldest unpaid instalment fell due, or None.
      days: how long ago that is; 0 if it is not late.
      overdue: interest and principal that fell due before the day.
      late_charge: due beside it.
      reschedules: the loan in the place of which it came, or None.
    """

    loan: str
    borrower: str
    outstanding: Decimal
    oldest: dt.date | None
    days: int
    overdue: Decimal
    late_charge: Decimal
    reschedules: str | None


def aged(book: Book, loan: Loan, on: dt.date) -> Aged | None:
    """Tell how late a loan is; None if nothing is lent, or nothing can be reckoned."""
    agreed = agreement(book, loan, on)
    found = repaying(book, loan, on)
    state = state_on(book, found, on) if found else None
    if agreed is None or found is None or state is None:
        return None
    due = dues(found, state)
    outstanding = loan.balance(on)
    none = money.ZERO.scaleb(-decimals(book, loan.currency))
    unpaid = _unpaid(book, found, state) if outstanding > 0 else ()
    oldest = min(unpaid, default=None)
    days = max((on - oldest).days, 0) if oldest is not None else 0
    return Aged(
        loan=loan.id,
        borrower=agreed.borrower,
        outstanding=outstanding + none,
        oldest=oldest if days else None,
        days=days,
        overdue=due.overdue_interest + due.overdue_principal + none,
        late_charge=due.late + none,
        reschedules=loan.before,
    )


def _unpaid(book: Book, found: Repaying, state: State) -> Iterator[dt.date]:
    """Give the oldest unpaid due date of a loan, and those of what it reschedules."""
    on, paid, loan = state.date, state.settled, found.loan
    yield from _oldest(plan_on(found.known, on), paid.principal, paid.interest, on)
    line = lineage(book, loan)
    for place, (before, after) in enumerate(pairwise(line), start=1):
        later = (_repaid(book, one, on) for one in line[place:])
        repaid = sum(later, money.ZERO)
        yield from _of_before(book, before, after.first_day, repaid, on)


def _of_before(
    book: Book, before: Loan, day: dt.date, repaid: Decimal, on: dt.date
) -> Iterator[dt.date]:
    """Give the oldest due date unpaid on the day on which a loan was rescheduled.

    Who repaid it that day with the money of the new loan was late all the same.
    """
    moved = any(one.moved > 0 and one.date == day for one in before.movements)
    looked = day if moved or day == dt.date.min else day - DAY
    found = repaying(book, before, on)
    then = state_on(book, found, looked) if found else None
    now = state_on(book, found, on) if found else None
    if found is None or then is None or now is None:
        return
    plan = plan_on(found.known, day)
    principal = then.settled.principal + repaid
    yield from _oldest(plan, principal, now.settled.interest, day)


def _oldest(
    plan: Plan, principal: Decimal, interest: Decimal, on: dt.date
) -> Iterator[dt.date]:
    """Give the first due date, up to a day, of which anything is unpaid."""
    place = min(
        bisect_right(plan.principal, principal), bisect_right(plan.interest, interest)
    )
    if place <= plan.fallen(on):
        yield plan.days[place - 1]


def _repaid(book: Book, loan: Loan, on: dt.date) -> Decimal:
    found = repaying(book, loan, on)
    state = state_on(book, found, on) if found else None
    return state.settled.principal if state else money.ZERO
