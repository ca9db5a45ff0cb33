"""Several deposits in one entry: renewals, two at once, what is paid into savings."""

import pytest

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "She may have it"
      taken-by: "assembly"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 custom "cooperative" "union" "La Union"
    2020-01-01 open Assets:Bank
    2020-01-01 open Expenses:Interest USD
      role: "interest-cost"
    2026-01-15 open Liabilities:D:D-0001 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
      matures: 2026-07-14
    2026-01-15 open Liabilities:I:D-0001-Interest USD
      role: "accrued-interest"
      contract: "D-0001"
    2026-01-15 open Liabilities:D:D-0002 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
      matures: 2026-07-14
    2026-01-15 open Liabilities:I:D-0002-Interest USD
      role: "accrued-interest"
      contract: "D-0002"
    2026-01-15 open Liabilities:S:S-0001 USD
      role: "sight-savings"
      holder: "triunfo"
      rate: 0.02
      basis: "ACT/365"
    2026-07-14 open Liabilities:D:D-0003 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
      matures: 2027-01-10
      renews: "D-0001"
    2026-07-14 open Liabilities:D:D-0004 USD
      role: "term-deposit"
      holder: "union"
      rate: 0.06
      basis: "ACT/365"
      matures: 2027-01-10
    2026-01-15 * "Laid in"
      Assets:Bank            3000.00 USD
      Liabilities:D:D-0001  -1000.00 USD
      Liabilities:D:D-0002  -2000.00 USD
"""


def test_interest_of_two_in_one_entry() -> None:
    """
    2026-02-14 * "4.9315 and 9.8630"
      Expenses:Interest               14.79 USD
      Liabilities:I:D-0001-Interest   -4.93 USD
      Liabilities:I:D-0002-Interest   -9.86 USD
    """


def test_interest_of_two_in_one_entry_mixed_up() -> None:
    """
    2026-02-14 * "Interest"  ;! deposit-interest: D-0001 has 9.86 USD ;! deposit-interest: D-0002 has 4.93 USD
      Expenses:Interest               14.79 USD
      Liabilities:I:D-0001-Interest   -9.86 USD
      Liabilities:I:D-0002-Interest   -4.93 USD
    """


def test_two_paid_out_in_one_entry() -> None:
    """
    2026-07-14 * "Paid out, 29.59 and 59.18"
      Liabilities:D:D-0001   1000.00 USD
      Liabilities:D:D-0002   2000.00 USD
      Expenses:Interest        88.77 USD
      Assets:Bank           -3088.77 USD
    """


def test_two_paid_out_in_one_entry_from_what_had_accrued() -> None:
    """
    2026-07-14 * "Interest"
      Expenses:Interest               88.77 USD
      Liabilities:I:D-0001-Interest  -29.59 USD
      Liabilities:I:D-0002-Interest  -59.18 USD
    2026-07-14 * "Paid out"
      Liabilities:D:D-0001            1000.00 USD
      Liabilities:I:D-0001-Interest     29.59 USD
      Liabilities:D:D-0002            2000.00 USD
      Liabilities:I:D-0002-Interest     59.18 USD
      Assets:Bank                    -3088.77 USD
    """


def test_renewed_with_its_interest() -> None:
    """
    2026-07-14 * "Renewed"
      Liabilities:D:D-0001   1000.00 USD
      Expenses:Interest        29.59 USD
      Liabilities:D:D-0003  -1029.59 USD
    """


def test_renewed_with_its_accrued_interest() -> None:
    """
    2026-07-14 * "Interest"
      Expenses:Interest               29.59 USD
      Liabilities:I:D-0001-Interest  -29.59 USD
    2026-07-14 * "Renewed"
      Liabilities:D:D-0001            1000.00 USD
      Liabilities:I:D-0001-Interest     29.59 USD
      Liabilities:D:D-0003           -1029.59 USD
    """


def test_the_principal_renewed_and_the_interest_paid() -> None:
    """
    2026-07-14 * "Renewed"
      Liabilities:D:D-0001   1000.00 USD
      Expenses:Interest        29.59 USD
      Liabilities:D:D-0003  -1000.00 USD
      Assets:Bank             -29.59 USD
    """


def test_renewed_without_its_interest() -> None:
    """
    2026-07-14 * "Renewed"  ;! deposit-closed: D-0001 pays 1000.00 USD on 2026-07-14, and its quote of that day is 1029.59 USD
      Liabilities:D:D-0001   1000.00 USD
      Liabilities:D:D-0003  -1000.00 USD
    """


def test_renewed_before_maturity() -> None:
    """
    2026-07-13 * "Renewed"  ;! deposit-closed: D-0001 pays 1000.00 USD on 2026-07-13, before its maturity
      Liabilities:D:D-0001   1000.00 USD
      Assets:Bank           -1000.00 USD
    2026-07-14 * "Laid in"
      Assets:Bank            1000.00 USD
      Liabilities:D:D-0003  -1000.00 USD
    """


def test_paid_into_savings() -> None:
    """
    2026-07-14 * "Paid out"
      Liabilities:D:D-0001   1000.00 USD
      Expenses:Interest        29.59 USD
      Liabilities:S:S-0001  -1029.59 USD
    """


def test_interest_paid_into_savings() -> None:
    """
    2026-02-14 * "Interest"
      Expenses:Interest               4.93 USD
      Liabilities:I:D-0001-Interest  -4.93 USD
    2026-02-14 * "Paid into savings"
      Liabilities:I:D-0001-Interest   4.93 USD
      Liabilities:S:S-0001           -4.93 USD
    """


@pytest.mark.xfail(strict=True, reason="who receives a deposit is not compared")
def test_paid_into_the_deposit_of_another() -> None:
    """
    2026-07-14 * "Interest"
      Expenses:Interest               29.59 USD
      Liabilities:I:D-0001-Interest  -29.59 USD
    2026-07-14 * "Interest paid out"
      Liabilities:I:D-0001-Interest   29.59 USD
      Assets:Bank                    -29.59 USD
    2026-07-14 * "Into the deposit of another"  ;! deposit-closed: D-0001
      Liabilities:D:D-0001   1000.00 USD
      Liabilities:D:D-0004  -1000.00 USD
    """


def test_too_much_accrued_on_the_last_day_and_taken_after_it() -> None:
    """
    2026-07-14 * "Interest"  ;! deposit-interest: D-0001 has 500.00 USD
      Expenses:Interest               500.00 USD
      Liabilities:I:D-0001-Interest  -500.00 USD
    2026-07-14 * "Paid out"
      Liabilities:D:D-0001            1000.00 USD
      Liabilities:I:D-0001-Interest     29.59 USD
      Assets:Bank                    -1029.59 USD
    2026-07-15 * "The rest"
      Liabilities:I:D-0001-Interest   470.41 USD
      Assets:Bank                    -470.41 USD
    """
