"""How findings are printed: `FILE:LINE: message`, and JSON with the same words."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from typing import TypeAlias

import click
from beancount.core.amount import Amount

from ledger.book import Book
from ledger.check import Report
from ledger.cli import tables
from ledger.errors import LedgerError
from ledger.findings import Finding
from ledger.findings import line
from ledger.findings import of_error
from ledger.findings import printable
from ledger.findings import shown
from ledger.loading import read_book
from ledger.rules import Allowed

dumps = tables.dumps
say = tables.say
table = tables.table
Shown: TypeAlias = Callable[[Finding], list[str]]
MAY_FOLLOW = "What follows may come from the errors above; mend those first."


def nothing(_: Finding) -> list[str]:
    """Show no entry below a finding."""
    return []


def text(report: Report, entries: Shown = nothing) -> Iterator[str]:
    """Write a check's report for people.

    Args:
      report: what the check found.
      entries: gives the lines to show below a finding.
    """
    yield from _told(report.text, entries)
    if report.text and (report.beancount or report.laws):
        yield MAY_FOLLOW
    yield from _told((*report.beancount, *report.laws), entries)
    for kind, finding in allowed(report):
        told = finding._replace(message=f"{kind}: {finding.message}")
        yield from _told((told,), entries)
    yield from (printable(f"pending: {one}") for one in report.pending)
    yield from (printable(f"note: {one}") for one in report.notes)
    yield summary(report)


def allowed(report: Report) -> Iterator[tuple[str, Finding]]:
    """Give what a decision lets stand, and say how."""
    for kind, of_kind in (("excused", report.excused), ("waived", report.waived)):
        for one in of_kind:
            error = one.error
            finding = of_error(error, law=error.law(), judged=error.judged)
            yield printable(f"{kind} by decision {one.decision}"), finding


def as_json(report: Report, entries: Shown | None = None) -> str:
    """Write a check's report as JSON; with `entries`, the lines of each entry."""
    return dumps(
        {
            "findings": [_placed(one, entries) for one in report.findings],
            "excused": [_allowed(one, entries) for one in report.excused],
            "waived": [_allowed(one, entries) for one in report.waived],
            "pending": report.pending,
            "notes": report.notes,
            "laws": {
                "on": report.on,
                "asleep": report.asleep,
                "not_judged": report.unjudged,
                "crashed": report.crashed,
                "left_out": report.left_out,
            },
        }
    )


def _told(findings: Iterable[Finding], entries: Shown) -> Iterator[str]:
    for one in findings:
        yield line(one)
        yield from (f"    | {shown_line}" for shown_line in entries(one))


def _allowed(allowed: Allowed, entries: Shown | None) -> dict[str, Any]:
    error = allowed.error
    finding = of_error(error, law=error.law(), judged=error.judged)
    return {**_placed(finding, entries), "decision": allowed.decision}


def _placed(finding: Finding, entries: Shown | None) -> dict[str, Any]:
    placed = finding._replace(file=shown(finding.file))._asdict()
    return {**placed, "entry": entries(finding)} if entries else placed


def summary(report: Report) -> str:
    """Count the laws by what became of them, and the findings."""
    states = (
        ("on", report.on, False),
        ("asleep (no policy)" if report.asleep else "asleep", report.asleep, True),
        ("not judged (what they rest on does not read)", report.unjudged, True),
        ("crashed", report.crashed, True),
        ("left out", report.left_out, False),
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
