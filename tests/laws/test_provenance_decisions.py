"""Which decisions a transfer of refused money cites, and from what day."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the network"
      taken-by: "assembly"
    2020-01-01 custom "decision" "D-W" "A grant for the health centre, this once"
      taken-by: "assembly"
      waives: "provenance"
    2020-01-01 custom "policy" "provenance"
      refuses: "state"
      decision: "D-1"
    2020-01-01 open Assets:Health
      fund: "health"
    2020-01-01 open Assets:Funeral
      fund: "funeral"
    2020-01-01 open Assets:Savings
      fund: "savings"
    2020-01-01 open Income:Health
      fund: "health"
      source: "state"
    2020-01-01 open Income:Funeral
      fund: "funeral"
      source: "state"
    2020-01-01 open Assets:Lent:Health
      fund: "funeral"
      role: "interfund"
      with: "health"
    2020-01-01 open Assets:Lent:Funeral
      fund: "health"
      role: "interfund"
      with: "funeral"
    2020-01-01 open Liabilities:Owed:Health
      fund: "funeral"
      role: "interfund"
      with: "health"
    2020-01-01 open Equity:Given:Funeral
      fund: "health"
      role: "interfund"
      with: "funeral"
    2020-01-01 open Equity:Got:Health
      fund: "funeral"
      role: "interfund"
      with: "health"
    2020-01-01 open Equity:Given:Savings
      fund: "funeral"
      role: "interfund"
      with: "savings"
    2020-01-01 open Equity:Got:Funeral
      fund: "savings"
      role: "interfund"
      with: "funeral"
    2020-01-01 open Liabilities:Owed:Funeral
      fund: "health"
      role: "interfund"
      with: "funeral"
    2020-02-01 * "The grant"
      decision: "D-W"
      Assets:Health    500.00 USD
      Income:Health   -500.00 USD
"""


def test_two_decisions_are_both_cited() -> None:
    """
    2026-01-01 custom "decision" "D-X" "Another grant, this once"
      taken-by: "assembly"
      waives: "provenance"
    2026-01-01 * "The other grant"
      decision: "D-X"
      Assets:Health    20.00 USD
      Income:Health   -20.00 USD
    2026-02-05 * "Given"
      decision: "D-X"
      Assets:Health            -10.00 USD
      Equity:Given:Funeral      10.00 USD  ;! provenance: 10.00 USD leave the fund health, which by D-W took money that the network re
      Assets:Funeral            10.00 USD
      Equity:Got:Health        -10.00 USD
    2026-02-06 * "Given"
      decision: "D-X D-W"
      Assets:Health            -10.00 USD
      Equity:Given:Funeral      10.00 USD
      Assets:Funeral            10.00 USD
      Equity:Got:Health        -10.00 USD
    """


def test_two_decisions_and_neither_cited() -> None:
    """
    2026-01-01 custom "decision" "D-X" "Another grant, this once"
      taken-by: "assembly"
      waives: "provenance"
    2026-01-01 * "The other grant"
      decision: "D-X"
      Assets:Health    20.00 USD
      Income:Health   -20.00 USD
    2026-02-05 * "Given"
      decision: "D-1"
      Assets:Health            -10.00 USD
      Equity:Given:Funeral      10.00 USD  ;! provenance: 10.00 USD leave the fund health, which by D-W D-X took money that the network re
      Assets:Funeral            10.00 USD
      Equity:Got:Health        -10.00 USD
    """


def test_a_quick_decision_counts_from_its_ratification() -> None:
    """
    2026-01-10 custom "decision" "Q-1" "A grant for the funeral fund, in a hurry"
      taken-by: "quick"
      waives: "provenance"
    2026-01-20 custom "decision" "D-R" "So be it"
      taken-by: "assembly"
      ratifies: "Q-1"
    2026-01-19 * "Before it is ratified"
      decision: "Q-1"
      Assets:Funeral    20.00 USD
      Income:Funeral   -20.00 USD  ;! provenance: 20.00 USD come from the source state, which the
    2026-01-19 * "Given on, and nothing was taken by decision"
      decision: "D-1"
      Assets:Funeral           -10.00 USD
      Equity:Given:Savings      10.00 USD
      Assets:Savings            10.00 USD
      Equity:Got:Funeral       -10.00 USD
    2026-01-20 * "Once it is ratified"
      decision: "Q-1"
      Assets:Funeral    20.00 USD
      Income:Funeral   -20.00 USD
    2026-01-20 * "Given on"
      decision: "D-1"
      Assets:Funeral           -10.00 USD
      Equity:Given:Savings      10.00 USD  ;! provenance: 10.00 USD leave the fund funeral, which by Q-1 took money that the network re
      Assets:Savings            10.00 USD
      Equity:Got:Funeral       -10.00 USD
    """


def test_an_excuse_is_followed_as_a_waiver_is() -> None:
    """
    2026-01-19 * "A grant"
      Assets:Funeral    20.00 USD
      Income:Funeral   -20.00 USD
    2026-02-01 custom "decision" "D-E" "What happened"
      taken-by: "assembly"
      excuses: "provenance@2026-01-19"
    2026-02-01 * "Given on"
      decision: "D-1"
      Assets:Funeral           -10.00 USD
      Equity:Given:Savings      10.00 USD  ;! provenance: 10.00 USD leave the fund funeral, which by D-E took money that the network re
      Assets:Savings            10.00 USD
      Equity:Got:Funeral       -10.00 USD
    2026-02-02 * "Given on with it"
      decision: "D-E"
      Assets:Funeral           -10.00 USD
      Equity:Given:Savings      10.00 USD
      Assets:Savings            10.00 USD
      Equity:Got:Funeral       -10.00 USD
    """


def test_nobody_cites_an_excuse_before_it_is_decided() -> None:
    """
    2026-01-19 * "A grant"
      Assets:Funeral    20.00 USD
      Income:Funeral   -20.00 USD
    2026-02-01 custom "decision" "D-E" "What happened"
      taken-by: "assembly"
      excuses: "provenance@2026-01-19"
    2026-01-31 * "Given on, the day before"
      decision: "D-1"
      Assets:Funeral           -10.00 USD
      Equity:Given:Savings      10.00 USD
      Assets:Savings            10.00 USD
      Equity:Got:Funeral       -10.00 USD
    """


def test_after_the_end_of_the_policy_nothing_is_asked() -> None:
    """
    2026-02-01 custom "end" "policy" "provenance"
      decision: "D-1"
    2026-02-05 * "Given"
      decision: "D-1"
      Assets:Health            -10.00 USD
      Equity:Given:Funeral      10.00 USD
      Assets:Funeral            10.00 USD
      Equity:Got:Health        -10.00 USD
    """
