"""`campaign-purpose`: money of a campaign stays with it, or leaves by a decision."""

from tests.campaign_books import NETWORK

PRELUDE = NETWORK


def test_what_a_campaign_is_for() -> None:
    """
    2020-02-01 * "Bricks, and a wall as an asset"
      Expenses:Centre:Bricks      30.00 USD
      Assets:Centre:Building      50.00 USD
      Expenses:Centre:Fruit        5.00 USD
      Assets:Centre:Bank         -85.00 USD
    """


def test_a_party() -> None:
    """
    2020-02-01 * "Music" ;! campaign-purpose: 30.00 USD of the campaign centre leave it for Expenses:Health:Party
      Expenses:Health:Party   30.00 USD
      Assets:Centre:Bank     -30.00 USD
    """


def test_a_decision_frees_it() -> None:
    """
    2020-02-01 * "Music"
      decision: "D-1"
      Expenses:Health:Party   30.00 USD
      Assets:Centre:Bank     -30.00 USD
    2020-02-02 * "Music"
      Expenses:Health:Party   30.00 USD
        decision: "D-1"
      Assets:Centre:Bank     -30.00 USD
    """


def test_a_decision_that_is_none() -> None:
    """
    2020-02-01 * "Music" ;! decisions: the transaction of 2020-02-01 cites D-9
      decision: "D-9"
      Expenses:Health:Party   30.00 USD
      Assets:Centre:Bank     -30.00 USD
    """


def test_sales_that_never_reach_it() -> None:
    """
    2020-02-01 * "Salads" ;! campaign-purpose: 30.00 USD of the campaign centre leave it for Assets:Health:Till
      Assets:Health:Till      30.00 USD
      Income:Centre:Salads   -30.00 USD
    """


def test_a_cent_of_a_bill() -> None:
    """
    2020-02-01 * "Bricks, and a cent" ;! campaign-purpose: 0.01 USD of the campaign centre leave it for
      Expenses:Centre:Bricks   30.00 USD
      Expenses:Health:Party     0.01 USD
      Assets:Centre:Bank      -30.01 USD
    2020-02-01 * "Bricks, and what Beancount tolerates"
      Expenses:Centre:Bricks   30.00 USD
      Expenses:Health:Party     0.005 USD
      Assets:Centre:Bank      -30.005 USD
    """


def test_another_campaign() -> None:
    """
    2020-02-01 custom "campaign" "roof" "A roof" 500 USD
      fund: "health"
      decision: "D-1"
    2020-02-01 open Expenses:Roof
      fund: "health"
      campaign: "roof"
    2020-02-02 * "Tiles" ;! campaign-purpose: 30.00 USD of the campaign centre leave it for Expenses:Roof
      Expenses:Roof        30.00 USD
      Assets:Centre:Bank  -30.00 USD
    2020-02-02 * "Tiles, decided" ;! campaign-streams: 30.00 USD come to the campaign roof from Assets:Centre:Bank
      decision: "D-1"
      Expenses:Roof        30.00 USD
      Assets:Centre:Bank  -30.00 USD
    """


def test_another_fund_is_told_by_the_walls_alone() -> None:
    """
    2020-02-01 * "To the funeral fund" ;! fund-walls: 30.00 USD leave health
      Assets:Funeral:Bank   30.00 USD
      Assets:Centre:Bank   -30.00 USD
    """


def test_depositors_are_paid_back() -> None:
    """
    2020-02-01 * "Laid in without terms"
      Assets:Centre:Bank             50.00 USD
      Liabilities:Deposits:D-0022   -50.00 USD
    2020-03-01 * "Paid back"
      Liabilities:Deposits:D-0022    50.00 USD
      Assets:Centre:Bank            -50.00 USD
    """


def test_the_interest_of_a_deposit() -> None:
    """
    2020-01-02 * "Laid in"
      Assets:Centre:Bank            1000.00 USD
      Liabilities:Deposits:D-0021  -1000.00 USD
    2020-01-12 * "Ten days at 0.10"
      Expenses:Health:Interest               1.00 USD
      Liabilities:Deposits:D-0021-Interest  -1.00 USD
    2021-01-01 * "Paid out"
      Liabilities:Deposits:D-0021           1000.00 USD
      Liabilities:Deposits:D-0021-Interest     1.00 USD
      Expenses:Health:Interest                35.50 USD
      Assets:Centre:Bank                   -1036.50 USD
    """


def test_a_party_beside_what_is_paid_back() -> None:
    """
    2020-02-01 * "Laid in without terms"
      Assets:Centre:Bank             50.00 USD
      Liabilities:Deposits:D-0022   -50.00 USD
    2020-03-01 * "Paid back" ;! campaign-purpose: 0.02 USD of the campaign centre leave it for Expenses:Health:Party
      Liabilities:Deposits:D-0022    50.00 USD
      Expenses:Health:Party           0.02 USD
      Assets:Centre:Bank            -50.02 USD
    """


def test_interest_that_others_pay() -> None:
    """
    2020-01-02 * "Laid in"
      Assets:Centre:Bank            1000.00 USD
      Liabilities:Deposits:D-0021  -1000.00 USD
    2021-01-01 * "The fund pays the interest"
      Liabilities:Deposits:D-0021           1000.00 USD
      Expenses:Health:Interest                36.50 USD
      Assets:Centre:Bank                   -1000.00 USD
      Assets:Health:Till                     -36.50 USD
    """


def test_the_interest_of_others() -> None:
    """
    2020-01-02 open Liabilities:Savings:D-0030 USD
      fund: "health"
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.0365
      basis: "ACT/365"
      matures: 2021-01-01
    2020-01-02 open Liabilities:Savings:D-0030-Interest USD
      fund: "health"
      role: "accrued-interest"
      contract: "D-0030"
    2020-01-02 * "Laid in"
      Assets:Health:Till            1000.00 USD
      Liabilities:Savings:D-0030   -1000.00 USD
    2020-01-12 * "Ten days at 0.10"
      Expenses:Health:Interest               1.00 USD
      Liabilities:Savings:D-0030-Interest   -1.00 USD
    2021-01-01 * "Paid by the campaign" ;! campaign-purpose: 36.50 USD of the campaign centre leave it for
      Liabilities:Savings:D-0030            1000.00 USD
      Liabilities:Savings:D-0030-Interest      1.00 USD
      Expenses:Health:Interest                35.50 USD
      Assets:Health:Till                   -1000.00 USD
      Assets:Centre:Bank                     -36.50 USD
    """


def test_interest_of_no_deposit_is_told_once() -> None:
    """
    2020-03-01 * "Interest"
      Expenses:Health:Interest        1.00 USD ;! deposit-interest: 1.00 USD of interest belong to no deposit
      Assets:Centre:Bank             -1.00 USD
    """


def test_a_cost_of_interest_of_the_campaign() -> None:
    """
    2019-01-01 open Expenses:Centre:Interest
      fund: "health"
      campaign: "centre"
      role: "interest-cost"
    2020-01-02 * "Laid in"
      Assets:Centre:Bank            1000.00 USD
      Liabilities:Deposits:D-0021  -1000.00 USD
    2021-01-01 * "Paid out"
      Liabilities:Deposits:D-0021           1000.00 USD
      Expenses:Centre:Interest                36.50 USD
      Assets:Centre:Bank                   -1036.50 USD
    """
