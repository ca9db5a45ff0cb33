"""Who decided that money crosses; waivers and excuses of walls."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The funeral fund helps the health centre"
      taken-by: "assembly"
    2020-01-01 custom "decision" "D-2" "No walls for the flood"
      taken-by: "assembly"
      waives: "fund-walls"
    2020-01-01 custom "decision" "D-3" "Amounts may be left out"
      taken-by: "assembly"
      waives: "fund-amounts shared-account"
    2020-01-01 open Assets:Bank:Funeral
      fund: "funeral"
    2020-01-01 open Assets:Bank:Health
      fund: "health"
    2020-01-01 open Assets:Lent:Health
      fund: "funeral"
      role: "interfund"
      with: "health"
    2020-01-01 open Liabilities:Borrowed:Funeral
      fund: "health"
      role: "interfund"
      with: "funeral"
    2020-01-01 open Equity:Opening
    2020-01-01 open Assets:BDV
      shared: TRUE
"""


def test_nobody_decided() -> None:
    """
    2026-02-05 * "Short this week"  ;! fund-walls: 30.00 USD between health and funeral, and no decision
      Liabilities:Borrowed:Funeral   -30.00 USD
      Assets:Bank:Health              30.00 USD
      Assets:Lent:Health              30.00 USD
      Assets:Bank:Funeral            -30.00 USD
    """


def test_the_posting_told_is_the_first() -> None:
    """
    2026-02-05 * "Short this week"  ;! fund-walls: 30.00 USD between funeral and health, and no decision
      Assets:Lent:Health              30.00 USD
      Assets:Bank:Funeral            -30.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Borrowed:Funeral   -30.00 USD
    """


def test_an_empty_citation() -> None:
    """
    2026-02-05 * "Short this week"  ;! fund-walls: 30.00 USD between funeral and health, and no decision
      decision: ""
      Assets:Lent:Health              30.00 USD
      Assets:Bank:Funeral            -30.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Borrowed:Funeral   -30.00 USD
    """


def test_a_decision_on_both_postings() -> None:
    """
    2026-02-05 * "Short this week"
      Assets:Lent:Health              30.00 USD
        decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Borrowed:Funeral   -30.00 USD
        decision: "D-1"
    """


def test_a_decision_on_one_of_them() -> None:
    """
    2026-02-05 * "Short this week"  ;! fund-walls: 30.00 USD between health and funeral, and no decision
      Assets:Lent:Health              30.00 USD
        decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Borrowed:Funeral   -30.00 USD
    """


def test_a_decision_on_the_money_alone() -> None:
    """
    2026-02-05 * "Short this week"  ;! fund-walls: 30.00 USD between funeral and health, and no decision
      Assets:Lent:Health              30.00 USD
      Assets:Bank:Funeral            -30.00 USD
        decision: "D-1"
      Assets:Bank:Health              30.00 USD
        decision: "D-1"
      Liabilities:Borrowed:Funeral   -30.00 USD
    """


def test_a_decision_that_is_not_in_the_books_is_told_once() -> None:
    """
    2026-02-05 * "Short this week"  ;! decisions: the transaction of 2026-02-05 cites D-9
      decision: "D-9"
      Assets:Lent:Health              30.00 USD
      Assets:Bank:Funeral            -30.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Borrowed:Funeral   -30.00 USD
    """


def test_a_decision_makes_no_way_through_the_wall() -> None:
    """
    2026-02-05 * "Decided, and not entered"  ;! fund-walls: 30.00 USD leave funeral and 30.00 USD come to health
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Bank:Health              30.00 USD
    """


def test_waived() -> None:
    """
    2026-02-05 * "The flood"
      decision: "D-2"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Bank:Health              30.00 USD
    2026-02-05 * "The flood, on one side"
      decision: "D-2"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Lent:Health              30.00 USD
    """


def test_a_waiver_of_another_law() -> None:
    """
    2026-02-05 * "The flood"  ;! fund-walls: 30.00 USD leave funeral and 30.00 USD come to health
      decision: "D-3"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Bank:Health
    """


def test_a_waiver_stands_on_the_entry() -> None:
    """
    2026-02-05 * "The flood"  ;! fund-walls: 30.00 USD leave funeral and 30.00 USD come to health
      Assets:Bank:Funeral            -30.00 USD
        decision: "D-2"
      Assets:Bank:Health              30.00 USD
        decision: "D-2"
    """


def test_a_pad_waived() -> None:
    """
    2020-01-01 pad Assets:Bank:Funeral Equity:Opening
      decision: "D-2"
    2020-01-02 balance Assets:Bank:Funeral   30.00 USD
    """


def test_an_account_waived() -> None:
    """
    2026-01-05 open Assets:Lent:Savings
      decision: "D-2"
      fund: "funeral"
      role: "interfund"
      with: "savings"
    """


def test_excused() -> None:
    """
    2026-02-05 * "Before we knew"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Bank:Health              30.00 USD
    2026-02-06 * "When we knew"  ;! fund-walls: 30.00 USD leave funeral and 30.00 USD come to health
      Assets:Bank:Funeral            -30.00 USD
      Assets:Bank:Health              30.00 USD
    2026-03-01 custom "decision" "D-4" "We did not know"
      taken-by: "assembly"
      excuses: "fund-walls@2026-02-05"
    """


def test_an_account_excused() -> None:
    """
    2026-01-05 open Assets:Lent:Savings
      fund: "funeral"
      role: "interfund"
      with: "savings"
    2026-03-01 custom "decision" "D-4" "The savings fund is still to be founded"
      taken-by: "assembly"
      excuses: "fund-walls@Assets:Lent:Savings"
    """


def test_a_waiver_of_one_law_waives_no_other() -> None:
    """
    2026-02-05 * "By the shared account"  ;! fund-walls:
      decision: "D-3"
      Assets:Bank:Funeral   -30.00 USD
      Assets:Bank:Health     30.00 USD
      Assets:BDV              0.00 USD
    """
