"""A chain of seals: each is of a period that is over, once, and names the one before."""

PRELUDE = """
2026-01-01 custom "decision" "D-1" "Months are sealed"
  taken-by: "assembly"
  waives: "surplus-order"
2026-01-01 open Assets:Cash USD
2026-01-01 open Income:Gifts USD
2026-01-01 open Expenses:Wood USD
2026-01-01 open Equity:Balance USD
  role: "balance"
2026-01-05 * "Gift of January"
  Assets:Cash     30.00 USD
  Income:Gifts   -30.00 USD
2026-01-06 price EUR 1.10 USD
2026-02-05 * "Gift of February"
  Assets:Cash     20.00 USD
  Income:Gifts   -20.00 USD

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


def test_the_chain() -> None:
    """; No seal beside those of January and February."""


def test_a_period_that_is_not_over() -> None:
    """
    2026-03-31 custom "seal" "2026-03" "v1" "sha256:0000000000000000000000000000000000000000000000000000000000000000" "sha256:d6371797ea81825a88a127975803fd7a22a375bfbab6fbe6155a334356b04624"  ;! seal: 2026-03 is sealed on 2026-03-31, before it is over
      decision: "D-1"
    """


def test_a_year_that_is_not_over() -> None:
    """
    2026-12-31 custom "seal" "2026" "v1" "sha256:0000000000000000000000000000000000000000000000000000000000000000" "sha256:d6371797ea81825a88a127975803fd7a22a375bfbab6fbe6155a334356b04624"  ;! seal: 2026 is sealed on 2026-12-31, before it is over
      decision: "D-1"
    """


def test_on_the_day_after_it_is_over() -> None:
    """
    2026-04-01 custom "seal" "2026-03" "v1" "sha256:0000000000000000000000000000000000000000000000000000000000000000" "sha256:d6371797ea81825a88a127975803fd7a22a375bfbab6fbe6155a334356b04624"  ;! seal: 2026-03 is sealed by decision D-1, and what is dated after 2026-02-28 and up to 2026-03-31 is not what was sealed (the entries then, 1 now)
      decision: "D-1"
    """


def test_a_form_of_a_later_day() -> None:
    """
    2026-04-01 custom "seal" "2026-03" "v2" "sha256:0000000000000000000000000000000000000000000000000000000000000000" "sha256:d6371797ea81825a88a127975803fd7a22a375bfbab6fbe6155a334356b04624"  ;! seal: 2026-03 is sealed in the form v2, which this program does not know
      decision: "D-1"
    """


def test_twice() -> None:
    """
    2026-03-11 custom "seal" "2026-02" "v1" "sha256:0000000000000000000000000000000000000000000000000000000000000000" "sha256:12bb1e34a32c87832452216de8895030cd27cf28dc34ea6941a8ebff1b48e01f"  ;! seal: 2026-02 is sealed already on 2026-03-10
      decision: "D-1"
    """


def test_a_month_left_out_is_sealed_with_the_next() -> None:
    """
    2026-05-10 custom "seal" "2026-04" "v1" "sha256:0000000000000000000000000000000000000000000000000000000000000000" "sha256:d6371797ea81825a88a127975803fd7a22a375bfbab6fbe6155a334356b04624"  ;! seal: 2026-04 is sealed by decision D-1, and what is dated after 2026-02-28 and up to 2026-04-30
      decision: "D-1"
    """


def test_it_names_the_one_before_the_last() -> None:
    """
    2026-04-10 custom "seal" "2026-03" "v1" "sha256:0000000000000000000000000000000000000000000000000000000000000000" "sha256:12bb1e34a32c87832452216de8895030cd27cf28dc34ea6941a8ebff1b48e01f"  ;! seal: 2026-03 names another seal before it than that of 2026-02
      decision: "D-1"
    """


def test_it_names_none() -> None:
    """
    2026-04-10 custom "seal" "2026-03" "v1" "sha256:0000000000000000000000000000000000000000000000000000000000000000"  ;! seal: 2026-03 names another seal before it than that of 2026-02
      decision: "D-1"
    """


def test_the_first_that_is_broken_is_told_alone() -> None:
    """
    2026-04-10 custom "seal" "2026-03" "v1" "sha256:0000000000000000000000000000000000000000000000000000000000000000"  ;! seal: 2026-03 names another seal before it
      decision: "D-1"
    2026-05-10 custom "seal" "2026-04" "v1" "sha256:0000000000000000000000000000000000000000000000000000000000000000"
      decision: "D-1"
    """


def test_what_follows_a_seal_that_does_not_read() -> None:
    """
    2026-04-10 custom "seal" "2026-03" "v1" "sha256:0"  ;! records: seal 2026-03 says hash "sha256:0"
      decision: "D-1"
    2026-05-10 custom "seal" "2026-04" "v1" "sha256:0000000000000000000000000000000000000000000000000000000000000000" "sha256:0000000000000000000000000000000000000000000000000000000000000000"  ;! seal: 2026-04 is sealed by decision D-1, and what is dated after 2026-02-28
      decision: "D-1"
    """


def test_a_seal_before_the_first() -> None:
    """
    2026-01-10 custom "seal" "2025-12" "v1" "sha256:0000000000000000000000000000000000000000000000000000000000000000"  ;! seal: 2025-12 is sealed by decision D-1, and what is dated up to 2025-12-31 is not what was sealed (the entries then, 0 now)
      decision: "D-1"
    """


def test_no_decision_waives_or_excuses_it() -> None:
    """
    2026-03-01 custom "decision" "D-2" "Seals are nothing"  ;! decisions: decision D-2 waives seal
      taken-by: "assembly"
      waives: "seal"
    2026-03-01 custom "decision" "D-3" "Seals are nothing"  ;! decisions: decision D-3 excuses seal
      taken-by: "assembly"
      excuses: "seal@2026-03"
    2026-04-10 custom "seal" "2026-03" "v1" "sha256:0000000000000000000000000000000000000000000000000000000000000000"  ;! seal: 2026-03 names another seal before it
      decision: "D-2"
    """


def test_a_first_seal_that_names_another() -> None:
    """
    2026-02-09 custom "seal" "2025-12" "v1" "sha256:0000000000000000000000000000000000000000000000000000000000000000" "sha256:12bb1e34a32c87832452216de8895030cd27cf28dc34ea6941a8ebff1b48e01f"  ;! seal: 2025-12 names another seal before it than none
      decision: "D-1"
    """


def test_a_seal_without_its_trace_by_two_decisions() -> None:
    """
    2026-04-01 custom "seal" "2026-03" "v1" "sha256:0000000000000000000000000000000000000000000000000000000000000000" "sha256:d6371797ea81825a88a127975803fd7a22a375bfbab6fbe6155a334356b04624"  ;! seal: 2026-03 is sealed by decision D-1 D-2, and what is dated after 2026-02-28
      decision: "D-1 D-2"
    2026-03-15 custom "decision" "D-2" "March is sealed"
      taken-by: "assembly"
    """
