"""Who is buried: covered on that day, by the family of that day."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the fund"
      taken-by: "assembly"
    2020-01-01 custom "fund" "common" "Funeral fund"
    2020-01-01 custom "policy" "funeral"
      fund: "common"
      contribution: 0.20 USD
      waiting-weeks: 0
      arrears-weeks-max: 2
      reinstatement: "arrears"
      decision: "D-1"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 custom "cooperative" "lucha" "La Lucha"
    2020-01-01 open Assets:Cash
      fund: "common"
    2020-01-01 open Income:Contributions
      fund: "common"
      role: "contributions"
    2020-01-01 open Expenses:Service
      fund: "common"
      role: "service"
    2020-01-01 custom "fund" "crafts" "Crafts"
    2020-01-01 open Expenses:Upkeep
      fund: "common"
      role: "upkeep"
    2020-01-01 open Expenses:Crafts
      fund: "crafts"
      role: "service"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
"""


def test_a_funeral_in_several_entries() -> None:
    """
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-01-09 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-01-20 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_death_on_the_day_of_the_entry() -> None:
    """
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_death_after_the_entry() -> None:
    """
    2026-01-06 * "Coffin" ;! funeral-service: S-0001 is dated 2026-01-06, before the death of P-01 on 2026-01-07
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-07
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_death_long_after_the_entry_is_one_fault() -> None:
    """
    2026-01-06 * "Coffin" ;! funeral-service: S-0001 is dated 2026-01-06, before the death of P-01 on 2027-01-07
      funeral: "S-0001"
      person: "P-01"
      died: 2027-01-07
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_person_unknown() -> None:
    """
    2026-01-06 * "Coffin" ;! funeral-service: S-0001: P-99 is covered by no family on 2026-01-06
      funeral: "S-0001"
      person: "P-99"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_person_covered_from_the_day_of_the_record() -> None:
    """
    2026-01-05 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-05
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_person_not_covered_before_the_record() -> None:
    """
    2026-01-05 * "Coffin" ;! funeral-service: S-0001: P-01 is covered by no family on 2026-01-04
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-04
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_person_dropped_is_covered_to_the_day_before() -> None:
    """
    2026-01-12 custom "family" "F-0001" "triunfo"
      covered: "P-02"
    2026-01-11 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-11
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_person_dropped_is_not_covered_on_that_day() -> None:
    """
    2026-01-12 custom "family" "F-0001" "triunfo"
      covered: "P-02"
    2026-01-12 * "Coffin" ;! funeral-service: S-0001: P-01 is covered by no family on 2026-01-12
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-12
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_person_moved_is_of_the_family_of_the_day() -> None:
    """
    2026-01-26 custom "family" "F-0001" "triunfo"
      covered: "P-02"
    2026-01-05 custom "family" "F-0002" "triunfo"
      covered: "P-03"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0002:9"
      Assets:Cash            1.80 USD
      Income:Contributions   -1.80 USD
    2026-01-26 custom "family" "F-0002" "triunfo"
      covered: "P-03 P-01"
    2026-01-26 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-26
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_person_not_moved_yet_is_of_the_old_family() -> None:
    """
    2026-01-27 custom "family" "F-0001" "triunfo"
      covered: "P-02"
    2026-01-05 custom "family" "F-0002" "triunfo"
      covered: "P-03"
    2026-01-05 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0002:9"
      Assets:Cash            1.80 USD
      Income:Contributions   -1.80 USD
    2026-01-27 custom "family" "F-0002" "triunfo"
      covered: "P-03 P-01"
    2026-01-27 * "Coffin" ;! funeral-service: S-0001: P-01 is of F-0001, suspended with 3 weeks overdue (more than 2 suspend
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-26
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_funeral_entered_late_is_judged_by_the_day_of_death() -> None:
    """
    2026-01-12 custom "family" "F-0001" "triunfo"
      covered: "P-02"
    2026-03-30 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-11
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_each_funeral_of_nobody_is_told() -> None:
    """
    2026-01-06 * "Coffin" ;! funeral-service: S-0001: P-98 is covered by no family on 2026-01-06
      funeral: "S-0001"
      person: "P-98"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-01-07 * "Coffin" ;! funeral-service: S-0002: P-99 is covered by no family on 2026-01-06
      funeral: "S-0002"
      person: "P-99"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-01-08 * "Service for nobody"
      Expenses:Service       100.00 USD  ;! funeral-service: Expenses:Service is for funerals
      Assets:Cash           -100.00 USD
    2026-01-09 * "Upkeep, and service for nobody"
      Expenses:Upkeep         10.00 USD
      Expenses:Service       100.00 USD  ;! funeral-service: Expenses:Service is for funerals
      Assets:Cash           -110.00 USD
    """
