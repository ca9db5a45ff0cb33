"""`cayapa maturities`: what it prints."""

import json
from pathlib import Path

import pytest

from tests.deposit_books import NETWORK
from tests.deposit_books import deposit
from tests.deposit_books import moved
from tests.deposit_books import opened
from tests.test_cli import change
from tests.test_cli import run
from tests.test_cli import said

BOOK = "main.beancount"
LADDER = """\
Fund savings on 2026-07-14: 1070.00 USD liquid

Matured and not claimed:
deposit  holder   matures        pays  then
D-0001   triunfo  2026-07-14  1029.59  renew-all

deposit  holder   matures      pays  then
D-0002   triunfo  2026-08-31  50.00  hold

week      deposits  amount  together   left
2026-W36         1   50.00   1079.59  -9.59

month    deposits  amount  together   left
2026-08         1   50.00   1079.59  -9.59

The liquid money of the day does not suffice from 2026-08-31 on.
"""


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


def test_maturities(book: Path) -> None:
    change(book, "D-0003 USD\n", 'D-0003 USD\n  note: "-"\n')
    text = book.read_text("utf-8").replace(
        'rate: 0\n  basis: "ACT/365"\n  matures: 2026-07-14',
        'rate: 0\n  basis: "ACT/365"\n  matures: 2026-07-13',
    )
    drawn = moved("2026-07-13", "-20.00", "D-0003")
    spare = moved("2026-07-13", "20.00", "S-1") + opened(
        "2026-07-13", "S-1", role='"sight-savings"', matures=""
    )
    book.write_text(text + drawn + spare, "utf-8")
    assert said(run("maturities", BOOK, "--on", "2026-07-14")) == LADDER


@pytest.mark.usefixtures("book")
def test_maturities_as_json() -> None:
    command = ("maturities", BOOK, "--on", "2026-07-13", "--format", "json")
    (told,) = json.loads(said(run(*command)))
    assert (told["fund"], told["liquid"], told["short_on"]) == (
        "savings",
        "1070.00",
        "2026-08-31",
    )
    assert [one["deposit"] for one in told["dues"]] == ["D-0001", "D-0003", "D-0002"]
    assert told["unclaimed"] == []
    assert [one["period"] for one in told["weeks"]] == ["2026-W29", "2026-W36"]
    assert told["months"][0] == {
        "period": "2026-07",
        "deposits": 2,
        "amount": "1049.59",
        "together": "1049.59",
        "left": "20.41",
    }


@pytest.mark.usefixtures("book")
def test_before_there_were_deposits() -> None:
    answer = said(run("maturities", BOOK, "--on", "2026-01-01"))
    assert answer == "No deposit falls due after 2026-01-01.\n"
    empty = run("maturities", BOOK, "--on", "2026-01-01", "--format", "json")
    assert json.loads(said(empty)) == []


@pytest.mark.usefixtures("book")
def test_nothing_is_unclaimed_before_its_day() -> None:
    lines = said(run("maturities", BOOK, "--on", "2026-07-13")).splitlines()
    assert "Matured and not claimed:" not in lines


def test_nothing_falls_due_later(book: Path) -> None:
    change(book, "matures: 2026-08-31", "matures: 2026-07-14")
    answer = said(run("maturities", BOOK, "--on", "2026-09-01"))
    assert answer.split("\n\n", 1)[1] == (
        "Matured and not claimed:\n"
        "deposit  holder   matures        pays  then\n"
        "D-0001   triunfo  2026-07-14  1029.59  renew-all\n"
        "D-0002   triunfo  2026-07-14    50.00  hold\n"
        "D-0003   triunfo  2026-07-14    20.00  hold\n\n"
        "The liquid money of the day does not suffice from 2026-09-01 on.\n"
    )


def test_the_money_suffices(book: Path) -> None:
    change(book, "rate: 0.06", "rate: 0")
    answer = said(run("maturities", BOOK, "--on", "2026-07-13"))
    assert answer.endswith("The liquid money of the day suffices for all of it.\n")
