"""Weeks go back, the latest first, each at what was paid for it."""

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


def test_weeks_brought_in_cannot_be_taken_back() -> None:
    """
    2026-01-05 custom "family" "F-0004" "lucha"
      since: 2020-05-01
      paid-through: "2026-W06"
    2026-01-09 * "La Lucha"
      sheet: "lucha"
      week: "2026-W02"
      paid: "F-0004"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-16 * "La Lucha" ;! funeral-sheet: lucha/2026-W02 takes back more weeks of F-0004
      sheet: "lucha"
      corrects: "2026-W02"
      paid: "F-0004:-2"
      Assets:Cash              -0.40 USD
      Income:Contributions      0.40 USD
    2026-01-17 * "La Lucha"
      sheet: "lucha"
      corrects: "2026-W02"
      paid: "F-0004:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    """


def test_a_week_taken_back_can_be_paid_again() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-10 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001:2"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-17 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W03"
      paid: "F-0001:-2"
      Assets:Cash              -0.40 USD
      Income:Contributions      0.40 USD
    """


def test_each_week_goes_back_at_what_was_paid_for_it() -> None:
    """
    2026-01-19 custom "policy" "funeral"
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
      paid: "F-0001"
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    2026-01-24 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W04"
      paid: "F-0001:-1"
      Assets:Cash              -0.25 USD
      Income:Contributions      0.25 USD
    2026-01-25 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W03"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    """


def test_weeks_of_two_rates_go_back() -> None:
    """
    2026-01-19 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001:2"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: ""
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      paid: "F-0001"
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    2026-01-24 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W04: F-0001 2026-W04 at -1 x 0.25 + F-0001 2026-W03 at -1 x 0.20 = -0.45, entered -0.50
      sheet: "triunfo"
      corrects: "2026-W04"
      paid: "F-0001:-2"
      Assets:Cash              -0.50 USD
      Income:Contributions      0.50 USD
    """


def test_weeks_paid_ahead_go_back_at_the_old_rate() -> None:
    """
    2026-01-19 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001:4"
      Assets:Cash               0.80 USD
      Income:Contributions     -0.80 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: ""
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      paid: ""
    2026-01-24 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    2026-01-30 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W05"
      paid: "F-0001"
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    """
