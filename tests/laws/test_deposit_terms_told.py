"""`deposit-terms` and `deposit-interest` name the cause, and tell it once."""

PRELUDE = """
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "decision" "D-1" "Deposits"
      taken-by: "assembly"
    2026-01-01 custom "policy" "plazo-90"
      rates: "90:0.04"
      basis: "ACT/365"
      decision: "D-1"
    2026-01-01 open Assets:Bank USD
    2026-01-01 open Expenses:Interest USD
      role: "interest-cost"
"""


def test_ninety_days_have_a_rate() -> None:
    """
    2026-01-05 open Liabilities:D:D-0001 USD
      role: "term-deposit"
      product: "plazo-90"
      holder: "triunfo"
      matures: 2026-04-05
    """


def test_a_day_less_than_the_chart() -> None:
    """
    2026-01-05 open Liabilities:D:D-0001 USD  ;! deposit-terms: D-0001 lasts 89 days from 2026-01-05
      role: "term-deposit"
      product: "plazo-90"
      holder: "triunfo"
      matures: 2026-04-04
    """


def test_a_maturity_in_the_past_is_not_a_rate_that_lacks() -> None:
    """
    2026-01-05 open Liabilities:D:D-0001 USD  ;! deposit-terms: D-0001 matures on 2025-04-05 and begins on 2026-01-05
      role: "term-deposit"
      product: "plazo-90"
      holder: "triunfo"
      matures: 2025-04-05
    """


def test_without_maturity_nothing_is_said_of_the_rate() -> None:
    """
    2026-01-05 open Liabilities:D:D-0001 USD  ;! deposit-terms: D-0001 lacks matures
      role: "term-deposit"
      product: "plazo-90"
      holder: "triunfo"
    """


def test_terms_without_a_role() -> None:
    """
    2026-01-05 open Liabilities:D:D-0001 USD  ;! deposit-terms: Liabilities:D:D-0001 has holder and product and matures, and no role
      product: "plazo-90"
      holder: "triunfo"
      matures: 2026-04-05
    2026-01-05 open Liabilities:Supplier USD
      matures: 2026-04-05
    """


def test_interest_paid_from_what_was_never_booked() -> None:
    """
    2026-01-05 open Liabilities:D:D-0001 USD
      role: "term-deposit"
      product: "plazo-90"
      holder: "triunfo"
      matures: 2026-04-05
    2026-01-05 open Liabilities:D:D-0001-Interest USD
      role: "accrued-interest"
      contract: "D-0001"
    2026-01-05 * "Laid in"
      Assets:Bank            200.00 USD
      Liabilities:D:D-0001  -200.00 USD
    2026-04-05 * "Paid out, the cost forgotten"  ;! deposit-interest: D-0001 has -1.97 USD of accrued interest
      Liabilities:D:D-0001           200.00 USD
      Liabilities:D:D-0001-Interest    1.97 USD
      Assets:Bank                   -201.97 USD
    """


def test_closed_with_each_account_empty() -> None:
    """
    2026-01-05 open Liabilities:D:D-0001 USD
      role: "term-deposit"
      product: "plazo-90"
      holder: "triunfo"
      matures: 2026-04-05
    2026-01-05 open Liabilities:D:D-0001-Interest USD
      role: "accrued-interest"
      contract: "D-0001"
    2026-01-05 open Liabilities:D:D-0001-Other USD
      role: "accrued-interest"
      contract: "D-0001"
    2026-01-05 * "Laid in"
      Assets:Bank            200.00 USD
      Liabilities:D:D-0001  -200.00 USD
    2026-02-05 * "31 days of 200 x 0.04 / 365"
      Expenses:Interest                0.68 USD
      Liabilities:D:D-0001-Interest   -0.68 USD
    2026-02-06 close Liabilities:D:D-0001-Other
    2026-02-07 close Liabilities:D:D-0001-Interest  ;! deposit-closed: Liabilities:D:D-0001-Interest is closed
    """
