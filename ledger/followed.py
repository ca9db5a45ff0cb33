"""A family followed by itself: enrolled anew, or with weeks taken back."""

import copy
from collections.abc import Sequence
from datetime import date

from ledger.enrolments import Enrolment
from ledger.rates import Rates
from ledger.rates import Span


class Followed:
    """A family whose weeks are followed one run after the other."""

    def __init__(self, family: str, enrolments: Sequence[Enrolment]) -> None:
        self._family = family
        self._enrolments = enrolments
        self._current = 0
        self._next = enrolments[0].first
        self._paid: list[Span] = []

    def pay(self, count: int, on: date, prices: Rates) -> list[Span]:
        """Cover the next weeks."""
        paid: list[Span] = []
        while count:
            self._advance(on)
            room = self._room(on)
            weeks = min(count, room) if room else count
            paid += prices.spans(self._family, self._next, weeks, on)
            self._next += weeks
            count -= weeks
        self._paid += paid
        return paid

    def quote(self, count: int, on: date, prices: Rates) -> list[Span]:
        """Tell what the next weeks would cost, and cover none."""
        return copy.deepcopy(self).pay(count, on, prices)

    def take_back(self, count: int) -> list[Span] | None:
        """Give back the latest covered weeks; None if fewer were paid."""
        if count > sum(span.weeks for span in self._paid):
            return None
        taken: list[Span] = []
        while count:
            span = self._paid.pop()
            weeks = min(count, span.weeks)
            left = span.weeks - weeks
            if left:
                self._paid.append(span._replace(weeks=left))
            self._next = span.first + left
            taken.append(span._replace(first=self._next, weeks=-weeks))
            count -= weeks
        self._current = self._place_of(self._next)
        return taken

    def _advance(self, on: date) -> None:
        """Go on to the next enrolment once the one before is settled or forgiven."""
        for place, enrolment in enumerate(self._enrolments):
            if place > self._current and enrolment.forgiven and enrolment.date <= on:
                self._current = place
                self._next = max(self._next, enrolment.first)
        while self._current + 1 < len(self._enrolments):
            following = self._enrolments[self._current + 1]
            stop = self._enrolments[self._current].stop
            owing = stop is not None and self._next < stop
            if following.date > on or owing:
                return
            self._current += 1
            self._next = max(self._next, following.first)

    def _room(self, on: date) -> int:
        """Give the weeks left before the next enrolment's; 0 if there is none."""
        place = self._current
        stop = self._enrolments[place].stop
        if place + 1 >= len(self._enrolments) or stop is None:
            return 0
        begun = self._enrolments[place + 1].date <= on
        return max(stop - self._next, 0) if begun else 0

    def _place_of(self, week: int) -> int:
        begun = [i for i, one in enumerate(self._enrolments) if one.first <= week]
        return max(begun, default=0)
