"""Money crosses through accounts between funds, by one entry for both, by a decision."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The funeral fund helps the health centre"
      taken-by: "assembly"
    2020-01-01 open Assets:Bank:Funeral
      fund: "funeral"
    2020-01-01 open Assets:Bank:Health
      fund: "health"
    2020-01-01 open Assets:Bank:Savings
      fund: "savings"
    2020-01-01 open Assets:Lent:Health
      fund: "funeral"
      role: "interfund"
      with: "health"
    2020-01-01 open Assets:Lent:Savings
      fund: "funeral"
      role: "interfund"
      with: "savings"
    2020-01-01 open Liabilities:Health:Borrowed
      fund: "health"
      role: "interfund"
      with: "funeral"
    2020-01-01 open Liabilities:Savings:Borrowed
      fund: "savings"
      role: "interfund"
      with: "funeral"
    2020-01-01 open Equity:Given:Health
      fund: "funeral"
      role: "interfund"
      with: "health"
    2020-01-01 open Equity:Received:Funeral
      fund: "health"
      role: "interfund"
      with: "funeral"
"""


def test_lent() -> None:
    """
    2026-02-05 * "Short this week"
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Lent:Health              30.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Health:Borrowed    -30.00 USD
    """


def test_lent_and_paid_back_in_part() -> None:
    """
    2026-02-05 * "Short this week"
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Lent:Health              30.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Health:Borrowed    -30.00 USD
    2026-03-05 * "A third of it"
      decision: "D-1"
      Assets:Bank:Funeral             10.00 USD
      Assets:Lent:Health             -10.00 USD
      Assets:Bank:Health             -10.00 USD
      Liabilities:Health:Borrowed     10.00 USD
    """


def test_given() -> None:
    """
    2026-02-05 * "For the new roof"
      decision: "D-1"
      Assets:Bank:Funeral       -30.00 USD
      Equity:Given:Health        30.00 USD
      Assets:Bank:Health         30.00 USD
      Equity:Received:Funeral   -30.00 USD
    """


def test_a_loan_made_a_gift() -> None:
    """
    2026-02-05 * "It need not come back"
      decision: "D-1"
      Assets:Lent:Health            -30.00 USD
      Equity:Given:Health            30.00 USD
      Liabilities:Health:Borrowed    30.00 USD
      Equity:Received:Funeral       -30.00 USD
    """


def test_two_currencies() -> None:
    """
    2026-02-05 * "Both"
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Lent:Health              30.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Health:Borrowed    -30.00 USD
      Assets:Bank:Funeral            -50.00 VES
      Assets:Lent:Health              50.00 VES
      Assets:Bank:Health              50.00 VES
      Liabilities:Health:Borrowed    -50.00 VES
    """


def test_three_funds() -> None:
    """
    2026-02-05 * "To two"
      decision: "D-1"
      Assets:Bank:Funeral            -50.00 USD
      Assets:Lent:Health              30.00 USD
      Assets:Lent:Savings             20.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Health:Borrowed    -30.00 USD
      Assets:Bank:Savings             20.00 USD
      Liabilities:Savings:Borrowed   -20.00 USD
    """


def test_no_interfund_account_at_all() -> None:
    """
    2026-02-05 * "Short this week"  ;! fund-walls: 30.00 USD leave funeral and 30.00 USD come to health
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Bank:Health              30.00 USD
    """


def test_one_side_alone() -> None:
    """
    2026-02-05 * "Short this week"  ;! fund-walls: funeral lends 30.00 USD to health, and health does not enter what it bor
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Lent:Health              30.00 USD
    """


def test_the_other_side_alone() -> None:
    """
    2026-02-05 * "Short this week"  ;! fund-walls: funeral does not enter what it lends to health, and health borrows 30.00 USD
      decision: "D-1"
      Assets:Bank:Health              30.00 USD
      Liabilities:Health:Borrowed    -30.00 USD
    """


def test_both_sides_in_two_entries() -> None:
    """
    2026-02-05 * "It goes"  ;! fund-walls: funeral lends 30.00 USD to health, and health does not enter what it bor
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Lent:Health              30.00 USD
    2026-02-05 * "It comes"  ;! fund-walls: funeral does not enter what it lends to health, and health borrows 30.00 USD
      decision: "D-1"
      Assets:Bank:Health              30.00 USD
      Liabilities:Health:Borrowed    -30.00 USD
    """


def test_one_side_beside_money_that_crosses() -> None:
    """
    2026-02-05 * "Told once"  ;! fund-walls: funeral lends 30.00 USD to health, and health does not enter what it bor
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Lent:Health              30.00 USD
      Assets:Bank:Health              30.00 USD
      Assets:Bank:Funeral            -30.00 USD
    """


def test_lent_here_and_given_there() -> None:
    """
    2026-02-05 * "What is it?"  ;! fund-walls: funeral lends 30.00 USD to health, and health does not enter what it bor
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Lent:Health              30.00 USD
      Assets:Bank:Health              30.00 USD
      Equity:Received:Funeral        -30.00 USD
    """


def test_given_here_and_borrowed_there() -> None:
    """
    2026-02-05 * "What is it?"  ;! fund-walls: funeral gives 30.00 USD to health, and health does not enter what it rec
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Equity:Given:Health             30.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Health:Borrowed    -30.00 USD
    """


def test_one_lends_and_another_borrows() -> None:
    """
    2026-02-05 * "Whose debt?"  ;! fund-walls: funeral lends 30.00 USD to savings, and savings does not enter what it bor
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Lent:Savings             30.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Health:Borrowed    -30.00 USD
    """
