"""A shared account holds one part a fund, and nothing on itself."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The bank's fees are nobody's"
      taken-by: "assembly"
      waives: "shared-account"
    2020-01-01 open Assets:BDV
      shared: TRUE
    2020-01-01 open Assets:BDV:Funeral
      fund: "funeral"
    2020-01-01 open Assets:BDV:Health
      fund: "health"
    2020-01-01 open Income:Funeral:Gifts
      fund: "funeral"
    2020-01-01 open Equity:Funeral
      fund: "funeral"
    2020-01-01 open Assets:Till
    2020-01-01 open Income:Fees
"""


def test_on_the_parts() -> None:
    """
    2026-02-05 * "Gifts"
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    """


def test_on_the_shared_account() -> None:
    """
    2026-02-05 * "Gifts"
      Assets:BDV              30.00 USD  ;! shared-account: Assets:BDV is shared by several funds
      Income:Funeral:Gifts   -30.00 USD
    """


def test_on_the_shared_account_without_a_fund() -> None:
    """
    2026-02-05 * "Fees"
      Assets:BDV    30.00 USD  ;! shared-account: Assets:BDV is shared by several funds
      Income:Fees  -30.00 USD
    """


def test_each_posting_is_told() -> None:
    """
    2026-02-05 * "In and out"
      Assets:BDV    30.00 USD  ;! shared-account: Assets:BDV is shared by several funds
      Assets:BDV   -30.00 USD  ;! shared-account: Assets:BDV is shared by several funds
    """


def test_an_amount_left_out_on_it() -> None:
    """
    2026-02-05 * "Gifts"
      Assets:BDV  ;! shared-account: Assets:BDV is shared by several funds
      Income:Funeral:Gifts   -30.00 USD
    """


def test_to_the_part_and_on_the_shared_account() -> None:
    """
    2026-02-05 * "From what lay there"
      Assets:BDV             -30.00 USD  ;! shared-account: Assets:BDV is shared by several funds
      Assets:BDV:Funeral      30.00 USD
    """


def test_shared_without_parts() -> None:
    """
    2020-01-01 open Assets:Banesco
      shared: TRUE
    2026-02-05 * "Gifts"
      Assets:Banesco          30.00 USD  ;! shared-account: Assets:Banesco is shared by several funds
      Income:Funeral:Gifts   -30.00 USD
    """


def test_not_shared() -> None:
    """
    2020-01-01 open Assets:Banesco
      shared: FALSE
    2020-01-01 open Assets:Banesco:Jar
    2026-02-05 * "Fees"
      Assets:Banesco   30.00 USD
      Income:Fees     -30.00 USD
    2026-06-05 * "Fees"
      Assets:Banesco:Jar   30.00 USD
      Income:Fees         -30.00 USD
    """


def test_a_part_without_a_fund() -> None:
    """
    2020-01-02 open Assets:BDV:Fees  ;! shared-account: Assets:BDV:Fees is part of Assets:BDV, which funds share, and belongs to no fund
    """


def test_a_fund_inherited_from_the_shared_account() -> None:
    """
    2020-01-01 open Assets:Banesco
      shared: TRUE
      fund: "funeral"
    2020-01-01 open Assets:Banesco:One
    2020-01-01 open Assets:Banesco:Two  ;! shared-account: Assets:Banesco:Two is a second part of the fund funeral in Assets:Banesco, beside Assets:Banesco:One
    """


def test_two_parts_of_one_fund() -> None:
    """
    2020-01-02 open Assets:BDV:Coffins  ;! shared-account: Assets:BDV:Coffins is a second part of the fund funeral in Assets:BDV, beside Assets:BDV:Funeral
      fund: "funeral"
    """


def test_a_fund_has_a_part_in_each_of_two_accounts() -> None:
    """
    2020-01-01 open Assets:Banesco
      shared: TRUE
    2020-01-01 open Assets:Banesco:Funeral
      fund: "funeral"
    """


def test_parts_of_a_part() -> None:
    """
    2020-01-02 open Assets:BDV:Funeral:Coffins
    2020-01-02 open Assets:BDV:Funeral:Flowers
    2026-02-05 * "Put apart"
      Assets:BDV:Funeral:Coffins    30.00 USD
      Assets:BDV:Funeral           -30.00 USD
    """


def test_a_part_opened_before_the_shared_account() -> None:
    """
    2019-01-01 open Assets:BDV:Old  ;! shared-account: Assets:BDV:Old is part of Assets:BDV
    """


def test_a_pad_on_it() -> None:
    """
    2026-01-05 pad Assets:BDV Assets:Till  ;! shared-account: Assets:BDV is shared by several funds
    2026-01-06 balance Assets:BDV   30.00 USD
    """


def test_a_pad_from_it() -> None:
    """
    2026-01-05 pad Assets:Till Assets:BDV  ;! shared-account: Assets:BDV is shared by several funds
    2026-01-06 balance Assets:Till   30.00 USD
    """


def test_a_pad_on_a_part() -> None:
    """
    2026-01-05 pad Assets:BDV:Funeral Equity:Funeral
    2026-01-06 balance Assets:BDV:Funeral   30.00 USD
    """


def test_waived_on_the_entry() -> None:
    """
    2026-02-05 * "Fees"
      decision: "D-1"
      Assets:BDV    30.00 USD
      Income:Fees  -30.00 USD
    """


def test_waived_on_the_posting() -> None:
    """
    2026-02-05 * "Fees"
      Assets:BDV    30.00 USD
        decision: "D-1"
      Income:Fees  -30.00 USD
    """


def test_a_part_waived() -> None:
    """
    2020-01-02 open Assets:BDV:Fees
      decision: "D-1"
    """
