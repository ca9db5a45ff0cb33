"""The law wakes with its terms, and judges nothing of before."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the fund"
      taken-by: "assembly"
    2020-01-01 custom "fund" "common" "Funeral fund"
    2020-01-01 custom "policy" "funeral"
      fund: "common"
      contribution: 0.20 USD
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


def test_a_book_without_terms_is_asked_nothing() -> None:
    """
    2026-01-06 * "Bought"
      Expenses:Service     100.00 USD
      Assets:Cash           -100.00 USD
    2026-01-06 * "Coffin"
      funeral: "S-0001"
      person: "P-99"
      died: 2026-01-06
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_terms_judge_no_spending_of_before() -> None:
    """
    2026-06-01 custom "policy" "funeral"
      waiting-weeks: 0
      arrears-weeks-max: 2
      reinstatement: "arrears"
      decision: "D-1"
    2026-05-31 * "Bought"
      Expenses:Service     100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_terms_judge_no_death_of_before() -> None:
    """
    2026-06-01 custom "policy" "funeral"
      waiting-weeks: 0
      arrears-weeks-max: 2
      reinstatement: "arrears"
      decision: "D-1"
    2026-05-31 * "Coffin"
      funeral: "S-0001"
      person: "P-99"
      died: 2026-05-31
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_terms_judge_from_their_day() -> None:
    """
    2026-06-01 custom "policy" "funeral"
      waiting-weeks: 0
      arrears-weeks-max: 2
      reinstatement: "arrears"
      decision: "D-1"
    2026-05-31 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:21"
      Assets:Cash            4.20 USD
      Income:Contributions   -4.20 USD
    2026-06-01 * "Bought"
      Expenses:Service     100.00 USD  ;! funeral-service: Expenses:Service is for funerals, and this says of none
      Assets:Cash           -100.00 USD
    2026-06-01 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-06-01
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    2026-06-01 * "Coffin" ;! funeral-service: S-0002: P-99 is covered by no family
      funeral: "S-0002"
      person: "P-99"
      died: 2026-06-01
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_terms_of_which_one_lacks() -> None:
    """
    2026-02-01 custom "policy" "funeral" ;! funeral-service: policy funeral gives waiting-weeks but lacks arrears-weeks-max and reinstatement
      waiting-weeks: 3
      decision: "D-1"
    2026-02-02 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-02-02
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_terms_given_one_after_the_other() -> None:
    """
    2026-02-01 custom "policy" "funeral" ;! funeral-service: policy funeral gives arrears-weeks-max but lacks
      arrears-weeks-max: 3
      decision: "D-1"
    2026-06-01 custom "policy" "funeral"
      waiting-weeks: 0
      arrears-weeks-max: 2
      reinstatement: "arrears"
      decision: "D-1"
    2026-05-31 * "triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:21"
      Assets:Cash            4.20 USD
      Income:Contributions   -4.20 USD
    2026-06-01 * "Coffin"
      funeral: "S-0001"
      person: "P-01"
      died: 2026-06-01
      Expenses:Service       100.00 USD
      Assets:Cash           -100.00 USD
    """


def test_an_account_opened_later_says_nothing_of_before() -> None:
    """
    2026-06-01 custom "policy" "funeral"
      waiting-weeks: 0
      arrears-weeks-max: 2
      reinstatement: "arrears"
      decision: "D-1"
    2026-01-01 open Expenses:Care:Coffins
    2026-06-02 * "Bought" ;! fund-walls: 100.00 USD leave common and 100.00 USD come to no fund
      Expenses:Care:Coffins     100.00 USD
      Assets:Cash           -100.00 USD
    2026-07-01 open Expenses:Care
      fund: "common"
      role: "service"
    """
