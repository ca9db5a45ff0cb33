"""Amounts left out by decision, and forgiven."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the funds"
      taken-by: "assembly"
    2020-01-01 custom "decision" "D-2" "The till may be left to Beancount"
      taken-by: "assembly"
      waives: "fund-amounts"
    2020-01-01 open Assets:Bank:Funeral
      fund: "funeral"
    2020-01-01 open Assets:Bank:Health
      fund: "health"
    2020-01-01 open Income:Funeral:Gifts
      fund: "funeral"
    2020-01-01 open Income:Health:Fees
      fund: "health"
"""


def test_waived_on_the_entry() -> None:
    """
    2026-02-05 * "Fees and gifts"
      decision: "D-2"
      Assets:Bank:Health     30.00 USD
      Income:Health:Fees    -30.00 USD
      Assets:Bank:Funeral    12.00 USD
      Income:Funeral:Gifts
    """


def test_waived_on_the_posting() -> None:
    """
    2026-02-05 * "Fees and gifts"
      Assets:Bank:Health     30.00 USD
      Income:Health:Fees    -30.00 USD
      Assets:Bank:Funeral    12.00 USD
      Income:Funeral:Gifts
        decision: "D-2"
    """


def test_a_decision_that_waives_nothing() -> None:
    """
    2026-02-05 * "Fees and gifts"
      decision: "D-1"
      Assets:Bank:Health     30.00 USD
      Income:Health:Fees    -30.00 USD
      Assets:Bank:Funeral    12.00 USD
      Income:Funeral:Gifts  ;! fund-amounts: Income:Funeral:Gifts leaves
    """


def test_excused() -> None:
    """
    2026-02-05 * "Fees and gifts"
      Assets:Bank:Health     30.00 USD
      Income:Health:Fees    -30.00 USD
      Assets:Bank:Funeral    12.00 USD
      Income:Funeral:Gifts
    2026-03-01 custom "decision" "D-3" "So be it"
      taken-by: "assembly"
      excuses: "fund-amounts@2026-02-05"
    """
