"""Who decided what: citations, what needs a decision, and quick decisions."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the network"
      taken-by: "assembly"
    2020-01-01 custom "decision" "D-2" "Other rules"
      taken-by: "assembly"
    2020-01-01 custom "policy" "decisions"
      ratification-days: 10
      decision: "D-1"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 open Assets:Cash USD
    2020-01-01 open Equity:Opening USD
"""


def test_a_decision_that_does_not_exist() -> None:
    """
    2026-01-05 custom "fund" "crafts" "Workshop" ;! decisions: fund crafts cites 2026-001, which is no decision in the books
      decision: "2026-001"
    2026-01-05 custom "fund" "wood" "Wood" ;! decisions: fund wood cites 2026-001 ;! decisions: fund wood cites 2026-002
      decision: "D-1 2026-001 2026-002 D-2"
    """


def test_a_decision_of_the_day_and_of_the_day_after() -> None:
    """
    2026-01-05 custom "fund" "crafts" "Workshop"
      decision: "2026-001"
    2026-01-05 custom "fund" "wood" "Wood" ;! decisions: fund wood cites 2026-002, a decision of 2026-01-06, later than the act
      decision: "2026-002"
    2026-01-05 custom "decision" "2026-001" "Of the day"
      taken-by: "assembly"
    2026-01-06 custom "decision" "2026-002" "Of the day after"
      taken-by: "assembly"
    """


def test_every_act_may_cite() -> None:
    """
    2026-01-05 * "Cites what is not there" ;! decisions: the transaction of 2026-01-05 cites 2026-001
      decision: "2026-001"
      Assets:Cash        1.00 USD
      Equity:Opening    -1.00 USD
    2026-01-06 * "Its posting cites"
      Assets:Cash        1.00 USD ;! decisions: the transaction of 2026-01-06 cites 2026-002
        decision: "2026-002"
      Equity:Opening    -1.00 USD
        decision: "D-1"
    2026-01-07 open Expenses:Wood USD ;! decisions: the open of 2026-01-07 cites 2026-003
      decision: "2026-003"
    2026-01-08 close Expenses:Wood
      decision: "D-1"
    2026-01-09 note Assets:Cash "Counted" ;! decisions: the note of 2026-01-09 cites 2026-004
      decision: "2026-004"
    """


def test_a_decision_without_quotes() -> None:
    """
    2026-01-05 * "A number is no id" ;! decisions: the transaction of 2026-01-05 cites a decision without quotes
      decision: 2026-001
      Assets:Cash        1.00 USD
      Equity:Opening    -1.00 USD
    2026-01-05 custom "fund" "crafts" "Workshop" ;! records: fund crafts says decision 2025, which is no list
      decision: 2026-001
    """


def test_what_needs_a_decision() -> None:
    """
    2026-01-05 custom "policy" "funeral" ;! decisions: policy funeral cites no decision, and needs one
      covered-max: 9
    2026-01-05 custom "fund" "crafts" "Workshop"
    2026-01-05 custom "fund" "wood" "Wood"
    2026-01-05 custom "campaign" "roof" "A roof" 1200 USD ;! decisions: campaign roof cites no decision
    2026-01-05 custom "associate" "A-0001" "triunfo"
    2026-01-05 custom "suspension" "A-0001" ;! decisions: suspension A-0001 cites no decision
    2026-01-05 custom "terms" "Assets:Cash" ;! decisions: terms Assets:Cash cites no decision
    2026-01-05 custom "closed" "2025" ;! decisions: closed 2025 cites no decision
    2026-01-05 custom "policy" "decisions" ;! decisions: policy decisions cites no decision
      ratification-days: 12
      decision: ""
    """


def test_which_ends_need_a_decision() -> None:
    """
    2026-01-05 custom "policy" "funeral"
      covered-max: 9
      decision: "D-1"
    2026-01-05 custom "fund" "crafts" "Workshop"
    2026-01-05 custom "campaign" "roof" "A roof" 1200 USD
      decision: "D-1"
    2026-01-05 custom "associate" "A-0001" "triunfo"
    2026-01-05 custom "family" "F-0001" "triunfo"
    2026-01-05 custom "cooperative" "union" "La Unión"
    2026-01-05 custom "suspension" "A-0001"
      decision: "D-1"
    2026-02-05 custom "end" "policy" "funeral" ;! decisions: end of policy funeral cites no decision, and needs one
    2026-02-05 custom "end" "fund" "crafts" ;! decisions: end of fund crafts cites no decision
    2026-02-05 custom "end" "campaign" "roof" ;! campaign-goal: campaign roof ends with 0.00 USD raised
    2026-02-05 custom "end" "suspension" "A-0001" ;! decisions: end of suspension A-0001 cites no decision
    2026-02-05 custom "end" "associate" "A-0001"
    2026-02-05 custom "end" "family" "F-0001"
    2026-02-05 custom "end" "cooperative" "union"
    """


def test_ends_with_their_decision() -> None:
    """
    2026-01-05 custom "policy" "funeral"
      covered-max: 9
      decision: "D-1"
    2026-01-05 custom "fund" "crafts" "Workshop"
    2026-02-05 custom "end" "policy" "funeral"
      decision: "D-2"
    2026-02-05 custom "end" "fund" "crafts"
      decision: "D-2"
    """


def test_on_the_deadline_a_quick_decision_is_pending() -> None:
    """
    2026-03-02 custom "decision" "2026-001" "Wood, before the price rises"
      taken-by: "quick"
    2026-03-12 * "The last transaction, on the tenth day"
      Assets:Cash        1.00 USD
      Equity:Opening    -1.00 USD
    2026-04-30 custom "cooperative" "union" "A record does not move the horizon"
    2026-04-30 price USD 36.50 VES
    2026-04-30 balance Assets:Cash 1.00 USD
    """


def test_the_day_after_the_deadline_it_is_late() -> None:
    """
    2026-03-02 custom "decision" "2026-001" "Wood" ;! decisions: decision 2026-001 is a quick decision that the assembly had to ratify by 2026-03-12 (policy decisions, decision D-1)
      taken-by: "quick"
    2026-03-13 * "The last transaction, on the eleventh day"
      Assets:Cash        1.00 USD
      Equity:Opening    -1.00 USD
    """


def test_ratifying_and_rejecting_clear_at_any_date() -> None:
    """
    2026-03-02 custom "decision" "2026-001" "Wood"
      taken-by: "quick"
    2026-03-02 custom "decision" "2026-002" "Varnish"
      taken-by: "quick"
    2026-03-02 custom "decision" "2026-003" "Nails"
      taken-by: "quick"
    2026-05-09 custom "decision" "2026-004" "Wood and varnish, two months later"
      taken-by: "assembly"
      ratifies: "2026-001 2026-002"
    2026-05-09 custom "decision" "2026-005" "No nails"
      taken-by: "assembly"
      rejects: "2026-003"
    2026-06-01 * "The last transaction"
      Assets:Cash        1.00 USD
      Equity:Opening    -1.00 USD
    """


def test_the_days_are_those_in_force_when_it_was_taken() -> None:
    """
    2026-03-01 custom "policy" "decisions"
      ratification-days: 60
      decision: "D-2"
    2026-02-28 custom "decision" "2026-001" "Wood" ;! decisions: decision 2026-001 is a quick decision that the assembly had to ratify by 2026-03-10
      taken-by: "quick"
    2026-03-01 custom "decision" "2026-002" "Varnish"
      taken-by: "quick"
    2026-04-30 * "The sixtieth day"
      Assets:Cash        1.00 USD
      Equity:Opening    -1.00 USD
    """


def test_without_the_term_nothing_is_late() -> None:
    """
    2026-03-01 custom "policy" "decisions"
      ratification-days: "none"
      decision: "D-2"
    2026-03-02 custom "decision" "2026-001" "Wood"
      taken-by: "quick"
    2026-12-31 * "Long after"
      Assets:Cash        1.00 USD
      Equity:Opening    -1.00 USD
    """


def test_a_rejected_decision_closes_from_that_day() -> None:
    """
    2026-03-02 custom "decision" "2026-001" "Wood"
      taken-by: "quick"
    2026-03-08 custom "decision" "2026-002" "No wood"
      taken-by: "assembly"
      rejects: "2026-001"
    2026-03-07 * "The day before"
      decision: "2026-001"
      Assets:Cash        1.00 USD
      Equity:Opening    -1.00 USD
    2026-03-08 * "On that day" ;! decisions: the transaction of 2026-03-08 cites 2026-001, which 2026-002 rejected on 2026-03-08
      decision: "2026-001"
      Assets:Cash        1.00 USD
      Equity:Opening    -1.00 USD
    """


def test_what_can_be_settled() -> None:
    """
    2026-03-02 custom "decision" "2026-001" "Wood"
      taken-by: "quick"
    2026-03-03 custom "decision" "2026-002" "Settles the wrong ones" ;! decisions: decision 2026-002 settles 2026-009, which is no decision ;! decisions: decision 2026-002 settles D-1, which is no quick decision ;! decisions: decision 2026-002 settles 2026-003, a quick decision of 2026-03-04, later
      taken-by: "assembly"
      ratifies: "2026-001 2026-009"
      rejects: "D-1 2026-003"
    2026-03-04 custom "decision" "2026-003" "Varnish"
      taken-by: "quick"
    """


def test_only_the_assembly_settles_and_excuses() -> None:
    """
    2026-03-02 custom "decision" "2026-001" "Wood"
      taken-by: "quick"
    2026-03-03 custom "decision" "2026-002" "In a hurry" ;! decisions: decision 2026-002 excuses, ratifies or rejects, which only the assembly does
      taken-by: "quick"
      ratifies: "2026-001"
    2026-03-04 custom "decision" "2026-003" "In a hurry" ;! decisions: decision 2026-003 excuses, ratifies or rejects
      taken-by: "quick"
      excuses: "family-size@F-0001"
    """


def test_an_excuse_for_a_late_ratification() -> None:
    """
    2026-03-02 custom "decision" "2026-001" "Wood"
      taken-by: "quick"
    2026-05-09 custom "decision" "2026-002" "We let it be"
      taken-by: "assembly"
      excuses: "decisions@2026-001"
    2026-06-01 * "The last transaction"
      Assets:Cash        1.00 USD
      Equity:Opening    -1.00 USD
    """
