"""Weeks ahead cost the contribution of the day of payment."""

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


def test_weeks_ahead_cost_the_rate_of_the_day_and_stay_paid() -> None:
    """
    2026-01-19 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-18 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001:4"
      Assets:Cash               0.80 USD
      Income:Contributions     -0.80 USD
    2026-01-18 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: ""
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      paid: ""
    2026-01-30 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W05"
      paid: ""
    2026-02-06 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W06"
      paid: "F-0001"
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    """


def test_weeks_ahead_on_the_day_of_the_new_rate() -> None:
    """
    2026-01-19 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-19 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001:4"
      Assets:Cash               0.90 USD
      Income:Contributions     -0.90 USD
    2026-01-19 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: ""
    2026-01-19 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      paid: ""
    """


def test_a_week_begun_before_the_new_rate_and_weeks_ahead() -> None:
    """
    2026-01-21 custom "policy" "funeral"
      contribution: 0.25 USD
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
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      paid: "F-0001:2"
      Assets:Cash               0.45 USD
      Income:Contributions     -0.45 USD
    """


def test_an_old_week_is_shown_where_nobody_pays_the_rate_of_the_day() -> None:
    """
    2026-01-12 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: ""
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03: F-0001 2026-W02 at 0.20 = 0.20, entered 0.25
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001"
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    """


def test_a_rate_that_falls_and_rises() -> None:
    """
    2026-01-12 custom "policy" "funeral"
      contribution: 0.10 USD
      decision: "D-1"
    2026-01-19 custom "policy" "funeral"
      contribution: 0.30 USD
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: ""
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: ""
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      paid: "F-0001:3"
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-30 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W05"
      paid: "F-0001:2"
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """


def test_two_changes_without_a_sheet_between() -> None:
    """
    2026-01-13 custom "policy" "funeral"
      contribution: 0.10 USD
      decision: "D-1"
    2026-01-15 custom "policy" "funeral"
      contribution: 0.30 USD
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
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      paid: "F-0001"
      Assets:Cash               0.30 USD
      Income:Contributions     -0.30 USD
    """
