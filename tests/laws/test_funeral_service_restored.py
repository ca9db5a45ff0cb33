"""A suspended family comes back at once."""

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


def test_suspended_long_ago_and_restored_at_once() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-06-01 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:18"
      Assets:Cash            3.60 USD
      Income:Contributions   -3.60 USD
    2026-06-02 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-06-02
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_restored_and_late_again_through_the_sunday() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-06-01 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:18"
      Assets:Cash            3.60 USD
      Income:Contributions   -3.60 USD
    2026-06-21 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-06-21
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_restored_and_suspended_once_more() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-06-01 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:18"
      Assets:Cash            3.60 USD
      Income:Contributions   -3.60 USD
    2026-06-22 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, suspended with 3 weeks overdue (more than 2 suspend
      funeral: "S-0001"
      person: "P-01"
      died: 2026-06-22
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """
