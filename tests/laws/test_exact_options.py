"""What options a book of exact accounts may have."""

PRELUDE = ""


def test_a_default_for_whole_numbers() -> None:
    """
    option "tolerance_multiplier" "0.0001"
    option "inferred_tolerance_default" "USD:0.005"
    2026-01-01 custom "decision" "D-1" "The books agree to the last cent"
      taken-by: "assembly"
    2026-01-01 custom "policy" "exact"  ;! exact: the main file has the option "inferred_tolerance_default", so
      decision: "D-1"
    2020-01-01 open Assets:Cash
    2020-01-01 open Assets:Bank
    2026-02-05 * "To the bank"
      Assets:Bank    10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_tolerances_from_costs() -> None:
    """
    option "tolerance_multiplier" "0.0001"
    option "infer_tolerance_from_cost" "TRUE"
    2026-01-01 custom "decision" "D-1" "The books agree to the last cent"
      taken-by: "assembly"
    2026-01-01 custom "policy" "exact"  ;! exact: the main file has the option "infer_tolerance_from_cost", so that a
      decision: "D-1"
    2020-01-01 open Assets:Cash
    2020-01-01 open Assets:Bank
    2026-02-05 * "To the bank"
      Assets:Bank    10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_no_tolerances_from_costs() -> None:
    """
    option "tolerance_multiplier" "0.0001"
    option "infer_tolerance_from_cost" "FALSE"
    2026-01-01 custom "decision" "D-1" "The books agree to the last cent"
      taken-by: "assembly"
    2026-01-01 custom "policy" "exact"
      decision: "D-1"
    2020-01-01 open Assets:Cash
    2020-01-01 open Assets:Bank
    2026-02-05 * "To the bank"
      Assets:Bank    10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_each_wide_option_is_told() -> None:
    """
    option "inferred_tolerance_default" "*:0.005"
    option "infer_tolerance_from_cost" "TRUE"
    2026-01-01 custom "decision" "D-1" "The books agree to the last cent"
      taken-by: "assembly"
    2026-01-01 custom "policy" "exact"  ;! exact: the tolerance_multiplier of the main file is 0.5, so that amounts pass whi ;! exact: the main file has the option "inferred_tolerance_defa ;! exact: the main file has the option "infer_tolerance_from_co
      decision: "D-1"
    2020-01-01 open Assets:Cash
    2020-01-01 open Assets:Bank
    2026-02-05 * "To the bank"
      Assets:Bank    10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_without_the_policy_nothing_is_asked() -> None:
    """
    option "inferred_tolerance_default" "USD:0.5"
    2026-01-01 open Assets:Cash
    2026-01-01 open Assets:Bank
    2026-02-05 * "To the bank"
      Assets:Bank    10.00 USD
      Assets:Cash   -10.01 USD
    2026-03-01 balance Assets:Bank   10.00 ~ 0.05 USD
    """


def test_a_policy_without_terms() -> None:
    """
    option "tolerance_multiplier" "0.0001"
    2026-01-01 custom "decision" "D-1" "The books agree to the last cent"
      taken-by: "assembly"
    2026-01-01 custom "policy" "exact" ;! records: policy exact has the key multiplier
      multiplier: 0.5
      decision: "D-1"
    """


def test_the_options_are_told_once_where_the_policy_began() -> None:
    """
    2026-01-01 custom "decision" "D-1" "The books agree to the last cent"
      taken-by: "assembly"
    2026-01-01 custom "policy" "exact"  ;! exact: the tolerance_multiplier of the main file is 0.5, so
      decision: "D-1"
    2026-03-01 custom "policy" "exact"
      decision: "D-1"
    """


def test_a_decision_may_let_the_options_stand() -> None:
    """
    2026-01-01 custom "decision" "D-1" "To the last cent, once the options are written"
      taken-by: "assembly"
      waives: "exact"
    2026-01-01 custom "policy" "exact"
      decision: "D-1"
    """


def test_a_policy_that_ended_asks_nothing_of_the_options() -> None:
    """
    2026-01-01 custom "decision" "D-1" "The books agree to the last cent"
      taken-by: "assembly"
    2026-01-01 custom "policy" "exact"
      decision: "D-1"
    2026-02-01 custom "end" "policy" "exact"
      decision: "D-1"
    2026-01-01 open Assets:Cash
    2026-01-01 open Assets:Bank
    2026-02-05 * "To the bank"
      Assets:Bank    10.00 USD
      Assets:Cash   -10.00 USD
    """
