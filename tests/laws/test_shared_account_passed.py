"""A month is judged once the books have passed its day; and then forgiven, or not."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The bank was closed by the flood"
      taken-by: "assembly"
      waives: "shared-account"
    2020-01-01 open Assets:BDV
      shared: TRUE
    2020-01-01 open Assets:BDV:Funeral
      fund: "funeral"
    2020-01-01 open Income:Funeral:Gifts
      fund: "funeral"
    2020-01-01 open Equity:Funeral
      fund: "funeral"
    2020-01-01 open Equity:Later
"""


def test_on_the_day() -> None:
    """
    2026-03-05 * "Gifts"
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-04-01 * "The last entry"
      Equity:Later   0.00 USD
    """


def test_one_day_after() -> None:
    """
    2026-03-05 * "Gifts"  ;! shared-account: Assets:BDV has no balance in USD for 2026-03
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-04-02 * "The last entry"
      Equity:Later   0.00 USD
    """


def test_only_entries_pass_days() -> None:
    """
    2026-03-05 * "Gifts"
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-05-01 open Assets:Box
    2026-05-01 balance Assets:Box   0.00 USD
    2026-05-01 price VES   0.02 USD
    """


def test_waived() -> None:
    """
    2026-03-05 * "Gifts"
      decision: "D-1"
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-04-02 * "The last entry"
      Equity:Later   0.00 USD
    """


def test_a_waiver_stands_on_the_last_movement() -> None:
    """
    2026-03-05 * "Gifts"
      decision: "D-1"
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-03-06 * "Gifts"  ;! shared-account: Assets:BDV has no balance in USD for 2026-03
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-04-02 * "The last entry"
      Equity:Later   0.00 USD
    """


def test_excused() -> None:
    """
    2026-03-05 * "Gifts"
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-04-05 * "Gifts"  ;! shared-account: Assets:BDV has no balance in USD for 2026-04
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
    2026-06-01 custom "decision" "D-2" "The statement of March is lost"
      taken-by: "assembly"
      excuses: "shared-account@Assets:BDV/2026-03"
    2026-06-02 * "The last entry"
      Equity:Later   0.00 USD
    """


def test_excused_in_every_currency() -> None:
    """
    2026-03-05 * "Gifts"
      Assets:BDV:Funeral      30.00 USD
      Income:Funeral:Gifts   -30.00 USD
      Assets:BDV:Funeral     500.00 VES
      Income:Funeral:Gifts  -500.00 VES
    2026-06-01 custom "decision" "D-2" "The statement of March is lost"
      taken-by: "assembly"
      excuses: "shared-account@Assets:BDV/2026-03"
    2026-06-02 * "The last entry"
      Equity:Later   0.00 USD
    """


def test_a_pad_moves_it_in_its_own_month() -> None:
    """
    2026-03-05 pad Assets:BDV:Funeral Equity:Funeral  ;! shared-account: Assets:BDV has no balance in USD for 2026-03
    2026-05-01 balance Assets:BDV:Funeral   30.00 USD
    2026-05-02 * "The last entry"
      Equity:Later   0.00 USD
    """


def test_a_pad_proved() -> None:
    """
    2026-03-05 pad Assets:BDV:Funeral Equity:Funeral
    2026-04-01 balance Assets:BDV   30.00 USD
    2026-04-01 balance Assets:BDV:Funeral   30.00 USD
    2026-05-02 * "The last entry"
      Equity:Later   0.00 USD
    """
