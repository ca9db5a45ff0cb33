"""Enrolled anew: old arrears come along, unless a decision forgives them."""

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


def test_enrolled_anew_brings_its_arrears() -> None:
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
    2026-03-02 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, suspended with 3 weeks overdue (more than 2 suspend
      funeral: "S-0001"
      person: "P-01"
      died: 2026-03-02
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_enrolled_anew_with_arrears_settled_waits_from_the_new_day() -> None:
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
    2026-03-02 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:6"
      Assets:Cash            1.20 USD
      Income:Contributions   -1.20 USD
    2026-03-22 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, waiting with 2 of 3 weeks owed and paid on
      funeral: "S-0001"
      person: "P-01"
      died: 2026-03-22
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_enrolled_anew_with_arrears_settled_has_waited() -> None:
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
    2026-03-02 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:6"
      Assets:Cash            1.20 USD
      Income:Contributions   -1.20 USD
    2026-03-23 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-03-23
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_enrolled_anew_paying_only_the_old_arrears() -> None:
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
    2026-03-02 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-03-23 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, suspended with 3 weeks overdue (more than 2 suspend
      funeral: "S-0001"
      person: "P-01"
      died: 2026-03-23
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_enrolled_anew_and_forgiven_waits() -> None:
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
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-03-22 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, waiting with 2 of 3 weeks owed and paid on
      funeral: "S-0001"
      person: "P-01"
      died: 2026-03-22
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_enrolled_anew_and_forgiven_has_waited() -> None:
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
