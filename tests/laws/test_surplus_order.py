"""What comes to a surplus, and what may take from it."""

PRELUDE = """
2026-01-01 custom "decision" "D-1" "What becomes of the surplus"
  taken-by: "assembly"
2026-01-01 custom "decision" "D-2" "A feast, once"
  taken-by: "assembly"
  waives: "surplus-order"
2026-01-01 custom "decision" "Q-1" "Quickly"
  taken-by: "quick"
2026-01-01 custom "policy" "surplus"
  from: "health"
  to: "health:100%"
  decision: "D-1"
2026-01-01 custom "fund" "health" "Health centre"
2026-01-01 custom "fund" "bakery" "Bakery"
2026-01-01 open Assets:Bank:Health
  fund: "health"
2026-01-01 open Assets:Advances:Health
  fund: "health"
  role: "advances"
2026-01-01 open Income:Health
  fund: "health"
2026-01-01 open Expenses:Health
  fund: "health"
2026-01-01 open Income:Health:Salads
  campaign: "centre"
2026-01-01 open Equity:Surplus:Health
  fund: "health"
  role: "surplus"
2026-01-01 open Equity:Balance:Health
  fund: "health"
  role: "balance"
2026-01-01 open Equity:Opening:Health
  fund: "health"
2026-01-01 open Assets:Bank:Bakery
  fund: "bakery"
2026-01-01 open Income:Bakery
  fund: "bakery"
2026-01-01 open Equity:Surplus:Bakery
  fund: "bakery"
  role: "surplus"
2026-01-01 open Equity:Balance:Bakery
  fund: "bakery"
  role: "balance"
"""


def test_spent_in_the_year() -> None:
    """
    2026-05-05 * "A feast"  ;! surplus-order: 50.00 USD are taken from the surplus of health by an entry that does not share it out
      Equity:Surplus:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD
    """


def test_spent_under_the_flag_of_a_pad() -> None:
    """
    2026-05-05 P "A feast"  ;! surplus-order: 50.00 USD are taken from the surplus of health
      Equity:Surplus:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD
    """


def test_brought_in() -> None:
    """
    2026-01-05 * "Opening"
      Assets:Bank:Health        50.00 USD
      Equity:Surplus:Health    -50.00 USD
    """


def test_spent_by_a_decision_that_waives_it() -> None:
    """
    2026-05-05 * "A feast"
      decision: "D-2"
      Equity:Surplus:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD
    2026-05-06 * "A feast, by a decision about something else"  ;! surplus-order: 50.00 USD
      decision: "D-1"
      Equity:Surplus:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD
    """


def test_the_key_alone_does_not_make_it_a_share() -> None:
    """
    2026-05-05 * "Untagged"  ;! surplus-order: 50.00 USD are taken
      surplus: "2026"
      Equity:Surplus:Health     50.00 USD
      Equity:Balance:Health    -50.00 USD
    2026-12-31 * "Of another year" #closing  ;! surplus-order: -50.00 USD come to the surplus of health here, and its income, costs and advances make 0.00 USD
      surplus: "2025"
      Equity:Surplus:Health     50.00 USD
      Equity:Balance:Health    -50.00 USD
    2026-12-31 * "Without the key" #closing  ;! surplus-order: -50.00 USD come to
      Equity:Surplus:Health     50.00 USD
      Equity:Balance:Health    -50.00 USD
    """


def test_a_share_that_goes_to_the_opening_account() -> None:
    """
    2026-12-31 * "Share" #closing  ;! surplus-order: a share of the surplus goes from
      surplus: "2026"
      Equity:Surplus:Health     50.00 USD
      Equity:Opening:Health    -50.00 USD
    """


def test_results_and_advances_come_to_it() -> None:
    """
    2026-05-05 * "Fees and costs"
      Assets:Bank:Health        20.00 USD
      Assets:Advances:Health    10.00 USD
      Expenses:Health           20.00 USD
      Income:Health            -50.00 USD
    2026-12-31 * "Result" #closing
      Income:Health             50.00 USD
      Expenses:Health          -20.00 USD
      Equity:Surplus:Health    -30.00 USD
    2026-12-31 * "Advances" #closing
      Assets:Advances:Health   -10.00 USD
      Equity:Surplus:Health     10.00 USD
    """


def test_a_result_that_passes_by_the_surplus() -> None:
    """
    2026-05-05 * "Fees"
      Assets:Bank:Health        50.00 USD
      Income:Health            -50.00 USD
    2026-12-31 * "Result" #closing  ;! surplus-order: 0.00 USD come to the surplus of health here, and its income, costs and advances make 50.00 USD
      Income:Health             50.00 USD
      Equity:Balance:Health    -50.00 USD
    """


def test_a_result_that_equity_takes_without_a_closing() -> None:
    """
    2026-05-05 * "Fees"
      Assets:Bank:Health        90.00 USD
      Income:Health            -90.00 USD
    2026-12-30 * "Put by"  ;! surplus-order: 50.00 USD of the result of health come to its equity by an entry that does not say #closing
      Income:Health             50.00 USD
      Equity:Opening:Health    -50.00 USD
    2026-12-31 * "The tag is forgotten"  ;! surplus-order: 40.00 USD of the result of health come to its equity
      Income:Health             40.00 USD
      Equity:Surplus:Health    -40.00 USD
    """


def test_costs_and_advances_that_equity_takes_without_a_closing() -> None:
    """
    2026-12-30 * "A cost of nothing"  ;! surplus-order: 50.00 USD of the result of health come to its equity
      Expenses:Health           50.00 USD
      Equity:Balance:Health    -50.00 USD
    2026-12-30 * "Advances forgotten"  ;! surplus-order: 40.00 USD of the result of health come to its equity
      Assets:Advances:Health   -40.00 USD
      Equity:Opening:Health     40.00 USD
    """


def test_a_pad_that_brings_a_result_to_equity() -> None:
    """
    2026-05-05 * "Fees"
      Assets:Bank:Health        90.00 USD
      Income:Health            -90.00 USD
    2026-05-06 pad Income:Health Equity:Opening:Health  ;! surplus-order: 90.00 USD of the result of health come to its equity
    2026-05-07 balance Income:Health   0.00 USD
    """


def test_equity_that_takes_no_result() -> None:
    """
    2026-05-05 * "Fees, and what was there before"
      Assets:Bank:Health        90.00 USD
      Income:Health            -50.00 USD
      Equity:Opening:Health    -40.00 USD
    2026-05-06 * "A fund that shares nothing out"
      Income:Bakery             50.00 USD
      Equity:Balance:Bakery    -50.00 USD
    2026-05-07 * "By a decision"
      decision: "D-2"
      Income:Health             50.00 USD
      Equity:Balance:Health    -50.00 USD
    """


def test_a_result_that_comes_to_it_in_part() -> None:
    """
    2026-05-05 * "Fees"
      Assets:Bank:Health        50.00 USD
      Income:Health            -50.00 USD
    2026-12-31 * "Result" #closing  ;! surplus-order: 49.99 USD come to the surplus of health here, and its income, costs and advances make 50.00 USD
      Income:Health             50.00 USD
      Equity:Surplus:Health    -49.99 USD
      Equity:Balance:Health     -0.01 USD
    """


def test_a_fund_that_shares_nothing_out() -> None:
    """
    2026-05-05 * "Bread"
      Assets:Bank:Bakery        50.00 USD
      Income:Bakery            -50.00 USD
    2026-12-31 * "Result" #closing
      Income:Bakery             50.00 USD
      Equity:Balance:Bakery    -50.00 USD
    """


def test_money_of_a_campaign_is_not_shared_out() -> None:
    """
    2026-05-05 * "Salads"
      Assets:Bank:Health        90.00 USD
      Income:Health:Salads     -90.00 USD
    2026-12-31 * "Result" #closing
      Income:Health:Salads      40.00 USD
      Equity:Balance:Health    -40.00 USD
    2026-12-31 * "Result" #closing  ;! surplus-order: 50.00 USD come to the surplus of health here, and its income, costs and advances make 0.00 USD
      Income:Health:Salads      50.00 USD
      Equity:Surplus:Health    -50.00 USD
    """


def test_an_overdraw_without_a_decision() -> None:
    """
    2026-05-05 * "Fees and advances"
      Assets:Bank:Health       -60.00 USD
      Assets:Advances:Health   110.00 USD
      Income:Health            -50.00 USD
    2026-12-31 * "Result" #closing
      Income:Health             50.00 USD
      Equity:Surplus:Health    -50.00 USD
    2026-12-31 * "Advances" #closing  ;! surplus-order: health spent and advanced 60.00 USD above what it earned by the end of 2026
      Assets:Advances:Health  -110.00 USD
      Equity:Surplus:Health    110.00 USD
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    """


def test_an_overdraw_by_a_decision() -> None:
    """
    2026-05-05 * "Fees and advances"
      Assets:Bank:Health       -60.00 USD
      Assets:Advances:Health   110.00 USD
      Income:Health            -50.00 USD
    2026-12-31 * "Result" #closing
      Income:Health             50.00 USD
      Equity:Surplus:Health    -50.00 USD
    2026-12-31 * "Advances" #closing
      decision: "D-1"
      Assets:Advances:Health  -110.00 USD
      Equity:Surplus:Health    110.00 USD
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    """


def test_an_overdraw_by_a_quick_decision() -> None:
    """
    2026-05-05 * "Costs"
      Assets:Bank:Health       -60.00 USD
      Expenses:Health           60.00 USD
    2026-12-31 * "Result" #closing  ;! surplus-order: health spent and advanced 60.00 USD above
      decision: "Q-1"
      Expenses:Health          -60.00 USD
      Equity:Surplus:Health     60.00 USD
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    """


def test_advances_to_the_cent_are_no_overdraw() -> None:
    """
    2026-05-05 * "Fees and advances"
      Assets:Advances:Health    50.00 USD
      Income:Health            -50.00 USD
    2026-12-31 * "Result" #closing
      Income:Health             50.00 USD
      Assets:Advances:Health   -50.00 USD
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    """


def test_the_overdraw_of_last_year_is_covered_first() -> None:
    """
    2026-05-05 * "Costs"
      Assets:Bank:Health       -60.00 USD
      Expenses:Health           60.00 USD
    2026-12-31 * "Result" #closing
      decision: "D-1"
      Expenses:Health          -60.00 USD
      Equity:Surplus:Health     60.00 USD
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    2027-05-05 * "Fees"
      Assets:Bank:Health       100.00 USD
      Income:Health           -100.00 USD
    2027-12-31 * "Result" #closing
      Income:Health            100.00 USD
      Equity:Surplus:Health   -100.00 USD
    2027-12-31 * "Share" #closing
      surplus: "2027"
      Equity:Surplus:Health     40.00 USD
      Equity:Balance:Health    -40.00 USD
    2028-01-10 custom "closed" "2027"
      decision: "D-1"
    """


def test_an_overdraw_of_last_year_is_not_asked_for_again() -> None:
    """
    2026-05-05 * "Costs"
      Assets:Bank:Health       -60.00 VES
      Expenses:Health           60.00 VES
    2026-12-31 * "Result" #closing
      decision: "D-1"
      Expenses:Health          -60.00 VES
      Equity:Surplus:Health     60.00 VES
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    2027-05-05 * "Fees and costs in another currency"
      Assets:Bank:Health       100.00 USD
      Income:Health           -110.00 USD
      Expenses:Health           10.00 USD
    2027-12-31 * "Result" #closing
      Income:Health            110.00 USD
      Expenses:Health          -10.00 USD
      Equity:Surplus:Health   -100.00 USD
    2027-12-31 * "Share" #closing
      surplus: "2027"
      Equity:Surplus:Health    100.00 USD
      Equity:Balance:Health   -100.00 USD
    2028-01-10 custom "closed" "2027"
      decision: "D-1"
    """


def test_a_closed_year_with_advances_that_nobody_settled() -> None:
    """
    2026-05-05 * "Advances"
      Assets:Bank:Health       -60.00 USD
      Assets:Advances:Health    60.00 USD
    2027-01-10 custom "closed" "2026"  ;! surplus-order: Assets:Advances:Health holds 60.00 USD of advances at the end of 2026
      decision: "D-1"
    """


def test_a_person_is_told_once() -> None:
    """
    2026-05-05 * "A bonus"  ;! surplus-person: 50.00 USD of the surplus go to A-0001
      Equity:Surplus:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD
        associate: "A-0001"
    """
