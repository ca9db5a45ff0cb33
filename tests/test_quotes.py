"""Quotes: what a deposit pays on a day, with figures reckoned by hand."""

from decimal import Decimal

import pytest

from ledger.errors import LedgerError
from ledger.quotes import Quote
from ledger.quotes import find
from ledger.quotes import quote
from tests.deposit_books import SIGHT
from tests.deposit_books import day
from tests.deposit_books import deposit
from tests.deposit_books import judged
from tests.deposit_books import moved
from tests.deposit_books import sound

BOOKED = """
2026-01-15 open Liabilities:Deposits:D-0001-Interest USD
  role: "accrued-interest"
  contract: "D-0001"
"""
PAID = """
2026-02-14 * "Thirty days, paid out"
  Expenses:Savings:Interest   4.93 USD
  Assets:Savings:Bank        -4.93 USD
"""
PAID_FROM_ACCRUED = """
2026-02-14 * "Thirty days"
  Expenses:Savings:Interest              4.93 USD
  Liabilities:Deposits:D-0001-Interest  -4.93 USD
2026-02-16 * "Paid out"
  Liabilities:Deposits:D-0001-Interest   4.93 USD
  Assets:Savings:Bank                   -4.93 USD
"""


def quoted(text: str, on: str) -> Quote:
    return quote(sound(text), "D-0001", on=day(on))


def figures(told: Quote) -> list[str]:
    """Give principal, interest, penalty, what was paid, and the payout."""
    numbers = (told.principal, told.interest, told.penalty, told.paid, told.payout)
    return [f"{number:.2f}" for number in numbers]


@pytest.mark.parametrize(
    ("on", "days", "interest"),
    [
        ("2026-01-16", 1, "0.16"),
        ("2026-02-14", 30, "4.93"),
        ("2026-07-13", 179, "29.42"),
        ("2026-07-14", 180, "29.59"),
        ("2026-07-15", 180, "29.59"),
        ("2036-07-15", 180, "29.59"),
    ],
)
def test_a_day_of_a_thousand_is_sixteen_cents(
    on: str, days: int, interest: str
) -> None:
    """1000 x 0.06 x days / 365; from maturity on nothing more is earned."""
    told = quoted(deposit(early_penalty="0"), on)
    (line,) = told.lines
    assert (line.days, str(line.interest)) == (days, interest)
    total = f"{1000 + Decimal(interest)}"
    assert figures(told) == ["1000.00", interest, "0.00", "0.00", total]


def test_all_that_a_quote_says() -> None:
    told = quoted(deposit(), "2026-02-14")
    assert (told.deposit, told.holder) == ("D-0001", "triunfo")
    assert (told.basis, str(told.rate), told.currency) == ("ACT/365", "0.06", "USD")
    assert told.on == day("2026-02-14")
    assert [str(one) for one in (told.penalty, told.paid)] == ["0.00", "0.00"]
    assert (told.matures, str(told.at_maturity)) == (day("2026-07-14"), "1029.59")
    assert not told.allowed


@pytest.mark.parametrize("on", ["2026-07-14", "2026-09-01"])
def test_there_is_no_waiting_from_maturity_on(on: str) -> None:
    told = quoted(deposit(early_rate="0.02"), on)
    assert (told.at_maturity, told.allowed, figures(told)[2]) == (None, True, "0.00")


@pytest.mark.parametrize(
    ("terms", "penalty", "payout"),
    [
        ({"early_rate": "0.02"}, "3.29", "1001.64"),
        ({"early_rate": "0"}, "4.93", "1000.00"),
        ({"early_rate": "0.06"}, "0.00", "1004.93"),
        ({"early_rate": "0.09"}, "0.00", "1004.93"),
        ({"early_penalty": "0.5"}, "2.46", "1002.47"),
        ({"early_penalty": "0.5", "rounding": '"half-up"'}, "2.47", "1002.46"),
        ({"early_penalty": "1"}, "4.93", "1000.00"),
        ({"early_penalty": "0"}, "0.00", "1004.93"),
    ],
)
def test_closing_early(terms: dict[str, str], penalty: str, payout: str) -> None:
    """4.93 in thirty days at 6 %, 1.64 at 2 %; half of 4.93 is 2.465."""
    told = quote(judged(deposit(**terms))[0], "D-0001", on=day("2026-02-14"))
    assert told.allowed
    assert figures(told)[1:3] == ["4.93", penalty]
    assert figures(told)[4] == payout
    assert str(told.at_maturity) == "1029.59"


def test_the_early_rate_is_compounded_as_the_rate() -> None:
    """1000 x 1.01 x 1.01 less 1000 x 1.005 x 1.005, each month rounded."""
    terms = {"basis": '"30/360"', "compounding": '"monthly"', "rate": "0.12"}
    told = quoted(deposit("2026-01-15", early_rate="0.06", **terms), "2026-03-15")
    assert figures(told) == ["1000.00", "20.10", "10.08", "0.00", "1010.02"]


@pytest.mark.parametrize(
    ("on", "payout"), [("2026-02-16", "1000.33"), ("2026-07-14", "1024.66")]
)
def test_interest_that_was_paid_before(on: str, payout: str) -> None:
    """1029.59 - 4.93 at maturity; 32 days are 5.26, two days after 30."""
    told = quoted(deposit(early_penalty="0") + BOOKED + PAID_FROM_ACCRUED, on)
    assert (f"{told.paid:.2f}", str(told.payout)) == ("4.93", payout)


def test_interest_that_was_paid_straight_from_its_cost() -> None:
    assert judged(deposit(early_penalty="0") + PAID)[1]


def test_a_penalty_may_take_back_what_was_paid() -> None:
    told = quoted(deposit(early_penalty="1") + BOOKED + PAID_FROM_ACCRUED, "2026-02-16")
    assert figures(told) == ["1000.00", "5.26", "5.26", "4.93", "995.07"]


def test_money_laid_in_later() -> None:
    """1000 for thirty days, then 2000 for thirty."""
    text = deposit(early_penalty="0") + moved("2026-02-14", "1000.00")
    told = quoted(text, "2026-03-16")
    assert [str(line.balance) for line in told.lines] == ["1000.00", "2000.00"]
    assert figures(told) == ["2000.00", "14.79", "0.00", "0.00", "2014.79"]
    before = quoted(text, "2026-02-13")
    assert (figures(before)[0], str(before.at_maturity)) == ("1000.00", "1029.59")


def test_money_drawn_by_decision() -> None:
    drawn = moved("2026-02-14", "-600.00", key='  decision: "1990-001"\n')
    told = quoted(deposit(early_penalty="0") + drawn, "2026-03-16")
    assert figures(told) == ["400.00", "6.90", "0.00", "0.00", "406.90"]


def test_sight_savings() -> None:
    """They have no maturity, and are paid at any time: 1000 x 0.02 x 31 / 365."""
    told = quoted(deposit(**SIGHT), "2026-02-15")
    assert figures(told) == ["1000.00", "1.70", "0.00", "0.00", "1001.70"]
    assert (told.matures, told.at_maturity, told.allowed) == (None, None, True)


@pytest.mark.parametrize(
    ("one", "on", "why"),
    [
        ("D-9", "2026-02-14", "D-9 is no deposit of these books; they are: D-0001."),
        ("D-0001", "2026-01-14", "D-0001 holds nothing on 2026-01-14."),
        ("D-0001", "2026-07-14", "D-0001 was paid out on 2026-07-14."),
        ("D-0001", "2027-01-01", "D-0001 was paid out on 2026-07-14."),
    ],
)
def test_what_cannot_be_quoted(one: str, on: str, why: str) -> None:
    text = deposit() + (
        '\n2026-07-14 * "Paid out"\n  Liabilities:Deposits:D-0001  1000.00 USD\n'
        "  Expenses:Savings:Interest 29.59 USD\n  Assets:Savings:Bank -1029.59 USD\n"
    )
    with pytest.raises(LedgerError) as told:
        quote(sound(text), one, on=day(on))
    assert str(told.value) == why


def test_no_deposit_at_all() -> None:
    with pytest.raises(LedgerError, match="they are: none"):
        find(sound(""), "D-0001")


def test_nothing_moved_yet() -> None:
    text = deposit().split("\n2026-01-15 *")[0]
    with pytest.raises(LedgerError, match="D-0001 holds nothing on 2026-02-14"):
        quote(judged(text)[0], "D-0001", on=day("2026-02-14"))


@pytest.mark.parametrize("said", [{"rate": ""}, {"holder": ""}, {"basis": '"360"'}])
def test_terms_that_do_not_read(said: dict[str, str]) -> None:
    book, told = judged(deposit(**said))
    assert told
    with pytest.raises(LedgerError, match="the terms of D-0001 lack something; see"):
        quote(book, "D-0001", on=day("2026-02-14"))


def test_an_amount_finer_than_the_currency() -> None:
    why = "D-0001: the principal 0.005 has more than 2 decimals; mend its entries or"
    with pytest.raises(LedgerError, match=why):
        quote(judged(deposit(amount="0.005"))[0], "D-0001", on=day("2026-02-14"))


def test_decimals_of_the_currency() -> None:
    text = deposit(amount="1000", early_penalty="0.5")
    book = sound(f"1990-01-01 commodity USD\n  precision: 0\n{text}")
    told = quote(book, "D-0001", on=day("2026-07-14"))
    assert str(told.payout) == "1030"
    early = quote(book, "D-0001", on=day("2026-02-14"))
    parts = (early.interest, early.penalty, early.paid)
    assert [str(one) for one in parts] == ["5", "2", "0"]
