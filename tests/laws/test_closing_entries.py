"""What other laws ask of spending, income and gifts, they do not ask of a closing."""

PRELUDE = """
2026-01-01 custom "decision" "D-1" "The rules"
  taken-by: "assembly"
2026-01-01 custom "decision" "D-2" "The grant is taken once"
  taken-by: "assembly"
  waives: "provenance"
2026-01-01 custom "policy" "provenance"
  refuses: "state"
  decision: "D-1"
2026-01-01 custom "policy" "funeral"
  fund: "funeral"
  contribution: 0.20 USD
  waiting-weeks: 0
  arrears-weeks-max: 8
  reinstatement: "arrears"
  decision: "D-1"
2026-01-01 custom "fund" "funeral" "Funeral fund"
  purpose: "service"
2026-01-01 custom "fund" "health" "Health centre"
2026-01-01 open Assets:Bank:Funeral
  fund: "funeral"
2026-01-01 open Assets:Bank:Health
  fund: "health"
2026-01-01 open Income:Contributions
  fund: "funeral"
  role: "contributions"
  source: "members"
2026-01-01 open Income:Grants
  fund: "health"
  source: "state"
2026-01-01 open Income:Aid
  fund: "funeral"
  source: "state"
2026-01-01 open Expenses:Service
  fund: "funeral"
  role: "service"
2026-01-01 open Expenses:Sundries
  fund: "funeral"
2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
2026-01-01 open Expenses:Interest
  fund: "health"
  role: "interest-cost"
2026-01-01 open Income:Fees
  fund: "health"
  source: "members"
2026-01-01 open Liabilities:Deposits:D-0001 USD
  fund: "health"
  role: "term-deposit"
  source: "members"
  holder: "triunfo"
  rate: 0.05
  basis: "ACT/365"
  matures: 2027-06-30
2026-01-01 open Equity:Balance
  role: "balance"
2026-01-01 open Equity:Balance:Funeral
  fund: "funeral"
2026-01-01 open Equity:Balance:Health
  fund: "health"
2026-01-01 open Equity:Given:FH
  fund: "funeral"
  role: "interfund"
  with: "health"
2026-01-01 open Equity:Given:HF
  fund: "health"
  role: "interfund"
  with: "funeral"
2026-01-01 open Equity:Opening:Health
  fund: "health"
"""


def test_costs_beside_the_purpose_that_came_back() -> None:
    """
    2026-05-05 * "A refund of what was spent before these books"
      Assets:Bank:Funeral    5.00 USD
      Expenses:Sundries     -5.00 USD
    2026-12-31 * "Result" #closing
      Expenses:Sundries      5.00 USD
      Equity:Balance:Funeral
    2026-12-31 * "Spent on the last day"
      Expenses:Sundries      5.00 USD  ;! fund-purpose: 5.00 USD of the fund funeral
      Assets:Bank:Funeral   -5.00 USD
    """


def test_service_is_closed_for_nobody() -> None:
    """
    2026-12-31 * "Result" #closing
      Expenses:Service       5.00 USD
      Equity:Balance:Funeral
    2026-12-31 * "Spent on the last day"
      Expenses:Service       5.00 USD  ;! funeral-service: Expenses:Service is for funerals
      Assets:Bank:Funeral   -5.00 USD
    """


def test_income_that_was_paid_back() -> None:
    """
    2026-05-05 * "A grant of before these books is paid back"
      Income:Grants          5.00 USD
      Assets:Bank:Health    -5.00 USD
    2026-12-31 * "Result" #closing
      Income:Grants         -5.00 USD
      Equity:Balance:Health
    2026-12-31 * "A grant"
      Income:Grants         -5.00 USD  ;! provenance: 5.00 USD come from the source state
      Assets:Bank:Health     5.00 USD
    """


def test_refused_money_follows_the_gift_and_not_the_promise() -> None:
    """
    2026-02-05 * "A grant"
      decision: "D-2"
      Income:Grants         -5.00 USD
      Assets:Bank:Health     5.00 USD
    2026-12-31 * "Promised" #closing
      decision: "D-1"
      Equity:Balance:Health    5.00 USD
      Equity:Given:HF         -5.00 USD
      Equity:Given:FH          5.00 USD
      Equity:Balance:Funeral  -5.00 USD
    2027-01-05 * "Given"
      decision: "D-1"
      Assets:Bank:Health      -5.00 USD
      Equity:Given:HF          5.00 USD  ;! provenance: 5.00 USD leave the fund health, which by D-2 took money
      Assets:Bank:Funeral      5.00 USD
      Equity:Given:FH         -5.00 USD
    """


def test_a_promise_passes_nothing_on_the_other_way() -> None:
    """
    2026-02-05 * "A grant to the fund that is promised something"
      decision: "D-2"
      Income:Aid              -5.00 USD
      Assets:Bank:Funeral      5.00 USD
    2026-12-31 * "Promised" #closing
      decision: "D-1"
      Equity:Balance:Health    5.00 USD
      Equity:Given:HF         -5.00 USD
      Equity:Given:FH          5.00 USD
      Equity:Balance:Funeral  -5.00 USD
    2027-01-05 * "Given"
      decision: "D-1"
      Assets:Bank:Health      -5.00 USD
      Equity:Given:HF          5.00 USD
      Assets:Bank:Funeral      5.00 USD
      Equity:Given:FH         -5.00 USD
    """


def test_interest_closed_with_the_rest_belongs_to_no_deposit() -> None:
    """
    2026-12-30 * "A deposit"
      Assets:Bank:Health             100.00 USD
      Liabilities:Deposits:D-0001   -100.00 USD
    2026-12-31 * "Result" #closing
      Income:Fees              9.00 USD
      Expenses:Interest       -5.00 USD
      Equity:Balance:Health   -4.00 USD
    2026-12-31 * "Interest of nobody"
      Income:Fees              5.00 USD
      Expenses:Interest       -5.00 USD  ;! deposit-interest: -5.00 USD of interest belong to no deposit
    """
