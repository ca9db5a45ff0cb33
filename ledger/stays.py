"""Stays: at which cooperative somebody is, and from which week to which."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ledger import periods
from ledger.records import Family
from ledger.register import History


class Stay(NamedTuple):
    """A family's or associate's time at a cooperative.

    Attributes:
      cooperative: where.
      joined: the first day.
      enrols: whether it enrolled here, or came from another cooperative.
      first: the first week on whose Monday it is there.
      stop: the first week after that on whose Monday it is not, or None.
    """

    cooperative: str
    joined: date
    enrols: bool
    first: int
    stop: int | None = None


def stays(history: History) -> tuple[Stay, ...]:
    """Read a family's records as stays, one after the other."""
    first = history[0].record
    if len(history) == 1 and isinstance(first, Family):
        return _alone(first.cooperative, history[0].date)
    return moves(
        (day, record.cooperative if isinstance(record, Family) else None)
        for day, record, _ in history
    )


def moves(changes: Iterable[tuple[date, str | None]]) -> tuple[Stay, ...]:
    """Read days and where one is from then on, in their order, as stays."""
    found: list[Stay] = []
    at: str | None = None
    for day, to in changes:
        if to == at:
            continue
        week = periods.first_monday(day)
        if at is not None:
            found[-1] = found[-1]._replace(stop=week)
        if to is not None:
            found.append(Stay(to, day, at is None, week))
        at = to
    return tuple(found)


@lru_cache(maxsize=1024)
def _alone(cooperative: str, day: date) -> tuple[Stay, ...]:
    """Give what all families share that joined on a day and have one record."""
    return (Stay(cooperative, day, enrols=True, first=periods.first_monday(day)),)
