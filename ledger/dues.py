"""Dues: which weeks each payment covers, and what they cost.

Payments are settled in their order, the oldest unpaid week first. Most families
pay one week at the rate of the day, so they are counted together; only a family
behind across a change of rate, enrolled anew, or with weeks to be taken back is
followed by itself.
"""

from collections.abc import Container
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from beancount.core.amount import Amount

from ledger import periods
from ledger import rates
from ledger.attendance import Presence
from ledger.enrolments import Enrolment
from ledger.followed import Followed
from ledger.payments import Payments
from ledger.rates import Rates
from ledger.rates import Span
from ledger.stays import Stay


class Cost(NamedTuple):
    """What a sheet's weeks cost.

    Attributes:
      weeks: the weeks counted together.
      price: the price of each of them.
      spans: the weeks of the families followed by themselves.
      short: families of whom more was to be taken back than was paid.
    """

    weeks: int
    price: Amount | None
    spans: Sequence[Span]
    short: Sequence[str] = ()

    def all_weeks(self) -> int:
        """Count the weeks, those taken back subtracted."""
        return self.weeks + sum(span.weeks for span in self.spans)

    def sums(self) -> dict[str, Decimal]:
        """Sum the cost by currency."""
        together = [Span("", 0, self.weeks, self.price)] if self.price else []
        return rates.total([*together, *self.spans])


class Dues:
    """The payments of all families, settled in their order."""

    def __init__(
        self,
        stays: Mapping[str, Sequence[Stay]],
        enrolments: Mapping[str, Sequence[Enrolment]],
        prices: Rates,
        taken_back: Iterable[str] = (),
        remembered: Container[str] = (),
    ) -> None:
        self.payments = Payments(stays, remembered)
        self._prices = prices
        self._first = {family: spans[0].first for family, spans in enrolments.items()}
        again = (family for family, spans in enrolments.items() if len(spans) > 1)
        self._followed = {
            family: Followed(family, enrolments[family])
            for family in {*again, *taken_back}
            if family in enrolments
        }
        self._apart = set(self._followed)
        self._place = 0

    def settle(self, presence: Presence, week: int | None, on: date) -> Cost:
        """Price one sheet, and count it; days never go back.

        Args:
          presence: who paid; every family is one of the enrolments.
          week: the week of the sheet; None for a correction.
          on: the day of payment.
        """
        place = self._prices.place(periods.monday(week) if week is not None else on)
        together = presence.weeks()
        spans: list[Span] = []
        short: list[str] = []
        for family in sorted(self._singled_out(presence, place, week, on)):
            count = presence.counts.get(family, 1)
            together -= count
            settled = self._settle_one(family, count, on)
            spans += settled or ()
            if settled is None:
                short.append(family)
        self.payments.differ(presence.differences(), on, but=short)
        return Cost(together, self._prices.at(place), spans, short)

    def quote(self, family: str, weeks: int, on: date) -> list[Span]:
        """Tell what a family's next weeks would cost on a day, and settle nothing."""
        followed = self._followed.get(family)
        if followed is not None:
            return followed.quote(weeks, on, self._prices)
        return self._prices.spans(family, self._next_week(family), weeks, on)

    def nears_another_rate(self, family: str, weeks: int, on: date) -> bool:
        """Tell whether weeks more or less could put a family's next week elsewhere."""
        place = self._prices.place(on)
        begin = self._prices.first_weeks[place] if place else None
        return begin is not None and self._next_week(family) - weeks < begin

    def _singled_out(
        self, presence: Presence, place: int, week: int | None, on: date
    ) -> set[str]:
        """Find those whose weeks may cost other than a sheet's own week."""
        if week is None:
            return presence.paying()
        if place > self._place:
            self._move_to(place)
        if place == self._place == self._prices.place(on):
            return presence.among(self._apart)
        return {
            family
            for family in presence.paying()
            if family in self._followed
            or not self._at_rate(family, presence.counts.get(family, 1), place)
        }

    def _at_rate(self, family: str, count: int, place: int) -> bool:
        """Tell whether the next weeks of a family all lie in the weeks of a rate."""
        first = self._next_week(family)
        weeks = self._prices.first_weeks
        begun = place == 0 or first >= weeks[place]
        return begun and (place + 1 == len(weeks) or first + count <= weeks[place + 1])

    def _next_week(self, family: str) -> int:
        return self._first.get(family, 0) + self.payments.weeks(family)

    def _settle_one(self, family: str, count: int, on: date) -> list[Span] | None:
        followed = self._followed.get(family)
        if followed is not None:
            return (
                followed.pay(count, on, self._prices)
                if count > 0
                else followed.take_back(-count)
            )
        first = self._next_week(family)
        if first + count >= self._prices.first_weeks[self._place]:
            self._apart.discard(family)
        return self._prices.spans(family, first, count, on)

    def _move_to(self, place: int) -> None:
        """Find who is behind once a new rate holds, so that old weeks cost the old."""
        self._place = place
        boundary = self._prices.first_weeks[place]
        self._apart.update(
            family for family in self._first if self._next_week(family) < boundary
        )
