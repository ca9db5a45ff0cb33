"""How much a funeral may cost: each step of the scale, on its day and the day before.

The family is enrolled on 2026-01-05.
"""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the fund"
      taken-by: "assembly"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 open Assets:Cash
    2020-01-01 open Expenses:Service
      role: "service"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2020-01-01 custom "policy" "funeral-benefit"
      allowed: "0:100 1:200 12:300"
      currency: "USD"
      decision: "D-1"
    2020-01-01 open Assets:Stock
    2020-01-01 open Expenses:Cash
      role: "cash-benefit"
    2020-01-01 open Expenses:Upkeep
      role: "upkeep"
"""


def test_the_first_step_on_the_first_day() -> None:
    """
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   100.00 USD
      Assets:Cash   -100.00 USD
    """


def test_a_cent_over_the_first_step() -> None:
    """
    2026-01-05 * "Coffin" ;! benefit: S-0001 costs 100.01 USD up to here, 100
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   100.01 USD
      Assets:Cash   -100.01 USD
    """


def test_a_month_to_the_day_is_not_more_than_a_month() -> None:
    """
    2026-02-05 * "Coffin" ;! benefit: S-0001 costs 100.01 USD up to here, 100
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-05
      Expenses:Service   100.01 USD
      Assets:Cash   -100.01 USD
    """


def test_a_month_and_a_day() -> None:
    """
    2026-02-06 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-06
      Expenses:Service   200.00 USD
      Assets:Cash   -200.00 USD
    """


def test_a_cent_over_the_second_step() -> None:
    """
    2026-02-06 * "Coffin" ;! benefit: S-0001 costs 200.01 USD up to here, 200
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-06
      Expenses:Service   200.01 USD
      Assets:Cash   -200.01 USD
    """


def test_a_year_to_the_day() -> None:
    """
    2027-01-05 * "Coffin" ;! benefit: S-0001 costs 200.01 USD up to here, 200
      funeral: "S-0001"
      person: "P-01"
      died: 2027-01-05
      Expenses:Service   200.01 USD
      Assets:Cash   -200.01 USD
    """


def test_a_year_and_a_day() -> None:
    """
    2027-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2027-01-06
      Expenses:Service   300.00 USD
      Assets:Cash   -300.00 USD
    """


def test_a_cent_over_the_last_step() -> None:
    """
    2029-01-06 * "Coffin" ;! benefit: S-0001 costs 300.01 USD up to here, 300
      funeral: "S-0001"
      person: "P-01"
      died: 2029-01-06
      Expenses:Service   300.01 USD
      Assets:Cash   -300.01 USD
    """


def test_the_day_of_death_counts_and_not_that_of_payment() -> None:
    """
    2026-03-09 * "Coffin" ;! benefit: S-0001 costs 200.00 USD up to here, 100
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-05
      Expenses:Service   200.00 USD
      Assets:Cash   -200.00 USD
    """


def test_upkeep_is_no_cost_of_a_funeral() -> None:
    """
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Upkeep   900.00 USD
      Assets:Cash   -900.00 USD
    """


def test_a_person_covered_by_nobody_has_no_time_of_membership() -> None:
    """
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-99"
      died: 2026-01-05
      Expenses:Service   900.00 USD
      Assets:Cash   -900.00 USD
    """


def test_the_end_of_a_short_month() -> None:
    """
    2026-01-31 custom "family" "F-0002" "triunfo"
      covered: "P-09"
    2026-02-28 * "Coffin" ;! benefit: S-0001 costs 150.00 USD up to here, 100
      funeral: "S-0001"
      person: "P-09"
      died: 2026-02-28
      Expenses:Service   150.00 USD
      Assets:Cash   -150.00 USD
    """


def test_the_day_after_the_end_of_a_short_month() -> None:
    """
    2026-01-31 custom "family" "F-0002" "triunfo"
      covered: "P-09"
    2026-03-01 * "Coffin"
      funeral: "S-0001"
      person: "P-09"
      died: 2026-03-01
      Expenses:Service   150.00 USD
      Assets:Cash   -150.00 USD
    """


def test_enrolled_anew_counts_from_the_new_day() -> None:
    """
    2026-06-01 custom "end" "family" "F-0001"
    2027-01-04 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2027-02-04 * "Coffin" ;! benefit: S-0001 costs 150.00 USD up to here, 100
      funeral: "S-0001"
      person: "P-01"
      died: 2027-02-04
      Expenses:Service   150.00 USD
      Assets:Cash   -150.00 USD
    """


def test_a_new_record_does_not_restart_the_time() -> None:
    """
    2027-01-04 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02 P-03"
    2027-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2027-01-06
      Expenses:Service   300.00 USD
      Assets:Cash   -300.00 USD
    """


def test_since_counts_from_before_the_books() -> None:
    """
    2026-02-02 custom "family" "F-0002" "triunfo"
      covered: "P-09"
      since: 2025-02-10
      paid-through: "2026-W05"
    2026-02-11 * "Coffin"
      funeral: "S-0001"
      person: "P-09"
      died: 2026-02-11
      Expenses:Service   300.00 USD
      Assets:Cash   -300.00 USD
    """


def test_since_a_year_to_the_day() -> None:
    """
    2026-02-02 custom "family" "F-0002" "triunfo"
      covered: "P-09"
      since: 2025-02-10
      paid-through: "2026-W05"
    2026-02-10 * "Coffin" ;! benefit: S-0001 costs 300.00 USD up to here, 200
      funeral: "S-0001"
      person: "P-09"
      died: 2026-02-10
      Expenses:Service   300.00 USD
      Assets:Cash   -300.00 USD
    """
