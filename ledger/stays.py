"""Stays: at which cooperative a family is, and from which week to which."""

from datetime import date
from typing import NamedTuple

from ledger import periods
from ledger.records import Family
from ledger.register import History


class Stay(NamedTuple):
    """A family's time at a cooperative.

    Attributes:
      family, cooperative: who, and where.
      joined: the first day.
      enrols: whether it enrolled here, or came from another cooperative.
      first: the first week on whose Monday it is there.
      stop: the first week after that on whose Monday it is not, or None.
    """

    family: str
    cooperative: str
    joined: date
    enrols: bool
    first: int
    stop: int | None = None


def stays(family: str, history: History) -> list[Stay]:
    """Read a family's records as stays, one after the other."""
    found: list[Stay] = []
    at: str | None = None
    for day, record, _ in history:
        to = record.cooperative if isinstance(record, Family) else None
        if to == at:
            continue
        week = periods.first_monday(day)
        if at is not None:
            found[-1] = found[-1]._replace(stop=week)
        if to is not None:
            found.append(Stay(family, to, day, at is None, week))
        at = to
    return found
