"""Whose money comes in: where the source is said, who needs one, what is refused."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The network takes no money of the state"
      taken-by: "assembly"
    2020-01-01 custom "policy" "provenance"
      refuses: "state subsidy eu"
      decision: "D-1"
    2020-01-01 open Assets:Cash
    2020-01-01 open Expenses:Rent
    2020-01-01 open Income:Members
      source: "members"
    2020-01-01 open Income:State
      source: "state"
"""


def test_a_source_on_the_account() -> None:
    """
    2026-02-05 * "Contributions"
      Assets:Cash       10.00 USD
      Income:Members   -10.00 USD
    2026-02-06 * "A grant"
      Assets:Cash       10.00 USD
      Income:State     -10.00 USD  ;! provenance: 10.00 USD come from the source state, which the network refuses (policy provenance, decisi
    """


def test_a_source_inherited() -> None:
    """
    2026-01-01 open Income:State:Grants
    2026-01-01 open Income:State:Visits
      source: "services-sold"
    2026-02-05 * "A grant, and visits sold"
      Assets:Cash             15.00 USD
      Income:State:Grants    -10.00 USD  ;! provenance: 10.00 USD come from the source state, which the
      Income:State:Visits     -5.00 USD
    """


def test_a_source_on_the_entry() -> None:
    """
    2026-02-05 * "A grant, on the wrong account"
      source: "subsidy"
      Assets:Cash       10.00 USD
      Income:Members   -10.00 USD  ;! provenance: 10.00 USD come from the source subsidy, which th
    2026-02-06 * "A member's gift, on the wrong account"
      source: "members"
      Assets:Cash       10.00 USD
      Income:State     -10.00 USD
    """


def test_a_source_on_the_posting_goes_before_that_of_the_entry() -> None:
    """
    2026-02-05 * "Two at once"
      source: "members"
      Assets:Cash       10.00 USD
      Income:Members    -4.00 USD
      Income:Members    -6.00 USD  ;! provenance: 6.00 USD come from the source state, which the n
        source: "state"
    2026-02-06 * "Two at once, the other way"
      source: "state"
      Assets:Cash       10.00 USD
      Income:Members    -4.00 USD  ;! provenance: 4.00 USD come from the source state, which the n
      Income:Members    -6.00 USD
        source: "members"
    """


def test_a_source_that_is_no_text_says_nothing() -> None:
    """
    2026-02-05 * "A grant, and a number for a source"
      source: 5
      Assets:Cash       10.00 USD
      Income:Members    -4.00 USD
      Income:State      -6.00 USD  ;! provenance: 6.00 USD come from the source state, which the n
        source: TRUE
    """


def test_no_source_is_told_once_where_the_account_is_opened() -> None:
    """
    2026-01-01 open Income:Sundries  ;! provenance: Income:Sundries takes 3.00 USD on 2026-02-05, and nobody says w
    2026-02-06 * "Again"
      Assets:Cash        4.00 USD
      Income:Sundries   -4.00 USD
    2026-02-05 * "Once"
      Assets:Cash        3.00 USD
      Income:Sundries   -3.00 USD
    """


def test_no_source_is_missed_where_every_entry_says_it() -> None:
    """
    2026-01-01 open Income:Sundries
    2026-02-05 * "A gift"
      source: "members"
      Assets:Cash        3.00 USD
      Income:Sundries   -3.00 USD
    2026-02-06 * "A grant"
      Assets:Cash        4.00 USD
      Income:Sundries   -4.00 USD  ;! provenance: 4.00 USD come from the source state, which the n
        source: "state"
    """


def test_an_account_that_takes_nothing_needs_no_source() -> None:
    """
    2026-01-01 open Income:Sundries
    2026-01-01 open Liabilities:Loan
    2026-02-05 * "Nothing"
      Assets:Cash        0.00 USD
      Income:Sundries    0.00 USD
    2026-02-06 * "A refund, and a debt paid"
      Assets:Cash       -3.00 USD
      Income:Sundries    1.00 USD
      Liabilities:Loan   2.00 USD
    """


def test_a_refund_of_what_is_refused() -> None:
    """
    2026-02-05 * "The grant goes back"
      Income:State      10.00 USD
      Assets:Cash      -10.00 USD
    """


def test_money_borrowed() -> None:
    """
    2026-01-01 open Liabilities:Loan  ;! provenance: Liabilities:Loan takes 10.00 USD on 2026-02-05
    2026-01-01 open Liabilities:Members
      source: "members"
    2026-01-01 open Liabilities:Bank
      source: "State"
    2026-02-05 * "Three loans"
      Assets:Cash             30.00 USD
      Liabilities:Loan       -10.00 USD
      Liabilities:Members    -10.00 USD
      Liabilities:Bank       -10.00 USD  ;! provenance: 10.00 USD say source "State", which is almost "stat
    """


def test_a_bill_to_be_paid_is_not_borrowed_and_may_still_be_refused() -> None:
    """
    2026-01-01 open Liabilities:Bills
    2026-02-05 * "The rent of February"
      Expenses:Rent       10.00 USD
      Liabilities:Bills  -10.00 USD
    2026-02-06 * "A bill paid in cash in part"
      Expenses:Rent       10.00 USD
      Assets:Cash         -4.00 USD
      Liabilities:Bills   -6.00 USD
    2026-02-07 * "The ministry pays the rent, to be given back"
      Expenses:Rent       10.00 USD
      Liabilities:Bills  -10.00 USD  ;! provenance: 10.00 USD come from the source state, which the
        source: "state"
    """


def test_equity_needs_no_source_and_may_be_refused() -> None:
    """
    2026-01-01 open Equity:Opening
    2026-02-05 * "What was there"
      Assets:Cash        10.00 USD
      Equity:Opening    -10.00 USD
    2026-02-06 * "What the state gave"
      source: "state"
      Assets:Cash        10.00 USD
      Equity:Opening    -10.00 USD  ;! provenance: 10.00 USD come from the source state, which the
    """


def test_interest_accrued_needs_no_source_and_may_be_refused() -> None:
    """
    2026-01-01 open Liabilities:Accrued
      role: "accrued-interest"
    2026-02-05 * "Interest to be paid, and cash with it"
      Assets:Cash            1.00 USD
      Liabilities:Accrued   -1.00 USD
    2026-02-06 * "Of the state"
      Assets:Cash            1.00 USD
      Liabilities:Accrued   -1.00 USD  ;! provenance: 1.00 USD come from the source state, which the n
        source: "state"
    """


def test_an_account_that_nobody_opened_is_left_to_beancount() -> None:
    """
    2026-02-05 * "Sundries"  ;! Invalid reference to unknown account 'Income:Sundries'
      Assets:Cash        3.00 USD
      Income:Sundries   -3.00 USD
    """


def test_an_amount_that_is_left_out() -> None:
    """
    2026-02-05 * "A grant"
      Assets:Cash       10.00 USD
      Income:State  ;! provenance: 10.00 USD come from the source state, which the
    """
