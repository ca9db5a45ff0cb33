"""`--select` and `--ignore` for people, `--strict` for machines."""

from pathlib import Path

import pytest

from ledger import laws
from plugins import bylaws
from tests.checked_books import ALLOWED
from tests.checked_books import OPENED
from tests.checked_books import THREE_COVERED
from tests.checked_books import UNBALANCED
from tests.checked_books import as_json
from tests.checked_books import check
from tests.checked_books import write

TWICE_COVERED = """
2026-01-03 custom "family" "F-0903" "union"
  covered: "P-0901"
"""
ALL = len(laws.NAMES)


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two laws find something, and Beancount does."""
    monkeypatch.chdir(tmp_path)
    return write(tmp_path, OPENED, THREE_COVERED, TWICE_COVERED, UNBALANCED)


def found(book: Path, *arguments: str) -> list[str]:
    return [one["law"] for one in as_json(book, *arguments)["findings"]]


def test_without_them_all_is_told(book: Path) -> None:
    assert found(book) == ["", "family-size", "covered-once"]


@pytest.mark.parametrize("name", ["family-size", "family_size"])
def test_one_law_is_selected(book: Path, name: str) -> None:
    """What Beancount says is told always: the laws rest on it."""
    assert found(book, "--select", name) == ["", "family-size"]
    *_, summary = check(book, "--select", name).stdout.splitlines()
    assert summary == f"{ALL} laws: 1 on, 0 asleep, {ALL - 1} left out. 2 findings."


def test_several_laws_are_selected(book: Path) -> None:
    arguments = ("--select", "family-size", "--select", "covered-once")
    assert found(book, *arguments) == ["", "family-size", "covered-once"]


def test_a_law_is_ignored(book: Path) -> None:
    assert found(book, "--ignore", "family-size") == ["", "covered-once"]
    left_out = as_json(book, "--ignore", "family-size")["laws"]["left_out"]
    assert left_out == ["family-size"]


def test_ignoring_goes_before_selecting(book: Path) -> None:
    arguments = ("--select", "family-size", "--ignore", "family-size")
    assert found(book, *arguments) == [""]


def test_what_is_allowed_is_left_out_too(tmp_path: Path) -> None:
    book = write(tmp_path, OPENED, ALLOWED)
    told = as_json(book, "--ignore", "family-size")
    assert (told["excused"], told["waived"]) == ([], [])
    told = as_json(book, "--select", "family-size")
    assert (len(told["excused"]), len(told["waived"])) == (1, 1)


def test_the_exit_code_is_of_what_was_asked(tmp_path: Path) -> None:
    book = write(tmp_path, OPENED, THREE_COVERED)
    assert check(book, "--ignore", "family-size").exit_code == 0
    assert check(book, "--select", "family-size").exit_code == 1
    assert check(book, "--select", "covered-once").exit_code == 0


def test_every_law_keeps_its_state(book: Path) -> None:
    """Those left out and those told are all the laws there are."""
    whole = as_json(book)["laws"]
    told = as_json(book, "--ignore", "spelling", "--ignore", "loan-cap")["laws"]
    assert {*told["left_out"]} == {"spelling", "loan-cap"}
    assert {*whole["on"], *whole["asleep"]} == {
        *told["on"],
        *told["asleep"],
        *told["left_out"],
    }


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_law_is_refused_with_the_near_one(book: Path, option: str) -> None:
    result = check(book, option, "loan-cup")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"'{option}': loan-cup is no law; write loan-cap if that" in result.stderr


def test_a_law_near_none(book: Path) -> None:
    result = check(book, "--select", "zzz")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "zzz is no law; see cayapa laws." in result.stderr


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_strict_leaves_no_law_out(book: Path, option: str) -> None:
    result = check(book, "--strict", option, "family-size")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--strict lets no law be left out" in result.stderr


def test_strict_finds_what_the_check_finds(book: Path, tmp_path: Path) -> None:
    assert check(book, "--strict").stdout == check(book).stdout
    assert check(book, "--strict").exit_code == 1
    clean = write(tmp_path, OPENED)
    assert check(clean, "--strict").exit_code == 0


def test_strict_lets_notes_and_sleeping_laws_pass(tmp_path: Path) -> None:
    """What is lawful stays so: a law sleeps until its terms exist."""
    book = write(tmp_path, OPENED.replace('plugin "plugins.bylaws"', ""))
    told = as_json(book)
    assert told["notes"]
    assert told["laws"]["asleep"]
    assert check(book, "--strict").exit_code == 0


def test_strict_wants_every_law_there(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bylaws, "RULES", bylaws.RULES[:-1])
    result = check(book, "--strict")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"cayapa: {laws.NAMES[-1]} cannot be judged here;")
    assert check(book).exit_code == 1
