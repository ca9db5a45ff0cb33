"""`cayapa campaign`: what it prints."""

import json
from pathlib import Path

import pytest

from tests.campaign_books import BANK
from tests.campaign_books import BRICKS
from tests.campaign_books import FIRST
from tests.campaign_books import FRUIT
from tests.campaign_books import GIVEN
from tests.campaign_books import NETWORK
from tests.campaign_books import PLUGIN
from tests.campaign_books import SALADS
from tests.campaign_books import entry
from tests.test_cli import add
from tests.test_cli import change
from tests.test_cli import run
from tests.test_cli import said

BOOK = "main.beancount"
ON = ("--on", "2020-12-18")
# The goal and the sum of the published case; how it is split is an example.
SPLIT = (
    entry("2020-01-05", (SALADS, "-1200000.00"), (BANK, "1200000.00"))
    + entry("2020-01-05", (FRUIT, "500000.00"), (BANK, "-500000.00"))
    + entry("2020-01-02", (FIRST, "-600000.00"), (BANK, "600000.00"))
    + '\n2020-02-01 * "All full-time staff"\n  decision: "D-1"\n'
    f'  {GIVEN}  -500000.00 USD\n    associate: "A-0001"\n  {BANK}\n'
    + entry("2020-03-01", (BRICKS, "1000000.00"), (BANK, "-1000000.00"))
)
TOLD = """\
A health centre (centre) on 2020-12-18: goal 3000000.00 USD
[##################............] 60 %

stream                USD
sales           700000.00
deposits        600000.00
contributions   500000.00
raised         1800000.00
gap            1200000.00

Sales took 1200000.00 USD and cost 500000.00 USD: a margin of 700000.00 USD (58.3 %).

                  USD
raised     1800000.00
paid back        0.00
owed        600000.00
owned      1200000.00
spent      1000000.00
In hand: 800000.00 USD

To pay back from sales alone, in USD:
deposit  holder   due              pays   together  weeks  sales a week
D-0021   triunfo  2021-01-01  621900.00  621900.00      2     310950.00
Sales have brought 14000.00 USD a week so far.

Contributed: 1 of 1 full-time staff
"""


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep a campaign with the goal and the sum that were published."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / BOOK
    text = NETWORK.replace(" 3000.00 USD", " 3000000.00 USD") + SPLIT + PLUGIN
    file.write_text(text, "utf-8")
    return file


@pytest.mark.usefixtures("book")
def test_the_published_case() -> None:
    assert said(run("check", BOOK)).endswith("Nothing wrong.\n")
    assert said(run("campaign", BOOK, "centre", *ON)) == TOLD


@pytest.mark.usefixtures("book")
def test_names_only_when_asked() -> None:
    told = said(run("campaign", BOOK, "centre", *ON, "--names"))
    assert told.endswith("Contributed: 1 of 1 full-time staff: A-0001\n")


def test_what_is_built_is_told_beside_the_money(book: Path) -> None:
    """Boards are kept in stock: 300,000 of the 800,000 in hand."""
    opened = '2020-01-01 open Assets:Boards\n  campaign: "centre"\n'
    bought = entry("2020-04-01", ("Assets:Boards", "300000.00"), (BANK, "-300000.00"))
    add(book, opened + bought)
    told = said(run("campaign", BOOK, "centre", *ON))
    assert "\nIn hand: 500000.00 USD\nInvested: 300000.00 USD\n" in told
    assert "\nowned      1200000.00\nspent      1000000.00\n" in told


@pytest.mark.usefixtures("book")
def test_as_json() -> None:
    command = ("campaign", BOOK, "centre", *ON, "--format", "json")
    told = json.loads(said(run(*command)))
    assert (told["goal"], told["percent"], told["gap"]) == (
        "3000000.00",
        "60.0",
        "1200000.00",
    )
    assert told["raised"]["total"] == "1800000.00"
    assert told["staff"] == {"contributed": 1, "full_time": 1}
    named = json.loads(said(run(*command, "--names")))
    assert named["staff"]["names"] == ["A-0001"]
    assert {**named, "staff": None} == {**told, "staff": None}


def test_other_money_stands_beside(book: Path) -> None:
    change(
        book,
        '2020-03-01 * "Entered"',
        f'2020-02-02 * "Bolívares"\n  {BANK}  9000.00 VES\n  {SALADS}\n'
        f'2020-02-02 * "Owed"\n  {BANK}  50.00 VES\n'
        "  Liabilities:Deposits:D-0022  -50.00 VES\n"
        '2020-03-01 * "Entered"',
    )
    told = said(run("campaign", BOOK, "centre", *ON))
    assert "In hand: 800000.00 USD and 9050.00 VES\n" in told
    assert "Beside it, raised: 9050.00 VES\n" in told
    assert "Beside it, owed: 50.00 VES\n" in told
    assert "raised         1800000.00\n" in told


def test_money_that_left_by_a_decision(book: Path) -> None:
    change(
        book,
        '2020-03-01 * "Entered"',
        '2020-02-02 * "Music"\n  decision: "D-1"\n'
        f"  Expenses:Health:Party  5.00 USD\n  {BANK}\n"
        '2020-03-01 * "Entered"',
    )
    assert "elsewhere        5.00\n" in said(run("campaign", BOOK, "centre", *ON))


def test_after_its_end_and_above_its_goal(book: Path) -> None:
    text = book.read_text("utf-8").replace(" 3000000.00 USD", " 1500000.00 USD")
    text += '2020-12-01 custom "end" "campaign" "centre"\n'
    book.write_text(text, "utf-8")
    told = said(run("campaign", BOOK, "centre", *ON))
    head, thermometer, *_ = told.splitlines()
    assert head.endswith("on 2020-12-18, ended 2020-12-01: goal 1500000.00 USD")
    assert thermometer == f"[{'#' * 30}] 120 %"
    assert "gap                  0.00\n" in told


def test_the_percentage_is_never_rounded_up(book: Path) -> None:
    text = book.read_text("utf-8").replace(" 3000000.00 USD", " 1800000.01 USD")
    book.write_text(text, "utf-8")
    told = said(run("campaign", BOOK, "centre", *ON))
    assert f"[{'#' * 29}.] 99.9 %\n" in told
    assert "gap                  0.01\n" in told


@pytest.mark.usefixtures("book")
def test_before_anything_moved() -> None:
    told = said(run("campaign", BOOK, "centre", "--on", "2020-01-01"))
    assert f"[{'.' * 30}] 0 %\n" in told
    assert "raised               0.00\n" in told
    assert "In hand: nothing\n" in told
    assert "a week" not in told


def test_a_campaign_without_accounts(book: Path) -> None:
    text = book.read_text("utf-8")
    text += '2020-01-01 custom "campaign" "roof" "A roof" 500 USD\n  decision: "D-1"\n'
    book.write_text(text, "utf-8")
    told = said(run("campaign", BOOK, "roof", *ON))
    assert 'Nothing has moved on an account with campaign: "roof".\n' in told


@pytest.mark.parametrize(
    ("asked", "on", "recorded"),
    [("center", "2020-12-18", "centre"), ("centre", "2019-12-31", "none")],
)
@pytest.mark.usefixtures("book")
def test_no_such_campaign(asked: str, on: str, recorded: str) -> None:
    result = run("campaign", BOOK, asked, "--on", on)
    assert result.exit_code == 2
    assert result.stderr == (
        f"cayapa: {asked} is no campaign recorded by {on}; recorded: {recorded}.\n"
    )
