"""A funeral is of one person, once, and told the same everywhere."""

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


def test_one_person_under_two_ids() -> None:
    """
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-01-09 * "Coffin" ;! funeral-service: S-0002 is of P-01, whose funeral is S-0001
      funeral: "S-0002"
      person: "P-01"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_two_persons_under_one_id() -> None:
    """
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-01-09 * "Coffin" ;! funeral-service: S-0001 is of P-02, who died on 2026-01-06, and elsewhere of P-01, who died on 2026-01-06
      funeral: "S-0001"
      person: "P-02"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_two_days_of_death_under_one_id() -> None:
    """
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-01-09 * "Coffin" ;! funeral-service: S-0001 is of P-01, who died on 2026-01-07, and elsewhere of P-01, who died on 2026-01-06
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-07
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_person_mistyped_under_an_id_may_have_a_funeral() -> None:
    """
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-01-09 * "Coffin" ;! funeral-service: S-0001 is of P-02
      funeral: "S-0001"
      person: "P-02"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-01-12 * "Coffin"
      funeral: "S-0002"
      person: "P-02"
      died: 2026-01-12
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_two_funerals_of_one_day() -> None:
    """
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-01-06 * "Coffin"
      funeral: "S-0002"
      person: "P-02"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """
