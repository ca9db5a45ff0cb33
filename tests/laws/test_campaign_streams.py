"""`campaign-streams`: what a campaign has more is what its streams bring."""

from tests.campaign_books import NETWORK

PRELUDE = NETWORK


def test_each_stream_brings_money() -> None:
    """
    2020-02-01 * "Salads, and their fruit"
      Assets:Centre:Bank      60.00 USD
      Expenses:Centre:Fruit   40.00 USD
      Income:Centre:Salads  -100.00 USD
    2020-02-01 * "Laid in without terms"
      Assets:Centre:Bank             50.00 USD
      Liabilities:Deposits:D-0022   -50.00 USD
    2020-02-01 * "A gift, spent at once"
      Expenses:Centre:Bricks  5.00 USD
      Income:Centre:Given    -5.00 USD
    """


def test_money_from_elsewhere() -> None:
    """
    2020-02-01 * "Fees"
      Assets:Health:Till   100.00 USD
      Income:Health:Fees  -100.00 USD
    2020-02-01 * "Into the campaign" ;! campaign-streams: 30.00 USD come to the campaign centre from Assets:Health:Till, through none of its streams
      Assets:Centre:Bank   30.00 USD
      Assets:Health:Till  -30.00 USD
    """


def test_more_than_the_stream_brings() -> None:
    """
    2020-02-01 * "A cent more" ;! campaign-streams: 0.01 USD come to the campaign centre from Assets:Health:Till
      Assets:Centre:Bank    100.01 USD
      Assets:Health:Till     -0.01 USD
      Income:Centre:Salads -100.00 USD
    """


def test_a_bill_of_the_campaign_that_others_pay() -> None:
    """
    2020-02-01 * "Bricks" ;! campaign-streams: 30.00 USD come to the campaign centre
      Expenses:Centre:Bricks   30.00 USD
      Assets:Health:Till      -30.00 USD
    """


def test_a_refund_is_no_income() -> None:
    """
    2020-02-01 * "Bricks taken back"
      Assets:Centre:Bank       30.00 USD
      Expenses:Centre:Bricks  -30.00 USD
    """


def test_another_money_at_its_price() -> None:
    """
    2020-02-01 * "Salads in bolívares"
      Assets:Centre:Bank     5000.00 VES @@ 100.00 USD
      Income:Centre:Salads   -100.00 USD
    2020-02-01 * "In two currencies" ;! campaign-streams: 5000.00 VES come to the campaign centre
      Assets:Centre:Bank     5000.00 VES
      Assets:Health:Till    -5000.00 VES
      Assets:Centre:Bank      100.00 USD
      Income:Centre:Salads   -100.00 USD
    """


def test_what_beancount_tolerates() -> None:
    """
    2020-02-01 * "Half a cent"
      Assets:Centre:Bank     10.00 USD
      Income:Centre:Salads   -9.995 USD
      Assets:Health:Till     -0.005 USD
    """


def test_a_decision_does_not_make_a_stream() -> None:
    """
    2020-02-01 * "Decided" ;! campaign-streams: 30.00 USD come to the campaign centre
      decision: "D-1"
      Assets:Centre:Bank   30.00 USD
      Assets:Health:Till  -30.00 USD
    """


def test_a_waiver_does() -> None:
    """
    2020-02-01 custom "decision" "D-2" "From the till, for once"
      taken-by: "assembly"
      waives: "campaign-streams"
    2020-02-01 * "Decided"
      decision: "D-2"
      Assets:Centre:Bank   30.00 USD
      Assets:Health:Till  -30.00 USD
    """


def test_another_fund_gives_by_decision() -> None:
    """
    2020-02-01 open Equity:Funeral:Given
      fund: "funeral"
      role: "interfund"
      with: "health"
    2020-02-01 open Equity:Centre:Received
      fund: "health"
      campaign: "centre"
      stream: "contributions"
      role: "interfund"
      with: "funeral"
    2020-02-02 * "Given"
      decision: "D-1"
      Equity:Funeral:Given      30.00 USD
      Assets:Funeral:Bank      -30.00 USD
      Assets:Centre:Bank        30.00 USD
      Equity:Centre:Received   -30.00 USD
    """


def test_between_funds_is_told_by_the_walls_alone() -> None:
    """
    2020-02-01 * "From the funeral fund" ;! fund-walls: 30.00 USD leave funeral
      Assets:Centre:Bank    30.00 USD
      Assets:Funeral:Bank  -30.00 USD
    """


def test_a_waiver_of_the_walls_is_none_of_the_streams() -> None:
    """
    2020-02-01 custom "decision" "D-2" "From the funeral fund, for once"
      taken-by: "assembly"
      waives: "fund-walls"
    2020-02-01 * "From the funeral fund" ;! campaign-streams: 30.00 USD come to the campaign centre
      decision: "D-2"
      Assets:Centre:Bank    30.00 USD
      Assets:Funeral:Bank  -30.00 USD
    """


def test_accounts_without_a_stream() -> None:
    """
    2020-02-01 open Income:Centre:Raffle ;! campaign-streams: Income:Centre:Raffle of the campaign centre has no stream
      fund: "health"
      campaign: "centre"
    2020-02-01 open Liabilities:Centre:Bill ;! campaign-streams: Liabilities:Centre:Bill of the campaign centre has no stream
      fund: "health"
      campaign: "centre"
    2020-02-01 open Equity:Centre ;! campaign-streams: Equity:Centre of the campaign centre has no stream
      fund: "health"
      campaign: "centre"
    2020-02-01 open Income:Centre:Fair ;! campaign-streams: Income:Centre:Fair of the campaign centre has the stream fair
      fund: "health"
      campaign: "centre"
      stream: "fair"
    2020-02-01 open Expenses:Centre:Sugar ;! campaign-streams: Expenses:Centre:Sugar of the campaign centre has the stream sale
      fund: "health"
      campaign: "centre"
      stream: "sale"
    2020-02-02 * "Told at the account alone"
      Assets:Centre:Bank    30.00 USD
      Income:Centre:Fair   -20.00 USD
      Income:Centre:Raffle -10.00 USD
    """


def test_deposits_are_debts() -> None:
    """
    2020-02-01 open Income:Centre:Loans ;! campaign-streams: Income:Centre:Loans of the campaign centre has the stream deposits and is no debt
      fund: "health"
      campaign: "centre"
      stream: "deposits"
    2020-02-01 open Equity:Centre:Loans ;! campaign-streams: Equity:Centre:Loans of the campaign centre has the stream deposits and is no debt
      fund: "health"
      campaign: "centre"
      stream: "deposits"
    2020-02-01 open Expenses:Centre:Papers
      fund: "health"
      campaign: "centre"
      stream: "deposits"
    2020-02-01 open Liabilities:Centre:Fruit
      fund: "health"
      campaign: "centre"
      stream: "sales"
    """


def test_a_folder_needs_no_stream() -> None:
    """
    2020-02-01 open Income:Fairs
      fund: "health"
      campaign: "centre"
    2020-02-01 open Income:Fairs:May
      stream: "sales"
    """


def test_what_is_inherited_is_told_where_it_is_said() -> None:
    """
    2020-02-01 open Income:Fairs ;! campaign-streams: Income:Fairs of the campaign centre has the stream fair
      fund: "health"
      campaign: "centre"
      stream: "fair"
    2020-02-01 open Income:Fairs:May
    2020-02-01 open Income:Fairs:June
      fund: "health"
    2020-02-01 open Assets:Tins ;! campaign-streams: Assets:Tins of the campaign centre is of the fund funeral
      fund: "funeral"
      campaign: "centre"
    2020-02-01 open Assets:Tins:Small
    2020-02-01 open Assets:Tins:Big
      fund: "health"
    """


def test_a_folder_that_is_posted_on_does() -> None:
    """
    2020-02-01 open Income:Fairs ;! campaign-streams: Income:Fairs of the campaign centre has no stream
      fund: "health"
      campaign: "centre"
    2020-02-01 open Income:Fairs:May
      stream: "sales"
    2020-02-02 * "On the folder"
      Assets:Centre:Bank   30.00 USD
      Income:Fairs        -30.00 USD
    """


def test_a_stream_without_a_campaign() -> None:
    """
    2020-02-01 open Income:Salads ;! campaign-streams: Income:Salads has the stream sales and is of no campaign
      fund: "health"
      stream: "sales"
    """


def test_an_account_of_another_fund() -> None:
    """
    2020-02-01 open Assets:Other ;! campaign-streams: Assets:Other of the campaign centre is of the fund funeral, and the campaign is of the fund health
      fund: "funeral"
      campaign: "centre"
    2020-02-01 open Assets:None ;! campaign-streams: Assets:None of the campaign centre is of no fund, and
      campaign: "centre"
    """


def test_a_campaign_that_nobody_recorded_is_told_by_the_records() -> None:
    """
    2020-02-01 open Income:Center ;! records: Income:Center belongs to the campaign center, which is not in the books
      fund: "health"
      campaign: "center"
    2020-02-01 open Income:Center:Salads
      stream: "sales"
    2020-02-02 * "Told at the account alone"
      Assets:Centre:Bank       30.00 USD
      Income:Center:Salads    -30.00 USD
    """


def test_a_campaign_that_does_not_read_is_told_once() -> None:
    """
    2020-02-01 custom "campaign" "roof" "A roof" 0 USD ;! records: campaign roof says goal 0 USD, which is not above zero.
      decision: "D-1"
    2020-02-01 open Income:Roof
      fund: "health"
      campaign: "roof"
    2020-02-02 * "A roof"
      Assets:Health:Till       30.00 USD
      Income:Roof             -30.00 USD
    """


def test_a_pad_is_no_stream() -> None:
    """
    2020-02-01 open Equity:Opening
      fund: "health"
    2020-02-01 pad Assets:Centre:Bank Equity:Opening ;! campaign-streams: 30.00 USD come to the campaign centre from Equity:Opening
    2020-02-02 balance Assets:Centre:Bank 30.00 USD
    """


def test_what_was_raised_before_the_books() -> None:
    """
    2020-02-01 open Equity:Opening:Salads
      fund: "health"
      campaign: "centre"
      stream: "sales"
    2020-02-01 pad Assets:Centre:Bank Equity:Opening:Salads
    2020-02-02 balance Assets:Centre:Bank 30.00 USD
    """


def test_a_closing_moves_no_money() -> None:
    """
    2020-02-01 * "Salads"
      Assets:Centre:Bank     30.00 USD
      Income:Centre:Salads  -30.00 USD
    2020-12-31 * "Closing" #closing
      Income:Centre:Salads   30.00 USD
      Equity:Health:Surplus -30.00 USD
    2020-12-31 * "No closing" #closing ;! campaign-streams: 5.00 USD come to the campaign centre ;! closed-year: an entry says #closing
      Assets:Centre:Bank      5.00 USD
      Equity:Health:Surplus  -5.00 USD
    2020-12-31 * "Laid in"
      Assets:Centre:Bank              7.00 USD
      Liabilities:Deposits:D-0022    -7.00 USD
    2020-12-31 * "A debt is not closed" #closing ;! campaign-streams: 7.00 USD come to the campaign centre from Equity:Health:Surplus ;! closed-year: an entry says #closing
      Liabilities:Deposits:D-0022     7.00 USD
      Equity:Health:Surplus          -7.00 USD
    2020-12-31 * "Without the tag" ;! campaign-streams: 30.00 USD come to the campaign centre
      Equity:Health:Surplus -30.00 USD
      Income:Centre:Salads   30.00 USD
    """


def test_an_entry_that_does_not_balance_is_told_once() -> None:
    """
    2020-02-01 * "Unbalanced" ;! Transaction does not balance
      Assets:Centre:Bank   30.00 USD
      Assets:Health:Till  -20.00 USD
    """


def test_an_account_that_nobody_opened_is_told_once() -> None:
    """
    2020-02-01 * "Unopened" ;! Invalid reference to unknown account 'Assets:Tin'
      Assets:Centre:Bank   30.00 USD
      Assets:Tin          -30.00 USD
    """


def test_money_from_two_places() -> None:
    """
    2020-02-01 * "From two" ;! campaign-streams: 30.00 USD come to the campaign centre from Assets:Health:Till and Expenses:Health:Party, through none
      Assets:Centre:Bank     30.00 USD
      Assets:Health:Till    -20.00 USD
      Expenses:Health:Party -10.00 USD
    """


def test_from_one_campaign_to_another() -> None:
    """
    2020-01-01 custom "campaign" "school" "A school" 100.00 USD
      fund: "health"
      decision: "D-1"
    2020-01-01 open Assets:School:Bank
      fund: "health"
      campaign: "school"
    2020-02-01 * "Salads"
      Assets:Centre:Bank    100.00 USD
      Income:Centre:Salads -100.00 USD
    2020-02-02 * "Told once, where it is lacking" ;! campaign-purpose: 30.00 USD
      Assets:Centre:Bank    -30.00 USD
      Assets:School:Bank     30.00 USD
    2020-02-02 * "It may leave, and is no stream there" ;! campaign-streams: 20.00 USD come to the campaign school from Assets:Centre:Bank
      decision: "D-1"
      Assets:Centre:Bank    -20.00 USD
      Assets:School:Bank     20.00 USD
    2020-02-03 * "From elsewhere, as before" ;! campaign-streams: 10.00 USD come to the campaign school from Assets:Health:Till
      Assets:Health:Till    -10.00 USD
      Assets:School:Bank     10.00 USD
    """
