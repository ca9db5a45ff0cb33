"""Repayments: what is due of a loan on a day, and how a payment is split.

One rule holds for all that is said of repayment. The agreed schedule gives what each
instalment owes of interest and principal: who pays late owes no other interest, but a
late charge if the policy has one (see `late_charges`). A payment settles, in the order
of policy `loan`, the late charge, the interest and the principal of instalments that
fell due before the day, and then those of the day itself; of one kind always the oldest
first. What is left waits to be applied, and counts for the next instalment on the day
on which that falls due, whenever it is booked. But if what is paid, and what waits,
suffices for all that is owed, the loan is paid off: the whole principal, the interest
due and that of the running instalment by its days, and the late charge.

All payments of a day are one: splitting a payment in two changes nothing. What is
written off is not due any more: money that comes in for it is a recovery.
"""

import datetime as dt
from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from ledger import late_charges
from ledger import money
from ledger.book import Book
from ledger.loan_dues import Dues
from ledger.loan_dues import State
from ledger.loan_dues import dues_of
from ledger.loan_dues import split
from ledger.loan_fields import ORDER
from ledger.loan_payments import DayOfLoan
from ledger.loan_payments import Parts
from ledger.loan_payments import days_of
from ledger.loan_payments import mended_after
from ledger.loan_payments import nothing
from ledger.loan_plans import Plan
from ledger.loan_plans import plan_on
from ledger.loan_plans import plans
from ledger.loans import Loan
from ledger.loans import loans
from ledger.once import once
from ledger.policies import LoanPolicy


class Step(NamedTuple):
    """A day of a loan, and what it should have brought.

    Attributes:
      of_day: what moved.
      order: in which a payment is split, by the policy of the day; None without one.
      due: what was due, before anything was paid.
      expected: what is booked for each part by the end of the day, if it is right.
      before, state: at the end of the day before, and of this one.
    """

    of_day: DayOfLoan
    order: tuple[str, ...] | None
    due: Dues
    expected: Parts
    before: Parts
    state: State


class Repaying(NamedTuple):
    """A loan with its plans, and its days."""

    loan: Loan
    known: tuple[Plan, ...]
    steps: tuple[Step, ...]


def repaying(book: Book, loan: Loan, on: dt.date = dt.date.max) -> Repaying | None:
    """Follow a loan through its days up to one; None if its terms give no schedule.

    A loan of the book may be read to its end though, unless that mends what was paid.
    """
    if mended_after(loan, on) or loans(book).get(loan.id) is not loan:
        return _followed(book, loan.until(on))
    kept = _kept(book)
    if loan.id not in kept:
        kept[loan.id] = _followed(book, loan)
    return kept[loan.id]


@once
def _kept(_: Book) -> dict[str, Repaying | None]:
    return {}


def _followed(book: Book, loan: Loan) -> Repaying | None:
    known = plans(book, loan)
    return Repaying(loan, known, tuple(_steps(book, loan, known))) if known else None


def state_on(book: Book, found: Repaying, on: dt.date) -> State | None:
    """Give what stands of a loan at the end of a day; None before its first one."""
    done = [one.state for one in found.steps if one.of_day.date <= on]
    return _rolled(book, found.known, done[-1], on) if done else None


def dues(found: Repaying, state: State) -> Dues:
    """Tell what is due on the day of a state."""
    return dues_of(plan_on(found.known, state.date), state)


def paying(book: Book, found: Repaying, on: dt.date, amount: Decimal) -> Step:
    """Reckon a day on which an amount is paid beside what moved on it already.

    What the step expects less what was booked before it, the day's own entries among
    that, is how the amount is split. Something was lent by that day.
    """
    before = [one.state for one in found.steps if one.of_day.date < on]
    today = [one for one in found.steps if one.of_day.date == on]
    of_day = today[0].of_day if today else nothing(on)
    start = before[-1] if before else _start(found.known, on)
    more = of_day.paid.plus(Parts(waiting=amount))
    known = found.known
    return _step(
        book, known, _rolled(book, known, start, on), of_day._replace(paid=more)
    )


def order_on(book: Book, on: dt.date) -> tuple[str, ...] | None:
    """Give the order of the policy in force on a day, or None."""
    policy = book.policy(LoanPolicy, on)
    return policy.order if policy else None


def _start(known: Sequence[Plan], on: dt.date) -> State:
    """Give what stands of a loan before its first day in the books."""
    before = known[0].before
    paid = Parts(interest=before.interest, principal=before.principal)
    return State(on, paid, paid, Fraction(0), money.ZERO)


def _steps(book: Book, loan: Loan, known: Sequence[Plan]) -> Iterator[Step]:
    days = days_of(loan)
    state = _start(known, days[0].date)
    for of_day in days:
        state = _rolled(book, known, state, of_day.date)
        step = _step(book, known, state, of_day)
        state = step.state
        yield step


def _step(book: Book, known: Sequence[Plan], start: State, of_day: DayOfLoan) -> Step:
    """Take what moves in a day: first what is lent or gone, then what is paid."""
    plan = plan_on(known, of_day.date)
    balance = start.balance + of_day.lent - of_day.gone
    state = start._replace(balance=balance, lost=start.lost + of_day.written_off)
    state = _waiting_again(state)
    if state.outstanding > 0:
        state = state._replace(ended=None)
    order = order_on(book, of_day.date)
    due = dues_of(plan, state, moved=of_day.gone - of_day.written_off)
    amount = state.settled.waiting + of_day.paid.whole
    kept = state.settled._replace(waiting=money.ZERO)
    expected = kept.plus(split(due, order or ORDER, amount))
    booked = state.booked.plus(of_day.paid)
    state = state._replace(
        booked=booked, settled=booked, balance=balance - of_day.paid.principal
    )
    state = _applied(plan, state, order or ORDER)
    return Step(of_day, order, due, expected, start.booked, _ended(state))


def _rolled(book: Book, known: Sequence[Plan], state: State, on: dt.date) -> State:
    """Walk on to a day: late charges grow, and what waits is applied when due."""
    while state.settled.waiting > 0 and state.outstanding > 0:
        later = (plan.next_due(state.date) for plan in known)
        day = min((one for one in later if one is not None), default=None)
        if day is None or day > on:
            break
        order = order_on(book, day) or ORDER
        state = _charged(book, known, state, day)
        state = _ended(_applied(plan_on(known, day), state, order))
    return _charged(book, known, state, on)


def _charged(book: Book, known: Sequence[Plan], state: State, on: dt.date) -> State:
    paid, outstanding = state.settled.principal, state.outstanding
    more = late_charges.charged(book, known, state.date, on, paid, outstanding)
    return state._replace(date=on, charged=state.charged + more)


def _applied(plan: Plan, state: State, order: Sequence[str]) -> State:
    """Apply what waits to what is due."""
    waiting = state.settled.waiting
    if waiting <= 0:
        return state
    kept = state.settled._replace(waiting=money.ZERO)
    parts = split(dues_of(plan, state), order, waiting)
    return state._replace(settled=kept.plus(parts))


def _waiting_again(state: State) -> State:
    """Let wait again what was applied to principal that is gone from the account."""
    applied = state.settled.principal - state.booked.principal
    back = min(-state.outstanding, applied)
    if back <= 0:
        return state
    moved = Parts(principal=-back, waiting=back)
    return state._replace(settled=state.settled.plus(moved))


def _ended(state: State) -> State:
    if state.outstanding <= 0 and state.ended is None:
        return state._replace(ended=state.date)
    return state
