"""Both sides of what crosses have one amount and one currency."""

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


def test_the_amounts_differ() -> None:
    """
    2026-02-05 * "Less came than went"  ;! fund-walls: funeral lends 30.00 USD to health, and health borrows 25.00 USD from funeral
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Lent:Health              30.00 USD
      Assets:Bank:Health              25.00 USD
      Liabilities:Health:Borrowed    -25.00 USD
    """


def test_the_amounts_differ_by_less_than_the_tolerance() -> None:
    """
    2026-02-05 * "Half a cent"  ;! fund-walls: funeral lends 30.005 USD to health, and health borrows 30.00 USD from funeral
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Lent:Health              30.005 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Health:Borrowed    -30.00 USD
    """


def test_the_currencies_differ() -> None:
    """
    2026-02-05 * "Dollars went, bolivares are owed"  ;! fund-walls: funeral lends 30.00 USD to health, and health does not enter what it bor
      decision: "D-1"
      Assets:Bank:Funeral              -30.00 USD
      Assets:Lent:Health                30.00 USD
      Assets:Bank:Health              1500.00 VES
      Liabilities:Health:Borrowed    -1500.00 VES
    """


def test_three_funds_and_the_amounts_exchanged() -> None:
    """
    2026-02-05 * "To two"  ;! fund-walls: funeral lends 20.00 USD to health, and health borrows 30.00 USD from funeral
      decision: "D-1"
      Assets:Bank:Funeral            -50.00 USD
      Assets:Lent:Health              20.00 USD
      Assets:Lent:Savings             30.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Health:Borrowed    -30.00 USD
      Assets:Bank:Savings             20.00 USD
      Liabilities:Savings:Borrowed   -20.00 USD
    """


def test_both_sides_and_more_crosses() -> None:
    """
    2026-02-05 * "More than was decided"  ;! fund-walls: 5.00 USD leave funeral and 5.00 USD come to health
      decision: "D-1"
      Assets:Bank:Funeral            -35.00 USD
      Assets:Lent:Health              30.00 USD
      Assets:Bank:Health              35.00 USD
      Liabilities:Health:Borrowed    -30.00 USD
    """


def test_what_does_not_balance_is_told_by_beancount_alone() -> None:
    """
    2026-02-05 * "A slip"  ;! Transaction does not balance
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Lent:Health              30.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Health:Borrowed    -35.00 USD
    """


def test_a_debt_is_written_at_no_price() -> None:
    """
    2026-02-05 * "Sixty go, one is owed"  ;! fund-walls:
      decision: "D-1"
      Assets:Bank:Funeral            -60.00 USD
      Assets:Lent:Health               1.00 USD @@ 60.00 USD
      Assets:Bank:Health              60.00 USD
      Liabilities:Health:Borrowed     -1.00 USD @@ 60.00 USD
    """


def test_a_debt_is_written_at_no_cost() -> None:
    """
    2026-02-05 * "Dollars go, one bolivar is owed"  ;! fund-walls:
      decision: "D-1"
      Assets:Bank:Funeral            -60.00 USD
      Assets:Lent:Health               1.00 VES {60.00 USD}
      Assets:Bank:Health              60.00 USD
      Liabilities:Health:Borrowed     -1.00 VES {60.00 USD}
    """
