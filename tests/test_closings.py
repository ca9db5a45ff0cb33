"""Closings: when an entry was made, which years are closed, and what leaves them out."""

from datetime import date

import pytest
from beancount import loader
from beancount.core import data

from ledger.book import Book
from ledger.closings import closed_years
from ledger.closings import done_on
from ledger.closings import gap_before
from ledger.closings import is_closing
from ledger.closings import last_day
from ledger.fund_status import fund_status
from ledger.receipts import without_sheet
from tests.closing_books import BOOK
from tests.closing_books import closed
from tests.closing_books import read

TWICE = """
2027-01-10 custom "closed" "2026"
  decision: "D-2"
2027-02-10 custom "closed" "2026"
  decision: "D-2"
"""
ENTRIES = """
2026-12-31 * "Closing" #closing
2026-12-31 * "Plain" #other
2026-12-30 * "Of no last day" #closing
2025-12-31 * "Of an open year" #closing
"""


def test_a_closing_entry_was_made_when_its_year_was_last_closed() -> None:
    entries, _, options = loader.load_string(ENTRIES + TWICE)
    book = Book.read(entries, options)
    assert {one.narration: done_on(book, one) for one in book.transactions} == {
        "Closing": date(2027, 2, 10),
        "Plain": date(2026, 12, 31),
        "Of no last day": date(2026, 12, 30),
        "Of an open year": date(2025, 12, 31),
    }
    assert closed_years(book)["2026"].filed.date == date(2027, 2, 10)


def test_only_a_tag_makes_a_closing() -> None:
    entries, _, _ = loader.load_string(ENTRIES + TWICE)
    tagged = [one for one in entries if is_closing(one)]
    assert len(tagged) == 3
    meta = data.new_metadata("made", 1)
    made = data.Transaction(meta, date.max, "*", None, "", None, None, [])  # type: ignore[arg-type]
    assert not is_closing(made)


@pytest.mark.parametrize("year", ["0001", "2026", "9999"])
def test_the_last_day_of_a_year(year: str) -> None:
    assert last_day(year).isoformat() == f"{year}-12-31"


def test_a_gap_is_a_year_that_moved_after_the_first_closed_one() -> None:
    moved = """
2028-05-05 * "Bread"
  Assets:Bank:Bakery      1.00 USD
  Income:Bakery:Bread    -1.00 USD
"""
    book = read(BOOK + closed() + moved)
    assert gap_before(book, "2026") is None
    assert gap_before(book, "2027") is None
    assert gap_before(book, "2028") is None
    assert gap_before(book, "2029") == "2028"
    assert gap_before(read(BOOK), "2029") is None


FUNERAL = """
option "operating_currency" "USD"
2026-01-01 custom "decision" "D-1" "The rules"
  taken-by: "assembly"
2026-01-01 custom "policy" "funeral"
  fund: "funeral"
  contribution: 0.20 USD
  decision: "D-1"
2026-01-01 custom "fund" "funeral" "Funeral fund"
2026-01-01 open Assets:Cash USD
  fund: "funeral"
2026-01-01 open Income:Contributions USD
  fund: "funeral"
  role: "contributions"
2026-01-01 open Expenses:Upkeep USD
  fund: "funeral"
2026-01-01 open Equity:Balance USD
  fund: "funeral"
2026-01-03 * "Upkeep"
  Assets:Cash      -7.00 USD
  Expenses:Upkeep   7.00 USD
2026-12-30 * "A gift"
  Assets:Cash            70.00 USD
  Income:Contributions  -70.00 USD
"""
CLOSING = """
2026-12-31 * "Result" #closing
  Income:Contributions   70.00 USD
  Expenses:Upkeep        -7.00 USD
  Equity:Balance        -63.00 USD
"""


def loaded(text: str) -> Book:
    entries, errors, options = loader.load_string(text)
    assert errors == []
    return Book.read(entries, options)


def test_the_reserve_is_reckoned_by_the_costs_of_the_year() -> None:
    """63.00 at 7.00 in 363 days: 466 weeks."""
    before, after = (
        fund_status(loaded(text), on=date(2026, 12, 31))
        for text in (FUNERAL, FUNERAL + CLOSING)
    )
    assert before == after
    assert before is not None
    assert before.reserve_weeks == 63 * 363 // (7 * 7)


def test_a_closing_on_contributions_needs_no_sheet() -> None:
    found = list(without_sheet(loaded(FUNERAL + CLOSING)))
    assert [one.narration for one in found] == ["A gift"]
