"""How a currency says its decimals, and what happens when that does not read."""

PRELUDE = """
    2020-01-01 open Assets:Cash
    2020-01-01 open Assets:Bank
    2026-02-05 * "Bread"
      Assets:Cash     1.12345678901 VES
      Assets:Bank    -1.12345678901 VES
"""


def test_a_text() -> None:
    """
    2026-01-01 commodity VES  ;! precision: VES says precision "2", which is no number of decimals
      precision: "2"
    """


def test_a_word() -> None:
    """
    2026-01-01 commodity VES  ;! precision: VES says precision "two", which is no number of decimals
      precision: "two"
    """


def test_below_nothing() -> None:
    """
    2026-01-01 commodity VES  ;! precision: VES says precision -1, which is no number of decimals
      precision: -1
    """


def test_a_half() -> None:
    """
    2026-01-01 commodity VES  ;! precision: VES says precision 2.5, which is no number of decimals
      precision: 2.5
    """


def test_eleven() -> None:
    """
    2026-01-01 commodity VES  ;! precision: VES says precision 11, which is no number of decimals
      precision: 11
    """


def test_a_truth() -> None:
    """
    2026-01-01 commodity VES  ;! precision: VES says precision TRUE, which is no number of decimals
      precision: TRUE
    """


def test_a_date() -> None:
    """
    2026-01-01 commodity VES  ;! precision: VES says precision 2026-01-01, which is no number of decimals
      precision: 2026-01-01
    """


def test_a_currency() -> None:
    """
    2026-01-01 commodity VES  ;! precision: VES says precision "USD", which is no number of decimals
      precision: USD
    """


def test_an_amount() -> None:
    """
    2026-01-01 commodity VES  ;! precision: VES says precision 2 USD, which is no number of decimals
      precision: 2 USD
    """


def test_nothing() -> None:
    """
    2026-01-01 commodity VES  ;! precision: VES says precision nothing, which is no number of decimals
      precision:
    """


def test_nothing_is_said() -> None:
    """
    2026-01-01 commodity VES
    """


def test_a_decision_may_let_it_stand() -> None:
    """
    2026-01-01 custom "decision" "D-1" "Who needs to know"
      taken-by: "assembly"
      waives: "precision"
    2026-01-01 commodity VES
      decision: "D-1"
      precision: "two"
    """


def test_one_that_does_not_read_hides_no_other() -> None:
    """
    2026-01-01 commodity VES  ;! precision: VES says precision "two", which
      precision: "two"
    2026-01-01 commodity CLP
      precision: 0
    2026-02-06 * "Bread"
      Assets:Cash     1.5 CLP  ;! precision: 1.5 CLP has 1 decimal, and CLP has 0
      Assets:Bank    -1.5 CLP  ;! precision: -1.5 CLP has 1 decimal, and CLP has 0
    """


def test_ten_read_and_none_read() -> None:
    """
    2026-01-01 commodity KWD
      precision: 10
    2026-01-01 commodity CLP
      precision: 0.0
    2026-02-06 * "Ten, and eleven"
      Assets:Cash     1.0123456789 KWD
      Assets:Bank    -1.0123456789 KWD
      Assets:Cash     0.00000000001 KWD  ;! precision: 0.00000000001 KWD has 11 decimals, and KWD has 10
      Assets:Bank    -0.00000000001 KWD  ;! precision: -0.00000000001 KWD has 11 decimals, and KWD has 10
    2026-02-07 * "None, and one"
      Assets:Cash     1 CLP
      Assets:Bank    -1 CLP
      Assets:Cash     1.0 CLP  ;! precision: 1.0 CLP has 1 decimal, and CLP has 0
      Assets:Bank    -1 CLP
    """


def test_a_currency_that_is_declared_after_its_use() -> None:
    """
    2026-02-04 * "Bread"
      Assets:Cash     1.250 CLP  ;! precision: 1.250 CLP has 3 decimals, and CLP has 0
      Assets:Bank    -1.250 CLP  ;! precision: -1.250 CLP has 3 decimals, and CLP has 0
    2026-03-01 commodity CLP
      precision: 0
    """


def test_a_currency_that_is_declared_twice() -> None:
    """
    2026-01-01 commodity CLP
      precision: 0
    2026-01-02 commodity CLP  ;! Duplicate commodity directives
      precision: 1
    2026-02-04 * "Bread"
      Assets:Cash     1.5 CLP
      Assets:Bank    -1.5 CLP
    """
