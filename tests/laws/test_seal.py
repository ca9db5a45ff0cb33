"""A sealed period stays as it was sealed: what breaks it is told at its line."""

PRELUDE = """
2026-01-01 custom "decision" "D-1" "Months are sealed"
  taken-by: "assembly"
  waives: "surplus-order"
2026-01-01 open Assets:Cash USD
2026-01-01 open Income:Gifts USD
2026-01-01 open Expenses:Wood USD
2026-01-01 open Equity:Balance USD
  role: "balance"

2026-02-10 custom "seal" "2026-01" "v1" "sha256:12bb1e34a32c87832452216de8895030cd27cf28dc34ea6941a8ebff1b48e01f"
  decision: "D-1"
  annex: "sha256:e7d048de69d3393652dabc44b7c23f5076f5ad706f580c8c3c40a2dd6795d624"
  trace: "6:10edb3287d634449:0b6ea4d89524c281"
  draft: "seal/2026-01"

2026-03-10 custom "seal" "2026-02" "v1" "sha256:d6371797ea81825a88a127975803fd7a22a375bfbab6fbe6155a334356b04624" "sha256:12bb1e34a32c87832452216de8895030cd27cf28dc34ea6941a8ebff1b48e01f"
  decision: "D-1"
  annex: "sha256:e7d048de69d3393652dabc44b7c23f5076f5ad706f580c8c3c40a2dd6795d624"
  trace: "2:05a4a38fa29a78f2:0b8a62f52bd4bb3c"
  draft: "seal/2026-02"
"""


def test_as_it_was_sealed() -> None:
    """
    2026-01-05 * "Gift of January"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2026-01-06 price EUR 1.10 USD
    2026-02-05 * "Gift of February"
      Assets:Cash     20.00 USD
      Income:Gifts   -20.00 USD
    """


def test_in_another_order_and_layout() -> None:
    """
    2026-02-05 * "Gift of February"
      Income:Gifts
      Assets:Cash     (4 * 5) USD
    2026/01/06 price EUR 1.1 USD
    2026-01-05 txn "Gift of January"  ; thirty
      ; a remark
      Assets:Cash     30.0000 USD
      Income:Gifts
    """


def test_an_open_period_is_free() -> None:
    """
    2026-01-05 * "Gift of January"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2026-02-05 * "Gift of February"
      Assets:Cash     20.00 USD
      Income:Gifts   -20.00 USD
    2026-03-01 * "Of the first day after"
      Assets:Cash     10.00 USD
      Income:Gifts   -10.00 USD
    """


def test_an_amount() -> None:
    """
    2026-01-05 * "Gift of January"  ;! seal: 2026-01 is sealed by decision D-1, with another entry of 2026-01-05 in place of this one
      Assets:Cash     30.01 USD
      Income:Gifts   -30.01 USD
    2026-02-05 * "Gift of February"
      Assets:Cash     20.00 USD
      Income:Gifts   -20.00 USD
    """


def test_an_amount_of_the_second_month() -> None:
    """
    2026-01-05 * "Gift of January"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2026-02-05 * "Gift of February"  ;! seal: 2026-02 is sealed by decision D-1, with another entry of 2026-02-05 in place of this one
      Assets:Cash     20.00 USD
      Expenses:Wood  -20.00 USD
    """


def test_a_date_within_the_month() -> None:
    """
    2026-01-05 * "Gift of January"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2026-02-28 * "Gift of February"  ;! seal: 2026-02 is sealed by decision D-1, with another entry of 2026-02-05 in place of this one
      Assets:Cash     20.00 USD
      Income:Gifts   -20.00 USD
    """


def test_moved_to_an_earlier_month() -> None:
    """
    2026-01-05 * "Gift of January"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2026-01-31 * "Gift of February"  ;! seal: 2026-01 is sealed by decision D-1, without this entry
      Assets:Cash     20.00 USD
      Income:Gifts   -20.00 USD
    """


def test_added_on_the_last_day() -> None:
    """
    2026-01-05 * "Gift of January"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2026-02-05 * "Gift of February"
      Assets:Cash     20.00 USD
      Income:Gifts   -20.00 USD
    2026-02-28 * "Found in April"  ;! seal: 2026-02 is sealed by decision D-1, without this entry
      Assets:Cash      1.00 USD
      Income:Gifts    -1.00 USD
    """


def test_typed_twice() -> None:
    """
    2026-01-05 * "Gift of January"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2026-02-05 * "Gift of February"
      Assets:Cash     20.00 USD
      Income:Gifts   -20.00 USD
    2026-02-05 * "Gift of February"  ;! seal: 2026-02 is sealed by decision D-1, without this entry
      Assets:Cash     20.00 USD
      Income:Gifts   -20.00 USD
    """


def test_a_decision_waives_nothing() -> None:
    """
    2026-01-05 * "Gift of January"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2026-02-05 * "Gift of February"
      Assets:Cash     20.00 USD
      Income:Gifts   -20.00 USD
    2026-02-06 * "By decision"  ;! seal: 2026-02 is sealed by decision D-1, without this entry
      decision: "D-1"
      Assets:Cash      1.00 USD
      Income:Gifts    -1.00 USD
    """


def test_prices_notes_and_others_may_change() -> None:
    """
    2026-01-05 * "Gift of January"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2026-01-06 price EUR 1.11 USD
    2026-01-06 note Assets:Cash "Counted"
    2026-01-06 event "place" "Barquisimeto"
    2026-01-06 query "cash" "SELECT account"
    2026-01-06 custom "budget" Assets:Cash "monthly" 5 USD
    2026-01-06 custom "fava-option" "language" "es"
    2026-02-05 * "Gift of February"
      Assets:Cash     20.00 USD
      Income:Gifts   -20.00 USD
    """


def test_the_custom_of_a_plugin_may_not() -> None:
    """
    2026-01-05 * "Gift of January"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2026-01-06 custom "recurring" "rent"  ;! seal: 2026-01 is sealed by decision D-1, without this entry
    2026-02-05 * "Gift of February"
      Assets:Cash     20.00 USD
      Income:Gifts   -20.00 USD
    """


def test_a_record_that_does_not_read_is_told_by_that() -> None:
    """
    2026-01-05 * "Gift of January"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2026-01-06 custom "fund" "funeral"  ;! records: fund funeral lacks the text
    2026-02-05 * "Gift of February"
      Assets:Cash     20.00 USD
      Income:Gifts   -20.00 USD
    """
