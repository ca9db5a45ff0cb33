"""Drafts that close a year: what they write is lawful, and what cannot be is said."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from ledger.errors import LedgerError
from ledger.transfer_accounts import TransferRequest
from ledger.transfers import transfer
from ledger.year_drafts import close_year
from tests.closing_books import ASKED
from tests.closing_books import BOOK
from tests.closing_books import MOVED
from tests.closing_books import PLAIN
from tests.closing_books import balances
from tests.closing_books import closed
from tests.closing_books import read
from tests.closing_books import read_refused
from tests.closing_books import results

LATE = """
2026-11-05 * "Fees, found in February"
  Assets:Bank:Health        100.00 USD
  Income:Health:Fees       -100.00 USD
"""
OVERDRAWN = """
2026-11-05 * "Advances"
  Assets:Bank:Health       -820.00 USD
  Assets:Advances:Health    820.00 USD
"""


def refused(text: str = BOOK, **change: Any) -> str:  # noqa: ANN401 - any field
    with pytest.raises(LedgerError) as told:
        close_year(read(text), ASKED._replace(**change))
    return str(told.value)


def test_the_entries_of_a_fund() -> None:
    assert closed().startswith("""
2026-12-31 * "Result of 2026: bakery" #closing
  draft: "close-year/2026/result/bakery/USD/500"
  Income:Bakery:Bread     500.00 USD
  Equity:Surplus:Bakery  -500.00 USD

2026-12-31 * "Result of 2026: education" #closing
  draft: "close-year/2026/result/education/USD/50"
  Income:Education:Courses   50.00 USD
  Equity:Balance:Education  -50.00 USD

2026-12-31 * "Result of 2026: health" #closing
  draft: "close-year/2026/result/health/USD/800"
  Expenses:Health:Medicine  -200.00 USD
  Income:Health:Fees        1000.00 USD
  Equity:Surplus:Health     -800.00 USD

2026-12-31 * "Advances of 2026: health" #closing
  draft: "close-year/2026/advances/health/USD/-100"
  Assets:Advances:Health  -100.00 USD
  Equity:Surplus:Health    100.00 USD
""")


def test_a_share_given_to_another_fund() -> None:
    assert """
; education: 250.00 of 1080.00 = 250.00 USD.
2026-12-31 * "Surplus of 2026 from health to education" #closing
  draft: "surplus/2026/health/education/USD/250.00"
  surplus: "2026"
  decision: "D-2"
  Equity:Surplus:Health              250.00 USD
  Equity:Given:Health:Education     -250.00 USD
  Equity:Received:Education:Health   250.00 USD
  Equity:Balance:Education          -250.00 USD
""" in closed()


def test_zeros_and_the_record_end_it() -> None:
    draft = closed()
    assert draft.count(" balance ") == 4
    assert draft.endswith("""
2027-01-01 balance Income:Health:Fees  0.00 USD
  draft: "close-year/2026/zero/Income:Health:Fees/USD"

2027-01-12 custom "closed" "2026"
  decision: "D-2"
  draft: "closed/2026/D-2"
""")


def test_what_each_fund_is_left_with() -> None:
    """Health earned 800 and advanced 100, the bakery earned 500: 1200 to share out."""
    left = balances(BOOK + closed())
    kept = {name: n for (name, _), n in left.items() if ":Balance:" in name}
    assert kept == {
        "Equity:Balance:Health": Decimal(-120),  # 10 % of 1200
        "Equity:Balance:Education": Decimal(-300),  # its own 50, and 250
        "Equity:Balance:Reserve": Decimal(-498),  # 60 % of 830
        "Equity:Balance:Bakery": Decimal(-332),  # 40 % of 830
    }
    assert not any("Surplus" in name or "Advances" in name for name, _ in left)
    assert results(BOOK + closed()) == []


def test_what_was_promised_is_given_later() -> None:
    """A transfer as a gift brings the pair of the two funds to zero."""
    given = "Equity:Given:Health:Education", "USD"
    received = "Equity:Received:Education:Health", "USD"
    book = BOOK + closed()
    assert balances(book)[given] == Decimal(-250)
    assert balances(book)[received] == Decimal(250)
    request = TransferRequest(
        "health", "education", "250.00 USD", date(2027, 2, 1), "D-2", gift=True
    )
    after = balances(book + transfer(read(book), request))
    assert given not in after
    assert received not in after
    assert after["Assets:Bank:Education", "USD"] == Decimal(300)


def test_a_late_entry_is_caught_up() -> None:
    book = BOOK + closed()
    more = close_year(read_refused(book + LATE), ASKED)
    assert '"close-year/2026/result/health/USD/900"' in more
    assert '"surplus/2026/health/health/USD/130.00"' in more
    assert "custom" not in more
    assert "open" not in more
    assert "balance " not in more
    after = balances(book + LATE + more)
    whole = balances(BOOK + LATE + closed(BOOK + LATE))
    assert after == whole
    assert close_year(read(book + LATE + more), ASKED) == ""


def test_a_late_cost_takes_back_what_was_promised() -> None:
    late = LATE.replace("Income:Health:Fees", "Expenses:Health:Medicine")
    late = late.replace(" 100.00", " -900.00").replace(" -100.00", "  900.00")
    book = BOOK + closed()
    more = close_year(read_refused(book + late), ASKED._replace(overdraw="D-3"))
    assert balances(book + late + more)["Equity:Surplus:Health", "USD"] == Decimal(200)
    assert ("Equity:Given:Health:Education", "USD") not in balances(book + late + more)
    assert "; health is overdrawn by 200.00 USD." in more


def test_a_figure_that_comes_back() -> None:
    """What is moved from one account to another leaves the figure, and needs an id."""
    late = """
2026-11-05 * "It was medicine"
  Expenses:Health:Medicine   30.00 USD
  Income:Health:Fees        -30.00 USD
"""
    book = BOOK + closed()
    more = close_year(read_refused(book + late), ASKED)
    assert '"close-year/2026/result/health/USD/800/2"' in more
    assert "surplus:" not in more
    assert close_year(read(book + late + more), ASKED) == ""


def test_a_later_decision_closes_the_year_anew() -> None:
    later = """
2027-02-10 custom "decision" "D-4" "And the fees that were found"
  taken-by: "assembly"
"""
    book = BOOK + closed() + LATE + later
    asked = ASKED._replace(decision="D-4", on=date(2027, 2, 11))
    more = close_year(read_refused(book), asked)
    assert '2027-02-11 custom "closed" "2026"\n  decision: "D-4"\n' in more
    assert close_year(read(book + more), asked) == ""


def test_a_zero_typed_by_hand_is_one() -> None:
    by_hand = BOOK + "2027-01-01 balance Income:Health:Fees 0 USD\n"
    draft = close_year(read_refused(by_hand), ASKED)
    assert "balance Income:Health:Fees" not in draft
    read(by_hand + draft)


# --- Overdraws ---


def test_an_overdraw_is_refused_with_its_figures() -> None:
    assert refused(BOOK + OVERDRAWN) == (
        "overdrawn: health by 120.00 USD (result 800.00 USD of health, advances "
        "-920.00 USD of health); bring it to the assembly, and name its decision with "
        "--overdraw."
    )


def test_an_overdraw_by_a_decision_stays_on_the_surplus() -> None:
    asked = ASKED._replace(overdraw="D-3")
    draft = closed(BOOK + OVERDRAWN, asked)
    assert (
        """
; health is overdrawn by 120.00 USD.
2026-12-31 * "Advances of 2026: health" #closing
  draft: "close-year/2026/advances/health/USD/-920"
  decision: "D-3"
"""
        in draft
    )
    after = balances(BOOK + OVERDRAWN + draft)
    assert after["Equity:Surplus:Health", "USD"] == Decimal(120)
    shared = {n for (name, _), n in after.items() if name == "Equity:Balance:Reserve"}
    assert shared == {Decimal(-120)}  # 60 % of 500 - 50 - 250, of the bakery alone
    year = """
2027-05-05 * "Fees"
  Assets:Bank:Health    120.00 USD
  Income:Health:Fees   -120.00 USD
2028-01-10 custom "decision" "D-5" "The year 2027 is closed"
  taken-by: "assembly"
"""
    book = BOOK + OVERDRAWN + draft + year
    following = ASKED._replace(year="2027", on=date(2028, 1, 11), decision="D-5")
    assert "surplus:" not in closed(book, following)
    assert ("Equity:Surplus:Health", "USD") not in balances(
        book + closed(book, following)
    )


def test_advances_to_the_cent() -> None:
    exact = OVERDRAWN.replace("820", "700")
    assert "overdrawn" not in closed(BOOK + exact)


@pytest.mark.parametrize(
    ("overdraw", "told"),
    [
        ("Q-1", "Q-1 is a quick decision; the assembly decides on an overdraw."),
        ("D-9", "D-9 is no decision taken by 2027-01-12"),
    ],
)
def test_a_decision_on_an_overdraw_is_the_assemblys(overdraw: str, told: str) -> None:
    assert refused(BOOK + OVERDRAWN, overdraw=overdraw).startswith(told)


def test_a_loss_without_advances_is_an_overdraw_too() -> None:
    loss = """
2026-11-05 * "Medicine"
  Assets:Bank:Bakery  -500.01 USD
  Expenses:Bakery      500.01 USD
2026-01-01 open Expenses:Bakery USD
  fund: "bakery"
"""
    assert refused(BOOK + loss).startswith(
        "overdrawn: bakery by 0.01 USD (result -0.01"
    )


# --- Other funds, campaigns, currencies ---


def test_what_belongs_to_no_fund() -> None:
    more = """
2026-01-01 open Assets:Till
2026-01-01 open Income:Gifts
2026-05-05 * "A gift"
  Assets:Till    5.00 USD
  Income:Gifts  -5.00 USD
"""
    assert 'open Equity:Balance USD\n  role: "balance"' in refused(BOOK + more)
    opened = '2026-01-01 open Equity:Common\n  role: "balance"\n'
    draft = closed(BOOK + more + opened)
    assert '"Result of 2026: no fund" #closing' in draft
    assert "Equity:Common  -5.00 USD" in draft


CAMPAIGN = """
2026-01-01 open Income:Health:Salads USD
  fund: "health"
  campaign: "centre"
2026-05-05 * "Salads"
  Assets:Bank:Health      90.00 USD
  Income:Health:Salads   -90.00 USD
"""


def test_a_campaign_is_not_shared_out() -> None:
    after = balances(BOOK + CAMPAIGN + closed(BOOK + CAMPAIGN))
    assert after["Equity:Balance:Health", "USD"] == Decimal(-210)


def test_a_campaign_with_an_account_of_its_own() -> None:
    own = """
2026-01-01 open Equity:Balance:Centre USD
  fund: "health"
  role: "balance"
  campaign: "centre"
"""
    after = balances(BOOK + CAMPAIGN + own + closed(BOOK + CAMPAIGN + own))
    assert after["Equity:Balance:Health", "USD"] == Decimal(-120)
    assert after["Equity:Balance:Centre", "USD"] == Decimal(-90)


def test_advances_of_a_fund_that_keeps_its_result() -> None:
    more = """
2026-01-01 open Assets:Advances:Education USD
  fund: "education"
  role: "advances"
2026-05-05 * "Advances"
  Assets:Bank:Education      -20.00 USD
  Assets:Advances:Education   20.00 USD
"""
    after = balances(BOOK + more + closed(BOOK + more))
    assert after["Equity:Balance:Education", "USD"] == Decimal(-280)


def test_each_currency_by_itself() -> None:
    text = (
        BOOK.replace(" USD\n  fund", "\n  fund")
        + """
2026-05-05 * "Bread"
  Assets:Bank:Bakery      100.00 VES
  Income:Bakery:Bread    -100.00 VES
2026-05-05 * "Fees"
  Assets:Bank:Health        3.96 VES
  Income:Health:Fees       -3.96 VES
"""
    )
    left = balances(text + closed(text))
    kept = {name: n for (name, unit), n in left.items() if unit == "VES"}
    assert kept["Equity:Balance:Health"] == Decimal("-10.40")  # 10 % of 103.96
    assert kept["Equity:Balance:Reserve"] == Decimal("-56.14")  # 60 % of 93.56
    assert kept["Equity:Balance:Bakery"] == Decimal("-37.42")
    assert "Equity:Balance:Education" not in kept
    assert "open Equity:Given:Bakery:Reserve\n" in closed(text)


def test_without_a_policy_every_fund_keeps_its_result() -> None:
    text = BOOK.replace('custom "policy" "surplus"', 'custom "budget" "surplus"')
    after = balances(text + closed(text))
    assert after["Equity:Balance:Health", "USD"] == Decimal(-700)
    assert after["Equity:Balance:Bakery", "USD"] == Decimal(-500)


def test_renamed_roots() -> None:
    renamed = 'option "name_income" "Ingresos"\noption "name_equity" "Patrimonio"\n'
    text = BOOK.replace("Income:", "Ingresos:").replace("Equity:", "Patrimonio:")
    draft = closed(renamed + text)
    assert "Patrimonio:Given:Health:Education" in draft
    assert "balance Ingresos:Health:Fees" in draft


# --- What cannot be ---


def test_the_accounts_that_are_lacking_can_be_copied() -> None:
    text = PLAIN + MOVED
    told, _, opens = refused(text).partition("\n\n")
    assert told == (
        "accounts are lacking that are open on 2026-12-31 and take the result; open "
        "them, under whatever name:"
    )
    assert opens.count("open") == 6
    assert closed(text + "\n" + opens + "\n")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"year": "26"}, "'26' is no year; write it as 2026."),
        ({"year": "0000"}, "'0000' is no year"),
        ({"year": "2O26"}, "'2O26' is no year"),
        ({"on": date(2026, 12, 31)}, "2026 is not over on 2026-12-31; a year is"),
        ({"year": "9999"}, "9999 is not over on 2027-01-12"),
        (
            {"year": "2027", "on": date(2028, 2, 1)},
            "these books have no entry of 2027 or later: nothing is to be closed.",
        ),
        ({"year": "2025"}, "no income, cost or advance moved in 2025; there is"),
        ({"decision": ""}, "a year is closed by a decision; name it with --decision."),
        ({"decision": "D-9"}, "D-9 is no decision taken by 2027-01-12"),
        ({"on": date(2027, 1, 9)}, "D-2 is no decision taken by 2027-01-09"),
    ],
)
def test_what_cannot_be_is_said(change: dict[str, Any], told: str) -> None:
    assert refused(BOOK, **change).startswith(told)


def test_no_entry_at_all() -> None:
    assert refused(PLAIN).startswith("these books have no entry of 2026 or later")


def test_a_rejected_decision() -> None:
    rejected = """
2027-01-12 custom "decision" "D-4" "No"
  taken-by: "assembly"
  rejects: "Q-1"
"""
    told = refused(BOOK + rejected, decision="Q-1")
    assert told == "Q-1 was rejected on 2027-01-12 by D-4."


def test_shares_that_make_101_percent() -> None:
    text = BOOK.replace("reserve:60%", "reserve:61%")
    assert refused_unlawful(text).startswith("policy surplus says to ")
    assert "gives 101 % in a row" in refused_unlawful(text)


def test_a_destination_that_is_no_fund() -> None:
    told = refused_unlawful(BOOK.replace("education:250.00", "nowhere:250.00"))
    assert told.startswith("policy surplus names the fund nowhere, which is not in the")


def test_amounts_without_a_currency() -> None:
    told = refused_unlawful(BOOK.replace('  currency: "USD"\n', ""))
    assert told.startswith("policy surplus does not say all that it must on 2026-12-31")


def refused_unlawful(text: str) -> str:
    with pytest.raises(LedgerError) as told:
        close_year(read_refused(text), ASKED)
    return str(told.value)


def test_stock_on_an_account_of_costs() -> None:
    stock = """
2026-01-01 commodity COFFIN
  precision: 0
2026-01-01 open Assets:Stock COFFIN
  fund: "health"
2026-01-01 open Expenses:Health:Coffins
  fund: "health"
2026-05-05 * "Bought"
  Assets:Stock          1 COFFIN {20.00 USD}
  Assets:Bank:Health  -20.00 USD
2026-05-06 * "Used"
  Expenses:Health:Coffins  1 COFFIN {20.00 USD}
  Assets:Stock            -1 COFFIN {20.00 USD}
"""
    assert refused(BOOK + stock) == (
        "Expenses:Health:Coffins holds 1 COFFIN at a cost; enter there what it cost, "
        "in money, and close the year then."
    )


def test_an_account_that_was_closed_with_something_on_it() -> None:
    ended = "2026-12-30 close Income:Health:Fees\n"
    assert refused(BOOK + ended).startswith(
        "Income:Health:Fees holds -1000.00 USD and is not open on 2026-12-31; date its"
    )
    on_the_day = "2026-12-31 close Income:Health:Fees\n"
    draft = closed(BOOK + on_the_day)
    assert "balance Income:Health:Fees" not in draft


def test_two_accounts_that_fit() -> None:
    second = '2026-01-01 open Equity:More USD\n  fund: "health"\n  role: "surplus"\n'
    assert refused(BOOK + second).startswith(
        "Equity:Surplus:Health and Equity:More all have the role surplus and admit USD"
    )


def test_a_year_between() -> None:
    later = """
2027-05-05 * "Fees"
  Assets:Bank:Health    100.00 USD
  Income:Health:Fees   -100.00 USD
2028-05-05 * "Fees"
  Assets:Bank:Health    100.00 USD
  Income:Health:Fees   -100.00 USD
"""
    text = BOOK + closed() + later
    change = {"year": "2028", "on": date(2029, 1, 1)}
    assert refused(text, **change) == (
        "2027 is open, and comes before 2028; close it first."
    )


def test_an_account_between_funds_that_does_not_admit_the_currency() -> None:
    pair = """
2026-01-01 open Equity:Given:HE VES
  fund: "health"
  role: "interfund"
  with: "education"
"""
    assert refused(BOOK + pair) == (
        "Equity:Given:HE does not admit USD, in which the surplus is shared out too; "
        "add that to its open."
    )
