"""The first contribution, the fund of the day, and payments of one day."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the fund"
      taken-by: "assembly"
    2020-01-01 custom "fund" "common" "Funeral fund"
    2020-01-01 custom "policy" "funeral"
      fund: "common"
      contribution: 0.20 USD
      decision: "D-1"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 custom "cooperative" "lucha" "La Lucha"
    2026-01-05 custom "family" "F-0001" "triunfo"
    2026-01-05 custom "family" "F-0002" "triunfo"
    2026-01-05 custom "family" "F-0003" "triunfo"
    2020-01-01 open Assets:Cash
      fund: "common"
    2020-01-01 open Income:Contributions
      fund: "common"
      role: "contributions"
"""


def test_who_was_brought_in_behind() -> None:
    """
    2026-01-05 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-05 custom "family" "F-0004" "lucha"
      since: 2020-05-01
      paid-through: "2025-W51"
    2026-01-09 * "La Lucha"
      sheet: "lucha"
      week: "2026-W02"
      paid: "F-0004:2"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-16 * "La Lucha"
      sheet: "lucha"
      week: "2026-W03"
      paid: "F-0004:2"
      Assets:Cash               0.50 USD
      Income:Contributions     -0.50 USD
    """


def test_weeks_before_the_first_contribution_cost_that() -> None:
    """
    2020-01-02 custom "family" "F-0004" "lucha"
      since: 2010-05-01
      paid-through: "2019-W49"
    2020-01-03 * "La Lucha"
      sheet: "lucha"
      week: "2020-W01"
      paid: "F-0004:5"
      Assets:Cash               1.00 USD
      Income:Contributions     -1.00 USD
    """


def test_a_policy_that_says_the_same_again_changes_nothing() -> None:
    """
    2026-01-12 custom "policy" "funeral"
      contribution: 0.2 USD
      covered-max: 9
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: "F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      paid: "F-0001:2"
      Assets:Cash               0.80 USD
      Income:Contributions     -0.80 USD
    2026-01-23 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W04: 3 x 0.20 = 0.60, entered 0.65
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.65 USD
      Income:Contributions     -0.65 USD
    """


def test_the_fund_of_the_day() -> None:
    """
    2026-01-12 custom "fund" "second" "Another fund"
    2026-01-12 open Assets:Second
      fund: "second"
    2026-01-12 open Income:Second
      fund: "second"
      role: "contributions"
    2026-01-12 custom "policy" "funeral"
      fund: "second"
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001"
      Assets:Second      0.20 USD
      Income:Second     -0.20 USD
    2026-01-23 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W04: 1 x 0.20 = 0.20, entered nothing
      sheet: "triunfo"
      week: "2026-W04"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_payments_of_one_day_by_the_week_named() -> None:
    """
    2026-01-12 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001"
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_after_the_end_of_the_policy_nothing_is_asked() -> None:
    """
    2026-01-12 custom "end" "policy" "funeral"
      decision: "D-1"
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: 1 x 0.20 = 0.20, entered 0.99
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash               0.99 USD
      Income:Contributions     -0.99 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001"
      Assets:Cash               0.99 USD
      Income:Contributions     -0.99 USD
    """
