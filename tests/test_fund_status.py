"""What `cayapa status` tells of the funeral fund, with figures counted by hand."""

import json
from pathlib import Path

import pytest

from tests.test_cli import add
from tests.test_cli import change
from tests.test_cli import run
from tests.test_cli import said

TERMS = (
    "  covered-max: 9\n  waiting-weeks: 2\n  arrears-weeks-max: 3\n"
    '  reinstatement: "arrears"\n'
)
FAMILIES = """
2026-01-05 custom "family" "F-0003" "first"
2026-02-02 custom "family" "F-0004" "first"
  covered: "P-0007"
"""
COLLECTIONS = """
2026-01-09 * "First cooperative" "Funeral collection"
  sheet: "first"
  week: "2026-W02"
  paid: "F-0001:10 F-0002 F-0003:3"
  Assets:Cash:Funeral            2.80 USD
  Income:Funeral:Contributions  -2.80 USD

2026-02-06 * "First cooperative" "Weeks paid ahead"
  sheet: "first"
  corrects: "2026-W02"
  paid: "F-0004:5"
  Assets:Cash:Funeral            1.00 USD
  Income:Funeral:Contributions  -1.00 USD

2026-02-10 * "First cooperative" "Arrears brought"
  sheet: "first"
  corrects: "2026-W02"
  paid: "F-0002:4"
  Assets:Cash:Funeral            0.80 USD
  Income:Funeral:Contributions  -0.80 USD
"""
ACCOUNTS = """
2026-01-05 open Expenses:Funeral:Service USD
  fund: "funeral"
  role: "service"
2026-01-05 open Assets:Stock:Coffins COFFIN
  fund: "funeral"
2026-01-05 open Equity:Funeral:Opening
  fund: "funeral"
2026-01-05 open Assets:Bank:Closed USD
  fund: "funeral"
2026-02-01 close Assets:Bank:Closed
2026-06-01 open Assets:Bank:Later USD
  fund: "funeral"
2026-01-05 * "What there was before these books"
  Assets:Bank:Funeral    500.00 USD
  Assets:Stock:Coffins   3 COFFIN {120.00 USD}
  Equity:Funeral:Opening
"""
FUNERALS = """
2026-02-10 * "F-0001" "Transport"
  funeral: "S-0001"
  person: "P-0001"
  died: 2026-02-09
  Expenses:Funeral:Service   30.10 USD
  Assets:Bank:Funeral       -30.10 USD
2026-02-12 * "F-0001" "Coffin"
  funeral: "S-0001"
  person: "P-0001"
  died: 2026-02-09
  Expenses:Funeral:Service
  Assets:Stock:Coffins       -1 COFFIN {}
2026-02-20 * "F-0002" "Transport"
  funeral: "S-0002"
  person: "P-0004"
  died: 2026-02-20
  Expenses:Funeral:Service   20.05 USD
  Assets:Bank:Funeral       -20.05 USD
2026-02-24 * "Cleaning"
  Expenses:Funeral:Upkeep     3.00 USD
  Assets:Cash:Funeral        -3.00 USD
"""


def keep_books(folder: Path) -> None:
    """Write books in which four families stand differently on 2026-02-09."""
    said(run("init", str(folder), "--on", "2026-01-07"))
    change(folder / "policies.beancount", "  covered-max: 9\n", TERMS)
    add(folder / "people.beancount", FAMILIES)
    add(folder / "accounts.beancount", ACCOUNTS)
    (folder / "collections.beancount").write_text(COLLECTIONS, "utf-8")


@pytest.fixture
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep books of four families, with two funerals and some upkeep."""
    monkeypatch.chdir(tmp_path)
    keep_books(tmp_path)
    add(tmp_path / "collections.beancount", FUNERALS)
    assert said(run("check", "main.beancount")).endswith("Nothing wrong.\n")
    return tmp_path


def told(on: str) -> list[str]:
    """Give the lines on the fund."""
    text = said(run("status", "main.beancount", "--on", on))
    return text[text.index("Fund funeral: ") :].splitlines()


def fund(on: str) -> object:
    command = ("status", "main.beancount", "--on", on, "--format", "json")
    return json.loads(said(run(*command)))["funeral_fund"]


@pytest.mark.usefixtures("books")
def test_before_the_first_funeral() -> None:
    assert told("2026-02-09") == [
        "Fund funeral: families 1 suspended, 1 waiting, 1 late, 1 current",
        "Funerals: 0",
    ]
    assert fund("2026-02-09") == {
        "fund": "funeral",
        "families": {"suspended": 1, "waiting": 1, "late": 1, "current": 1},
        "funerals": 0,
        "cost_per_funeral": None,
        "reserve_weeks": None,
        "can_carry": None,
    }


@pytest.mark.usefixtures("books")
def test_on_the_day_of_the_first_funeral() -> None:
    """504.60 - 30.10 = 474.50; 37 days cost 30.10: 474.50 x 37 / 210.70 = 83.3.

    At 30.10 each, 474.50 pays for 15.8 of them.
    """
    assert told("2026-02-10") == [
        "Fund funeral: families 0 suspended, 1 waiting, 1 late, 2 current",
        "Funerals: 1, 30.10 USD each on average",
        "Reserve: 83 weeks at the cost of the last year",
        "It can carry 15 more funerals at that cost",
    ]


@pytest.mark.usefixtures("books")
def test_two_funerals_and_upkeep() -> None:
    """A coffin costs what it was bought for: (150.10 + 20.05) / 2 = 85.075.

    The fund has 504.60 - 30.10 - 20.05 - 3.00 = 451.45, and 173.15 were spent in the
    51 days from 5 January: 451.45 x 51 / 1212.05 = 18.99; at 85.08 each, 451.45 pays for 5.3. F-0002 is one week behind
    by the 24th; F-0003, with 3 of 7 paid, is suspended.
    """
    assert told("2026-02-24") == [
        "Fund funeral: families 1 suspended, 0 waiting, 1 late, 2 current",
        "Funerals: 2, 85.08 USD each on average",
        "Reserve: 18 weeks at the cost of the last year",
        "It can carry 5 more funerals at that cost",
    ]
    assert fund("2026-02-24") == {
        "fund": "funeral",
        "families": {"suspended": 1, "waiting": 0, "late": 1, "current": 2},
        "funerals": 2,
        "cost_per_funeral": "85.08 USD",
        "reserve_weeks": 18,
        "can_carry": 5,
    }


@pytest.mark.usefixtures("books")
def test_costs_count_for_52_weeks() -> None:
    """On 2027-02-11 the transport of 2026-02-10 is 366 days old, the rest is not.

    Of 364 days, from 2026-02-13 on: 20.05 + 3.00 = 23.05, or 0.44 a week: 1018 weeks.
    """
    assert told("2027-02-11")[2] == "Reserve: 1018 weeks at the cost of the last year"
    assert told("2027-02-22")[2] == "Reserve: 7825 weeks at the cost of the last year"
    assert told("2027-02-23")[1:] == [
        "Funerals: 2, 85.08 USD each on average",
        "It can carry 5 more funerals at that cost",
    ]


def test_costs_of_other_funds_do_not_count(books: Path) -> None:
    add(
        books / "accounts.beancount",
        '2026-01-05 custom "fund" "health" "Health centre"\n'
        '  decision: "D-001"\n'
        '2026-01-05 open Assets:Bank:Health USD\n  fund: "health"\n'
        '2026-01-05 open Expenses:Health USD\n  fund: "health"\n'
        '2026-02-24 * "Bandages"\n'
        "  Expenses:Health     77.00 USD\n  Assets:Bank:Health\n",
    )
    assert told("2026-02-24")[2] == "Reserve: 18 weeks at the cost of the last year"


def test_a_debt_of_the_fund_is_not_its_money(books: Path) -> None:
    """451.45 less 251.45 owed: 200.00 x 51 / 1212.05 = 8.4."""
    add(
        books / "accounts.beancount",
        '2026-01-05 open Liabilities:Carpenter USD\n  fund: "funeral"\n'
        '2026-02-24 * "The carpenter waits"\n'
        "  Equity:Funeral:Opening     251.45 USD\n  Liabilities:Carpenter\n",
    )
    assert told("2026-02-24")[2:] == [
        "Reserve: 8 weeks at the cost of the last year",
        "It can carry 2 more funerals at that cost",
    ]


def test_without_terms_of_standing(books: Path) -> None:
    change(books / "policies.beancount", "  waiting-weeks: 2\n", "")
    assert told("2026-02-24")[0] == ("Fund funeral: families without terms of standing")


def test_without_a_fund(books: Path) -> None:
    change(books / "policies.beancount", '  fund: "funeral"\n', "")
    text = said(run("status", "main.beancount", "--on", "2026-02-24"))
    assert "Fund " not in text
    assert fund("2026-02-24") is None
