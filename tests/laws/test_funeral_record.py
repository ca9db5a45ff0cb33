"""After the funeral a record lists the living: the day of the funeral, the day after."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the fund"
      taken-by: "assembly"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 open Assets:Cash
    2020-01-01 open Expenses:Service
      role: "service"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
"""


def test_a_record_of_the_day_after() -> None:
    """
    2026-02-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-04
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-02-06 custom "family" "F-0001" "triunfo" ;! funeral-record: F-0001 lists P-01, who was buried on 2026-02-05 (S-0001)
      covered: "P-01 P-02"
    """


def test_a_record_of_the_day_of_the_funeral() -> None:
    """
    2026-02-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-04
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-02-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    """


def test_a_record_between_death_and_funeral() -> None:
    """
    2026-02-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-01
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-02-04 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    """


def test_only_the_living_are_listed() -> None:
    """
    2026-02-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-04
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-02-06 custom "family" "F-0001" "triunfo"
      covered: "P-02 P-03"
    """


def test_each_later_record_is_told() -> None:
    """
    2026-02-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-04
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-02-06 custom "family" "F-0001" "triunfo" ;! funeral-record: F-0001 lists P-01, who was buried on 2026-02-05 (S-0001)
      covered: "P-01 P-02"
    2026-03-02 custom "family" "F-0001" "triunfo" ;! funeral-record: F-0001 lists P-01, who was buried on 2026-02-05 (S-0001)
      covered: "P-01 P-02"
    """


def test_a_later_record_of_another_family() -> None:
    """
    2026-02-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-04
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-02-06 custom "family" "F-0001" "triunfo"
      covered: "P-02"
    2026-02-06 custom "family" "F-0002" "triunfo" ;! funeral-record: F-0002 lists P-01, who was buried on 2026-02-05 (S-0001)
      covered: "P-01 P-09"
    """


def test_the_first_entry_of_a_funeral_is_its_day() -> None:
    """
    2026-02-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-04
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-03-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-04
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-02-20 custom "family" "F-0001" "triunfo" ;! funeral-record: F-0001 lists P-01, who was buried on 2026-02-05 (S-0001)
      covered: "P-01 P-02"
    """


def test_two_buried_of_one_family() -> None:
    """
    2026-02-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-04
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-02-05 * "Coffin"
      funeral: "S-0002"
      person: "P-02"
      died: 2026-02-04
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-02-06 custom "family" "F-0001" "triunfo" ;! funeral-record: F-0001 lists P-01 ;! funeral-record: F-0001 lists P-02
      covered: "P-01 P-02"
    """


def test_an_end_and_a_new_record() -> None:
    """
    2026-02-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-04
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-02-06 custom "end" "family" "F-0001"
    2026-03-02 custom "family" "F-0001" "triunfo" ;! funeral-record: F-0001 lists P-01, who was buried on 2026-02-05 (S-0001)
      covered: "P-01 P-02"
    """


def test_a_funeral_without_a_person_buries_nobody() -> None:
    """
    2026-02-05 * "Coffin"
      funeral: "S-0001"
      died: 2026-02-04
      person: "P 1"
    2026-02-06 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    """


def test_a_second_id_does_not_move_the_day() -> None:
    """
    2026-02-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-04
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-02-06 custom "family" "F-0001" "triunfo" ;! funeral-record: F-0001 lists P-01, who was buried on 2026-02-05 (S-0001)
      covered: "P-01 P-02"
    2026-02-07 * "Coffin"
      funeral: "S-0002"
      person: "P-01"
      died: 2026-02-04
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_waived_by_a_decision() -> None:
    """
    2026-02-06 custom "decision" "D-2" "The assembly lets it stand"
      taken-by: "assembly"
      waives: "funeral-record"
    2026-02-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-04
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-02-06 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
      decision: "D-2"
    """


def test_excused_by_the_id_of_the_family() -> None:
    """
    2026-02-07 custom "decision" "D-2" "The assembly lets it stand"
      taken-by: "assembly"
      excuses: "funeral-record@F-0001"
    2026-02-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-04
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-02-06 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    """


def test_excused_before_it_happened() -> None:
    """
    2026-02-05 custom "decision" "D-2" "The assembly lets it stand"
      taken-by: "assembly"
      excuses: "funeral-record@F-0001"
    2026-02-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-04
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-02-06 custom "family" "F-0001" "triunfo" ;! funeral-record: F-0001 lists P-01, who was buried on 2026-02-05 (S-0001)
      covered: "P-01 P-02"
    """
