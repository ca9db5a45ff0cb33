"""Who waits on the day of death: both sides of every boundary.

A family enrolled on Monday 2026-01-05 (W02) waits three weeks.
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


def test_waiting_through_the_sunday() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-01-25 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, waiting with 2 of 3 weeks owed and paid on 2026-01-25 (policy funeral, decision D-1)
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-25
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_waited_on_the_monday() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-01-26 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-26
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_week_owed_and_not_paid_does_not_count_towards_the_wait() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:2"
      Assets:Cash            0.40 USD
      Income:Contributions   -0.40 USD
    2026-01-26 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, waiting with 2 of 3 weeks owed and paid on
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-26
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_weeks_paid_ahead_do_not_shorten_the_wait() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:30"
      Assets:Cash            6.00 USD
      Income:Contributions   -6.00 USD
    2026-01-06 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, waiting with 0 of 3 weeks owed and paid on
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_the_last_week_of_the_wait_paid_the_day_before() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:2"
      Assets:Cash            0.40 USD
      Income:Contributions   -0.40 USD
    2026-01-25 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:1"
      Assets:Cash            0.20 USD
      Income:Contributions   -0.20 USD
    2026-01-26 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-26
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_the_last_week_of_the_wait_paid_on_the_day_of_death() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:2"
      Assets:Cash            0.40 USD
      Income:Contributions   -0.40 USD
    2026-01-26 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:1"
      Assets:Cash            0.20 USD
      Income:Contributions   -0.20 USD
    2026-01-27 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, waiting with 2 of 3 weeks owed and paid on
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-26
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_enrolled_within_a_week_owes_that_week() -> None:
    """
    2026-01-11 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-11 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-01-25 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, waiting with 2 of 3 weeks owed and paid on
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-25
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_enrolled_within_a_week_has_waited_on_the_same_monday() -> None:
    """
    2026-01-11 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-11 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2026-01-26 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-26
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """
