"""`cayapa repay` and `cayapa payoff`: what they draft, write and refuse."""

import json
from pathlib import Path

import pytest

from tests.loan_books import LAWS
from tests.loan_books import NETWORK
from tests.loan_books import by_decision
from tests.loan_books import entry
from tests.loan_books import lent
from tests.loan_books import opened
from tests.loan_books import paid
from tests.loan_books import policy
from tests.loan_books import saver
from tests.repaid_books import ordered
from tests.test_cli import change
from tests.test_cli import nothing_drafted
from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said

BOOK = "main.beancount"
LATE = """\

; The lien of F-0002 falls by 50.00 USD, to 250.00 USD.
2026-03-01 * "F-0001" "L-0001: late charge 1.50 USD, interest 6.00 USD, principal \
100.00 USD, to be applied 42.50 USD"
  draft: "repay/L-0001/2026-03-01/150.00"
  Assets:Bank           150.00 USD
  Assets:Loans:L-0001  -100.00 USD
  Income:Late            -1.50 USD
    contract: "L-0001"
  Income:Interest        -6.00 USD
    contract: "L-0001"
  Liabilities:Waiting   -42.50 USD
    contract: "L-0001"
"""
APPLIED = (
    '2026-03-15 * "F-0001" "L-0001: interest 5.00 USD, principal 37.50 USD, to be '
    'applied -42.50 USD"'
)
SETTLED = """\
L-0001 of F-0001, settled on 2026-03-01
                                     USD
Principal                         600.00
Interest due                        6.00
Interest since the last due date    2.50
Late charge                         1.50
Together                          610.00
The lien of F-0002 falls by 300.00 USD, to 0.00.
"""


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep a loan of 600.00 that is backed by another member."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / BOOK
    money = NETWORK.replace("open Assets:Bank\n", "open Assets:Bank\n  liquid: TRUE\n")
    terms = opened(liens='"F-0002:300.00"') + lent()
    text = money + ordered(late_rate="0.36") + saver("F-0002", "300.00") + terms
    file.write_text('option "tolerance_multiplier" "0.0001"\n' + text + LAWS, "utf-8")
    return file


def add(book: Path, text: str) -> None:
    book.write_text(book.read_text("utf-8") + text, "utf-8")


@pytest.mark.usefixtures("book")
def test_a_late_payment() -> None:
    """100 x 0.36 / 12 x 14 / 28 = 1.50 of a charge; the rest waits."""
    drafted = run("repay", BOOK, "L-0001", "150", "--on", "2026-03-01")
    assert said(drafted) == LATE
    with_unit = run("repay", BOOK, "L-0001", "150.00 USD", "--on", "2026-03-01")
    assert said(with_unit) == LATE


def test_written_once(book: Path) -> None:
    command = ("repay", BOOK, "L-0001", "150", "--on", "2026-03-01", "--write", BOOK)
    assert said(run(*command)) == f"1 entry written to {BOOK}\n"
    written = book.read_text("utf-8")
    assert LATE.strip("\n") in written
    assert said(run(*command)) == "nothing to write\n"
    assert nothing_drafted(run(*command[:-2]))
    assert book.read_text("utf-8") == written
    assert said(run("check", BOOK)).endswith("Nothing wrong.\n")


def test_what_waits_is_applied(book: Path) -> None:
    add(book, LATE)
    drafted = said(run("repay", BOOK, "L-0001", "0", "--on", "2026-03-15"))
    assert drafted.splitlines()[2:] == [
        APPLIED,
        '  draft: "repay/L-0001/2026-03-15/0.00"',
        "  Assets:Loans:L-0001  -37.50 USD",
        "  Income:Interest       -5.00 USD",
        '    contract: "L-0001"',
        "  Liabilities:Waiting   42.50 USD",
        '    contract: "L-0001"',
    ]
    early = run("repay", BOOK, "L-0001", "0", "--on", "2026-03-14")
    assert "nothing waits to be applied to L-0001 on 2026-03-14." in refused(early)


@pytest.mark.usefixtures("book")
def test_what_settles_it() -> None:
    command = ("payoff", BOOK, "L-0001", "--on", "2026-03-01")
    assert said(run(*command)) == SETTLED
    told = json.loads(said(run(*command, "--format", "json")))
    assert (told["total"], told["accrued"]) == ("610.00", "2.50")
    assert told["freed"] == [{"holder": "F-0002", "falls": "300.00", "holds": "0.00"}]


@pytest.mark.usefixtures("book")
def test_what_is_quoted_settles_it() -> None:
    given = ("repay", BOOK, "L-0001", "610", "--on", "2026-03-01")
    assert said(run(*given, "--write", BOOK)) == f"1 entry written to {BOOK}\n"
    assert said(run("check", BOOK)).endswith("Nothing wrong.\n")
    settled = said(run("payoff", BOOK, "L-0001", "--on", "2026-03-02"))
    assert settled.splitlines()[2:] == ["Principal  0.00", "Together   0.00"]


def test_what_waits_is_taken_off(book: Path) -> None:
    add(book, LATE)
    settled = said(run("payoff", BOOK, "L-0001", "--on", "2026-03-01"))
    assert settled.splitlines()[2:-1] == [
        "Principal                         500.00",
        "Interest since the last due date    2.50",
        "Paid before, to be applied        -42.50",
        "Together                          460.00",
    ]


def test_recovered(book: Path) -> None:
    lost = {"Expenses:WrittenOff": "600.00", "Assets:Loans:L-0001": "-600.00"}
    add(book, by_decision(entry("2026-08-01", lost)))
    settled = said(run("payoff", BOOK, "L-0001", "--on", "2026-09-01"))
    assert settled.endswith("600.00 USD were written off, and may be recovered.\n")
    drafted = said(run("repay", BOOK, "L-0001", "50", "--on", "2026-09-01"))
    assert "  Expenses:WrittenOff  -50.00 USD\n" in drafted
    assert "Assets:Loans" not in drafted
    assert "; The lien of F-0002 falls by 25.00 USD, to 275.00 USD.\n" in drafted
    add(book, drafted)
    assert said(run("check", BOOK)).endswith("Nothing wrong.\n")


@pytest.mark.parametrize(
    ("amount", "why"),
    [
        ("-1", "-1 is no payment in USD; write an amount of zero or above"),
        ("0.001", "0.001 is no payment in USD"),
        ("5 VES", "L-0001 is in USD, and not in VES."),
    ],
)
@pytest.mark.usefixtures("book")
def test_no_amount(amount: str, why: str) -> None:
    command = ("repay", BOOK, "--on", "2026-03-01", "--", "L-0001", amount)
    assert why in refused(run(*command))


@pytest.mark.usefixtures("book")
def test_what_is_no_number() -> None:
    command = ("repay", BOOK, "L-0001", "1e3", "--on", "2026-03-01")
    assert "is no amount" in refused(run(*command))


@pytest.mark.parametrize("command", [("repay", "5"), ("payoff",)])
@pytest.mark.usefixtures("book")
def test_no_such_loan(command: tuple[str, ...]) -> None:
    name, *amount = command
    given = (name, BOOK, "L-0009", *amount, "--on", "2026-03-01")
    assert "L-0009 is no loan of these books; the loans are: L-0001." in refused(
        run(*given)
    )
    before = (name, BOOK, "L-0001", *amount, "--on", "2026-01-14")
    assert "L-0001" in refused(run(*before))


def test_refused_terms(book: Path) -> None:
    change(book, 'method: "german"', 'method: "english"')
    for command in (("repay", "5"), ("payoff",)):
        name, *amount = command
        given = (name, BOOK, "L-0001", *amount, "--on", "2026-03-01")
        assert "the terms of L-0001 are refused" in refused(run(*given))


def test_no_order(book: Path) -> None:
    add(book, policy('order: "none"\nlate-rate: "none"', day="2026-02-01"))
    command = ("repay", BOOK, "L-0001", "5", "--on", "2026-02-01")
    assert "policy loan gives no order on 2026-02-01; the assembly says" in refused(
        run(*command)
    )


def test_something_moves_later(book: Path) -> None:
    add(book, paid("2026-03-15", "93.00", "11.00"))
    command = ("repay", BOOK, "L-0001", "5", "--on", "2026-03-14")
    assert "L-0001 has an entry of 2026-03-15, after 2026-03-14; date" in refused(
        run(*command)
    )


def test_what_the_day_has_is_wrong(book: Path) -> None:
    add(book, paid("2026-03-15", "100.00"))
    command = ("repay", BOOK, "L-0001", "1", "--on", "2026-03-15")
    assert "what L-0001 paid on 2026-03-15 is split otherwise" in refused(run(*command))


@pytest.mark.parametrize(
    "account", ["Expenses:WrittenOff", "Assets:Provision", "Equity:Opening"]
)
def test_an_account_that_receives_no_payment(book: Path, account: str) -> None:
    command = ("repay", BOOK, "L-0001", "50", "--on", "2026-03-15")
    assert book.exists()
    assert "name the account that receives the payment of L-0001" in refused(
        run(*command, "--account", account)
    )


def test_accounts_are_lacking(book: Path) -> None:
    change(book, "  liquid: TRUE\n", "")
    command = ("repay", BOOK, "L-0001", "50", "--on", "2026-03-15")
    assert "name the account that receives the payment of L-0001" in refused(
        run(*command)
    )
    named = run(*command, "--account", "Assets:Stock")
    assert "  Assets:Stock " in said(named)
    assert "Assets:Loans:L-0001 " not in refused(
        run(*command, "--account", "Assets:Loans:L-0001")
    )
    change(book, '  role: "loan-interest"\n', "")
    assert 'one account of no fund must have role: "loan-interest"' in refused(
        run(*command, "--account", "Assets:Stock")
    )
