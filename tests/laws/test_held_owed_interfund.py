"""What a fund borrowed from another is owed; what it lent is no money."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "What falls due within 30 days is held in money"
      taken-by: "assembly"
    2020-01-01 custom "policy" "held-owed"
      days: 30
      decision: "D-1"
    2020-01-01 open Assets:Bank:Funeral
      fund: "funeral"
      liquid: TRUE
    2020-01-01 open Assets:Bank:Health
      fund: "health"
      liquid: TRUE
    2020-01-01 open Assets:Stock:Health
      fund: "health"
    2020-01-01 open Equity:Funeral
      fund: "funeral"
    2020-01-01 open Liabilities:Funeral
      fund: "funeral"
    2020-01-01 open Assets:Lent:Health
      fund: "funeral"
      role: "interfund"
      with: "health"
      liquid: TRUE
    2020-01-01 open Liabilities:Borrowed:Funeral
      fund: "health"
      role: "interfund"
      with: "funeral"
    2020-01-01 open Liabilities:Borrowed:Later
      fund: "health"
      role: "interfund"
      with: "funeral"
      matures: 2026-06-01
    2020-01-01 open Equity:Given:Health
      fund: "funeral"
      role: "interfund"
      with: "health"
    2020-01-01 open Equity:Received:Funeral
      fund: "health"
      role: "interfund"
      with: "funeral"
    2020-01-01 open Assets:Interfund:Health:Funeral
      fund: "health"
      role: "interfund"
      with: "funeral"
    2020-01-01 * "The funeral fund has money of its own"
      Assets:Bank:Funeral   100.00 USD
      Equity:Funeral       -100.00 USD
"""


def test_borrowed_and_held() -> None:
    """
    2026-02-05 * "Short this week"
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Lent:Health              30.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Borrowed:Funeral   -30.00 USD
    """


def test_borrowed_and_spent() -> None:
    """
    2026-02-05 * "Short this week"
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Lent:Health              30.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Borrowed:Funeral   -30.00 USD
    2026-02-06 * "Gauze"  ;! held-owed: health holds 20.00 USD at the end of 2026-02-06, and 30.00 USD fall due by 2026-03-08 (policy held-owed, decision D-1
      Assets:Stock:Health             10.00 USD
      Assets:Bank:Health             -10.00 USD
    """


def test_borrowed_until_later() -> None:
    """
    2026-02-05 * "Short this season"
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Lent:Health              30.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Borrowed:Later     -30.00 USD
    2026-05-01 * "Gauze"
      Assets:Stock:Health              5.00 USD
      Assets:Bank:Health              -5.00 USD
    2026-05-02 * "Gauze"  ;! held-owed: health holds 20.00 USD at the end of 2026-05-02, and 30.00 USD fall due by 2026-06-01
      Assets:Stock:Health              5.00 USD
      Assets:Bank:Health              -5.00 USD
    """


def test_received_and_spent() -> None:
    """
    2026-02-05 * "For good"
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Equity:Given:Health             30.00 USD
      Assets:Bank:Health              30.00 USD
      Equity:Received:Funeral        -30.00 USD
    2026-02-06 * "Gauze"
      Assets:Stock:Health             10.00 USD
      Assets:Bank:Health             -10.00 USD
    """


def test_what_is_lent_is_no_money_even_if_it_says_so() -> None:
    """
    2026-02-05 * "Brought"
      Assets:Bank:Funeral             20.00 USD
      Liabilities:Funeral            -20.00 USD
    2026-02-06 * "All but ten"  ;! held-owed: funeral holds 10.00 USD at the end of 2026-02-06, and 20.00 USD fall due
      decision: "D-1"
      Assets:Bank:Funeral           -110.00 USD
      Assets:Lent:Health             110.00 USD
      Assets:Bank:Health             110.00 USD
      Liabilities:Borrowed:Funeral  -110.00 USD
    """


def test_a_debt_under_assets_is_a_debt() -> None:
    """
    2026-02-05 * "Short this week"  ;! fund-walls: funeral lends 30.00 USD to health, and health does not
      decision: "D-1"
      Assets:Bank:Funeral              -30.00 USD
      Assets:Lent:Health                30.00 USD
      Assets:Bank:Health                30.00 USD
      Assets:Interfund:Health:Funeral  -30.00 USD
    2026-02-06 * "Gauze"  ;! held-owed: health holds 20.00 USD at the end of 2026-02-06, and 30.00 USD fall due
      Assets:Stock:Health             10.00 USD
      Assets:Bank:Health             -10.00 USD
    """
