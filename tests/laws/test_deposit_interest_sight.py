"""Interest of sight savings: on each day's balance, or on each month's lowest."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The savings"
      taken-by: "assembly"
    2020-01-01 custom "policy" "vista"
      rate: 0.06
      basis: "ACT/365"
      decision: "D-1"
    2026-01-30 custom "policy" "vista"
      rate: 0.03
      decision: "D-1"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 open Assets:Bank
    2020-01-01 open Expenses:Interest USD
      role: "interest-cost"
    2026-01-15 open Liabilities:S:S-0001 USD
      role: "sight-savings"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
    2026-01-15 open Liabilities:I:S-0001-Interest USD
      role: "accrued-interest"
      contract: "S-0001"
    2026-01-15 open Liabilities:S:S-0002 USD
      role: "sight-savings"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
      interest-on: "minimum"
    2026-01-15 open Liabilities:I:S-0002-Interest USD
      role: "accrued-interest"
      contract: "S-0002"
    2026-01-15 open Liabilities:S:S-0003 USD
      role: "sight-savings"
      holder: "triunfo"
      product: "vista"
    2026-01-15 open Liabilities:I:S-0003-Interest USD
      role: "accrued-interest"
      contract: "S-0003"
    2026-01-15 open Liabilities:S:S-0004 USD
      role: "sight-savings"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
      interest-on: "minimum"
      compounding: "calendar-month"
    2026-01-15 open Liabilities:S:S-0005 USD
      role: "sight-savings"
      holder: "triunfo"
      product: "vista"
      rate: 0.06
    2026-01-15 * "Laid in"
      Assets:Bank            4000.00 USD
      Liabilities:S:S-0001  -1000.00 USD
      Liabilities:S:S-0002  -1000.00 USD
      Liabilities:S:S-0004  -1000.00 USD
      Liabilities:S:S-0005  -1000.00 USD
"""


def test_the_balance_of_each_day() -> None:
    """
    2026-01-30 * "Drawn"
      Liabilities:S:S-0001   500.00 USD
      Assets:Bank           -500.00 USD
    2026-02-14 * "1000 x 15 and 500 x 15 days: 22500 x 0.06 / 365 = 3.6986"
      Expenses:Interest               3.70 USD
      Liabilities:I:S-0001-Interest  -3.70 USD
    """


def test_a_cent_off_the_balance_of_each_day() -> None:
    """
    2026-01-30 * "Drawn"
      Liabilities:S:S-0001   500.00 USD
      Assets:Bank           -500.00 USD
    2026-02-14 * "Interest"  ;! deposit-interest: S-0001 has 3.71 USD of interest booked by 2026-02-14, 0.01 USD more than the 3.70
      Expenses:Interest               3.71 USD
      Liabilities:I:S-0001-Interest  -3.71 USD
    """


def test_drawn_and_laid_in_on_one_day() -> None:
    """
    2026-01-30 * "Drawn"
      Liabilities:S:S-0001   1000.00 USD
      Assets:Bank           -1000.00 USD
    2026-01-30 * "And back"
      Assets:Bank            1000.00 USD
      Liabilities:S:S-0001  -1000.00 USD
    2026-02-14 * "30 days of 1000"
      Expenses:Interest               4.93 USD
      Liabilities:I:S-0001-Interest  -4.93 USD
    """


def test_the_lowest_of_each_month() -> None:
    """
    2026-01-30 * "Drawn"
      Liabilities:S:S-0002   500.00 USD
      Assets:Bank           -500.00 USD
    2026-02-01 * "17 days of 500: 1.3973"
      Expenses:Interest               1.40 USD
      Liabilities:I:S-0002-Interest  -1.40 USD
    2026-02-10 * "Laid in"
      Assets:Bank            300.00 USD
      Liabilities:S:S-0002  -300.00 USD
    2026-03-01 * "28 more of 500: 3.6986"
      Expenses:Interest               2.30 USD
      Liabilities:I:S-0002-Interest  -2.30 USD
    2026-04-01 * "31 of 800: 4.0767, together 7.7753"
      Expenses:Interest               4.08 USD
      Liabilities:I:S-0002-Interest  -4.08 USD
    """


def test_the_lowest_is_not_the_average() -> None:
    """
    2026-01-30 * "Drawn"
      Liabilities:S:S-0002   500.00 USD
      Assets:Bank           -500.00 USD
    2026-02-01 * "15 days of 1000 too"  ;! deposit-interest: S-0002 has 2.63 USD of interest booked by 2026-02-01, 1.23 USD more than the 1.40
      Expenses:Interest               2.63 USD
      Liabilities:I:S-0002-Interest  -2.63 USD
    """


def test_laid_in_on_the_first_of_a_month() -> None:
    """
    2026-02-01 * "Laid in"
      Assets:Bank            1000.00 USD
      Liabilities:S:S-0002  -1000.00 USD
    2026-03-01 * "17 days of 1000, 28 of 2000: 2.7945 + 9.2055"
      Expenses:Interest               12.00 USD
      Liabilities:I:S-0002-Interest  -12.00 USD
    """


def test_the_rate_of_its_product_changes() -> None:
    """
    2026-01-15 * "Laid in"
      Assets:Bank            1000.00 USD
      Liabilities:S:S-0003  -1000.00 USD
    2026-02-14 * "15 days of 0.06 and 15 of 0.03: 2.4658 + 1.2329"
      Expenses:Interest               3.70 USD
      Liabilities:I:S-0003-Interest  -3.70 USD
    """


def test_the_old_rate_of_its_product_is_too_much() -> None:
    """
    2026-01-15 * "Laid in"
      Assets:Bank            1000.00 USD
      Liabilities:S:S-0003  -1000.00 USD
    2026-02-14 * "30 days of 0.06"  ;! deposit-interest: S-0003 has 4.93 USD of interest booked by 2026-02-14, 1.23 USD more than the 3.70
      Expenses:Interest               4.93 USD
      Liabilities:I:S-0003-Interest  -4.93 USD
    """


def test_the_rate_changes_before_any_money_is_there() -> None:
    """
    2026-02-01 * "Laid in"
      Assets:Bank            1000.00 USD
      Liabilities:S:S-0003  -1000.00 USD
    2026-03-01 * "28 days of 0.03: 2.3014"
      Expenses:Interest               2.30 USD
      Liabilities:I:S-0003-Interest  -2.30 USD
    """


def test_a_rate_on_the_account_stays() -> None:
    """
    2026-02-14 * "30 days of 0.06"
      Expenses:Interest      4.93 USD
      Liabilities:I:S-0005  -4.93 USD
    2026-01-15 open Liabilities:I:S-0005 USD
      role: "accrued-interest"
      contract: "S-0005"
    """


def test_moved_at_the_end_of_the_month() -> None:
    """
    2026-01-31 * "16 days of 1000: 2.6301"
      Expenses:Interest      2.63 USD
      Liabilities:S:S-0004  -2.63 USD
    """


def test_moved_on_the_lowest_after_more_was_laid_in() -> None:
    """
    2026-01-31 * "16 days of 1000: 2.6301"
      Expenses:Interest      2.63 USD
      Liabilities:S:S-0004  -2.63 USD
    2026-02-05 * "More"
      Assets:Bank            500.00 USD
      Liabilities:S:S-0004  -500.00 USD
    2026-02-28 * "28 days of 1002.63: 4.6148"
      Expenses:Interest      4.61 USD
      Liabilities:S:S-0004  -4.61 USD
    """


def test_any_interest_on_a_day_with_a_draw() -> None:
    """
    2026-02-14 * "Interest"  ;! deposit-interest: S-0001 has 500.00 USD
      Expenses:Interest      500.00 USD
      Liabilities:S:S-0001  -500.00 USD
    2026-02-14 * "Drawn"
      Liabilities:S:S-0001   1500.00 USD
      Assets:Bank           -1500.00 USD
    """


def test_accrued_on_a_day_with_a_draw() -> None:
    """
    2026-02-14 * "Interest"  ;! deposit-interest: S-0001 has 499.00 USD
      Expenses:Interest               499.00 USD
      Liabilities:I:S-0001-Interest  -499.00 USD
    2026-02-14 * "Drawn"
      Liabilities:S:S-0001   1.00 USD
      Assets:Bank           -1.00 USD
    """


def test_a_draw_without_interest() -> None:
    """
    2026-02-14 * "Drawn"
      Liabilities:S:S-0001   1.00 USD
      Assets:Bank           -1.00 USD
    """


def test_the_last_month_of_all() -> None:
    """
    9999-12-31 * "Nothing"  ;! deposit-interest: S-0002 has 1.00 USD
      Expenses:Interest      1.00 USD
      Liabilities:I:S-0002-Interest  -1.00 USD
    """


def test_an_instalment_is_paid_out_of_savings() -> None:
    """
    2026-01-15 open Income:LoanInterest USD
      role: "loan-interest"
    2026-01-15 open Liabilities:S:S-0009 USD
      role: "sight-savings"
      holder: "triunfo"
      rate: 0
      basis: "ACT/365"
    2026-01-15 open Assets:Loans:L-0001 USD
      role: "loan"
      borrower: "triunfo"
      method: "german"
      rate: 0.12
      basis: "30/360"
      instalments: 6
      every: "1 month"
      first-due: 2026-02-15
    2026-01-15 * "Laid in, and lent"
      Assets:Bank               -400.00 USD
      Liabilities:S:S-0009      -200.00 USD
      Assets:Loans:L-0001        600.00 USD
    2026-02-15 * "600 x 0.12 / 12"
      Liabilities:S:S-0009       106.00 USD
      Assets:Loans:L-0001       -100.00 USD
      Income:LoanInterest         -6.00 USD
        contract: "L-0001"
    """
