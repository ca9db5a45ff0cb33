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

    def __init__(self, stays: Iterable[Stay]) -> None:
        self._changes: list[tuple[int, bool, str]] = []
        self._enrolled: list[tuple[date, str]] = []
        for stay in stays:
            if stay.stop is None or stay.first < stay.stop:
                self._changes.append((stay.first, True, stay.family))
                if stay.stop is not None:
                    self._changes.append((stay.stop, False, stay.family))
            if stay.enrols:
                self._enrolled.append((stay.joined, stay.family))
        self._changes.sort()
        self._enrolled.sort()
        self._place = 0
        self._members: set[str] = set()

    @property
    def first_week(self) -> int:
        """Give the first week whose roll may have anyone on it."""
        weeks = [week for week, _, _ in self._changes[:1]]
        weeks += [periods.week_of(day) for day, _ in self._enrolled[:1]]
        return min(weeks, default=0)

    def on_monday(self, week: int) -> set[str]:
        """Give the families of a week's Monday; do not change the set."""
        changes, place = self._changes, self._place
        if place and changes[place - 1][0] > week:
            place = 0
            self._members = set()
        while place < len(changes) and changes[place][0] <= week:
            _, joins, family = changes[place]
            if joins:
                self._members.add(family)
            else:
                self._members.discard(family)
            place += 1
        self._place = place
        return self._members

    def enrolled_within(self, week: int, until: date) -> set[str]:
        """Give who enrolled here after a week's Monday, up to a day of it inclusive."""
        last = min(until, periods.sunday(week))
        begin = bisect_right(self._enrolled, (periods.monday(week), chr(0x10FFFF)))
        end = bisect_right(self._enrolled, (last, chr(0x10FFFF)))
        return {family for _, family in self._enrolled[begin:end]}

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
    of_cooperative: dict[str, list[Stay]] = {}
    for one in stays.values():
        for stay in one:
            of_cooperative.setdefault(stay.cooperative, []).append(stay)
    return {cooperative: Roll(found) for cooperative, found in of_cooperative.items()}
