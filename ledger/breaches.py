"""Breaches: where the laws of a book were broken, and what lets some of it stand."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from ledger.book import Book
from ledger.errors import RuleError
from ledger.rules import Allowed
from ledger.rules import Rule
from ledger.rules import Verdict


class Breach(NamedTuple):
    """One finding of a law.

    Attributes:
      date: the day of the entry judged; None where the finding is of no entry.
      error: what the law says of it.
      decision: the one that lets it stand, by waiver or excuse; empty for none.
      how: `waived`, `excused`, or empty.
    """

    date: dt.date | None
    error: RuleError
    decision: str = ""
    how: str = ""


class Held(NamedTuple):
    """What became of a law in a book.

    Attributes:
      law: its name.
      breaches: every finding, by date.
      crashed: whether the law itself failed.
    """

    law: str
    breaches: list[Breach]
    crashed: bool

    def until(self, on: dt.date) -> list[Breach]:
        """Give the breaches up to the end of a day."""
        return [one for one in self.breaches if one.date is None or one.date <= on]

    def open(self, on: dt.date) -> list[Breach]:
        """Give those of them that no decision lets stand."""
        return [one for one in self.until(on) if not one.how]

    def last(self, on: dt.date) -> Breach | None:
        """Give the latest breach up to a day, let stand or not; None if there is none.

        One of no date is the latest.
        """
        return next(reversed(self.until(on)), None)


def held(book: Book, rules: Sequence[Rule]) -> list[Held]:
    """Judge a book by every law, and gather what is found by date."""
    return [_held(rule.verdict(book)) for rule in rules]


def _held(verdict: Verdict) -> Held:
    found = [
        *(_breach(one) for one in verdict.errors),
        *(_allowed(one, "waived") for one in verdict.waived),
        *(_allowed(one, "excused") for one in verdict.excused),
    ]
    return Held(verdict.law, sorted(found, key=_by_date), verdict.crashed)


def _breach(error: RuleError) -> Breach:
    return Breach(error.entry.date if error.entry else None, error)


def _allowed(one: Allowed, how: str) -> Breach:
    return _breach(one.error)._replace(decision=one.decision, how=how)


def _by_date(breach: Breach) -> dt.date:
    return breach.date or dt.date.max
