"""A book without a campaign is asked nothing about streams."""

PRELUDE = """
    2020-01-01 open Assets:Bank
"""


def test_keys_of_others() -> None:
    """
    2020-01-01 open Income:Fair
      campaign: "spring"
      stream: "web"
    2020-02-01 * "The fair"
      Assets:Bank   30.00 USD
      Income:Fair  -30.00 USD
    """


def test_a_campaign_without_a_fund() -> None:
    """
    2020-01-01 custom "decision" "D-1" "A roof"
      taken-by: "assembly"
    2020-01-01 custom "campaign" "roof" "A roof" 3000 USD
      decision: "D-1"
    2020-01-01 open Assets:Roof
      campaign: "roof"
    2020-01-01 open Income:Fair
      campaign: "roof"
      stream: "sales"
    2020-01-01 open Income:Fare ;! records: Income:Fare belongs to the campaign rof, which is not in the books
      campaign: "rof"
    2020-02-01 * "The fair"
      Assets:Roof   30.00 USD
      Income:Fair  -30.00 USD
    2020-02-01 * "Elsewhere" ;! campaign-purpose: 30.00 USD of the campaign roof leave it for Assets:Bank
      Assets:Roof  -30.00 USD
      Assets:Bank   30.00 USD
    """


def test_an_account_that_nobody_opened_is_told_once() -> None:
    """
    2020-01-01 custom "decision" "D-1" "A roof"
      taken-by: "assembly"
    2020-01-01 custom "campaign" "roof" "A roof" 3000 USD
      decision: "D-1"
    2020-01-01 open Assets:Roof
      campaign: "roof"
    2020-02-01 * "The fair" ;! Invalid reference to unknown account 'Income:Fair'
      Assets:Roof   30.00 USD
      Income:Fair  -30.00 USD
    """


def test_a_campaign_without_accounts() -> None:
    """
    2020-01-01 custom "decision" "D-1" "A roof"
      taken-by: "assembly"
    2020-01-01 custom "campaign" "roof" "A roof" 3000 USD
      decision: "D-1"
    """
