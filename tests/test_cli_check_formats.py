"""One report, five forms: the same findings, and nothing that a machine obeys."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft4Validator

from ledger import laws
from ledger.cli import main
from plugins import bylaws
from plugins.family_size import family_size
from tests.checked_books import ALLOWED
from tests.checked_books import OPENED
from tests.checked_books import THREE_COVERED
from tests.checked_books import UNBALANCED
from tests.checked_books import as_json
from tests.checked_books import check
from tests.checked_books import write

FORMS = ("text", "json", "github", "sarif", "junit")
# As it is published, taken from the package jest-sarif of Microsoft (MIT).
SCHEMA = json.loads(
    Path(__file__).with_name("sarif-2.1.0-rtm.5.json").read_text("utf-8")
)
COMMAND = re.compile(r"::(?P<kind>[a-z-]+)(?: (?P<properties>.*?))?::(?P<message>.*)")
TWICE = 'plugin "beancount.plugins.noduplicates"\n' + 2 * (
    '2026-01-06 * "Ana Paz" "paid\n::error file=x,line=1::owned\n\x1b[2J\x9b2J'
    '##[add-mask]USD ]]>&<failure/> %0A {0} [here](https://example.org)"\n'
    "  Assets:Cash  1 USD\n  Income:Contributions  -1 USD\n"
)
SPOILT = """
2026-01-03 custom "family" "F-\x1b[2J\x9b\u202e::error::1" "union"
  covered: "P-1"
2026-01-03 custom "family" "##[add-mask]USD" "union"
  covered: "{0}"
2026-01-03 custom "family" "[a](https://example.org)" "union"
  covered: "%0A::error::1"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def crash(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a law fail."""

    def fail(_: object) -> None:
        msg = "Ana Paz"
        raise KeyError(msg)

    place = next(i for i, one in enumerate(bylaws.RULES) if one is family_size)
    broken = type(family_size)(fail, family_size.error)  # type: ignore[arg-type]
    rules = (*bylaws.RULES[:place], broken, *bylaws.RULES[place + 1 :])
    monkeypatch.setattr(bylaws, "RULES", rules)


def undone(text: str) -> str:
    """Undo the escapes of a property as GitHub's runner does; `%` comes last."""
    for escape, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ",")):
        text = text.replace(escape, sign)
    return text.replace("%25", "%")


def commands(told: str) -> list[dict[str, str]]:
    """Read workflow commands as GitHub's runner does."""
    found = []
    for line in told.splitlines():
        match = COMMAND.fullmatch(line.strip())
        if match:
            pairs = (one.split("=", 1) for one in match["properties"].split(","))
            properties = {key: undone(value) for key, value in pairs}
            message = undone(match["message"])
            found.append({"kind": match["kind"], **properties, "message": message})
    return found


def results(told: str) -> list[dict[str, Any]]:
    """Read the results of a SARIF log that is valid."""
    log = json.loads(told)
    Draft4Validator(SCHEMA).validate(log)
    found: list[dict[str, Any]] = log["runs"][0]["results"]
    return found


# --- The same in every form ---


@pytest.mark.parametrize("form", FORMS)
def test_exit_codes_are_those_of_the_text(folder: Path, form: str) -> None:
    clean = write(folder, OPENED)
    assert check(clean, "--format", form).exit_code == 0
    broken = write(folder, OPENED, THREE_COVERED)
    assert check(broken, "--format", form).exit_code == 1
    missing = check(folder / "no.beancount", "--format", form)
    assert (missing.exit_code, missing.stdout) == (2, "")


@pytest.mark.parametrize("form", FORMS)
def test_a_law_that_fails_is_exit_code_2(
    folder: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    crash(monkeypatch)
    result = check(write(folder, OPENED), "--format", form)
    assert result.exit_code == 2
    assert "family-size" in result.stdout
    assert "Paz" not in result.stdout


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("show", [(), ("--show-entries",)], ids=["hid", "shown"])
def test_nothing_reaches_the_terminal_that_it_obeys(
    folder: Path, form: str, show: tuple[str, ...]
) -> None:
    """Nor GitHub's runner, which obeys `::` at the start of a line, `##[` anywhere."""
    if show and form not in {"text", "json"}:
        return
    book = write(folder, OPENED, TWICE, SPOILT, UNBALANCED, 'include "nowhere\x1b"\n')
    result = check(book, "--format", form, *show)
    assert result.exit_code == 1
    told = result.stdout + result.stderr
    assert all(sign.isprintable() or sign == "\n" for sign in told)
    assert "##[" not in told
    begun = [one for one in told.splitlines() if one.strip().startswith("::")]
    assert all(one.startswith(("::error file=", "::notice ")) for one in begun)
    assert (form == "github") == bool(begun)


@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_the_same_every_time(folder: Path, form: str) -> None:
    book = write(folder, OPENED, ALLOWED, TWICE, UNBALANCED)
    first = check(book, "--format", form)
    assert check(book, "--format", form).stdout == first.stdout


def test_an_unknown_form(folder: Path) -> None:
    result = check(write(folder, OPENED), "--format", "html")
    assert (result.exit_code, result.stdout) == (2, "")


# --- GitHub ---


def test_an_annotation_stands_on_the_line_that_must_change(folder: Path) -> None:
    book = write(folder, OPENED, THREE_COVERED)
    first, *rest = check(book, "--format", "github").stdout.splitlines()
    assert first == (
        "::error file=main.beancount,line=11,title=family-size::family-size: F-0900 "
        "covers 3 persons, the most is 2 (policy funeral, decision D-1); list at most "
        "2, or bring it to the assembly."
    )
    assert len(rest) == 1
    assert rest[0].endswith("1 finding.")


def test_a_narration_with_a_command_is_one_harmless_line(folder: Path) -> None:
    book = write(folder, OPENED, TWICE)
    told = check(book, "--format", "github").stdout
    (command,) = commands(told)
    assert len(told.splitlines()) == 2
    assert command == {
        "kind": "error",
        "file": "main.beancount",
        "line": "17",
        "title": "book",
        "message": "Duplicate entry: …",
    }


def test_annotations_say_what_json_says(folder: Path) -> None:
    """Escaped as GitHub undoes it, names of files too."""
    name = "a,b:c%3A\n::error::d.beancount"
    write(folder, UNBALANCED, THREE_COVERED, SPOILT, name=name)
    book = write(folder, OPENED, 'include "a*.beancount"\n')
    told = check(book, "--format", "github").stdout
    assert "file=a%2Cb%3Ac%253A" in told
    errors = [one for one in commands(told) if one["kind"] == "error"]
    findings = as_json(book)["findings"]
    assert len(findings) >= 5
    assert [(one["message"], one["line"]) for one in errors] == [
        (one["message"], str(one["line"])) for one in findings
    ]
    assert {one["file"] for one in errors} == {name}


def test_what_is_no_finding_is_a_notice(folder: Path) -> None:
    book = write(folder, OPENED.replace('plugin "plugins.bylaws"', ""), ALLOWED)
    result = check(book, "--format", "github")
    assert result.exit_code == 0
    told = commands(result.stdout)
    assert [(one["kind"], one["title"]) for one in told] == [
        ("notice", "excused by decision D-2"),
        ("notice", "waived by decision D-3"),
        ("notice", "pending"),
        ("notice", "note"),
    ]


def test_what_has_no_line_has_no_line(folder: Path) -> None:
    book = write(folder, OPENED, "pushtag #a\n")
    (command,) = commands(check(book, "--format", "github").stdout)
    assert "line" not in command


# --- SARIF ---


def test_the_schema_refuses_what_is_not_sarif(folder: Path) -> None:
    log = json.loads(check(write(folder, OPENED), "--format", "sarif").stdout)
    assert Draft4Validator(SCHEMA).is_valid(log)
    del log["runs"][0]["tool"]
    assert not Draft4Validator(SCHEMA).is_valid(log)


def test_sarif_of_a_clean_book(folder: Path) -> None:
    told = check(write(folder, OPENED), "--format", "sarif").stdout
    assert results(told) == []
    (run,) = json.loads(told)["runs"]
    driver = run["tool"]["driver"]
    assert [one["id"] for one in driver["rules"]] == ["book", *laws.NAMES]
    assert (driver["name"], driver["version"]) == ("cayapa", "0.1.0")
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"]
    summary = invocation["toolExecutionNotifications"][-1]["message"]["text"]
    assert summary.startswith(f"{len(laws.NAMES)} laws: ")


def test_sarif_says_what_json_says(folder: Path) -> None:
    write(folder, UNBALANCED, THREE_COVERED, name="a b%ü.beancount")
    book = write(folder, OPENED, 'include "a*.beancount"\n', ALLOWED, "pushtag #a\n")
    told = results(check(book, "--format", "sarif").stdout)
    json_told = as_json(book)
    places = [one["locations"][0]["physicalLocation"] for one in told]
    expected = [*json_told["findings"], *json_told["excused"], *json_told["waived"]]
    assert len(expected) == 5
    assert [one["message"]["text"] for one in told] == [
        one["message"] for one in expected
    ]
    assert [unquote(one["artifactLocation"]["uri"]) for one in places] == [
        one["file"] for one in expected
    ]
    assert [one.get("region", {}).get("startLine", 0) for one in places] == [
        one["line"] for one in expected
    ]
    assert [one["ruleId"] for one in told] == [one["law"] or "book" for one in expected]
    assert [one.get("suppressions", [{}])[0].get("justification") for one in told] == [
        *[None] * len(json_told["findings"]),
        "excused by decision D-2",
        "waived by decision D-3",
    ]


def test_rules_of_sarif_are_found_by_their_place(folder: Path) -> None:
    book = write(folder, OPENED, THREE_COVERED, UNBALANCED)
    told = check(book, "--format", "sarif").stdout
    rules = json.loads(told)["runs"][0]["tool"]["driver"]["rules"]
    assert len(results(told)) == 2
    for one in results(told):
        assert rules[one["ruleIndex"]]["id"] == one["ruleId"]


def test_sarif_of_what_strangers_write(folder: Path) -> None:
    """A message has no placeholder, and no link."""
    told = results(check(write(folder, OPENED, SPOILT), "--format", "sarif").stdout)
    texts = [one["message"]["text"] for one in told]
    assert any("{{0}}" in text for text in texts)
    assert any("[a] (https://example.org)" in text for text in texts)
    assert not any("](" in text for text in texts)


def test_sarif_of_a_law_that_fails(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crash(monkeypatch)
    told = check(write(folder, OPENED), "--format", "sarif").stdout
    (one,) = results(told)
    assert one["ruleId"] == "family-size"
    (invocation,) = json.loads(told)["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False


def test_sarif_of_a_book_elsewhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = write(folder, OPENED, UNBALANCED)
    (folder / "elsewhere").mkdir()
    monkeypatch.chdir(folder / "elsewhere")
    (one,) = results(check(book, "--format", "sarif").stdout)
    (place,) = one["locations"]
    uri = place["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == book.as_uri()


def test_sarif_of_an_error_without_a_place_stands_in_the_main_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(folder)
    (folder / "says_hello.py").write_text(
        "from types import SimpleNamespace as Error\n__plugins__ = ('hello',)\n"
        "def hello(entries, _):\n    told = Error(source=None, message='hello', "
        "entry=None)\n    return entries, [told]\n",
        "utf-8",
    )
    book = write(folder, OPENED, 'plugin "says_hello"\n')
    (one,) = results(check(book, "--format", "sarif").stdout)
    assert one["message"]["text"] == "hello"
    (place,) = one["locations"]
    assert place == {
        "physicalLocation": {"artifactLocation": {"uri": "main.beancount"}}
    }


# --- JUnit ---


def suite(told: str) -> ET.Element:
    root = ET.fromstring(told)  # noqa: S314 - our own output
    assert root.tag == "testsuites"
    (found,) = root
    assert found.tag == "testsuite"
    return found


def outcomes(told: str) -> dict[str, str]:
    """Give how each test ended."""
    return {
        case.attrib["name"]: (case[0].tag if len(case) else "passed")
        for case in suite(told).iter("testcase")
    }


def test_junit_has_a_test_for_each_law(folder: Path) -> None:
    book = write(folder, OPENED, THREE_COVERED, UNBALANCED)
    told = check(book, "--format", "junit").stdout
    ended = outcomes(told)
    assert list(ended) == ["book", *laws.NAMES]
    states = as_json(book)["laws"]
    assert ended["book"] == ended["family-size"] == "failure"
    passed = [name for name, state in ended.items() if state == "passed"]
    assert passed == [name for name in states["on"] if name != "family-size"]
    skipped = [name for name, state in ended.items() if state == "skipped"]
    assert skipped == states["asleep"]
    assert suite(told).attrib == {
        "name": "cayapa check",
        "tests": str(len(laws.NAMES) + 1),
        "failures": "2",
        "errors": "0",
        "skipped": str(len(states["asleep"])),
    }


def test_junit_says_what_the_text_says(folder: Path) -> None:
    book = write(folder, OPENED, THREE_COVERED, UNBALANCED, TWICE, ALLOWED)
    lines = check(book).stdout.splitlines()
    told = suite(check(book, "--format", "junit").stdout)
    (output,) = told.iter("system-out")
    faults = [fault.text or "" for fault in told.iter("failure")]
    shown = [*faults, output.text or ""]
    assert [one for text in shown for one in text.splitlines()] == lines
    assert [fault.attrib["message"] for fault in told.iter("failure")] == [
        "2 findings",
        "1 finding",
    ]


def test_junit_of_a_law_that_fails(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crash(monkeypatch)
    told = check(write(folder, OPENED), "--format", "junit").stdout
    assert outcomes(told)["family-size"] == "error"
    assert (suite(told).attrib["errors"], suite(told).attrib["failures"]) == ("1", "0")


def test_junit_of_laws_that_could_not_judge_and_were_left_out(folder: Path) -> None:
    book = write(folder, OPENED, "~\n")
    arguments = ("--format", "junit", "--ignore", "records")
    told = suite(check(book, *arguments).stdout)
    why = {
        case.attrib["name"]: case[0].attrib.get("message")
        for case in told.iter("testcase")
        if len(case)
    }
    assert why["records"] == "left out"


def test_help_tells_the_forms() -> None:
    assert main.get_command is not None
    told = " ".join(check("--help").stdout.split())
    assert "[text|json|github|sarif|junit]" in told
