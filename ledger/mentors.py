"""Mentors: who answers for a new associate, and which of them are suspended since."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple
from typing import TypeGuard

from ledger.associates import ROLE
from ledger.associates import suspension
from ledger.book import Book
from ledger.errors import Complaint
from ledger.language import mark
from ledger.language import say
from ledger.policies import MentorsPolicy
from ledger.records import Associate
from ledger.records import Record
from ledger.register import Filed


class Unmentored(NamedTuple):
    """A record of an associate whose mentor is lacking or cannot answer for her."""

    filed: Filed[Associate]
    complaint: Complaint


class Suspended(NamedTuple):
    """An associate whose mentor is suspended on a day, and by what."""

    associate: str
    mentor: str
    since: dt.date
    until: dt.date | None
    decision: str


def unmentored(book: Book) -> Iterator[Unmentored]:
    """Judge the record that begins each time as associate, and changes of mentor.

    Those of the first day on which the books record associates need no mentor.
    """
    founded = min((one.date for one in book.register.records(Associate)), default=None)
    for associate, history in book.register.histories(Associate).items():
        before: Record | None = None
        for filed in history:
            record, asked = filed.record, _asked(book, filed.date)
            if (
                _is_associate(record)
                and asked
                and not book.in_doubt(Associate, associate)
            ):
                begins = not _is_associate(before)
                changed = begins or _mentor(before) != record.mentor
                one = Filed(filed.date, record, filed.entry)
                if record.mentor is None and begins and filed.date != founded:
                    yield Unmentored(one, _lacking(one))
                elif record.mentor is not None and changed:
                    yield from _unfit(book, one, record.mentor)
            before = record


def mentors_suspended(book: Book, *, on: dt.date) -> list[Suspended]:
    """List the associates whose mentor is suspended on a day, in order of their ids."""
    found = []
    for associate, record in sorted(book.register.in_force(Associate, on).items()):
        filed = suspension(book, record.mentor, on) if record.mentor else None
        if filed is not None and record.mentor is not None:
            found.append(
                Suspended(
                    associate,
                    record.mentor,
                    filed.date,
                    filed.record.until,
                    " ".join(filed.record.decision),
                )
            )
    return found


def _asked(book: Book, on: dt.date) -> bool:
    return book.policy(MentorsPolicy, on) is not None


def _is_associate(record: Record | None) -> TypeGuard[Associate]:
    return isinstance(record, Associate) and record.role == ROLE


def _mentor(record: Record | None) -> str | None:
    return record.mentor if isinstance(record, Associate) else None


def _lacking(filed: Filed[Associate]) -> Complaint:
    return Complaint(
        "{associate} is a new associate without a mentor (policy mentors); name one, "
        "as mentor.",
        {"associate": filed.record.id},
    )


def _unfit(book: Book, filed: Filed[Associate], mentor: str) -> Iterator[Unmentored]:
    fields: dict[str, object] = {"associate": filed.record.id, "mentor": mentor}
    suspended = suspension(book, mentor, filed.date)
    if mentor == filed.record.id:
        template = mark(
            "{associate} is mentored by herself (policy mentors); name another "
            "associate as mentor."
        )
        yield Unmentored(filed, Complaint(template, fields))
    elif suspended is not None and not book.in_doubt(Associate, mentor):
        template = mark(
            "{associate} is mentored by {mentor}, who is suspended on {date} (decision "
            "{decision}); name another associate as mentor."
        )
        fields |= {
            "date": filed.date,
            "decision": " ".join(suspended.record.decision) or say("none cited"),
        }
        yield Unmentored(filed, Complaint(template, fields))
