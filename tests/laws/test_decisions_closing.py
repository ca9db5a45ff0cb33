"""A closing entry may cite what was decided when its year was closed, and no other."""

PRELUDE = """
2027-01-10 custom "decision" "D-1" "The year 2026 is closed"
  taken-by: "assembly"
2027-02-20 custom "decision" "D-2" "Later"
  taken-by: "assembly"
2026-01-01 open Income:Gifts
2026-01-01 open Equity:Balance
2026-01-01 open Expenses:Wood
"""


def test_on_the_day_of_the_record() -> None:
    """
    2026-12-31 * "Result" #closing
      decision: "D-1"
      Income:Gifts     0.00 USD
      Equity:Balance   0.00 USD
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    """


def test_later_than_the_record() -> None:
    """
    2026-12-31 * "Result" #closing  ;! decisions: the transaction of 2026-12-31 cites D-2, a decision of 2027-02-20, later than the act
      decision: "D-2"
      Income:Gifts     0.00 USD
      Equity:Balance   0.00 USD
    2027-02-19 custom "closed" "2026"
      decision: "D-1"
    """


def test_a_year_closed_anew() -> None:
    """
    2026-12-31 * "Result" #closing
      decision: "D-2"
      Income:Gifts     0.00 USD
      Equity:Balance   0.00 USD
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    2027-02-20 custom "closed" "2026"
      decision: "D-2"
    """


def test_an_entry_that_closes_nothing() -> None:
    """
    2026-12-31 * "Wood"  ;! decisions: the transaction of 2026-12-31 cites D-1
      decision: "D-1"
      Income:Gifts     0.00 USD
      Equity:Balance   0.00 USD
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    """


def test_a_year_that_nobody_closed() -> None:
    """
    2026-12-31 * "Result" #closing  ;! decisions: the transaction of 2026-12-31 cites D-1
      decision: "D-1"
      Income:Gifts     0.00 USD
      Equity:Balance   0.00 USD
    """


def test_a_posting_of_a_closing_entry() -> None:
    """
    2026-12-31 * "Result" #closing
      Income:Gifts     0.00 USD
        decision: "D-1"
      Equity:Balance   0.00 USD  ;! decisions: the transaction of 2026-12-31 cites D-2
        decision: "D-2"
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    """
