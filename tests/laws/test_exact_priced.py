"""Prices that make money vanish, and stock used that is not there."""

PRELUDE = """
    option "tolerance_multiplier" "0.0001"
    2026-01-01 custom "decision" "D-1" "The books agree to the last cent"
      taken-by: "assembly"
    2026-01-02 custom "policy" "exact"
      decision: "D-1"
    2020-01-01 open Assets:Cash
    2020-01-01 open Assets:Bank
    2020-01-01 open Assets:Grain
    2020-01-01 open Assets:Store "NONE"
"""


def test_a_price_in_its_own_currency() -> None:
    """
    2026-02-05 * "Dear dollars"
      Assets:Cash     10.00 USD @ 2.00 USD  ;! exact: 10.00 USD has a price in its own currency, which makes money vanish
      Assets:Bank    -20.00 USD
    2026-02-05 * "Bought with bolivars"
      Assets:Cash     10.00 USD @ 2.00 VES
      Assets:Bank    -20.00 VES
    """


def test_a_cost_in_its_own_currency() -> None:
    """
    2026-02-05 * "Dear dollars"
      Assets:Cash     10.00 USD {2.00 USD}  ;! exact: 10.00 USD has a price in its own currency
      Assets:Bank    -20.00 USD
    2026-02-05 * "A cost in its own, and a price too"
      Assets:Cash     10.00 USD {2.00 USD} @ 2.10 USD  ;! exact: 10.00 USD has a price in its own currency
      Assets:Bank    -20.00 USD
    """


def test_before_the_policy() -> None:
    """
    2026-01-01 * "Dear dollars"
      Assets:Cash     10.00 USD @ 2.00 USD
      Assets:Bank    -20.00 USD
    2026-01-02 * "Dear dollars"
      Assets:Cash     10.00 USD @ 2.00 USD  ;! exact: 10.00 USD has a price
      Assets:Bank    -20.00 USD
    """


def test_stock_that_is_not_there() -> None:
    """
    2026-02-06 * "The cost was filled in"
      Assets:Grain     -3 GRAIN {}  ;! exact: Assets:Grain holds no GRAIN to take -3 GRAIN from
      Assets:Bank       6.00 USD
    2026-02-06 * "Half a sack"
      Assets:Store     -0.5 GRAIN {}  ;! exact: Assets:Store holds no GRAIN to take -0.5 GRAIN from
      Assets:Bank       6.00 USD
    """


def test_stock_that_is_bought_or_used() -> None:
    """
    2026-02-06 * "Its cost is filled in"
      Assets:Grain      3 GRAIN {}
      Assets:Bank      -6.00 USD
    2026-02-06 * "Half a sack"
      Assets:Grain      0.5 GRAIN {}
      Assets:Bank      -1.00 USD
    2026-02-06 * "None of it"
      Assets:Grain      0 GRAIN {}
      Assets:Bank       0.00 USD
    2026-02-07 * "Of the same cost"
      Assets:Grain     -2 GRAIN {2.00 USD}
      Assets:Bank       4.00 USD
    2026-02-07 * "Typed, and below nothing"
      Assets:Store     -2 GRAIN {2.00 USD}
      Assets:Bank       4.00 USD
    2026-02-07 * "A price is filled in, and no cost"
      Assets:Store     -3 GRAIN @
      Assets:Bank       6.00 USD
    """
