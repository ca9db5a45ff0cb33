"""Every law has one small book that it refuses, and nothing else does."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from beancount import loader
from beancount.parser import printer
from click.testing import CliRunner

from ledger import laws
from ledger.cli import main
from tests.conftest import MARK
from tests.conftest import assert_judged

FOLDER = Path(__file__).parent / "broken"
LINES_MAX = 25


@pytest.fixture(autouse=True)
def no_lasting_effects() -> Iterator[None]:
    yield
    gc.enable()  # the command turns it off for its short life


def book_of(law: str) -> Path:
    return FOLDER / f"{law}.beancount"


def test_every_law_has_its_book_and_no_other_is_there() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {
        book_of(law).name for law in laws.NAMES
    }


@pytest.mark.parametrize("law", laws.NAMES)
def test_the_book_is_small_and_marked_once(law: str) -> None:
    text = book_of(law).read_text("utf-8")
    assert text.startswith(f"; Refused by `{law}`: ")
    assert 'plugin "plugins.bylaws"\n' in text
    assert len(text.splitlines()) <= LINES_MAX
    marks = MARK.findall(text.replace("\n", " \n"))
    assert len([line for line in text.splitlines() if MARK.search(line)]) == 1
    assert marks[0].startswith(f"{law}: ")


@pytest.mark.parametrize("law", laws.NAMES)
def test_beancount_refuses_the_marked_line(law: str) -> None:
    assert_judged(book_of(law).read_text("utf-8"))


@pytest.mark.parametrize("law", laws.NAMES)
def test_beancount_can_print_the_error(law: str) -> None:
    _, errors, _ = loader.load_file(str(book_of(law)))
    [error] = errors
    assert printer.format_error(error).startswith(f"{book_of(law)}:")


@pytest.mark.parametrize("law", laws.NAMES)
def test_the_check_refuses_the_marked_line(
    law: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(FOLDER)
    name = book_of(law).name
    [(number, mark)] = [
        (number, mark)
        for number, line in enumerate(book_of(law).read_text("utf-8").splitlines(), 1)
        for mark in MARK.findall(line)
    ]
    result = CliRunner().invoke(main, ["check", name])
    told, summary = result.stdout.splitlines()
    assert told.startswith(f"{name}:{number}: {mark}")
    assert summary.endswith(" 1 finding.")
    assert result.exit_code == 1


@pytest.mark.parametrize("law", laws.NAMES)
def test_the_error_names_the_way_out(law: str) -> None:
    """A message is one sentence: what is, what the law is; and what to do."""
    _, errors, _ = loader.load_file(str(book_of(law)))
    [error] = errors
    assert error.message.count("; ") == 1
    assert error.message.endswith(".")
    assert "\n" not in error.message
