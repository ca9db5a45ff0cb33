"""Which sheets count by the day of death."""

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


def test_a_late_sheet_counts_from_its_own_date() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-09 * "triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash            0.20 USD
      Income:Contributions  -0.20 USD
    2026-01-16 * "triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001"
      Assets:Cash            0.20 USD
      Income:Contributions  -0.20 USD
    2026-01-26 * "triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      paid: "F-0001"
      Assets:Cash            0.20 USD
      Income:Contributions  -0.20 USD
    2026-01-26 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, waiting with 2 of 3 weeks owed and paid on
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-26
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_sheet_of_the_day_before() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-09 * "triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash            0.20 USD
      Income:Contributions  -0.20 USD
    2026-01-16 * "triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001"
      Assets:Cash            0.20 USD
      Income:Contributions  -0.20 USD
    2026-01-25 * "triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      paid: "F-0001"
      Assets:Cash            0.20 USD
      Income:Contributions  -0.20 USD
    2026-01-26 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-26
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_week_of_absence_is_no_week_paid() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-09 * "triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash            0.20 USD
      Income:Contributions  -0.20 USD
    2026-01-16 * "triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: ""
    2026-01-23 * "triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      paid: "F-0001"
      Assets:Cash            0.20 USD
      Income:Contributions  -0.20 USD
    2026-01-26 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, waiting with 2 of 3 weeks owed and paid on
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-26
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_family_that_moves_takes_its_weeks_along() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-09 * "triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash            0.20 USD
      Income:Contributions  -0.20 USD
    2026-01-16 * "triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001"
      Assets:Cash            0.20 USD
      Income:Contributions  -0.20 USD
    2026-01-19 custom "family" "F-0001" "lucha"
      covered: "P-01 P-02"
    2026-01-23 * "lucha"
      sheet: "lucha"
      week: "2026-W04"
      paid: "F-0001"
      Assets:Cash            0.20 USD
      Income:Contributions  -0.20 USD
    2026-01-26 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-26
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_refused_sheet_is_one_fault() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-09 * "El Triunfo" ;! funeral-sheet: the sheet of triunfo says week 2026-W54
      sheet: "triunfo"
      week: "2026-W54"
      paid: "F-0001:3"
      Assets:Cash             0.60 USD
      Income:Contributions   -0.60 USD
    2026-01-26 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-26
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_refused_opening_position_is_one_fault() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo" ;! records: family F-0001 says paid-through "2025-W54"
      covered: "P-01"
      since: 2020-01-06
      paid-through: "2025-W54"
    2026-01-12 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-13 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-13
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """
