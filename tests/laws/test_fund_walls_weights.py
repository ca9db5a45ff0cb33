"""Walls weigh a posting as Beancount does: at cost and at price."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The funds may change and sell to each other"
      taken-by: "assembly"
    2020-01-01 open Assets:Bank:Funeral
      fund: "funeral"
    2020-01-01 open Assets:Bank:Health
      fund: "health"
    2020-01-01 open Assets:Stock:Funeral
      fund: "funeral"
    2020-01-01 open Assets:Stock:Health
      fund: "health"
    2020-01-01 open Income:Funeral:Sales
      fund: "funeral"
    2020-01-01 open Income:Health:Gifts
      fund: "health"
"""


def test_bought_at_cost() -> None:
    """
    2026-02-05 * "Flour, and a purchase of the health centre"
      Assets:Stock:Funeral    10 FLOUR {1.50 USD}
      Assets:Bank:Funeral    -15.00 USD
      Assets:Stock:Health      4 GAUZE {2.00 USD}
      Assets:Bank:Health      -8.00 USD
    """


def test_stock_at_cost_weighs_its_cost() -> None:
    """
    2026-02-05 * "Flour"  ;! fund-walls: 15.00 USD leave health and 15.00 USD come to funeral
      Assets:Stock:Funeral   10 FLOUR {1.50 USD}
      Assets:Bank:Health    -15.00 USD
    """


def test_stock_sold_weighs_its_cost_not_its_price() -> None:
    """
    2026-02-05 * "Flour"
      Assets:Stock:Funeral    10 FLOUR {1.50 USD}
      Assets:Bank:Funeral    -15.00 USD
    2026-02-06 * "Sold with a gain; a gift for the health centre"
      Assets:Stock:Funeral   -10 FLOUR {1.50 USD} @ 2.00 USD
      Assets:Bank:Funeral     20.00 USD
      Income:Funeral:Sales    -5.00 USD
      Assets:Bank:Health       1.00 USD
      Income:Health:Gifts     -1.00 USD
    2026-02-07 * "Flour"
      Assets:Stock:Funeral    10 FLOUR {1.50 USD}
      Assets:Bank:Funeral    -15.00 USD
    2026-02-08 * "The gain for another"  ;! fund-walls: 5.00 USD leave funeral and 5.00 USD come to health
      Assets:Stock:Funeral   -10 FLOUR {1.50 USD} @ 2.00 USD
      Assets:Bank:Funeral     15.00 USD
      Income:Funeral:Sales    -5.00 USD
      Assets:Bank:Health       5.00 USD
    """


def test_stock_from_fund_to_fund() -> None:
    """
    2026-02-05 * "Flour"
      Assets:Stock:Funeral    10 FLOUR {1.50 USD}
      Assets:Bank:Funeral    -15.00 USD
    2026-02-06 * "At cost"  ;! fund-walls: 15.00 USD leave funeral and 15.00 USD come to health
      Assets:Stock:Funeral   -10 FLOUR {1.50 USD}
      Assets:Stock:Health     10 FLOUR {1.50 USD}
    2026-02-07 * "Without a cost"  ;! fund-walls: 10.00 FLOUR leave funeral and 10.00 FLOUR come to health
      Assets:Stock:Funeral   -10 FLOUR
      Assets:Stock:Health     10 FLOUR
    """


def test_stock_sold_to_another_fund() -> None:
    """
    2026-02-05 * "Flour"
      Assets:Stock:Funeral    10 FLOUR {1.50 USD}
      Assets:Bank:Funeral    -15.00 USD
    2026-02-06 * "At what it cost, decided"
      decision: "D-1"
      Assets:Stock:Funeral   -10 FLOUR {1.50 USD}
      Assets:Bank:Funeral     15.00 USD
      Assets:Stock:Health     10 FLOUR {1.50 USD}
      Assets:Bank:Health     -15.00 USD
    """


def test_at_a_price_that_nobody_decided() -> None:
    """
    2026-02-05 * "Changed for each other"  ;! fund-walls: funeral gives 30.00 USD to health at a price tha
      Assets:Bank:Funeral     -30.00 USD @ 50.00 VES
      Assets:Bank:Funeral    1500.00 VES
      Assets:Bank:Health       30.00 USD @ 50.00 VES
      Assets:Bank:Health    -1500.00 VES
    """


def test_at_a_price() -> None:
    """
    2026-02-05 * "Changed for each other"
      decision: "D-1"
      Assets:Bank:Funeral     -30.00 USD @ 50.00 VES
      Assets:Bank:Funeral    1500.00 VES
      Assets:Bank:Health       30.00 USD @ 50.00 VES
      Assets:Bank:Health    -1500.00 VES
    2026-02-06 * "Changed for oneself alone"  ;! fund-walls: 1500.00 VES leave funeral and 1500.00 VES come to health
      Assets:Bank:Funeral     -30.00 USD @ 50.00 VES
      Assets:Bank:Health     1500.00 VES
    """


def test_at_a_total_price() -> None:
    """
    2026-02-05 * "Bolivares for dollars"
      Assets:Bank:Funeral     50.92 VES @@ 1.40 USD
      Assets:Bank:Funeral     -1.40 USD
      Assets:Bank:Health      50.92 VES @@ 1.40 USD
      Assets:Bank:Health      -1.40 USD
    """


def test_a_total_price_is_told_as_it_was_written() -> None:
    """
    2026-02-05 * "Bolivares for dollars"  ;! fund-walls: 1.40 USD leave health and 1.40 USD come to funeral
      Assets:Bank:Funeral     50.92 VES @@ 1.40 USD
      Assets:Bank:Health      -1.40 USD
    """


def test_a_price_of_nothing_hides_nothing() -> None:
    """
    2026-02-05 * "At no price"
      Assets:Bank:Funeral   -30.00 USD @ 0.00 VES  ;! fund-walls: -30.00 USD on Assets:Bank:Funeral has a price of nothing
      Assets:Bank:Health     30.00 USD @ 0.00 VES  ;! fund-walls: 30.00 USD on Assets:Bank:Health has a price of nothing
    """


def test_a_total_price_of_nothing_hides_nothing() -> None:
    """
    2026-02-05 * "At no price"
      Assets:Bank:Funeral   -30.00 USD @@ 0.00 VES  ;! fund-walls: -30.00 USD on Assets:Bank:Funeral has a price of nothing
      Assets:Bank:Health     30.00 USD @@ 0.00 VES  ;! fund-walls: 30.00 USD on Assets:Bank:Health has a price of nothing
    """


def test_a_cost_of_nothing_hides_nothing() -> None:
    """
    2026-02-05 * "A gift of flour"
      Assets:Stock:Funeral   10 FLOUR {0.00 USD}
    2026-02-06 * "Passed on"  ;! fund-walls: funeral gives 10 FLOUR to health at a price that
      Assets:Stock:Funeral  -10 FLOUR {0.00 USD}
      Assets:Stock:Health    10 FLOUR {0.00 USD}
    """


def test_a_price_of_nothing_hides_nothing_in_two_entries() -> None:
    """
    2026-02-05 * "It goes"
      Assets:Bank:Funeral   -30.00 USD @ 0.00 VES  ;! fund-walls: -30.00 USD on
    2026-02-05 * "It comes"
      Assets:Bank:Health     30.00 USD @ 0.00 VES  ;! fund-walls: 30.00 USD on
    """


def test_two_purchases_are_no_exchange() -> None:
    """
    2026-02-04 * "Gauze"
      Assets:Stock:Health      4 GAUZE {2.00 USD}
      Assets:Bank:Health      -8.00 USD
    2026-02-05 * "One buys and another sells, each in the market"
      Assets:Stock:Funeral    10 FLOUR {1.50 USD}
      Assets:Bank:Funeral    -15.00 USD
      Assets:Stock:Health     -4 GAUZE {2.00 USD}
      Assets:Bank:Health       8.00 USD
    """
