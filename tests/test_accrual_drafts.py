"""Drafts of interest, with figures reckoned by hand."""

import pytest

from ledger.accrual_drafts import accruals
from tests.deposit_books import SIGHT
from tests.deposit_books import day
from tests.deposit_books import deposit
from tests.deposit_books import moved
from tests.deposit_books import policy
from tests.deposit_books import posted
from tests.deposit_books import sound

COST = "Expenses:Savings:Interest"
DEPOSIT = "Liabilities:Deposits:D-0001"
ACCRUED = "Liabilities:Deposits:D-0001-Interest"
FIRST_DRAFT = """
2026-01-15 open Liabilities:Deposits:D-0001-Interest USD
  role: "accrued-interest"
  contract: "D-0001"
  draft: "open/Liabilities:Deposits:D-0001-Interest"

2026-02-14 * "D-0001" "Interest to 2026-02-14"
  draft: "accrue/D-0001/2026-02-14/4.93"
  Expenses:Savings:Interest              4.93 USD
  Liabilities:Deposits:D-0001-Interest  -4.93 USD
"""


def run(text: str, until: str) -> str:
    """Draft; with the draft all laws are silent, and nothing more is lacking."""
    draft = accruals(sound(text), until=day(until))
    assert not accruals(sound(text + draft), until=day(until))
    return draft


def costs(text: str, *until: str) -> list[tuple[str, str]]:
    """Run one after the other, and give days and costs of all that was drafted."""
    drafts = ""
    for one in until:
        drafts += run(text + drafts, one)
    return [(on, number) for on, name, number in posted(drafts) if name == COST]


def test_a_draft_as_it_is_written() -> None:
    assert run(deposit(), "2026-02-14") == FIRST_DRAFT


def test_months_one_after_the_other() -> None:
    """29.59 in all: each month is the total to date less what is booked."""
    months = [f"2026-{month:02}-01" for month in range(2, 9)]
    assert costs(deposit(), *months) == [
        ("2026-02-01", "2.79"),
        ("2026-03-01", "4.61"),
        ("2026-04-01", "5.09"),
        ("2026-05-01", "4.93"),
        ("2026-06-01", "5.10"),
        ("2026-07-01", "4.93"),
        ("2026-07-14", "2.14"),
    ]


def test_a_missed_month_is_caught_up() -> None:
    assert costs(deposit(), "2026-02-01", "2026-04-01") == [
        ("2026-02-01", "2.79"),
        ("2026-04-01", "9.70"),
    ]


def test_an_earlier_run_drafts_nothing() -> None:
    assert len(costs(deposit(), "2026-03-01", "2026-02-01", "2026-03-01")) == 1


@pytest.mark.parametrize("until", ["2026-01-14", "2026-01-15"])
def test_nothing_is_earned_yet(until: str) -> None:
    assert not run(deposit(), until)


def test_nothing_is_earned_at_rate_zero() -> None:
    assert not run(deposit(rate="0"), "2026-07-14")


@pytest.mark.parametrize("until", ["2026-07-14", "2026-07-15", "2030-01-01"])
def test_nothing_is_booked_past_maturity(until: str) -> None:
    assert costs(deposit(), until) == [("2026-07-14", "29.59")]


def test_interest_moves_to_the_deposit_on_its_days() -> None:
    """At 12 % by 30/360 a month is 1 %: 10.00, 10.10; then 15 days of 1020.10."""
    terms = {"rate": "0.12", "basis": '"30/360"', "compounding": '"monthly"'}
    draft = run(deposit(**terms), "2026-03-30")
    assert posted(draft) == [
        ("2026-02-15", COST, "10.00"),
        ("2026-02-15", ACCRUED, "-10.00"),
        ("2026-02-15", ACCRUED, "10.00"),
        ("2026-02-15", DEPOSIT, "-10.00"),
        ("2026-03-15", COST, "10.10"),
        ("2026-03-15", ACCRUED, "-10.10"),
        ("2026-03-15", ACCRUED, "10.10"),
        ("2026-03-15", DEPOSIT, "-10.10"),
        ("2026-03-30", COST, "5.10"),
        ("2026-03-30", ACCRUED, "-5.10"),
    ]
    assert '"Interest to 2026-02-15, moved to the deposit"' in draft
    assert '"Interest to 2026-03-30"' in draft


def test_what_was_accrued_before_moves_too() -> None:
    terms = {"rate": "0.12", "basis": '"30/360"', "compounding": '"monthly"'}
    first = run(deposit(**terms), "2026-01-30")
    assert posted(run(deposit(**terms) + first, "2026-02-15")) == [
        ("2026-02-15", COST, "5.00"),
        ("2026-02-15", ACCRUED, "-5.00"),
        ("2026-02-15", ACCRUED, "10.00"),
        ("2026-02-15", DEPOSIT, "-10.00"),
    ]


def test_the_day_of_maturity_may_capitalise() -> None:
    terms = {"rate": "0.12", "basis": '"30/360"', "compounding": '"quarterly"'}
    draft = run(deposit(matures="2026-04-15", **terms), "2026-12-31")
    assert posted(draft)[-1] == ("2026-04-15", DEPOSIT, "-30.00")


def test_an_account_that_is_there_is_used() -> None:
    there = (
        "\n2026-01-15 open Liabilities:Interest:Own USD\n"
        '  role: "accrued-interest"\n  contract: "D-0001"\n  fund: "savings"\n'
    )
    draft = run(deposit() + there, "2026-02-14")
    assert "open" not in draft
    assert posted(draft)[1] == ("2026-02-14", "Liabilities:Interest:Own", "-4.93")


def test_deposits_one_after_the_other_or_one_alone() -> None:
    text = deposit() + deposit().replace("D-0001", "D-0002")
    both = run(text, "2026-02-14")
    assert [one[1] for one in posted(both)][1::2] == [
        ACCRUED,
        ACCRUED.replace("0001", "0002"),
    ]
    one = accruals(sound(text), until=day("2026-02-14"), only="D-0002")
    assert len(posted(one)) == 2
    assert "D-0001" not in one


def test_a_deposit_that_was_paid_out_is_left() -> None:
    paid = (
        '\n2026-07-14 * "Paid out"\n  Liabilities:Deposits:D-0001  1000.00 USD\n'
        "  Expenses:Savings:Interest 29.59 USD\n  Assets:Savings:Bank -1029.59 USD\n"
    )
    assert not run(deposit() + paid, "2026-12-31")


def test_money_laid_in_later_earns_from_its_day() -> None:
    text = deposit() + moved("2026-02-14", "1000.00")
    assert costs(text, "2026-02-14", "2026-03-16") == [
        ("2026-02-14", "4.93"),
        ("2026-03-16", "9.86"),
    ]


def test_interest_that_was_paid_out_is_not_booked_again() -> None:
    paid = (
        '\n2026-03-01 * "Interest paid"\n  Liabilities:Deposits:D-0001-Interest'
        "  4.93 USD\n  Assets:Savings:Bank\n"
    )
    text = deposit() + FIRST_DRAFT
    assert costs(text + paid, "2026-03-16") == [("2026-03-16", "4.93")]


def test_sight_savings_with_a_month_s_lowest_balance_only_laid_in_once() -> None:
    text = deposit(**SIGHT | {"interest_on": '"minimum"'})
    assert costs(text, "2026-02-15") == [("2026-02-15", "1.70")]


def test_a_product_gives_the_terms() -> None:
    text = policy('rate: 0.06\nbasis: "ACT/365"\ncompounding: "calendar-month"')
    said = {"rate": "", "basis": "", "product": '"plazo"'}
    assert costs(text + deposit(**said), "2026-02-28") == [
        ("2026-01-31", "2.63"),
        ("2026-02-28", "4.61"),
    ]
