"""Which share of sight savings counts as due."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "What falls due is held in money"
      taken-by: "assembly"
    2020-01-01 open Assets:Bank
      fund: "savings"
      liquid: TRUE
    2020-01-01 open Assets:Flour
      fund: "savings"
    2020-01-01 open Equity:Savings
      fund: "savings"
    2020-01-01 open Liabilities:Sight
      fund: "savings"
      role: "sight-savings"
    2020-01-01 open Liabilities:Sight:A-0001
    2020-01-01 open Liabilities:D-0001
      fund: "savings"
      matures: 2026-03-01
"""


def test_sight_savings_count_whole_if_not_said() -> None:
    """
    2026-01-01 custom "policy" "held-owed"
      days: 30
      decision: "D-1"
    2026-02-05 * "Brought"  ;! held-owed: savings holds 40.00 USD at the end of 2026-02-05, and 100.00 USD fall due
      Assets:Bank            40.00 USD
      Assets:Flour           60.00 USD
      Liabilities:Sight    -100.00 USD
    """


def test_sight_savings_count_by_their_share() -> None:
    """
    2026-01-01 custom "policy" "held-owed"
      days: 30
      sight-share: 0.4
      decision: "D-1"
    2026-02-05 * "Forty of a hundred"
      Assets:Bank            40.00 USD
      Assets:Flour           60.00 USD
      Liabilities:Sight    -100.00 USD
    2026-02-06 * "A cent less"  ;! held-owed: savings holds 39.99 USD at the end of 2026-02-06, and 40.0
      Assets:Bank            -0.01 USD
      Assets:Flour            0.01 USD
    """


def test_the_role_is_inherited() -> None:
    """
    2026-01-01 custom "policy" "held-owed"
      days: 30
      sight-share: 0.4
      decision: "D-1"
    2026-02-05 * "Forty of a hundred"
      Assets:Bank                    40.00 USD
      Assets:Flour                   60.00 USD
      Liabilities:Sight:A-0001     -100.00 USD
    """


def test_other_claims_count_whole() -> None:
    """
    2026-01-01 custom "policy" "held-owed"
      days: 30
      sight-share: 0
      decision: "D-1"
    2026-02-05 * "None of a hundred, and all of ten"  ;! held-owed: savings holds 9.99 USD at the end of 2026-02-05, and 10.00 USD fall due
      Assets:Bank             9.99 USD
      Assets:Flour          100.01 USD
      Liabilities:Sight    -100.00 USD
      Liabilities:D-0001    -10.00 USD
    """


def test_a_share_alone_wakes_nothing() -> None:
    """
    2026-01-01 custom "policy" "held-owed"
      sight-share: 0.4
      decision: "D-1"
    2026-02-05 * "Flour on credit"
      Assets:Flour          100.00 USD
      Liabilities:Sight    -100.00 USD
    """


def test_a_share_is_from_nothing_to_one() -> None:
    """
    2026-01-01 custom "policy" "held-owed"  ;! records: policy held-owed says sight-share 1.01
      days: 30
      sight-share: 1.01
      decision: "D-1"
    2026-01-02 custom "policy" "held-owed"  ;! records: policy held-owed says sight-share -0.01
      sight-share: -0.01
      decision: "D-1"
    2026-01-03 custom "policy" "held-owed"
      sight-share: 1
      decision: "D-1"
    """


def test_the_share_is_that_of_the_day() -> None:
    """
    2026-01-01 custom "policy" "held-owed"
      days: 30
      sight-share: 0.4
      decision: "D-1"
    2026-02-05 * "Forty of a hundred"
      Assets:Bank            40.00 USD
      Assets:Flour           60.00 USD
      Liabilities:Sight    -100.00 USD
    2026-02-10 custom "policy" "held-owed"
      sight-share: 0.5
      decision: "D-1"
    2026-02-10 * "One more, and ten are asked"  ;! held-owed: savings holds 41.00 USD at the end of 2026-02-10, and 50.0
      Assets:Bank             1.00 USD
      Assets:Flour           -1.00 USD
    2026-02-11 custom "policy" "held-owed"
      sight-share: "none"
      decision: "D-1"
    2026-02-11 * "And all"  ;! held-owed: savings holds 42.00 USD at the end of 2026-02-11, and 100.00 USD fall due
      Assets:Bank             1.00 USD
      Assets:Flour           -1.00 USD
    """


def test_a_share_is_told_in_cents() -> None:
    """
    2026-01-01 custom "policy" "held-owed"
      days: 30
      sight-share: 0.4
      decision: "D-1"
    2026-02-05 * "Less than forty of a hundred"  ;! held-owed: savings holds 39.99 USD at the end of 2026-02-05, and 40.00 USD fall due
      Assets:Bank            39.99 USD
      Assets:Flour           60.01 USD
      Liabilities:Sight    -100.00 USD
    """
