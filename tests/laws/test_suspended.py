"""Who is suspended on a week's Monday is advanced nothing for it."""

from tests.advance_books import NETWORK

PRELUDE = NETWORK


def test_from_the_monday_on() -> None:
    """
    2026-01-05 custom "suspension" "A-0003"
      decision: "D-2"
    2026-01-09 * "Advances"  ;! suspended: A-0003 is paid in triunfo/2026-W02 and is suspended on 2026-01-05, for good (decision D-2)
      advances: "triunfo"
      week: "2026-W02"
      paid: "A-0001 A-0002 A-0003"
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_from_the_tuesday_on() -> None:
    """
    2026-01-06 custom "suspension" "A-0003"
      decision: "D-2"
    2026-01-09 * "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_until_the_monday() -> None:
    """
    2026-01-01 custom "suspension" "A-0003"
      until: 2026-01-05
      decision: "D-2"
    2026-01-09 * "Advances"  ;! suspended: A-0003 is paid in triunfo/2026-W02 and is suspended on 2026-01-05, until 2026-01-05
      advances: "triunfo"
      week: "2026-W02"
      paid: "A-0001 A-0002 A-0003"
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_until_the_sunday_before() -> None:
    """
    2026-01-01 custom "suspension" "A-0003"
      until: 2026-01-04
      decision: "D-2"
    2026-01-09 * "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_ended_by_a_decision() -> None:
    """
    2026-01-01 custom "suspension" "A-0003"
      decision: "D-2"
    2026-01-05 custom "end" "suspension" "A-0003"
      decision: "D-2"
    2026-01-09 * "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_everyone_else_is_paid() -> None:
    """
    2026-01-05 custom "suspension" "A-0003"
      decision: "D-2"
    2026-01-09 * "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances    80.00 USD
      Assets:Cash       -80.00 USD
    """


def test_a_posting_of_her_own() -> None:
    """
    2026-01-05 custom "suspension" "A-0003"
      decision: "D-2"
    2026-01-09 * "Advances"  ;! suspended: A-0003 is paid in triunfo/2026-W02
      advances: "triunfo"
      week: "2026-W02"
      paid: "A-0001 A-0002 A-0003"
      Assets:Advances    80.00 USD
      Assets:Advances    40.00 USD
        associate: "A-0003"
      Assets:Cash      -120.00 USD
    """


def test_a_posting_for_one_off_the_roll() -> None:
    """
    2026-01-05 custom "suspension" "A-0003"
      decision: "D-2"
    2026-01-09 * "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances    80.00 USD
      Assets:Advances    40.00 USD  ;! suspended: A-0003 is paid in triunfo/2026-W02
        associate: "A-0003"
      Assets:Cash      -120.00 USD
    """


def test_an_adjustment() -> None:
    """
    2026-01-09 custom "suspension" "A-0003"
      until: 2026-01-20
      decision: "D-2"
    2026-01-08 * "The day before"
      Assets:Advances    10.00 USD
        adjustment: "need"
        associate: "A-0003"
        decision: "D-1"
      Assets:Cash       -10.00 USD
    2026-01-09 * "The first day"
      Assets:Advances    10.00 USD  ;! suspended: A-0003 is paid in the entry of 2026-01-09 and is suspended on 2026-01-09, until 2026-01-20
        adjustment: "need"
        associate: "A-0003"
        decision: "D-1"
      Assets:Cash       -10.00 USD
    2026-01-21 * "The day after"
      Assets:Advances    10.00 USD
        adjustment: "need"
        associate: "A-0003"
        decision: "D-1"
      Assets:Cash       -10.00 USD
    """


def test_an_adjustment_in_a_sheet() -> None:
    """
    2026-01-05 custom "suspension" "A-0003"
      until: 2026-01-05
      decision: "D-2"
    2026-01-09 * "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances    80.00 USD
      Assets:Advances    10.00 USD  ;! suspended: A-0003 is paid in triunfo/2026-W02
        adjustment: "need"
        associate: "A-0003"
        decision: "D-1"
      Assets:Cash       -90.00 USD
    """


def test_what_was_advanced_is_taken_back() -> None:
    """
    2026-01-06 custom "suspension" "A-0003"
      decision: "D-2"
    2026-01-05 * "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Advances    10.00 USD
        adjustment: "need"
        associate: "A-0003"
        decision: "D-1"
      Assets:Cash      -130.00 USD
    2026-01-12 * "Taken back"
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0003:-1"
      Assets:Advances   -40.00 USD
      Assets:Advances   -10.00 USD
        adjustment: "need"
        associate: "A-0003"
        decision: "D-1"
      Assets:Cash        50.00 USD
    """


def test_a_correction_pays_one_who_was_suspended() -> None:
    """
    2026-01-01 custom "suspension" "A-0003"
      until: 2026-01-06
      decision: "D-2"
    2026-01-05 * "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances    80.00 USD
      Assets:Cash       -80.00 USD
    2026-01-12 * "Advances, corrected"  ;! suspended: A-0003 is paid in triunfo/2026-W02 and is suspended on 2026-01-05
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0003"
      Assets:Advances    40.00 USD
      Assets:Cash       -40.00 USD
    """


def test_a_waiver() -> None:
    """
    2025-01-01 custom "decision" "D-3" "A last week for A-0003"
      taken-by: "assembly"
      waives: "suspended"
    2026-01-05 custom "suspension" "A-0003"
      decision: "D-2"
    2026-01-09 * "Advances"
      advances: "triunfo"
      week: "2026-W02"
      paid: "A-0001 A-0002 A-0003"
      decision: "D-3"
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_the_cover_of_the_family_is_untouched() -> None:
    """
    2019-01-01 custom "fund" "funeral" "Funeral fund"
      purpose: "service"
    2020-01-01 custom "policy" "funeral"
      fund: "funeral"
      contribution: 0.20 USD
      waiting-weeks: 0
      arrears-weeks-max: 0
      reinstatement: "arrears"
      decision: "D-1"
    2025-12-29 custom "family" "F-0001" "triunfo"
      covered: "P-0001"
    2025-12-29 custom "associate" "A-0003" "triunfo"
      family: "F-0001"
    2025-12-29 custom "suspension" "A-0003"
      decision: "D-2"
    2025-12-29 open Assets:Funeral
      fund: "funeral"
    2025-12-29 open Income:Contributions
      fund: "funeral"
      role: "contributions"
    2025-12-29 open Expenses:Service
      fund: "funeral"
      role: "service"
    2025-12-29 * "El Triunfo" "Funeral collection"
      sheet: "triunfo"
      week: "2026-W01"
      absent: ""
      Assets:Funeral          0.20 USD
      Income:Contributions   -0.20 USD
    2025-12-30 * "P-0001"
      funeral: "S-0001"
      person: "P-0001"
      died: 2025-12-30
      Expenses:Service        0.10 USD
      Assets:Funeral         -0.10 USD
    """


def test_a_posting_of_one_off_the_roll_that_pays_nothing() -> None:
    """
    2026-01-05 custom "suspension" "A-0003"
      decision: "D-2"
    2026-01-09 * "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances    80.00 USD
      Assets:Advances   -30.00 USD  ;! equal-advances: the posting of A-0003 is of nobody whom this entry pays the base
        associate: "A-0003"
      Assets:Cash       -50.00 USD
    """
