"""The purpose of the day, what is excused, and ways around."""

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
      fund: "common"
      role: "rent"
    2020-01-01 open Expenses:Upkeep
      fund: "common"
      role: "upkeep"
    2020-01-01 open Expenses:Crafts:Rent
      fund: "crafts"
      role: "rent"
    2020-01-01 open Expenses:Sundries
"""


def test_the_purpose_of_the_day_before() -> None:
    """
    2026-02-05 custom "fund" "common" "Funeral fund"
      purpose: "service rent"
    2026-02-04 * "Bought"
      Expenses:Rent   10.00 USD  ;! fund-purpose: 10.00 USD of the fund common go to Expenses:Rent (role rent)
      Assets:Cash   -10.00 USD
    """


def test_the_purpose_of_the_day() -> None:
    """
    2026-02-05 custom "fund" "common" "Funeral fund"
      purpose: "service rent"
    2026-02-05 * "Bought"
      Expenses:Rent   10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_a_role_no_longer_in_the_purpose() -> None:
    """
    2026-02-05 custom "fund" "common" "Funeral fund"
      purpose: "service rent"
    2026-02-05 * "Bought"
      Expenses:Upkeep   10.00 USD  ;! fund-purpose: 10.00 USD of the fund common go to Expenses:Upkeep (role upkeep)
      Assets:Cash   -10.00 USD
    """


def test_a_role_still_in_the_purpose() -> None:
    """
    2026-02-05 custom "fund" "common" "Funeral fund"
      purpose: "service rent"
    2026-02-04 * "Bought"
      Expenses:Upkeep   10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_a_purpose_given_later_judges_nothing_before() -> None:
    """
    2026-02-05 custom "fund" "crafts" "Crafts"
      purpose: "upkeep"
    2026-02-04 * "Bought"
      Expenses:Crafts:Rent   10.00 USD
      Assets:Crafts   -10.00 USD
    2026-02-05 * "Bought"
      Expenses:Crafts:Rent   10.00 USD  ;! fund-purpose: 10.00 USD of the fund crafts go to Expenses:Crafts:Rent
      Assets:Crafts   -10.00 USD
    """


def test_a_purpose_given_up() -> None:
    """
    2026-02-05 custom "fund" "common" "Funeral fund"
    2026-02-04 * "Bought"
      Expenses:Rent   10.00 USD  ;! fund-purpose: 10.00 USD of the fund common go to Expenses:Rent (role rent)
      Assets:Cash   -10.00 USD
    2026-02-05 * "Bought"
      Expenses:Rent   10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_an_ended_fund_has_no_purpose() -> None:
    """
    2026-02-05 custom "end" "fund" "common"
      decision: "D-1"
    2026-02-05 * "Bought"
      Expenses:Rent   10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_waived_by_a_decision_that_is_cited_elsewhere() -> None:
    """
    2026-02-04 custom "decision" "D-2" "The assembly lets it stand"
      taken-by: "assembly"
      excuses: "fund-purpose@2026-02-05"
    2026-02-05 * "Bought"
      Expenses:Rent   10.00 USD  ;! fund-purpose: 10.00 USD of the fund common go to Expenses:Rent (role rent)
      Assets:Cash   -10.00 USD
    """


def test_excused_by_its_day() -> None:
    """
    2026-02-06 custom "decision" "D-2" "The assembly lets it stand"
      taken-by: "assembly"
      excuses: "fund-purpose@2026-02-05"
    2026-02-05 * "Bought"
      Expenses:Rent   10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_a_fund_that_is_no_text() -> None:
    """
    2020-01-01 open Assets:Odd ;! records: Assets:Odd says fund 7
      fund: 7
    2026-02-05 * "Rent"
      Expenses:Sundries   10.00 USD  ;! fund-purpose: 10.00 USD of the fund common go to Expenses:Sundries (no role)
      Assets:Odd      -5.00 USD
      Assets:Cash     -5.00 USD
    """


def test_costs_of_another_fund_are_told_by_the_walls() -> None:
    """
    2020-01-01 open Expenses:Music
      fund: "crafts"
    2026-02-05 * "Bought" ;! fund-walls: 10.00 USD leave common and 10.00 USD come to crafts
      Expenses:Music   10.00 USD
      Assets:Cash   -10.00 USD
    """


def test_a_debt_of_the_fund_hides_no_spending() -> None:
    """
    2020-01-01 open Liabilities:Owed
      fund: "common"
    2026-02-05 * "Bought" ;! fund-walls: 10.00 USD leave common and 10.00 USD come to no fund
      Expenses:Sundries   10.00 USD  ;! fund-purpose: 10.00 USD of the fund common go to Expenses:Sundries (no role)
      Liabilities:Owed   -10.00 USD
    """


def test_in_another_currency() -> None:
    """
    2026-02-05 * "Rent"
      Expenses:Rent   400.00 VES @@ 10.00 USD  ;! fund-purpose: 400.00 VES of the fund common
      Assets:Cash     -10.00 USD
    """
