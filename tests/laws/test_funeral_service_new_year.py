"""Terms that are nothing, and arrears that years do not end."""

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


def test_no_wait_at_all() -> None:
    """
    2020-01-02 custom "policy" "funeral"
      waiting-weeks: 0
      decision: "D-1"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_no_arrears_at_all_on_the_sunday() -> None:
    """
    2020-01-02 custom "policy" "funeral"
      arrears-weeks-max: 0
      waiting-weeks: 0
      decision: "D-1"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-11 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-11
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_no_arrears_at_all_on_the_monday() -> None:
    """
    2020-01-02 custom "policy" "funeral"
      arrears-weeks-max: 0
      waiting-weeks: 0
      decision: "D-1"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-12 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, suspended with 1 weeks overdue (more than 0 suspend
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-12
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_terms_taken_away_judge_no_standing() -> None:
    """
    2026-02-16 custom "policy" "funeral"
      waiting-weeks: "none"
      arrears-weeks-max: "none"
      reinstatement: "none"
      decision: "D-1"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-02-16 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-16
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_arrears_survive_new_year_on_the_sunday() -> None:
    """
    2026-11-30 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-11-30 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W49"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2027-01-10 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2027-01-10
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_arrears_survive_new_year_on_the_monday() -> None:
    """
    2026-11-30 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-11-30 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W49"
      paid: "F-0001:3"
      Assets:Cash            0.60 USD
      Income:Contributions   -0.60 USD
    2027-01-11 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, suspended with 3 weeks overdue (more than 2 suspend
      funeral: "S-0001"
      person: "P-01"
      died: 2027-01-11
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_the_fifty_third_week_is_owed() -> None:
    """
    2026-11-30 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-11-30 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W49"
      paid: "F-0001:5"
      Assets:Cash            1.00 USD
      Income:Contributions   -1.00 USD
    2027-01-04 * "triunfo"
      sheet: "triunfo"
      corrects: "2027-W01"
      paid: "F-0001:1"
      Assets:Cash            0.20 USD
      Income:Contributions   -0.20 USD
    2027-01-31 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2027-01-31
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2027-02-01 * "Coffin" ;! funeral-service: S-0002: P-02 is of F-0001, suspended with 3 weeks
      funeral: "S-0002"
      person: "P-02"
      died: 2027-02-01
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """
