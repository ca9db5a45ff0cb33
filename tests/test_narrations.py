"""What is written into a book is in the book's language, whoever drafts it."""

from pathlib import Path

import pytest

from ledger.language import Speech
from ledger.language import chosen
from ledger.language import narrate
from ledger.language import say
from ledger.language import speaking
from tests.test_cli import run

BOOK = """\
2026-01-01 custom "fund" "funeral" "Funerals"
2026-01-01 custom "fund" "health" "Health"
2026-01-01 custom "decision" "D-1" "Health lends"
  taken-by: "assembly"
2026-01-01 open Assets:Funeral USD
  fund: "funeral"
  liquid: TRUE
2026-01-01 open Assets:Health USD
  fund: "health"
  liquid: TRUE
2026-01-01 open Equity:Opening USD
  fund: "health"
2026-01-02 * "Begun"
  Assets:Health     100.00 USD
  Equity:Opening   -100.00 USD
"""
SPANISH = '2026-01-01 custom "fava-option" "language" "es"\n'


def transfer(book: Path, language: str, *more: str) -> tuple[str, ...]:
    asked = ("transfer", str(book), "health", "funeral", "10.00 USD", "--gift")
    cited = ("--decision", "D-1", "--on", "2026-01-05", "--lang", language)
    return (*asked, *cited, *more)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    file = tmp_path / "main.beancount"
    file.write_text(BOOK)
    return file


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_draft_is_in_the_books_language(book: Path, language: str) -> None:
    assert "health gives to funeral" in run(*transfer(book, language)).stdout
    book.write_text(BOOK + SPANISH)
    told = run(*transfer(book, language)).stdout
    with speaking(Speech("es")):
        assert say("{giver} gives to {taker}", giver="health", taker="funeral") in told


def test_it_is_drafted_once_in_whatever_language(book: Path) -> None:
    run(*transfer(book, "en", "--write", str(book)))
    written = book.read_text()
    again = run(*transfer(book, "es", "--write", str(book)))
    assert (again.exit_code, "health" in again.stdout) == (0, False)
    assert book.read_text() == written


@pytest.mark.parametrize(
    ("options", "own"),
    [({}, "en"), ({"language": "es"}, "es"), ({"language": "xx"}, "en")],
)
def test_a_book_that_names_no_language_is_written_in_english(
    options: dict[str, str], own: str
) -> None:
    assert chosen(options, "es").own == own
    with speaking(chosen(options, "es")):
        assert (narrate("Advances") == "Advances") is (own == "en")
        assert say("Advances") != "Advances"
