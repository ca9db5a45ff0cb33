"""A person is covered by one family at a time."""

PRELUDE = """
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
"""


def test_two_families_at_once() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02 P-03"
    2026-01-06 custom "family" "F-0002" "triunfo" ;! covered-once: F-0002 covers P-02, whom F-0001 covers since 2026-01-05 ;! covered-once: F-0002 covers P-03
      covered: "P-02 P-03 P-04"
    """


def test_two_families_of_one_day() -> None:
    """
    2026-01-05 custom "family" "F-0002" "triunfo"
      covered: "P-01"
    2026-01-05 custom "family" "F-0001" "triunfo" ;! covered-once: F-0001 covers P-01, whom F-0002 covers
      covered: "P-01"
    """


def test_the_error_stands_on_the_later_record() -> None:
    """
    2026-02-05 custom "family" "F-0001" "triunfo" ;! covered-once: F-0001 covers P-01, whom F-0002 covers since 2026-01-05
      covered: "P-01"
    2026-01-05 custom "family" "F-0002" "triunfo"
      covered: "P-01"
    """


def test_the_error_stands_on_the_record_that_added_her() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 custom "family" "F-0002" "triunfo"
      covered: "P-03"
    2026-02-05 custom "family" "F-0002" "triunfo" ;! covered-once: F-0002 covers P-02
      covered: "P-02 P-03"
    2026-03-05 custom "family" "F-0002" "triunfo"
      covered: "P-02 P-03 P-04"
    """


def test_a_person_passes_over_on_the_day_that_she_is_let_go() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-02-05 custom "family" "F-0002" "triunfo"
      covered: "P-02"
    2026-02-05 custom "family" "F-0001" "triunfo"
      covered: "P-01"
    """


def test_a_person_passes_over_a_day_too_early() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-02-05 custom "family" "F-0002" "triunfo" ;! covered-once: F-0002 covers P-02
      covered: "P-02"
    2026-02-06 custom "family" "F-0001" "triunfo"
      covered: "P-01"
    """


def test_the_end_of_a_family_lets_go() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01"
    2026-02-05 custom "end" "family" "F-0001"
    2026-02-05 custom "family" "F-0002" "triunfo"
      covered: "P-01"
    2026-03-05 custom "family" "F-0001" "triunfo" ;! covered-once: F-0001 covers P-01, whom F-0002 covers since 2026-02-05
      covered: "P-01"
    """


def test_a_family_keeps_its_own_persons() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-02-05 custom "family" "F-0001" "triunfo"
      covered: "P-02 P-01 P-03"
    2026-03-05 custom "end" "family" "F-0001"
    2026-04-05 custom "family" "F-0001" "triunfo"
      covered: "P-01"
    """


def test_three_families() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01"
    2026-02-05 custom "family" "F-0002" "triunfo" ;! covered-once: F-0002 covers P-01, whom F-0001 covers
      covered: "P-01"
    2026-02-20 custom "family" "F-0002" "triunfo"
    2026-03-05 custom "family" "F-0003" "triunfo" ;! covered-once: F-0003 covers P-01, whom F-0001 covers
      covered: "P-01"
    """


def test_a_family_of_its_own_after_two_at_once() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-06 custom "family" "F-0002" "triunfo" ;! covered-once: F-0002 covers P-01, whom F-0001 covers since 2026-01-05
      covered: "P-01"
    2026-01-07 custom "family" "F-0003" "triunfo"
      covered: "P-99"
    """
