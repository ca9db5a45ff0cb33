"""The policy of what is held: from when it asks, how far ahead, until when."""

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


def test_nothing_is_asked_without_a_policy() -> None:
    """
    2026-02-05 * "Flour on credit"
      Assets:Flour          100.00 USD
      Liabilities:Sight    -100.00 USD
    """


def test_nothing_is_asked_before_the_policy() -> None:
    """
    2026-02-04 * "Flour on credit"
      Assets:Flour          100.00 USD
      Liabilities:Sight    -100.00 USD
    2026-02-05 custom "policy" "held-owed"
      days: 0
      decision: "D-1"
    """


def test_asked_from_the_day_of_the_policy() -> None:
    """
    2026-02-04 * "Flour on credit"
      Assets:Flour          100.00 USD
      Liabilities:Sight    -100.00 USD
    2026-02-05 custom "policy" "held-owed"
      days: 0
      decision: "D-1"
    2026-02-05 * "A little comes"  ;! held-owed: savings holds 1.00 USD at the end of 2026-02-05, and 100.00 USD fall due by 2026-02-05
      Assets:Bank             1.00 USD
      Assets:Flour           -1.00 USD
    """


def test_no_days_ahead_on_the_day() -> None:
    """
    2026-01-01 custom "policy" "held-owed"
      days: 0
      decision: "D-1"
    2026-03-01 * "Flour on credit"  ;! held-owed: savings holds 0.00 USD
      Assets:Flour          100.00 USD
      Liabilities:D-0001   -100.00 USD
    """


def test_no_days_ahead_a_day_before() -> None:
    """
    2026-01-01 custom "policy" "held-owed"
      days: 0
      decision: "D-1"
    2026-02-28 * "Flour on credit"
      Assets:Flour          100.00 USD
      Liabilities:D-0001   -100.00 USD
    """


def test_days_without_end() -> None:
    """
    2026-01-01 custom "policy" "held-owed"
      days: 99999999
      decision: "D-1"
    2026-02-05 * "Flour on credit"  ;! held-owed: savings holds 0.00 USD at the end of 2026-02-05, and 100.00 USD fall due by 9999-12-31
      Assets:Flour          100.00 USD
      Liabilities:D-0001   -100.00 USD
    """


def test_nothing_is_asked_once_it_has_ended() -> None:
    """
    2026-01-01 custom "policy" "held-owed"
      days: 30
      decision: "D-1"
    2026-02-05 custom "end" "policy" "held-owed"
      decision: "D-1"
    2026-02-05 * "Flour on credit"
      Assets:Flour          100.00 USD
      Liabilities:Sight    -100.00 USD
    """


def test_days_taken_away() -> None:
    """
    2026-01-01 custom "policy" "held-owed"
      days: 30
      decision: "D-1"
    2026-02-05 custom "policy" "held-owed"
      days: "none"
      decision: "D-1"
    2026-02-05 * "Flour on credit"
      Assets:Flour          100.00 USD
      Liabilities:Sight    -100.00 USD
    """


def test_what_was_short_before_the_end_hides_nothing_after_it() -> None:
    """
    2026-01-01 custom "policy" "held-owed"
      days: 30
      decision: "D-1"
    2026-02-01 * "Fifty short"  ;! held-owed: savings is overdrawn: it holds -50.00 USD
      Assets:Bank           -50.00 USD
      Equity:Savings         50.00 USD
    2026-02-10 custom "end" "policy" "held-owed"
      decision: "D-1"
    2026-02-11 * "All of it comes"
      Assets:Bank            50.00 USD
      Equity:Savings        -50.00 USD
    2026-03-10 custom "policy" "held-owed"
      days: 30
      decision: "D-1"
    2026-03-11 * "Forty go"  ;! held-owed: savings is overdrawn: it holds -40.00 USD
      Assets:Bank           -40.00 USD
      Equity:Savings         40.00 USD
    """
