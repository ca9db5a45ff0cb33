"""Which fund an account belongs to, and entries that Beancount refuses itself."""

PRELUDE = """
    2020-01-01 open Assets:Bank:Funeral
      fund: "funeral"
    2020-01-01 open Assets:Bank:Health
      fund: "health"
    2020-01-01 open Income:Health:Fees
      fund: "health"
"""


def test_what_does_not_balance_as_a_whole_is_told_by_beancount_alone() -> None:
    """
    2026-02-05 * "A slip"  ;! Transaction does not balance
      Assets:Bank:Funeral   -30.00 USD
      Assets:Bank:Health     35.00 USD
    """


def test_an_account_that_nobody_opened_is_told_by_beancount_alone() -> None:
    """
    2026-02-05 * "A slip"  ;! Invalid reference to unknown account 'Assets:Bank:Helth'
      Assets:Bank:Funeral   -30.00 USD
      Assets:Bank:Helth      30.00 USD
    """


def test_a_fund_is_inherited() -> None:
    """
    2026-01-05 open Assets:Bank:Funeral:Jar
    2026-02-05 * "To the jar"
      Assets:Bank:Funeral:Jar   30.00 USD
      Assets:Bank:Funeral      -30.00 USD
    2026-02-06 * "To another fund"  ;! fund-walls: 30.00 USD leave funeral and 30.00 USD come to health
      Assets:Bank:Health        30.00 USD
      Assets:Bank:Funeral:Jar  -30.00 USD
    """


def test_a_child_may_be_of_another_fund() -> None:
    """
    2026-01-05 open Assets:Bank:Funeral:Health
      fund: "health"
    2026-02-05 * "To the child"  ;! fund-walls: 30.00 USD leave funeral and 30.00 USD come to health
      Assets:Bank:Funeral:Health   30.00 USD
      Assets:Bank:Funeral         -30.00 USD
    """


def test_a_parent_opened_later_gives_no_fund() -> None:
    """
    2026-01-05 open Assets:Box:Red
    2026-01-06 open Assets:Box
      fund: "health"
    2026-02-05 * "From the red box"  ;! fund-walls: 30.00 USD leave no fund and 30.00 USD come to health
      Assets:Box        30.00 USD
      Assets:Box:Red   -30.00 USD
    """


def test_the_flag_of_an_entry_says_nothing() -> None:
    """
    2026-02-05 ! "To be seen to"  ;! fund-walls: 30.00 USD leave funeral
      Assets:Bank:Health     30.00 USD
      Assets:Bank:Funeral   -30.00 USD
    2026-02-06 P "As if padded"  ;! fund-walls: 30.00 USD leave funeral
      Assets:Bank:Health     30.00 USD
      Assets:Bank:Funeral   -30.00 USD
    """


def test_a_nameless_fund_hides_nothing() -> None:
    """
    2026-01-05 open Expenses:Odds
      fund: ""
    2026-02-05 * "A posting of nothing"  ;! fund-walls: 30.00 USD leave funeral and 30.00 USD come to health
      Assets:Bank:Health     30.00 USD
      Assets:Bank:Funeral   -30.00 USD
      Expenses:Odds           0.00 USD
    """


def test_a_nameless_fund_is_no_bridge() -> None:
    """
    2026-01-05 open Assets:Odds
      fund: ""
    2026-02-05 * "There"  ;! fund-walls: 30.00 USD leave funeral
      Assets:Odds            30.00 USD
      Assets:Bank:Funeral   -30.00 USD
    2026-02-06 * "And on"  ;! fund-walls: 30.00 USD leave
      Assets:Bank:Health     30.00 USD
      Assets:Odds           -30.00 USD
    """
