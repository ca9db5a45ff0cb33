"""A person is covered by one family at a time.

Two families may not both list a person on one day. The error stands on the
later record; a person passes from one family to another when the first
family's next record no longer lists her, from that record's date on.

Refused:

    2026-01-02 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-0001 P-0002"
    2026-02-02 custom "family" "F-0002" "triunfo"  ;! covered-once: F-0002 covers P-0002
      covered: "P-0002 P-0003"

Passes:

    2026-01-02 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-0001 P-0002"
    2026-02-02 custom "family" "F-0001" "triunfo"
      covered: "P-0001"
    2026-02-02 custom "family" "F-0002" "triunfo"
      covered: "P-0002 P-0003"
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ledger.book import Book
from ledger.errors import RuleError
from ledger.records import Family
from ledger.register import Filed
from ledger.register import History
from ledger.rules import rule

__plugins__ = ("covered_once",)


class CoveredOnceError(RuleError):
    """A person is covered by two families at once."""


class Cover(NamedTuple):
    """The days on which a family covers a person; `until` is exclusive."""

    since: date
    until: date
    filed: Filed[Family]


@rule(CoveredOnceError, reads=("family",), wakes=lambda book: any(_covering(book)))
def covered_once(book: Book) -> Iterator[CoveredOnceError]:
    """Compare the days on which families cover the same person."""
    for person, families in _claimed_twice(book).items():
        histories = [book.register.history(Family, family) for family in families]
        covers = sorted(
            (cover for history in histories for cover in _covers(history, person)),
            key=lambda cover: cover.since,
        )
        held = covers[0]
        for cover in covers[1:]:
            if cover.since < held.until:
                yield CoveredOnceError.at(
                    cover.filed.entry,
                    person,
                    "{family} covers {person}, whom {other} covers since {since}; "
                    "list the person in one family, with a record of the other that "
                    "lets go first.",
                    family=cover.filed.record.id,
                    person=person,
                    other=held.filed.record.id,
                    since=held.since,
                )
            held = max(held, cover, key=lambda one: one.until)


def _covering(book: Book) -> Iterator[str]:
    for filed in book.register.records(Family):
        yield from filed.record.covered


def _claimed_twice(book: Book) -> dict[str, list[str]]:
    """Find the persons whom more than one family ever covered."""
    named: set[str] = set()
    again: set[str] = set()
    for _, record, _ in book.register.records(Family):
        again |= named.intersection(record.covered)
        named.update(record.covered)
    owners: dict[str, str] = {}
    contested: dict[str, list[str]] = {}
    for _, record, _ in book.register.records(Family) if again else ():
        family = record.id
        for person in record.covered:
            owner = owners.setdefault(person, family) if person in again else family
            if owner != family and family not in contested.get(person, ()):
                contested.setdefault(person, [owner]).append(family)
    return contested


def _covers(history: History, person: str) -> Iterator[Cover]:
    """Give the spans of days on which a family covers a person without a break."""
    began: Filed[Family] | None = None
    for day, record, entry in history:
        covered = isinstance(record, Family) and person in record.covered
        if began is not None and not covered:
            yield Cover(began.date, day, began)
            began = None
        elif began is None and isinstance(record, Family) and covered:
            began = Filed(day, record, entry)
    if began is not None:
        yield Cover(began.date, date.max, began)
