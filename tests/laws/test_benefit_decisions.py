"""Cash and decisions, and the scale of the day."""

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


def test_cash_without_a_decision() -> None:
    """
    2026-01-05 * "Cash"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Cash   10.00 USD  ;! benefit: S-0001 pays money out and cites no decision
      Assets:Cash   -10.00 USD
    """


def test_cash_by_a_decision_on_the_entry() -> None:
    """
    2026-01-05 * "Cash"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      decision: "D-1"
      Expenses:Cash   10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_cash_by_a_decision_on_the_posting() -> None:
    """
    2026-01-05 * "Cash"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Cash   10.00 USD
        decision: "D-1"
      Assets:Cash   -10.00 USD
    """


def test_a_decision_for_cash_allows_no_more_of_it() -> None:
    """
    2026-01-05 * "Cash" ;! benefit: S-0001 costs 110.00 USD up to here, 100
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      decision: "D-1"
      Expenses:Cash   110.00 USD
      Assets:Cash   -110.00 USD
    """


def test_cash_and_kind_sum_up() -> None:
    """
    2026-01-05 * "Cash"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      decision: "D-1"
      Expenses:Cash   60.00 USD
      Assets:Cash   -60.00 USD
    2026-01-06 * "Coffin" ;! benefit: S-0001 costs 110.00 USD up to here, 100
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   50.00 USD
      Assets:Cash   -50.00 USD
    """


def test_more_than_allowed_by_a_decision_that_waives() -> None:
    """
    2026-01-04 custom "decision" "D-2" "The assembly gives more"
      taken-by: "assembly"
      waives: "benefit"
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      decision: "D-2"
      Expenses:Service   900.00 USD
      Assets:Cash   -900.00 USD
    """


def test_more_than_allowed_by_a_decision_that_does_not_waive() -> None:
    """
    2026-01-04 custom "decision" "D-2" "The assembly gives more"
      taken-by: "assembly"
    2026-01-05 * "Coffin" ;! benefit: S-0001 costs 900.00 USD up to here, 100
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      decision: "D-2"
      Expenses:Service   900.00 USD
      Assets:Cash   -900.00 USD
    """


def test_more_than_allowed_and_excused() -> None:
    """
    2026-01-06 custom "decision" "D-2" "The assembly lets it stand"
      taken-by: "assembly"
      excuses: "benefit@S-0001"
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   900.00 USD
      Assets:Cash   -900.00 USD
    """


def test_the_scale_of_the_day_of_death() -> None:
    """
    2026-01-06 custom "policy" "funeral-benefit"
      allowed: "0:50"
      decision: "D-1"
    2026-01-09 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   100.00 USD
      Assets:Cash   -100.00 USD
    2026-01-06 * "Coffin" ;! benefit: S-0002 costs 50.01 USD up to here, 50
      funeral: "S-0002"
      person: "P-02"
      died: 2026-01-06
      Expenses:Service   50.01 USD
      Assets:Cash   -50.01 USD
    """


def test_a_scale_without_a_first_step_allows_nothing_at_first() -> None:
    """
    2026-01-05 custom "policy" "funeral-benefit"
      allowed: "1:50"
      decision: "D-1"
    2026-01-05 * "Coffin" ;! benefit: S-0001 costs 0.01 USD up to here, 0
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   0.01 USD
      Assets:Cash   -0.01 USD
    """


def test_a_scale_taken_away() -> None:
    """
    2026-01-05 custom "policy" "funeral-benefit"
      allowed: "none"
      currency: "none"
      decision: "D-1"
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   900.00 USD
      Assets:Cash   -900.00 USD
    """


def test_a_waiver_on_one_of_two_entries_of_a_day_and_it_is_the_last() -> None:
    """
    2026-01-04 custom "decision" "D-2" "The assembly gives more"
      taken-by: "assembly"
      waives: "benefit"
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   10.00 USD
      Assets:Cash   -10.00 USD
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      decision: "D-2"
      Expenses:Service   300.00 USD
      Assets:Cash   -300.00 USD
    """


def test_a_waiver_on_one_of_two_entries_of_a_day_and_it_is_the_first() -> None:
    """
    2026-01-04 custom "decision" "D-2" "The assembly gives more"
      taken-by: "assembly"
      waives: "benefit"
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      decision: "D-2"
      Expenses:Service   300.00 USD
      Assets:Cash   -300.00 USD
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   10.00 USD
      Assets:Cash   -10.00 USD
    """
