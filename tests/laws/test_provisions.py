"""What is set aside at each closing date, and when it is judged.

The loan's instalments of 100.00 fall due on the 15th of each month from February on.
"""

import pytest

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "Credit among us"
      taken-by: "assembly"
    2020-01-01 custom "policy" "provisions"
      classes: "1:0.10 31:0.25 61:0.50"
      every: "month"
      decision: "D-1"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 open Assets:Bank
    2020-01-01 open Assets:Provision USD
      role: "provision"
    2020-01-01 open Expenses:Provision USD
      role: "provision-cost"
    2026-01-15 open Assets:Loans:L-0001 USD
      role: "loan"
      borrower: "triunfo"
      method: "german"
      rate: 0
      basis: "30/360"
      instalments: 6
      every: "1 month"
      first-due: 2026-02-15
    2026-01-15 open Assets:Loans:L-0002 USD
      role: "loan"
      borrower: "triunfo"
      method: "german"
      rate: 0
      basis: "30/360"
      instalments: 6
      every: "1 month"
      first-due: 2026-02-15
"""


def test_not_judged_on_the_day() -> None:
    """
    2026-01-15 * "Lent"
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2026-02-28 * "The books go on"
      Assets:Bank               1.00 USD
      Assets:Bank              -1.00 USD
    """


def test_judged_on_the_day_after() -> None:
    """
    2026-01-15 * "Lent"  ;! provisions: 0.00 USD are set aside for late loans on 2026-02-28, 60.00 USD less than the 60.00 USD of the classes (policy provisions, decision D-1)
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2026-03-01 * "The books go on"
      Assets:Bank               1.00 USD
      Assets:Bank              -1.00 USD
    """


def test_each_closing_date_is_judged() -> None:
    """
    2026-01-15 * "Lent"  ;! provisions: 0.00 USD are set aside for late loans on 2026-02-28, 60.00 USD less ;! provisions: 0.00 USD are set aside for late loans on 2026-03-31, 150.00 USD less
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2026-04-30 * "The books go on"
      Assets:Bank               1.00 USD
      Assets:Bank              -1.00 USD
    """


def test_a_cent_is_lacking() -> None:
    """
    2026-01-15 * "Lent"
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2026-02-28 * "Set aside"  ;! provisions: 59.99 USD are set aside for late loans on 2026-02-28, 0.01 USD less
      Expenses:Provision       59.99 USD
        contract: "L-0001"
      Assets:Provision        -59.99 USD
        contract: "L-0001"
    2026-03-01 * "The books go on"
      Assets:Bank               1.00 USD
      Assets:Bank              -1.00 USD
    """


def test_enough_and_more_is_enough() -> None:
    """
    2026-01-15 * "Lent"
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2026-02-28 * "Set aside"
      Expenses:Provision      150.00 USD
        contract: "L-0001"
      Assets:Provision       -150.00 USD
        contract: "L-0001"
    2026-04-30 * "The books go on"
      Assets:Bank               1.00 USD
      Assets:Bank              -1.00 USD
    """


def test_set_aside_a_day_late() -> None:
    """
    2026-01-15 * "Lent"  ;! provisions: 0.00 USD are set aside for late loans on 2026-02-28
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2026-03-01 * "Set aside"
      Expenses:Provision       60.00 USD
        contract: "L-0001"
      Assets:Provision        -60.00 USD
        contract: "L-0001"
    """


def test_loans_of_a_fund_are_taken_together() -> None:
    """
    2026-01-15 * "Lent"
      Assets:Loans:L-0001     600.00 USD
      Assets:Loans:L-0002     300.00 USD
      Assets:Bank            -900.00 USD
    2026-02-28 * "Set aside for the other one"
      Expenses:Provision       90.00 USD
        contract: "L-0002"
      Assets:Provision        -90.00 USD
        contract: "L-0002"
    2026-03-01 * "The books go on"
      Assets:Bank               1.00 USD
      Assets:Bank              -1.00 USD
    """


def test_what_is_on_time_needs_nothing() -> None:
    """
    2026-01-15 * "Lent"
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2026-02-15 * "On the day"
      Assets:Bank             100.00 USD
      Assets:Loans:L-0001    -100.00 USD
    2026-03-15 * "On the day"
      Assets:Bank             100.00 USD
      Assets:Loans:L-0001    -100.00 USD
    2026-04-01 * "The books go on"
      Assets:Bank               1.00 USD
      Assets:Bank              -1.00 USD
    """


def test_a_payment_does_not_make_the_oldest_instalment_young() -> None:
    """
    2026-01-15 * "Lent"
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2026-03-30 * "Half of the first instalment"  ;! provisions: 0.00 USD are set aside for late loans on 2026-03-31, 137.50 USD less than the 137.50 USD
      Assets:Bank              50.00 USD
      Assets:Loans:L-0001     -50.00 USD
    2026-02-27 * "Set aside"
      Expenses:Provision       60.00 USD
        contract: "L-0001"
      Assets:Provision        -60.00 USD
        contract: "L-0001"
    2026-03-01 * "Set free"
      Expenses:Provision      -60.00 USD
        contract: "L-0001"
      Assets:Provision         60.00 USD
        contract: "L-0001"
    2026-04-01 * "The books go on"
      Assets:Bank               1.00 USD
      Assets:Bank              -1.00 USD
    """


def test_years_close_in_december() -> None:
    """
    2026-01-02 custom "policy" "provisions"
      every: "year"
      decision: "D-1"
    2026-01-15 * "Lent"  ;! provisions: 0.00 USD are set aside for late loans on 2026-12-31, 300.00 USD less
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2027-03-01 * "The books go on"
      Assets:Bank               1.00 USD
      Assets:Bank              -1.00 USD
    """


def test_a_policy_ends() -> None:
    """
    2026-01-15 * "Lent"
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2026-02-28 custom "end" "policy" "provisions"
      decision: "D-1"
    2026-06-01 * "The books go on"
      Assets:Bank               1.00 USD
      Assets:Bank              -1.00 USD
    """


def test_half_a_policy() -> None:
    """
    2026-02-01 custom "policy" "provisions"  ;! provisions: policy provisions gives classes but lacks every
      every: "none"
      decision: "D-1"
    2026-01-15 * "Lent"
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2026-06-01 * "The books go on"
      Assets:Bank               1.00 USD
      Assets:Bank              -1.00 USD
    """


def test_the_past_may_be_excused() -> None:
    """
    2026-01-15 * "Lent"
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2026-03-02 custom "decision" "D-3" "We did not know yet"
      taken-by: "assembly"
      excuses: "provisions@no-fund/2026-02-28"
    2026-03-01 * "The books go on"
      Assets:Bank               1.00 USD
      Assets:Bank              -1.00 USD
    """


@pytest.mark.xfail(
    strict=True,
    reason="what may stand against a provision beside its cost is not agreed: openings "
    "and the surplus do, a claim on nobody should not",
)
def test_set_aside_against_a_claim() -> None:
    """
    2026-01-01 open Assets:Promised
    2026-01-15 * "Lent"
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2026-02-28 * "Set aside"  ;! provisions:
      Assets:Promised          60.00 USD
      Assets:Provision        -60.00 USD
        contract: "L-0001"
    2026-03-01 * "The books go on"
      Assets:Bank               1.00 USD
      Assets:Bank              -1.00 USD
    """
