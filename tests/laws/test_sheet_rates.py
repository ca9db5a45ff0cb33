"""What a week costs: the contribution of its Monday, or of the day for weeks ahead."""

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


def test_a_new_rate_from_monday_on() -> None:
    """
    2026-01-12 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-11 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-12 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.75 USD
      Income:Contributions     -0.75 USD
    """


def test_a_new_rate_from_tuesday_on() -> None:
    """
    2026-01-13 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.75 USD
      Income:Contributions     -0.75 USD
    """


def test_who_is_behind_pays_old_weeks_at_the_old_rate() -> None:
    """
    2026-01-19 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
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
    2026-01-23 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W04: 2 x 0.25 + F-0001 2026-W03 at 0.20 = 0.70, entered 0.75
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.75 USD
      Income:Contributions     -0.75 USD
    2026-01-30 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W05"
      absent: ""
      Assets:Cash               0.75 USD
      Income:Contributions     -0.75 USD
    """


def test_the_oldest_week_comes_first() -> None:
    """
    2026-01-19 custom "policy" "funeral"
      contribution: 0.25 USD
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
      absent: "F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      paid: "F-0001:3"
      Assets:Cash               0.65 USD
      Income:Contributions     -0.65 USD
    2026-01-30 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W05"
      paid: "F-0001"
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    """


def test_the_sum_of_several_old_weeks() -> None:
    """
    2026-01-19 custom "policy" "funeral"
      contribution: 0.25 USD
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
      absent: "F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-23 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W04: 3 x 0.25 + F-0001 2026-W02 to 2026-W03 at 2 x 0.20 = 1.15, entered 1.25
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      paid: "F-0001:3"
      Assets:Cash               1.25 USD
      Income:Contributions     -1.25 USD
    """
