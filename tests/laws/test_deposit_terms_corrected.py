"""Corrected terms: a record with a decision mends a slip, from its date or from the first."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The savings, and a slip mended"
      taken-by: "assembly"
    2020-01-01 custom "policy" "plazo"
      rate: 0.06
      basis: "ACT/365"
      decision: "D-1"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 open Assets:Bank
    2020-01-01 open Expenses:Interest USD
      role: "interest-cost"
    2026-01-15 open Liabilities:Interest:D-0001-Interest USD
      role: "accrued-interest"
      contract: "D-0001"
    2026-01-15 * "Laid in"
      Assets:Bank                   1000.00 USD
      Liabilities:Deposits:D-0001  -1000.00 USD
"""


def test_a_rate_corrected() -> None:
    """
    2026-01-15 open Liabilities:Deposits:D-0001 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.60
      basis: "ACT/365"
      matures: 2026-07-14
    2026-03-01 custom "terms" "Liabilities:Deposits:D-0001"
      rate: 0.06
      decision: "D-1"
    2026-07-14 * "Paid out, 180 days of 0.06"
      Liabilities:Deposits:D-0001   1000.00 USD
      Expenses:Interest               29.59 USD
      Assets:Bank                  -1029.59 USD
    """


def test_before_its_date_the_old_rate_stands() -> None:
    """
    2026-01-15 open Liabilities:Deposits:D-0001 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.60
      basis: "ACT/365"
      matures: 2026-07-14
    2026-02-15 custom "terms" "Liabilities:Deposits:D-0001"
      rate: 0.06
      decision: "D-1"
    2026-02-14 * "30 days of 0.60"
      Expenses:Interest                         49.32 USD
      Liabilities:Interest:D-0001-Interest     -49.32 USD
    2026-02-15 * "31 days of 0.06, less what was booked"
      Expenses:Interest                        -44.22 USD
      Liabilities:Interest:D-0001-Interest      44.22 USD
    """


def test_no_decision() -> None:
    """
    2026-01-15 open Liabilities:Deposits:D-0001 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.60
      basis: "ACT/365"
      matures: 2026-07-14
    2026-03-01 custom "terms" "Liabilities:Deposits:D-0001"  ;! decisions: terms Liabilities:Deposits:D-0001 cites no decision
      rate: 0.06
    """


def test_a_correction_that_does_not_read() -> None:
    """
    2026-01-15 open Liabilities:Deposits:D-0001 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
      matures: 2026-07-14
    2026-03-01 custom "terms" "Liabilities:Deposits:D-0001"  ;! deposit-terms: D-0001 says basis "ACT/366", which is none of: A
      basis: "ACT/366"
      decision: "D-1"
    """


def test_a_correction_that_says_twelve() -> None:
    """
    2026-01-15 open Liabilities:Deposits:D-0001 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
      matures: 2026-07-14
    2026-03-01 custom "terms" "Liabilities:Deposits:D-0001"  ;! deposit-terms: D-0001 has the rate 12
      rate: 12
      decision: "D-1"
    """


def test_a_correction_with_a_slip_in_its_key() -> None:
    """
    2026-01-15 open Liabilities:Deposits:D-0001 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.60
      basis: "ACT/365"
      matures: 2026-07-14
    2026-03-01 custom "terms" "Liabilities:Deposits:D-0001"  ;! deposit-terms:
      rte: 0.06
      decision: "D-1"
    """


def test_a_rate_that_differs_from_the_product_mended() -> None:
    """
    2026-01-15 open Liabilities:Deposits:D-0001 USD
      role: "term-deposit"
      holder: "triunfo"
      product: "plazo"
      rate: 0.60
      matures: 2026-07-14
    2026-03-01 custom "terms" "Liabilities:Deposits:D-0001"
      rate: 0.06
      decision: "D-1"
    """


def test_twelve_mended() -> None:
    """
    2026-01-15 open Liabilities:Deposits:D-0001 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 12
      basis: "ACT/365"
      matures: 2026-07-14
    2026-03-01 custom "terms" "Liabilities:Deposits:D-0001"
      rate: 0.12
      decision: "D-1"
    """


def test_what_is_lacking_added() -> None:
    """
    2026-01-15 open Liabilities:Deposits:D-0001 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.06
      matures: 2026-07-14
    2026-03-01 custom "terms" "Liabilities:Deposits:D-0001"
      basis: "ACT/365"
      decision: "D-1"
    """


def test_mended_on_the_first_day() -> None:
    """
    2026-01-15 open Liabilities:Deposits:D-0001 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 12
      basis: "ACT/365"
      matures: 2026-07-14
    2026-01-15 custom "terms" "Liabilities:Deposits:D-0001"
      rate: 0.12
      decision: "D-1"
    """


def test_a_basis_mended() -> None:
    """
    2026-01-15 open Liabilities:Deposits:D-0001 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.12
      basis: "ACT/366"
      matures: 2026-07-14
    2026-01-15 custom "terms" "Liabilities:Deposits:D-0001"
      basis: "ACT/365"
      decision: "D-1"
    """


def test_a_maturity_corrected_before_the_first_day() -> None:
    """
    2026-01-15 open Liabilities:Deposits:D-0001 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
      matures: 2026-07-14
    2026-03-01 custom "terms" "Liabilities:Deposits:D-0001"  ;! deposit-terms: D-0001 matures on 2025-07-14
      matures: 2025-07-14
      decision: "D-1"
    """


def test_terms_of_an_account_that_is_none() -> None:
    """
    2026-01-15 open Liabilities:Deposits:D-0001 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
      matures: 2026-07-14
    2026-03-01 custom "terms" "Liabilities:Deposits:D-0002"  ;! records: terms Liabilities:Deposits:D-0002 mends an account
      rate: 0.06
      decision: "D-1"
    """
