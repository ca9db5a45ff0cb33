"""Who is suspended on the day of death: Sunday and Monday, before and on the day.

More than two weeks overdue suspend.
"""

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


def test_overdue_as_far_as_allowed_on_the_sunday() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-02-15 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-15
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_overdue_too_far_on_the_monday() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-02-16 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, suspended with 3 weeks overdue (more than 2 suspend
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-16
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_paid_the_day_before_the_sunday_has_passed() -> None:
    """
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
      paid: "F-0001:1"
      Assets:Cash            0.20 USD
      Income:Contributions   -0.20 USD
    2026-02-16 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-16
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_paid_on_the_day_of_death() -> None:
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
      paid: "F-0001:9"
      Assets:Cash            1.80 USD
      Income:Contributions   -1.80 USD
    2026-02-17 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, suspended with 3 weeks overdue (more than 2 suspend
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-16
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_arrears_settled_the_day_before() -> None:
    """
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
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-02-18 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-18
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_arrears_settled_but_for_a_week() -> None:
    """
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
      paid: "F-0001:2"
      Assets:Cash            0.40 USD
      Income:Contributions   -0.40 USD
    2026-02-18 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, suspended with 1 weeks overdue (more than 2 suspend
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-18
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_suspended_before_the_wait_is_over() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-26 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, suspended with 3 weeks overdue (more than 2 suspend
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-26
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_never_paid_and_still_within_what_is_allowed() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-25 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, waiting with 0 of 3 weeks owed and paid on
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-25
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """
