"""From what day sources are asked for, and what a decision lets pass."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the network"
      taken-by: "assembly"
    2020-01-01 open Assets:Cash
    2020-01-01 open Income:State
      source: "state"
    2020-01-01 open Income:Subsidy
      source: "subsidy"
    2020-01-01 open Income:Sundries
"""


def test_without_a_policy_nothing_is_asked() -> None:
    """
    2026-02-05 * "A grant, and who knows what"
      Assets:Cash       10.00 USD
      Income:State      -4.00 USD
      Income:Sundries   -6.00 USD
    """


def test_from_the_day_of_the_policy() -> None:
    """
    2026-03-01 custom "policy" "provenance"
      refuses: "state"
      decision: "D-1"
    2026-02-28 * "The day before"
      Assets:Cash       10.00 USD
      Income:State      -4.00 USD
      Income:Sundries   -6.00 USD
    2026-03-01 * "The day itself"
      Assets:Cash        4.00 USD
      Income:State      -4.00 USD  ;! provenance: 4.00 USD come from the source state, which the n
    """


def test_a_policy_that_changes() -> None:
    """
    2026-01-01 custom "policy" "provenance"
      refuses: "state"
      decision: "D-1"
    2026-03-01 custom "decision" "D-2" "Subsidies in place of the state"
      taken-by: "assembly"
    2026-03-01 custom "policy" "provenance"
      refuses: "subsidy"
      decision: "D-2"
    2026-02-28 * "The day before"
      Assets:Cash       10.00 USD
      Income:State      -4.00 USD  ;! provenance: 4.00 USD come from the source state, which the network refuses (policy provenance, decisi
      Income:Subsidy    -6.00 USD
    2026-03-01 * "The day itself"
      Assets:Cash       10.00 USD
      Income:State      -4.00 USD
      Income:Subsidy    -6.00 USD  ;! provenance: 6.00 USD come from the source subsidy, which the network refuses (policy provenance, decisi
    """


def test_a_policy_that_ends() -> None:
    """
    2026-01-01 custom "policy" "provenance"
      refuses: "state"
      decision: "D-1"
    2026-03-01 custom "end" "policy" "provenance"
      decision: "D-1"
    2026-02-28 * "The day before"
      Assets:Cash        4.00 USD
      Income:State      -4.00 USD  ;! provenance: 4.00 USD come from the source state, which the n
    2026-03-01 * "The day itself"
      Assets:Cash       10.00 USD
      Income:State      -4.00 USD
      Income:Sundries   -6.00 USD
    """


def test_a_term_that_is_removed() -> None:
    """
    2026-01-01 custom "policy" "provenance"
      refuses: "state"
      decision: "D-1"
    2026-03-01 custom "policy" "provenance"
      refuses: "none"
      decision: "D-1"
    2026-03-01 * "The day itself"
      Assets:Cash       10.00 USD
      Income:State      -4.00 USD
      Income:Sundries   -6.00 USD
    """


def test_a_policy_that_refuses_nothing_asks_for_sources() -> None:
    """
    2026-01-01 custom "policy" "provenance"
      refuses: ""
      decision: "D-1"
    2026-01-01 open Income:Fairs  ;! provenance: Income:Fairs takes 6.00 USD on 2026-03-01, and n
    2026-03-01 * "A grant, and who knows what"
      Assets:Cash       10.00 USD
      Income:State      -4.00 USD
      Income:Fairs      -6.00 USD
    """


def test_a_waiver_on_the_entry_and_on_the_posting() -> None:
    """
    2026-01-01 custom "policy" "provenance"
      refuses: "state subsidy"
      decision: "D-1"
    2026-02-01 custom "decision" "D-2" "This once"
      taken-by: "assembly"
      waives: "provenance"
    2026-02-05 * "On the entry"
      decision: "D-2"
      Assets:Cash       10.00 USD
      Income:State      -4.00 USD
      Income:Subsidy    -6.00 USD
    2026-02-06 * "On the posting"
      Assets:Cash       10.00 USD
      Income:State      -4.00 USD
        decision: "D-2"
      Income:Subsidy    -6.00 USD  ;! provenance: 6.00 USD come from the source subsidy, which the
    2026-02-07 * "A decision that waives nothing"
      decision: "D-1"
      Assets:Cash        4.00 USD
      Income:State      -4.00 USD  ;! provenance: 4.00 USD come from the source state, which the n
    """


def test_a_waiver_of_a_missing_source_stands_on_the_account() -> None:
    """
    2026-01-01 custom "policy" "provenance"
      refuses: "state subsidy"
      decision: "D-1"
    2026-01-01 custom "decision" "D-2" "Nobody needs to know"
      taken-by: "assembly"
      waives: "provenance"
    2026-01-01 open Income:Fairs
      decision: "D-2"
    2026-02-05 * "A fair"
      Assets:Cash        4.00 USD
      Income:Fairs      -4.00 USD
    """


def test_a_waiver_of_a_missing_source_stands_on_the_entry() -> None:
    """
    2026-01-01 custom "policy" "provenance"
      refuses: "state subsidy"
      decision: "D-1"
    2026-02-01 custom "decision" "D-2" "This once nobody needs to know"
      taken-by: "assembly"
      waives: "provenance"
    2026-02-05 * "A fair"
      decision: "D-2"
      Assets:Cash        4.00 USD
      Income:Sundries   -4.00 USD
    """


def test_excuses_name_the_day_or_the_account() -> None:
    """
    2026-01-01 custom "policy" "provenance"
      refuses: "state"
      decision: "D-1"
    2026-03-01 custom "decision" "D-2" "What happened"
      taken-by: "assembly"
      excuses: "provenance@2026-02-05 provenance@Income:Sundries"
    2026-02-05 * "Excused"
      Assets:Cash       10.00 USD
      Income:State      -4.00 USD
      Income:Sundries   -6.00 USD
    2026-02-06 * "Not excused"
      Assets:Cash        4.00 USD
      Income:State      -4.00 USD  ;! provenance: 4.00 USD come from the source state, which the n
    """
