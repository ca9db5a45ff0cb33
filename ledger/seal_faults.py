"""What is wrong with seals: the first period that is not as it was sealed."""

from typing import NamedTuple

from beancount.core import data

from ledger import canonical
from ledger import sealing
from ledger import traces
from ledger.book import Book
from ledger.errors import Complaint
from ledger.language import mark
from ledger.language import say
from ledger.once import once
from ledger.records import Seal
from ledger.register import Filed
from ledger.sealing import Statement
from ledger.seals import Link
from ledger.seals import is_known
from ledger.seals import links
from ledger.traces import Change
from ledger.traces import Trace


class Broken(NamedTuple):
    """The first period that is not as it was sealed.

    Attributes:
      period: the period.
      entry: the entry that must change: one of the period if it is known, else the
        seal's own record.
      complaint: what is wrong, and the way out.
    """

    period: str
    entry: data.Directive
    complaint: Complaint


@once
def broken(book: Book) -> Broken | None:
    """Find the first broken period, or give None.

    Where a seal does not read, which one another follows cannot be told.
    """
    known = is_known(book)
    told = (
        _formal(link) or (_gap(link) if known else None) or _content(link)
        for link in links(book)
    )
    return next(filter(None, told), None)


def is_told(book: Book, found: Broken) -> bool:
    """Tell whether what is broken is a record that is refused: that tells it."""
    return any(fault.entry is found.entry for fault in book.faults)


def _formal(link: Link) -> Broken | None:
    """Tell what is wrong with a seal, whatever it seals."""
    record, before = link.filed.record, link.before
    end, _ = link.block.end
    said: dict[str, object] = {"period": record.id}
    if record.version != canonical.VERSION:
        template = mark(
            "{period} is sealed in the form {version}, which this program does not "
            "know; check the books with a later one."
        )
        said["version"] = record.version
    elif link.filed.date <= end:
        template = mark(
            "{period} is sealed on {date}, before it is over; date the seal after "
            "{end}."
        )
        said |= {"date": link.filed.date, "end": end}
    elif before is not None and before.record.id == record.id:
        template = mark(
            "{period} is sealed already on {date}; a period is sealed once, remove the "
            "later seal."
        )
        said["date"] = before.date
    else:
        return None
    return Broken(record.id, link.filed.entry, Complaint(template, said))


def _gap(link: Link) -> Broken | None:
    """Tell of a seal that names another before it than the one that is there."""
    record, before = link.filed.record, link.before
    if record.previous == (before.record.hash if before else None):
        return None
    template = mark(
        "{period} names another seal before it than {before}; a seal was removed or "
        "changed, bring it back."
    )
    named = say("that of {seal}", seal=before.record.id) if before else say("none")
    said = {"period": record.id, "before": named}
    return Broken(record.id, link.filed.entry, Complaint(template, said))


def _content(link: Link) -> Broken | None:
    """Tell what of a period is not as it was sealed."""
    record, block = link.filed.record, link.block
    said = Statement(record.id, record.previous, record.annex, record.trace)
    if record.hash == sealing.seal_hash(block.money, said):
        return None
    sealed = traces.read(record.trace or "")
    change = traces.change(sealed, block.trace) if sealed else None
    told = _one(link, change) if change else None
    if told is None:
        told = link.filed.entry, _many(link, sealed)
    return Broken(record.id, *told)


def _one(link: Link, change: Change) -> tuple[data.Directive, Complaint] | None:
    """Tell of the one entry that was changed, added or removed."""
    gone, came = change
    said: dict[str, object] = _said(link.filed)
    if gone is not None:
        said["day"] = traces.day_of(gone)
    if came is None:
        template = mark(
            "{period} is sealed by decision {decision}, with an entry of {day} that is "
            "gone; bring it back, and correct it in an open period."
        )
        return link.filed.entry, Complaint(template, said)
    found = [one for one in link.block.lines if one.mark == came]
    if not found:
        return None
    template = mark(
        "{period} is sealed by decision {decision}, without this entry; date it in an "
        "open period."
    )
    if gone is not None:
        template = mark(
            "{period} is sealed by decision {decision}, with another entry of {day} in "
            "place of this one; restore it, and draft what corrects it with cayapa "
            "correct."
        )
    return found[-1].entry, Complaint(template, said)


def _many(link: Link, sealed: Trace | None) -> Complaint:
    """Tell of a change that is not known to be of one entry."""
    said: dict[str, object] = _said(link.filed)
    if _is_of_the_record(link, sealed):
        template = mark(
            "{period} is sealed by decision {decision}, and its seal is not as it was "
            "drafted; restore its line and keys."
        )
        return Complaint(template, said)
    said["dated"] = _dated(link)
    said["now"] = len(link.block.lines)
    said["then"] = (
        say("{count} entries then", count=sealed.lines)
        if sealed
        else say("the entries then")
    )
    template = mark(
        "{period} is sealed by decision {decision}, and what is {dated} is not what "
        "was sealed ({then}, {now} now); restore it from a copy of the books."
    )
    return Complaint(template, said)


def _is_of_the_record(link: Link, sealed: Trace | None) -> bool:
    """Tell whether the entries are as they were, so that the seal was changed."""
    record, trace = link.filed.record, link.block.trace
    said = Statement(record.id, record.previous, record.annex, str(trace))
    return trace == sealed or record.hash == sealing.seal_hash(link.block.money, said)


def _dated(link: Link) -> str:
    """Say what lies after the end of the seal before, and is sealed by this one."""
    end, _ = link.block.end
    since = sealing.end_of(link.before.record.id)[0] if link.before else None
    if since == end:
        return say("closed on {end}", end=end)
    if since:
        return say("dated after {since} and up to {end}", since=since, end=end)
    return say("dated up to {end}", end=end)


def _said(filed: Filed[Seal]) -> dict[str, object]:
    decision = " ".join(filed.record.decision) or say("none cited")
    return {"period": filed.record.id, "decision": decision}
