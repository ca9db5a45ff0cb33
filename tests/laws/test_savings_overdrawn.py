"""Sight savings below zero: at the end of a day, and once for each further fall."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "She may"
      taken-by: "assembly"
      waives: "savings-overdrawn"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 open Assets:Bank
    2020-01-01 open Equity:Opening
    2020-01-01 open Expenses:Interest USD
      role: "interest-cost"
    2026-01-15 open Liabilities:S:S-0001 USD
      role: "sight-savings"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
    2026-01-15 open Liabilities:S:S-0002 USD
      role: "sight-savings"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
    2026-02-02 * "Laid in"
      Assets:Bank            50.00 USD
      Liabilities:S:S-0001  -50.00 USD
"""


def test_drawn_to_zero() -> None:
    """
    2026-02-05 * "Drawn"
      Liabilities:S:S-0001   50.00 USD
      Assets:Bank           -50.00 USD
    """


def test_a_cent_more() -> None:
    """
    2026-02-05 * "Drawn"  ;! savings-overdrawn: S-0001 is 0.01 USD below zero at the end of 2026-02-05
      Liabilities:S:S-0001   50.01 USD
      Assets:Bank           -50.01 USD
    """


def test_before_anything_was_laid_in() -> None:
    """
    2026-02-01 * "Drawn"  ;! savings-overdrawn: S-0001 is 10.00 USD below zero at the end of 2026-02-01
      Liabilities:S:S-0001   10.00 USD
      Assets:Bank           -10.00 USD
    """


def test_drawn_and_laid_in_on_one_day() -> None:
    """
    2026-02-05 * "Drawn"
      Liabilities:S:S-0001   80.00 USD
      Assets:Bank           -80.00 USD
    2026-02-05 * "Laid in"
      Assets:Bank            30.00 USD
      Liabilities:S:S-0001  -30.00 USD
    """


def test_laid_in_a_day_later() -> None:
    """
    2026-02-05 * "Drawn"  ;! savings-overdrawn: S-0001 is 30.00 USD below zero
      Liabilities:S:S-0001   80.00 USD
      Assets:Bank           -80.00 USD
    2026-02-06 * "Laid in"
      Assets:Bank            30.00 USD
      Liabilities:S:S-0001  -30.00 USD
    """


def test_each_further_fall() -> None:
    """
    2026-02-05 * "Drawn"  ;! savings-overdrawn: S-0001 is 10.00 USD below zero at the end of 2026-02-05
      Liabilities:S:S-0001   60.00 USD
      Assets:Bank           -60.00 USD
    2026-02-06 * "Drawn"  ;! savings-overdrawn: S-0001 is 15.00 USD below zero at the end of 2026-02-06
      Liabilities:S:S-0001   5.00 USD
      Assets:Bank           -5.00 USD
    2026-02-07 * "Laid in, and still below"
      Assets:Bank            7.00 USD
      Liabilities:S:S-0001  -7.00 USD
    2026-02-08 * "Laid in"
      Assets:Bank            8.00 USD
      Liabilities:S:S-0001  -8.00 USD
    2026-02-09 * "Drawn"  ;! savings-overdrawn: S-0001 is 1.00 USD below zero at the end of 2026-02-09
      Liabilities:S:S-0001   1.00 USD
      Assets:Bank           -1.00 USD
    """


def test_two_draws_of_a_day_at_the_larger() -> None:
    """
    2026-02-05 * "Drawn"
      Liabilities:S:S-0001   20.00 USD
      Assets:Bank           -20.00 USD
    2026-02-05 * "Drawn"  ;! savings-overdrawn: S-0001 is 10.00 USD below zero
      Liabilities:S:S-0001   40.00 USD
      Assets:Bank           -40.00 USD
    """


def test_moved_to_other_savings() -> None:
    """
    2026-02-05 * "Moved"  ;! savings-overdrawn: S-0001 is 10.00 USD below zero
      Liabilities:S:S-0001   60.00 USD
      Liabilities:S:S-0002  -60.00 USD
    """


def test_the_opening_balance() -> None:
    """
    2026-01-15 * "Opening"
      Equity:Opening         20.00 USD
      Liabilities:S:S-0001  -20.00 USD
    2026-02-05 * "Drawn"
      Liabilities:S:S-0001   70.00 USD
      Assets:Bank           -70.00 USD
    """


def test_an_opening_below_zero() -> None:
    """
    2026-01-15 * "Opening"  ;! savings-overdrawn: S-0001 is 20.00 USD below zero
      Equity:Opening        -20.00 USD
      Liabilities:S:S-0001   20.00 USD
    """


def test_a_decision_that_waives() -> None:
    """
    2026-02-05 * "Drawn"
      decision: "D-1"
      Liabilities:S:S-0001   60.00 USD
      Assets:Bank           -60.00 USD
    """


def test_a_gap_that_beancount_fills() -> None:
    """
    2026-02-03 pad Liabilities:S:S-0001 Equity:Opening  ;! savings-overdrawn: S-0001 is 5.00 USD below zero
    2026-02-10 balance Liabilities:S:S-0001  5.00 USD
    """


def test_drawn_in_bolivares() -> None:
    """
    2026-02-05 * "Drawn"  ;! savings-overdrawn: S-0001 is 950.00 USD below zero
      Liabilities:S:S-0001     1000.00 USD @@ 50000.00 VES
      Assets:Bank            -50000.00 VES
    """


def test_laid_in_bolivares() -> None:
    """
    2026-02-03 * "Laid in"
      Liabilities:S:S-0001    -100.00 USD @@ 5000.00 VES
      Assets:Bank             5000.00 VES
    2026-02-05 * "Drawn"
      Liabilities:S:S-0001   150.00 USD
      Assets:Bank           -150.00 USD
    """


def test_laid_in_bolivares_priced_at_the_bank() -> None:
    """
    2026-02-03 * "Laid in"
      Liabilities:S:S-0001    -100.00 USD
      Assets:Bank             5000.00 VES @@ 100.00 USD
    2026-02-05 * "Drawn"
      Liabilities:S:S-0001   150.00 USD
      Assets:Bank           -150.00 USD
    """


def test_drawn_from_the_accrued_interest() -> None:
    """
    2026-01-15 open Liabilities:I:S-0001-Interest USD
      role: "accrued-interest"
      contract: "S-0001"
    2026-02-05 * "Drawn"  ;! deposit-interest: S-0001 has -60.00 USD of accrued interest
      Liabilities:I:S-0001-Interest   60.00 USD
      Assets:Bank                    -60.00 USD
    """
