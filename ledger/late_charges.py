"""Late charges: what the policy asks for principal that is overdue.

    2026-01-02 custom "policy" "loan"
      late-rate: 0.12
      late-after-days: 5
      decision: "2026-004"

Each day counts by the rate that is in force on it, from the day on which an instalment
is `late-after-days` late: overdue principal x rate x part of a year, by the loan's own
basis. Interest that is overdue bears none, and the day of payment bears none. What is
rounded is the sum to date, so that many small payments owe what a large one owes.
"""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from ledger.book import Book
from ledger.loan_plans import Plan
from ledger.loan_plans import plan_on
from ledger.policies import LoanPolicy


def charged(  # noqa: PLR0913, PLR0917 - a balance and its days
    book: Book,
    known: Sequence[Plan],
    start: dt.date,
    end: dt.date,
    settled: Decimal,
    outstanding: Decimal,
) -> Fraction:
    """Reckon the charge of some days on which nothing is paid, not rounded.

    Args:
      book: with the policy.
      known: the plans of the loan.
      start: the first day, inclusive.
      end: the last day, exclusive.
      settled: the principal paid so far.
      outstanding: of the principal; no more than that is overdue.
    """
    total = Fraction(0)
    if outstanding <= 0 or not _any_late(book, known, end, settled):
        return total
    for day, until in pairwise(_breaks(book, known, start, end)):
        policy = book.policy(LoanPolicy, day)
        if policy is None or not policy.late_rate:
            continue
        plan = plan_on(known, day)
        due = plan.principal[plan.fallen(day, free=policy.late_after_days or 0)]
        late = min(due - settled, outstanding)
        if late > 0:
            rate = Fraction(policy.late_rate)
            total += Fraction(late) * rate * plan.part(day, until)
    return total


def _breaks(
    book: Book, known: Sequence[Plan], start: dt.date, end: dt.date
) -> list[dt.date]:
    """List the days between which neither the rate nor what is late changes."""
    changes = {state.date for state in book.policies.get(LoanPolicy.named, ())}
    changes |= {plan.begins for plan in known}
    for free in _free_days(book):
        for plan in known:
            changes.update(_later(plan.days, free, start, end))
    return sorted({start, end} | {day for day in changes if start < day < end})


def _free_days(book: Book) -> set[int]:
    """Give how many days are free of a charge, by any policy that has a charge."""
    states = (state.policy for state in book.policies.get(LoanPolicy.named, ()))
    loans = (one for one in states if isinstance(one, LoanPolicy))
    return {one.late_after_days or 0 for one in loans if one.late_rate}


def _any_late(
    book: Book, known: Sequence[Plan], end: dt.date, settled: Decimal
) -> bool:
    """Tell whether principal that bears a charge by a day is unpaid, by any plan."""
    return any(
        plan.principal[plan.fallen(end, free=free)] > settled
        for free in _free_days(book)
        for plan in known
    )


def _later(
    days: Sequence[dt.date], free: int, start: dt.date, end: dt.date
) -> Iterator[dt.date]:
    """Give the days between two on which an instalment is late by the free days."""
    first = max(start.toordinal() - free, 1)
    for day in days[bisect_left(days, dt.date.fromordinal(first)) :]:
        if day.toordinal() + free >= end.toordinal():
            return
        yield day + dt.timedelta(days=free)
