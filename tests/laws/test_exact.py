"""How wide the multiplier of a book of exact accounts may be."""

PRELUDE = ""


def test_the_default_of_beancount_is_too_wide() -> None:
    """
    2026-01-01 custom "decision" "D-1" "The books agree to the last cent"
      taken-by: "assembly"
    2026-01-01 custom "policy" "exact"  ;! exact: the tolerance_multiplier of the main file is 0.5, so that amounts pass whi
      decision: "D-1"
    2020-01-01 open Assets:Cash
    2020-01-01 open Assets:Bank
    2026-02-05 * "To the bank"
      Assets:Bank    10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_half_of_the_last_digit_is_too_wide() -> None:
    """
    option "tolerance_multiplier" "0.5"
    2026-01-01 custom "decision" "D-1" "The books agree to the last cent"
      taken-by: "assembly"
    2026-01-01 custom "policy" "exact"  ;! exact: the tolerance_multiplier of the main file is 0.5, so that amounts pass whi
      decision: "D-1"
    2020-01-01 open Assets:Cash
    2020-01-01 open Assets:Bank
    2026-02-05 * "To the bank"
      Assets:Bank    10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_two_ten_thousandths_are_too_wide() -> None:
    """
    option "tolerance_multiplier" "0.0002"
    2026-01-01 custom "decision" "D-1" "The books agree to the last cent"
      taken-by: "assembly"
    2026-01-01 custom "policy" "exact"  ;! exact: the tolerance_multiplier of the main file is 0.0002, so that amounts pass whi
      decision: "D-1"
    2020-01-01 open Assets:Cash
    2020-01-01 open Assets:Bank
    2026-02-05 * "To the bank"
      Assets:Bank    10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_little_above_the_limit_is_too_wide() -> None:
    """
    option "tolerance_multiplier" "0.00010001"
    2026-01-01 custom "decision" "D-1" "The books agree to the last cent"
      taken-by: "assembly"
    2026-01-01 custom "policy" "exact"  ;! exact: the tolerance_multiplier of the main file is 0.00010001, so that amounts pass whi
      decision: "D-1"
    2020-01-01 open Assets:Cash
    2020-01-01 open Assets:Bank
    2026-02-05 * "To the bank"
      Assets:Bank    10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_a_ten_thousandth_passes() -> None:
    """
    option "tolerance_multiplier" "0.0001"
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


def test_a_ten_thousandth_written_longer_passes() -> None:
    """
    option "tolerance_multiplier" "0.000100"
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


def test_less_than_a_ten_thousandth_passes() -> None:
    """
    option "tolerance_multiplier" "0.00005"
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


def test_nothing_at_all_passes() -> None:
    """
    option "tolerance_multiplier" "0"
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


def test_the_last_of_two_options_counts() -> None:
    """
    option "tolerance_multiplier" "0.5"
    option "tolerance_multiplier" "0.0001"
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


def test_a_multiplier_that_does_not_read() -> None:
    """
    option "tolerance_multiplier" "a little"  ;! Error for option 'tolerance_multiplier'
    2026-01-01 custom "decision" "D-1" "The books agree to the last cent"
      taken-by: "assembly"
    2026-01-01 custom "policy" "exact"  ;! exact: the tolerance_multiplier of the main file is 0.5, so that amounts pass whi
      decision: "D-1"
    2020-01-01 open Assets:Cash
    2020-01-01 open Assets:Bank
    2026-02-05 * "To the bank"
      Assets:Bank    10.00 USD
      Assets:Cash   -10.00 USD
    """
