"""The standing that a family brings into the books."""

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


def test_brought_in_as_paid_up() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
      since: 2020-01-06
      paid-through: "2026-W01"
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_brought_in_with_what_is_allowed() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
      since: 2020-01-06
      paid-through: "2025-W51"
    2026-01-11 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-11
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_brought_in_with_what_is_allowed_and_a_week_later() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
      since: 2020-01-06
      paid-through: "2025-W51"
    2026-01-12 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, suspended with 3 weeks overdue (more than 2 suspend
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-12
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_brought_in_suspended() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
      since: 2020-01-06
      paid-through: "2025-W50"
    2026-01-05 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, suspended with 3 weeks overdue (more than 2 suspend
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_brought_in_suspended_and_settled() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
      since: 2020-01-06
      paid-through: "2025-W50"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_brought_in_while_waiting() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
      since: 2025-12-22
      paid-through: "2026-W01"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:1"
      Assets:Cash            0.20 USD
      Income:Contributions   -0.20 USD
    2026-01-11 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, waiting with 2 of 3 weeks owed and paid on
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-11
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_weeks_brought_in_count_towards_the_wait() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
      since: 2025-12-22
      paid-through: "2026-W01"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:1"
      Assets:Cash            0.20 USD
      Income:Contributions   -0.20 USD
    2026-01-12 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-12
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_brought_in_paid_ahead_on_the_last_allowed_sunday() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
      since: 2020-01-06
      paid-through: "2026-W04"
    2026-02-15 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-15
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_brought_in_paid_ahead_and_used_up() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
      since: 2020-01-06
      paid-through: "2026-W04"
    2026-02-16 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, suspended with 3 weeks overdue (more than 2 suspend
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-16
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """
