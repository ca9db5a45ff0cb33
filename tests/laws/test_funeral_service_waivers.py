"""What the assembly lets stand: by waiver before, by excuse after."""

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


def test_waived_by_a_decision_of_before() -> None:
    """
    2026-01-05 custom "decision" "D-2" "The assembly buries her"
      taken-by: "assembly"
      waives: "funeral-service"
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-99"
      died: 2026-01-06
      decision: "D-2"
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_the_waiver_of_another_law() -> None:
    """
    2026-01-05 custom "decision" "D-2" "The assembly buries her"
      taken-by: "assembly"
      waives: "benefit"
    2026-01-06 * "Coffin" ;! funeral-service: S-0001: P-99
      funeral: "S-0001"
      person: "P-99"
      died: 2026-01-06
      decision: "D-2"
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_waiver_on_the_first_entry_is_enough() -> None:
    """
    2026-01-05 custom "decision" "D-2" "The assembly buries her"
      taken-by: "assembly"
      waives: "funeral-service"
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-99"
      died: 2026-01-06
      decision: "D-2"
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-01-09 * "Coffin"
      funeral: "S-0001"
      person: "P-99"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_excused_by_the_id_of_the_funeral() -> None:
    """
    2026-01-09 custom "decision" "D-2" "The assembly buries her"
      taken-by: "assembly"
      excuses: "funeral-service@S-0001"
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-99"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_excused_under_another_id() -> None:
    """
    2026-01-09 custom "decision" "D-2" "The assembly buries her"
      taken-by: "assembly"
      excuses: "funeral-service@S-0002"
    2026-01-06 * "Coffin" ;! funeral-service: S-0001: P-99
      funeral: "S-0001"
      person: "P-99"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_excused_before_it_happened() -> None:
    """
    2026-01-05 custom "decision" "D-2" "The assembly buries her"
      taken-by: "assembly"
      excuses: "funeral-service@S-0001"
    2026-01-06 * "Coffin" ;! funeral-service: S-0001: P-99
      funeral: "S-0001"
      person: "P-99"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_service_without_a_funeral_is_excused_by_its_day() -> None:
    """
    2026-01-09 custom "decision" "D-2" "The assembly buries her"
      taken-by: "assembly"
      excuses: "funeral-service@2026-01-06"
    2026-01-06 * "Bought"
      Expenses:Service     100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_service_without_a_funeral_is_waived_on_the_posting() -> None:
    """
    2026-01-05 custom "decision" "D-2" "The assembly buries her"
      taken-by: "assembly"
      waives: "funeral-service"
    2026-01-06 * "Bought"
      Expenses:Service       1.00 USD
        decision: "D-2"
      Assets:Cash           -1.00 USD
    """


def test_a_suspended_family_is_buried_by_the_assembly() -> None:
    """
    2026-01-26 custom "decision" "D-2" "The assembly buries her"
      taken-by: "assembly"
      waives: "funeral-service"
    2026-01-26 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-26
      decision: "D-2"
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_second_id_is_excused_by_its_own_id() -> None:
    """
    2026-01-12 custom "decision" "D-2" "The assembly buries her"
      taken-by: "assembly"
      excuses: "funeral-service@S-0002"
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-01-09 * "Coffin"
      funeral: "S-0002"
      person: "P-01"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_waiver_on_the_first_of_two_entries_of_a_day() -> None:
    """
    2026-01-05 custom "decision" "D-2" "The assembly buries her"
      taken-by: "assembly"
      waives: "funeral-service"
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-99"
      died: 2026-01-06
      decision: "D-2"
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-99"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_waiver_on_the_second_of_two_entries_of_a_day() -> None:
    """
    2026-01-05 custom "decision" "D-2" "The assembly buries her"
      taken-by: "assembly"
      waives: "funeral-service"
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-99"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-99"
      died: 2026-01-06
      decision: "D-2"
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """
