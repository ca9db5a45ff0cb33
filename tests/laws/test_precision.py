"""Amounts as written, compared with the decimals of their currency."""

import pytest

PRELUDE = """
    2020-01-01 commodity VES
      precision: 2
    2020-01-01 commodity KWD
      precision: 3
    2020-01-01 commodity CLP
      precision: 0
    2020-01-01 commodity FLOUR
    2020-01-01 open Assets:Cash
    2020-01-01 open Assets:Bank
    2020-01-01 open Assets:Grain "FIFO"
"""


def test_two_decimals() -> None:
    """
    2026-02-05 * "Two"
      Assets:Cash     1.25 VES
      Assets:Bank    -1.25 VES
    2026-02-06 * "Fewer"
      Assets:Cash     1250 VES
      Assets:Bank    -1249.5 VES
      Assets:Bank    -0.5 VES
    2026-02-07 * "More"
      Assets:Cash     1.2505 VES  ;! precision: 1.2505 VES has 4 decimals, and VES has 2
      Assets:Bank    -1.2505 VES  ;! precision: -1.2505 VES has 4 decimals, and VES has 2
    """


def test_three_decimals_and_none() -> None:
    """
    2026-02-05 * "Three"
      Assets:Cash     1.250 KWD
      Assets:Bank    -1.25 KWD
    2026-02-06 * "Four"
      Assets:Cash     1.2500 KWD  ;! precision: 1.2500 KWD has 4 decimals, and KWD has 3
      Assets:Bank    -1.25 KWD
    2026-02-07 * "None"
      Assets:Cash     125 CLP
      Assets:Bank    -125. CLP
    2026-02-08 * "One"
      Assets:Cash     125.0 CLP  ;! precision: 125.0 CLP has 1 decimal, and CLP has 0
      Assets:Bank    -125 CLP
    """


def test_zeros_at_the_end_count() -> None:
    """
    2026-02-05 * "Three zeros"
      Assets:Cash     10.000 VES  ;! precision: 10.000 VES has 3 decimals
      Assets:Bank    -10.00 VES
    2026-02-06 * "Nothing, written long"
      Assets:Cash      0.000 VES  ;! precision: 0.000 VES has 3 decimals
      Assets:Bank      0.00 VES
    """


def test_other_currencies_are_free() -> None:
    """
    2026-02-05 * "Nobody said how many"
      Assets:Cash     1.23456 FLOUR
      Assets:Bank    -1.23456 FLOUR
    2026-02-06 * "Nobody said anything"
      Assets:Cash     1.23456 USD
      Assets:Bank    -1.23456 USD
    """


def test_thousands_parted_by_commas() -> None:
    """
    2026-02-05 * "Commas"
      Assets:Cash     1,250 VES
      Assets:Bank    -1,250.00 VES
    2026-02-06 * "Commas, and a point"
      Assets:Cash     1,250.000 VES  ;! precision: 1250.000 VES has 3 decimals
      Assets:Bank    -1,250.00 VES
    """


def test_what_beancount_fills_in() -> None:
    """
    2026-02-05 * "Left out"
      Assets:Cash     1.255 USD @ 3.3333 VES
      Assets:Bank
    2026-02-06 * "The currency is left out"
      Assets:Cash     1.250  ;! precision: 1.250 VES has 3 decimals
      Assets:Bank    -1.25 VES
    """


@pytest.mark.xfail(strict=True, reason="a price left out hides the amount beside it")
def test_an_amount_beside_a_price_that_is_left_out() -> None:
    """
    2026-02-05 * "Of one piece"
      Assets:Cash     1.250 VES @ USD  ;! precision: 1.250 VES has 3 decimals
      Assets:Bank    -5.00 USD
    2026-02-06 * "Of all"
      Assets:Cash     1.250 VES @@ USD  ;! precision: 1.250 VES has 3 decimals
      Assets:Bank    -5.00 USD
    """


def test_prices_and_costs_are_free() -> None:
    """
    2026-02-05 * "Prices"
      Assets:Cash      2.00 USD @ 36.12345 VES
      Assets:Cash      1.00 USD @@ 36.123 VES
      Assets:Bank   -108.37 VES
    2026-02-06 * "Costs"
      Assets:Grain    10 FLOUR {3.33333 VES}
      Assets:Grain     3 FLOUR {{9.999 VES}}
      Assets:Grain     1 FLOUR {1.125 # 2.125 VES}
      Assets:Bank
    2026-02-07 price USD 36.12345 VES
    """


def test_arithmetic_counts_as_what_it_gives() -> None:
    """
    2026-02-05 * "A third"
      Assets:Cash     10/3 VES  ;! precision: 3.333333333333333333333333333 VES has 27 decimals
      Assets:Bank    -3.33 VES
      Assets:Bank
    2026-02-06 * "A quarter, and a fifth"
      Assets:Cash     5/4 VES
      Assets:Cash     1/5 VES
      Assets:Bank    -1.45 VES
    2026-02-07 * "A tenth of a hundredth"
      Assets:Cash     1.25*1.0 VES  ;! precision: 1.250 VES has 3 decimals
      Assets:Bank    -(1.25) VES
    """


def test_balances() -> None:
    """
    2026-02-05 * "Bread"
      Assets:Cash     1.25 VES
      Assets:Bank    -1.25 VES
    2026-02-06 balance Assets:Cash   1.25 VES
    2026-02-07 balance Assets:Cash   1.250 VES  ;! precision: 1.250 VES has 3 decimals
    2026-02-08 balance Assets:Bank   -1.250 VES  ;! precision: -1.250 VES has 3 decimals
    2026-02-09 balance Assets:Cash   1.25 ~ 0.005 VES
    """


def test_a_decision_may_let_an_amount_stand() -> None:
    """
    2026-01-01 custom "decision" "D-1" "The bank rounds nothing"
      taken-by: "assembly"
      waives: "precision"
    2026-02-05 * "As the bank has it"
      decision: "D-1"
      Assets:Cash     1.255 VES
      Assets:Bank    -1.255 VES
    2026-02-06 * "One side"
      Assets:Cash     1.255 VES
        decision: "D-1"
      Assets:Bank    -1.255 VES  ;! precision: -1.255 VES has 3 decimals
    """


def test_what_is_taken_from_lots_is_as_it_was_laid_in() -> None:
    """
    2026-01-01 commodity RICE
      precision: 0
    2026-02-05 * "Two lots"
      Assets:Grain     1.5 RICE {2.00 USD}  ;! precision: 1.5 RICE has 1 decimal
      Assets:Grain     1.5 RICE {4.00 USD}  ;! precision: 1.5 RICE has 1 decimal
      Assets:Bank     -9.00 USD
    2026-02-06 * "Both"
      Assets:Grain    -3.0 RICE {}
      Assets:Bank      9.00 USD
    """


def test_an_amount_that_does_not_balance_is_told_too() -> None:
    """
    2026-02-05 * "1250 on one side"  ;! Transaction does not balance
      Assets:Cash     1.250 VES  ;! precision: 1.250 VES has 3 decimals
      Assets:Bank   -1250 VES
    """


def test_beancount_reads_no_exponents() -> None:
    """
    2026-02-05 * "An exponent"
      Assets:Cash     1E+3 VES  ;! Invalid token: 'E+3'
      Assets:Bank  -1000 VES
    """


def test_accounts_that_nobody_opened() -> None:
    """
    2026-02-05 * "Unknown"  ;! Invalid reference to unknown account
      Assets:Box      1.250 VES  ;! precision: 1.250 VES has 3 decimals
      Assets:Bank    -1.25 VES
    """
