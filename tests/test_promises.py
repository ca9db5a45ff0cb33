"""Weeks paid ahead, named as a promise when a year is closed."""

from datetime import date

from ledger.book import Book
from ledger.promises import promise
from ledger.promises import told
from ledger.year_drafts import close_year
from ledger.year_requests import YearRequest
from tests.closing_books import read

BOOK = """
option "operating_currency" "USD"
option "tolerance_multiplier" "0.0001"
plugin "plugins.bylaws"
2026-12-01 custom "decision" "D-1" "The funeral fund"
  taken-by: "assembly"
2027-01-10 custom "decision" "D-2" "The year 2026 is closed"
  taken-by: "assembly"
2026-12-01 custom "policy" "funeral"
  fund: "funeral"
  contribution: 0.20 USD
  waiting-weeks: 0
  arrears-weeks-max: 8
  reinstatement: "arrears"
  decision: "D-1"
2026-12-21 custom "policy" "funeral"
  contribution: 0.25 USD
  decision: "D-1"
2026-12-01 custom "fund" "funeral" "Funeral fund"
2026-12-01 custom "cooperative" "triunfo" "El Triunfo"
2026-12-01 open Assets:Cash USD
  fund: "funeral"
2026-12-01 open Income:Contributions USD
  fund: "funeral"
  role: "contributions"
2026-12-01 open Equity:Balance USD
  fund: "funeral"
  role: "balance"
2026-12-07 custom "family" "F-0001" "triunfo"
  covered: "P-0001"
2026-12-07 custom "family" "F-0002" "triunfo"
  covered: "P-0002"
2026-12-07 custom "family" "F-0003" "triunfo"
  covered: "P-0003"
2026-12-11 * "El Triunfo" "Funeral collection"
  sheet: "triunfo"
  week: "2026-W50"
  paid: "F-0001:5 F-0002"
  Assets:Cash            1.20 USD
  Income:Contributions  -1.20 USD
2026-12-18 * "El Triunfo" "Funeral collection"
  sheet: "triunfo"
  week: "2026-W51"
  paid: ""
2026-12-25 * "El Triunfo" "Funeral collection"
  sheet: "triunfo"
  week: "2026-W52"
  paid: "F-0002:6"
  Assets:Cash            1.45 USD
  Income:Contributions  -1.45 USD
"""
LAST = date(2026, 12, 31)  # in week 53, which is not owed before its Sunday


def said(text: str) -> str | None:
    book = read(text)
    found = promise(book, on=LAST)
    return told(book, found) if found else None


def test_each_week_at_the_price_paid_for_it() -> None:
    """F-0001 is ahead for W53 and W01, paid at 0.20; F-0002 for W53 to W03, at 0.25."""
    assert said(BOOK) == "Promise: 6 weeks paid ahead, 1.40 USD"


def test_a_week_that_was_taken_back_is_no_promise() -> None:
    back = """
2026-12-29 * "El Triunfo" "Correction"
  sheet: "triunfo"
  corrects: "2026-W52"
  paid: "F-0002:-3"
  Assets:Cash           -0.75 USD
  Income:Contributions   0.75 USD
"""
    assert said(BOOK + back) == "Promise: 3 weeks paid ahead, 0.65 USD"


def test_what_was_brought_in_has_no_price() -> None:
    brought = """
2026-12-07 custom "family" "F-0004" "triunfo"
  covered: "P-0004"
  since: 2026-01-05
  paid-through: "2027-W05"
"""
    assert said(BOOK + brought) == "Promise: 12 weeks paid ahead"


def test_a_family_that_left_is_promised_nothing() -> None:
    left = '2026-12-28 custom "end" "family" "F-0002"\n'
    assert said(BOOK + left) == "Promise: 2 weeks paid ahead, 0.40 USD"


def test_nothing_ahead_and_no_fund() -> None:
    behind = BOOK.replace("F-0001:5 F-0002", "F-0001 F-0002").replace("1.20", "0.40")
    behind = behind.replace("F-0002:6", "F-0002").replace("1.45", "0.20")
    assert said(behind) is None
    assert promise(Book.read([], {}), on=LAST) is None


def test_the_closing_notes_it_once() -> None:
    request = YearRequest("2026", date(2027, 1, 12), "D-2")
    draft = close_year(read(BOOK), request)
    assert (
        """
2026-12-31 note Income:Contributions "Promise: 6 weeks paid ahead, 1.40 USD"
  draft: "promise/2026/6/1.40USD"
"""
        in draft
    )
    assert close_year(read(BOOK + draft), request) == ""
