"""`cayapa prices`: services beside the market's, cases, and coverage."""

import json
from pathlib import Path

import pytest

from tests.campaign_books import BANK
from tests.campaign_books import BRICKS
from tests.campaign_books import GIVEN
from tests.campaign_books import NETWORK
from tests.campaign_books import PLUGIN
from tests.campaign_books import entry
from tests.test_cli import change
from tests.test_cli import run
from tests.test_cli import said

BOOK = "main.beancount"
ON = ("--on", "2020-12-31")
FEES = "Income:Health:Fees"
SERVICES = """
2020-01-01 custom "service" "consultation" "Consultation"
  fund: "health"
  fee: 8.00 USD
  market: 20.00 USD
2020-01-01 custom "service" "x-ray" "X-ray"
  fund: "health"
  fee: 15.00 USD
  market: 600.00 VES
2020-01-01 custom "service" "dressing" "Dressing"
  fund: "health"
  fee: 2.00 USD
2020-01-01 custom "service" "chapel" "Chapel"
  fund: "funeral"
  fee: 9.00 USD
2020-01-01 open Income:Health:Gifts
  fund: "health"
  role: "gifts"
2020-01-01 open Income:Health:Dressings
  fund: "health"
  service: "dressing"
2020-01-01 open Expenses:Health:Rent
  fund: "health"
"""


def fee(day: str, account: str, amount: str, keys: str = "", head: str = "") -> str:
    """Take a fee, with keys on its posting."""
    said = "".join(f"    {key}\n" for key in keys.split("; ") if key)
    return f'\n{day} * "Fee" {head}\n  Assets:Health:Till\n  {account}  {amount} USD\n{said}'


YEAR = (
    fee("2020-03-04", FEES, "-90.00", 'service: "consultation"; cases: 12')
    + fee("2020-03-05", FEES, "-16.00", 'service: "consultation"')
    + fee("2020-03-05", FEES, "8.00", 'service: "consultation"; cases: 1')
    + fee("2020-03-06", "Income:Health:Dressings", "-6.00")
    + fee("2020-03-06", FEES, "-10.00")
    + fee("2020-03-07", "Income:Health:Gifts", "-500.00")
    + fee("2020-03-08", "Expenses:Health:Rent", "190.00")
    + entry("2020-03-09", (GIVEN, "-40.00"), (BRICKS, "30.00"), (BANK, "10.00"))
    + fee("2020-12-31", FEES, "106.00", head="#closing").replace(
        "Assets:Health:Till", "Equity:Health:Surplus"
    )
)
TOLD = """\
Services of the fund health, the year up to 2020-12-31

service                     fee       market      % of market  % cheaper  cases
consultation  Consultation  8.00 USD  20.00 USD   40.0         60.0          13
x-ray         X-ray         15.00 USD 600.00 VES                              0
dressing      Dressing      2.00 USD                                          3

Own income 114.00 USD, costs 190.00 USD: coverage 60.0 %
"""


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep a year of a health centre: 114 of fees, 190 of rent."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / BOOK
    file.write_text(NETWORK + SERVICES + YEAR + PLUGIN, "utf-8")
    return file


def words(text: str) -> list[list[str]]:
    return [line.split() for line in text.splitlines()]


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize("asked", ["health", "centre"])
def test_prices(asked: str) -> None:
    assert said(run("check", BOOK)).endswith("Nothing wrong.\n")
    assert words(said(run("prices", BOOK, asked, *ON))) == words(TOLD)


@pytest.mark.usefixtures("book")
def test_as_json() -> None:
    told = json.loads(said(run("prices", BOOK, "health", *ON, "--format", "json")))
    assert told["services"][0] == {
        "service": "consultation",
        "text": "Consultation",
        "fee": "8.00 USD",
        "market": "20.00 USD",
        "percent": "40.0",
        "cheaper": "60.0",
        "cases": 13,
    }
    assert told["services"][2]["market"] is None
    assert told["coverage"] == [
        {"currency": "USD", "income": "114.00", "cost": "190.00", "percent": "60.0"}
    ]


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize(
    ("on", "cases"),
    [("2020-03-03", 0), ("2020-03-04", 12), ("2021-03-03", 13), ("2021-03-04", 1)],
)
def test_the_year_up_to_a_day(on: str, cases: int) -> None:
    command = ("prices", BOOK, "health", "--on", on, "--format", "json")
    assert json.loads(said(run(*command)))["services"][0]["cases"] == cases


@pytest.mark.parametrize(
    ("keys", "note"),
    [
        ('service: "cure"', "cure is no service of the fund health on this day; mend"),
        ('service: "chapel"', "chapel is no service of the fund health on this day"),
        ("service: 7", "service 7 is no id of a service; mend service."),
        ("cases: 2", "service nothing is no id of a service; mend service."),
        ('service: "x-ray"; cases: 1.5', "x-ray says cases 1.5, which is no whole"),
        ('service: "x-ray"; cases: -1', "x-ray says cases -1, which is no whole"),
        ('service: "x-ray"; cases: "2"', 'x-ray says cases "2", which is no whole'),
        ('service: "x-ray"', "-16.00 USD for x-ray are no whole number of fees of"),
    ],
)
def test_what_cannot_be_counted_is_noted(book: Path, keys: str, note: str) -> None:
    change(book, '    service: "consultation"\n\n', fee_keys(keys))
    told = said(run("prices", BOOK, "health", *ON))
    assert f"\nnote: 2020-03-05: {note}" in told
    assert told.count("note: ") == 1
    assert words(told)[3][-1] == "11"
    assert "Own income 114.00 USD" in told


def fee_keys(keys: str) -> str:
    return "".join(f"    {key}\n" for key in keys.split("; ")) + "\n"


def test_nothing_recorded_and_nothing_moved(book: Path) -> None:
    told = said(run("prices", BOOK, "health", "--on", "2020-01-01"))
    assert told.endswith("It has neither own income nor costs in that year.\n")
    book.write_text(NETWORK + PLUGIN, "utf-8")
    told = said(run("prices", BOOK, "health", "--on", "2020-01-01"))
    assert "No service of it is recorded.\n" in told


@pytest.mark.parametrize(
    ("asked", "on", "message"),
    [
        ("clinic", "2020-12-31", "clinic is neither a fund nor a campaign recorded"),
        ("health", "2019-12-31", "health is neither a fund nor a campaign recorded"),
    ],
)
@pytest.mark.usefixtures("book")
def test_no_such_fund(asked: str, on: str, message: str) -> None:
    result = run("prices", BOOK, asked, "--on", on)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"cayapa: {message} by {on}.")


def test_a_campaign_without_a_fund(book: Path) -> None:
    text = book.read_text("utf-8")
    text += '2020-01-01 custom "campaign" "roof" "A roof" 500 USD\n  decision: "D-1"\n'
    book.write_text(text, "utf-8")
    result = run("prices", BOOK, "roof", *ON)
    assert result.stderr == "cayapa: The campaign roof is of no fund; name the fund.\n"


def test_the_fund_of_a_campaigns_accounts(book: Path) -> None:
    change(book, '3000.00 USD\n  fund: "health"', "3000.00 USD")
    told = said(run("prices", BOOK, "centre", *ON))
    assert told.startswith("Services of the fund health, the year up to 2020-12-31\n")
