"""The total of a sheet is what its families' weeks cost, in the fund's account."""

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


def test_a_total_a_cent_off() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: 3 x 0.20 = 0.60, entered 0.61
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0002 F-0003"
      Assets:Cash               0.61 USD
      Income:Contributions     -0.61 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03: 3 x 0.20 = 0.60, entered 0.59
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001 F-0002 F-0003"
      Assets:Cash               0.59 USD
      Income:Contributions     -0.59 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      paid: "F-0001 F-0002 F-0003"
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """


def test_several_weeks() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0002:5 F-0003:1"
      Assets:Cash               1.40 USD
      Income:Contributions     -1.40 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03: 6 x 0.20 = 1.20, entered 1.40
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001 F-0002:5"
      Assets:Cash               1.40 USD
      Income:Contributions     -1.40 USD
    """


def test_several_weeks_beside_a_roll() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: "F-0001"
      paid: "F-0002:5"
      Assets:Cash               1.20 USD
      Income:Contributions     -1.20 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      paid: "F-0002:5"
      Assets:Cash               1.40 USD
      Income:Contributions     -1.40 USD
    """


def test_a_list_over_several_lines() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001
             F-0002:2	F-0003"
      Assets:Cash               0.80 USD
      Income:Contributions     -0.80 USD
    """


def test_no_posting_on_the_fund() -> None:
    """
    2026-01-01 open Income:Other
      fund: "common"
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: 1 x 0.20 = 0.20, entered nothing
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash        0.20 USD
      Income:Other      -0.20 USD
    """


def test_the_sign_turned_round() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: 1 x 0.20 = 0.20, entered -0.20
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    """


def test_several_postings_and_other_accounts() -> None:
    """
    2026-01-01 open Income:Contributions:Late
    2026-01-01 open Expenses:Bus
      fund: "common"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0002"
      Assets:Cash                     0.35 USD
      Expenses:Bus                    0.05 USD
      Income:Contributions           -0.20 USD
      Income:Contributions:Late      -0.20 USD
    """


def test_another_fund_or_role_does_not_count() -> None:
    """
    2026-01-01 custom "fund" "crafts" "Workshop"
    2026-01-01 open Assets:Crafts
      fund: "crafts"
    2026-01-01 open Income:Contributions:Crafts
      fund: "crafts"
    2026-01-01 open Income:Contributions:Gifts
      role: "gifts"
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: 3 x 0.20 = 0.60, entered 0.20
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0002 F-0003"
      Assets:Cash                       0.40 USD
      Assets:Crafts                     0.20 USD
      Income:Contributions             -0.20 USD
      Income:Contributions:Crafts      -0.20 USD
      Income:Contributions:Gifts       -0.20 USD
    """
