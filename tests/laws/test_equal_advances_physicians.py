"""Physicians are paid by the fund of their centre, and nobody else is paid so."""

from tests.advance_books import NETWORK

PRELUDE = (
    NETWORK
    + """
2020-01-01 custom "fund" "health" "Health centre"
2020-01-01 custom "fund" "savings" "Savings"
2020-01-01 custom "associate" "A-0005" "triunfo"
  role: "physician"
  centre: "health"
2020-01-01 custom "associate" "A-0006" "triunfo"
  role: "physician"
2020-01-01 open Assets:Health
  fund: "health"
2020-01-01 open Assets:Savings
  fund: "savings"
2020-01-01 open Expenses:Health:Physicians
  fund: "health"
  role: "physician-pay"
2020-01-01 open Expenses:Savings:Physicians
  fund: "savings"
  role: "physician-pay"
"""
)


def test_by_the_fund_of_her_centre() -> None:
    """
    2026-01-30 * "January"
      Expenses:Health:Physicians   300.00 USD
        associate: "A-0005"
      Assets:Health               -300.00 USD
    """


def test_by_another_fund() -> None:
    """
    2026-01-30 * "January"
      Expenses:Savings:Physicians   300.00 USD  ;! equal-advances: A-0005 is paid as a physician by savings, and her centre is health
        associate: "A-0005"
      Assets:Savings               -300.00 USD
    """


def test_by_the_account_of_her_own() -> None:
    """
    2020-01-01 open Expenses:Savings:Physicians:A-0005
      associate: "A-0005"
    2026-01-30 * "January"
      Expenses:Savings:Physicians:A-0005   300.00 USD  ;! equal-advances: A-0005 is paid as a physician by savings
      Assets:Savings                      -300.00 USD
    """


def test_who_is_no_physician() -> None:
    """
    2026-01-30 * "January"
      Expenses:Health:Physicians   300.00 USD  ;! equal-advances: A-0001 is paid as a physician on Expenses:Health:Physicians, and her record in force on 2026-01-30
        associate: "A-0001"
      Assets:Health               -300.00 USD
    """


def test_the_record_of_the_day() -> None:
    """
    2026-01-31 custom "associate" "A-0001" "triunfo"
      role: "physician"
      centre: "health"
    2026-01-30 * "January"
      Expenses:Health:Physicians   300.00 USD  ;! equal-advances: A-0001 is paid as a physician on
        associate: "A-0001"
      Assets:Health               -300.00 USD
    2026-01-31 * "A day later"
      Expenses:Health:Physicians   300.00 USD
        associate: "A-0001"
      Assets:Health               -300.00 USD
    """


def test_a_physician_without_a_centre() -> None:
    """
    2026-01-30 * "January"
      Expenses:Health:Physicians   300.00 USD  ;! equal-advances: A-0006 is paid as a physician by health, and her record names no centre
        associate: "A-0006"
      Assets:Health               -300.00 USD
    """


def test_nobody_known() -> None:
    """
    2026-01-30 * "January"
      Expenses:Health:Physicians   300.00 USD  ;! equal-advances: A-0077 is paid as a physician on Expenses:Health:Physicians, and no record
        associate: "A-0077"
      Assets:Health               -300.00 USD
    """


def test_no_id() -> None:
    """
    2026-01-30 * "January"
      Expenses:Health:Physicians   300.00 USD  ;! equal-advances: physicians' pay says associate TRUE, which is no id
        associate: TRUE
      Assets:Health               -300.00 USD
    """


def test_a_pay_taken_back() -> None:
    """
    2026-01-30 * "A slip mended"
      Expenses:Savings:Physicians  -300.00 USD
        associate: "A-0005"
      Assets:Savings                300.00 USD
    """


def test_a_physician_whose_record_is_refused() -> None:
    """
    2026-01-20 custom "associate" "A-0005" "triunfo"  ;! records: associate A-0005 names the fund nowhere
      role: "physician"
      centre: "nowhere"
    2026-01-30 * "January"
      Expenses:Savings:Physicians   300.00 USD
        associate: "A-0005"
      Assets:Savings               -300.00 USD
    """


def test_the_entry_names_the_physician() -> None:
    """
    2026-01-30 * "January"
      associate: "A-0077"
      Expenses:Health:Physicians   300.00 USD  ;! equal-advances: A-0077 is paid as a physician
      Assets:Health               -300.00 USD
    """


def test_a_key_that_is_nearly_ours() -> None:
    """
    2026-01-30 * "January"
      Expenses:Health:Physicians   300.00 USD  ;! equal-advances: a posting on physicians' pay has the key asociate
        asociate: "A-0077"
      Assets:Health               -300.00 USD
    """


def test_an_empty_id() -> None:
    """
    2026-01-30 * "January"
      Expenses:Health:Physicians   300.00 USD  ;! equal-advances: physicians' pay says associate "", which is no id
        associate: ""
      Assets:Health               -300.00 USD
    """
