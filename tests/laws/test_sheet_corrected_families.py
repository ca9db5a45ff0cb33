"""Whom a correction may name, and when."""

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


def test_a_correction_does_not_speak_of_the_roll() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-10 * "El Triunfo" ;! funeral-sheet: the correction of triunfo/2026-W02 says absent
      sheet: "triunfo"
      corrects: "2026-W02"
      absent: "F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    """


def test_a_correction_names_somebody() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 says neither paid nor absent
      sheet: "triunfo"
      corrects: "2026-W02"
    """


def test_a_correction_of_a_week_that_has_not_begun() -> None:
    """
    2026-01-11 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03 is dated 2026-01-11, before its week begins
      sheet: "triunfo"
      corrects: "2026-W03"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-11 * "El Triunfo" ;! funeral-sheet: the sheet of triunfo says corrects 2026-W54, which is no week
      sheet: "triunfo"
      corrects: "2026-W54"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_counts_that_are_none() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 lists F-0001:0
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:0"
    2026-01-10 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 lists F-0001:-0
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-0"
    """


def test_a_family_that_has_ended() -> None:
    """
    2026-01-13 custom "end" "family" "F-0001"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-02-10 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    2026-02-11 * "La Lucha" ;! funeral-sheet: lucha/2026-W02 lists F-0001, which is not on its roll (not enrolled on 2026-02-11)
      sheet: "lucha"
      corrects: "2026-W02"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    """


def test_a_family_that_moved_and_ended() -> None:
    """
    2026-01-12 custom "family" "F-0001" "lucha"
    2026-02-02 custom "end" "family" "F-0001"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-16 * "La Lucha"
      sheet: "lucha"
      week: "2026-W03"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-02-10 * "La Lucha"
      sheet: "lucha"
      corrects: "2026-W03"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    2026-02-11 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03 lists F-0001, which is not on its roll
      sheet: "triunfo"
      corrects: "2026-W03"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    """


def test_a_family_that_moved_is_corrected_where_it_was() -> None:
    """
    2026-01-12 custom "family" "F-0001" "lucha"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-02-10 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    2026-02-11 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03 lists F-0001, which is not on its roll (of lucha on 2026-02-11)
      sheet: "triunfo"
      corrects: "2026-W03"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_a_family_unknown_to_a_correction() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-10 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 lists F-0099, a family that is not in the books
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0099:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    """


def test_two_corrections_of_one_date_and_week() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-10 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    2026-01-10 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    """


def test_two_corrections_of_one_date_that_name_different_families() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001:2 F-0002:2"
      Assets:Cash               0.80 USD
      Income:Contributions     -0.80 USD
    2026-01-10 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    2026-01-10 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0002:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    """


def test_two_corrections_of_one_date_and_two_weeks() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001:2"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-17 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    2026-01-17 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W03"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    """
