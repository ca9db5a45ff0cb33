"""What comes back, and what is paid in another currency."""

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


def test_a_returned_urn_makes_room() -> None:
    """
    2026-01-04 * "Bought"
      Assets:Stock   2 URN {50.00 USD}
      Assets:Cash   -100.00 USD
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Assets:Stock      -2 URN {50.00 USD}
      Expenses:Service   100.00 USD
    2026-01-08 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Assets:Stock       1 URN {50.00 USD}
      Expenses:Service   -50.00 USD
    2026-01-09 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   50.00 USD
      Assets:Cash   -50.00 USD
    """


def test_a_returned_urn_makes_no_more_room_than_it_cost() -> None:
    """
    2026-01-04 * "Bought"
      Assets:Stock   2 URN {50.00 USD}
      Assets:Cash   -100.00 USD
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Assets:Stock      -2 URN {50.00 USD}
      Expenses:Service   100.00 USD
    2026-01-08 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Assets:Stock       1 URN {50.00 USD}
      Expenses:Service   -50.00 USD
    2026-01-09 * "Coffin" ;! benefit: S-0001 costs 100.01 USD up to here, 100
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   50.01 USD
      Assets:Cash   -50.01 USD
    """


def test_what_comes_back_later_mends_nothing() -> None:
    """
    2026-01-05 * "Coffin" ;! benefit: S-0001 costs 150.00 USD up to here, 100
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   150.00 USD
      Assets:Cash   -150.00 USD
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   -60.00 USD
      Assets:Cash   60.00 USD
    """


def test_what_comes_back_on_the_day_before_the_cost_in_the_book() -> None:
    """
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   -60.00 USD
      Assets:Cash   60.00 USD
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   150.00 USD
      Assets:Cash   -150.00 USD
    """


def test_what_comes_back_on_the_day_after_the_cost_in_the_book() -> None:
    """
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   150.00 USD
      Assets:Cash   -150.00 USD
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   -60.00 USD
      Assets:Cash   60.00 USD
    """


def test_in_another_currency_at_its_worth() -> None:
    """
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   3636.36 VES @@ 100.00 USD
      Assets:Cash   -100.00 USD
    """


def test_in_another_currency_and_a_cent_over() -> None:
    """
    2026-01-02 custom "policy" "funeral-benefit"
      allowed: "0:80"
      decision: "D-1"
    2026-01-05 * "Coffin" ;! benefit: S-0001 costs 80.01
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   3000 VES @@ 80.01 USD
      Assets:Cash   -80.01 USD
    """


def test_in_another_currency_to_the_cent() -> None:
    """
    2026-01-02 custom "policy" "funeral-benefit"
      allowed: "0:80"
      decision: "D-1"
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   3000 VES @@ 80.00 USD
      Assets:Cash   -80.00 USD
    """


def test_in_another_currency_with_its_figures() -> None:
    """
    2026-01-05 * "Coffin" ;! benefit: S-0001 costs 100.01 USD
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   3636.36 VES @@ 100.01 USD
      Assets:Cash   -100.01 USD
    """


def test_in_another_currency_without_its_worth() -> None:
    """
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   999999.00 VES  ;! benefit: S-0001 costs 999999.00 VES, and USD are allowed
      Assets:Cash   -999999.00 VES
    """
