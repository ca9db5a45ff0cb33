"""Late charges: 0.36 a year on overdue principal, by the day, after five free days.

On 30/360 a day of the month from 15 February is 1/28 of 1/12 of a year, one of that
from 15 March 1/31: 100.00 x 0.36 / 12 = 3.00 a month.
"""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "Credit among us"
      taken-by: "assembly"
    2020-01-01 custom "policy" "loan"
      order: "late-charge overdue-interest overdue-principal current"
      late-rate: 0.36
      late-after-days: 5
      decision: "D-1"
    2026-04-15 custom "policy" "loan"
      late-rate: "none"
      decision: "D-1"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 open Assets:Bank
    2020-01-01 open Income:Late USD
      role: "late-charge"
    2020-01-01 open Liabilities:Waiting USD
      role: "to-be-applied"
    2026-01-15 open Assets:Loans:L-0001 USD
      role: "loan"
      borrower: "triunfo"
      method: "german"
      rate: 0
      basis: "30/360"
      instalments: 6
      every: "1 month"
      first-due: 2026-02-15
    2026-01-15 * "Lent"
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
"""


def test_five_days_are_free() -> None:
    """
    2026-02-20 * "Five days late"
      Assets:Bank             100.00 USD
      Assets:Loans:L-0001    -100.00 USD
    """


def test_the_sixth_is_not() -> None:
    """
    2026-02-21 * "100 x 0.36 / 12 / 28 = 0.107"
      Assets:Bank             100.00 USD
      Income:Late              -0.11 USD
        contract: "L-0001"
      Assets:Loans:L-0001     -99.89 USD
    """


def test_the_charge_is_not_forgotten() -> None:
    """
    2026-02-21 * "Six days late"  ;! repayment-order: L-0001 is paid 100.00 USD on 2026-02-21, split as principal 100.00 USD, and by the order it is late charge 0.11 USD, principal 99.89 USD
      Assets:Bank             100.00 USD
      Assets:Loans:L-0001    -100.00 USD
    """


def test_on_the_next_due_date_it_is_that_of_23_days() -> None:
    """
    2026-03-15 * "100 x 0.36 / 12 x 23 / 28 = 2.464"
      Assets:Bank             202.46 USD
      Income:Late              -2.46 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -200.00 USD
    """


def test_the_next_instalment_is_late_from_its_own_sixth_day() -> None:
    """
    2026-03-22 * "2.464, and 100 x 0.03 x 7 / 31 of the first, x 2 / 31 of the second"
      Assets:Bank               4.00 USD
      Income:Late              -3.34 USD
        contract: "L-0001"
      Assets:Loans:L-0001      -0.66 USD
    """


def test_what_is_repaid_is_late_no_longer() -> None:
    """
    2026-02-20 * "Half of it"
      Assets:Bank              50.00 USD
      Assets:Loans:L-0001     -50.00 USD
    2026-03-15 * "50 x 0.03 x 23 / 28 = 1.232"
      Assets:Bank              51.23 USD
      Income:Late              -1.23 USD
        contract: "L-0001"
      Assets:Loans:L-0001     -50.00 USD
    """


def test_many_small_payments_owe_no_more_cents() -> None:
    """
    2026-02-21 * "0.107"
      Assets:Bank               0.11 USD
      Income:Late              -0.11 USD
        contract: "L-0001"
    2026-02-22 * "0.214"
      Assets:Bank               0.10 USD
      Income:Late              -0.10 USD
        contract: "L-0001"
    2026-02-23 * "0.321"
      Assets:Bank               0.11 USD
      Income:Late              -0.11 USD
        contract: "L-0001"
    """


def test_what_waits_is_not_late() -> None:
    """
    2026-02-01 * "Early, and booked late"
      Assets:Bank             100.00 USD
      Liabilities:Waiting    -100.00 USD
        contract: "L-0001"
    2026-03-10 * "Applied"
      Liabilities:Waiting     100.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -100.00 USD
    """


def test_a_charge_ends_with_its_policy() -> None:
    """
    2026-08-01 * "2.464 + 3.00 + 100 x 0.03 x 26 / 31: until 15 April"
      Assets:Bank             100.00 USD
      Income:Late              -7.98 USD
        contract: "L-0001"
      Assets:Loans:L-0001     -92.02 USD
    """
