"""What a fund is for: roles in and beside its purpose, who pays, and by what decision.

Where a fund pays costs that are not its own, the walls of the funds refuse that too.
"""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the funds"
      taken-by: "assembly"
    2020-01-01 custom "fund" "common" "Funeral fund"
      purpose: "service upkeep"
    2020-01-01 custom "fund" "crafts" "Crafts"
    2020-01-01 open Assets:Cash
      fund: "common"
    2020-01-01 open Assets:Crafts
      fund: "crafts"
    2020-01-01 open Assets:Shop
    2020-01-01 open Expenses:Rent
      role: "rent"
    2020-01-01 open Expenses:Upkeep
      role: "upkeep"
    2020-01-01 open Expenses:Sundries
    2020-01-01 open Expenses:Own:Rent
      fund: "common"
      role: "rent"
    2020-01-01 open Expenses:Own:Upkeep
      fund: "common"
      role: "upkeep"
"""


def test_a_role_in_the_purpose() -> None:
    """
    2026-02-05 * "Bought" ;! fund-walls: 10.00 USD leave common and 10.00 USD come to no fund
      Expenses:Upkeep   10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_a_role_beside_the_purpose() -> None:
    """
    2026-02-05 * "Bought" ;! fund-walls: 10.00 USD leave common and 10.00 USD come to no fund
      Expenses:Rent   10.00 USD  ;! fund-purpose: 10.00 USD of the fund common go to Expenses:Rent (role rent)
      Assets:Cash   -10.00 USD
    """


def test_no_role() -> None:
    """
    2026-02-05 * "Bought" ;! fund-walls: 10.00 USD leave common and 10.00 USD come to no fund
      Expenses:Sundries   10.00 USD  ;! fund-purpose: 10.00 USD of the fund common go to Expenses:Sundries (no role)
      Assets:Cash   -10.00 USD
    """


def test_an_account_of_the_fund_in_the_purpose() -> None:
    """
    2026-02-05 * "Bought"
      Expenses:Own:Upkeep   10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_an_account_of_the_fund_beside_the_purpose() -> None:
    """
    2026-02-05 * "Bought"
      Expenses:Own:Rent   10.00 USD  ;! fund-purpose: 10.00 USD of the fund common go to Expenses:Own:Rent (role rent)
      Assets:Cash   -10.00 USD
    """


def test_an_account_of_the_fund_whoever_pays() -> None:
    """
    2026-02-05 * "Bought" ;! fund-walls: 10.00 USD leave no fund and 10.00 USD come to common
      Expenses:Own:Rent   10.00 USD  ;! fund-purpose: 10.00 USD of the fund common go to Expenses:Own:Rent (role rent)
      Assets:Shop   -10.00 USD
    """


def test_a_role_inherited() -> None:
    """
    2026-01-05 open Expenses:Rent:Chapel
    2026-02-05 * "Bought" ;! fund-walls: 10.00 USD leave common and 10.00 USD come to no fund
      Expenses:Rent:Chapel   10.00 USD  ;! fund-purpose: 10.00 USD of the fund common go to Expenses:Rent:Chapel (role rent)
      Assets:Cash   -10.00 USD
    """


def test_paid_by_a_fund_without_a_purpose() -> None:
    """
    2026-02-05 * "Bought" ;! fund-walls: 10.00 USD leave crafts and 10.00 USD come to no fund
      Expenses:Rent   10.00 USD
      Assets:Crafts   -10.00 USD
    """


def test_paid_by_no_fund() -> None:
    """
    2026-02-05 * "Bought"
      Expenses:Rent   10.00 USD
      Assets:Shop   -10.00 USD
    """


def test_paid_by_two_funds() -> None:
    """
    2026-02-05 * "Rent" ;! fund-walls: 5.00 USD leave common and 5.00 USD leave crafts
      Expenses:Rent      10.00 USD  ;! fund-purpose: 10.00 USD of the fund common go to Expenses:Rent (role rent)
      Assets:Crafts      -5.00 USD
      Assets:Cash        -5.00 USD
    """


def test_the_fund_is_paid_back_at_once() -> None:
    """
    2026-02-05 * "Rent, and a gift to the fund" ;! fund-walls: 5.00 USD leave no fund and 5.00 USD come to common
      Expenses:Rent      10.00 USD
      Assets:Shop       -15.00 USD
      Assets:Cash         5.00 USD
    """


def test_each_posting_is_told() -> None:
    """
    2026-02-05 * "Rent" ;! fund-walls: 10.00 USD leave common and 10.00 USD come to no fund
      Expenses:Rent       4.00 USD  ;! fund-purpose: 4.00 USD of the fund common go to Expenses:Rent (role rent)
      Expenses:Upkeep     3.00 USD
      Expenses:Sundries   3.00 USD  ;! fund-purpose: 3.00 USD of the fund common go to Expenses:Sundries (no role)
      Assets:Cash       -10.00 USD
    """


def test_a_decision_on_the_entry() -> None:
    """
    2026-02-05 * "Bought" ;! fund-walls: 10.00 USD leave common and 10.00 USD come to no fund
      decision: "D-1"
      Expenses:Rent   10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_a_decision_on_the_posting() -> None:
    """
    2026-02-05 * "Bought" ;! fund-walls: 10.00 USD leave common and 10.00 USD come to no fund
      Expenses:Rent   10.00 USD
        decision: "D-1"
      Assets:Cash   -10.00 USD
    """


def test_a_decision_on_another_posting() -> None:
    """
    2026-02-05 * "Rent" ;! fund-walls: 7.00 USD leave common and 7.00 USD come to no fund
      Expenses:Rent       4.00 USD
        decision: "D-1"
      Expenses:Sundries   3.00 USD  ;! fund-purpose: 3.00 USD of the fund common go to Expenses:Sundries (no role)
      Assets:Cash        -7.00 USD
    """


def test_a_refund() -> None:
    """
    2026-02-05 * "Bought" ;! fund-walls: 10.00 USD leave no fund and 10.00 USD come to common
      Expenses:Rent   -10.00 USD
      Assets:Cash   10.00 USD
    """


def test_a_refund_on_an_account_of_the_fund() -> None:
    """
    2026-02-05 * "Bought"
      Expenses:Own:Rent   -10.00 USD
      Assets:Cash   10.00 USD
    """


def test_nothing_at_all() -> None:
    """
    2026-02-05 * "Rent"
      Expenses:Rent   0.00 USD
      Assets:Cash     0.00 USD
    """


def test_an_asset_is_no_cost() -> None:
    """
    2026-02-05 * "To the shop" ;! fund-walls: 10.00 USD leave common and 10.00 USD come to no fund
      Assets:Shop    10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_two_funds_pay_and_one_may() -> None:
    """
    2026-01-01 custom "fund" "zeal" "Zeal"
      purpose: "service"
    2026-01-01 open Assets:Zeal
      fund: "zeal"
    2026-02-05 * "Paid by two" ;! fund-walls: 5.00 USD leave common
      Expenses:Upkeep   10.00 USD  ;! fund-purpose: 10.00 USD of the fund zeal go to Expenses:Upkeep (role upkeep)
      Assets:Cash       -5.00 USD
      Assets:Zeal       -5.00 USD
    2026-02-05 * "One pays, the other gains" ;! fund-walls: 10.00 USD leave common
      Expenses:Upkeep    9.50 USD
      Assets:Zeal        0.50 USD
      Assets:Cash      -10.00 USD
    2026-02-05 * "One pays, the other nothing" ;! fund-walls: 10.00 USD leave common
      Expenses:Upkeep   10.00 USD
      Assets:Zeal        0.00 USD
      Assets:Cash      -10.00 USD
    """


def test_half_a_dollar() -> None:
    """
    2026-02-05 * "Bought"
      Expenses:Own:Rent   0.50 USD  ;! fund-purpose: 0.50 USD of the fund common go to Expenses:Own:Rent
      Assets:Cash        -0.50 USD
    """
