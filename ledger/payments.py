"""Payments: how many weeks each family has paid, and when.

Most families pay one week on each sheet of their cooperative. So a sheet is kept
once, and a family only where it differs from that: absent, several weeks, a
correction, a sheet that is not its own.
"""

from bisect import bisect_left
from bisect import insort
from collections.abc import Collection
from collections.abc import Container
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date

from ledger.stays import Stay


class Payments:
    """The weeks paid by every family, in the order in which sheets are settled.

    The days of what differs are kept for the families of `remembered` alone.
    """

    def __init__(
        self, stays: Mapping[str, Sequence[Stay]], remembered: Container[str] = ()
    ) -> None:
        self._stays = stays
        self._remembered = remembered
        self._weeks: dict[str, list[int]] = {}
        self._sheets: dict[str, list[tuple[date, int]]] = {}
        self._difference: dict[str, int] = {}
        self._differences: dict[str, list[tuple[date, int]]] = {}

    def hold(self, cooperative: str, week: int, on: date) -> None:
        """Count one week for everyone on a cooperative's roll of a week's Monday."""
        insort(self._weeks.setdefault(cooperative, []), week)
        self._sheets.setdefault(cooperative, []).append((on, week))

    def differ(
        self, differences: Mapping[str, int], on: date, but: Collection[str] = ()
    ) -> None:
        """Add what families paid beside that, or take back what they did not."""
        for family, weeks in differences.items():
            if family not in but:
                self._difference[family] = self._difference.get(family, 0) + weeks
                if family in self._remembered:
                    self._differences.setdefault(family, []).append((on, weeks))

    def weeks(self, family: str) -> int:
        """Give the weeks that a family has paid so far."""
        paid = self._difference.get(family, 0)
        for stay in self._stays.get(family, ()):
            weeks = self._weeks.get(stay.cooperative, ())
            begin = bisect_left(weeks, stay.first)
            end = len(weeks) if stay.stop is None else bisect_left(weeks, stay.stop)
            paid += max(end - begin, 0)
        return paid

    def history(self, family: str) -> list[tuple[date, int]]:
        """Give a remembered family's payments: days, and weeks paid on each."""
        paid: dict[date, int] = {}
        for stay in self._stays.get(family, ()):
            stop = stay.stop
            for on, week in self._sheets.get(stay.cooperative, ()):
                if stay.first <= week and (stop is None or week < stop):
                    paid[on] = paid.get(on, 0) + 1
        for on, weeks in self._differences.get(family, ()):
            paid[on] = paid.get(on, 0) + weeks
        return sorted((on, weeks) for on, weeks in paid.items() if weeks)
