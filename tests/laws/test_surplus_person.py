"""A surplus goes to everyone, and to a named person by decision alone."""

PRELUDE = """
2026-01-01 custom "decision" "D-1" "Something else"
  taken-by: "assembly"
2026-01-01 custom "decision" "D-2" "The roof, once"
  taken-by: "assembly"
  waives: "surplus-person"
  until: 2026-06-30
2026-01-01 custom "decision" "D-3" "Any use"
  taken-by: "assembly"
  waives: "surplus-order surplus-person"
2026-01-01 custom "policy" "surplus"
  from: "health"
  to: "health:100%"
  decision: "D-1"
2026-01-01 custom "fund" "health" "Health centre"
2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
2026-01-01 custom "associate" "A-0001" "triunfo"
2026-01-01 custom "family" "F-0001" "triunfo"
2026-01-01 open Assets:Bank:Health
  fund: "health"
2026-01-01 open Assets:Advances:A-0001
  fund: "health"
  role: "advances"
  associate: "A-0001"
2026-01-01 open Expenses:Pay
  fund: "health"
  associate: "A-0001"
2026-01-01 open Liabilities:Savings:V-0001
  fund: "health"
  holder: "F-0001"
2026-01-01 open Liabilities:Savings:V-0002
  fund: "health"
  holder: "triunfo"
2026-01-01 open Liabilities:Owed:A-0001
  fund: "health"
2026-01-01 open Equity:Surplus:Health
  fund: "health"
  role: "surplus"
2026-01-01 open Equity:Balance:Health
  fund: "health"
  role: "balance"
"""


def test_a_person_on_the_posting() -> None:
    """
    2026-05-05 * "A bonus"  ;! surplus-person: 50.00 USD of the surplus go to A-0009, and it is for everyone
      Equity:Surplus:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD
        associate: "A-0009"
    2026-05-06 * "A bonus"  ;! surplus-person: 50.00 USD of the surplus go to P-0001
      Equity:Surplus:Health     50.00 USD
        person: "P-0001"
      Assets:Bank:Health       -50.00 USD
    """


def test_a_person_on_the_entry() -> None:
    """
    2026-05-05 * "A gift"  ;! surplus-person: 50.00 USD of the surplus go to F-0001
      family: "F-0001"
      Equity:Surplus:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD
    2026-05-05 * "A-0001" "A gift"  ;! surplus-person: 50.00 USD of the surplus go to A-0001
      Equity:Surplus:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD
    2026-05-05 * "A gift"  ;! surplus-person: 50.00 USD of the surplus go to A-0001
      Equity:Surplus:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD
        for: "A-0001"
    """


def test_a_person_on_the_account() -> None:
    """
    2026-05-05 * "To her savings"  ;! surplus-person: 50.00 USD of the surplus go to F-0001
      Equity:Surplus:Health          50.00 USD
      Liabilities:Savings:V-0001    -50.00 USD
    2026-05-05 * "To what is owed to her"  ;! surplus-person: 50.00 USD of the surplus go to A-0001
      Equity:Surplus:Health          50.00 USD
      Liabilities:Owed:A-0001       -50.00 USD
    """


def test_a_cooperative_is_no_person() -> None:
    """
    2026-05-05 * "To the savings of all"  ;! surplus-order: 50.00 USD are taken
      Equity:Surplus:Health          50.00 USD
      Liabilities:Savings:V-0002    -50.00 USD
    """


def test_a_decision_of_that_kind() -> None:
    """
    2026-06-30 * "The roof"
      decision: "D-2"
      Equity:Surplus:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD
        associate: "A-0001"
    2026-07-01 * "After its last day"  ;! surplus-person: 50.00 USD
      decision: "D-2"
      Equity:Surplus:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD
        associate: "A-0001"
    2026-07-01 * "By a decision about something else"  ;! surplus-person: 50.00 USD
      decision: "D-1"
      Equity:Surplus:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD
        associate: "A-0001"
    """


def test_what_comes_from_a_person() -> None:
    """
    2026-05-05 * "A gift of hers to all"
      Assets:Bank:Health        50.00 USD
      Equity:Surplus:Health    -50.00 USD
        associate: "A-0001"
    """


def test_settling_advances_and_closing_pay_is_no_gift() -> None:
    """
    2026-05-05 * "An advance, and pay"
      Assets:Advances:A-0001     50.00 USD
      Expenses:Pay               20.00 USD
      Assets:Bank:Health        -70.00 USD
    2026-12-31 * "Result and advances" #closing
      Equity:Surplus:Health      70.00 USD
      Assets:Advances:A-0001    -50.00 USD
      Expenses:Pay              -20.00 USD
    """


def test_a_closing_by_which_she_receives() -> None:
    """
    2026-12-31 * "Share" #closing  ;! surplus-person: 50.00 USD of the surplus go to A-0001
      surplus: "2026"
      Equity:Surplus:Health      50.00 USD
      Equity:Balance:Health     -50.00 USD
        associate: "A-0001"
    """


def test_what_a_decision_gave_is_gone_from_the_surplus() -> None:
    """
    2026-01-05 * "Brought in"
      Assets:Bank:Health       100.00 USD
      Equity:Surplus:Health   -100.00 USD
    2026-05-05 * "The roof"
      decision: "D-2"
      Equity:Surplus:Health     30.00 USD
      Assets:Bank:Health       -30.00 USD
        associate: "A-0001"
    2026-05-05 * "A feast"
      decision: "D-3"
      Equity:Surplus:Health     10.00 USD
      Assets:Bank:Health       -10.00 USD
    2026-12-31 * "Share" #closing
      surplus: "2026"
      Equity:Surplus:Health     60.00 USD
      Equity:Balance:Health    -60.00 USD
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    """


def test_other_ways_to_name_a_person() -> None:
    """
    2026-01-01 open Assets:Owed:A-0001:Roof
      fund: "health"
    2026-05-05 * "By a link" ^A-0001  ;! surplus-person: 50.00 USD of the surplus go to A-0001
      Equity:Surplus:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD
    2026-05-05 * "By a tag" #F-0001  ;! surplus-person: 50.00 USD of the surplus go to F-0001
      Equity:Surplus:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD
    2026-05-05 * "By a list"  ;! surplus-person: 50.00 USD of the surplus go to A-0001
      for: "the roof of A-0001"
      Equity:Surplus:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD
    2026-05-05 * "By part of an account"  ;! surplus-person: 50.00 USD of the surplus go to A-0001
      Equity:Surplus:Health      50.00 USD
      Assets:Owed:A-0001:Roof   -50.00 USD
    """


def test_what_a_share_left_is_not_paid_to_a_person() -> None:
    """
    2026-05-05 * "In a second entry"  ;! surplus-person: 50.00 USD of the balance go to A-0001
      Equity:Balance:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD
        associate: "A-0001"
    2026-05-05 * "By a decision"
      decision: "D-2"
      Equity:Balance:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD
        associate: "A-0001"
    2026-05-05 * "A roof for all"
      Equity:Balance:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD
    """


def test_what_a_balance_takes_over() -> None:
    """
    2026-01-01 open Assets:Loans:L-0001
      fund: "health"
      borrower: "F-0001"
    2026-01-01 * "Savings from before the books"
      Equity:Balance:Health          50.00 USD
      Liabilities:Savings:V-0001    -50.00 USD
    2026-01-01 * "A loan from before the books, with a slip mended"
      Assets:Loans:L-0001      80.00 USD
      Equity:Balance:Health   -80.00 USD
    2026-01-02 * "The slip"
      Equity:Balance:Health    30.00 USD
      Assets:Loans:L-0001     -30.00 USD
    """


def test_a_result_that_is_closed_to_a_person() -> None:
    """
    2026-01-01 custom "fund" "bakery" "Bakery"
    2026-01-01 open Assets:Bank:Bakery
      fund: "bakery"
    2026-01-01 open Income:Bakery
      fund: "bakery"
      associate: "A-0001"
    2026-01-01 open Equity:Balance:Bakery
      fund: "bakery"
      role: "balance"
    2026-01-01 open Equity:A-0001
      fund: "bakery"
    2026-05-05 * "Bread"
      Assets:Bank:Bakery   70.00 USD
      Income:Bakery       -70.00 USD
    2026-12-31 * "Hers" #closing  ;! surplus-person: 50.00 USD of the balance go to A-0001
      Income:Bakery        50.00 USD
      Equity:A-0001       -50.00 USD
    2026-12-31 * "The fund's" #closing
      Income:Bakery           20.00 USD
      Equity:Balance:Bakery  -20.00 USD
    """
