"""Quotes by terms of all kinds: products, charts, corrections, the lowest balance."""

from decimal import Decimal

import pytest

from ledger.accrual_drafts import accruals
from tests.deposit_books import SIGHT
from tests.deposit_books import day
from tests.deposit_books import deposit
from tests.deposit_books import judged
from tests.deposit_books import moved
from tests.deposit_books import policy
from tests.deposit_books import sound
from tests.test_quotes import figures
from tests.test_quotes import quoted


def test_the_lowest_balance_of_a_month() -> None:
    """April on 100, though 600 came on the 2nd; May on 700, and half of it on 300."""
    text = (
        deposit("2026-04-01", "100.00", **SIGHT | {"interest_on": '"minimum"'})
        + moved("2026-04-02", "600.00")
        + moved("2026-06-20", "-400.00")
    )
    told = quoted(text, "2026-07-01")
    assert [str(one.balance) for one in told.lines] == ["100.00", "700.00", "300.00"]
    assert [one.days for one in told.lines] == [30, 31, 30]
    assert str(told.interest) == "1.85"  # 100 x 30 + 700 x 31 + 300 x 30 = 33,700


@pytest.mark.parametrize(
    ("changes", "balances"),
    [
        ([("2026-04-01", "50.00")], ["150.00"]),
        ([("2026-05-01", "50.00")], ["100.00", "150.00"]),
        ([("2026-04-30", "-50.00")], ["50.00"]),
        ([("2026-05-01", "-50.00")], ["100.00", "50.00"]),
        ([("2026-05-15", "-100.00"), ("2026-05-16", "80.00")], ["100.00", "0.00"]),
    ],
)
def test_the_lowest_balance_at_the_ends_of_days(
    changes: list[tuple[str, str]], balances: list[str]
) -> None:
    text = deposit("2026-04-01", "100.00", **SIGHT | {"interest_on": '"minimum"'})
    text += "".join(moved(*one) for one in changes)
    told = quoted(text, "2026-06-01")
    assert [str(one.balance) for one in told.lines] == balances


def test_rates_of_sight_savings_follow_their_product() -> None:
    rates = policy('rate: 0.02\nbasis: "ACT/365"') + policy(
        "rate: 0.0365", on="2026-03-01"
    )
    sight = SIGHT | {"rate": "", "basis": "", "product": '"plazo"'}
    told = quoted(rates + deposit("2026-01-01", **sight), "2026-03-31")
    assert [str(one.interest) for one in told.lines] == ["3.23", "3.00"]
    assert str(told.rate) == "0.0365"
    before = quoted(rates + deposit("2026-01-01", **sight), "2026-02-28")
    assert str(before.rate) == "0.02"
    fixed = sight | {"rate": "0.03", "decision": '"1990-001"'}
    assert len(quoted(rates + deposit("2026-01-01", **fixed), "2026-03-31").lines) == 1


def test_the_rate_of_a_live_term_deposit_stays() -> None:
    rates = policy('rate: 0.06\nbasis: "ACT/365"') + policy(
        "rate: 0.01", on="2026-03-01"
    )
    said = {"rate": "", "basis": "", "product": '"plazo"'}
    assert figures(quoted(rates + deposit(**said), "2026-07-14"))[1] == "29.59"


@pytest.mark.parametrize(
    ("amount", "matures", "rate"),
    [
        ("499.99", "2026-07-14", "0.04"),
        ("500.00", "2026-07-14", "0.06"),
        ("500.00", "2026-07-13", "0.03"),
    ],
)
def test_a_chart_by_days_and_amount(amount: str, matures: str, rate: str) -> None:
    chart = policy('rates: "0:0.02 30:0.03 180:0.04 180@500:0.06"\nbasis: "ACT/365"')
    said = {"rate": "", "basis": "", "product": '"plazo"', "matures": matures}
    told = quoted(chart + deposit(amount=amount, **said), "2026-02-14")
    due = Decimal(amount) * Decimal(rate) * 30 / 365
    assert told.interest == round(due, 2)


def test_a_deposit_older_than_the_books() -> None:
    """Paid through the year's end; opened in the middle of it."""
    older = {"opened": "2025-07-01", "interest_paid_through": "2025-12-31"}
    told = quoted(deposit("2026-01-01", "1000.00", **older), "2026-07-14")
    assert (str(told.lines[0].start), told.lines[0].days) == ("2026-01-01", 194)
    del older["interest_paid_through"]
    told = quoted(deposit("2026-01-01", "1000.00", **older), "2026-07-14")
    assert (str(told.lines[0].start), told.lines[0].days) == ("2025-07-01", 378)


def test_corrected_terms_count_from_their_date() -> None:
    text = deposit(rate="0.6") + (
        '\n2026-02-01 custom "terms" "Liabilities:Deposits:D-0001"\n'
        '  rate: 0.06\n  decision: "1990-001"\n'
    )
    assert figures(quoted(text, "2026-07-14"))[1] == "29.59"
    assert figures(quoted(text, "2026-01-31"))[1] == "26.30"


@pytest.mark.parametrize("on", ["2026-01-20", "2026-02-01"])
def test_money_laid_in_before_the_interest_that_is_lacking(on: str) -> None:
    """From 1 February on both the thousand and what was added earn: 1500 x 28 days."""
    older = {"opened": "2025-06-01", "interest_paid_through": "2026-01-31"}
    text = deposit(**older) + moved(on, "500.00")
    assert figures(quoted(text, "2026-03-01"))[:2] == ["1500.00", "6.90"]


def test_closing_early_is_no_gain() -> None:
    assert judged(deposit(early_rate="0.09"))[1]


def test_to_book_interest_does_not_change_a_quote() -> None:
    """29 February to 27 August is 178 days by 30/360, in one line."""
    terms = {"basis": '"30/360"', "rate": "0.36", "matures": "2024-08-27"}
    text = deposit("2024-02-29", **terms)
    text += accruals(sound(text), until=day("2024-03-31"))
    told = quoted(text, "2024-08-27")
    assert [(one.days, str(one.interest)) for one in told.lines] == [(178, "178.00")]
