"""What a week costs: the contribution in force, day by day."""

from bisect import bisect_right
from collections.abc import Iterable
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from beancount.core.amount import Amount

from ledger import periods


class Span(NamedTuple):
    """Consecutive weeks of a family at one price; a negative number takes back."""

    family: str
    first: int
    weeks: int
    price: Amount


class Rates:
    """The contributions in their order; the first one also holds before its date."""

    def __init__(self, changes: Iterable[tuple[date, Amount | None]]) -> None:
        kept: list[tuple[date, Amount | None]] = []
        for day, price in changes:
            if kept and kept[-1][0] == day:
                kept.pop()
            if not kept or kept[-1][1] != price:
                kept.append((day, price))
        self.days = [day for day, _ in kept]
        self.first_weeks = [periods.first_monday(day) for day in self.days]
        self._prices = [price for _, price in kept]

    def on(self, day: date) -> Amount | None:
        """Give the contribution in force on a day; None after the policy's end."""
        return self.at(self.place(day))

    def at(self, place: int) -> Amount | None:
        """Give the contribution at a place among the changes; None if there is none."""
        return self._prices[place] if self._prices else None

    def place(self, day: date) -> int:
        """Give the place, among the changes, of the one in force on a day."""
        return max(bisect_right(self.days, day) - 1, 0)

    def spans(self, family: str, first: int, count: int, on: date) -> list[Span]:
        """Price consecutive weeks paid on a day, by arithmetic.

        A week costs the contribution in force on its Monday; one whose Monday is
        yet to come, the contribution in force on the day of payment.
        """
        spans: list[Span] = []
        if not self.days:
            return spans
        last = self.place(on)
        stop = first + count
        place = min(max(bisect_right(self.first_weeks, first) - 1, 0), last)
        while first < stop:
            until = stop if place == last else min(stop, self.first_weeks[place + 1])
            price = self._prices[place]
            if until > first:
                if price is not None:
                    spans.append(Span(family, first, until - first, price))
                first = until
            place += 1
        return spans


def total(spans: Sequence[Span]) -> dict[str, Decimal]:
    """Sum what spans cost, by currency."""
    sums: dict[str, Decimal] = {}
    for _, _, weeks, (number, currency) in spans:
        if number is not None:
            sums[currency] = sums.get(currency, Decimal(0)) + number * weeks
    return sums
