"""An entry balances within each fund and currency, those without a fund together."""

PRELUDE = """
    2020-01-01 open Assets:Bank:Funeral
      fund: "funeral"
    2020-01-01 open Assets:Bank:Health
      fund: "health"
    2020-01-01 open Assets:Bank:Savings
      fund: "savings"
    2020-01-01 open Assets:Till
    2020-01-01 open Income:Fees
    2020-01-01 open Income:Funeral:Gifts
      fund: "funeral"
    2020-01-01 open Income:Health:Fees
      fund: "health"
    2020-01-01 open Expenses:Coffins
      fund: "funeral"
    2020-01-01 open Expenses:Rent
    2020-01-01 open Liabilities:Savings
      fund: "savings"
"""


def test_one_fund_alone() -> None:
    """
    2026-02-05 * "A coffin"
      Expenses:Coffins       30.00 USD
      Assets:Bank:Funeral   -30.00 USD
    """


def test_no_fund_alone() -> None:
    """
    2026-02-05 * "Fees"
      Assets:Till   30.00 USD
      Income:Fees  -30.00 USD
    """


def test_two_funds_each_within_itself() -> None:
    """
    2026-02-05 * "Fees and gifts"
      Assets:Bank:Health      30.00 USD
      Income:Health:Fees     -30.00 USD
      Assets:Bank:Funeral     12.00 USD
      Income:Funeral:Gifts   -12.00 USD
    """


def test_from_fund_to_fund() -> None:
    """
    2026-02-05 * "Lent by nobody"  ;! fund-walls: 30.00 USD leave funeral and 30.00 USD come to health
      Assets:Bank:Health     30.00 USD
      Assets:Bank:Funeral   -30.00 USD
    """


def test_one_fund_pays_what_another_bought() -> None:
    """
    2026-02-05 * "A coffin"  ;! fund-walls: 30.00 USD leave health and 30.00 USD come to funeral
      Expenses:Coffins      30.00 USD
      Assets:Bank:Health   -30.00 USD
    """


def test_one_fund_earns_what_another_holds() -> None:
    """
    2026-02-05 * "Fees"  ;! fund-walls: 30.00 USD leave health and 30.00 USD come to funeral
      Assets:Bank:Funeral   30.00 USD
      Income:Health:Fees   -30.00 USD
    """


def test_savers_of_one_fund_pay_for_another() -> None:
    """
    2026-02-05 * "Brought"  ;! fund-walls: 30.00 USD leave savings and 30.00 USD come to health
      Assets:Bank:Health     30.00 USD
      Liabilities:Savings   -30.00 USD
    """


def test_a_slip_of_a_cent() -> None:
    """
    2026-02-05 * "Fees and gifts"  ;! fund-walls: 0.01 USD leave health and 0.01 USD come to funeral
      Assets:Bank:Health      29.99 USD
      Income:Health:Fees     -30.00 USD
      Assets:Bank:Funeral     12.01 USD
      Income:Funeral:Gifts   -12.00 USD
    """


def test_accounts_without_a_fund_are_one_more() -> None:
    """
    2026-02-05 * "From the till"  ;! fund-walls: 30.00 USD leave no fund and 30.00 USD come to health
      Assets:Bank:Health   30.00 USD
      Assets:Till         -30.00 USD
    2026-02-06 * "The rent"  ;! fund-walls: 30.00 USD leave health and 30.00 USD come to no fund
      Expenses:Rent         30.00 USD
      Assets:Bank:Health   -30.00 USD
    """


def test_accounts_without_a_fund_are_together() -> None:
    """
    2026-02-05 * "Rent, and fees of the health centre"
      Expenses:Rent        30.00 USD
      Assets:Till         -30.00 USD
      Assets:Bank:Health   10.00 USD
      Income:Health:Fees  -10.00 USD
    """


def test_three_funds() -> None:
    """
    2026-02-05 * "Shared"  ;! fund-walls: 30.00 USD leave funeral and 10.00 USD come to health and 20.00 USD come to savings
      Assets:Bank:Funeral   -30.00 USD
      Assets:Bank:Health     10.00 USD
      Assets:Bank:Savings    20.00 USD
    """


def test_a_third_that_balances_is_not_named() -> None:
    """
    2026-02-05 * "Shared"  ;! fund-walls: 30.00 USD leave funeral and 30.00 USD come to health
      Assets:Bank:Funeral   -30.00 USD
      Assets:Bank:Health     30.00 USD
      Assets:Bank:Savings    20.00 USD
      Liabilities:Savings   -20.00 USD
    """


def test_both_up_and_both_down_is_seen_on_each_date() -> None:
    """
    2026-02-05 * "There"  ;! fund-walls: 30.00 USD leave funeral and 30.00 USD come to health
      Assets:Bank:Funeral   -30.00 USD
      Assets:Bank:Health     30.00 USD
    2026-02-05 * "And back"  ;! fund-walls: 30.00 USD leave health and 30.00 USD come to funeral
      Assets:Bank:Funeral    30.00 USD
      Assets:Bank:Health    -30.00 USD
    """


def test_currencies_are_weighed_apart() -> None:
    """
    2026-02-05 * "Dollars for bolivares"  ;! fund-walls: 30.00 USD leave funeral and 1500.00 VES leave health and 1500.00 VES come to funeral and 30.00 USD come to health
      Assets:Bank:Funeral     -30.00 USD
      Assets:Bank:Funeral    1500.00 VES
      Assets:Bank:Health       30.00 USD
      Assets:Bank:Health    -1500.00 VES
    """


def test_one_currency_crosses_beside_one_that_does_not() -> None:
    """
    2026-02-05 * "Fees"  ;! fund-walls: 5.00 VES leave funeral and 5.00 VES come to health
      Assets:Bank:Health     30.00 USD
      Income:Health:Fees    -30.00 USD
      Assets:Bank:Health      5.00 VES
      Assets:Bank:Funeral    -5.00 VES
    """


def test_there_and_back_within_one_entry() -> None:
    """
    2026-02-05 * "Written twice"
      Assets:Bank:Funeral   -30.00 USD
      Assets:Bank:Health     30.00 USD
      Assets:Bank:Funeral    30.00 USD
      Assets:Bank:Health    -30.00 USD
    """


def test_nothing_crosses() -> None:
    """
    2026-02-05 * "Nothing"
      Assets:Bank:Funeral   0.00 USD
      Assets:Bank:Health    0.00 USD
    """
