"""What a deposit pays is its quote, and an account that is closed is empty."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "She may have it"
      taken-by: "assembly"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 open Assets:Bank
    2020-01-01 open Income:Penalties
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
      early-rate: 0.02
    2026-01-15 open Liabilities:D:D-0003 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
      matures: 2026-07-14
      early-penalty: 0.5
    2026-01-15 open Liabilities:I:D-0003-Interest USD
      role: "accrued-interest"
      contract: "D-0003"
    2026-01-15 open Liabilities:D:D-0004 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
      compounding: "monthly"
      matures: 2026-07-14
    2026-01-15 * "Laid in"
      Assets:Bank            4000.00 USD
      Liabilities:D:D-0001  -1000.00 USD
      Liabilities:D:D-0002  -1000.00 USD
      Liabilities:D:D-0003  -1000.00 USD
      Liabilities:D:D-0004  -1000.00 USD
"""


def test_paid_at_maturity() -> None:
    """
    2026-07-14 * "Paid out"
      Liabilities:D:D-0001   1000.00 USD
      Expenses:Interest        29.59 USD
      Assets:Bank           -1029.59 USD
    2026-07-14 close Liabilities:D:D-0001
    """


def test_a_cent_too_much() -> None:
    """
    2026-07-14 * "Paid out"  ;! deposit-closed: D-0001 pays 1029.60 USD on 2026-07-14, and its quote of that day is 1029.59 USD
      Liabilities:D:D-0001   1000.00 USD
      Expenses:Interest        29.60 USD
      Assets:Bank           -1029.60 USD
    """


def test_a_cent_too_little() -> None:
    """
    2026-07-14 * "Paid out"  ;! deposit-closed: D-0001 pays 1029.58 USD on 2026-07-14, and its quote of that day is 1029.59 USD
      Liabilities:D:D-0001   1000.00 USD
      Expenses:Interest        29.58 USD
      Assets:Bank           -1029.58 USD
    """


def test_a_cent_decided() -> None:
    """
    2026-07-14 * "Paid out"
      decision: "D-1"
      Liabilities:D:D-0001   1000.00 USD
      Expenses:Interest        29.60 USD
      Assets:Bank           -1029.60 USD
    """


def test_paid_from_what_had_accrued() -> None:
    """
    2026-02-14 * "Interest"
      Expenses:Interest               4.93 USD
      Liabilities:I:D-0001-Interest  -4.93 USD
    2026-07-14 * "Paid out"
      Liabilities:D:D-0001            1000.00 USD
      Liabilities:I:D-0001-Interest      4.93 USD
      Expenses:Interest                 24.66 USD
      Assets:Bank                    -1029.59 USD
    2026-07-14 close Liabilities:D:D-0001
    2026-07-14 close Liabilities:I:D-0001-Interest
    """


def test_interest_was_paid_out_before() -> None:
    """
    2026-02-14 * "Interest"
      Expenses:Interest               4.93 USD
      Liabilities:I:D-0001-Interest  -4.93 USD
    2026-02-14 * "Paid out"
      Liabilities:I:D-0001-Interest   4.93 USD
      Assets:Bank                    -4.93 USD
    2026-07-14 * "Paid out"
      Liabilities:D:D-0001            1000.00 USD
      Expenses:Interest                 24.66 USD
      Assets:Bank                    -1024.66 USD
    """


def test_interest_that_was_paid_out_before_is_not_paid_again() -> None:
    """
    2026-02-14 * "Interest"
      Expenses:Interest               4.93 USD
      Liabilities:I:D-0001-Interest  -4.93 USD
    2026-02-14 * "Paid out"
      Liabilities:I:D-0001-Interest   4.93 USD
      Assets:Bank                    -4.93 USD
    2026-07-14 * "Paid out"  ;! deposit-closed: D-0001 pays 1029.59 USD on 2026-07-14, and its quote of that day is 1024.66 USD
      Liabilities:D:D-0001            1000.00 USD
      Expenses:Interest                 29.59 USD
      Assets:Bank                    -1029.59 USD
    """


def test_in_two_entries_of_a_day() -> None:
    """
    2026-07-14 * "Interest"
      Expenses:Interest               29.59 USD
      Liabilities:I:D-0001-Interest  -29.59 USD
    2026-07-14 * "Interest paid out"
      Liabilities:I:D-0001-Interest   29.59 USD
      Assets:Bank                    -29.59 USD
    2026-07-14 * "Principal paid out"
      Liabilities:D:D-0001   1000.00 USD
      Assets:Bank           -1000.00 USD
    """


def test_claimed_later_pays_no_more() -> None:
    """
    2026-09-30 * "Paid out"
      Liabilities:D:D-0001   1000.00 USD
      Expenses:Interest        29.59 USD
      Assets:Bank           -1029.59 USD
    """


def test_claimed_later_with_interest_of_the_time_after() -> None:
    """
    2026-07-15 * "Paid out, 181 days"  ;! deposit-closed: D-0001 pays 1029.75 USD on 2026-07-15, and its quote of that day is 1029.59 USD
      Liabilities:D:D-0001   1000.00 USD
      Expenses:Interest        29.75 USD
      Assets:Bank           -1029.75 USD
    """


def test_early_and_nothing_said() -> None:
    """
    2026-07-13 * "Paid out"  ;! deposit-closed: D-0001 pays 1029.42 USD on 2026-07-13, before its maturity 2026-07-14
      Liabilities:D:D-0001   1000.00 USD
      Expenses:Interest        29.42 USD
      Assets:Bank           -1029.42 USD
    """


def test_early_and_decided() -> None:
    """
    2026-02-14 * "Paid out"
      decision: "D-1"
      Liabilities:D:D-0001   1000.00 USD
      Assets:Bank           -1000.00 USD
    """


def test_early_at_the_lower_rate() -> None:
    """
    2026-02-14 * "1000 x 0.02 x 30 / 365 = 1.6438"
      Liabilities:D:D-0002   1000.00 USD
      Expenses:Interest         1.64 USD
      Assets:Bank           -1001.64 USD
    """


def test_early_at_the_full_rate() -> None:
    """
    2026-02-14 * "Paid out"  ;! deposit-closed: D-0002 pays 1004.93 USD on 2026-02-14, and its quote of that day is 1001.64 USD
      Liabilities:D:D-0002   1000.00 USD
      Expenses:Interest         4.93 USD
      Assets:Bank           -1004.93 USD
    """


def test_early_less_a_penalty() -> None:
    """
    2026-02-14 * "4.93, less half of it, 2.465, rounded to the even 2.46"
      Liabilities:D:D-0003   1000.00 USD
      Expenses:Interest         2.47 USD
      Assets:Bank           -1002.47 USD
    """


def test_the_penalty_takes_back_accrued_cost() -> None:
    """
    2026-02-14 * "Interest"
      Expenses:Interest               4.93 USD
      Liabilities:I:D-0003-Interest  -4.93 USD
    2026-02-14 * "Paid out"
      Liabilities:D:D-0003            1000.00 USD
      Liabilities:I:D-0003-Interest      4.93 USD
      Expenses:Interest                 -2.46 USD
      Assets:Bank                    -1002.47 USD
    2026-02-14 close Liabilities:D:D-0003
    """


def test_a_penalty_is_no_income() -> None:
    """
    2026-02-14 * "Paid out"
      Liabilities:D:D-0003   1000.00 USD
      Expenses:Interest         4.93 USD
      Income:Penalties         -2.46 USD  ;! deposit-interest: Income:Penalties stands beside a deposit and is no account of interest costs
      Assets:Bank           -1002.47 USD
    """


def test_the_day_of_maturity_costs_nothing() -> None:
    """
    2026-07-14 * "Paid out"
      Liabilities:D:D-0003   1000.00 USD
      Expenses:Interest        29.59 USD
      Assets:Bank           -1029.59 USD
    """


def test_a_part_at_maturity() -> None:
    """
    2026-07-14 * "Paid out"  ;! deposit-closed: D-0001 pays 500.00 USD on 2026-07-14, and its quote of that day is 1029.59 USD
      Liabilities:D:D-0001   500.00 USD
      Assets:Bank           -500.00 USD
    """


def test_a_part_decided_and_the_rest_at_maturity() -> None:
    """
    2026-02-14 * "Half of it"
      decision: "D-1"
      Liabilities:D:D-0001   500.00 USD
      Assets:Bank           -500.00 USD
    2026-07-14 * "1000 x 30 and 500 x 150 days: 105000 x 0.06 / 365 = 17.2603"
      Liabilities:D:D-0001   500.00 USD
      Expenses:Interest       17.26 USD
      Assets:Bank           -517.26 USD
    """


def test_paid_out_again() -> None:
    """
    2026-07-14 * "Paid out"
      Liabilities:D:D-0001   1000.00 USD
      Expenses:Interest        29.59 USD
      Assets:Bank           -1029.59 USD
    2026-07-20 * "And again"  ;! deposit-closed: D-0001 pays 1000.00 USD on 2026-07-20, and its quote of that day is 0.00 USD
      Liabilities:D:D-0001   1000.00 USD
      Assets:Bank           -1000.00 USD
    """


def test_paid_with_what_was_capitalised() -> None:
    """
    2026-02-15 * "31 days: 5.0959"
      Expenses:Interest         5.10 USD
      Liabilities:D:D-0004     -5.10 USD
    2026-07-14 * "5.10 4.63 5.15 5.00 5.20 and 29 days 4.89, together 29.97"
      Liabilities:D:D-0004   1005.10 USD
      Expenses:Interest        24.87 USD
      Assets:Bank           -1029.97 USD
    """


def test_closed_with_all_of_it() -> None:
    """
    2026-07-14 close Liabilities:D:D-0001  ;! deposit-closed: Liabilities:D:D-0001 is closed, and D-0001 h
    """


def test_closed_with_a_cent_of_it() -> None:
    """
    2026-07-14 * "Paid out"
      Liabilities:D:D-0001    999.99 USD
      Expenses:Interest        29.60 USD
      Assets:Bank           -1029.59 USD
    2026-07-14 close Liabilities:D:D-0001  ;! deposit-closed: Liabilities:D:D-0001 is closed, and D-0001 h
    """


def test_closed_with_accrued_interest() -> None:
    """
    2026-07-14 * "Interest"
      Expenses:Interest               29.59 USD
      Liabilities:I:D-0001-Interest  -29.59 USD
    2026-07-14 * "Paid out, from the cost again"
      Liabilities:D:D-0001            1000.00 USD
      Expenses:Interest                 29.59 USD
      Assets:Bank                    -1029.59 USD
    2026-07-14 close Liabilities:D:D-0001  ;! deposit-closed: Liabilities:D:D-0001 is closed, and D-0001 has 29.59 U
    """


def test_closed_and_never_used() -> None:
    """
    2026-01-15 open Liabilities:D:D-0009 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
      matures: 2026-07-14
    2026-07-14 close Liabilities:D:D-0009
    """


def test_accrued_interest_closed_with_some_of_it() -> None:
    """
    2026-07-14 * "Interest"
      Expenses:Interest               29.59 USD
      Liabilities:I:D-0001-Interest  -29.59 USD
    2026-07-15 close Liabilities:I:D-0001-Interest  ;! deposit-closed: Liabilities:I:D-0001-Interest is closed, and D-0
    """


def test_moved_interest_is_taken_back() -> None:
    """
    2026-02-15 * "A cent too much"
      Expenses:Interest         5.11 USD
      Liabilities:D:D-0004     -5.11 USD
    2026-02-15 * "Taken back"
      Expenses:Interest        -0.01 USD
      Liabilities:D:D-0004      0.01 USD
    """
