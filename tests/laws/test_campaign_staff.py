"""`campaign-staff`: who contributes, by which decision, and from what."""

from tests.campaign_books import NETWORK

PRELUDE = NETWORK


def test_full_time_by_a_decision() -> None:
    """
    2020-02-01 * "Cited on the entry"
      decision: "D-1"
      Assets:Centre:Bank    10.00 USD
      Income:Centre:Given  -10.00 USD
        associate: "A-0001"
    2020-02-01 * "Cited on the posting"
      Assets:Centre:Bank    10.00 USD
      Income:Centre:Given  -10.00 USD
        associate: "A-0001"
        decision: "D-1"
    2020-02-01 * "A gift of nobody named cites none"
      Assets:Centre:Bank    10.00 USD
      Income:Centre:Given  -10.00 USD
    2020-02-01 * "Salads that an associate sold are none"
      Assets:Centre:Bank     10.00 USD
      Income:Centre:Salads  -10.00 USD
        associate: "A-0002"
    """


def test_not_full_time() -> None:
    """
    2020-02-01 * "Three, two of them not full-time"
      decision: "D-1"
      Assets:Centre:Bank    30.00 USD
      Income:Centre:Given  -10.00 USD
        associate: "A-0001"
      Income:Centre:Given  -10.00 USD ;! campaign-staff: A-0002 contributes 10.00 USD, and the record in force on 2020-02-01 does not say full-time
        associate: "A-0002"
      Income:Centre:Given  -10.00 USD ;! campaign-staff: A-0003 contributes 10.00 USD, and the record
        associate: "A-0003"
    """


def test_full_time_from_a_day_on() -> None:
    """
    2020-02-02 custom "associate" "A-0002" "triunfo"
      mentor: "A-0001"
      full-time: TRUE
    2020-02-01 * "The day before"
      decision: "D-1"
      Assets:Centre:Bank    10.00 USD
      Income:Centre:Given  -10.00 USD ;! campaign-staff: A-0002 contributes 10.00 USD
        associate: "A-0002"
    2020-02-02 * "That day"
      decision: "D-1"
      Assets:Centre:Bank    10.00 USD
      Income:Centre:Given  -10.00 USD
        associate: "A-0002"
    """


def test_one_who_has_left() -> None:
    """
    2020-02-01 custom "end" "associate" "A-0001"
    2020-01-31 * "The day before"
      decision: "D-1"
      Assets:Centre:Bank    10.00 USD
      Income:Centre:Given  -10.00 USD
        associate: "A-0001"
    2020-02-01 * "That day"
      decision: "D-1"
      Assets:Centre:Bank    10.00 USD
      Income:Centre:Given  -10.00 USD ;! campaign-staff: A-0001 contributes 10.00 USD and is no associate on 2020-02-01
        associate: "A-0001"
    """


def test_ids_that_are_none() -> None:
    """
    2020-02-01 * "Nobody known"
      decision: "D-1"
      Assets:Centre:Bank    30.00 USD
      Income:Centre:Given  -10.00 USD ;! campaign-staff: "" contributes 10.00 USD and is no associate
        associate: ""
      Income:Centre:Given  -10.00 USD ;! campaign-staff: A-0009 contributes 10.00 USD and is no associate
        associate: "A-0009"
      Income:Centre:Given  -10.00 USD ;! campaign-staff: 7 contributes 10.00 USD and is no associate
        associate: 7
    """


def test_the_account_may_name_the_associate() -> None:
    """
    2020-02-01 open Income:Centre:Given:Kitchen
      associate: "A-0003"
    2020-02-01 * "By its account"
      decision: "D-1"
      Assets:Centre:Bank            20.00 USD
      Income:Centre:Given:Kitchen  -10.00 USD ;! campaign-staff: A-0003 contributes 10.00 USD
      Income:Centre:Given:Kitchen  -10.00 USD
        associate: "A-0001"
    """


def test_no_decision() -> None:
    """
    2020-02-01 * "Two, and none cited, is told once" ;! campaign-staff: a staff contribution of 2020-02-01 cites no decision, and
      Assets:Centre:Bank    20.00 USD
      Income:Centre:Given  -10.00 USD
        associate: "A-0001"
      Income:Centre:Given  -10.00 USD
        associate: "A-0001"
    2020-02-01 * "One of two" ;! campaign-staff: a staff contribution of 2020-02-01 cites no decision
      Assets:Centre:Bank    20.00 USD
      Income:Centre:Given  -10.00 USD
        associate: "A-0001"
        decision: "D-1"
      Income:Centre:Given  -10.00 USD
        associate: "A-0001"
    """


def test_a_quick_decision_until_it_is_ratified() -> None:
    """
    2020-02-01 custom "decision" "Q-1" "All give"
      taken-by: "quick"
    2020-02-10 custom "decision" "D-2" "All give indeed"
      taken-by: "assembly"
      ratifies: "Q-1"
    2020-02-09 * "The day before" ;! campaign-staff: a staff contribution of 2020-02-09 cites Q-1, and
      decision: "Q-1"
      Assets:Centre:Bank    10.00 USD
      Income:Centre:Given  -10.00 USD
        associate: "A-0001"
    2020-02-10 * "That day"
      decision: "Q-1"
      Assets:Centre:Bank    10.00 USD
      Income:Centre:Given  -10.00 USD
        associate: "A-0001"
    2020-02-09 * "Beside one of the assembly"
      decision: "Q-1 D-1"
      Assets:Centre:Bank    10.00 USD
      Income:Centre:Given  -10.00 USD
        associate: "A-0001"
    """


def test_what_the_law_of_decisions_tells_is_not_told_again() -> None:
    """
    2020-02-01 custom "decision" "Q-1" "All give"
      taken-by: "quick"
    2020-02-10 custom "decision" "D-2" "Nobody must"
      taken-by: "assembly"
      rejects: "Q-1"
    2020-02-05 * "Later" ;! decisions: the transaction of 2020-02-05 cites D-2, a decision of 2020-02-10
      decision: "D-2"
      Assets:Centre:Bank    10.00 USD
      Income:Centre:Given  -10.00 USD
        associate: "A-0001"
    2020-02-10 * "Rejected" ;! decisions: the transaction of 2020-02-10 cites Q-1, which D-2 rejected
      decision: "Q-1"
      Assets:Centre:Bank    10.00 USD
      Income:Centre:Given  -10.00 USD
        associate: "A-0001"
    2020-02-10 * "Unknown" ;! decisions: the transaction of 2020-02-10 cites D-9, which is no decision
      decision: "D-9"
      Assets:Centre:Bank    10.00 USD
      Income:Centre:Given  -10.00 USD
        associate: "A-0001"
    2020-02-10 * "Unquoted" ;! decisions: the transaction of 2020-02-10 cites a decision without quotes
      decision: 9
      Assets:Centre:Bank    10.00 USD
      Income:Centre:Given  -10.00 USD
        associate: "A-0001"
    """


def test_a_deduction_from_the_advance() -> None:
    """
    2020-02-01 open Assets:Health:Advances
      fund: "health"
      role: "advances"
    2020-02-07 * "The advance less the contribution" ;! campaign-staff: a staff contribution of 2020-02-07 is taken off an advance
      decision: "D-1"
      Assets:Health:Advances   40.00 USD
      Assets:Health:Till      -40.00 USD
      Assets:Centre:Bank       10.00 USD
      Income:Centre:Given     -10.00 USD
        associate: "A-0001"
    2020-02-07 * "The advance in full"
      Assets:Health:Advances   40.00 USD
      Assets:Health:Till      -40.00 USD
    2020-02-07 * "And then the contribution"
      decision: "D-1"
      Assets:Centre:Bank       10.00 USD
      Income:Centre:Given     -10.00 USD
        associate: "A-0001"
    """


def test_a_deduction_that_names_nobody() -> None:
    """
    2020-02-01 open Assets:Health:Advances
      fund: "health"
      role: "advances"
    2020-02-07 * "The advances less what was given" ;! campaign-staff: a staff contribution of 2020-02-07 is taken off an advance
      Assets:Health:Advances   40.00 USD
      Assets:Health:Till      -40.00 USD
      Assets:Centre:Bank       10.00 USD
      Income:Centre:Given     -10.00 USD
    """


def test_the_entry_may_name_the_associate() -> None:
    """
    2020-02-01 * "By the entry"
      associate: "A-0003"
      decision: "D-1"
      Assets:Centre:Bank    20.00 USD
      Income:Centre:Given  -10.00 USD ;! campaign-staff: A-0003 contributes 10.00 USD
      Income:Centre:Given  -10.00 USD
        associate: "A-0001"
    """


def test_keys_that_are_nearly_ours() -> None:
    """
    2020-02-01 * "Of the posting"
      Assets:Centre:Bank    20.00 USD
      Income:Centre:Given  -10.00 USD ;! campaign-staff: a posting on contributions has the key asociate, which is none of ours
        asociate: "A-0003"
      Income:Centre:Given  -10.00 USD
        worker: "A-0003"
    2020-02-01 * "Of the entry, told once" ;! campaign-staff: a posting on contributions has the key associates
      associates: "A-0003"
      Assets:Centre:Bank    20.00 USD
      Income:Centre:Given  -10.00 USD
      Income:Centre:Given  -10.00 USD
    """


def test_two_accounts_and_two_entries_of_a_day() -> None:
    """
    2020-02-01 open Income:Centre:Given:Kitchen
    2020-02-01 * "Told once" ;! campaign-staff: a staff contribution of 2020-02-01 cites no decision
      Assets:Centre:Bank            20.00 USD
      Income:Centre:Given          -10.00 USD
        associate: "A-0001"
      Income:Centre:Given:Kitchen  -10.00 USD
        associate: "A-0001"
    2020-02-01 * "Another of that day"
      decision: "D-1"
      Assets:Centre:Bank    10.00 USD
      Income:Centre:Given  -10.00 USD
        associate: "A-0001"
    """


def test_a_contribution_given_back() -> None:
    """
    2020-02-07 * "Given back to one who left the kitchen"
      Assets:Centre:Bank      -10.00 USD
      Income:Centre:Given      10.00 USD
        associate: "A-0002"
    """


def test_a_refused_record_is_told_once() -> None:
    """
    2020-02-01 custom "associate" "A-0004" "triunfo" ;! records: associate A-0004 has the key fulltime
      mentor: "A-0001"
      fulltime: TRUE
    2020-02-07 * "Contributed"
      decision: "D-1"
      Assets:Centre:Bank       10.00 USD
      Income:Centre:Given     -10.00 USD
        associate: "A-0004"
    """
