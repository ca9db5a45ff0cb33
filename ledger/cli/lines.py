"""How findings are printed: `FILE:LINE: message`, and JSON with the same words."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from beancount.core.amount import Amount

from ledger.book import Book
from ledger.check import Report
from ledger.cli import tables
from ledger.errors import LedgerError
from ledger.findings import Finding
from ledger.findings import line
from ledger.findings import of_error
from ledger.findings import shown
from ledger.loading import read_book
from ledger.rules import Allowed

dumps = tables.dumps
say = tables.say
table = tables.table
MAY_FOLLOW = "What follows may come from the errors above; mend those first."


def text(report: Report) -> Iterator[str]:
    """Write a check's report for people."""
    yield from map(line, report.text)
    if report.text and (report.beancount or report.laws):
        yield MAY_FOLLOW
    yield from map(line, (*report.beancount, *report.laws))
    for kind, allowed in (("excused", report.excused), ("waived", report.waived)):
        for one in allowed:
            finding = of_error(one.error)
            told = f"{kind} by decision {one.decision}: {finding.message}"
            yield line(finding._replace(message=told))
    yield from (f"pending: {one}" for one in report.pending)
    yield from (f"note: {one}" for one in report.notes)
    yield _summary(report)


def as_json(report: Report) -> str:
    """Write a check's report as JSON."""
    return dumps(
        {
            "findings": [_placed(one) for one in report.findings],
            "excused": [_allowed(one) for one in report.excused],
            "waived": [_allowed(one) for one in report.waived],
            "pending": report.pending,
            "notes": report.notes,
            "laws": {
                "on": report.on,
                "asleep": report.asleep,
                "not_judged": report.unjudged,
                "crashed": report.crashed,
            },
        }
    )


def _allowed(allowed: Allowed) -> dict[str, Any]:
    error = allowed.error
    finding = of_error(error, law=error.law(), judged=error.judged)
    return {**_placed(finding), "decision": allowed.decision}


def _placed(finding: Finding) -> dict[str, Any]:
    return finding._replace(file=shown(finding.file))._asdict()


def _summary(report: Report) -> str:
    states = (
        ("on", report.on, False),
        ("asleep (no policy)" if report.asleep else "asleep", report.asleep, True),
        ("not judged (what they rest on does not read)", report.unjudged, True),
        ("crashed", report.crashed, True),
    )
    total = sum(len(names) for _, names, _ in states)
    parts = [
        f"{len(names)} {state}{': ' + ', '.join(names) if names and named else ''}"
        for place, (state, names, named) in enumerate(states)
        if names or place < len(("on", "asleep"))
    ]
    count = len(report.findings)
    found = {0: "nothing wrong", 1: "1 finding"}.get(count, f"{count} findings")
    return f"{total} laws: {', '.join(parts)}. {found.capitalize()}."


def read(path: Path) -> Book:
    """Read a book for a report; what does not read of it is said on the side.

    Raises:
      LedgerError: the book cannot be opened.
    """
    book, told = read_book(path)
    if told:
        click.echo(line(told[0]), err=True)
        click.echo(
            f"note: {len(told)} such in these books, and the figures leave out what "
            "does not read; cayapa check tells all.",
            err=True,
        )
    return book


def read_sound(path: Path) -> Book:
    """Read a book for a draft, which must not leave out what does not read.

    Raises:
      LedgerError: the book cannot be opened, or something of it does not read.
    """
    book, told = read_book(path)
    if told:
        msg = (
            f"{line(told[0])}\nA draft would leave out what does not read; mend the "
            "book first (cayapa check tells all)."
        )
        raise LedgerError(msg)
    return book


def plain(told: object) -> object:
    """Give named tuples as mappings and amounts as texts, for JSON."""
    if isinstance(told, Amount):
        return str(told)
    if hasattr(told, "_asdict"):
        return plain(told._asdict())
    if isinstance(told, dict):
        return {key: plain(value) for key, value in told.items()}
    if isinstance(told, list | tuple):
        return [plain(one) for one in told]
    return told
