"""Each month in which a shared account moved is proved by the bank's balance."""

PRELUDE = """
    2020-01-01 open Assets:BDV
      shared: TRUE
    2020-01-01 open Assets:BDV:Funeral
      fund: "funeral"
    2020-01-01 open Assets:BDV:Health
      fund: "health"
    2020-01-01 open Income:Funeral:Gifts
      fund: "funeral"
    2020-01-01 open Income:Health:Fees
      fund: "health"
    2020-01-01 open Equity:Later
    2030-01-01 * "Long after"
      Equity:Later   0.00 USD
"""


def test_nothing_moved() -> None:
    """
    2026-02-05 * "Elsewhere"
      Equity:Later   0.00 USD
    """


def test_no_balance() -> None:
    """
    2026-03-05 * "Gifts"  ;! shared-account: Assets:BDV has no balance in USD for 2026-03
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    """


def test_dated_the_months_first_day() -> None:
    """
    2026-03-01 * "Gifts"  ;! shared-account: Assets:BDV has no balance in USD for 2026-03
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-03-01 balance Assets:BDV   0.00 USD
    """


def test_dated_the_months_second_day() -> None:
    """
    2026-03-01 * "Gifts"
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-03-02 balance Assets:BDV   30.00 USD
    """


def test_dated_the_months_last_day() -> None:
    """
    2026-03-31 * "Gifts"
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-03-31 balance Assets:BDV   0.00 USD
    """


def test_dated_the_next_months_first_day() -> None:
    """
    2026-03-31 * "Gifts"
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-04-01 balance Assets:BDV   30.00 USD
    """


def test_dated_the_next_months_second_day() -> None:
    """
    2026-03-31 * "Gifts"  ;! shared-account: Assets:BDV has no balance in USD for 2026-03
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-04-02 balance Assets:BDV   30.00 USD
    """


def test_december() -> None:
    """
    2025-12-31 * "Gifts"
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-01-01 balance Assets:BDV   30.00 USD
    """


def test_december_proved_too_late() -> None:
    """
    2025-12-31 * "Gifts"  ;! shared-account: Assets:BDV has no balance in USD for 2025-12
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-01-02 balance Assets:BDV   30.00 USD
    """


def test_february() -> None:
    """
    2026-02-28 * "Gifts"
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-03-01 balance Assets:BDV   30.00 USD
    """


def test_february_of_a_leap_year() -> None:
    """
    2028-02-29 * "Gifts"
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2028-03-01 balance Assets:BDV   30.00 USD
    2028-02-28 balance Assets:BDV   0.00 USD
    """


def test_each_month_wants_its_own() -> None:
    """
    2026-02-05 * "Gifts"
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-03-01 balance Assets:BDV   30.00 USD
    2026-03-05 * "Gifts"  ;! shared-account: Assets:BDV has no balance in USD for 2026-03
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-05-05 * "Gifts"
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-06-01 balance Assets:BDV   90.00 USD
    """


def test_the_line_told_is_the_months_last_movement() -> None:
    """
    2026-03-05 * "Gifts"
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-03-07 * "Fees"  ;! shared-account: Assets:BDV has no balance in USD for 2026-03
      Assets:BDV:Health       30.00 USD
      Income:Health:Fees     -30.00 USD
    2026-03-06 * "Gifts"
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    """


def test_each_currency_wants_its_own() -> None:
    """
    2026-03-05 * "Gifts"  ;! shared-account: Assets:BDV has no balance in VES for 2026-03
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
      Assets:BDV:Funeral     500.00 VES
      Income:Funeral:Gifts  -500.00 VES
    2026-04-01 balance Assets:BDV   30.00 USD
    """


def test_a_balance_on_a_part_alone() -> None:
    """
    2026-03-05 * "Gifts"  ;! shared-account: Assets:BDV has no balance in USD for 2026-03
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-04-01 balance Assets:BDV:Funeral   30.00 USD
    """


def test_a_movement_on_a_part_of_a_part() -> None:
    """
    2020-01-02 open Assets:BDV:Funeral:Coffins
    2026-03-05 * "Gifts"  ;! shared-account: Assets:BDV has no balance in USD for 2026-03
      Assets:BDV:Funeral:Coffins   30.00 USD
      Income:Funeral:Gifts        -30.00 USD
    """


def test_a_false_balance_is_told_by_beancount_alone() -> None:
    """
    2026-03-05 * "Gifts"
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-04-01 balance Assets:BDV   31.00 USD  ;! Balance failed for 'Assets:BDV'
    """


def test_a_shared_account_below_a_shared_one() -> None:
    """
    2020-01-02 open Assets:BDV:Abroad
      shared: TRUE
      fund: "education"
    2020-01-02 open Assets:BDV:Abroad:Savings
      fund: "savings"
    2020-01-02 open Liabilities:Savings
      fund: "savings"
    2026-03-05 * "Brought"  ;! shared-account: Assets:BDV:Abroad has no balance in USD for 2026-03
      Assets:BDV:Abroad:Savings    30.00 USD
      Liabilities:Savings         -30.00 USD
    2026-04-01 balance Assets:BDV   30.00 USD
    """
