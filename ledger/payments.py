"""Payments: how many weeks each family has paid.

Most families pay one week on each sheet of their cooperative. So a sheet is kept
once, and a family only where it differs from that: absent, several weeks, a
correction, a sheet that is not its own.
"""

from bisect import bisect_left
from bisect import insort
from collections.abc import Collection
from collections.abc import Mapping
from collections.abc import Sequence

from ledger.stays import Stay


class Payments:
    """The weeks paid by every family, in the order in which sheets are settled."""

    def __init__(self, stays: Mapping[str, Sequence[Stay]]) -> None:
        self._stays = stays
        self._weeks: dict[str, list[int]] = {}
        self._difference: dict[str, int] = {}

    def hold(self, cooperative: str, week: int) -> None:
        """Count one week for everyone on a cooperative's roll of a week's Monday."""
        insort(self._weeks.setdefault(cooperative, []), week)

    def differ(self, differences: Mapping[str, int], but: Collection[str] = ()) -> None:
        """Add what families paid beside that, or take back what they did not."""
        for family, weeks in differences.items():
            if family not in but:
                self._difference[family] = self._difference.get(family, 0) + weeks

    def weeks(self, family: str) -> int:
        """Give the weeks that a family has paid so far."""
        paid = self._difference.get(family, 0)
        for stay in self._stays.get(family, ()):
            weeks = self._weeks.get(stay.cooperative, ())
            begin = bisect_left(weeks, stay.first)
            end = len(weeks) if stay.stop is None else bisect_left(weeks, stay.stop)
            paid += max(end - begin, 0)
        return paid
