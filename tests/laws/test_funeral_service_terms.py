"""The terms of each day judge that day."""

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


def test_fewer_weeks_allowed_from_a_day_on_and_the_day_before() -> None:
    """
    2026-02-11 custom "policy" "funeral"
      arrears-weeks-max: 1
      decision: "D-1"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-02-10 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-10
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_fewer_weeks_allowed_suspend_on_their_own_day() -> None:
    """
    2026-02-11 custom "policy" "funeral"
      arrears-weeks-max: 1
      decision: "D-1"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-02-11 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, suspended with 2 weeks overdue (more than 1 suspend
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-11
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_paid_before_the_new_terms_is_never_suspended() -> None:
    """
    2026-02-11 custom "policy" "funeral"
      arrears-weeks-max: 1
      decision: "D-1"
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
      corrects: "2026-W02"
      paid: "F-0001:1"
      Assets:Cash            0.20 USD
      Income:Contributions   -0.20 USD
    2026-02-11 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-11
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_more_weeks_allowed_lift_no_suspension() -> None:
    """
    2026-02-18 custom "policy" "funeral"
      arrears-weeks-max: 9
      decision: "D-1"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-02-18 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, suspended with 3 weeks overdue (more than 9 suspend
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-18
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_more_weeks_allowed_before_the_third_is_overdue() -> None:
    """
    2026-02-16 custom "policy" "funeral"
      arrears-weeks-max: 9
      decision: "D-1"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-02-16 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-16
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_terms_that_change_twice_suspend_in_between() -> None:
    """
    2026-02-11 custom "policy" "funeral"
      arrears-weeks-max: 1
      decision: "D-1"
    2026-02-18 custom "policy" "funeral"
      arrears-weeks-max: 9
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
      paid: "F-0001:1"
      Assets:Cash            0.20 USD
      Income:Contributions   -0.20 USD
    2026-02-20 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, suspended with 2 weeks overdue (more than 9 suspend
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-20
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_longer_wait_holds_from_its_day_and_not_the_day_before() -> None:
    """
    2026-02-04 custom "policy" "funeral"
      waiting-weeks: 5
      decision: "D-1"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:9"
      Assets:Cash            1.80 USD
      Income:Contributions   -1.80 USD
    2026-02-03 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-03
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-02-04 * "Coffin" ;! funeral-service: S-0002: P-02 is of F-0001, waiting with 4 of 5 weeks owed and paid on
      funeral: "S-0002"
      person: "P-02"
      died: 2026-02-04
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """
