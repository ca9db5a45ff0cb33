"""One fault of a shared account is told once; what is lawful is not told."""

PRELUDE = """
    2020-01-01 open Assets:BDV
      shared: TRUE
    2020-01-01 open Assets:BDV:Funeral
      fund: "funeral"
    2020-01-01 open Income:Funeral:Gifts
      fund: "funeral"
    2020-01-01 open Equity:Funeral
      fund: "funeral"
"""


def test_an_amount_left_out_of_two_currencies() -> None:
    """
    2026-02-05 * "Gifts"
      Assets:BDV  ;! shared-account: Assets:BDV is shared by several funds
      Income:Funeral:Gifts   -30.00 USD
      Income:Funeral:Gifts  -500.00 VES
    """


def test_a_pad_of_a_fund_on_it() -> None:
    """
    2026-01-05 pad Assets:BDV Equity:Funeral  ;! shared-account: Assets:BDV is shared by several funds
    2026-01-06 balance Assets:BDV   30.00 USD
    """


def test_a_part_without_a_fund_is_told_once() -> None:
    """
    2020-01-02 open Assets:BDV:Flowers  ;! shared-account: Assets:BDV:Flowers is part of Assets:BDV
    2026-02-05 * "Gifts"
      Assets:BDV:Flowers      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    """


def test_a_part_that_took_anothers_place() -> None:
    """
    2026-03-01 close Assets:BDV:Funeral
    2026-03-01 open Assets:BDV:Coffins
      fund: "funeral"
    """


def test_two_parts_below_what_is_no_account() -> None:
    """
    2020-01-02 open Assets:BDV:Caracas:Health
      fund: "health"
    2020-01-02 open Assets:BDV:Merida:Health  ;! shared-account: Assets:BDV:Merida:Health is a second part of the fund health
      fund: "health"
    """


def test_shared_from_a_later_day() -> None:
    """
    2025-01-01 open Assets:Banesco:Funeral
      fund: "funeral"
    2025-01-15 * "Alone in the bank"
      Assets:Banesco:Funeral   30.00 USD
      Income:Funeral:Gifts    -30.00 USD
    2025-04-15 open Assets:Banesco
      shared: TRUE
    2025-04-20 * "No longer alone"
      Assets:Banesco:Funeral   30.00 USD
      Income:Funeral:Gifts    -30.00 USD
    2025-05-01 balance Assets:Banesco   60.00 USD
    2025-06-15 * "Months later"
      Income:Funeral:Gifts      0.00 USD
    """


def test_a_balance_with_a_wide_tolerance_proves_nothing() -> None:
    """
    2026-02-05 * "Gifts"  ;! shared-account: Assets:BDV has no balance in USD for 2026-02
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-03-01 balance Assets:BDV   0.00 ~ 1000.00 USD
    2026-06-15 * "Months later"
      Income:Funeral:Gifts     0.00 USD
    """
