"""Scales and currencies that do not read."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the fund"
      taken-by: "assembly"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 open Assets:Cash
    2020-01-01 open Expenses:Service
      role: "service"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2020-01-01 custom "policy" "funeral-benefit"
      allowed: "0:100 1:200 12:300"
      currency: "USD"
      decision: "D-1"
    2020-01-01 open Assets:Stock
    2020-01-01 open Expenses:Cash
      role: "cash-benefit"
    2020-01-01 open Expenses:Upkeep
      role: "upkeep"
"""


def test_unreadable_for_no_step() -> None:
    """
    2026-01-05 custom "policy" "funeral-benefit" ;! records: policy funeral-benefit says allowed "100", which lists 100
      allowed: "100"
      decision: "D-1"
    """


def test_unreadable_for_no_amount() -> None:
    """
    2026-01-05 custom "policy" "funeral-benefit" ;! records: policy funeral-benefit says allowed "0:", which lists 0:
      allowed: "0:"
      decision: "D-1"
    """


def test_unreadable_for_a_minus() -> None:
    """
    2026-01-05 custom "policy" "funeral-benefit" ;! records: policy funeral-benefit says allowed "0:-5", which lists 0:-5
      allowed: "0:-5"
      decision: "D-1"
    """


def test_unreadable_for_a_currency() -> None:
    """
    2026-01-05 custom "policy" "funeral-benefit" ;! records: policy funeral-benefit says allowed "0:100USD", which lists
      allowed: "0:100USD"
      decision: "D-1"
    """


def test_unreadable_for_falling_months() -> None:
    """
    2026-01-05 custom "policy" "funeral-benefit" ;! records: policy funeral-benefit says allowed "12:300 0:100", which does not list its months in rising order
      allowed: "12:300 0:100"
      decision: "D-1"
    """


def test_unreadable_for_a_month_twice() -> None:
    """
    2026-01-05 custom "policy" "funeral-benefit" ;! records: policy funeral-benefit says allowed "0:100 0:200", which does not list its months
      allowed: "0:100 0:200"
      decision: "D-1"
    """


def test_unreadable_for_a_step_twice() -> None:
    """
    2026-01-05 custom "policy" "funeral-benefit" ;! records: policy funeral-benefit says allowed "0:100 0:100", which lists 0:100 twice
      allowed: "0:100 0:100"
      decision: "D-1"
    """


def test_unreadable_for_a_comma() -> None:
    """
    2026-01-05 custom "policy" "funeral-benefit" ;! records: policy funeral-benefit says allowed "0:1,5", which lists
      allowed: "0:1,5"
      decision: "D-1"
    """


def test_unreadable_for_a_number() -> None:
    """
    2026-01-05 custom "policy" "funeral-benefit" ;! records: policy funeral-benefit says allowed 100, which is no list
      allowed: 100
      decision: "D-1"
    """


def test_unreadable_for_nothing() -> None:
    """
    2026-01-05 custom "policy" "funeral-benefit" ;! records: policy funeral-benefit says allowed ""
      allowed: ""
      decision: "D-1"
    """


def test_a_currency_that_is_none() -> None:
    """
    2026-01-05 custom "policy" "funeral-benefit" ;! records: policy funeral-benefit says currency "usd"
      currency: "usd"
      decision: "D-1"
    """


def test_an_unreadable_scale_leaves_the_one_before() -> None:
    """
    2026-01-05 custom "policy" "funeral-benefit" ;! records: policy funeral-benefit says allowed
      allowed: "0:"
      decision: "D-1"
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-06
      Expenses:Service   100.00 USD
      Assets:Cash   -100.00 USD
    """


def test_months_beyond_the_calendar() -> None:
    """
    2026-01-05 custom "policy" "funeral-benefit"
      allowed: "0:100 9999:200"
      decision: "D-1"
    2026-01-06 custom "family" "F-0002" "triunfo" ;! records: family F-0002 says since 9990-01-01
      covered: "P-09"
      since: 9990-01-01
      paid-through: "9999-W52"
    2026-01-07 * "Coffin"
      funeral: "S-0001"
      person: "P-09"
      died: 2026-01-07
      Expenses:Service   5.00 USD
      Assets:Cash   -5.00 USD
    """
