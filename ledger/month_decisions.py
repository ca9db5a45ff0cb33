"""The decisions of a month: taken, carried out, and what they let stand."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from typing import NamedTuple

from beancount.core import data

from ledger.book import Book
from ledger.check import Report
from ledger.closings import done_on
from ledger.decisions import cited_in
from ledger.masking import masked
from ledger.records import Decision
from ledger.register import Filed
from ledger.rules import Allowed


class Taken(NamedTuple):
    """A decision that was taken.

    Attributes:
      decision, date, text: which, when and what; its text names no member.
      quick: whether it was taken in a hurry.
      ratifies, rejects: the quick decisions that it answers.
    """

    decision: str
    date: dt.date
    text: str
    quick: bool
    ratifies: tuple[str, ...]
    rejects: tuple[str, ...]


class CarriedOut(NamedTuple):
    """A decision that entries or records of the month cite, and how many do."""

    decision: str
    text: str
    acts: int


class LetStand(NamedTuple):
    """What a decision let stand against a law.

    Attributes:
      law: which.
      how: waived, by what an entry cites; or excused, afterwards.
      decision, text: which decision, and its text, which names no member.
      times: how often.
    """

    law: str
    how: str
    decision: str
    text: str
    times: int


class Decided(NamedTuple):
    """The decisions of a month.

    Attributes:
      taken: in it.
      carried_out: cited in it.
      let_stand: against a law, of what is dated in it or decided in it.
      awaiting: the quick decisions that are not answered at its end.
    """

    taken: list[Taken]
    carried_out: list[CarriedOut]
    let_stand: list[LetStand]
    awaiting: list[Taken]


def decided_in_month(report: Report, first: dt.date, last: dt.date) -> Decided:
    """Tell what was decided and carried out from a first day to a last one."""
    book = report.book
    filed = book.decisions.filed
    taken = [one for one in filed.values() if first <= one.date <= last]
    cited = Counter(_cited(book, first, last))
    return Decided(
        [_taken(book, one) for one in sorted(taken, key=_when)],
        [
            CarriedOut(one, _text(book, one), cited[one])
            for one in sorted(filed, key=lambda one: _when(filed[one]))
            if one in cited
        ],
        [
            *_let_stand(book, "waived", report.waived, first, last),
            *_let_stand(book, "excused", report.excused, first, last),
        ],
        [_taken(book, one) for one in book.decisions.awaiting(last)],
    )


def _when(filed: Filed[Decision]) -> tuple[dt.date, str]:
    return filed.date, filed.record.id


def _taken(book: Book, filed: Filed[Decision]) -> Taken:
    record = filed.record
    return Taken(
        record.id,
        filed.date,
        masked(book, record.text),
        record.taken_by == "quick",
        record.ratifies,
        record.rejects,
    )


def _text(book: Book, decision: str) -> str:
    filed = book.decisions.filed.get(decision)
    return masked(book, filed.record.text) if filed else ""


def _cited(book: Book, first: dt.date, last: dt.date) -> Iterator[str]:
    """Give each decision once for each entry or record that cites it."""
    acts: dict[int, tuple[data.Directive, set[str]]] = {}
    for entry, meta in book.citations:
        acts.setdefault(id(entry), (entry, set()))[1].update(cited_in(meta))
    for entry, cited in acts.values():
        if first <= done_on(book, entry) <= last:
            yield from cited
    for history in book.register.all_histories():
        for one in history:
            if first <= one.date <= last:
                yield from set(one.record.decision)


def _let_stand(
    book: Book, how: str, allowed: Iterable[Allowed], first: dt.date, last: dt.date
) -> Iterator[LetStand]:
    counted: Counter[tuple[str, str]] = Counter()
    for error, decision in allowed:
        filed = book.decisions.filed.get(decision)
        days = [done_on(book, error.entry)] if error.entry else []
        days += [filed.date] if filed and how == "excused" else []
        if any(first <= day <= last for day in days):
            counted[error.law(), decision] += 1
    for (law, decision), times in sorted(counted.items()):
        yield LetStand(law, how, decision, _text(book, decision), times)
