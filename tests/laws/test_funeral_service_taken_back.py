"""Weeks taken back, and the standing that they leave."""

import pytest

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the fund"
      taken-by: "assembly"
    2020-01-01 custom "fund" "common" "Funeral fund"
    2020-01-01 custom "policy" "funeral"
      fund: "common"
      contribution: 0.20 USD
      waiting-weeks: 3
      arrears-weeks-max: 2
      reinstatement: "arrears"
      decision: "D-1"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 custom "cooperative" "lucha" "La Lucha"
    2020-01-01 open Assets:Cash
      fund: "common"
    2020-01-01 open Income:Contributions
      fund: "common"
      role: "contributions"
    2020-01-01 open Expenses:Service
      fund: "common"
      role: "service"
"""


def test_weeks_taken_back_the_day_before() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:4"
      Assets:Cash            0.80 USD
      Income:Contributions   -0.80 USD
    2026-02-15 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W03"
      paid: "F-0001:-1"
      Assets:Cash            -0.20 USD
      Income:Contributions   0.20 USD
    2026-02-16 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, suspended with 3 weeks overdue (more than 2 suspend
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-16
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_weeks_taken_back_on_the_day_of_death() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:4"
      Assets:Cash            0.80 USD
      Income:Contributions   -0.80 USD
    2026-02-16 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W03"
      paid: "F-0001:-1"
      Assets:Cash            -0.20 USD
      Income:Contributions   0.20 USD
    2026-02-16 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-16
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_weeks_taken_back_fall_out_of_the_wait() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-01-20 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W03"
      paid: "F-0001:-1"
      Assets:Cash            -0.20 USD
      Income:Contributions   0.20 USD
    2026-01-26 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, waiting with 2 of 3 weeks owed and paid on
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-26
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_weeks_ahead_taken_back_change_nothing() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:30"
      Assets:Cash            6.00 USD
      Income:Contributions   -6.00 USD
    2026-01-20 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W03"
      paid: "F-0001:-27"
      Assets:Cash            -5.40 USD
      Income:Contributions   5.40 USD
    2026-01-26 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-26
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_paid_and_taken_back_on_one_day() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-02-10 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W03"
      paid: "F-0001:5"
      Assets:Cash            1.00 USD
      Income:Contributions   -1.00 USD
    2026-02-10 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W04"
      paid: "F-0001:-5"
      Assets:Cash            -1.00 USD
      Income:Contributions   1.00 USD
    2026-02-16 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, suspended with 3 weeks overdue (more than 2 suspend
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-16
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


@pytest.mark.xfail(
    strict=True,
    reason="weeks beyond an end, or of a forgiven enrolment, that are taken back count as overdue",
)
def test_weeks_of_the_gap_taken_back_are_not_owed() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:7"
      Assets:Cash            1.40 USD
      Income:Contributions   -1.40 USD
    2026-02-16 custom "end" "family" "F-0001"
    2026-03-02 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-03-02 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W03"
      paid: "F-0001:-1"
      Assets:Cash            -0.20 USD
      Income:Contributions   0.20 USD
    2026-03-02 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W04"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-03-23 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-03-23
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


@pytest.mark.xfail(
    strict=True,
    reason="weeks beyond an end, or of a forgiven enrolment, that are taken back count as overdue",
)
def test_weeks_of_a_forgiven_enrolment_taken_back_are_forgiven() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-02-16 custom "end" "family" "F-0001"
    2026-03-02 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
      decision: "D-1"
    2026-03-02 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W03"
      paid: "F-0001:-2"
      Assets:Cash            -0.40 USD
      Income:Contributions   0.40 USD
    2026-03-02 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W04"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-03-23 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-03-23
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """
