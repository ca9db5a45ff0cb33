"""A family that ends and comes back, with its arrears or without."""

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


def test_it_owes_through_the_week_before_its_end() -> None:
    """
    2026-01-23 custom "end" "family" "F-0001"
    2026-02-02 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-02-02 custom "family" "F-0001" "triunfo"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: "F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      absent: "F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-30 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W05"
      absent: ""
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-02-06 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W06"
      absent: ""
      paid: "F-0001:2"
      Assets:Cash               0.95 USD
      Income:Contributions     -0.95 USD
    2026-02-13 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W07"
      absent: ""
      Assets:Cash               0.75 USD
      Income:Contributions     -0.75 USD
    """


def test_it_brings_its_arrears() -> None:
    """
    2026-01-19 custom "end" "family" "F-0001"
    2026-02-02 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-02-02 custom "family" "F-0001" "lucha"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: ""
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: ""
    2026-02-06 * "La Lucha" ;! funeral-sheet: lucha/2026-W06
      sheet: "lucha"
      week: "2026-W06"
      absent: ""
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    2026-02-13 * "La Lucha"
      sheet: "lucha"
      week: "2026-W07"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-02-20 * "La Lucha"
      sheet: "lucha"
      week: "2026-W08"
      absent: ""
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    """


def test_a_decision_forgives_its_arrears() -> None:
    """
    2026-01-19 custom "end" "family" "F-0001"
    2026-02-02 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-02-02 custom "family" "F-0001" "lucha"
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: ""
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: ""
    2026-02-06 * "La Lucha"
      sheet: "lucha"
      week: "2026-W06"
      absent: ""
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    2026-02-13 * "La Lucha"
      sheet: "lucha"
      week: "2026-W07"
      absent: ""
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    """


def test_the_weeks_between_are_not_owed() -> None:
    """
    2026-01-12 custom "end" "family" "F-0001"
    2026-01-19 custom "policy" "funeral"
      contribution: 0.30 USD
      decision: "D-1"
    2026-02-02 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-02-02 custom "family" "F-0001" "lucha"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-02-06 * "La Lucha"
      sheet: "lucha"
      week: "2026-W06"
      absent: ""
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    """


def test_weeks_paid_ahead_stay_paid() -> None:
    """
    2026-01-12 custom "end" "family" "F-0001"
    2026-01-26 custom "family" "F-0001" "lucha"
    2026-02-02 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001:5"
      Assets:Cash               1.00 USD
      Income:Contributions     -1.00 USD
    2026-01-30 * "La Lucha"
      sheet: "lucha"
      week: "2026-W05"
      absent: "F-0001"
    2026-02-06 * "La Lucha"
      sheet: "lucha"
      week: "2026-W06"
      absent: "F-0001"
    2026-02-13 * "La Lucha"
      sheet: "lucha"
      week: "2026-W07"
      absent: ""
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    """
