"""A family that changes its cooperative is on one roll a week, by its Monday."""

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


def test_moved_on_a_wednesday() -> None:
    """
    2026-01-05 custom "family" "F-0009" "lucha"
    2026-01-14 custom "family" "F-0001" "lucha"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-09 * "La Lucha"
      sheet: "lucha"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-16 * "La Lucha"
      sheet: "lucha"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-23 * "La Lucha"
      sheet: "lucha"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    """


def test_moved_on_a_monday() -> None:
    """
    2026-01-05 custom "family" "F-0009" "lucha"
    2026-01-12 custom "family" "F-0001" "lucha"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-09 * "La Lucha"
      sheet: "lucha"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-16 * "La Lucha"
      sheet: "lucha"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    """


def test_the_new_cooperative_may_name_it_within_the_week() -> None:
    """
    2026-01-05 custom "family" "F-0009" "lucha"
    2026-01-14 custom "family" "F-0001" "lucha"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-09 * "La Lucha"
      sheet: "lucha"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: "F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-16 * "La Lucha"
      sheet: "lucha"
      week: "2026-W03"
      absent: ""
      paid: "F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    """


def test_the_new_cooperative_may_not_call_it_absent_yet() -> None:
    """
    2026-01-05 custom "family" "F-0009" "lucha"
    2026-01-14 custom "family" "F-0001" "lucha"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-09 * "La Lucha"
      sheet: "lucha"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-16 * "La Lucha" ;! funeral-sheet: lucha/2026-W03 lists F-0001 as absent, which is not on its roll
      sheet: "lucha"
      week: "2026-W03"
      absent: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_not_before_the_day_of_the_move() -> None:
    """
    2026-01-05 custom "family" "F-0009" "lucha"
    2026-01-17 custom "family" "F-0001" "lucha"
    2026-01-09 * "La Lucha"
      sheet: "lucha"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-16 * "La Lucha" ;! funeral-sheet: lucha/2026-W03 lists F-0001, which is not on its roll (of triunfo on 2026-01-16)
      sheet: "lucha"
      week: "2026-W03"
      paid: "F-0009 F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    """
