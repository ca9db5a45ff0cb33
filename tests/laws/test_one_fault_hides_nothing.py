"""A fault silences what rests on it, and nothing else."""

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


def test_a_sheet_entered_twice_and_a_new_rate() -> None:
    """
    2026-01-19 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: ""
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03 has a sheet already, of 2026-01-16
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_one_wrong_week_and_another_week_missing() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: the sheet of triunfo says week 2026-W54
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
    2026-02-06 * "El Triunfo" ;! funeral-sheet: triunfo has no sheet for 2026-W05
      sheet: "triunfo"
      week: "2026-W06"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """


def test_a_second_sheet_long_after_a_missing_week() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-23 * "El Triunfo" ;! funeral-sheet: triunfo has no sheet for 2026-W03
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-30 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W05"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-02-06 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W06"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-03-06 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W06 has a sheet already
      sheet: "triunfo"
      week: "2026-W06"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """


def test_a_cooperative_that_stands_twice_and_its_totals() -> None:
    """
    2026-01-05 custom "cooperative" "union" "La Unión"
    2026-01-05 custom "cooperative" "union" "La Union" ;! records: cooperative union stands twice
    2026-01-05 custom "family" "F-0004" "union"
    2026-01-09 * "union" ;! funeral-sheet: union/2026-W02: 1 x 0.20 = 0.20, entered 0.25
      sheet: "union"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    """


def test_a_later_record_of_a_cooperative_and_the_totals_before_it() -> None:
    """
    2026-12-05 custom "cooperative" "triunfo" "El Triunfo" ;! records: cooperative triunfo has the key color
      color: "red"
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: 3 x 0.20 = 0.60, entered 0.65
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.65 USD
      Income:Contributions     -0.65 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03 lists F-0099
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0099"
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """
