"""Interest booked: to the day and to the cent, whatever was booked before."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The savings"
      taken-by: "assembly"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 open Assets:Bank
    2020-01-01 open Expenses:Sundries USD
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
    2026-01-15 * "Laid in"
      Assets:Bank           1000.00 USD
      Liabilities:D:D-0001 -1000.00 USD
"""


def test_thirty_days() -> None:
    """
    2026-02-14 * "1000 x 0.06 x 30 / 365 = 4.9315"
      Expenses:Interest               4.93 USD
      Liabilities:I:D-0001-Interest  -4.93 USD
    """


def test_a_cent_too_much() -> None:
    """
    2026-02-14 * "Interest"  ;! deposit-interest: D-0001 has 4.94 USD of interest booked by 2026-02-14, 0.01 USD more than the 4.93
      Expenses:Interest               4.94 USD
      Liabilities:I:D-0001-Interest  -4.94 USD
    """


def test_a_cent_too_little() -> None:
    """
    2026-02-14 * "Interest"  ;! deposit-interest: D-0001 has 4.92 USD of interest booked by 2026-02-14, 0.01 USD less than the 4.93
      Expenses:Interest               4.92 USD
      Liabilities:I:D-0001-Interest  -4.92 USD
    """


def test_a_day_early() -> None:
    """
    2026-02-13 * "29 days give 4.77"  ;! deposit-interest: D-0001 has 4.93 USD of interest booked by 2026-02-13, 0.16 USD more than the 4.77
      Expenses:Interest               4.93 USD
      Liabilities:I:D-0001-Interest  -4.93 USD
    """


def test_a_day_late() -> None:
    """
    2026-02-15 * "31 days give 5.10"  ;! deposit-interest: D-0001 has 4.93 USD of interest booked by 2026-02-15, 0.17 USD less than the 5.10
      Expenses:Interest               4.93 USD
      Liabilities:I:D-0001-Interest  -4.93 USD
    """


def test_zero_days() -> None:
    """
    2026-01-15 * "Interest"  ;! deposit-interest: D-0001 has 0.16 USD of interest booked by 2026-01-15, 0.16 USD more than the 0.00
      Expenses:Interest               0.16 USD
      Liabilities:I:D-0001-Interest  -0.16 USD
    """


def test_one_day() -> None:
    """
    2026-01-16 * "Interest"
      Expenses:Interest               0.16 USD
      Liabilities:I:D-0001-Interest  -0.16 USD
    """


def test_nothing_booked_says_nothing() -> None:
    """
    2026-02-14 * "Interest"
      Expenses:Interest               0.00 USD
      Liabilities:I:D-0001-Interest   0.00 USD
    """


def test_at_maturity() -> None:
    """
    2026-07-14 * "180 days"
      Expenses:Interest               29.59 USD
      Liabilities:I:D-0001-Interest  -29.59 USD
    """


def test_the_day_of_maturity_earns_nothing() -> None:
    """
    2026-07-15 * "181 days"  ;! deposit-interest: D-0001 has 29.75 USD of interest booked by 2026-07-15, 0.16 USD more than the 29.59 USD of its terms (it matured on 2026-0
      Expenses:Interest               29.75 USD
      Liabilities:I:D-0001-Interest  -29.75 USD
    """


def test_booked_late_and_no_more() -> None:
    """
    2026-09-30 * "180 days"
      Expenses:Interest               29.59 USD
      Liabilities:I:D-0001-Interest  -29.59 USD
    """


def test_a_missed_month_is_caught_up() -> None:
    """
    2026-01-31 * "16 days, 2.63"
      Expenses:Interest               2.63 USD
      Liabilities:I:D-0001-Interest  -2.63 USD
    2026-03-31 * "75 days, 12.33, less 2.63"
      Expenses:Interest               9.70 USD
      Liabilities:I:D-0001-Interest  -9.70 USD
    """


def test_rounded_anew_each_month() -> None:
    """
    2026-01-16 * "0.1644"
      Expenses:Interest               0.16 USD
      Liabilities:I:D-0001-Interest  -0.16 USD
    2026-01-17 * "0.3288"
      Expenses:Interest               0.17 USD
      Liabilities:I:D-0001-Interest  -0.17 USD
    2026-01-18 * "0.4932; three times 0.16 would lack a cent"
      Expenses:Interest               0.16 USD
      Liabilities:I:D-0001-Interest  -0.16 USD
    2026-01-19 * "0.6575"
      Expenses:Interest               0.17 USD
      Liabilities:I:D-0001-Interest  -0.17 USD
    """


def test_twice_on_one_day() -> None:
    """
    2026-02-14 * "Interest"
      Expenses:Interest               4.93 USD
      Liabilities:I:D-0001-Interest  -4.93 USD
    2026-02-14 * "Interest"  ;! deposit-interest: D-0001 has 9.86 USD of interest booked by 2026-02-14
      Expenses:Interest               4.93 USD
      Liabilities:I:D-0001-Interest  -4.93 USD
    """


def test_twice_on_two_days() -> None:
    """
    2026-02-14 * "Interest"
      Expenses:Interest               4.93 USD
      Liabilities:I:D-0001-Interest  -4.93 USD
    2026-02-20 * "Interest"  ;! deposit-interest: D-0001 has 9.86 USD of interest booked by 2026-02-20, 3.94 USD more than the 5.92
      Expenses:Interest               4.93 USD
      Liabilities:I:D-0001-Interest  -4.93 USD
    """


def test_two_entries_of_a_day_together() -> None:
    """
    2026-02-14 * "Interest of January"
      Expenses:Interest               2.63 USD
      Liabilities:I:D-0001-Interest  -2.63 USD
    2026-02-14 * "Interest of February"
      Expenses:Interest               2.30 USD
      Liabilities:I:D-0001-Interest  -2.30 USD
    """


def test_mended_by_a_negative_entry() -> None:
    """
    2026-02-14 * "Interest"
      Expenses:Interest               49.30 USD
      Liabilities:I:D-0001-Interest  -49.30 USD
    2026-02-15 * "31 days give 5.10"
      Expenses:Interest              -44.20 USD
      Liabilities:I:D-0001-Interest   44.20 USD
    """


def test_not_mended_by_paying_it_out() -> None:
    """
    2026-02-14 * "Interest"  ;! deposit-interest: D-0001 has 49.30 USD of interest booked by 2026-02-14
      Expenses:Interest               49.30 USD
      Liabilities:I:D-0001-Interest  -49.30 USD
    2026-02-15 * "Paid out"
      Liabilities:I:D-0001-Interest   49.30 USD
      Assets:Bank                    -49.30 USD
    """


def test_mended_on_the_same_day() -> None:
    """
    2026-02-14 * "Interest"
      Expenses:Interest               5.00 USD
      Liabilities:I:D-0001-Interest  -5.00 USD
    2026-02-14 * "Too much"
      Expenses:Interest              -0.07 USD
      Liabilities:I:D-0001-Interest   0.07 USD
    """


def test_moved_to_a_deposit_that_never_compounds() -> None:
    """
    2026-02-14 * "Interest"  ;! deposit-interest: D-0001 has 4.93 USD of interest moved to it by 2026-02-14, 4.93 USD more than the 0.00
      Expenses:Interest      4.93 USD
      Liabilities:D:D-0001  -4.93 USD
    """


def test_interest_paid_out() -> None:
    """
    2026-02-14 * "Interest"
      Expenses:Interest               4.93 USD
      Liabilities:I:D-0001-Interest  -4.93 USD
    2026-02-14 * "Paid out"
      Liabilities:I:D-0001-Interest   4.93 USD
      Assets:Bank                    -4.93 USD
    2026-03-16 * "60 days give 9.86, less 4.93"
      Expenses:Interest               4.93 USD
      Liabilities:I:D-0001-Interest  -4.93 USD
    """


def test_more_laid_in_later() -> None:
    """
    2026-01-25 * "More"
      Assets:Bank            500.00 USD
      Liabilities:D:D-0001  -500.00 USD
    2026-02-14 * "1000 x 30 and 500 x 20 days: 40000 x 0.06 / 365 = 6.5753"
      Expenses:Interest               6.58 USD
      Liabilities:I:D-0001-Interest  -6.58 USD
    """


def test_laid_in_on_the_last_day_earns_nothing_yet() -> None:
    """
    2026-02-14 * "More"
      Assets:Bank            500.00 USD
      Liabilities:D:D-0001  -500.00 USD
    2026-02-14 * "Interest"
      Expenses:Interest               4.93 USD
      Liabilities:I:D-0001-Interest  -4.93 USD
    """


def test_a_decision_that_waives() -> None:
    """
    2026-02-01 custom "decision" "D-2" "Five round"
      taken-by: "assembly"
      waives: "deposit-interest"
    2026-02-14 * "Interest"
      decision: "D-2"
      Expenses:Interest               5.00 USD
      Liabilities:I:D-0001-Interest  -5.00 USD
    """


def test_a_decision_that_waives_nothing() -> None:
    """
    2026-02-14 * "Interest"  ;! deposit-interest: D-0001 has 5.00 USD
      decision: "D-1"
      Expenses:Interest               5.00 USD
      Liabilities:I:D-0001-Interest  -5.00 USD
    """


def test_more_interest_paid_out_than_accrued() -> None:
    """
    2026-02-14 * "Interest"
      Expenses:Interest               4.93 USD
      Liabilities:I:D-0001-Interest  -4.93 USD
    2026-02-15 * "Paid out"  ;! deposit-interest: D-0001
      Liabilities:I:D-0001-Interest  500.00 USD
      Assets:Bank                   -500.00 USD
    """


def test_accrued_against_a_cost_that_is_no_interest() -> None:
    """
    2026-02-14 * "Interest"  ;! deposit-interest: D-0001 has 400.00 USD of interest booked
      Expenses:Sundries               400.00 USD  ;! deposit-interest: Expenses:Sundries stands beside a deposit
      Liabilities:I:D-0001-Interest  -400.00 USD
    """


def test_moved_to_the_deposit_against_a_cost_that_is_no_interest() -> None:
    """
    2026-02-14 * "Interest"  ;! deposit-interest: D-0001 has 400.00 USD of interest booked
      Expenses:Sundries      400.00 USD  ;! deposit-interest: Expenses:Sundries stands beside a deposit
      Liabilities:D:D-0001  -400.00 USD
    """


def test_interest_straight_from_the_bank() -> None:
    """
    2026-02-14 * "Interest"
      Expenses:Interest   400.00 USD  ;! deposit-interest: 400.00 USD of interest belong to no deposit
      Assets:Bank        -400.00 USD
    """


def test_interest_accrues_to_no_deposit() -> None:
    """
    2026-02-14 open Liabilities:I:D-0009-Interest USD  ;! deposit-terms: Liabilities:I:D-0009-Interest accrues the interest of no deposit
      role: "accrued-interest"
      contract: "D-0009"
    2026-02-14 * "Interest"
      Expenses:Interest               400.00 USD  ;! deposit-interest: 400.00 USD of interest belong to no deposit
      Liabilities:I:D-0009-Interest  -400.00 USD
    """


def test_interest_accrues_to_no_contract() -> None:
    """
    2026-02-14 open Liabilities:I:All USD  ;! deposit-terms: Liabilities:I:All accrues the interest of no deposit
      role: "accrued-interest"
    2026-02-14 * "Interest"
      Expenses:Interest   400.00 USD  ;! deposit-interest: 400.00 USD of interest belong to no deposit
      Liabilities:I:All  -400.00 USD
    """


def test_the_closing_of_a_year_takes_interest_with_other_costs() -> None:
    """
    2020-01-01 open Equity:Balance
    2026-02-14 * "Interest"
      Expenses:Interest               4.93 USD
      Liabilities:I:D-0001-Interest  -4.93 USD
    2026-03-01 * "Paper"
      Expenses:Sundries               1.00 USD
      Assets:Bank                    -1.00 USD
    2026-12-31 * "Result of 2026" #closing
      Expenses:Interest              -4.93 USD
      Expenses:Sundries              -1.00 USD
      Equity:Balance                  5.93 USD
    """


def test_other_costs_and_interest_without_a_closing() -> None:
    """
    2026-12-31 * "Moved"
      Expenses:Interest              -4.93 USD  ;! deposit-interest: -4.93 USD of interest belong to no deposit
      Expenses:Sundries               4.93 USD
    """
