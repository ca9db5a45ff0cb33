"""Rolls: which families a cooperative's sheet of a week is about."""

from bisect import bisect_right
from collections.abc import Iterable
from collections.abc import Mapping
from datetime import date

from ledger import periods
from ledger.stays import Stay


class Roll:
    """The families of one cooperative, walked from week to week.

    Asking for one week after the other costs one step for each change; going back
    starts again from the first.
    """

    def __init__(self, stays: Iterable[tuple[str, Stay]]) -> None:
        self._joining: dict[int, list[str]] = {}
        self._leaving: dict[int, list[str]] = {}
        self._enrolled: dict[date, list[str]] = {}
        for family, stay in stays:
            if stay.stop is None or stay.first < stay.stop:
                self._joining.setdefault(stay.first, []).append(family)
                if stay.stop is not None:
                    self._leaving.setdefault(stay.stop, []).append(family)
            if stay.enrols:
                self._enrolled.setdefault(stay.joined, []).append(family)
        self._weeks = sorted({*self._joining, *self._leaving})
        self._days = sorted(self._enrolled)
        self._place = 0
        self._members: set[str] = set()

    @property
    def first_week(self) -> int:
        """Give the first week whose roll may have anyone on it."""
        weeks = [*self._weeks[:1], *map(periods.week_of, self._days[:1])]
        return min(weeks, default=0)

    def on_monday(self, week: int) -> set[str]:
        """Give the families of a week's Monday; do not change the set."""
        weeks, place = self._weeks, self._place
        if place and weeks[place - 1] > week:
            place = 0
            self._members = set()
        while place < len(weeks) and weeks[place] <= week:
            self._members.difference_update(self._leaving.get(weeks[place], ()))
            self._members.update(self._joining.get(weeks[place], ()))
            place += 1
        self._place = place
        return self._members

    def enrolled_within(self, week: int, until: date) -> set[str]:
        """Give who enrolled here after a week's Monday, up to a day of it inclusive."""
        last = min(until, periods.sunday(week))
        begin = bisect_right(self._days, periods.monday(week))
        days = self._days[begin : bisect_right(self._days, last)]
        return {family for day in days for family in self._enrolled[day]}

    def of_week(self, week: int, until: date) -> set[str]:
        """Give the roll of a week for a sheet of a day."""
        return self.on_monday(week) | self.enrolled_within(week, until)

    def wants_sheet(self, week: int) -> bool:
        """Tell whether a week's roll has anyone on it."""
        return bool(
            self.on_monday(week) or self.enrolled_within(week, periods.sunday(week))
        )


def rolls(stays: Mapping[str, Iterable[Stay]]) -> dict[str, Roll]:
    """Build every cooperative's roll from the stays of all families."""
    of_cooperative: dict[str, list[tuple[str, Stay]]] = {}
    for family, one in stays.items():
        for stay in one:
            of_cooperative.setdefault(stay.cooperative, []).append((family, stay))
    return {cooperative: Roll(found) for cooperative, found in of_cooperative.items()}
