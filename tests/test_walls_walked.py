"""Walled funds: what slips through a wall, and what is told on which days.

Random sequences of what walled funds do are part of `tests.test_kept_books`.
"""

from textwrap import dedent

import pytest
from beancount import loader

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

PRELUDE = """
option "tolerance_multiplier" "0.0001"
2026-01-01 custom "decision" "D-1" "The rules of the funds"
  taken-by: "assembly"
2026-01-01 custom "policy" "exact"
  decision: "D-1"
2026-01-01 custom "fund" "funeral" "Funeral fund"
2026-01-01 custom "fund" "health" "Health fund"
2026-01-01 open Assets:Cash:Funeral
  fund: "funeral"
2026-01-01 open Assets:Cash:Health
  fund: "health"
2026-01-01 open Income:Gifts:Funeral
  fund: "funeral"
2026-01-01 open Income:Gifts:Health
  fund: "health"
"""


def test_there_and_back_is_told_on_both_days() -> None:
    """
    2026-02-05 * "Taken"  ;! fund-walls: 30.00 USD leave health
      Assets:Cash:Funeral      30.00 USD
      Assets:Cash:Health      -30.00 USD
    2026-02-20 * "Brought back"  ;! fund-walls: 30.00 USD leave funeral
      Assets:Cash:Health       30.00 USD
      Assets:Cash:Funeral     -30.00 USD
    """


def test_both_up_and_both_down_are_told_on_both_days() -> None:
    """
    2026-02-05 * "Both up"  ;! fund-walls: 30.00 USD leave health
      Assets:Cash:Funeral      30.00 USD
      Income:Gifts:Health     -30.00 USD
    2026-02-05 * "Both up, the other way"  ;! fund-walls: 30.00 USD leave funeral
      Assets:Cash:Health       30.00 USD
      Income:Gifts:Funeral    -30.00 USD
    2026-02-20 * "Both down"  ;! fund-walls: 30.00 USD leave funeral
      Income:Gifts:Health      30.00 USD
      Assets:Cash:Funeral     -30.00 USD
    """


def test_a_price_is_weighed() -> None:
    """
    2026-02-05 * "Within the funeral fund"
      Assets:Cash:Funeral    1000.00 VES @ 0.0275 USD
      Assets:Cash:Funeral     -27.50 USD
    2026-02-06 * "Bought by one, paid by the other"  ;! fund-walls: 27.50 USD leave health
      Assets:Cash:Funeral    1000.00 VES @@ 27.50 USD
      Assets:Cash:Health      -27.50 USD
    """


SLIPPING = {
    "a price in its own currency lets money vanish": """
        2026-02-05 * "VES was meant"
          Assets:Cash:Funeral    1000.00 USD @@ 27.50 USD
          Assets:Cash:Funeral     -27.50 USD
    """,
    "a price of nothing carries money from fund to fund": """
        2026-02-05 * "No decision, and no interfund account"
          Assets:Cash:Health     1000.00 VES @@ 0.00 USD
          Assets:Cash:Funeral   -1000.00 VES @@ 0.00 USD
    """,
    "an invented price carries money from fund to fund": """
        2026-02-05 * "No decision, and no interfund account"
          Assets:Cash:Health     1000.00 USD
          Assets:Cash:Health       -1.00 VES @@ 1000.00 USD
          Assets:Cash:Funeral       1.00 VES @@ 1000.00 USD
          Assets:Cash:Funeral   -1000.00 USD
    """,
    "stock that was never bought is used at an invented cost": """
        2026-02-05 * "FLOUR was meant"
          Assets:Cash:Funeral      -2 SUGAR {}
          Income:Gifts:Funeral   6.76 USD
    """,
}


@pytest.mark.parametrize("book", SLIPPING.values(), ids=SLIPPING.keys())
def test_what_slips_through_is_told(book: str) -> None:
    text = f'{dedent(book)}\n{PRELUDE}\nplugin "plugins.bylaws"\n'
    _, errors, _ = loader.load_string(text)
    assert errors


def test_a_lot_too_fine_is_told_once() -> None:
    """
    2026-01-01 commodity FLOUR
      precision: 0
    2026-02-05 * "Bought"
      Assets:Cash:Funeral   5.000 FLOUR {2.00 USD}  ;! precision: 5.000 FLOUR has
      Assets:Cash:Funeral  -10.00 USD
    2026-02-06 * "Used, and written right"
      Assets:Cash:Funeral      -5 FLOUR {}
      Income:Gifts:Funeral  10.00 USD
    """
