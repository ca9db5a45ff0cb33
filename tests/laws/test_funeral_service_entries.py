"""What a funeral's entry says, and what may not be spent without one."""

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


def test_no_person() -> None:
    """
    2026-01-06 * "Coffin" ;! funeral-service: the funeral "S-0001" needs person: the id
      funeral: "S-0001"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_no_day_of_death() -> None:
    """
    2026-01-06 * "Coffin" ;! funeral-service: the funeral "S-0001" needs died: the id
      funeral: "S-0001"
      person: "P-01"
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_neither() -> None:
    """
    2026-01-06 * "Coffin" ;! funeral-service: the funeral "S-0001" needs person and died: the id
      funeral: "S-0001"
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_nothing_after_the_key() -> None:
    """
    2026-01-06 * "Coffin" ;! funeral-service: the funeral nothing needs funeral: the id
      funeral:
      person: "P-01"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_number_for_an_id() -> None:
    """
    2026-01-06 * "Coffin" ;! funeral-service: the funeral 5 needs funeral and person: the id
      funeral: 5
      person: 7
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_two_words_for_an_id() -> None:
    """
    2026-01-06 * "Coffin" ;! funeral-service: the funeral "S 1" needs funeral and person: the id
      funeral: "S 1"
      person: "P-01 P-02"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_a_day_in_quotes() -> None:
    """
    2026-01-06 * "Coffin" ;! funeral-service: the funeral "S-0001" needs died: the id
      funeral: "S-0001"
      person: "P-01"
      died: "2026-01-06"
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_truth_for_an_id() -> None:
    """
    2026-01-06 * "Coffin" ;! funeral-service: the funeral TRUE needs funeral: the id
      funeral: TRUE
      person: "P-01"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_service_without_a_funeral() -> None:
    """
    2026-01-06 * "Bought"
      Expenses:Service     100.00 USD  ;! funeral-service: Expenses:Service is for funerals, and this says of none
      Assets:Cash           -100.00 USD
    """


def test_service_below_the_account_without_a_funeral() -> None:
    """
    2026-01-05 open Expenses:Service:Flowers
    2026-01-06 * "Bought"
      Expenses:Service:Flowers     100.00 USD  ;! funeral-service: Expenses:Service:Flowers is for funerals
      Assets:Cash           -100.00 USD
    """


def test_service_paid_back_without_a_funeral() -> None:
    """
    2026-01-06 * "Bought"
      Expenses:Service     -5.00 USD  ;! funeral-service: Expenses:Service is for funerals, and this says of none
      Assets:Cash           5.00 USD
    """


def test_each_posting_is_told() -> None:
    """
    2026-01-06 * "Bought"
      Expenses:Service         1.00 USD  ;! funeral-service: Expenses:Service is for funerals, and this says of none
      Expenses:Service         2.00 USD  ;! funeral-service: Expenses:Service is for funerals, and this says of none
      Assets:Cash             -3.00 USD
    """


def test_upkeep_needs_no_funeral() -> None:
    """
    2026-01-06 * "Bought"
      Expenses:Upkeep     100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_service_of_another_fund_needs_no_funeral() -> None:
    """
    2026-01-06 * "Bought" ;! fund-walls: 100.00 USD leave common and 100.00 USD come to crafts
      Expenses:Crafts     100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_person_and_day_without_the_funeral() -> None:
    """
    2026-01-06 * "Bought"
      person: "P-01"
      died: 2026-01-06
      Expenses:Service     100.00 USD  ;! funeral-service: Expenses:Service is for funerals, and this says of none
      Assets:Cash           -100.00 USD
    """


def test_a_funeral_that_costs_nothing_yet() -> None:
    """
    2026-01-06 * "Wake"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-01-06
    """


def test_a_stranger_that_costs_nothing() -> None:
    """
    2026-01-06 * "Wake" ;! funeral-service: S-0001: P-99 is covered by no family
      funeral: "S-0001"
      person: "P-99"
      died: 2026-01-06
    """
