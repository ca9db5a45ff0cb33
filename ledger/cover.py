"""Cover: who is covered on a day, and why, as the books say it."""

from collections.abc import Collection
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ledger import standing
from ledger.book import Book
from ledger.collected import collect
from ledger.collected import collected
from ledger.policies import FuneralPolicy
from ledger.records import Family
from ledger.standing import Change
from ledger.standing import Course
from ledger.standing import Payment
from ledger.standing import Standing
from ledger.standing import Terms

TERMS = ("waiting-weeks", "arrears-weeks-max", "reinstatement")


class Outlook(NamedTuple):
    """A family's standing on a day, and when it changes if nothing more is paid."""

    standing: Standing
    changes_on: date | None
    changes_to: Standing | None


class Cover:
    """The standing of some families, or of all."""

    def __init__(self, book: Book, families: Collection[str] | None = None) -> None:
        self._book = book
        shared = collected(book)
        if families is None or not shared.remembered.issuperset(families):
            remembered = book.enrolments.keys() if families is None else families
            shared = collect(book, frozenset(remembered))
        self._payments = shared.payments
        self._unsure, self._missing = shared.unsure, shared.missing
        self.changes = terms_changes(book)

    def at_dawn(self, family: str, on: date) -> Standing | None:
        """Give the standing by the payments dated before a day."""
        terms = standing.terms_on(self.changes, on)
        course = self._course(family, on, self._payments.history(family))
        return course.standing(on, terms) if course and terms else None

    def outlook(self, family: str, on: date) -> Outlook | None:
        """Give the standing at the end of a day, and what comes of itself."""
        seen = self.seen(family, on)
        return seen[1] if seen else None

    def seen(self, family: str, on: date) -> tuple[Standing, Outlook] | None:
        """Give the standing before the payments of a day, and that at its end."""
        terms = standing.terms_on(self.changes, on)
        paid = self._payments.history(family)
        course = self._course(family, on, paid)
        if course is None or terms is None:
            return None
        dawn = course.standing(on, terms)
        course.pay(on, dict(paid).get(on, 0), terms)
        turn = standing.next_change(course, self.changes, on)
        day, then = turn or (None, None)
        return dawn, Outlook(course.standing(on, terms), day, then)

    def is_unsure(self, record: Family) -> bool:
        """Tell whether a family's payments rest on a refused or missing sheet."""
        return record.id in self._unsure or record.cooperative in self._missing

    def _course(self, family: str, on: date, paid: Sequence[Payment]) -> Course | None:
        return standing.course(
            self._book.enrolments.get(family, []),
            paid,
            self.changes,
            until=on,
        )


def terms_changes(book: Book) -> list[Change]:
    """Give the terms of standing by the day from which they hold."""
    return [
        (state.date, _terms(state.policy))
        for state in book.policies.get(FuneralPolicy.named, ())
    ]


def enrolled_since(book: Book, family: str, on: date) -> date:
    """Give the day from which a family's membership of a day counts."""
    spans = book.enrolments[family]
    span = spans[standing.span_on(spans, on) or 0]
    return span.since or span.date


def _terms(policy: object) -> Terms | None:
    if not isinstance(policy, FuneralPolicy):
        return None
    wait, most = policy.waiting_weeks, policy.arrears_weeks_max
    if wait is None or most is None or policy.reinstatement is None:
        return None
    return Terms(wait, most, policy.reinstatement)
