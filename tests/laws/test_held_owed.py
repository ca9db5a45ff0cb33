"""A fund holds in money what falls due within the days of the policy."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "What falls due within 30 days is held in money"
      taken-by: "assembly"
    2020-01-01 custom "policy" "held-owed"
      days: 30
      decision: "D-1"
    2020-01-01 open Assets:Bank
      fund: "savings"
      liquid: TRUE
    2020-01-01 open Assets:Cash
      fund: "savings"
      liquid: TRUE
    2020-01-01 open Assets:Flour
      fund: "savings"
    2020-01-01 open Assets:Till
      liquid: TRUE
    2020-01-01 open Income:Fees
    2020-01-01 open Expenses:Rent
      fund: "savings"
    2020-01-01 open Liabilities:Savings
      fund: "savings"
    2020-01-01 open Liabilities:Other
      fund: "savings"
    2020-01-01 open Liabilities:Wages
    2020-01-01 open Liabilities:D-0001
      fund: "savings"
      matures: 2026-03-07
    2020-01-01 open Liabilities:D-0002
      fund: "savings"
      matures: 2026-03-08
"""


def test_held_in_full() -> None:
    """
    2026-02-05 * "Brought"
      Assets:Bank           100.00 USD
      Liabilities:Savings  -100.00 USD
    """


def test_a_cent_less() -> None:
    """
    2026-02-05 * "Brought"
      Assets:Bank           100.00 USD
      Liabilities:Savings  -100.00 USD
    2026-02-06 * "A stamp"  ;! held-owed: savings holds 99.99 USD at the end of 2026-02-06, and 100.00 USD fall due by 2026-03-08 (policy held-owed, decision D-1
      Expenses:Rent           0.01 USD
      Assets:Bank            -0.01 USD
    """


def test_in_two_places() -> None:
    """
    2026-02-05 * "Brought"
      Assets:Bank            60.00 USD
      Assets:Cash            40.00 USD
      Liabilities:Savings  -100.00 USD
    """


def test_what_is_no_money_does_not_count() -> None:
    """
    2026-02-05 * "Brought"  ;! held-owed: savings holds 60.00 USD at the end of 2026-02-05, and 100.00 USD fall due
      Assets:Bank            60.00 USD
      Assets:Flour           40.00 USD
      Liabilities:Savings  -100.00 USD
    """


def test_due_one_day_after_the_last() -> None:
    """
    2026-02-05 * "Flour on credit"
      Assets:Flour           40.00 USD
      Liabilities:D-0002    -40.00 USD
    """


def test_due_on_the_last_day() -> None:
    """
    2026-02-05 * "Flour on credit"  ;! held-owed: savings holds 0.00 USD at the end of 2026-02-05, and 40.00 USD fall due by 2026-03-07
      Assets:Flour           40.00 USD
      Liabilities:D-0001    -40.00 USD
    """


def test_due_before() -> None:
    """
    2026-02-06 * "Flour on credit"  ;! held-owed: savings holds 0.00 USD at the end of 2026-02-06, and 40.00 USD fall due by 2026-03-08
      Assets:Flour           40.00 USD
      Liabilities:D-0001    -40.00 USD
    """


def test_overdue() -> None:
    """
    2026-05-06 * "Flour on credit"  ;! held-owed: savings holds 0.00 USD at the end of 2026-05-06, and 40.00 USD fall due by 2026-06-05
      Assets:Flour           40.00 USD
      Liabilities:D-0001    -40.00 USD
    """


def test_it_falls_due_as_time_goes_by() -> None:
    """
    2026-02-05 * "Flour on credit"
      Assets:Flour           40.00 USD
      Liabilities:D-0002    -40.00 USD
    2026-02-06 * "Any movement at all"  ;! held-owed: savings holds 1.00 USD at the end of 2026-02-06, and 40.00 USD fall due by 2026-03-08
      Assets:Cash             1.00 USD
      Assets:Flour           -1.00 USD
    """


def test_accounts_without_a_fund_owe_and_hold_nothing() -> None:
    """
    2026-02-05 * "Fees"
      Assets:Till          -100.00 USD
      Liabilities:Wages    -100.00 USD
      Income:Fees           200.00 USD
    """


def test_an_overdrawn_account() -> None:
    """
    2026-02-05 * "The rent"  ;! held-owed: savings is overdrawn
      Expenses:Rent          10.00 USD
      Assets:Bank           -10.00 USD
    """


def test_one_account_overdrawn_and_money_in_another() -> None:
    """
    2026-02-05 * "The rent"
      Assets:Cash            10.00 USD
      Assets:Bank           -10.00 USD
    """


def test_an_overpaid_claim_pays_no_other() -> None:
    """
    2026-02-05 * "Brought"
      Assets:Bank           100.00 USD
      Liabilities:Savings  -100.00 USD
    2026-02-06 * "Paid to the wrong one"  ;! held-owed: savings holds 90.00 USD at the end of 2026-02-06, and 100.00 USD fall due
      Liabilities:Other      10.00 USD
      Assets:Bank           -10.00 USD
    """


def test_currencies_are_judged_apart() -> None:
    """
    2026-02-05 * "Brought"
      Assets:Bank            100.00 USD
      Liabilities:Savings   -100.00 USD
      Assets:Bank           5000.00 VES
      Liabilities:Savings  -5000.00 VES
    2026-02-06 * "Changed"  ;! held-owed: savings holds 4500.00 VES at the end of 2026-02-06, and 5000.00 VES fall due
      Assets:Bank           -500.00 VES @ 0.02 USD
      Assets:Bank             10.00 USD
    """


def test_days_end_judges_not_their_order() -> None:
    """
    2026-02-05 * "Out"
      Expenses:Rent          10.00 USD
      Assets:Bank           -10.00 USD
    2026-02-05 * "In"
      Assets:Bank            10.00 USD
      Assets:Flour          -10.00 USD
    """


def test_the_entry_told_is_the_one_that_lowered_most() -> None:
    """
    2026-02-05 * "Brought"
      Assets:Bank           100.00 USD
      Liabilities:Savings  -100.00 USD
    2026-02-06 * "A little"
      Expenses:Rent          10.00 USD
      Assets:Bank           -10.00 USD
    2026-02-06 * "Much"  ;! held-owed: savings holds 65.00 USD
      Expenses:Rent          30.00 USD
      Assets:Bank           -30.00 USD
    2026-02-06 * "In"
      Assets:Bank             5.00 USD
      Assets:Flour           -5.00 USD
    """


def test_the_first_of_equals_is_told() -> None:
    """
    2026-02-05 * "One"  ;! held-owed: savings is overdrawn
      Expenses:Rent          10.00 USD
      Assets:Bank           -10.00 USD
    2026-02-05 * "Two"
      Expenses:Rent          10.00 USD
      Assets:Bank           -10.00 USD
    """
