"""The roll of a sheet is fixed by its week; late sheets and ends."""

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


def test_enrolled_after_the_sheet_cannot_be_named() -> None:
    """
    2026-01-10 custom "family" "F-0005" "triunfo"
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 lists F-0005, which is not on its roll (not enrolled on 2026-01-09)
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      paid: "F-0005"
      Assets:Cash               0.80 USD
      Income:Contributions     -0.80 USD
    """


def test_a_late_sheet_has_who_enrolled_within_its_week() -> None:
    """
    2026-01-11 custom "family" "F-0004" "triunfo"
    2026-01-12 custom "family" "F-0005" "triunfo"
    2026-01-14 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.80 USD
      Income:Contributions     -0.80 USD
    """


def test_a_late_sheet_may_name_who_enrolled_after_its_week() -> None:
    """
    2026-01-12 custom "family" "F-0005" "triunfo"
    2026-01-14 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0005"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.80 USD
      Income:Contributions     -0.80 USD
    """


def test_a_late_roll_does_not_have_who_enrolled_after_its_week() -> None:
    """
    2026-01-12 custom "family" "F-0005" "triunfo"
    2026-01-14 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 lists F-0005 as absent, which is not on its roll
      sheet: "triunfo"
      week: "2026-W02"
      absent: "F-0005"
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      paid: "F-0005:2"
      Assets:Cash               1.00 USD
      Income:Contributions     -1.00 USD
    """


def test_ended_on_monday_and_on_tuesday() -> None:
    """
    2026-01-12 custom "end" "family" "F-0001"
    2026-01-13 custom "end" "family" "F-0002"
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
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_an_ended_family_cannot_be_named() -> None:
    """
    2026-01-12 custom "end" "family" "F-0001"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03 lists F-0001, which is not on its roll (not enrolled on 2026-01-16)
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-23 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W04 lists F-0001 as absent, which is not on its roll
      sheet: "triunfo"
      week: "2026-W04"
      absent: "F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    """


def test_enrolled_and_ended_within_a_week() -> None:
    """
    2026-01-13 custom "family" "F-0004" "triunfo"
    2026-01-15 custom "end" "family" "F-0004"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: "F-0004"
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """


def test_a_superseding_record_changes_no_roll() -> None:
    """
    2026-01-07 custom "family" "F-0001" "triunfo"
      covered: "P-01"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: "F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    """
