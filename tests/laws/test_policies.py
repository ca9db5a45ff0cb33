"""A policy amends the one before; a law wakes with one of its terms, then needs all."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the network"
      taken-by: "assembly"
    2020-01-01 custom "decision" "D-2" "Other rules"
      taken-by: "assembly"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 custom "fund" "common" "Funeral fund"
    2020-01-01 open Assets:Cash USD
      fund: "common"
    2020-01-01 open Income:Contributions USD
      fund: "common"
      role: "contributions"
"""


def test_an_amendment_keeps_the_terms_that_it_does_not_name() -> None:
    """
    2026-01-01 custom "policy" "funeral"
      covered-max: 1
      decision: "D-1"
    2026-02-01 custom "policy" "funeral"
      waiting-weeks: 4
      arrears-weeks-max: 8
      reinstatement: "arrears"
      decision: "D-2"
    2026-02-01 custom "family" "F-0001" "triunfo" ;! family-size: F-0001 covers 2 persons, the most is 1 (policy funeral, decision D-1)
      covered: "P-01 P-02"
    """


def test_an_amended_term_has_the_decision_that_amended_it() -> None:
    """
    2026-01-01 custom "policy" "funeral"
      covered-max: 1
      waiting-weeks: 4
      arrears-weeks-max: 8
      reinstatement: "arrears"
      decision: "D-1"
    2026-02-01 custom "policy" "funeral"
      covered-max: 2
      decision: "D-2"
    2026-01-31 custom "family" "F-0001" "triunfo" ;! family-size: F-0001 covers 3 persons, the most is 1 (policy funeral, decision D-1)
      covered: "P-01 P-02 P-03"
    2026-02-01 custom "family" "F-0002" "triunfo" ;! family-size: F-0002 covers 3 persons, the most is 2 (policy funeral, decision D-2)
      covered: "P-11 P-12 P-13"
    """


def test_a_term_removed_with_none() -> None:
    """
    2026-01-01 custom "policy" "funeral"
      covered-max: 1
      waiting-weeks: 4
      arrears-weeks-max: 8
      reinstatement: "arrears"
      decision: "D-1"
    2026-02-01 custom "policy" "funeral"
      covered-max: "none"
      decision: "D-2"
    2026-03-01 custom "policy" "funeral"
      covered-max: 2
      decision: "D-2"
    2026-01-31 custom "family" "F-0001" "triunfo" ;! family-size: F-0001 covers 2 persons
      covered: "P-01 P-02"
    2026-02-01 custom "family" "F-0002" "triunfo"
      covered: "P-11 P-12 P-13"
    2026-03-01 custom "family" "F-0003" "triunfo" ;! family-size: F-0003 covers 3 persons, the most is 2
      covered: "P-21 P-22 P-23"
    """


def test_the_end_of_a_policy_and_its_blank_new_start() -> None:
    """
    2026-01-01 custom "policy" "funeral"
      covered-max: 1
      waiting-weeks: 4
      arrears-weeks-max: 8
      reinstatement: "arrears"
      decision: "D-1"
    2026-02-01 custom "end" "policy" "funeral"
      decision: "D-2"
    2026-03-01 custom "policy" "funeral"
      waiting-weeks: 4
      arrears-weeks-max: 8
      reinstatement: "arrears"
      decision: "D-2"
    2026-01-31 custom "family" "F-0001" "triunfo" ;! family-size: F-0001 covers 2 persons
      covered: "P-01 P-02"
    2026-02-01 custom "family" "F-0002" "triunfo"
      covered: "P-11 P-12"
    2026-03-01 custom "family" "F-0003" "triunfo"
      covered: "P-21 P-22"
    """


def test_an_end_and_a_new_policy_of_one_day() -> None:
    """
    2026-01-01 custom "policy" "funeral"
      covered-max: 1
      decision: "D-1"
    2026-02-01 custom "policy" "funeral"
      covered-max: 2
      decision: "D-2"
    2026-02-01 custom "end" "policy" "funeral"
      decision: "D-2"
    2026-02-01 custom "family" "F-0001" "triunfo" ;! family-size: F-0001 covers 3 persons, the most is 2
      covered: "P-01 P-02 P-03"
    """


def test_a_later_policy_judges_no_earlier_record() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02 P-03"
    2026-02-01 custom "policy" "funeral"
      covered-max: 1
      decision: "D-1"
    2026-02-02 custom "family" "F-0001" "triunfo" ;! family-size: F-0001 covers 2 persons, the most is 1
      covered: "P-01 P-02"
    """


def test_no_policy_and_no_law() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10 P-11 P-12"
    2026-01-09 * "A sheet that no law asks about"
      sheet: "triunfo"
      week: "2026-W54"
      paid: "F-0001 F-0001:x"
      Assets:Cash              9.99 USD
      Income:Contributions    -9.99 USD
    """


def test_a_term_of_another_law_wakes_nothing() -> None:
    """
    2026-01-01 custom "policy" "funeral"
      covered-max: 9
      waiting-weeks: 4
      arrears-weeks-max: 8
      reinstatement: "arrears"
      decision: "D-1"
    2026-01-09 * "A sheet that no law asks about"
      sheet: "nobody"
      week: "2026-W54"
      Assets:Cash              9.99 USD
      Income:Contributions    -9.99 USD
    """


def test_a_law_that_has_one_of_its_terms_needs_the_other() -> None:
    """
    2026-01-01 custom "policy" "funeral" ;! funeral-sheet: policy funeral gives contribution but lacks fund
      contribution: 0.20 USD
      covered-max: 9
      decision: "D-1"
    2026-02-01 custom "policy" "funeral"
      covered-max: 8
      decision: "D-1"
    """


def test_the_fund_alone_does_not_make_the_law() -> None:
    """
    2026-01-01 custom "policy" "funeral" ;! funeral-sheet: policy funeral gives fund but lacks contribution
      fund: "common"
      decision: "D-1"
    """


def test_terms_given_one_after_the_other() -> None:
    """
    2026-01-01 custom "policy" "funeral"
      covered-max: 9
      decision: "D-1"
    2026-02-01 custom "policy" "funeral"
      fund: "common"
      contribution: 0.20 USD
      decision: "D-1"
    """


def test_a_removed_term_leaves_the_law_lacking() -> None:
    """
    2026-01-01 custom "policy" "funeral"
      fund: "common"
      contribution: 0.20 USD
      decision: "D-1"
    2026-02-01 custom "policy" "funeral" ;! funeral-sheet: policy funeral gives fund but lacks contribution
      contribution: "none"
      decision: "D-2"
    """


def test_all_terms_removed_send_the_law_to_sleep() -> None:
    """
    2026-01-01 custom "policy" "funeral"
      fund: "common"
      contribution: 0.20 USD
      decision: "D-1"
    2026-02-01 custom "policy" "funeral"
      fund: "none"
      contribution: "none"
      decision: "D-2"
    2026-02-01 custom "family" "F-0001" "triunfo"
    """
