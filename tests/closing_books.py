"""Books with a year to be closed, and what their drafts leave."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

from beancount import loader

from ledger.book import Book
from ledger.year_drafts import close_year
from ledger.year_requests import YearRequest

ASKED = YearRequest("2026", date(2027, 1, 12), "D-2")
PLAIN = """
option "title" "A year"
option "operating_currency" "USD"
option "tolerance_multiplier" "0.0001"
plugin "plugins.bylaws"
2026-01-01 custom "decision" "D-1" "The surplus, and how it is shared out"
  taken-by: "assembly"
2027-01-10 custom "decision" "D-2" "The year 2026 is closed"
  taken-by: "assembly"
2027-01-11 custom "decision" "D-3" "The advances above the surplus are accepted"
  taken-by: "assembly"
2027-01-11 custom "decision" "Q-1" "Quickly"
  taken-by: "quick"
2026-01-01 custom "policy" "surplus"
  from: "health bakery"
  to: "health:10% education:250.00 reserve:60% bakery:40%"
  currency: "USD"
  decision: "D-1"
2026-01-01 commodity USD
  precision: 2
2026-01-01 custom "fund" "health" "Health centre"
2026-01-01 custom "fund" "bakery" "Bakery"
2026-01-01 custom "fund" "education" "Education"
2026-01-01 custom "fund" "reserve" "Reserve"
2026-01-01 open Assets:Bank:Health USD
  fund: "health"
  liquid: TRUE
2026-01-01 open Assets:Bank:Bakery USD
  fund: "bakery"
  liquid: TRUE
2026-01-01 open Assets:Bank:Education USD
  fund: "education"
  liquid: TRUE
2026-01-01 open Assets:Advances:Health USD
  fund: "health"
  role: "advances"
2026-01-01 open Income:Health:Fees USD
  fund: "health"
2026-01-01 open Expenses:Health:Medicine USD
  fund: "health"
2026-01-01 open Income:Bakery:Bread USD
  fund: "bakery"
2026-01-01 open Income:Education:Courses USD
  fund: "education"
"""
MOVED = """
2026-02-01 * "Fees"
  Assets:Bank:Health        1000.00 USD
  Income:Health:Fees       -1000.00 USD
2026-03-01 * "Medicine"
  Assets:Bank:Health        -200.00 USD
  Expenses:Health:Medicine   200.00 USD
2026-03-01 * "Advances"
  Assets:Bank:Health        -100.00 USD
  Assets:Advances:Health     100.00 USD
2026-03-01 * "Bread"
  Assets:Bank:Bakery         500.00 USD
  Income:Bakery:Bread       -500.00 USD
2026-12-31 * "Courses"
  Assets:Bank:Education       50.00 USD
  Income:Education:Courses   -50.00 USD
"""
EQUITY = """
2026-01-01 open Equity:Surplus:Health USD
  fund: "health"
  role: "surplus"
2026-01-01 open Equity:Surplus:Bakery USD
  fund: "bakery"
  role: "surplus"
2026-01-01 open Equity:Balance:Health USD
  fund: "health"
  role: "balance"
2026-01-01 open Equity:Balance:Bakery USD
  fund: "bakery"
  role: "balance"
2026-01-01 open Equity:Balance:Education USD
  fund: "education"
  role: "balance"
2026-01-01 open Equity:Balance:Reserve USD
  fund: "reserve"
  role: "balance"
"""
BOOK = PLAIN + EQUITY + MOVED


def read(text: str) -> Book:
    """Read a book that every law passes."""
    entries, errors, options = loader.load_string(text)
    assert [error.message for error in errors] == []
    return Book.read(entries, options)


def closed(text: str = BOOK, request: YearRequest = ASKED) -> str:
    """Close a year of a lawful book; the book is then lawful, and asks for no more."""
    draft = close_year(read(text), request)
    after = read(text + draft)
    assert close_year(after, request) == ""
    return draft


def balances(text: str) -> dict[tuple[str, str], Decimal]:
    """Sum every account and currency of a lawful book; zeros are left out."""
    sums: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for entry in read(text).transactions:
        for posting in entry.postings:
            units = posting.units
            assert units is not None
            assert units.number is not None
            sums[posting.account, units.currency] += units.number
    return {one: number for one, number in sums.items() if number}


def results(text: str) -> list[tuple[str, str]]:
    """List the accounts of income and costs that are not at zero."""
    roots = ("Income:", "Expenses:")
    return [one for one in balances(text) if one[0].startswith(roots)]


def read_refused(text: str) -> Book:
    """Read a book that a law, or a balance, may refuse."""
    entries, _, options = loader.load_string(text)
    return Book.read(entries, options)
