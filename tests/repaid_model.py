"""A model of repayment, day by day and line by line, to compare the books with."""

from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from ledger.loan_days import Calendar
from ledger.loan_days import part
from ledger.loan_schedules import Schedule

DAY = timedelta(days=1)
PARTS = ("interest", "principal")


@dataclass
class Unpaid:
    """What of an instalment is unpaid."""

    due: date
    interest: Decimal
    principal: Decimal


class Model:
    """What of each instalment is unpaid, at the end of each day."""

    def __init__(
        self,
        planned: Schedule,
        laid: Calendar,
        order: list[str],
        late: tuple[Fraction, int],
    ) -> None:
        self.lines = [
            Unpaid(one.due, one.interest, one.principal) for one in planned.lines
        ]
        self.laid, self.order = laid, order
        self.rate, self.free = late
        self.day = laid.days[0]
        self.charged, self.late = Fraction(0), Decimal(0)
        self.waiting = Decimal(0)

    def walk(self, on: date) -> None:
        """Let each day charge what is late, and apply what waits where it is due."""
        while self.day < on:
            free = timedelta(days=self.free)
            late = [one.principal for one in self.lines if one.due + free <= self.day]
            share = part(self.laid, self.day, self.day + DAY)
            self.charged += Fraction(sum(late, Decimal(0))) * self.rate * share
            self.day += DAY
            if self.waiting and any(one.due == self.day for one in self.lines):
                waiting, self.waiting = self.waiting, Decimal(0)
                self._settle(waiting)

    def pay(self, on: date, amount: Decimal) -> None:
        """Pay an amount, unless it pays the loan off."""
        self.walk(on)
        waiting, self.waiting = self.waiting, Decimal(0)
        self._settle(waiting + amount)

    @property
    def left(self) -> tuple[Decimal, ...]:
        """Give interest and principal unpaid, charges paid, and what waits."""
        interest = sum((one.interest for one in self.lines), Decimal(0))
        principal = sum((one.principal for one in self.lines), Decimal(0))
        return interest, principal, self.late, self.waiting

    def _settle(self, amount: Decimal) -> None:
        for kind in self.order:
            if kind == "late-charge":
                owed = round(Decimal(round(self.charged * 100)) / 100, 2) - self.late
                taken = min(amount, max(owed, Decimal(0)))
                self.late += taken
                amount -= taken
                continue
            old = [one for one in self.lines if one.due < self.day]
            now = [one for one in self.lines if one.due == self.day]
            places = {
                "overdue-interest": [(one, "interest") for one in old],
                "overdue-principal": [(one, "principal") for one in old],
                "current": [(one, name) for one in now for name in PARTS],
            }
            for line, place in places[kind]:
                owed = Decimal(getattr(line, place))
                taken = min(amount, owed)
                setattr(line, place, owed - taken)
                amount -= taken
        self.waiting += amount
