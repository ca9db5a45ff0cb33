"""Quick decisions do not set their own terms, and are ratified by the horizon."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "Thirty days"
      taken-by: "assembly"
    2020-01-01 custom "policy" "decisions"
      ratification-days: 30
      decision: "D-1"
    2020-01-01 open Assets:Cash
    2020-01-01 open Equity:Opening
"""


def test_a_quick_decision_does_not_lengthen_its_own_wait() -> None:
    """
    2026-01-05 custom "decision" "Q-1" "We wait longer"
      taken-by: "quick"
    2026-01-05 custom "policy" "decisions" ;! decisions: policy decisions rests on quick decisions alone
      ratification-days: 9999
      decision: "Q-1"
    """


def test_a_quick_decision_does_not_end_the_wait() -> None:
    """
    2026-01-05 custom "decision" "Q-1" "Nobody waits"
      taken-by: "quick"
    2026-01-05 custom "end" "policy" "decisions" ;! decisions: end of policy decisions rests on quick decisions alone
      decision: "Q-1"
    """


def test_the_assembly_lengthens_the_wait() -> None:
    """
    2026-01-05 custom "decision" "D-2" "We wait longer"
      taken-by: "assembly"
    2026-01-05 custom "policy" "decisions"
      ratification-days: 60
      decision: "D-2"
    """


def test_a_ratification_after_the_horizon_clears_nothing_yet() -> None:
    """
    2026-01-05 custom "decision" "Q-1" "In a hurry" ;! decisions: decision Q-1 is a quick decision
      taken-by: "quick"
    2099-01-05 custom "decision" "D-2" "We ratify"
      taken-by: "assembly"
      ratifies: "Q-1"
    2026-03-01 * "A day"
      Assets:Cash      1.00 USD
      Equity:Opening  -1.00 USD
    """


def test_a_ratification_on_the_horizon_clears() -> None:
    """
    2026-01-05 custom "decision" "Q-1" "In a hurry"
      taken-by: "quick"
    2026-03-01 custom "decision" "D-2" "We ratify"
      taken-by: "assembly"
      ratifies: "Q-1"
    2026-03-01 * "A day"
      Assets:Cash      1.00 USD
      Equity:Opening  -1.00 USD
    """
