"""A family's standing walked day by day, week by week: slow, and sharing no code.

It keeps sets of weeks, and looks on every day at which of them are owed and paid.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import timedelta
from typing import NamedTuple

from ledger.standing import Terms

DAY = timedelta(days=1)
EPOCH = date(1900, 1, 1)  # a Monday


def week(day: date) -> int:
    return (day - EPOCH).days // 7


class Span(NamedTuple):
    """A membership: its first and last day, and what was brought in."""

    begun: date
    ended: date | None = None
    forgiven: bool = False
    since: date | None = None
    paid_through: int | None = None


class Seen(NamedTuple):
    """What is seen of a family at one moment."""

    state: str | None
    overdue: int
    ahead: int
    served: int


@dataclass
class Walk:
    """One family, walked from its first day on."""

    spans: list[Span]
    wanted: dict[date, int]
    changes: list[tuple[date, Terms | None]]
    accepted: dict[date, int] = field(default_factory=dict)
    covered: set[int] = field(default_factory=set)
    owing: list[int] = field(default_factory=list)
    forgiven: set[int] = field(default_factory=set)
    brought: set[int] = field(default_factory=set)
    present: Span | None = None
    first: int = 0
    waits_from: int = 0
    suspended: bool = False

    def days(self, until: date) -> Iterator[tuple[date, Seen | None, Seen | None]]:
        """Give each day, what is seen at its dawn, and what at its dusk."""
        today = self.spans[0].begun
        while today <= until:
            self._pass_a_sunday(today)
            self._begin_or_end(today)
            self._note_debt(today)
            dawn = self._seen(today)
            if today in self.wanted:
                self._pay(today)
            yield today, dawn, self._seen(today)
            today += DAY

    def _pass_a_sunday(self, today: date) -> None:
        passed = week(today) - 1
        if self.present and today.weekday() == 0 and passed >= self.first:
            self.owing.append(passed)

    def _begin_or_end(self, today: date) -> None:
        if self.present is not None and self.present.ended == today:
            self.present = None
        for span in self.spans:
            if span.begun == today:
                if span.forgiven:
                    self.forgiven |= set(self.owing) - self.covered
                self.present = span
                self.suspended = False
                self.first = self.waits_from = week(span.since or today)
                if span.paid_through is not None:
                    self.brought = set(range(self.first, span.paid_through + 1))
                    self.covered |= self.brought
                self.owing += range(self.first, week(today))

    def _debts(self) -> set[int]:
        return set(self.owing) - self.covered - self.forgiven

    def _terms(self, today: date) -> Terms | None:
        held = [terms for day, terms in self.changes if day <= today]
        return held[-1] if held else None

    def _note_debt(self, today: date) -> None:
        terms = self._terms(today)
        if self.present and terms and len(self._debts()) > terms.arrears_weeks_max:
            self.suspended = True

    def _pay(self, today: date) -> None:
        wanted = self.wanted[today]
        count = self._take_back(-wanted) if wanted < 0 else wanted
        for _ in range(max(count, 0)):
            coming = self.first
            while coming in self.covered:
                coming += 1
            self.covered.add(min(self._debts(), default=coming))
        self.accepted[today] = count
        terms = self._terms(today)
        if self.present and self.suspended and not self._debts():
            self.suspended = False
            if terms and terms.reinstatement == "waiting":
                self.waits_from = week(today)
        self._note_debt(today)

    def _take_back(self, most: int) -> int:
        """Take back the latest weeks, but none that the family does not owe."""
        taken = 0
        while taken < most and self.covered:
            latest = max(self.covered)
            if latest in self.brought or latest in self.forgiven:
                break
            if latest < self.first and latest not in self.owing:
                break
            self.covered.discard(latest)
            taken += 1
        return -taken

    def _seen(self, today: date) -> Seen | None:
        if self.present is None:
            return None
        own = [one for one in self.owing if one >= self.first]
        served = sum(one in self.covered and one >= self.waits_from for one in own)
        overdue = len(self._debts())
        coming = max(week(today), self.first)
        ahead = sum(one >= coming for one in self.covered)
        terms = self._terms(today)
        state = "current"
        if terms is None:
            return Seen(None, overdue, ahead, served)
        if self.suspended:
            state = "suspended"
        elif served < terms.waiting_weeks:
            state = "waiting"
        elif overdue:
            state = "late"
        return Seen(state, overdue, ahead, served)
