"""`cayapa standing`: who is covered on a day, why, and until when."""

import json
from datetime import date
from datetime import timedelta
from pathlib import Path

import pytest

from tests.test_cli import add
from tests.test_cli import change
from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said
from tests.test_fund_status import COLLECTIONS
from tests.test_fund_status import keep_books

TERMS_LINE = "  Terms: 2 weeks to wait, 3 overdue at most, back in by arrears (policy funeral, decision D-001)\n"
STATES = {
    "current": (
        "F-0001 of first, 2026-02-09: current\n"
        "  A death on this day is covered: nothing is overdue.\n"
        "  Persons: P-0001 P-0002 P-0003 (3)\n"
        "  Weeks: 5 owed up to the last Sunday, 10 paid, 0 overdue, 5 paid ahead\n"
        "  If nothing more is paid: late from 2026-03-23 (1 overdue)\n"
    ),
    "suspended": (
        "F-0002 of first, 2026-02-09: suspended\n"
        "  A death on this day is not covered: suspended before the payments of the "
        "day, with 4 weeks overdue; it is lifted once nothing is.\n"
        "  Persons: P-0004 (1)\n"
        "  Weeks: 5 owed up to the last Sunday, 1 paid, 4 overdue, 0 paid ahead\n"
        "  If nothing more is paid: stays suspended\n"
    ),
    "late": (
        "F-0003 of first, 2026-02-09: late\n"
        "  A death on this day is covered: 2 weeks overdue, at most 3 may be.\n"
        "  Persons: none (0)\n"
        "  Weeks: 5 owed up to the last Sunday, 3 paid, 2 overdue, 0 paid ahead\n"
        "  If nothing more is paid: suspended from 2026-02-23 (4 overdue)\n"
    ),
    "waiting": (
        "F-0004 of first, 2026-02-09: waiting\n"
        "  A death on this day is not covered: 1 of 2 weeks to wait are owed and "
        "paid.\n"
        "  Persons: P-0007 (1)\n"
        "  Weeks: 1 owed up to the last Sunday, 5 paid, 0 overdue, 4 paid ahead\n"
        "  If nothing more is paid: current from 2026-02-16 (0 overdue)\n"
    ),
}


@pytest.fixture
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep books in which the four families stand differently on 2026-02-09."""
    monkeypatch.chdir(tmp_path)
    keep_books(tmp_path)
    assert said(run("check", "main.beancount")).endswith("Nothing wrong.\n")
    return tmp_path


def told(family: str, on: str) -> str:
    return said(run("standing", "main.beancount", family, "--on", on))


def as_json(*arguments: str) -> object:
    command = ("standing", "main.beancount", *arguments, "--format", "json")
    answer: object = json.loads(said(run(*command)))
    return answer


def state(family: str, on: date) -> str:
    """Give the standing as the first line tells it."""
    return told(family, on.isoformat()).splitlines()[0].rpartition(": ")[2]


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize("text", STATES.values(), ids=STATES)
def test_each_standing_in_words(text: str) -> None:
    assert told(text[:6], "2026-02-09") == text + TERMS_LINE


@pytest.mark.usefixtures("books")
def test_a_standing_as_json() -> None:
    terms = {
        "waiting_weeks": 2,
        "arrears_weeks_max": 3,
        "reinstatement": "arrears",
    }
    late = {
        "state": "late",
        "owed": 5,
        "paid": 3,
        "overdue": 2,
        "ahead": 0,
        "served": 3,
        "terms": terms,
    }
    then = {"state": "suspended", "owed": 7, "overdue": 4}
    assert as_json("F-0003", "--on", "2026-02-09") == {
        "family": "F-0003",
        "cooperative": "first",
        "on": "2026-02-09",
        "persons": [],
        "covered": True,
        "dawn": late,
        "outlook": {
            "standing": late,
            "changes_on": "2026-02-23",
            "changes_to": {**late, **then},
        },
        "source": "policy funeral, decision D-001",
    }


@pytest.mark.usefixtures("books")
def test_arrears_paid_on_a_day_cover_from_the_next() -> None:
    before = told("F-0002", "2026-02-10")
    assert before.startswith("F-0002 of first, 2026-02-10: current\n")
    assert "death on this day is not covered: suspended before the payments" in before
    assert "  Weeks: 5 owed up to the last Sunday, 5 paid, 0 overdue" in before
    after = told("F-0002", "2026-02-11")
    assert after.startswith("F-0002 of first, 2026-02-11: current\n")
    assert "A death on this day is covered: nothing is overdue." in after
    answer = as_json("F-0002", "--on", "2026-02-10")
    assert isinstance(answer, dict)
    assert answer["covered"] is False
    assert answer["dawn"]["state"] == "suspended"
    assert answer["outlook"]["standing"]["state"] == "current"


def test_weeks_taken_back_on_a_day_leave_that_day_covered(books: Path) -> None:
    back = COLLECTIONS.rpartition("\n\n")[2].replace("02-10", "02-09")
    back = back.replace("F-0002:4", "F-0001:-9").replace("-0.80", "1.80")
    add(books / "collections.beancount", "\n" + back.replace("0.80", "-1.80"))
    said(run("check", "main.beancount"))
    now = told("F-0001", "2026-02-09")
    assert now.startswith("F-0001 of first, 2026-02-09: suspended\n")
    assert "A death on this day is covered: nothing is overdue." in now
    assert "A death on this day is not covered" in told("F-0001", "2026-02-10")


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize("family", ["F-0001", "F-0002", "F-0003", "F-0004"])
def test_standings_turn_on_the_day_that_was_told(family: str) -> None:
    """Followed from turn to turn, until nothing turns any more."""
    on, turns = date(2026, 2, 10), 0
    while True:
        answer = as_json(family, "--on", on.isoformat())
        assert isinstance(answer, dict)
        outlook = answer["outlook"]
        if outlook["changes_on"] is None:
            break
        day = date.fromisoformat(outlook["changes_on"])
        assert state(family, day - timedelta(days=1)) == outlook["standing"]["state"]
        assert state(family, day) == outlook["changes_to"]["state"]
        on, turns = day, turns + 1
    assert state(family, on) == "suspended"
    assert turns == {"F-0004": 3, "F-0003": 1}.get(family, 2)


@pytest.mark.usefixtures("books")
def test_every_family_by_standing() -> None:
    text = said(run("standing", "main.beancount", "--all", "--on", "2026-02-09"))
    assert text == (
        "standing   family  cooperative  persons  overdue  ahead  turns\n"
        "suspended  F-0002  first              1        4      0\n"
        "waiting    F-0004  first              1        0      4  2026-02-16\n"
        "late       F-0003  first              0        2      0  2026-02-23\n"
        "current    F-0001  first              3        0      5  2026-03-23\n"
        "suspended: 1\nwaiting: 1\nlate: 1\ncurrent: 1\n"
    )


@pytest.mark.usefixtures("books")
def test_families_of_one_standing_by_id_and_counted() -> None:
    text = said(run("standing", "main.beancount", "--all", "--on", "2026-03-02"))
    rows = [line.split()[:2] for line in text.splitlines()]
    assert rows == [
        ["standing", "family"],
        ["suspended", "F-0003"],
        ["late", "F-0002"],
        ["current", "F-0001"],
        ["current", "F-0004"],
        ["suspended:", "1"],
        ["late:", "1"],
        ["current:", "2"],
    ]


@pytest.mark.usefixtures("books")
def test_every_family_as_json() -> None:
    answer = as_json("--all", "--on", "2026-02-09")
    assert isinstance(answer, list)
    assert [one["family"] for one in answer] == ["F-0002", "F-0004", "F-0003", "F-0001"]
    for one in answer:
        assert one == as_json(one["family"], "--on", "2026-02-09")


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize("named", [(), ("F-0001", "--all")])
def test_one_family_or_all(named: tuple[str, ...]) -> None:
    told = refused(run("standing", "main.beancount", *named, "--on", "2026-02-09"))
    assert "Error: name one FAMILY, or say --all\n" in told


def test_a_family_that_is_not_in_the_books(books: Path) -> None:
    add(books / "people.beancount", '2026-02-16 custom "end" "family" "F-0003"\n')
    assert told("F-0003", "2026-02-15").startswith("F-0003 of first, 2026-02-15: late")
    for family, on in (
        ("F-0009", "2026-02-09"),  # unknown
        ("F-0004", "2026-02-01"),  # not yet
        ("F-0003", "2026-02-16"),  # no longer
    ):
        words = refused(run("standing", "main.beancount", family, "--on", on))
        assert words == f"cayapa: {family} is no family in the books on {on}.\n"
    assert "F-0003" not in said(
        run("standing", "main.beancount", "--all", "--on", "2026-02-16")
    )


NO_TERMS = "the books set no terms of standing on 2026-02-09: policy funeral needs "


@pytest.mark.parametrize("term", ["waiting-weeks", "arrears-weeks-max", "reinstat"])
def test_books_without_terms(books: Path, term: str) -> None:
    file = books / "policies.beancount"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(one for one in lines if term not in one), "utf-8")
    command = ("standing", "main.beancount", "F-0001", "--on", "2026-02-09")
    assert NO_TERMS in refused(run(*command))


def test_all_families_of_books_without_terms(books: Path) -> None:
    change(books / "policies.beancount", "  waiting-weeks: 2\n", "")
    result = run("standing", "main.beancount", "--all", "--on", "2026-02-09")
    assert NO_TERMS in result.output


def test_a_damaged_record_is_told_on_the_side(books: Path) -> None:
    change(books / "people.beancount", '"F-0003" "first"', '"F-0003" "first')
    result = run("standing", "main.beancount", "F-0001", "--on", "2026-02-09")
    assert result.exit_code == 0
    assert result.stdout.startswith("F-0001 of first, 2026-02-09: current\n")
    assert result.stderr.startswith("people.beancount:11: ")
    assert "cayapa check" in result.stderr
