"""Walls take for balanced what Beancount takes for balanced."""

import pytest

PRELUDE = """
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


def test_within_the_tolerance() -> None:
    """
    2026-02-05 * "Half of the last digit"
      Assets:Bank:Funeral     10.005 USD
      Income:Funeral:Sales   -10.00 USD
      Assets:Bank:Health       4.995 USD
      Income:Health:Gifts     -5.00 USD
    """


def test_beyond_the_tolerance() -> None:
    """
    2026-02-05 * "A little more"  ;! fund-walls: 0.006 USD leave health and 0.006 USD come to funeral
      Assets:Bank:Funeral     10.006 USD
      Income:Funeral:Sales   -10.00 USD
      Assets:Bank:Health       4.994 USD
      Income:Health:Gifts     -5.00 USD
    """


def test_within_the_tolerance_of_a_strict_book() -> None:
    """
    option "tolerance_multiplier" "0.0001"
    2026-02-05 * "Less than it"
      Assets:Bank:Funeral     10.000001 USD
      Income:Funeral:Sales   -10.00 USD
      Assets:Bank:Health       4.999999 USD
      Income:Health:Gifts     -5.00 USD
    """


def test_beyond_the_tolerance_of_a_strict_book() -> None:
    """
    option "tolerance_multiplier" "0.0001"
    2026-02-05 * "More than it"  ;! fund-walls: 0.000002 USD leave health and 0.000002 USD come to funeral
      Assets:Bank:Funeral     10.000002 USD
      Income:Funeral:Sales   -10.00 USD
      Assets:Bank:Health       4.999998 USD
      Income:Health:Gifts     -5.00 USD
    """


def test_whole_numbers_have_no_tolerance() -> None:
    """
    2026-02-05 * "One"  ;! fund-walls: 1.00 USD leave health and 1.00 USD come to funeral
      Assets:Bank:Funeral     11 USD
      Income:Funeral:Sales   -10 USD
      Assets:Bank:Health       4 USD
      Income:Health:Gifts     -5 USD
    """


@pytest.mark.xfail(
    strict=True,
    reason="inferred_tolerance_default takes any sum for a residue",
)
def test_an_option_opens_no_wall() -> None:
    """
    option "inferred_tolerance_default" "USD:1000"
    2026-02-05 * "Within the option"  ;! fund-walls: 30.00 USD leave funeral and 30.00 USD come to health
      Assets:Bank:Funeral   -30.00 USD
      Assets:Bank:Health     30.00 USD
    """


def test_the_tolerance_is_that_of_the_whole_entry() -> None:
    """
    2026-02-05 * "Four cents, within half of a tenth"
      Assets:Bank:Funeral   -10.04 USD
      Income:Funeral:Sales   10.00 USD
      Assets:Bank:Health      5.04 USD
      Income:Health:Gifts    -5.0 USD
    """
