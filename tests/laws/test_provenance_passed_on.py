"""Refused money that was taken by a decision stays known wherever it goes."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the network"
      taken-by: "assembly"
    2020-01-01 custom "decision" "D-W" "A grant for the health centre, this once"
      taken-by: "assembly"
      waives: "provenance"
    2020-01-01 custom "policy" "provenance"
      refuses: "state"
      decision: "D-1"
    2020-01-01 open Assets:Health
      fund: "health"
    2020-01-01 open Assets:Funeral
      fund: "funeral"
    2020-01-01 open Assets:Savings
      fund: "savings"
    2020-01-01 open Income:Health
      fund: "health"
      source: "state"
    2020-01-01 open Income:Funeral
      fund: "funeral"
      source: "state"
    2020-01-01 open Assets:Lent:Health
      fund: "funeral"
      role: "interfund"
      with: "health"
    2020-01-01 open Assets:Lent:Funeral
      fund: "health"
      role: "interfund"
      with: "funeral"
    2020-01-01 open Liabilities:Owed:Health
      fund: "funeral"
      role: "interfund"
      with: "health"
    2020-01-01 open Equity:Given:Funeral
      fund: "health"
      role: "interfund"
      with: "funeral"
    2020-01-01 open Equity:Got:Health
      fund: "funeral"
      role: "interfund"
      with: "health"
    2020-01-01 open Equity:Given:Savings
      fund: "funeral"
      role: "interfund"
      with: "savings"
    2020-01-01 open Equity:Got:Funeral
      fund: "savings"
      role: "interfund"
      with: "funeral"
    2020-01-01 open Liabilities:Owed:Funeral
      fund: "health"
      role: "interfund"
      with: "funeral"
    2020-02-01 * "The grant"
      decision: "D-W"
      Assets:Health    500.00 USD
      Income:Health   -500.00 USD
"""


def test_lent_without_and_with_the_decision() -> None:
    """
    2026-02-05 * "Lent"
      decision: "D-1"
      Assets:Health            -10.00 USD
      Assets:Lent:Funeral       10.00 USD  ;! provenance: 10.00 USD leave the fund health, which by D-W took money that the network re
      Assets:Funeral            10.00 USD
      Liabilities:Owed:Health  -10.00 USD
    2026-02-06 * "Lent"
      decision: "D-1 D-W"
      Assets:Health            -10.00 USD
      Assets:Lent:Funeral       10.00 USD
      Assets:Funeral            10.00 USD
      Liabilities:Owed:Health  -10.00 USD
    """


def test_given_without_and_with_the_decision() -> None:
    """
    2026-02-05 * "Given"
      decision: "D-1"
      Assets:Health            -10.00 USD
      Equity:Given:Funeral      10.00 USD  ;! provenance: 10.00 USD leave the fund health, which by D-W to
      Assets:Funeral            10.00 USD
      Equity:Got:Health        -10.00 USD
    2026-02-06 * "Given, the decision on the posting"
      decision: "D-1"
      Assets:Health            -10.00 USD
      Equity:Given:Funeral      10.00 USD
        decision: "D-W"
      Assets:Funeral            10.00 USD
      Equity:Got:Health        -10.00 USD
    """


def test_repaid_without_the_decision() -> None:
    """
    2020-01-15 * "Borrowed before the grant"
      decision: "D-1"
      Assets:Funeral               -10.00 USD
      Assets:Lent:Health            10.00 USD
      Assets:Health                 10.00 USD
      Liabilities:Owed:Funeral     -10.00 USD
    2026-02-05 * "Repaid"
      decision: "D-1"
      Assets:Health                -10.00 USD
      Liabilities:Owed:Funeral      10.00 USD  ;! provenance: 10.00 USD leave the fund health, which by D-W to
      Assets:Funeral                10.00 USD
      Assets:Lent:Health           -10.00 USD
    """


def test_what_comes_to_the_fund_needs_no_such_decision() -> None:
    """
    2026-02-05 * "Borrowed"
      decision: "D-1"
      Assets:Funeral               -10.00 USD
      Assets:Lent:Health            10.00 USD
      Assets:Health                 10.00 USD
      Liabilities:Owed:Funeral     -10.00 USD
    """


def test_the_day_before_and_the_day_itself() -> None:
    """
    2020-01-31 * "The day before"
      decision: "D-1"
      Assets:Health            -10.00 USD
      Equity:Given:Funeral      10.00 USD
      Assets:Funeral            10.00 USD
      Equity:Got:Health        -10.00 USD
    2020-02-01 * "The day itself"
      decision: "D-1"
      Assets:Health            -10.00 USD
      Equity:Given:Funeral      10.00 USD  ;! provenance: 10.00 USD leave the fund health, which by D-W to
      Assets:Funeral            10.00 USD
      Equity:Got:Health        -10.00 USD
    """


def test_spending_is_no_transfer() -> None:
    """
    2020-01-01 open Expenses:Medicine
      fund: "health"
    2026-02-05 * "Medicine"
      Assets:Health        -10.00 USD
      Expenses:Medicine     10.00 USD
    """


def test_passed_on_to_a_third_fund() -> None:
    """
    2026-02-05 * "Given"
      decision: "D-W"
      Assets:Health            -10.00 USD
      Equity:Given:Funeral      10.00 USD
      Assets:Funeral            10.00 USD
      Equity:Got:Health        -10.00 USD
    2026-02-04 * "Given on, the day before"
      decision: "D-1"
      Assets:Funeral           -10.00 USD
      Equity:Given:Savings      10.00 USD
      Assets:Savings            10.00 USD
      Equity:Got:Funeral       -10.00 USD
    2026-02-06 * "Given on, the day after"
      decision: "D-1"
      Assets:Funeral           -10.00 USD
      Equity:Given:Savings      10.00 USD  ;! provenance: 10.00 USD leave the fund funeral, which by D-W took money that the network re
      Assets:Savings            10.00 USD
      Equity:Got:Funeral       -10.00 USD
    2026-02-07 * "Given on with it"
      decision: "D-W"
      Assets:Funeral           -10.00 USD
      Equity:Given:Savings      10.00 USD
      Assets:Savings            10.00 USD
      Equity:Got:Funeral       -10.00 USD
    """


def test_passed_on_to_a_third_fund_on_the_same_day() -> None:
    """
    2026-02-05 * "Given"
      decision: "D-W"
      Assets:Health            -10.00 USD
      Equity:Given:Funeral      10.00 USD
      Assets:Funeral            10.00 USD
      Equity:Got:Health        -10.00 USD
    2026-02-05 * "Given on"
      decision: "D-1"
      Assets:Funeral           -10.00 USD
      Equity:Given:Savings      10.00 USD  ;! provenance: 10.00 USD leave the fund funeral, which by D-W t
      Assets:Savings            10.00 USD
      Equity:Got:Funeral       -10.00 USD
    """


def test_passed_on_to_a_fund_that_takes_a_grant_later() -> None:
    """
    2026-02-05 * "Given"
      decision: "D-W"
      Assets:Health            -10.00 USD
      Equity:Given:Funeral      10.00 USD
      Assets:Funeral            10.00 USD
      Equity:Got:Health        -10.00 USD
    2026-03-05 * "Given on"
      decision: "D-1"
      Assets:Funeral           -10.00 USD
      Equity:Given:Savings      10.00 USD  ;! provenance: 10.00 USD leave the fund funeral, which by D-W t
      Assets:Savings            10.00 USD
      Equity:Got:Funeral       -10.00 USD
    2026-06-01 * "A grant of its own"
      decision: "D-W"
      Assets:Funeral            20.00 USD
      Income:Funeral           -20.00 USD
    """


def test_passed_on_to_a_fund_that_took_a_grant_before() -> None:
    """
    2026-01-01 * "A grant of its own"
      decision: "D-W"
      Assets:Funeral            20.00 USD
      Income:Funeral           -20.00 USD
    2026-01-01 * "Given on, the same day"
      decision: "D-1"
      Assets:Funeral           -10.00 USD
      Equity:Given:Savings      10.00 USD  ;! provenance: 10.00 USD leave the fund funeral, which by D-W t
      Assets:Savings            10.00 USD
      Equity:Got:Funeral       -10.00 USD
    """


def test_a_crossing_that_needs_no_interfund_account() -> None:
    """
    2026-02-01 custom "decision" "D-V" "Straight across"
      taken-by: "assembly"
      waives: "fund-walls"
    2026-02-05 * "Straight across"  ;! provenance: 10.00 USD leave the fund health
      decision: "D-V"
      Assets:Health    -10.00 USD
      Assets:Funeral    10.00 USD
    """
