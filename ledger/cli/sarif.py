"""A check as SARIF 2.1.0, the form in which tools exchange what they found."""

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ledger.cli import lines
from ledger.findings import Finding
from ledger.findings import printable
from ledger.findings import shown
from ledger.language import mark
from ledger.language import say
from ledger.lawbook import explain
from ledger.rules import Rule
from ledger.telling import Told

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
BOOK = "book"
OF_THE_BOOK = mark("A book reads, balances, and holds together.")


def sarif(report: Told, rules: Sequence[Rule]) -> str:
    """Write a report as SARIF.

    What a decision lets stand is a suppressed result. What the text itself or
    Beancount says is of the rule `book`.

    Args:
      report: what the check found.
      rules: the laws, for their first sentences.
    """
    says = {rule.name: explain(rule).text.splitlines()[0] for rule in rules}
    told = {BOOK: say(OF_THE_BOOK), **says}
    main = report.main
    run = {
        "tool": {"driver": _driver(told)},
        "invocations": [_invocation(report)],
        "columnKind": "unicodeCodePoints",
        "results": [
            *(_result(one, list(told), main) for one in report.findings),
            *(
                {**_result(one, list(told), main), "suppressions": [_let_stand(kind)]}
                for kind, one in lines.allowed(report)
            ),
        ],
    }
    return lines.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(told: dict[str, str]) -> dict[str, Any]:
    return {
        "name": "cayapa",
        "version": version("cayapa"),
        "rules": [
            {"id": name, "shortDescription": _message(sentence)}
            for name, sentence in told.items()
        ],
    }


def _invocation(report: Told) -> dict[str, Any]:
    pending = (say("pending: {finding}", finding=one) for one in report.pending)
    notes = [*pending, *report.notes]
    return {
        "executionSuccessful": report.exit_code < 2,  # noqa: PLR2004 - could not tell
        "toolExecutionNotifications": [
            {"level": "note", "message": _message(printable(one))}
            for one in (*notes, lines.summary(report))
        ],
    }


def _result(finding: Finding, names: list[str], main: str) -> dict[str, Any]:
    law = finding.law if finding.law in names else BOOK
    return {
        "ruleId": law,
        "ruleIndex": names.index(law),
        "level": "error",
        "message": _message(finding.message),
        "locations": [_location(finding, main)],
    }


def _location(finding: Finding, main: str) -> dict[str, Any]:
    """Place a finding; one without a file stands in the main one."""
    told = Path(finding.file).is_absolute()
    file = shown(finding.file if told else main)
    uri = Path(file).as_uri() if Path(file).is_absolute() else quote(_bytes(file))
    place: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    if told and finding.line:
        place["region"] = {"startLine": finding.line}
    return {"physicalLocation": place}


def _bytes(file: str) -> bytes:
    return file.encode("utf-8", errors="surrogateescape")


def _let_stand(kind: str) -> dict[str, str]:
    return {"kind": "external", "status": "accepted", "justification": kind}


def _message(text: str) -> dict[str, str]:
    """Give a text that holds neither a placeholder nor a link, whatever it says."""
    braced = text.replace("{", "{{").replace("}", "}}")
    return {"text": braced.replace("](", "] (")}
