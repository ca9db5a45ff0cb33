"""The words of a source: capitals, slips, several words, and what only looks equal."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The network takes no money of the state"
      taken-by: "assembly"
    2020-01-01 custom "policy" "provenance"
      refuses: "state subsidy eu"
      decision: "D-1"
    2020-01-01 open Assets:Cash
    2020-01-01 open Income:Sundries
"""


def test_capitals_and_one_letter_off() -> None:
    """
    2026-02-05 * "Grants"
      Assets:Cash        8.00 USD
      Income:Sundries   -1.00 USD  ;! provenance: 1.00 USD say source "STATE", which is almost "state", a source that th
        source: "STATE"
      Income:Sundries   -2.00 USD  ;! provenance: 2.00 USD say source "stat", which is almost "stat
        source: "stat"
      Income:Sundries   -1.00 USD  ;! provenance: 1.00 USD say source "Staet", which is almost "stat
        source: "Staet"
      Income:Sundries   -1.00 USD  ;! provenance: 1.00 USD say source "subsidys", which is almost "subsid
        source: "subsidys"
      Income:Sundries   -3.00 USD
        source: "services-sold"
    """


def test_two_letters_off_is_another_word() -> None:
    """
    2026-02-05 * "Of others"
      Assets:Cash        4.00 USD
      Income:Sundries   -1.00 USD
        source: "subsidies"
      Income:Sundries   -1.00 USD
        source: "estates"
      Income:Sundries   -1.00 USD
        source: "start"
      Income:Sundries   -1.00 USD
        source: "members"
    """


def test_a_short_source_is_compared_whole() -> None:
    """
    2026-02-05 * "Of others"
      Assets:Cash        4.00 USD
      Income:Sundries   -1.00 USD  ;! provenance: 1.00 USD say source "EU", which is almost "eu",
        source: "EU"
      Income:Sundries   -1.00 USD
        source: "us"
      Income:Sundries   -1.00 USD
        source: "e"
      Income:Sundries   -1.00 USD
        source: "euo"
    """


def test_a_blank_before_or_after() -> None:
    """
    2026-02-05 * "Grants"
      Assets:Cash        2.00 USD
      Income:Sundries   -1.00 USD  ;! provenance: 1.00 USD come from the source state , which the net
        source: "state "
      Income:Sundries   -1.00 USD  ;! provenance: 1.00 USD come from the source  state, which the net
        source: " state"
    """


def test_a_refused_word_among_several() -> None:
    """
    2026-02-05 * "Grants"
      Assets:Cash        2.00 USD
      Income:Sundries   -1.00 USD  ;! provenance: 1.00 USD come from the source state subsidy, whi
        source: "state subsidy"
      Income:Sundries   -1.00 USD  ;! provenance: 1.00 USD come from the source members state, whi
        source: "members state"
    """


def test_a_refused_word_in_letters_that_look_alike() -> None:
    """
    2026-02-05 * "Grants"
      Assets:Cash        1.00 USD
      Income:Sundries   -1.00 USD  ;! provenance: 1.00 USD say source
        source: "st\u0430t\u0435"
    """


def test_a_list_with_commas() -> None:
    """
    2026-01-01 custom "policy" "provenance"  ;! records: policy provenance
      refuses: "eu, state"
      decision: "D-1"
    """


def test_an_empty_source_names_nobody() -> None:
    """
    2026-01-01 open Income:Fairs  ;! provenance: Income:Fairs takes 1.00 USD on 2026-02-05, and nobody says w
    2026-02-05 * "A fair"
      Assets:Cash     1.00 USD
      Income:Fairs   -1.00 USD
        source: ""
    """


def test_a_blank_source_names_nobody() -> None:
    """
    2026-01-01 open Income:Fairs  ;! provenance: Income:Fairs takes 1.00 USD on 2026-02-05, and nobody says w
    2026-02-05 * "A fair"
      Assets:Cash     1.00 USD
      Income:Fairs   -1.00 USD
        source: " "
    """
