"""The funds side by side: every figure beside a sum made by hand."""

from datetime import date
from decimal import Decimal

import pytest
from beancount import loader

from ledger.book import Book
from ledger.fund_table import Claim
from ledger.fund_table import FundRow
from ledger.fund_table import fund_table

BOOK = """
option "tolerance_multiplier" "0.0001"
2026-01-01 custom "decision" "D-1" "What falls due in 30 days is held; loans"
  taken-by: "assembly"
2026-01-01 custom "policy" "held-owed"
  days: 30
  sight-share: 0.4
  decision: "D-1"
2026-01-01 commodity USD
  precision: 2
2026-01-01 open Assets:Bank:Savings
  fund: "savings"
  liquid: TRUE
2026-01-01 open Assets:Bank:Health
  fund: "health"
  liquid: TRUE
2026-01-01 open Assets:Flour
  fund: "savings"
2026-01-01 open Assets:Lent
  fund: "savings"
  role: "interfund"
  with: "health"
2026-01-01 open Liabilities:Borrowed
  fund: "health"
  role: "interfund"
  with: "savings"
2026-01-01 open Liabilities:Deposits:D-0001
  fund: "savings"
  matures: 2026-03-02
2026-01-01 open Liabilities:Deposits:D-0002
  fund: "savings"
  matures: 2026-03-03
2026-01-01 open Liabilities:Sight
  fund: "savings"
  role: "sight-savings"
2026-01-01 open Expenses:Health:Rent
  fund: "health"
2026-01-01 open Equity:Savings
  fund: "savings"
2026-01-01 open Assets:Elsewhere
2026-01-01 open Equity:Elsewhere
2026-01-01 * "Opening"
  Assets:Bank:Savings     50 USD
  Equity:Savings         -50 USD
2026-01-01 * "Of no fund"
  Assets:Elsewhere        999.00 USD
  Equity:Elsewhere       -999.00 USD
2026-01-10 * "Deposits"
  Assets:Bank:Savings           1000.00 USD
  Liabilities:Deposits:D-0001   -300.00 USD
  Liabilities:Deposits:D-0002   -600.00 USD
  Liabilities:Sight             -100.00 USD
2026-01-15 * "Flour, 20 sacks"
  Assets:Flour             20 SACK {4.00 USD}
  Assets:Bank:Savings     -80.00 USD
2026-01-20 * "A loan to the health fund"
  decision: "D-1"
  Assets:Bank:Savings     -200.00 USD
  Assets:Lent              200.00 USD
  Assets:Bank:Health       200.00 USD
  Liabilities:Borrowed    -200.00 USD
2026-01-31 * "Rent"
  Expenses:Health:Rent      40.00 USD
  Assets:Bank:Health       -40.00 USD
2026-02-01 * "Bolivars"
  Assets:Bank:Health       100.00 VES @@ 3.00 USD
  Assets:Bank:Health        -3.00 USD
"""


@pytest.fixture(scope="module")
def book() -> Book:
    return read(BOOK)


def read(text: str) -> Book:
    entries, errors, options = loader.load_string(text)
    assert errors == []
    return Book.read(entries, options)


def row(
    book: Book, fund: str, currency: str = "USD", on: str = "2026-01-31"
) -> FundRow:
    rows = fund_table(book, on=date.fromisoformat(on))
    return next(one for one in rows if (one.fund, one.currency) == (fund, currency))


def test_the_savings_fund(book: Book) -> None:
    assert [str(one) for one in row(book, "savings")[:9]] == [
        "savings",
        "USD",
        "770.00",  # 50 + 1000 - 80 - 200
        "80.00",  # the flour, at its cost
        "340.00",  # D-0001, due on the thirtieth day, and 0.4 of the sight savings
        "660.00",  # D-0002, due a day later, and the rest of the sight savings
        "0.00",
        "200.00",
        "50.00",  # 770 + 80 + 200 - 1000
    ]


def test_the_health_fund(book: Book) -> None:
    assert [str(one) for one in row(book, "health")[:9]] == [
        *("health", "USD", "160.00", "0.00", "0.00", "0.00", "200.00", "0.00"),
        "-40.00",
    ]


def test_months_are_of_the_costs_so_far(book: Book) -> None:
    """40.00 in 31 days are 39.25 a month of 365/12 days; 160.00 last 4.1 of them."""
    assert row(book, "health").months == Decimal("4.1")
    assert row(book, "savings").months is None


def test_costs_older_than_a_year_do_not_count(book: Book) -> None:
    assert row(book, "health", on="2027-01-30").months == Decimal("47.1")
    assert row(book, "health", on="2027-01-31").months is None


def test_a_claim_draws_nearer(book: Book) -> None:
    later = row(book, "savings", on="2026-02-01")
    assert (later.due, later.later) == (Decimal(940), Decimal(60))


def test_claims_by_date(book: Book) -> None:
    assert row(book, "savings").claims == [
        Claim("Liabilities:Sight", None, Decimal("100.00")),
        Claim("Liabilities:Deposits:D-0001", date(2026, 3, 2), Decimal("300.00")),
        Claim("Liabilities:Deposits:D-0002", date(2026, 3, 3), Decimal("600.00")),
    ]


def test_currencies_stay_apart(book: Book) -> None:
    assert row(book, "health", "VES", "2026-02-01").liquid == Decimal(100)
    assert row(book, "health", on="2026-02-01").liquid == Decimal(157)


def test_no_row_for_what_is_of_no_fund_or_has_not_moved(book: Book) -> None:
    rows = fund_table(book, on=date(2026, 1, 31))
    assert [(one.fund, one.currency) for one in rows] == [
        ("health", "USD"),
        ("savings", "USD"),
    ]
    assert fund_table(book, on=date(2025, 12, 31)) == []


def test_what_is_padded_counts() -> None:
    book = read(
        f"{BOOK}\n2026-01-01 pad Assets:Bank:Savings Equity:Savings\n"
        "2026-02-02 balance Assets:Bank:Savings 800.00 USD\n"
    )
    assert row(book, "savings").liquid == Decimal(800)


def test_without_a_policy_only_what_is_due_already_is_due() -> None:
    text = BOOK.partition('2026-01-01 custom "policy"')
    without = text[0] + text[2].partition('decision: "D-1"\n')[2]
    assert row(read(without), "savings", on="2026-03-01").due == Decimal(100)
    assert row(read(without), "savings", on="2026-03-02").due == Decimal(400)
