"""`cayapa funds` and `cayapa transfer`, as they are typed."""

import json
from pathlib import Path

import pytest

from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said
from tests.test_transfers import BOOK
from tests.test_transfers import LOAN

TABLE = """\
The funds on 2026-02-28

fund      liquid  invested   due  later  owed to  owed by  balance       months
funeral     0.00      0.00  0.00   0.00     0.00   100.00   100.00  USD
health_2  100.00      0.00  0.00   0.00   100.00     0.00     0.00  USD
all       100.00      0.00  0.00   0.00   100.00   100.00   100.00  USD
"""
CLAIMS = """
claim                     fund     due         amount
Liabilities:Rent          funeral  at once       7.00  USD
Liabilities:Plots:L-0001  funeral  2026-06-01    5.00  USD
"""
DEBTS = """
2026-02-01 open Liabilities:Rent USD
  fund: "funeral"
2026-02-01 open Liabilities:Plots:L-0001 USD
  fund: "funeral"
  matures: 2026-06-01
2026-02-10 * "Owed"
  Equity:Opening             12.00 USD
  Liabilities:Plots:L-0001   -5.00 USD
  Liabilities:Rent           -7.00 USD
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "main.beancount"
    path.write_text(BOOK + LOAN, "utf-8")
    return path


def test_the_table(book: Path) -> None:
    assert said(run("funds", str(book), "--on", "2026-02-28")) == TABLE


def test_the_claims_are_listed_by_date(book: Path) -> None:
    book.write_text(BOOK + DEBTS, "utf-8")
    assert said(run("funds", str(book), "--on", "2026-02-28")).endswith(CLAIMS)


def test_the_same_in_json(book: Path) -> None:
    book.write_text(BOOK + DEBTS, "utf-8")
    told = json.loads(
        said(run("funds", str(book), "--on", "2026-02-28", "--format", "json"))
    )
    assert [one["fund"] for one in told] == ["funeral"]
    assert (told[0]["due"], told[0]["later"]) == ("7.00", "5.00")
    assert told[0]["claims"][1] == {
        "account": "Liabilities:Plots:L-0001",
        "due": "2026-06-01",
        "amount": "5.00",
    }


def test_a_book_without_funds(tmp_path: Path) -> None:
    path = tmp_path / "main.beancount"
    path.write_text("2026-01-01 open Assets:Cash\n", "utf-8")
    told = said(run("funds", str(path), "--on", "2026-02-28"))
    assert told == "The funds on 2026-02-28\n\nNo account of a fund has moved.\n"


def test_a_transfer_is_printed_and_nothing_written(book: Path) -> None:
    book.write_text(BOOK, "utf-8")
    asked = ("transfer", str(book), "funeral", "health_2", "100.00 USD")
    told = said(run(*asked, "--decision", "D-1", "--on", "2026-02-05"))
    assert told == LOAN
    assert book.read_text("utf-8") == BOOK


def test_a_transfer_is_written_once(book: Path) -> None:
    book.write_text(BOOK, "utf-8")
    asked = ("transfer", str(book), "funeral", "health_2", "100.00 USD")
    more = ("--decision", "D-1", "--on", "2026-02-05", "--write", str(book))
    assert said(run(*asked, *more)) == f"3 entries written to {book}\n"
    written = book.read_text("utf-8")
    assert said(run(*asked, *more)) == "nothing to write\n"
    assert book.read_text("utf-8") == written


def test_a_transfer_that_cannot_be(book: Path) -> None:
    asked = ("transfer", str(book), "funeral", "health_2", "1.00 USD")
    told = refused(run(*asked, "--decision", "D-9", "--on", "2026-02-05"))
    assert "D-9 is no decision taken by 2026-02-05" in told


def test_a_transfer_needs_a_sound_book(book: Path) -> None:
    book.write_text(f"{BOOK}\n2026-02-03 open assets\n", "utf-8")
    asked = ("transfer", str(book), "funeral", "health_2", "1.00 USD")
    assert "mend the book first" in refused(run(*asked, "--decision", "D-1"))
