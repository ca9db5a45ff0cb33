"""No associate is paid wages."""

from tests.advance_books import NETWORK

PRELUDE = (
    NETWORK
    + """
2020-01-01 open Expenses:Wages
  role: "wages"
2020-01-01 open Expenses:Wages:Electrician
2020-01-01 open Expenses:Wages:A-0001
  associate: "A-0001"
2020-01-01 open Expenses:Other
"""
)


def test_an_associate() -> None:
    """
    2026-01-09 * "A week"
      Expenses:Wages     40.00 USD  ;! no-wages: A-0001 is paid 40.00 USD as wages on Expenses:Wages
        associate: "A-0001"
      Assets:Cash       -40.00 USD
    """


def test_the_account_of_an_associate() -> None:
    """
    2026-01-09 * "A week"
      Expenses:Wages:A-0001     40.00 USD  ;! no-wages: A-0001 is paid 40.00 USD as wages on Expenses:Wages:A-0001
      Assets:Cash              -40.00 USD
    """


def test_an_account_below_wages() -> None:
    """
    2026-01-09 * "A week"
      Expenses:Wages:Electrician     40.00 USD  ;! no-wages: A-0001 is paid 40.00 USD as wages
        associate: "A-0001"
      Assets:Cash                   -40.00 USD
    """


def test_somebody_else() -> None:
    """
    2026-01-09 * "A day"
      Expenses:Wages:Electrician     40.00 USD
      Assets:Cash                   -40.00 USD
    """


def test_an_associate_elsewhere() -> None:
    """
    2026-01-09 * "A bus ticket"
      Expenses:Other      4.00 USD
        associate: "A-0001"
      Assets:Cash        -4.00 USD
    """


def test_wages_taken_back() -> None:
    """
    2026-01-09 * "A slip mended"
      Expenses:Wages    -40.00 USD
        associate: "A-0001"
      Assets:Cash        40.00 USD
    """


def test_an_associate_that_is_no_id() -> None:
    """
    2026-01-09 * "A week"
      Expenses:Wages     40.00 USD  ;! no-wages: 7 is paid 40.00 USD as wages
        associate: 7
      Assets:Cash       -40.00 USD
    """


def test_a_waiver() -> None:
    """
    2025-01-01 custom "decision" "D-3" "A-0001 is paid for the roof"
      taken-by: "assembly"
      waives: "no-wages"
    2026-01-09 * "The roof"
      Expenses:Wages     40.00 USD
        associate: "A-0001"
        decision: "D-3"
      Assets:Cash       -40.00 USD
    """


def test_the_entry_names_the_associate() -> None:
    """
    2026-01-09 * "A week"
      associate: "A-0001"
      Expenses:Wages     40.00 USD  ;! no-wages: A-0001 is paid 40.00 USD as wages
      Expenses:Other      4.00 USD
      Assets:Cash       -44.00 USD
    """


def test_keys_that_are_nearly_ours() -> None:
    """
    2026-01-09 * "A week"
      Expenses:Wages     40.00 USD  ;! no-wages: a posting on wages has the key asociate, which is none of ours
        asociate: "A-0001"
      Expenses:Other      4.00 USD
        asociate: "A-0001"
      Assets:Cash       -44.00 USD
    2026-01-09 * "Of the entry, told once"  ;! no-wages: a posting on wages has the key associates
      associates: "A-0001 A-0002"
      Expenses:Wages     40.00 USD
      Expenses:Wages     40.00 USD
      Assets:Cash       -80.00 USD
    """


def test_an_associate_that_is_empty() -> None:
    """
    2026-01-09 * "A week"
      Expenses:Wages     40.00 USD  ;! no-wages: "" is paid 40.00 USD as wages
        associate: ""
      Expenses:Wages     40.00 USD  ;! no-wages: TRUE is paid 40.00 USD as wages
        associate: TRUE
      Assets:Cash       -80.00 USD
    """


def test_an_electrician_and_an_associate() -> None:
    """
    2026-01-09 * "A week"
      Expenses:Wages:Electrician     40.00 USD
      Expenses:Wages                 40.00 USD  ;! no-wages: A-0001 is paid 40.00 USD as wages
        associate: "A-0001"
      Assets:Cash                   -80.00 USD
    """
