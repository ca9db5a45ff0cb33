"""A week has one sheet, and a sheet says who paid."""

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


def test_one_of_week_and_corrects() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: the sheet of triunfo needs one of week and corrects
      sheet: "triunfo"
      paid: ""
    2026-01-09 * "El Triunfo" ;! funeral-sheet: the sheet of triunfo needs one of week and corrects
      sheet: "triunfo"
      week: "2026-W02"
      corrects: "2026-W02"
      paid: ""
    """


def test_a_second_sheet_of_a_week() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-10 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 has a sheet already, of 2026-01-09
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0002 F-0003"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    """


def test_the_second_is_the_later_one() -> None:
    """
    2026-01-10 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 has a sheet already, of 2026-01-09
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0002 F-0003"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-05 custom "family" "F-0009" "lucha"
    2026-01-10 * "La Lucha"
      sheet: "lucha"
      week: "2026-W02"
      paid: "F-0009"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_neither_paid_nor_absent() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 says neither paid nor absent
      sheet: "triunfo"
      week: "2026-W02"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_lists_without_quotes() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 says paid without quotes
      sheet: "triunfo"
      week: "2026-W02"
      paid: 3
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03 says absent without quotes
      sheet: "triunfo"
      week: "2026-W03"
      absent: FALSE
    """


def test_nobody_paid() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: ""
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: "F-0001 F-0002 F-0003"
    2026-01-23 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W04: 0 x 0.20 = 0.00, entered 0.20
      sheet: "triunfo"
      week: "2026-W04"
      paid: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """
