"""No week is left out; what is missing is told once, and totals wait for it."""

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


def test_a_week_without_a_sheet() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-23 * "El Triunfo" ;! funeral-sheet: triunfo has no sheet for 2026-W03, before this one of 2026-W04
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
    """


def test_weeks_without_a_sheet() -> None:
    """
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo has no sheet for 2026-W02, before this one of 2026-W03
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-02-06 * "El Triunfo" ;! funeral-sheet: triunfo has no sheet for 2026-W04 to 2026-W05, before this one of 2026-W06
      sheet: "triunfo"
      week: "2026-W06"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """


def test_the_last_week_is_not_asked_for() -> None:
    """
    2026-01-05 custom "family" "F-0009" "lucha"
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
    2026-01-09 * "La Lucha"
      sheet: "lucha"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_totals_wait_until_it_stands() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: 3 x 0.20 = 0.60, entered 9.99
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               9.99 USD
      Income:Contributions     -9.99 USD
    2026-01-23 * "El Triunfo" ;! funeral-sheet: triunfo has no sheet for 2026-W03
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               9.99 USD
      Income:Contributions     -9.99 USD
    2026-01-30 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W05"
      absent: ""
      Assets:Cash               9.99 USD
      Income:Contributions     -9.99 USD
    2026-01-31 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001"
      Assets:Cash               9.99 USD
      Income:Contributions     -9.99 USD
    """


def test_the_sheets_of_others_do_not_wait() -> None:
    """
    2026-01-05 custom "family" "F-0009" "lucha"
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
      Assets:Cash               9.99 USD
      Income:Contributions     -9.99 USD
    2026-01-09 * "La Lucha" ;! funeral-sheet: lucha/2026-W02: 1 x 0.20 = 0.20, entered 9.99
      sheet: "lucha"
      week: "2026-W02"
      absent: ""
      Assets:Cash               9.99 USD
      Income:Contributions     -9.99 USD
    """


def test_what_else_is_wrong_does_not_wait() -> None:
    """
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo has no sheet for 2026-W02
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-23 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W04 lists F-0099
      sheet: "triunfo"
      week: "2026-W04"
      absent: "F-0099"
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """


def test_a_sheet_entered_late_is_enough() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-03-20 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """


def test_a_sheet_entered_late_counts_from_its_own_date() -> None:
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
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-24 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.75 USD
      Income:Contributions     -0.75 USD
    """


def test_the_way_out_with_an_empty_sheet_and_a_correction() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: ""
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-03-20 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W03"
      paid: "F-0001 F-0002 F-0003"
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """
