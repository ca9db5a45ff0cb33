"""What Beancount fills in between accounts, after every law has looked."""

import pytest

PRELUDE = """
    2020-01-01 open Assets:Bank:Funeral
      fund: "funeral"
    2020-01-01 open Assets:Bank:Health
      fund: "health"
    2020-01-01 open Assets:Till
    2020-01-01 open Equity:Opening
    2020-01-01 open Equity:Funeral
      fund: "funeral"
    2020-01-01 open Equity:Health
      fund: "health"
    2020-01-01 open Expenses:Funeral:Sundries
      fund: "funeral"
    2020-01-01 open Income:Funeral:Gifts
      fund: "funeral"
      role: "gifts"
    2020-01-01 open Liabilities:Funeral:Deposits
      fund: "funeral"
      role: "deposits"
    2020-01-01 open Assets:Lent:Health
      fund: "funeral"
      role: "interfund"
      with: "health"
    2020-01-01 open Equity:Given:Health
      fund: "funeral"
      role: "interfund"
      with: "health"
"""


def test_within_a_fund() -> None:
    """
    2020-01-01 pad Assets:Bank:Funeral Equity:Funeral
    2020-01-02 balance Assets:Bank:Funeral   30.00 USD
    """


def test_within_a_fund_later() -> None:
    """
    2026-01-05 pad Assets:Bank:Funeral Expenses:Funeral:Sundries
    2026-01-06 balance Assets:Bank:Funeral   30.00 USD
    """


def test_within_no_fund() -> None:
    """
    2026-01-05 pad Assets:Till Equity:Opening
    2026-01-06 balance Assets:Till   30.00 USD
    """


def test_from_no_fund_on_the_first_day() -> None:
    """
    2020-01-01 pad Assets:Bank:Funeral Equity:Opening  ;! fund-walls: pad moves an unseen amount from no fund to funeral
    2020-01-02 balance Assets:Bank:Funeral   30.00 USD
    """


def test_to_no_fund() -> None:
    """
    2020-01-01 pad Assets:Till Equity:Funeral  ;! fund-walls: pad moves an unseen amount from funeral to no fund
    2020-01-02 balance Assets:Till   30.00 USD
    """


def test_from_fund_to_fund() -> None:
    """
    2026-01-05 pad Assets:Bank:Funeral Assets:Bank:Health  ;! fund-walls: pad moves an unseen amount from health to funeral
    2026-01-06 balance Assets:Bank:Funeral   30.00 USD
    """


def test_against_the_opening_of_another_fund() -> None:
    """
    2020-01-01 pad Assets:Bank:Funeral Equity:Health  ;! fund-walls: pad moves an unseen amount from health to funeral
    2020-01-02 balance Assets:Bank:Funeral   30.00 USD
    """


def test_a_role_on_the_first_day_against_equity() -> None:
    """
    2020-01-01 pad Liabilities:Funeral:Deposits Equity:Funeral
    2020-01-02 balance Liabilities:Funeral:Deposits   -30.00 USD
    """


def test_a_role_on_the_second_day_against_equity() -> None:
    """
    2020-01-02 pad Liabilities:Funeral:Deposits Equity:Funeral  ;! fund-walls: pad fills Liabilities:Funeral:Deposits (role deposits) with an amount that no law sees
    2020-01-03 balance Liabilities:Funeral:Deposits   -30.00 USD
    """


def test_the_first_day_is_that_of_the_first_account() -> None:
    """
    2019-12-31 open Assets:Older
    2020-01-01 pad Liabilities:Funeral:Deposits Equity:Funeral  ;! fund-walls: pad fills Liabilities:Funeral:Deposits (role deposits)
    2020-01-02 balance Liabilities:Funeral:Deposits   -30.00 USD
    """


def test_a_role_on_the_first_day_against_something_else() -> None:
    """
    2020-01-01 pad Liabilities:Funeral:Deposits Assets:Bank:Funeral  ;! fund-walls: pad fills Liabilities:Funeral:Deposits (role deposits)
    2020-01-02 balance Liabilities:Funeral:Deposits   -30.00 USD
    """


def test_a_role_that_is_the_source() -> None:
    """
    2026-01-05 pad Assets:Bank:Funeral Income:Funeral:Gifts  ;! fund-walls: pad fills Income:Funeral:Gifts (role gifts)
    2026-01-06 balance Assets:Bank:Funeral   30.00 USD
    """


def test_a_role_against_equity_the_wrong_way_round() -> None:
    """
    2020-01-01 pad Equity:Funeral Liabilities:Funeral:Deposits  ;! fund-walls: pad fills Liabilities:Funeral:Deposits (role deposits)
    2020-01-02 balance Equity:Funeral   30.00 USD
    """


def test_an_account_between_funds_never() -> None:
    """
    2020-01-01 pad Assets:Lent:Health Equity:Funeral  ;! fund-walls: pad fills Assets:Lent:Health (role interfund)
    2020-01-02 balance Assets:Lent:Health   30.00 USD
    """


def test_given_never() -> None:
    """
    2020-01-01 pad Assets:Bank:Funeral Equity:Given:Health  ;! fund-walls: pad fills Equity:Given:Health (role interfund)
    2020-01-02 balance Assets:Bank:Funeral   30.00 USD
    """


def test_a_role_inherited() -> None:
    """
    2026-01-05 open Liabilities:Funeral:Deposits:D-1
    2026-01-06 pad Liabilities:Funeral:Deposits:D-1 Equity:Funeral  ;! fund-walls: pad fills Liabilities:Funeral:Deposits:D-1 (role deposits)
    2026-01-07 balance Liabilities:Funeral:Deposits:D-1   -30.00 USD
    """


def test_an_account_that_nobody_opened_is_told_by_beancount_alone() -> None:
    """
    2026-01-05 pad Assets:Bank:Funeral Assets:Tyll  ;! Invalid reference to unknown account ;! Invalid reference to unknown
    2026-01-06 balance Assets:Bank:Funeral   30.00 USD
    """


@pytest.mark.xfail(strict=True, reason="pads of two funds move money between them")
def test_what_one_fund_loses_by_a_pad_another_does_not_gain() -> None:
    """
    2026-01-05 pad Assets:Bank:Funeral Equity:Funeral  ;! fund-walls:
    2026-01-06 balance Assets:Bank:Funeral   -30.00 USD
    2026-01-05 pad Assets:Bank:Health Equity:Health  ;! fund-walls:
    2026-01-06 balance Assets:Bank:Health     30.00 USD
    """
