"""A sheet counts weeks in whole numbers, and lists a family once."""

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


def test_an_amount_left_open_is_filled_in() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0002"
      Assets:Cash             0.40 USD
      Income:Contributions
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03: 2 x 0.20 = 0.40, entered 0.45
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001 F-0002"
      Assets:Cash             0.45 USD
      Income:Contributions
    """


def test_counts_that_are_none() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 lists F-0001:0
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001:0"
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03 lists F-0001:x
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001:x"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-23 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W04 lists F-0001:
      sheet: "triunfo"
      week: "2026-W04"
      paid: "F-0001:"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-30 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W05 lists F-0001:1.5
      sheet: "triunfo"
      week: "2026-W05"
      paid: "F-0001:1.5"
      Assets:Cash               0.30 USD
      Income:Contributions     -0.30 USD
    2026-02-06 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W06 lists F-0001:2:2
      sheet: "triunfo"
      week: "2026-W06"
      paid: "F-0001:2:2"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-02-13 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W07 lists F-0001:+2
      sheet: "triunfo"
      week: "2026-W07"
      paid: "F-0001:+2"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-02-20 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W08 lists F-0001:02
      sheet: "triunfo"
      week: "2026-W08"
      paid: "F-0001:02"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-02-27 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W09"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_weeks_are_taken_back_in_a_correction() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03 lists F-0001:-2, which takes weeks of F-0001 back
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001:-2"
      Assets:Cash              -0.40 USD
      Income:Contributions      0.40 USD
    """


def test_a_family_listed_twice() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 lists F-0001 twice in paid
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0002 F-0001"
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03 lists F-0001 twice in paid
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001 F-0002 F-0001:2"
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-23 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W04 lists F-0001 twice in paid
      sheet: "triunfo"
      week: "2026-W04"
      paid: "F-0001:2 F-0001:1"
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-30 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W05 lists F-0001 twice in absent
      sheet: "triunfo"
      week: "2026-W05"
      absent: "F-0001 F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-02-06 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W06 lists F-0001 both as paid and as absent
      sheet: "triunfo"
      week: "2026-W06"
      absent: "F-0001"
      paid: "F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-02-13 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W07 lists F-0001 both as paid and as absent
      sheet: "triunfo"
      week: "2026-W07"
      absent: "F-0001"
      paid: "F-0001:2"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    """
