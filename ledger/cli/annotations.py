"""A check as GitHub shows it: an annotation on each line that must change.

The escapes are those that GitHub's runner undoes: in a message `%` and line ends,
in a property `:` and `,` too.
"""

from collections.abc import Iterator
from collections.abc import Mapping

from ledger.cli import lines
from ledger.findings import Finding
from ledger.findings import printable
from ledger.findings import shown
from ledger.telling import Told

_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = str.maketrans({":": "%3A", ",": "%2C"})
BOOK = "book"


def annotations(report: Told) -> Iterator[str]:
    """Write a report as workflow commands, findings first; the last line is plain."""
    for finding in report.findings:
        yield _placed("error", finding, finding.law or BOOK)
    for kind, finding in lines.allowed(report):
        yield _placed("notice", finding, kind)
    for one in report.pending:
        yield _command("notice", {"title": "pending"}, one)
    for one in report.notes:
        yield _command("notice", {"title": "note"}, one)
    yield lines.summary(report)


def _placed(level: str, finding: Finding, title: str) -> str:
    place = {"file": shown(finding.file), "line": finding.line, "title": title}
    if not finding.line:
        del place["line"]
    return _command(level, place, finding.message)


def _command(level: str, properties: Mapping[str, object], message: str) -> str:
    told = (
        f"{key}={_escaped(str(value)).translate(_IN_PROPERTIES)}"
        for key, value in properties.items()
    )
    return f"::{level} {','.join(told)}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return printable(text.translate(_IN_MESSAGES))
