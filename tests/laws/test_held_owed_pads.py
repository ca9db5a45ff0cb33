"""What a `pad` will bring counts on its day."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "What falls due within 30 days is held in money"
      taken-by: "assembly"
    2020-01-01 custom "policy" "held-owed"
      days: 30
      decision: "D-1"
    2020-01-01 open Assets:Bank
      fund: "savings"
      liquid: TRUE
    2020-01-01 open Assets:Flour
      fund: "savings"
    2020-01-01 open Equity:Savings
      fund: "savings"
    2020-01-01 open Liabilities:Savings
      fund: "savings"
"""


def test_a_pad_brings_the_money() -> None:
    """
    2026-02-04 pad Assets:Bank Equity:Savings
    2026-02-05 balance Assets:Bank   100.00 USD
    2026-02-05 * "Flour on credit"
      Assets:Flour          100.00 USD
      Liabilities:Savings  -100.00 USD
    """


def test_a_pad_brings_it_too_late() -> None:
    """
    2026-02-05 * "Flour on credit"  ;! held-owed: savings holds 0.00 USD at the end of 2026-02-05
      Assets:Flour          100.00 USD
      Liabilities:Savings  -100.00 USD
    2026-02-06 pad Assets:Bank Equity:Savings
    2026-02-07 balance Assets:Bank   100.00 USD
    """


def test_on_the_same_day() -> None:
    """
    2026-02-05 * "Flour on credit"
      Assets:Flour          100.00 USD
      Liabilities:Savings  -100.00 USD
    2026-02-05 pad Assets:Bank Equity:Savings
    2026-02-07 balance Assets:Bank   100.00 USD
    """


def test_a_pad_takes_the_money() -> None:
    """
    2026-02-05 * "Brought"
      Assets:Bank           100.00 USD
      Liabilities:Savings  -100.00 USD
    2026-02-06 pad Assets:Bank Equity:Savings  ;! held-owed: savings holds 99.00 USD at the end of 2026-02-06
    2026-02-07 balance Assets:Bank    99.00 USD
    """


def test_a_pad_owes_the_money() -> None:
    """
    2026-02-06 pad Liabilities:Savings Equity:Savings  ;! held-owed: savings holds 0.00 USD at the end of 2026-02-06, and 99.00 USD fall due
    2026-02-07 balance Liabilities:Savings   -99.00 USD
    """


def test_a_pad_that_fills_nothing() -> None:
    """
    2026-02-06 pad Assets:Bank Equity:Savings  ;! Unused Pad entry
    """
