"""What lax options let pass: a hundredth, or the last decimal of its currency."""

PRELUDE = """
    option "tolerance_multiplier" "200"
    2026-01-01 custom "decision" "D-1" "The books agree to the last cent"
      taken-by: "assembly"
    2026-01-01 custom "decision" "D-2" "Of these nobody finds the cent"
      taken-by: "assembly"
      waives: "exact"
    2026-01-02 custom "policy" "exact"
      decision: "D-1 D-2"
    2026-06-01 custom "end" "policy" "exact"
      decision: "D-1"
    2026-01-01 commodity CLP
      precision: 0
    2026-01-01 commodity KWD
      precision: 3
    2026-01-01 commodity VES
      precision: 2
    2020-01-01 open Assets:Cash
    2020-01-01 open Assets:Bank
    2020-01-01 open Assets:Grain
"""


def test_a_hundredth_and_just_below() -> None:
    """
    2026-02-05 * "A hundredth"  ;! exact: the amounts differ by 0.01 USD, and Beancount let it
      Assets:Cash     10.00 USD
      Assets:Bank    -10.01 USD
    2026-02-06 * "Just below"
      Assets:Cash     10.00 USD
      Assets:Bank    -10.0099 USD
    2026-02-07 * "More"  ;! exact: the amounts differ by 0.75 USD, and Beancount let it
      Assets:Cash     10.00 USD
      Assets:Bank     -9.25 USD
    """


def test_a_currency_of_two_decimals() -> None:
    """
    2026-02-05 * "A hundredth"  ;! exact: the amounts differ by 0.01 VES, and Beancount let it
      Assets:Cash     10.00 VES
      Assets:Bank    -10.01 VES
    """


def test_a_currency_without_decimals() -> None:
    """
    2026-02-05 * "Half of one"
      Assets:Cash     10.0 CLP  ;! precision: 10.0 CLP has 1 decimal, and CLP has 0
      Assets:Bank    -10.5 CLP  ;! precision: -10.5 CLP has 1 decimal, and CLP has 0
    2026-02-06 * "One"  ;! exact: the amounts differ by 1 CLP, and Beancount let it pas
      Assets:Cash     10.0 CLP  ;! precision: 10.0 CLP has 1 decimal, and CLP has 0
      Assets:Bank    -11 CLP
    """


def test_a_currency_of_three_decimals() -> None:
    """
    2026-02-05 * "A thousandth"  ;! exact: the amounts differ by 0.001 KWD, and Beancount let it
      Assets:Cash     10.000 KWD
      Assets:Bank    -10.001 KWD
    2026-02-06 * "Just below"
      Assets:Cash     10.000 KWD
      Assets:Bank    -10.0009 KWD  ;! precision: -10.0009 KWD has 4 decimals
    """


def test_each_currency_is_told() -> None:
    """
    2026-02-05 * "Two"  ;! exact: the amounts differ by 0.01 USD, and Beancount let it ;! exact: the amounts differ by 0.02 VES, and Beancount let it
      Assets:Cash     10.00 USD
      Assets:Bank    -10.01 USD
      Assets:Cash     10.02 VES
      Assets:Bank    -10.00 VES
    """


def test_it_is_weighed_as_beancount_weighs() -> None:
    """
    2026-02-05 * "A price that does not divide"
      Assets:Cash      3.00 VES @@ 10.00 USD
      Assets:Bank    -10.00 USD
    2026-02-06 * "A price of one piece"  ;! exact: the amounts differ by 0.01 USD, and Beancount let it
      Assets:Cash      3.00 VES @ 3.33 USD
      Assets:Bank    -10.00 USD
    2026-02-07 * "A cost that does not divide"
      Assets:Grain     7 KG {{10.00 USD}}
      Assets:Bank    -10.00 USD
    2026-02-08 * "A cost of one piece"  ;! exact: the amounts differ by 0.01 USD, and Beancount let it
      Assets:Grain     7 KG {1.43 USD}
      Assets:Bank    -10.00 USD
    """


def test_what_does_not_balance_is_left_to_beancount() -> None:
    """
    2026-02-05 * "Too much"  ;! Transaction does not balance
      Assets:Cash     10.00 USD
      Assets:Bank    -15.00 USD
    """


def test_an_amount_left_out_leaves_nothing_over() -> None:
    """
    2026-02-05 * "Left out"
      Assets:Cash     10.00 USD
      Assets:Bank
    """


def test_the_days_of_the_policy() -> None:
    """
    2026-01-01 * "The day before"
      Assets:Cash     10.00 USD
      Assets:Bank    -10.01 USD
    2026-01-02 * "The first day"  ;! exact: the amounts differ by 0.01 USD, and Beancount let it
      Assets:Cash     10.00 USD
      Assets:Bank    -10.01 USD
    2026-05-31 * "The last day"  ;! exact: the amounts differ by 0.01 USD, and Beancount let it
      Assets:Cash     10.00 USD
      Assets:Bank    -10.01 USD
    2026-06-01 * "The day of the end"
      Assets:Cash     10.00 USD
      Assets:Bank    -10.01 USD
    """


def test_a_cent_by_decision() -> None:
    """
    2026-02-05 * "Nobody finds it"
      decision: "D-2"
      Assets:Cash     10.00 USD
      Assets:Bank    -10.01 USD
    2026-02-06 * "Another decision"  ;! exact: the amounts differ by 0.01 USD, and Beancount let it
      decision: "D-1"
      Assets:Cash     10.00 USD
      Assets:Bank    -10.01 USD
    """
