"""The entries below what is found of them, for `check --show-entries`."""

from ledger.check import Report
from ledger.files import Files
from ledger.findings import of_error
from ledger.findings import printable
from ledger.telling import place


def entries_of(report: Report, source: Files) -> dict[str, list[str]]:
    """Give the lines of each entry that is told of, by its place.

    Only files of the book are read: an entry may say `filename: "/etc/passwd"`.

    Args:
      report: what the check found.
      source: where the book's files came from.
    """
    allowed = (one.error for one in (*report.excused, *report.waived))
    told = [*report.findings, *map(of_error, allowed)]
    files = {*report.book.options["include"]} & {one.file for one in told}
    lines = {file: _lines(source.content(file) or b"") for file in files}
    return {
        place(one): [*map(printable, _entry(lines[one.file], one.line - 1))]
        for one in told
        if one.line and one.file in files
    }


def _lines(content: bytes) -> list[str]:
    return content.decode("utf-8", errors="replace").split("\n")


def _entry(lines: list[str], at: int) -> list[str]:
    """Give the lines from the head of an entry to its last indented line."""
    if at >= len(lines):
        return []
    first = at
    while first and lines[first][:1] in (" ", "\t"):
        first -= 1
    last = at + 1
    while last < len(lines) and lines[last][:1] in (" ", "\t"):
        last += 1
    return lines[first:last]
