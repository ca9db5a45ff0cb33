"""`campaign-goal`: what was raised by the end of a campaign, beside its goal."""

from tests.campaign_books import NETWORK

PRELUDE = NETWORK


def test_a_cent_below() -> None:
    """
    2020-02-01 * "Salads"
      Assets:Centre:Bank     2999.99 USD
      Income:Centre:Salads  -2999.99 USD
    2020-03-01 custom "end" "campaign" "centre" ;! campaign-goal: campaign centre ends with 2999.99 USD raised, below its goal of 3000.00 USD
    """


def test_reached_to_the_cent_by_all_streams() -> None:
    """
    2020-02-01 * "Salads"
      Assets:Centre:Bank     1000.00 USD
      Income:Centre:Salads  -1000.00 USD
    2020-02-01 * "A gift"
      Assets:Centre:Bank     1000.00 USD
      Income:Centre:Given   -1000.00 USD
    2020-02-01 * "Laid in"
      Assets:Centre:Bank            1000.00 USD
      Liabilities:Deposits:D-0022  -1000.00 USD
    2020-02-02 * "Spent and paid back"
      Expenses:Centre:Bricks        1000.00 USD
      Liabilities:Deposits:D-0022   1000.00 USD
      Assets:Centre:Bank           -2000.00 USD
    2020-03-01 custom "end" "campaign" "centre"
    """


def test_below_by_a_decision() -> None:
    """
    2020-03-01 custom "end" "campaign" "centre"
      decision: "D-1"
    """


def test_the_day_of_the_end_counts() -> None:
    """
    2020-03-01 * "Salads"
      Assets:Centre:Bank     3000.00 USD
      Income:Centre:Salads  -3000.00 USD
    2020-03-01 custom "end" "campaign" "centre"
    """


def test_the_day_after_does_not() -> None:
    """
    2020-03-02 * "Salads"
      Assets:Centre:Bank     3000.00 USD
      Income:Centre:Salads  -3000.00 USD
    2020-03-01 custom "end" "campaign" "centre" ;! campaign-goal: campaign centre ends with 0.00 USD raised
    """


def test_the_fruit_is_netted() -> None:
    """
    2020-02-01 * "Salads"
      Assets:Centre:Bank     2000.00 USD
      Expenses:Centre:Fruit  1000.00 USD
      Income:Centre:Salads  -3000.00 USD
    2020-03-01 custom "end" "campaign" "centre" ;! campaign-goal: campaign centre ends with 2000.00 USD raised
    """


def test_other_money_is_not_added() -> None:
    """
    2020-02-01 * "Salads"
      Assets:Centre:Bank     9000.00 VES
      Income:Centre:Salads  -9000.00 VES
    2020-02-01 * "At their price"
      Assets:Centre:Bank     9000.00 VES @@ 90.00 USD
      Income:Centre:Salads    -90.00 USD
    2020-03-01 custom "end" "campaign" "centre" ;! campaign-goal: campaign centre ends with 90.00 USD raised
    """


def test_the_goal_in_force_at_its_end() -> None:
    """
    2020-02-01 custom "campaign" "centre" "A smaller one" 100.00 USD
      fund: "health"
      decision: "D-1"
    2020-02-01 * "Salads"
      Assets:Centre:Bank     100.00 USD
      Income:Centre:Salads  -100.00 USD
    2020-03-01 custom "end" "campaign" "centre"
    """


def test_a_closing_changes_nothing() -> None:
    """
    2020-02-01 * "Salads"
      Assets:Centre:Bank     3000.00 USD
      Income:Centre:Salads  -3000.00 USD
    2020-12-31 * "Closing" #closing
      Income:Centre:Salads   3000.00 USD
      Equity:Health:Surplus -3000.00 USD
    2021-03-01 custom "end" "campaign" "centre"
    """


def test_an_end_of_what_is_not_in_force() -> None:
    """
    2020-03-01 custom "end" "campaign" "centre"
      decision: "D-1"
    2020-03-02 custom "end" "campaign" "centre" ;! records: end of campaign centre ends what is not in force
    """


def test_a_goal_of_zero() -> None:
    """
    2020-02-01 custom "campaign" "roof" "A roof" 0 USD ;! records: campaign roof says goal 0 USD, which is not above zero.
      decision: "D-1"
    2020-03-01 custom "end" "campaign" "roof"
    """
