"""Balances are written without a tolerance, while the policy holds."""

PRELUDE = """
    option "tolerance_multiplier" "0.0001"
    2026-01-01 custom "decision" "D-1" "The books agree to the last cent"
      taken-by: "assembly"
    2026-01-01 custom "decision" "D-2" "Of these bags nobody knows the weight"
      taken-by: "assembly"
      waives: "exact"
    2026-01-01 custom "policy" "exact"
      decision: "D-1"
    2026-06-01 custom "end" "policy" "exact"
      decision: "D-1"
    2020-01-01 open Assets:Cash
    2020-01-01 open Assets:Bank
    2020-01-01 open Assets:Grain
"""


def test_with_and_without_a_tolerance() -> None:
    """
    2026-02-01 balance Assets:Cash   0.00 USD
    2026-02-02 balance Assets:Cash   0.00 ~ 0.005 USD  ;! exact: the balance of Assets:Cash may be 0.005 USD off
    2026-02-03 balance Assets:Cash   0 ~ 1 USD  ;! exact: the balance of Assets:Cash may be 1 USD off
    2026-02-04 balance Assets:Cash   0.00 ~ 0.00 USD  ;! exact: the balance of Assets:Cash may be 0.00 USD off
    """


def test_the_days_of_the_policy() -> None:
    """
    2025-12-31 balance Assets:Cash   0.00 ~ 0.05 USD
    2026-01-01 balance Assets:Cash   0.00 ~ 0.05 USD  ;! exact: the balance of
    2026-05-31 balance Assets:Cash   0.00 ~ 0.05 USD  ;! exact: the balance of
    2026-06-01 balance Assets:Cash   0.00 ~ 0.05 USD
    """


def test_a_tolerance_by_decision() -> None:
    """
    2026-02-01 balance Assets:Grain   0 ~ 5 KG
      decision: "D-2"
    2026-02-02 balance Assets:Grain   0 ~ 5 KG  ;! exact: the balance of Assets:Grain
      decision: "D-1"
    """


def test_a_balance_that_fails_is_left_to_beancount() -> None:
    """
    2026-02-01 balance Assets:Cash   0.01 USD  ;! Balance failed for 'Assets:Cash'
    2026-02-02 balance Assets:Bank   0.09 ~ 0.05 USD  ;! Balance failed for 'Assets:Bank' ;! exact: the balance of
    """


def test_total_prices_and_costs_do_not_trip_it() -> None:
    """
    2026-02-05 * "A price that does not divide"
      Assets:Cash      3 VES @@ 10.00 USD
      Assets:Bank    -10.00 USD
    2026-02-06 * "A cost that does not divide"
      Assets:Grain     7 KG {{10.00 USD}}
      Assets:Bank    -10.00 USD
    2026-02-07 * "A price of one piece"
      Assets:Cash     0.333 VES @ 3.00 USD
      Assets:Bank    -0.999 USD
    2026-02-08 * "An amount left out"
      Assets:Cash     1.40 VES @ 0.3333 USD
      Assets:Bank
    """


def test_a_hundredth_does_not_balance() -> None:
    """
    2026-02-05 * "A hundredth"  ;! Transaction does not balance
      Assets:Cash     10.00 USD
      Assets:Bank    -10.01 USD
    2026-02-05 * "A thousandth"  ;! Transaction does not balance
      Assets:Cash     10.00 USD
      Assets:Bank    -10.001 USD
    """
