"""Where an account between funds stands, and what it says of itself."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The funeral fund helps the health centre"
      taken-by: "assembly"
    2020-01-01 open Assets:Bank:Funeral
      fund: "funeral"
    2020-01-01 open Assets:Bank:Health
      fund: "health"
    2020-01-01 open Liabilities:Health:Borrowed
      fund: "health"
      role: "interfund"
      with: "funeral"
"""


def test_it_says_with_whom() -> None:
    """
    2026-01-05 open Assets:Lent  ;! fund-walls: Assets:Lent is between funeral and another fund
      fund: "funeral"
      role: "interfund"
    """


def test_with_itself() -> None:
    """
    2026-01-05 open Assets:Lent  ;! fund-walls: Assets:Lent is between funeral and "funeral", which is no other fund
      fund: "funeral"
      role: "interfund"
      with: "funeral"
    """


def test_with_nobody() -> None:
    """
    2026-01-05 open Assets:Lent  ;! fund-walls: Assets:Lent is between funeral and "helth", which is no other fund
      fund: "funeral"
      role: "interfund"
      with: "helth"
    """


def test_with_a_nameless_fund() -> None:
    """
    2026-01-05 open Assets:Lent  ;! fund-walls: Assets:Lent is between funeral and "", which is no other fund
      fund: "funeral"
      role: "interfund"
      with: ""
    """


def test_with_an_account() -> None:
    """
    2026-01-05 open Assets:Lent  ;! fund-walls: Assets:Lent is between funeral and "Assets:Bank:Health", which is no other fund
      fund: "funeral"
      role: "interfund"
      with: "Assets:Bank:Health"
    """


def test_with_a_number() -> None:
    """
    2026-01-05 open Assets:Lent  ;! fund-walls: Assets:Lent is between funeral and 7, which is no other fund
      fund: "funeral"
      role: "interfund"
      with: 7
    """


def test_with_an_amount() -> None:
    """
    2026-01-05 open Assets:Lent  ;! fund-walls: Assets:Lent is between funeral and 7 USD, which is no other fund
      fund: "funeral"
      role: "interfund"
      with: 7 USD
    """


def test_of_no_fund() -> None:
    """
    2026-01-05 open Assets:Lent  ;! fund-walls: Assets:Lent is between funds and belongs to none
      role: "interfund"
      with: "health"
    """


def test_as_income_or_costs() -> None:
    """
    2026-01-05 open Income:Given  ;! fund-walls: Income:Given is between funds, which stands under assets or liabilities
      fund: "health"
      role: "interfund"
      with: "funeral"
    2026-01-05 open Expenses:Given  ;! fund-walls: Expenses:Given is between funds, which stands under assets or liabilities
      fund: "funeral"
      role: "interfund"
      with: "health"
    """


def test_with_a_fund_that_has_no_account_yet() -> None:
    """
    2026-01-05 custom "fund" "education" "Education"
    2026-01-05 custom "fund" "funeral" "Funeral fund"
    2026-01-05 open Assets:Lent
      fund: "funeral"
      role: "interfund"
      with: "education"
    """


def test_the_role_and_the_fund_are_inherited_and_with_is_not() -> None:
    """
    2026-01-05 open Assets:Lent
      fund: "funeral"
      role: "interfund"
      with: "health"
    2026-01-06 open Assets:Lent:Roof
      with: "health"
    2026-01-06 open Assets:Lent:Door  ;! fund-walls: Assets:Lent:Door is between funeral and another fund
    2026-02-05 * "For the roof"
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Lent:Roof                30.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Health:Borrowed    -30.00 USD
    """


def test_another_role_leaves_one_side_alone() -> None:
    """
    2026-01-05 open Assets:Lent
      fund: "funeral"
      role: "interfund"
      with: "health"
    2026-01-06 open Assets:Lent:Forgotten
      role: "sundries"
    2026-02-05 * "Put away"  ;! fund-walls: funeral takes back what it lends, 30.00 USD to health, and health does not e
      decision: "D-1"
      Assets:Lent            -30.00 USD
      Assets:Lent:Forgotten   30.00 USD
    """


def test_an_account_that_does_not_read_is_told_once() -> None:
    """
    2026-01-05 open Assets:Lent  ;! fund-walls: Assets:Lent is between funeral and another fund
      fund: "funeral"
      role: "interfund"
    2026-02-05 * "Short this week"
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Lent                     30.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Health:Borrowed    -30.00 USD
    """


def test_both_sides_belong_to_two_funds() -> None:
    """
    2026-01-05 open Assets:Lent
      fund: "funeral"
      role: "interfund"
      with: "health"
    2026-01-05 open Liabilities:Borrowed
      fund: "funeral"
      role: "interfund"
      with: "health"
    2026-02-05 * "Health owes, and is owed, and knows nothing"  ;! fund-walls:
      decision: "D-1"
      Assets:Lent             30.00 USD
      Liabilities:Borrowed   -30.00 USD
    """
