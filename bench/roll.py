"""Families, and what they bring to each week's sheet: a seeded simulation.

Section 4 of the design, worked out a second time and apart from the program, so that
the totals which the program judges do not come from the program itself.
"""

from __future__ import annotations

from datetime import date
from datetime import timedelta
from decimal import Decimal
from functools import cache
from itertools import count
from typing import TYPE_CHECKING
from typing import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Sequence
    from random import Random

FIRST_MONDAY = date(2026, 1, 5)
SHEET_WEEKS = 52
CONTRIBUTIONS = (
    (date(2026, 1, 1), Decimal("0.20")),
    (date(2026, 7, 1), Decimal("0.25")),
)

# Shares of the families on a week's roll. With these about 97 in 100 are listed.
SHARE_AWAY = 0.025
SHARE_CATCHING_UP = 0.7
SHARE_AHEAD = 0.001
WEEKS_AHEAD = 4
SHARE_OF_SHEETS_CORRECTED = 0.05

# How many families in a hundred cover one person, two persons, ... nine persons.
FAMILY_SIZES = (8, 14, 20, 22, 16, 10, 5, 3, 2)


class Family(NamedTuple):
    """A family of one cooperative and the ids of the persons that it covers."""

    id: str
    cooperative: str
    covered: tuple[str, ...]


class Payment(NamedTuple):
    """What one family brought: a number of weeks (negative: taken back), in USD."""

    family: str
    weeks: int
    cost: Decimal


class Sheet(NamedTuple):
    """One sheet or correction; `week` counts from 0, the week of FIRST_MONDAY."""

    cooperative: str
    week: int
    day: date
    payments: tuple[Payment, ...]
    absent: tuple[str, ...]
    correction: bool = False

    @property
    def total(self) -> Decimal:
        """The money on the sheet, in USD."""
        return sum((payment.cost for payment in self.payments), Decimal("0.00"))


def enrol(cooperatives: int, families: int, chance: Random) -> list[Family]:
    """Deal families to cooperatives of uneven size, none of them empty.

    Family and person ids are numbered through in the order of the cooperatives.
    """
    if not 1 <= cooperatives <= families:
        message = f"{families} families do not fill {cooperatives} cooperatives"
        raise ValueError(message)
    everyone = range(1, cooperatives + 1)
    sizes = [chance.uniform(0.5, 1.5) for _ in everyone]
    homes = [*everyone, *chance.choices(everyone, sizes, k=families - cooperatives)]
    persons = count(1)
    counts = chance.choices(range(1, 10), FAMILY_SIZES, k=families)
    return [
        Family(
            f"F-{number:05}",
            f"C-{home:02}",
            tuple(f"P-{next(persons):06}" for _ in range(covered)),
        )
        for number, (home, covered) in enumerate(
            zip(sorted(homes), counts, strict=True), start=1
        )
    ]


def sheets(cooperative: str, roll: Sequence[str], chance: Random) -> Iterator[Sheet]:
    """Yield a cooperative's 52 weekly sheets and their corrections, by date.

    A correction is dated the Tuesday after its sheet; the last week has none.
    """
    paid: dict[str, list[Decimal]] = {family: [] for family in roll}
    for week in range(SHEET_WEEKS):
        sheet = _collect(cooperative, week, paid, chance)
        yield sheet
        corrected = chance.random() < SHARE_OF_SHEETS_CORRECTED
        if corrected and week + 1 < SHEET_WEEKS:
            yield _correct(sheet, paid, chance)


def monday(week: int) -> date:
    """Return the Monday of a week counted from 0."""
    return FIRST_MONDAY + timedelta(weeks=week)


@cache
def contribution(week: int, day: date) -> Decimal:
    """Return what a week costs in USD when it is paid on this day.

    A week that has begun costs the contribution of its Monday, a week paid ahead that
    of the day of payment.
    """
    priced_on = min(monday(week), day)
    return [amount for since, amount in CONTRIBUTIONS if since <= priced_on][-1]


def pay(prices: list[Decimal], weeks: int, day: date) -> Decimal:
    """Cover or take back weeks in `prices`, in place, and return their cost in USD.

    `prices` holds the price of each covered week, oldest first: because payments cover
    the oldest unpaid week, the covered weeks are always the first ones.
    """
    if weeks < 0:
        return -sum((prices.pop() for _ in range(-weeks)), Decimal("0.00"))
    first = len(prices)
    prices.extend(contribution(week, day) for week in range(first, first + weeks))
    return sum(prices[first:], Decimal("0.00"))


def _collect(
    cooperative: str, week: int, paid: dict[str, list[Decimal]], chance: Random
) -> Sheet:
    """Take one week's sheet, dated the Friday of its week."""
    day = monday(week) + timedelta(days=4)
    payments = []
    absent = []
    for family, prices in paid.items():
        weeks = _weeks_brought(week + 1 - len(prices), chance.random())
        if weeks:
            payments.append(Payment(family, weeks, pay(prices, weeks, day)))
        else:
            absent.append(family)
    return Sheet(cooperative, week, day, tuple(payments), tuple(absent))


def _weeks_brought(owed: int, luck: float) -> int:
    """Return how many weeks a family pays, from those it owes and its luck in 0..1."""
    if owed < 1 or luck < SHARE_AWAY:
        return 0
    if luck > 1 - SHARE_AHEAD:
        return owed + WEEKS_AHEAD
    return owed if luck < SHARE_CATCHING_UP else 1


def _correct(sheet: Sheet, paid: dict[str, list[Decimal]], chance: Random) -> Sheet:
    """Add a family that the sheet forgot, or take back one that it listed wrongly."""
    day = sheet.day + timedelta(days=4)
    forgotten = chance.random() < 1 / 2 or not sheet.payments
    if forgotten and sheet.absent:
        family, weeks = chance.choice(sheet.absent), 1
    else:
        family, weeks = chance.choice(sheet.payments).family, -1
    payment = Payment(family, weeks, pay(paid[family], weeks, day))
    return Sheet(sheet.cooperative, sheet.week, day, (payment,), (), correction=True)
