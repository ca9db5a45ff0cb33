"""What each family of the example books paid, counted anew from the text alone.

A sheet is called over the roll of its Monday, the oldest unpaid week is paid first,
and a week costs the contribution of its Monday, or of the day of payment if that is
earlier: no loader, no law, nothing of what the tools reckon with.
"""

import re
from collections import defaultdict
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from tests.books_read import DAY
from tests.books_read import Said
from tests.books_read import entries
from tests.books_read import records

RAISED = date(2026, 7, 1)
OLD, NEW = Decimal("0.20"), Decimal("0.25")


class Paid(NamedTuple):
    """A week that is paid: its Monday, on which day, at what price."""

    monday: date
    on: date
    price: Decimal


class Member(NamedTuple):
    """A family as its records tell it: where it is from which day on, "" if gone."""

    places: list[tuple[date, str]]
    first: date

    def at(self, day: date) -> str:
        """Give its cooperative on a day."""
        return [
            place for begun, place in [(date.min, ""), *self.places] if begun <= day
        ][-1]


def families() -> dict[str, Member]:
    """Read every family, and the Monday of the first week that it owes in 2026."""
    places: dict[str, list[tuple[date, str]]] = defaultdict(list)
    first: dict[str, date] = {}
    for family, one in records("family"):
        place = re.findall(r'"([^"]+)"', one.head)[2]
        places[family].append((one.day, place))
        through = one.keys.get("paid-through")
        begun = _monday(through) + 7 * DAY if through else _on_monday(one.day)
        first.setdefault(family, begun)
    for one in entries():
        if match := re.match(r'custom "end" "family" "([^"]+)"', one.head):
            places[match[1]].append((one.day, ""))
    return {one: Member(sorted(some), first[one]) for one, some in places.items()}


def paid(until: date) -> dict[str, list[Paid]]:
    """Give the weeks that each family has paid by the end of a day."""
    known = families()
    found: dict[str, list[Paid]] = {family: [] for family in known}
    sheets = [one for one in entries() if "sheet" in one.keys and one.day <= until]
    sheets.sort(
        key=lambda one: (
            one.day,
            "corrects" in one.keys,
            one.keys.get("week") or one.keys["corrects"],
            one.keys["sheet"],
        )
    )
    for sheet in sheets:
        for family, weeks in _called(sheet, known).items():
            for _ in range(weeks):
                monday = known[family].first + 7 * len(found[family]) * DAY
                price = NEW if min(monday, sheet.day) >= RAISED else OLD
                found[family].append(Paid(monday, sheet.day, price))
            for _ in range(-weeks):
                found[family].pop()
    return found


def _called(sheet: Said, known: dict[str, Member]) -> dict[str, int]:
    """Give the weeks that each family pays by a sheet."""
    words = (one.partition(":") for one in sheet.keys.get("paid", "").split())
    named = {family: int(weeks or 1) for family, _, weeks in words}
    if "absent" not in sheet.keys:
        return named
    monday = _monday(sheet.keys["week"])
    last = min(monday + 6 * DAY, sheet.day)
    absent = sheet.keys["absent"].split()
    roll = [
        family
        for family, one in known.items()
        if (one.at(monday) or (one.places[0][0] > monday and one.at(last)))
        == sheet.keys["sheet"]
    ]
    return {**{one: 1 for one in roll if one not in absent}, **named}


def _monday(week: str) -> date:
    return date.fromisocalendar(int(week[:4]), int(week[6:]), 1)


def _on_monday(day: date) -> date:
    return day - day.weekday() * DAY
