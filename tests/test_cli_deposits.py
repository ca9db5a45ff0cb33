"""The commands about deposits: what they print, write once, and refuse."""

import json
from pathlib import Path

import pytest

from tests.deposit_books import NETWORK
from tests.deposit_books import deposit
from tests.deposit_books import moved
from tests.deposit_books import opened
from tests.test_accrual_drafts import FIRST_DRAFT
from tests.test_cli import change
from tests.test_cli import nothing_drafted
from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said

BOOK = "main.beancount"
QUOTE = """\
D-0001 of triunfo, paid out on 2026-02-14

from        to          days  balance  interest
2026-01-15  2026-02-14    30  1000.00      4.93
at 0.06 a year, days counted by ACT/365

                           USD
Principal              1000.00
Interest                  4.93
Lost by closing early    -3.29
The holder receives    1001.64
Waiting until 2026-07-14 gives 1029.59 USD, 27.95 USD more.
"""
DAY = ("--on", "2026-02-14")


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep three deposits: one of 180 days, one without interest, one of 2026."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / BOOK
    later = {"rate": "0", "matures": "2026-08-31"}
    second = opened("2026-01-15", "D-0002", **later)
    second += moved("2026-01-15", "50.00", "D-0002")
    third = opened("2026-01-15", "D-0003", rate="0")
    third += moved("2026-01-15", "20.00", "D-0003")
    text = NETWORK + deposit(early_rate="0.02", at_maturity='"renew-all"')
    text += second + third + 'plugin "plugins.bylaws"\n'
    file.write_text(text, "utf-8")
    return file


@pytest.fixture
def alone(book: Path) -> Path:
    """Keep one deposit that renews, without interest."""
    text = NETWORK + deposit(rate="0", at_maturity='"renew-all"')
    book.write_text(text + 'plugin "plugins.bylaws"\n', "utf-8")
    return book


def twice(file: Path, *command: str) -> str:
    """Write twice; the second time leaves the file as it is."""
    before = file.read_bytes()
    first = said(run(*command, "--write", BOOK))
    after = file.read_bytes()
    assert after != before
    assert said(run(*command, "--write", BOOK)).startswith("nothing to write")
    assert file.read_bytes() == after
    assert said(run("check", BOOK)).endswith("Nothing wrong.\n")
    return first


@pytest.mark.usefixtures("book")
def test_a_quote() -> None:
    assert said(run("quote", BOOK, "D-0001", *DAY)) == QUOTE


@pytest.mark.usefixtures("book")
def test_a_quote_as_json() -> None:
    told = json.loads(said(run("quote", BOOK, "D-0001", *DAY, "--format", "json")))
    wanted = {
        "deposit": "D-0001",
        "holder": "triunfo",
        "currency": "USD",
        "on": "2026-02-14",
        "principal": "1000.00",
        "interest": "4.93",
        "penalty": "3.29",
        "payout": "1001.64",
        "matures": "2026-07-14",
        "at_maturity": "1029.59",
        "allowed": True,
    }
    assert wanted.items() <= told.items()
    assert len(told["lines"]) == 1
    assert told["lines"][0]["days"] == 30


@pytest.mark.usefixtures("book")
def test_a_line_of_a_quote_says_all() -> None:
    told = json.loads(said(run("quote", BOOK, "D-0001", *DAY, "--format", "json")))
    names = ["from", "to", "days", "balance", "interest"]
    assert list(told["lines"][0]) == names
    assert told["lines"][0]["to"] == "2026-02-14"
    assert (told["basis"], told["rate"]) == ("ACT/365", "0.06")


@pytest.mark.usefixtures("book")
def test_a_quote_that_takes_a_decision() -> None:
    answer = said(run("quote", BOOK, "D-0002", *DAY))
    assert answer.endswith("it takes a decision of the assembly.\n")
    assert "Lost by" not in answer


def test_a_quote_after_interest_was_paid(book: Path) -> None:
    paid = FIRST_DRAFT + (
        '2026-02-14 * "Paid"\n  Liabilities:Deposits:D-0001-Interest  4.93 USD\n'
        "  Assets:Savings:Bank\n"
    )
    book.write_text(book.read_text("utf-8") + paid, "utf-8")
    answer = said(run("quote", BOOK, "D-0001", "--on", "2026-07-14"))
    assert "Paid out before        -4.93\n" in answer
    assert "The holder receives  1024.66\n" in answer
    assert "Waiting" not in answer


def test_accruals_are_printed_and_written_once(book: Path) -> None:
    command = ("accrue", BOOK, "--until", "2026-02-14")
    before = book.read_bytes()
    assert said(run(*command)) == FIRST_DRAFT
    assert book.read_bytes() == before
    assert twice(book, *command) == f"2 entries written to {BOOK}\n"
    assert nothing_drafted(run(*command))


def test_accruals_of_one_deposit(book: Path) -> None:
    change(book, "D-0002 USD\n  role", 'D-0002 USD\n  note: "rate"\n  role')
    command = ("accrue", BOOK, "--until", "2026-02-14", "--deposit")
    assert nothing_drafted(run(*command, "D-0002"))
    assert said(run(*command, "D-0001")) == FIRST_DRAFT


def test_a_year_on_one_day_of_each_month(book: Path) -> None:
    """Quote, closing and laws agree, with interest booked every month."""
    quotes = []
    for month in range(2, 9):
        on = f"2026-{month:02}-14"
        plain = ("quote", BOOK, "D-0001", "--on", on, "--format", "json")
        before = json.loads(said(run(*plain)))
        if month < 8:
            twice(book, "accrue", BOOK, "--until", on)
        assert json.loads(said(run(*plain)))["payout"] == before["payout"]
        draft = said(run("close-deposit", BOOK, "D-0001", "--on", on))
        assert f"-{before['payout']} USD" in draft
        quotes.append(before["payout"])
    assert quotes[0] == "1001.64"
    assert quotes[-2:] == ["1029.59", "1029.59"]


def test_a_deposit_is_paid_out_once(book: Path) -> None:
    said(run("accrue", BOOK, "--until", "2026-06-01", "--write", BOOK))
    command = ("close-deposit", BOOK, "D-0001", "--on", "2026-07-14")
    draft = said(run(*command))
    assert "Assets:Savings:Bank                   -1029.59 USD\n" in draft
    assert twice(book, *command) == f"3 entries written to {BOOK}\n"
    assert "D-0001 was paid out on 2026-07-14." in refused(run(*command))
    assert "was paid out" in refused(run("quote", BOOK, "D-0001"))


@pytest.mark.usefixtures("book")
def test_paid_out_by_decision() -> None:
    command = ("close-deposit", BOOK, "D-0002", *DAY)
    assert "if it was decided, cite it with --decision." in refused(run(*command))
    draft = said(run(*command, "--decision", "1990-001"))
    assert '  decision: "1990-001"\n' in draft


def test_a_decision_that_is_none_is_shown_and_not_written(book: Path) -> None:
    command = ("close-deposit", BOOK, "D-0002", *DAY, "--decision", "1990-9")
    before = book.read_bytes()
    assert "1990-9" in refused(run(*command, "--write", BOOK))
    assert book.read_bytes() == before


def test_a_renewal_is_written_once(alone: Path) -> None:
    written = twice(alone, "renew", BOOK, "D-0001")
    assert written == f"3 entries written to {BOOK}\n"
    assert "D-0001 was paid out" in refused(run("renew", BOOK, "D-0001"))


def test_a_renewal_with_interest_is_written(book: Path) -> None:
    twice(book, "renew", BOOK, "D-0001")


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (
            ("quote", BOOK, "D-9"),
            "D-9 is no deposit of these books; they are: D-0001, ",
        ),
        (("quote", BOOK, "D-0001", "--on", "2026-01-14"), "D-0001 holds nothing on"),
        (("quote", BOOK, "D-0001", "--on", "14.2."), "'14.2.' is no day"),
        (("quote", BOOK), "Missing argument 'DEPOSIT'"),
        (("quote", "none", "D-0001"), "none cannot be opened"),
        (("accrue", BOOK), "Missing option '--until'"),
        (("accrue", BOOK, "--until", "soon"), "'soon' is no day"),
        (("accrue", BOOK, "--until", "2026-02-14", "--write", "x"), "x is no file of"),
        (("close-deposit", BOOK, "D-9"), "D-9 is no deposit of these books"),
        (
            ("close-deposit", BOOK, "D-0001", *DAY, "--account", "Assets:None"),
            "name the account that pays D-0001 with --account; liquid accounts of",
        ),
        (("renew", BOOK, "D-9"), "D-9 is no deposit of these books"),
        (("renew", BOOK, "D-0002"), "D-0002 says nothing of its maturity"),
        (("maturities", BOOK, "--on", "2026-02-30"), "'2026-02-30' is no day"),
        (("maturities", "."), "is a folder"),
    ],
)
@pytest.mark.usefixtures("book")
def test_bad_input(command: tuple[str, ...], why: str) -> None:
    assert why in refused(run(*command))


@pytest.mark.usefixtures("book")
def test_accruals_of_no_deposit() -> None:
    command = ("accrue", BOOK, "--until", "2026-02-14", "--deposit", "D-9")
    assert "D-9 is no deposit" in refused(run(*command))


@pytest.mark.parametrize(
    "command",
    [
        ("accrue", BOOK, "--until", "2026-02-14"),
        ("close-deposit", BOOK, "D-0001", *DAY),
        ("renew", BOOK, "D-0001"),
    ],
)
def test_no_draft_from_a_book_that_does_not_read(
    book: Path, command: tuple[str, ...]
) -> None:
    book.write_text(book.read_text("utf-8") + "2026-01-01 opne\n", "utf-8")
    assert "A draft would leave out what does not read" in refused(run(*command))
