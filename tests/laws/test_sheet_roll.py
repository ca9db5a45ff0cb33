"""The roll of a sheet: who may be named, and who paid without being named."""

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


def test_a_family_that_nobody_knows() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 lists F-0099, a family that is not in the books
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0099"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03 lists F-0099, a family that is not in the books
      sheet: "triunfo"
      week: "2026-W03"
      absent: "F-0099"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-23 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W04 lists F-0099, a family that is not in the books
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      paid: "F-0099:2"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    """


def test_a_family_of_another_cooperative() -> None:
    """
    2026-01-05 custom "family" "F-0009" "lucha"
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 lists F-0009, which is not on its roll (of lucha on 2026-01-09)
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0009"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03 lists F-0009 as absent, which is not on its roll
      sheet: "triunfo"
      week: "2026-W03"
      absent: "F-0009"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    """


def test_each_stranger_is_told() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 lists F-0098 ;! funeral-sheet: triunfo/2026-W02 lists F-0099
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0098 F-0001 F-0099"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_everyone_on_the_roll_paid() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03: 3 x 0.20 = 0.60, entered 0.40
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      absent: "F-0001 F-0002"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_enrolled_on_the_day_of_the_sheet_and_the_day_after() -> None:
    """
    2026-01-09 custom "family" "F-0004" "triunfo"
    2026-01-10 custom "family" "F-0005" "triunfo"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.80 USD
      Income:Contributions     -0.80 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Cash               1.00 USD
      Income:Contributions     -1.00 USD
    """
