"""At most nine persons a family, by the policy of the day."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "Nine persons a family"
      taken-by: "assembly"
    2020-01-01 custom "policy" "funeral"
      covered-max: 9
      decision: "D-1"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
"""


def test_nine_pass() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09"
    """


def test_ten_are_too_many() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo" ;! family-size: F-0001 covers 10 persons
      covered: "P-01 P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10"
    """


def test_a_later_record_adds_the_tenth() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09"
    2026-02-05 custom "family" "F-0001" "triunfo" ;! family-size: F-0001 covers 10 persons
      covered: "P-01 P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10"
    2026-03-05 custom "family" "F-0001" "triunfo"
      covered: "P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10"
    """


def test_a_policy_counts_from_its_own_day() -> None:
    """
    2026-02-02 custom "policy" "funeral"
      covered-max: 2
      decision: "D-1"
    2026-02-01 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02 P-03"
    2026-02-02 custom "family" "F-0002" "triunfo" ;! family-size: F-0002 covers 3 persons, the most is 2 (policy funeral, decision D-1)
      covered: "P-11 P-12 P-13"
    """


def test_a_policy_may_allow_nobody() -> None:
    """
    2026-02-02 custom "policy" "funeral"
      covered-max: 0
      decision: "D-1"
    2026-02-02 custom "family" "F-0001" "triunfo"
    2026-02-02 custom "family" "F-0002" "triunfo" ;! family-size: F-0002 covers 1 persons, the most is 0
      covered: "P-01"
    """


def test_days_without_a_limit_between_days_with_one() -> None:
    """
    2026-02-01 custom "policy" "funeral"
      covered-max: "none"
      decision: "D-1"
    2026-02-02 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10"
    2026-03-01 custom "policy" "funeral"
      covered-max: 9
      decision: "D-1"
    2026-03-02 custom "family" "F-0002" "triunfo" ;! family-size: F-0002 covers 10 persons
      covered: "P-11 P-12 P-13 P-14 P-15 P-16 P-17 P-18 P-19 P-20"
    """


def test_a_limit_that_does_not_read() -> None:
    """
    2026-02-01 custom "family" "F-0001" "triunfo" ;! family-size: F-0001 covers 10 persons
      covered: "P-01 P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10"
    2026-02-02 custom "policy" "funeral" ;! records:
      covered-max: "many"
      decision: "D-1"
    2026-02-02 custom "family" "F-0002" "triunfo"
      covered: "P-11 P-12 P-13 P-14 P-15 P-16 P-17 P-18 P-19 P-20"
    """
