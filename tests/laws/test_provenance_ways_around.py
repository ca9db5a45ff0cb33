"""Ways around the law: where refused money might come in unseen."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The network takes no money of the state"
      taken-by: "assembly"
    2020-01-01 custom "policy" "provenance"
      refuses: "state"
      decision: "D-1"
    2020-01-01 open Assets:Cash
    2020-01-01 open Assets:Clearing
    2020-01-01 open Expenses:Rent
    2020-01-01 open Income:State
      source: "state"
"""


def test_part_of_an_entry_that_nets_out() -> None:
    """
    2026-02-05 * "In, and half of it back"
      Assets:Cash       10.00 USD
      Income:State      10.00 USD
      Income:State     -20.00 USD  ;! provenance: 20.00 USD come from the source state, which the
    """


def test_in_kind() -> None:
    """
    2026-02-05 * "Flour"
      Assets:Cash        3 FLOUR {2.00 USD}
      Income:State      -6.00 USD  ;! provenance: 6.00 USD come from the source state, which the n
    2026-02-06 * "Flour, without a price"
      Assets:Cash        3 FLOUR
      Income:State      -3 FLOUR  ;! provenance: 3 FLOUR come from the source state, which the ne
    """


def test_by_way_of_a_cost_or_of_another_asset() -> None:
    """
    2026-02-05 * "The state pays back the rent"
      source: "state"
      Assets:Cash        10.00 USD
      Expenses:Rent     -10.00 USD  ;! provenance: 10.00 USD come from the source state, which the
    2026-02-06 * "By way of another asset"
      source: "state"
      Assets:Cash        10.00 USD
      Assets:Clearing   -10.00 USD  ;! provenance: 10.00 USD come from the source state, which the
    """


def test_by_way_of_a_pad() -> None:
    """
    2026-02-05 pad Assets:Cash Income:State  ;! provenance:
    2026-02-06 balance Assets:Cash   500.00 USD
    """


def test_by_way_of_a_role_that_is_none() -> None:
    """
    2026-01-01 open Income:Between
      role: "interfund"
    2026-02-05 * "A grant"
      Assets:Cash        10.00 USD
      Income:Between    -10.00 USD  ;! provenance: 10.00 USD come from the source state, which the
        source: "state"
    """


def test_a_posting_over_several_lots_is_told_once() -> None:
    """
    2026-01-01 open Liabilities:Flour "FIFO"
      source: "members"
    2026-02-01 * "Two lots"
      Liabilities:Flour    1 FLOUR {1.00 USD}
      Liabilities:Flour    2 FLOUR {2.00 USD}
      Assets:Cash      -5.00 USD
    2026-02-05 * "Both"
      source: "state"
      Liabilities:Flour   -3 FLOUR {}  ;! provenance: 3 FLOUR come from the source state, which the ne
      Assets:Cash       5.00 USD
    """


def test_a_blank_hides_no_source() -> None:
    """
    2026-02-05 * "A grant"
      source: " "
      Assets:Cash     10.00 USD
      Income:State   -10.00 USD  ;! provenance: 10.00 USD come from the source state, which the
    """
