"""A family that changes its cooperative, seen from the old one and across rates."""

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


def test_the_old_cooperative_may_not_name_it_after_the_week() -> None:
    """
    2026-01-14 custom "family" "F-0001" "lucha"
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
    2026-01-23 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W04 lists F-0001, which is not on its roll (of lucha on 2026-01-23)
      sheet: "triunfo"
      week: "2026-W04"
      paid: "F-0001 F-0002"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    """


def test_a_late_sheet_of_the_old_cooperative_has_it() -> None:
    """
    2026-01-14 custom "family" "F-0001" "lucha"
    2026-01-28 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-28 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001 F-0002"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    """


def test_enrolled_and_moved_within_a_week() -> None:
    """
    2026-01-13 custom "family" "F-0004" "triunfo"
    2026-01-14 custom "family" "F-0004" "lucha"
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
      Assets:Cash               0.80 USD
      Income:Contributions     -0.80 USD
    2026-01-23 * "La Lucha"
      sheet: "lucha"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_there_and_back() -> None:
    """
    2026-01-05 custom "family" "F-0009" "lucha"
    2026-01-12 custom "family" "F-0001" "lucha"
    2026-01-19 custom "family" "F-0001" "triunfo"
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
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-23 * "La Lucha"
      sheet: "lucha"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_what_was_paid_goes_with_it_across_a_change_of_rate() -> None:
    """
    2026-01-12 custom "family" "F-0001" "lucha"
    2026-01-19 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: "F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-16 * "La Lucha"
      sheet: "lucha"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-23 * "La Lucha"
      sheet: "lucha"
      week: "2026-W04"
      paid: "F-0001:2"
      Assets:Cash               0.45 USD
      Income:Contributions     -0.45 USD
    """
