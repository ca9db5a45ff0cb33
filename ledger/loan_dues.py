"""What is due of a loan on a day, and how an amount is split over it.

See `repayments` for the rule.
"""

import datetime as dt
from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from ledger import money
from ledger.loan_payments import Parts
from ledger.loan_plans import Plan


class State(NamedTuple):
    """What stands of a loan at the end of a day.

    Attributes:
      date: the day.
      booked: what is paid to date, as booked.
      settled: the same, but what waits is applied as instalments fall due.
      charged: late charges to date, exactly.
      balance: the principal on the account.
      lost: written off to date.
      ended: the day since which nothing is outstanding, or None.
    """

    date: dt.date
    booked: Parts
    settled: Parts
    charged: Fraction
    balance: Decimal
    lost: Decimal = money.ZERO
    ended: dt.date | None = None

    @property
    def outstanding(self) -> Decimal:
        """Give the principal on the account, less what was applied to it since."""
        return self.balance - self.settled.principal + self.booked.principal


class Dues(NamedTuple):
    """What is due of a loan on a day.

    Attributes:
      late: of late charges.
      overdue_interest, overdue_principal: of instalments that fell due before.
      interest, principal: of the instalment that falls due on the day.
      accrued: interest since then, due if the loan is paid off.
      rest: principal that is not due yet.
      lost: what was written off and not recovered.
    """

    late: Decimal
    overdue_interest: Decimal
    overdue_principal: Decimal
    interest: Decimal
    principal: Decimal
    accrued: Decimal
    rest: Decimal
    lost: Decimal

    @property
    def due(self) -> Decimal:
        """Give what must be paid by the day."""
        overdue = self.late + self.overdue_interest + self.overdue_principal
        return overdue + self.interest + self.principal

    @property
    def outstanding(self) -> Decimal:
        """Give the principal, due or not."""
        return self.overdue_principal + self.principal + self.rest

    @property
    def payoff(self) -> Decimal:
        """Give what pays the loan off, what waits not taken off."""
        return self.due + self.accrued + self.rest


def dues_of(plan: Plan, state: State, *, moved: Decimal = money.ZERO) -> Dues:
    """Lay what is settled on what has fallen due, the oldest first.

    Nothing falls due after the day on which nothing was outstanding any more. If that
    is because the principal `moved` to another loan, interest is due to the day.
    """
    outstanding = max(state.outstanding, money.ZERO)
    on = min(state.date, state.ended or state.date)
    past, fallen = plan.fallen(on, free=int(on == state.date)), plan.fallen(on)
    old_interest, interest = (
        max(plan.interest[count] - state.settled.interest, money.ZERO)
        for count in (past, fallen)
    )
    old_principal, principal = (
        min(
            max(plan.principal[count] - state.settled.principal, money.ZERO),
            outstanding,
        )
        for count in (past, fallen)
    )
    to_the_day = plan.accrued(on) if moved and not outstanding else money.ZERO
    return Dues(
        late=max(plan.rounded(state.charged) - state.settled.late, money.ZERO),
        overdue_interest=old_interest,
        overdue_principal=old_principal,
        interest=interest - old_interest + to_the_day,
        principal=principal - old_principal,
        accrued=_accrued(plan, state),
        rest=outstanding - principal,
        lost=max(state.lost - state.settled.recovered, money.ZERO),
    )


def split(due: Dues, order: Sequence[str], amount: Decimal) -> Parts:
    """Split an amount over what is due; what is left waits to be applied.

    The parts sum to the amount, whatever the order.
    """
    if due.lost > 0 and not due.outstanding:
        recovered = max(min(amount, due.lost), money.ZERO)
        parts = split(due._replace(lost=money.ZERO), order, amount - recovered)
        return parts._replace(recovered=recovered)
    if amount >= due.payoff:
        interest = due.overdue_interest + due.interest + due.accrued
        recovered = min(amount - due.payoff, due.lost)
        waiting = amount - due.payoff - recovered
        return Parts(due.late, interest, due.outstanding, recovered, waiting)
    left, taken = amount, {}
    for name, owed in _in_order(due, order):
        taken[name] = max(min(left, owed), money.ZERO)
        left -= taken[name]
    return Parts(
        late=taken["late"],
        interest=taken["overdue_interest"] + taken["interest"],
        principal=taken["overdue_principal"] + taken["principal"],
        waiting=left,
    )


def _in_order(due: Dues, order: Sequence[str]) -> Iterator[tuple[str, Decimal]]:
    named = {
        "late-charge": ("late",),
        "overdue-interest": ("overdue_interest",),
        "overdue-principal": ("overdue_principal",),
        "current": ("interest", "principal"),
    }
    for kind in order:
        for name in named[kind]:
            yield name, getattr(due, name)


def _accrued(plan: Plan, state: State) -> Decimal:
    """Give the interest since the last due date, less what is paid of it already."""
    if state.outstanding <= 0:
        return money.ZERO
    owed = plan.accrued(state.date)
    ahead = state.settled.interest - plan.interest[plan.fallen(state.date)]
    return max(owed - max(ahead, money.ZERO), money.ZERO)
