"""A check as JUnit XML: a test for the book itself, and one for each law."""

from xml.etree import ElementTree as ET

from ledger import laws
from ledger.cli import lines
from ledger.findings import Finding
from ledger.findings import line
from ledger.findings import printable
from ledger.language import say
from ledger.language import say_many
from ledger.telling import Told

BOOK = "book"
SKIPPED = "skipped"
ON, CRASHED = "on", "crashed"


def junit(report: Told) -> str:
    """Write a report as JUnit XML.

    A law that is asleep, could not judge, or was left out is a skipped test; one
    that failed itself is an error.
    """
    suite = ET.Element("testsuite", name="cayapa check")
    _case(suite, BOOK, [one for one in report.findings if not one.law])
    states = _states(report)
    for name in filter(states.get, laws.NAMES):
        found = [one for one in report.findings if one.law == name]
        _case(suite, name, found, states[name])
    told = (
        *(line(_as_allowed(kind, one)) for kind, one in lines.allowed(report)),
        *(say("pending: {finding}", finding=one) for one in report.pending),
        *(say("note: {note}", note=one) for one in report.notes),
        lines.summary(report),
    )
    ET.SubElement(suite, "system-out").text = "\n".join(map(printable, told))
    _count(suite)
    suites = ET.Element("testsuites", suite.attrib)
    suites.append(suite)
    ET.indent(suites)
    written = ET.tostring(suites, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}'


def _states(report: Told) -> dict[str, str]:
    """Give what became of each law."""
    told = (
        (report.on, ON),
        (report.crashed, CRASHED),
        (report.unjudged, say("not judged: what it rests on does not read")),
        (report.asleep, say("asleep: no policy")),
        (report.left_out, say("left out")),
    )
    return {name: state for names, state in told for name in names}


def _case(suite: ET.Element, name: str, found: list[Finding], state: str = ON) -> None:
    case = ET.SubElement(suite, "testcase", classname="cayapa", name=name)
    if found:
        kind = "error" if state == CRASHED else "failure"
        count = say_many("{count} finding", "{count} findings", len(found))
        fault = ET.SubElement(case, kind, message=count)
        fault.text = "\n".join(map(line, found))
    elif state != ON:
        ET.SubElement(case, SKIPPED, message=state)


def _count(suite: ET.Element) -> None:
    for total, tag in (
        ("tests", "testcase"),
        ("failures", "failure"),
        ("errors", "error"),
        (SKIPPED, SKIPPED),
    ):
        suite.set(total, str(len(list(suite.iter(tag)))))


def _as_allowed(kind: str, finding: Finding) -> Finding:
    return finding._replace(message=f"{kind}: {finding.message}")
