"""The plain model of walled funds: sums by fund and currency, kept by hand.

It shares no code with the library.
"""

from collections import defaultdict
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from decimal import Decimal

from tests.walled_text import NOBODY

ZERO = Decimal("0.00")
Sums = dict[tuple[str, str], Decimal]
Between = dict[tuple[str, str, str], Decimal]


def sums() -> Sums:
    return defaultdict(lambda: ZERO)


@dataclass
class Model:
    """What each fund has and owes: sums by fund and currency, kept by hand.

    A lot of stock is its count, unit cost and day; `claims` are what each contract
    is owed, by its fund, currency and id; `lent` and `given` are by both funds.
    """

    days: int
    share: Decimal
    matures: dict[str, date | None] = field(default_factory=dict)
    bank: Sums = field(default_factory=sums)
    cash: Sums = field(default_factory=sums)
    lots: dict[str, list[tuple[int, Decimal, date]]] = field(default_factory=dict)
    claims: dict[tuple[str, str, str], Decimal] = field(default_factory=dict)
    lent: Between = field(default_factory=lambda: defaultdict(lambda: ZERO))
    given: Between = field(default_factory=lambda: defaultdict(lambda: ZERO))

    def purse(self, kind: str) -> Sums:
        return self.bank if kind == "bank" else self.cash

    def held(self, fund: str, currency: str) -> Decimal:
        return self.bank[fund, currency] + self.cash[fund, currency]

    def due(self, fund: str, currency: str, day: date) -> Decimal:
        """Sum what falls due within the days of the policy."""
        total = ZERO
        for (whose, what, contract), number in self.claims.items():
            matures = self.matures[contract]
            if (whose, what) != (fund, currency):
                continue
            if matures is None:
                total += number * self.share
            elif (matures - day).days <= self.days:
                total += number
        for (_, borrower, what), number in self.lent.items():
            if (borrower, what) == (fund, currency):
                total += number
        return total

    def room(self, fund: str, currency: str, day: date) -> Decimal:
        """Give what a fund may spend of what it holds; below zero, it is short."""
        held = self.held(fund, currency)
        return held if fund == NOBODY else held - self.due(fund, currency, day)

    def store(self, fund: str, count: int, each: Decimal, day: date) -> None:
        """Lay in stock; what costs the same on the same day is one lot."""
        lots = self.lots.setdefault(fund, [])
        same = [number for number, *lot in lots if lot == [each, day]]
        if same:
            place = lots.index((same[0], each, day))
            lots[place] = (same[0] + count, each, day)
        else:
            lots.append((count, each, day))

    def stored(self, fund: str) -> int:
        return sum(count for count, _, _ in self.lots.get(fund, ()))

    def take(self, fund: str, count: int) -> Decimal:
        """Take stock out, the oldest first, and give what it cost."""
        cost = ZERO
        while count:
            number, each, day = self.lots[fund].pop(0)
            taken = min(number, count)
            cost += taken * each
            count -= taken
            if taken < number:
                self.lots[fund].insert(0, (number - taken, each, day))
        return cost
