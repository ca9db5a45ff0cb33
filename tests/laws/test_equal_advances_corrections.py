"""A correction pays a week's base to one who was unpaid, or takes it back."""

from textwrap import dedent

from tests.advance_books import NETWORK

SHEET = """
    2026-01-05 * "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: "A-0003:leave"
      Assets:Advances    80.00 USD
      Assets:Cash       -80.00 USD
"""
PRELUDE = NETWORK + dedent(SHEET)


def test_who_was_unpaid_is_paid() -> None:
    """
    2026-02-10 * "Advances, corrected"
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0003"
      Assets:Advances    40.00 USD
      Assets:Cash       -40.00 USD
    """


def test_who_was_paid_gives_it_back() -> None:
    """
    2026-02-10 * "Advances, corrected"
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0001:-1"
      Assets:Advances   -40.00 USD
      Assets:Cash        40.00 USD
    """


def test_one_is_paid_and_one_gives_back() -> None:
    """
    2026-02-10 * "Advances, corrected"
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0003 A-0001:-1"
    """


def test_the_sum_of_a_correction() -> None:
    """
    2026-02-10 * "Advances, corrected"  ;! equal-advances: triunfo/2026-W02: 1 x 40.00 + -2 x 40.00 = -40.00, entered -41.00 USD
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0003 A-0001:-1 A-0002:-1"
      Assets:Advances   -41.00 USD
      Assets:Cash        41.00 USD
    """


def test_postings_for_one() -> None:
    """
    2026-02-10 * "Advances, corrected"
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0003 A-0001:-1 A-0002:-1"
      Assets:Advances    40.00 USD
        associate: "A-0003"
      Assets:Advances   -40.00 USD
        associate: "A-0001"
      Assets:Advances   -39.00 USD  ;! equal-advances: the base of A-0002 is -40.00 USD, equal for all, entered -39.00 USD
        associate: "A-0002"
      Assets:Cash        39.00 USD
    """


def test_the_base_of_the_corrected_week() -> None:
    """
    2026-02-01 custom "policy" "advances"
      base: 50.00 USD
      decision: "D-1"
    2026-02-10 * "Advances, corrected"
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0003"
      Assets:Advances    40.00 USD
      Assets:Cash       -40.00 USD
    """


def test_who_was_paid_already() -> None:
    """
    2026-02-10 * "Advances, corrected"  ;! equal-advances: the correction of triunfo/2026-W02 pays A-0001, who has that week's base already
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0001"
      Assets:Advances    40.00 USD
      Assets:Cash       -40.00 USD
    """


def test_twice_the_same() -> None:
    """
    2026-02-10 * "Advances, corrected"
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0003"
      Assets:Advances    40.00 USD
      Assets:Cash       -40.00 USD
    2026-02-11 * "Advances, corrected"  ;! equal-advances: the correction of triunfo/2026-W02 pays A-0003, who has that week's base already
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0003"
      Assets:Advances    40.00 USD
      Assets:Cash       -40.00 USD
    """


def test_back_and_forth() -> None:
    """
    2026-02-10 * "Advances, corrected"
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0001:-1"
      Assets:Advances   -40.00 USD
      Assets:Cash        40.00 USD
    2026-02-11 * "Advances, corrected"
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0001"
      Assets:Advances    40.00 USD
      Assets:Cash       -40.00 USD
    """


def test_back_from_one_who_was_unpaid() -> None:
    """
    2026-02-10 * "Advances, corrected"  ;! equal-advances: the correction of triunfo/2026-W02 takes the base of A-0003 back, who was not paid it
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0003:-1"
      Assets:Advances   -40.00 USD
      Assets:Cash        40.00 USD
    """


def test_a_week_without_a_sheet() -> None:
    """
    2026-02-10 * "Advances, corrected"  ;! equal-advances: triunfo/2026-W03 is corrected and has no advance sheet
      advances: "triunfo"
      corrects: "2026-W03"
      paid: "A-0003"
      Assets:Advances    40.00 USD
      Assets:Cash       -40.00 USD
    """


def test_a_correction_names_nobody_as_absent() -> None:
    """
    2026-02-10 * "Advances, corrected"  ;! equal-advances: the correction of triunfo/2026-W02 says absent
      advances: "triunfo"
      corrects: "2026-W02"
      absent: "A-0001:leave"
    """


def test_somebody_of_another_cooperative() -> None:
    """
    2026-02-10 * "Advances, corrected"  ;! equal-advances: triunfo/2026-W02 lists A-0004, who is of union on 2026-01-05
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0004"
      Assets:Advances    40.00 USD
      Assets:Cash       -40.00 USD
    """


def test_a_correction_of_the_sheets_own_day() -> None:
    """
    2026-01-05 * "Advances, corrected"
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0003"
      Assets:Advances    40.00 USD
      Assets:Cash       -40.00 USD
    """


def test_a_correction_is_no_collection_sheet() -> None:
    """
    2019-01-01 custom "fund" "funeral" "Funeral fund"
    2020-01-01 custom "policy" "funeral"
      fund: "funeral"
      contribution: 0.20 USD
      decision: "D-1"
    2026-02-10 * "Advances, corrected"
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0003"
      Assets:Advances    40.00 USD
      Assets:Cash       -40.00 USD
    """
