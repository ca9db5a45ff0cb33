"""What is paid on a loan, day by day, and which part of it for what.

Money that is taken back, or moved from one part to another, mends a payment: it counts
on the day of the payment before it, or on the day that `corrects:` names.
"""

import datetime as dt
from collections.abc import Callable
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple
from typing import Self

from beancount.core import data

from ledger import money
from ledger.language import mark
from ledger.language import say
from ledger.loan_movements import TAKEN_BACK
from ledger.loan_movements import LoanMovement
from ledger.loans import Loan


class Parts(NamedTuple):
    """What money is for; what waits to be applied is for nothing yet.

    Attributes:
      late, interest, principal: of the loan.
      recovered: of what was written off.
      waiting: to be applied; below zero, applied.
    """

    late: Decimal = money.ZERO
    interest: Decimal = money.ZERO
    principal: Decimal = money.ZERO
    recovered: Decimal = money.ZERO
    waiting: Decimal = money.ZERO

    def plus(self, other: Self) -> Self:
        """Add up, part by part."""
        return type(self)(*(one + more for one, more in zip(self, other, strict=True)))

    def minus(self, other: Self) -> Self:
        """Take off, part by part."""
        return type(self)(*(one - less for one, less in zip(self, other, strict=True)))

    @property
    def whole(self) -> Decimal:
        """Give the money that was paid in all."""
        return sum(self, money.ZERO)


NAMES = {
    "late": mark("late charge"),
    "interest": mark("interest"),
    "principal": mark("principal"),
    "recovered": mark("recovered"),
    "waiting": mark("to be applied"),
}
PAID = {
    "late": mark("late charge {amount}"),
    "interest": mark("interest {amount}"),
    "principal": mark("principal {amount}"),
    "recovered": mark("recovered {amount}"),
    "waiting": mark("to be applied {amount}"),
}


def told(parts: Parts, write: Callable[[Decimal], str]) -> str:
    """Tell parts in words: `interest 6.00 USD, principal 94.00 USD`."""
    named = parts._asdict().items()
    found = [say(PAID[one], amount=write(number)) for one, number in named if number]
    return ", ".join(found) or say("nothing")


class DayOfLoan(NamedTuple):
    """What an account of a loan sees in a day.

    Attributes:
      date: the day.
      lent: paid out.
      gone: principal that moved to another loan or was written off.
      written_off: of that, what was written off.
      paid: what was paid, those mendings included that count on this day.
      entry: the last entry with a payment; None if there is none.
    """

    date: dt.date
    lent: Decimal
    gone: Decimal
    written_off: Decimal
    paid: Parts
    entry: data.Transaction | None


def days_of(loan: Loan) -> list[DayOfLoan]:
    """Gather what moved on a loan, by day."""
    found: dict[dt.date, DayOfLoan] = {}
    payments: list[dt.date] = []
    for one in loan.movements:
        paid = _parts(one)
        day = _mended(one, payments) if _mends(paid) else one.date
        own = found.get(one.date, nothing(one.date))
        found[one.date] = own._replace(
            lent=own.lent + one.disbursed,
            gone=own.gone + one.moved + one.written_off,
            written_off=own.written_off + one.written_off,
        )
        if any(paid):
            known = found.get(day, nothing(day))
            found[day] = known._replace(paid=known.paid.plus(paid), entry=one.entry)
            payments.append(day)
    return [found[day] for day in sorted(found)]


def mended_after(loan: Loan, on: dt.date) -> bool:
    """Tell whether something paid by a day is mended after it."""
    later = (_parts(one) for one in loan.movements if one.date > on)
    return any(map(_mends, later))


def nothing(day: dt.date) -> DayOfLoan:
    """Give a day on which nothing moved."""
    return DayOfLoan(day, money.ZERO, money.ZERO, money.ZERO, Parts(), None)


def _parts(one: LoanMovement) -> Parts:
    return Parts(one.late, one.interest, one.repaid, one.recovered, one.applied)


def _mends(paid: Parts) -> bool:
    """Tell whether something is taken back; applying what waits is not that."""
    return min(paid.late, paid.interest, paid.principal, paid.recovered) < 0 or (
        paid.whole < 0
    )


def _mended(one: LoanMovement, payments: Iterable[dt.date]) -> dt.date:
    """Find the day of the payment that an entry mends."""
    before = [day for day in payments if day <= one.date]
    metas = [one.entry.meta, *(posting.meta for posting in one.entry.postings)]
    said = [(meta or {}).get(TAKEN_BACK) for meta in metas]
    named = (day for day in said if isinstance(day, dt.date) and day in before)
    return next(named, max(before, default=one.date))
