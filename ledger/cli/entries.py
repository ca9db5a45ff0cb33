"""The entries below what is found of them, for `check --show-entries`."""

from functools import cache
from pathlib import Path

from ledger.check import Report
from ledger.cli.lines import Shown
from ledger.findings import Finding
from ledger.findings import printable


def entries_of(report: Report) -> Shown:
    """Give what shows the entry of a finding, line by line.

    Only files of the book are read: an entry may say `filename: "/etc/passwd"`.
    """
    files = {*report.book.options["include"]}

    def shown(finding: Finding) -> list[str]:
        if finding.file not in files or not finding.line:
            return []
        return [*map(printable, _entry(_lines(finding.file), finding.line - 1))]

    return shown


@cache
def _lines(file: str) -> list[str]:
    return Path(file).read_text("utf-8", errors="replace").split("\n")


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
