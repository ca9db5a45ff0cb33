"""Standings: what a family, or every family, is told of its cover on a day."""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ledger import rates
from ledger import standing
from ledger.book import Book
from ledger.collections import Collections
from ledger.cover import Cover
from ledger.cover import Outlook
from ledger.cover import terms_changes
from ledger.errors import LedgerError
from ledger.language import mark
from ledger.language import say
from ledger.policies import FuneralPolicy
from ledger.records import Cooperative
from ledger.records import Family
from ledger.standing import Standing

COVERED = ("late", "current")
ORDER = (mark("suspended"), mark("waiting"), mark("late"), mark("current"))


class Look(NamedTuple):
    """A family's cover on a day.

    Attributes:
      family, cooperative: who, and where.
      on: the day.
      persons: those whom the family covers.
      covered: whether a death on that day is covered.
      dawn: the standing by the payments before that day, which decides that.
      outlook: the standing at the end of the day, and what comes of itself.
      source: the policy and decision behind the terms.
    """

    family: str
    cooperative: str
    on: date
    persons: Sequence[str]
    covered: bool
    dawn: Standing
    outlook: Outlook
    source: str


class Debt(NamedTuple):
    """What a family owes up to the last passed Sunday: weeks, and sums by currency."""

    family: str
    state: str
    weeks: int
    sums: dict[str, Decimal]


def look(book: Book, family: str, *, on: date, cover: Cover | None = None) -> Look:
    """Tell one family's cover on a day.

    Args:
      book: the book.
      family: which one.
      on: the day.
      cover: of this family among others, if that is read already.

    Raises:
      LedgerError: the family is not in the books on that day, or no terms are.
    """
    record = book.register.on(Family, family, on)
    if record is None:
        msg = say("{family} is no family in the books on {on}.", family=family, on=on)
        raise LedgerError(msg)
    _need_terms(book, on)
    return _look(book, cover or Cover(book, [family]), record, on)


def everyone(book: Book, *, on: date) -> list[Look]:
    """Tell every family's cover on a day, those without cover first.

    Raises:
      LedgerError: the books set no terms of standing on that day.
    """
    _need_terms(book, on)
    cover = Cover(book)
    families = book.register.in_force(Family, on).values()
    return sorted(
        (_look(book, cover, record, on) for record in families),
        key=lambda one: (ORDER.index(one.outlook.standing.state), one.family),
    )


def why(look: Look) -> str:
    """Say why a death on the day of a look is covered, or is not."""
    dawn = look.dawn
    if dawn.state == "suspended":
        return say(
            "suspended before the payments of the day, with {overdue} weeks overdue; "
            "it is lifted once nothing is",
            overdue=dawn.overdue,
        )
    if dawn.state == "waiting":
        served = max(dawn.served, 0)
        return say(
            "{served} of {weeks} weeks to wait are owed and paid",
            served=served,
            weeks=dawn.terms.waiting_weeks,
        )
    if dawn.state == "late":
        most = dawn.terms.arrears_weeks_max
        return say(
            "{overdue} weeks overdue, at most {most} may be",
            overdue=dawn.overdue,
            most=most,
        )
    return say("nothing is overdue")


def if_any(book: Book, *, on: date) -> list[Look]:
    """Tell every family's cover on a day; nothing without terms of standing."""
    if standing.terms_on(terms_changes(book), on) is None:
        return []
    return everyone(book, on=on)


def by_state(looks: Iterable[Look]) -> Counter[str]:
    """Count families by standing at the end of their day."""
    return Counter(one.outlook.standing.state for one in looks)


def debts(book: Book, cooperative: str, *, on: date) -> list[Debt]:
    """List what a cooperative's families owe on a day, the smallest debt first.

    Raises:
      LedgerError: there is no such cooperative on that day.
    """
    if book.register.on(Cooperative, cooperative, on) is None:
        msg = say(
            "{cooperative} is no cooperative in the books on {on}.",
            cooperative=cooperative,
            on=on,
        )
        raise LedgerError(msg)
    _need_terms(book, on)
    records = book.register.in_force(Family, on).values()
    families = [one.id for one in records if one.cooperative == cooperative]
    cover = Cover(book, families)
    paid = Collections(book, [entry for entry in book.sheets if entry.date <= on])
    for _ in paid.assess():
        pass
    found = []
    for family in families:
        outlook = cover.outlook(family, on)
        if outlook is not None and outlook.standing.overdue:
            weeks = outlook.standing.overdue
            sums = rates.total(paid.dues.quote(family, weeks, on))
            found.append(Debt(family, outlook.standing.state, weeks, sums))
    return sorted(found, key=lambda debt: (debt.weeks, debt.family))


def _need_terms(book: Book, on: date) -> None:
    if standing.terms_on(terms_changes(book), on) is None:
        msg = say(
            "the books set no terms of standing on {on}: policy funeral needs "
            "waiting-weeks, arrears-weeks-max and reinstatement.",
            on=on,
        )
        raise LedgerError(msg)


def _look(book: Book, cover: Cover, record: Family, on: date) -> Look:
    seen = cover.seen(record.id, on)
    if seen is None:
        msg = say("{family} is not enrolled on {on}.", family=record.id, on=on)
        raise LedgerError(msg)
    dawn, outlook = seen
    return Look(
        record.id,
        record.cooperative,
        on,
        record.covered,
        dawn.state in COVERED,
        dawn,
        outlook,
        book.source(FuneralPolicy, "waiting-weeks", on),
    )
