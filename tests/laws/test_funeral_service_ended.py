"""What an end does to the standing, and what a new record does not."""

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


def test_the_gap_between_is_not_owed() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-02-16 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-02-16 custom "end" "family" "F-0001"
    2026-03-02 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-03-02 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
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


def test_old_arrears_paid_in_the_gap() -> None:
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
    2026-02-20 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-03-02 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-03-02 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
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


def test_a_new_child_restarts_nothing() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-01-20 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02 P-03"
    2026-01-26 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-26
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_on_the_day_of_the_end_nobody_is_covered() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:9"
      Assets:Cash            1.80 USD
      Income:Contributions   -1.80 USD
    2026-02-16 custom "end" "family" "F-0001"
    2026-02-15 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-15
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-02-16 * "Coffin" ;! funeral-service: S-0002: P-02 is covered by no family on 2026-02-16
      funeral: "S-0002"
      person: "P-02"
      died: 2026-02-16
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """
