"""`cayapa arrears` and `cayapa provision`, and what `check` says is to come."""

import json
from pathlib import Path

import pytest

from tests.loan_books import LAWS
from tests.loan_books import NETWORK
from tests.loan_books import entry
from tests.loan_books import lent
from tests.loan_books import opened
from tests.loan_books import paid
from tests.loan_books import policy
from tests.test_cli import change
from tests.test_cli import nothing_drafted
from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said

BOOK = "main.beancount"
ON = ("--on", "2026-03-31")
SHOWN = """\
Fund (none) on 2026-03-31: 900.00 USD lent

loan    borrower  since       days  outstanding  overdue  charge
L-0001  F-0001    2026-02-15    44       600.00   211.00    0.00

days late    loans  outstanding  share   provision
0                1       300.00  0 %          0.00
1 to 30          0         0.00  10 %         0.00
31 and more      1       600.00  12.5 %      75.00

days late  at risk  of all
over 1      600.00  66.67 %
over 30     600.00  66.67 %
over 60       0.00  0.00 %
over 90       0.00  0.00 %

                   USD
To be set aside  75.00
Set aside        10.00
Missing          65.00
"""
DRAFT = """\

2026-03-31 * "Set aside for late loans to 2026-03-31"
  draft: "provision//USD/2026-03-31/10.00-75.00"
  Expenses:Provision   75.00 USD
    contract: "L-0001"
  Assets:Provision    -75.00 USD
    contract: "L-0001"
  Expenses:Provision  -10.00 USD
    contract: "L-0002"
  Assets:Provision     10.00 USD
    contract: "L-0002"
"""


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep a late loan, and one that is not and has a provision."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / BOOK
    second = opened("L-0002", rate="0", first_due="2026-06-15") + lent(
        "300.00", loan="L-0002"
    )
    aside = {"Expenses:Provision": "10.00", "Assets:Provision": "-10.00"}
    text = NETWORK + policy('classes: "1:0.1 31:0.125"\nevery: "year"', "provisions")
    text += opened() + lent() + second + entry("2026-02-28", aside, loan="L-0002")
    file.write_text('option "tolerance_multiplier" "0.0001"\n' + text + LAWS, "utf-8")
    return file


def add(book: Path, text: str) -> None:
    book.write_text(book.read_text("utf-8") + text, "utf-8")


@pytest.mark.usefixtures("book")
def test_arrears() -> None:
    assert said(run("arrears", BOOK, *ON)) == SHOWN


@pytest.mark.usefixtures("book")
def test_arrears_as_json() -> None:
    (told,) = json.loads(said(run("arrears", BOOK, *ON, "--format", "json")))
    assert (told["outstanding"], told["missing"]) == ("900.00", "65.00")
    assert told["late"][0]["oldest"] == "2026-02-15"
    assert told["at_risk"][1] == {
        "days": 30,
        "outstanding": "600.00",
        "percent": "66.67",
    }
    assert told["classes"][2]["days_to"] is None


@pytest.mark.usefixtures("book")
def test_before_anything_is_lent() -> None:
    assert said(run("arrears", BOOK, "--on", "2026-01-14")) == (
        "Nothing is lent by 2026-01-14.\n"
    )
    empty = run("arrears", BOOK, "--on", "2026-01-14", "--format", "json")
    assert json.loads(said(empty)) == []


def test_without_a_policy(book: Path) -> None:
    change(book, 'policy" "provisions"\n  classes: "1:0.1 31:0.125"\n', 'budget" "x"\n')
    told = said(run("arrears", BOOK, *ON))
    assert "days late    loans" not in told
    assert "To be set aside   0.00" in told
    assert "policy provisions gives no classes on 2026-03-31; the" in refused(
        run("provision", BOOK, *ON)
    )


def test_two_currencies_and_refused_terms(book: Path) -> None:
    text = opened("L-0003", currency="VES") + lent("5.00", loan="L-0003", unit="VES")
    add(book, text + opened("L-0004", method='"english"', currency="VES"))
    told = said(run("arrears", BOOK, "--on", "2026-02-01"))
    first, second = told.split("\n\nFund ")
    assert first.startswith("Fund (none) on 2026-02-01: 900.00 USD lent\n\nNo loan")
    assert second.endswith("Left out, as their terms are refused: L-0004.\n")


def test_a_provision_is_written_once(book: Path) -> None:
    assert said(run("provision", BOOK, *ON)) == DRAFT
    command = ("provision", BOOK, *ON, "--write", BOOK)
    assert said(run(*command)) == f"1 entry written to {BOOK}\n"
    assert DRAFT in book.read_text("utf-8")
    assert said(run(*command)) == "nothing to write\n"
    assert nothing_drafted(run("provision", BOOK, *ON))
    told = said(run("arrears", BOOK, *ON))
    assert told.endswith("To be set aside  75.00\nSet aside        75.00\nMissing      "
                         "     0.00\n")  # fmt: skip


def test_what_is_repaid_is_set_free(book: Path) -> None:
    add(book, DRAFT + paid("2026-04-01", "600.00", "13.00"))
    drafted = said(run("provision", BOOK, "--on", "2026-04-30"))
    assert drafted.splitlines()[3:] == [
        "  Expenses:Provision  -75.00 USD",
        '    contract: "L-0001"',
        "  Assets:Provision     75.00 USD",
        '    contract: "L-0001"',
    ]


def test_accounts_are_lacking(book: Path) -> None:
    change(book, '  role: "provision-cost"\n', "")
    assert 'one account of no fund must have role: "provision-cost"' in refused(
        run("provision", BOOK, *ON)
    )


@pytest.mark.usefixtures("book")
def test_the_check_says_what_is_to_come() -> None:
    """By the end of the year both are late: 12.5 % of 600.00 and of 300.00."""
    told = run("check", BOOK)
    assert told.exit_code == 0
    assert (
        "pending: 102.50 USD more are to be set aside for late loans by 2026-12-31, if "
        "nothing is paid until then\n"
    ) in told.stdout


def test_nothing_is_to_come_once_it_is_there(book: Path) -> None:
    aside = {"Expenses:Provision": "102.50", "Assets:Provision": "-102.50"}
    add(book, entry("2026-03-01", aside))
    assert "pending" not in run("check", BOOK).stdout
    change(book, "102.50", "102.49")
    change(book, "-102.50", "-102.49")
    assert "pending: 0.01 USD more" in run("check", BOOK).stdout
