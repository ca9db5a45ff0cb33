"""The life of deposits inside a campaign: the drafts pass, and bring nothing new."""

from datetime import date
from decimal import Decimal

import pytest

from ledger.accrual_drafts import accruals
from ledger.campaign_report import campaign_report
from ledger.closing_drafts import ClosingRequest
from ledger.closing_drafts import close_deposit
from ledger.paying_back import Rung
from ledger.raised import raised
from ledger.renewal_drafts import RenewalRequest
from ledger.renewal_drafts import renew
from tests.campaign_books import BANK
from tests.campaign_books import FIRST
from tests.campaign_books import FRUIT
from tests.campaign_books import SALADS
from tests.campaign_books import SECOND
from tests.campaign_books import TILL
from tests.campaign_books import entry
from tests.campaign_books import sound

D = Decimal
LAID_IN = entry("2020-01-02", (FIRST, "-1000.00"), (BANK, "1000.00"))
# 0.10 a day, 365 days from 2020-01-02 to 2021-01-01.
MATURITY = date(2021, 1, 1)
OWN = """
2020-01-01 open Liabilities:Others:D-0031 USD
  fund: "health"
  campaign: "centre"
  stream: "deposits"
  role: "term-deposit"
  holder: "triunfo"
  rate: 0.0365
  basis: "ACT/365"
  compounding: "annual"
  matures: 2021-01-01
  at-maturity: "renew-all"
"""


def accrued(text: str, until: date) -> str:
    return text + accruals(sound(text), until=until)


def test_paid_out_from_the_campaigns_bank_with_its_interest() -> None:
    text = accrued(LAID_IN, date(2020, 7, 1))
    text += close_deposit(sound(text), ClosingRequest("D-0021", MATURITY))
    assert f"{BANK}" in text.partition("paid out")[2]
    told = campaign_report(sound(text), "centre", on=MATURITY)
    assert (told.raised.deposits, told.raised.paid_back) == (D(1000), D("1036.50"))
    assert (told.owed.total, told.owned) == (D(0), D("-36.50"))
    assert told.ladder == []


def test_accrued_interest_is_owed() -> None:
    told = campaign_report(
        sound(accrued(LAID_IN, date(2020, 7, 1))), "centre", on=date(2020, 7, 1)
    )
    assert (told.owed.deposits, told.owed.interest) == (D(1000), D("18.10"))
    assert (told.raised.deposits, told.owned) == (D(1000), D("-18.10"))


def test_interest_belongs_to_the_campaign_of_its_deposit() -> None:
    text = f"""{OWN}
2020-01-01 open Liabilities:Interest:D-0031 USD
  fund: "health"
  role: "accrued-interest"
  contract: "D-0031"
"""
    text += entry(
        "2020-01-02", ("Liabilities:Others:D-0031", "-1000.00"), (BANK, "1000.00")
    )
    text = accrued(text, date(2020, 1, 12))
    told = campaign_report(sound(text), "centre", on=date(2020, 1, 12))
    assert (told.owed.deposits, told.owed.interest) == (D(1000), D("1.00"))


def test_a_renewal_brings_nothing_new() -> None:
    text = accrued(LAID_IN, MATURITY)
    text += renew(sound(text), RenewalRequest("D-0021"))
    told = campaign_report(sound(text), "centre", on=MATURITY)
    assert told.raised.deposits == told.raised.total == D(1000)
    assert told.raised.paid_back == 0
    assert (told.owed.total, told.owned) == (D("1036.50"), D("-36.50"))


def test_a_renewal_of_one_with_a_campaign_of_its_own() -> None:
    text = OWN + entry(
        "2020-01-02", ("Liabilities:Others:D-0031", "-1000.00"), (BANK, "1000.00")
    )
    text = accrued(text, MATURITY)
    assert 'campaign: "centre"' in text.rpartition("D-0031-Interest USD")[2]
    text += renew(sound(text), RenewalRequest("D-0031"))
    told = campaign_report(sound(text), "centre", on=MATURITY)
    assert (told.raised.deposits, told.owed.total) == (D(1000), D("1036.50"))


def test_capitalised_interest_is_owed_and_not_raised() -> None:
    text = OWN.replace("2021-01-01", "2023-01-01") + entry(
        "2020-01-02", ("Liabilities:Others:D-0031", "-1000.00"), (BANK, "1000.00")
    )
    told = raised(sound(accrued(text, date(2021, 6, 1))), "centre", on=date.max)
    assert told["USD"].deposits == told["USD"].total == D(1000)


def test_the_ladder_and_the_sales_that_it_takes() -> None:
    """On 2020-11-20 it is six whole weeks to 2021-01-01: 1036.50 / 6 = 172.75."""
    text = LAID_IN + entry("2020-11-13", (SECOND, "-50.00"), (BANK, "50.00"))
    text += entry("2020-11-13", (SALADS, "-30.00"), (BANK, "30.00"))
    told = campaign_report(sound(text), "centre", on=date(2020, 11, 20))
    assert told.ladder == [
        Rung("D-0022", "", None, D("50.00"), D("50.00"), 0, None),
        Rung("D-0021", "triunfo", MATURITY, D("1036.50"), D("1086.50"), 6, D("181.09")),
    ]
    assert told.weekly_sales == D("15.00")


@pytest.mark.parametrize(
    ("day", "weeks", "weekly"),
    [
        (date(2020, 12, 18), 2, "518.25"),
        (date(2020, 12, 19), 1, "1036.50"),
        (date(2020, 12, 31), 1, "1036.50"),
        (MATURITY, 0, None),
        (date(2021, 2, 1), 0, None),
    ],
)
def test_the_weeks_until_a_maturity(day: date, weeks: int, weekly: str | None) -> None:
    (rung,) = campaign_report(sound(LAID_IN), "centre", on=day).ladder
    assert (rung.matures, rung.weeks) == (MATURITY, weeks)
    assert rung.weekly == (None if weekly is None else D(weekly))


def test_fruit_on_credit_is_owed_too() -> None:
    text = """
2020-01-01 open Liabilities:Centre:Fruit
  fund: "health"
  campaign: "centre"
  stream: "sales"
"""
    text += entry("2020-01-02", (SALADS, "-100.00"), (BANK, "100.00"))
    text += entry(
        "2020-01-02", ("Liabilities:Centre:Fruit", "-40.00"), (FRUIT, "40.00")
    )
    told = campaign_report(sound(text), "centre", on=MATURITY)
    assert (told.raised.total, told.owed.total, told.owned) == (D(100), D(40), D(60))
    assert [(one.deposit, one.payout) for one in told.ladder] == [("Fruit", D(40))]


@pytest.mark.parametrize(
    ("deposit", "pays"), [("D-0021", BANK), ("D-0041", "Assets:Health:Bank")]
)
def test_the_campaigns_own_bank_pays_its_deposits(deposit: str, pays: str) -> None:
    text = """
2020-01-01 open Assets:Health:Bank USD
  fund: "health"
  liquid: TRUE
2020-01-01 open Liabilities:Health:D-0041 USD
  fund: "health"
  role: "term-deposit"
  holder: "triunfo"
  rate: 0
  basis: "ACT/365"
  matures: 2021-01-01
"""
    both = [("Assets:Health:Bank", "7.00"), ("Liabilities:Health:D-0041", "-7.00")]
    text += LAID_IN + entry("2020-01-02", *both)
    draft = close_deposit(sound(text), ClosingRequest(deposit, MATURITY))
    assert f"\n  {pays} " in draft
    sound(text + draft)


def test_a_deposit_outside_the_campaign_is_none_of_it() -> None:
    text = """
2020-01-01 open Liabilities:Health:D-0040 USD
  fund: "health"
  role: "term-deposit"
  holder: "triunfo"
  rate: 0.01
  basis: "ACT/365"
  matures: 2021-01-01
"""
    text += entry("2020-01-02", ("Liabilities:Health:D-0040", "-7.00"), (TILL, "7.00"))
    told = campaign_report(sound(text), "centre", on=MATURITY)
    assert (told.accounts, told.owed.total, told.ladder) == (0, D(0), [])
