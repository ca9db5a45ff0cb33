"""Which way back holds, and for whom."""

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


def test_merely_late_does_not_wait_again() -> None:
    """
    2020-01-02 custom "policy" "funeral"
      reinstatement: "waiting"
      decision: "D-1"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-02-15 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:2"
      Assets:Cash            0.40 USD
      Income:Contributions   -0.40 USD
    2026-02-15 * "Coffin"
      funeral: "S-0002"
      person: "P-02"
      died: 2026-02-15
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-02-16 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-16
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_the_way_back_is_that_of_the_day_of_payment() -> None:
    """
    2026-02-18 custom "policy" "funeral"
      reinstatement: "waiting"
      decision: "D-1"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-02-17 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:4"
      Assets:Cash            0.80 USD
      Income:Contributions   -0.80 USD
    2026-02-20 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-20
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_the_way_back_that_holds_from_the_day_of_payment() -> None:
    """
    2026-02-18 custom "policy" "funeral"
      reinstatement: "waiting"
      decision: "D-1"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-02-18 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:4"
      Assets:Cash            0.80 USD
      Income:Contributions   -0.80 USD
    2026-02-20 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, waiting with 0 of 3 weeks owed and paid on
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-20
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """
