"""Which weeks want a sheet."""

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


def test_a_correction_is_no_sheet() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W03"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-23 * "El Triunfo" ;! funeral-sheet: triunfo has no sheet for 2026-W03
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """


def test_a_week_with_an_empty_roll_wants_none() -> None:
    """
    2026-01-05 custom "family" "F-0009" "lucha"
    2026-01-12 custom "end" "family" "F-0009"
    2026-01-26 custom "family" "F-0010" "lucha"
    2026-01-09 * "La Lucha"
      sheet: "lucha"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-30 * "La Lucha"
      sheet: "lucha"
      week: "2026-W05"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_a_week_whose_roll_empties_on_tuesday_wants_one() -> None:
    """
    2026-01-05 custom "family" "F-0009" "lucha"
    2026-01-13 custom "end" "family" "F-0009"
    2026-01-26 custom "family" "F-0010" "lucha"
    2026-01-09 * "La Lucha"
      sheet: "lucha"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-30 * "La Lucha" ;! funeral-sheet: lucha has no sheet for 2026-W03, before this one of 2026-W05
      sheet: "lucha"
      week: "2026-W05"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_a_week_in_which_the_first_family_enrols_wants_one() -> None:
    """
    2026-01-11 custom "family" "F-0009" "lucha"
    2026-01-16 * "La Lucha" ;! funeral-sheet: lucha has no sheet for 2026-W02
      sheet: "lucha"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_across_new_year() -> None:
    """
    2026-12-21 custom "family" "F-0009" "lucha"
    2026-12-22 * "La Lucha"
      sheet: "lucha"
      week: "2026-W52"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2027-01-05 * "La Lucha" ;! funeral-sheet: lucha has no sheet for 2026-W53, before this one of 2027-W01
      sheet: "lucha"
      week: "2027-W01"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_a_year_of_fifty_two_weeks() -> None:
    """
    2025-12-22 custom "family" "F-0009" "lucha"
    2025-12-22 * "La Lucha"
      sheet: "lucha"
      week: "2025-W52"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-02 * "La Lucha"
      sheet: "lucha"
      week: "2026-W01"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_a_sheet_with_a_wrong_week_is_told_there_alone() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: the sheet of triunfo says week 2026-W54, which is no week
      sheet: "triunfo"
      week: "2026-W54"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """
