"""Enrolments: from which week to which a family belongs to the funeral fund."""

import datetime as dt
from functools import lru_cache
from typing import NamedTuple

from ledger import periods
from ledger.records import Family
from ledger.register import History


class Enrolment(NamedTuple):
    """One span of a family's membership.

    Attributes:
      date: the day of the record that began it.
      first: the first week that is owed in it.
      stop: the first week no longer owed, or None while it lasts.
      ended: the day of its end, or None.
      forgiven: a decision begins it anew, without the arrears of the one before.
      since: the day from which membership counts, before these books or in them.
    """

    date: dt.date
    first: int
    stop: int | None = None
    ended: dt.date | None = None
    forgiven: bool = False
    since: dt.date | None = None

    @property
    def start(self) -> int:
        """Give the week from which weeks of membership count."""
        since = self.since or self.date
        return min(self.first, periods.week_of(since))


def enrolments(history: History) -> tuple[Enrolment, ...]:
    """Read a family's records as spans: a superseding record begins none."""
    first = history[0].record
    if len(history) == 1 and isinstance(first, Family):
        return _alone(history[0].date, first.since, first.paid_through)
    spans: list[Enrolment] = []
    for date, record, _ in history:
        running = bool(spans) and spans[-1].ended is None
        if isinstance(record, Family) and not running:
            spans.append(_begin(date, record, again=bool(spans)))
        elif not isinstance(record, Family) and running:
            stop = max(periods.week_of(date), spans[-1].first)
            spans[-1] = spans[-1]._replace(stop=stop, ended=date)
    return tuple(spans)


@lru_cache(maxsize=1024)
def _alone(
    date: dt.date, since: dt.date | None, paid_through: int | None
) -> tuple[Enrolment, ...]:
    """Give what all families share that began alike and have one record."""
    first = periods.week_of(date) if paid_through is None else paid_through + 1
    return (Enrolment(date, first, since=since),)


def _begin(date: dt.date, record: Family, *, again: bool) -> Enrolment:
    if not again:
        return _alone(date, record.since, record.paid_through)[0]
    forgiven = bool(record.decision)
    first = periods.week_of(date)
    return Enrolment(date, first, forgiven=forgiven, since=record.since)
