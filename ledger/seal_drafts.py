"""Drafts of seals: the record that seals a month or a year."""

import re
from datetime import date
from typing import NamedTuple

from ledger import canonical
from ledger import entry_text
from ledger import sealing
from ledger.book import Book
from ledger.canonical import Files
from ledger.decisions import check_cited
from ledger.drafted import KEY
from ledger.errors import LedgerError
from ledger.language import say
from ledger.records import Seal
from ledger.register import Filed
from ledger.seal_faults import broken
from ledger.sealing import Statement
from ledger.seals import is_known
from ledger.seals import last
from ledger.seals import seals
from ledger.seals import typed

_PERIOD = re.compile(r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2]))?", re.ASCII)


class SealRequest(NamedTuple):
    """A month or year to be sealed: which, on what day, and by which decision."""

    period: str
    on: date
    decision: str


def draft(book: Book, request: SealRequest) -> str:
    """Draft the seal of a period; nothing, if it is sealed already.

    Raises:
      LedgerError: the period cannot be sealed.
    """
    check_chain(book)
    if any(one.record.id == request.period for one in seals(book)):
        return ""
    before = last(book)
    _check(book, request, before)
    end = sealing.end_of(request.period)
    ends = [*([sealing.end_of(before.record.id)] if before else []), end]
    *_, block = sealing.blocks(typed(book), Files.of(book.options), ends)
    said = Statement(
        request.period,
        before.record.hash if before else None,
        block.annex,
        str(block.trace),
    )
    found = sealing.seal_hash(block.money, said)
    values = filter(None, (said.period, canonical.VERSION, found, said.previous))
    keys = {
        "decision": request.decision,
        "annex": block.annex,
        "trace": str(block.trace),
        KEY: f"seal/{request.period}",
    }
    return entry_text.record(request.on, Seal.kind, [*values], keys)


def head(book: Book, period: str | None = None) -> Filed[Seal]:
    """Give the last seal of a book whose every seal holds, or that of a period.

    Raises:
      LedgerError: there is none, or one does not hold.
    """
    check_chain(book)
    found = {one.record.id: one for one in seals(book)}
    if not found:
        msg = say("no period of these books is sealed.")
        raise LedgerError(msg)
    if period is not None and period not in found:
        msg = say(
            "{period} has no seal; those sealed are: {found}.",
            period=period,
            found=", ".join(found),
        )
        raise LedgerError(msg)
    return found[period or [*found][-1]]


def check_chain(book: Book) -> None:
    """See that no sealed period is broken.

    Raises:
      LedgerError: one is, or a seal does not read.
    """
    if not is_known(book):
        msg = say("a seal does not read; mend it first (cayapa check tells).")
        raise LedgerError(msg)
    found = broken(book)
    if found is not None:
        raise LedgerError(found.complaint.text())


def _check(book: Book, request: SealRequest, before: Filed[Seal] | None) -> None:
    period = request.period
    if not _PERIOD.fullmatch(period):
        msg = say(
            "{period!r} is no month or year; write it as 2026-03 or 2026.",
            period=period,
        )
        raise LedgerError(msg)
    end = sealing.end_of(period)
    if request.on <= end[0]:
        msg = say(
            "{period} is not over on {on}; seal it after {end}.",
            period=period,
            on=request.on,
            end=end[0],
        )
        raise LedgerError(msg)
    if before is not None and end < sealing.end_of(before.record.id):
        msg = say(
            "{period} is sealed with {seal}, whose seal covers all that is dated "
            "before its end.",
            period=period,
            seal=before.record.id,
        )
        raise LedgerError(msg)
    if not any(one.date <= end[0] for one in typed(book)):
        msg = say(
            "these books say nothing up to {end}: nothing is to be sealed.", end=end[0]
        )
        raise LedgerError(msg)
    if not request.decision.split():
        msg = say("a period is sealed by a decision; name it with --decision.")
        raise LedgerError(msg)
    check_cited(book.decisions, request.decision, request.on)
