"""How findings are printed: `FILE:LINE: message`, and JSON with the same words."""

from collections.abc import Iterable
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

import click

from ledger.cli import tables
from ledger.errors import LedgerError
from ledger.findings import Finding
from ledger.findings import line
from ledger.findings import printable
from ledger.findings import shown
from ledger.language import say
from ledger.language import say_many
from ledger.telling import LetStand
from ledger.telling import Told

if TYPE_CHECKING:
    from ledger.book import Book

ALWAYS = 2  # how many are on, and how many asleep, is told even if none is
dumps = tables.dumps
show = tables.show
table = tables.table


def text(report: Told) -> Iterator[str]:
    """Write what a check says, for people."""
    yield from _told(report.text, report)
    if report.text and (report.beancount or report.laws):
        yield say("What follows may come from the errors above; mend those first.")
    yield from _told((*report.beancount, *report.laws), report)
    for kind, finding in allowed(report):
        told = finding._replace(message=f"{kind}: {finding.message}")
        yield from _told((told,), report)
    for one in report.pending:
        yield printable(say("pending: {finding}", finding=one))
    for one in report.notes:
        yield printable(say("note: {text}", text=one))
    yield summary(report)


def allowed(report: Told) -> Iterator[tuple[str, Finding]]:
    """Give what a decision lets stand, and say how."""
    for one in report.excused:
        told = say("excused by decision {decision}", decision=one.decision)
        yield printable(told), one.finding
    for one in report.waived:
        told = say("waived by decision {decision}", decision=one.decision)
        yield printable(told), one.finding


def as_json(report: Told) -> str:
    """Write what a check says as JSON; with the lines of each entry, if shown."""
    return dumps(
        {
            "findings": [_placed(one, report) for one in report.findings],
            "excused": [_allowed(one, report) for one in report.excused],
            "waived": [_allowed(one, report) for one in report.waived],
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


def _told(findings: Iterable[Finding], report: Told) -> Iterator[str]:
    for one in findings:
        yield line(one)
        yield from (f"    | {shown_line}" for shown_line in report.lines_of(one))


def _allowed(allowed: LetStand, report: Told) -> dict[str, Any]:
    return {**_placed(allowed.finding, report), "decision": allowed.decision}


def _placed(finding: Finding, report: Told) -> dict[str, Any]:
    placed = finding._replace(file=shown(finding.file))._asdict()
    if report.entries is None:
        return placed
    return {**placed, "entry": report.lines_of(finding)}


def summary(report: Told) -> str:
    """Count the laws by what became of them, and the findings."""
    states = (
        (say("{count} on", count=len(report.on)), report.on, False),
        (_asleep(len(report.asleep)), report.asleep, True),
        (
            say(
                "{count} not judged (what they rest on does not read)",
                count=len(report.unjudged),
            ),
            report.unjudged,
            True,
        ),
        (say("{count} crashed", count=len(report.crashed)), report.crashed, True),
        (say("{count} left out", count=len(report.left_out)), report.left_out, False),
    )
    parts = [
        f"{state}: {', '.join(names)}" if names and named else state
        for place, (state, names, named) in enumerate(states)
        if names or place < ALWAYS
    ]
    count = len(report.findings)
    found = say_many("1 finding", "{count} findings", count)
    return say(
        "{total} laws: {states}. {found}.",
        total=sum(len(names) for _, names, _ in states),
        states=", ".join(parts),
        found=found if count else say("Nothing wrong"),
    )


def _asleep(count: int) -> str:
    return say("{count} asleep (no policy)" if count else "{count} asleep", count=count)


def read(path: Path) -> "Book":
    """Read a book for a report; what does not read of it is said on the side.

    Raises:
      LedgerError: the book cannot be opened.
    """
    from ledger.loading import read_book  # noqa: PLC0415 - a check only prints

    book, told = read_book(path)
    if told:
        click.echo(line(told[0]), err=True)
        click.echo(
            say(
                "note: {count} such in these books, and the figures leave out what "
                "does not read; cayapa check tells all.",
                count=len(told),
            ),
            err=True,
        )
    return book


def read_sound(path: Path) -> "Book":
    """Read a book for a draft, which must not leave out what does not read.

    Raises:
      LedgerError: the book cannot be opened, or something of it does not read.
    """
    from ledger.loading import read_book  # noqa: PLC0415 - a check only prints

    book, told = read_book(path)
    if told:
        msg = say(
            "{finding}\nA draft would leave out what does not read; mend the book "
            "first (cayapa check tells all).",
            finding=line(told[0]),
        )
        raise LedgerError(msg)
    return book


def plain(told: object) -> object:
    """Give named tuples as mappings and amounts as texts, for JSON."""
    from beancount.core.amount import Amount  # noqa: PLC0415

    if isinstance(told, Amount):
        return str(told)
    if hasattr(told, "_asdict"):
        return plain(told._asdict())
    if isinstance(told, dict):
        return {key: plain(value) for key, value in told.items()}
    if isinstance(told, list | tuple):
        return [plain(one) for one in told]
    return told
