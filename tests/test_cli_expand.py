"""`cayapa expand`: what it prints, and what it refuses."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from ledger.cli.expand import expand
from ledger.errors import LedgerError

BOOKS = Path(__file__).parents[1] / "books" / "main.beancount"
BEAN_CHECK = Path(sys.executable).with_name("bean-check")


def printed(book: Path) -> str:
    result = CliRunner().invoke(expand, [str(book)], catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def refused(book: Path) -> str:
    with pytest.raises(LedgerError) as refusal:
        CliRunner().invoke(expand, [str(book)], catch_exceptions=False)
    return str(refusal.value)


def test_bean_check_is_silent_on_what_it_prints(tmp_path: Path) -> None:
    text = printed(BOOKS)
    file = tmp_path / "expanded.beancount"
    file.write_text(text, "utf-8")
    told = subprocess.run(
        [BEAN_CHECK, "-C", file], capture_output=True, check=True, text=True
    )
    assert told.stdout + told.stderr == ""
    assert text.startswith('option "title" "Example books, 2026"\n')
    assert "plugin" not in text
    assert "sheet:" not in text


def test_what_it_prints_is_printed_again_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "expanded.beancount"
    file.write_text(printed(BOOKS), "utf-8")
    assert printed(file) == file.read_text("utf-8")


def test_it_changes_no_file(tmp_path: Path) -> None:
    book = tmp_path / "main.beancount"
    book.write_text("2026-01-01 open Assets:Cash\n", "utf-8")
    assert printed(book).strip() == "2026-01-01 open Assets:Cash"
    assert list(tmp_path.iterdir()) == [book]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("2026-01-01 open\n", "main.beancount:1: "),
        ('2026-01-01 custom "budget"\n', "a custom without values cannot be written"),
        (
            '2026-01-09 * "A sheet"\n  sheet: "triunfo"\n  week: "2026-W02"\n',
            "main.beancount:1: the sheet of 2026-01-09 cannot be priced: ",
        ),
    ],
)
def test_what_would_be_left_out_is_refused(
    tmp_path: Path, line: str, told: str
) -> None:
    book = tmp_path / "main.beancount"
    book.write_text(line, "utf-8")
    assert told in refused(book)


def test_a_book_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "cannot be opened" in refused(tmp_path / "main.beancount")
