"""Standing: whether a family is suspended, waiting, late or current, on any day.

Weeks are owed from enrolment to the last passed Sunday. A family is suspended once
more weeks are overdue than the terms of that day allow, and stays so until nothing
is overdue; it waits until enough of its owed weeks are paid.
"""

import datetime as dt
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from itertools import pairwise
from typing import Literal
from typing import NamedTuple

from ledger import periods
from ledger.enrolments import Enrolment

State = Literal["suspended", "waiting", "late", "current"]
Payment = tuple[dt.date, int]


class Terms(NamedTuple):
    """What the fund asks: weeks to wait, weeks in arrears at most, way back in."""

    waiting_weeks: int
    arrears_weeks_max: int
    reinstatement: Literal["arrears", "waiting"]


_LAST_WEEK = periods.week_of(dt.date.max)
Change = tuple[dt.date, Terms | None]


class Standing(NamedTuple):
    """A family's standing on a day.

    Attributes:
      state: suspended, waiting, late or current.
      owed: the weeks owed up to the last passed Sunday.
      paid: the weeks paid, those brought in and those ahead among them.
      overdue: the owed weeks not paid.
      ahead: the weeks paid beyond those owed.
      served: the owed and paid weeks that count towards the wait.
      terms: the terms of the day.
    """

    state: State
    owed: int
    paid: int
    overdue: int
    ahead: int
    served: int
    terms: Terms


@dataclass
class Course:
    """One enrolment's course: day after day, but only days on which something is.

    Attributes:
      start: the week from which weeks are owed.
      paid: the weeks paid; negative while arrears of an earlier enrolment are open.
      waits_from: the owed weeks that had passed when the present wait began.
      suspended: whether the family is.
    """

    start: int
    paid: int
    waits_from: int = 0
    suspended: bool = False

    def owed(self, on: dt.date) -> int:
        """Count the weeks owed on a day."""
        return max(periods.week_of(on) - self.start, 0)

    def overdue(self, on: dt.date) -> int:
        """Count the owed weeks that are not paid; negative if paid ahead."""
        return self.owed(on) - self.paid

    def dawn(self, on: dt.date, terms: Terms | None) -> None:
        """Pass the Mondays up to a day; arrears only grow between payments."""
        if terms is not None and self.overdue(on) > terms.arrears_weeks_max:
            self.suspended = True

    def pay(self, on: dt.date, weeks: int, terms: Terms | None) -> None:
        """Count what was paid on a day; a settled family comes back in."""
        self.paid += weeks
        if self.suspended and self.overdue(on) <= 0:
            self.suspended = False
            if terms is not None and terms.reinstatement == "waiting":
                self.waits_from = self.owed(on)
        self.dawn(on, terms)

    def standing(self, on: dt.date, terms: Terms) -> Standing:
        """Tell the standing on a day, all before it having been passed."""
        owed, overdue = self.owed(on), self.overdue(on)
        served = min(owed, self.paid) - self.waits_from
        state: State = "current"
        if self.suspended:
            state = "suspended"
        elif max(served, 0) < terms.waiting_weeks:
            state = "waiting"
        elif overdue > 0:
            state = "late"
        paid = max(self.paid, 0)  # arrears carried along are shown as owed
        return Standing(
            state,
            overdue + paid,
            paid,
            max(overdue, 0),
            max(-overdue, 0),
            served,
            terms,
        )


def terms_on(changes: Sequence[Change], on: dt.date) -> Terms | None:
    """Give the terms in force on a day."""
    held = [terms for day, terms in changes if day <= on]
    return held[-1] if held else None


def span_on(spans: Sequence[Enrolment], on: dt.date) -> int | None:
    """Give the place of the enrolment in force on a day, or None."""
    for place, span in enumerate(spans):
        if span.date <= on and (span.ended is None or on < span.ended):
            return place
    return None


def course(
    spans: Sequence[Enrolment],
    payments: Sequence[Payment],
    changes: Sequence[Change],
    *,
    until: dt.date,
) -> Course | None:
    """Follow a family up to the start of a day, before the payments of that day.

    Args:
      spans: its enrolments.
      payments: its payments, by day, as weeks.
      changes: the terms, by the day from which they hold.
      until: the day.

    Returns:
      the course of the enrolment in force on that day; None without one.
    """
    place = span_on(spans, until)
    if place is None:
        return None
    span = spans[place]
    brought = span.first - span.start + _carried(spans[: place + 1], payments)
    followed = Course(span.start, brought)
    within = [one for one in payments if span.date <= one[0] < until]
    counted = _never_behind(followed, within, changes, until)
    if counted is not None:
        return counted
    for day, weeks in _days(span.date, until, within, changes):
        if day > span.date:
            eve = day - dt.timedelta(days=1)
            followed.dawn(eve, terms_on(changes, eve))
        terms = terms_on(changes, day)
        followed.dawn(day, terms)
        if weeks:
            followed.pay(day, weeks, terms)
    return followed


def _never_behind(
    begun: Course, given: Sequence[Payment], changes: Sequence[Change], until: dt.date
) -> Course | None:
    """Count the payments of who is never behind by more than the strictest terms allow.

    Most need not be followed day by day: what is overdue is highest on the day of a
    payment, or after weeks are taken back. None for all others.
    """
    most = min((one.arrears_weeks_max for _, one in changes if one), default=-1)
    paid, start = begun.paid, begun.start
    for day, weeks in given:
        least = paid if weeks > 0 else paid + weeks
        if least < 0 or periods.week_of(day) - start > least + most:
            return None
        paid += weeks
    if paid < 0 or periods.week_of(until) - start > paid + most:
        return None
    return replace(begun, paid=paid)


def next_change(
    now: Course, changes: Sequence[Change], on: dt.date
) -> tuple[dt.date, Standing] | None:
    """Tell when a family's standing changes next if nothing more is paid.

    Args:
      now: its course at the end of a day.
      changes: the terms, by the day from which they hold.
      on: that day.
    """
    terms = terms_on(changes, on)
    state = now.standing(on, terms).state if terms else None
    coming = replace(now)
    for day in _turns(now, changes, on):
        terms = terms_on(changes, day)
        coming.dawn(day, terms)
        if terms is not None and coming.standing(day, terms).state != state:
            return day, coming.standing(day, terms)
    return None


def _carried(spans: Sequence[Enrolment], payments: Sequence[Payment]) -> int:
    """Give the weeks with which an enrolment begins: negative for old arrears."""
    carried = 0
    for earlier, later in pairwise(spans):
        paid = sum(weeks for day, weeks in payments if day < later.date)
        paid -= sum(weeks for day, weeks in payments if day < earlier.date)
        reached = earlier.first + carried + paid
        arrears = max((earlier.stop or later.first) - reached, 0)
        carried = -arrears if arrears else max(reached - later.first, 0)
        if arrears and later.forgiven:
            carried = 0
    return carried


def _days(
    since: dt.date,
    until: dt.date,
    payments: Sequence[Payment],
    changes: Sequence[Change],
) -> list[Payment]:
    """Give the days of an enrolment on which something happens, and the last one."""
    days = {since: 0, until: 0}
    days.update({day: 0 for day, _ in changes if since <= day <= until})
    days.update(payments)
    return sorted(days.items())


def _turns(now: Course, changes: Sequence[Change], on: dt.date) -> Iterator[dt.date]:
    """Give the days after a day on which a standing may turn by itself."""
    days = {day for day, _ in changes if day > on}
    for terms in {terms for _, terms in changes if terms is not None}:
        weeks = (
            now.start + now.paid + 1,
            now.start + now.paid + terms.arrears_weeks_max + 1,
            now.start + now.waits_from + terms.waiting_weeks,
        )
        days.update(periods.monday(week) for week in weeks if 0 <= week <= _LAST_WEEK)
    yield from sorted(day for day in days if day > on)
