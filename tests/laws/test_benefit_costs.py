"""What counts as the cost of a funeral: entries, postings, stock."""

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


def test_several_entries_sum_up() -> None:
    """
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   60.00 USD
      Assets:Cash   -60.00 USD
    2026-01-07 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   40.00 USD
      Assets:Cash   -40.00 USD
    """


def test_the_entry_that_passes_what_is_allowed_is_told() -> None:
    """
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   60.00 USD
      Assets:Cash   -60.00 USD
    2026-01-07 * "Coffin" ;! benefit: S-0001 costs 100.01 USD up to here, 100
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   40.01 USD
      Assets:Cash   -40.01 USD
    2026-01-09 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   5.00 USD
      Assets:Cash   -5.00 USD
    """


def test_two_postings_sum_up() -> None:
    """
    2026-01-05 * "Coffin" ;! benefit: S-0001 costs 100.01 USD up to here, 100
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   60.00 USD
      Expenses:Service   40.01 USD
      Assets:Cash      -100.01 USD
    """


def test_two_funerals_do_not_sum_up() -> None:
    """
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service   60.00 USD
      Assets:Cash   -60.00 USD
    2026-01-05 * "Coffin"
      funeral: "S-0002"
      person: "P-02"
      died: 2026-01-05
      Expenses:Service   60.00 USD
      Assets:Cash   -60.00 USD
    """


def test_stock_at_what_it_was_bought_for() -> None:
    """
    2026-01-04 * "Bought"
      Assets:Stock   1 COFFIN {100.00 USD}
      Assets:Cash   -100.00 USD
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Assets:Stock      -1 COFFIN {}
      Expenses:Service   100.00 USD
    """


def test_stock_that_cost_more() -> None:
    """
    2026-01-04 * "Bought"
      Assets:Stock   1 COFFIN {100.01 USD}
      Assets:Cash   -100.01 USD
    2026-01-05 * "Coffin" ;! benefit: S-0001 costs 100.01 USD up to here, 100
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Assets:Stock      -1 COFFIN {}
      Expenses:Service
    """


def test_stock_moved_to_the_service_at_cost() -> None:
    """
    2026-01-04 * "Bought"
      Assets:Stock   1 COFFIN {100.01 USD}
      Assets:Cash   -100.01 USD
    2026-01-05 * "Coffin" ;! benefit: S-0001 costs 100.01 USD up to here, 100
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Assets:Stock      -1 COFFIN {}
      Expenses:Service   1 COFFIN {100.01 USD}
    """


def test_stock_and_transport() -> None:
    """
    2026-01-04 * "Bought"
      Assets:Stock   1 COFFIN {80.00 USD}
      Assets:Cash   -80.00 USD
    2026-01-05 * "Coffin" ;! benefit: S-0001 costs 110.00 USD up to here, 100
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Assets:Stock      -1 COFFIN {80.00 USD}
      Assets:Cash       -30.00 USD
      Expenses:Service  110.00 USD
    """
