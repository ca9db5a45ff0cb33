"""What an advance differs by was agreed on: kind, decision, size."""

from textwrap import dedent

from tests.advance_books import NETWORK

OTHERS = """
    2020-01-01 custom "associate" "A-0005" "triunfo"
      role: "physician"
"""
PRELUDE = NETWORK + dedent(OTHERS)


def test_each_kind_in_an_entry_of_its_own() -> None:
    """
    2026-01-09 * "Adjusted"
      decision: "D-1"
      Assets:Advances    15.00 USD
        adjustment: "family-size"
        associate: "A-0001"
      Assets:Advances    20.00 USD
        adjustment: "bonus"
        associate: "A-0002"
      Assets:Advances    99.00 USD
        adjustment: "need"
        associate: "A-0003"
      Assets:Cash      -134.00 USD
    """


def test_a_kind_that_nobody_agreed_on() -> None:
    """
    2026-01-09 * "Adjusted"
      Assets:Advances    15.00 USD  ;! adjustments: the adjustment merit is none that was agreed on by 2026-01-09 (need, family-size, bonus)
        adjustment: "merit"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    """


def test_a_kind_that_is_no_text() -> None:
    """
    2026-01-09 * "Adjusted"
      Assets:Advances    15.00 USD  ;! adjustments: the adjustment TRUE is none that was agreed on
        adjustment: TRUE
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    """


def test_a_kind_agreed_on_later() -> None:
    """
    2026-01-10 custom "policy" "advances"
      adjustments: "need family-size bonus travel"
      decision: "D-1"
    2026-01-09 * "A day early"
      Assets:Advances    15.00 USD  ;! adjustments: the adjustment travel is none that was agreed on by 2026-01-09
        adjustment: "travel"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    2026-01-10 * "In time"
      Assets:Advances    15.00 USD
        adjustment: "travel"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    """


def test_no_kind_is_agreed_on() -> None:
    """
    2026-01-05 custom "policy" "advances"
      adjustments: "none"
      decision: "D-1"
    2026-01-09 * "Adjusted"
      Assets:Advances    15.00 USD  ;! adjustments: the adjustment need is none that was agreed on by 2026-01-09 (none was)
        adjustment: "need"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    """


def test_no_decision() -> None:
    """
    2026-01-09 * "Adjusted"
      Assets:Advances    15.00 USD  ;! adjustments: the adjustment need of A-0001 cites no decision
        adjustment: "need"
        associate: "A-0001"
      Assets:Cash       -15.00 USD
    """


def test_a_decision_that_is_not_there() -> None:
    """
    2026-01-09 * "Adjusted"
      Assets:Advances    15.00 USD  ;! decisions: the transaction of 2026-01-09 cites D-9
        adjustment: "need"
        associate: "A-0001"
        decision: "D-9"
      Assets:Cash       -15.00 USD
    """


def test_no_associate() -> None:
    """
    2026-01-09 * "Adjusted"
      Assets:Advances    15.00 USD  ;! adjustments: the adjustment need names no associate
        adjustment: "need"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    """


def test_an_unknown_associate() -> None:
    """
    2026-01-09 * "Adjusted"
      Assets:Advances    15.00 USD  ;! adjustments: an adjustment is of A-0077, who is no associate of the books
        adjustment: "need"
        associate: "A-0077"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    """


def test_a_physician() -> None:
    """
    2026-01-09 * "Adjusted"
      Assets:Advances    15.00 USD  ;! adjustments: an adjustment is of A-0005, who is a physician on 2026-01-09
        adjustment: "need"
        associate: "A-0005"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    """


def test_one_who_has_not_joined() -> None:
    """
    2026-01-10 custom "associate" "A-0009" "triunfo"
    2026-01-09 * "Adjusted"
      Assets:Advances    15.00 USD  ;! adjustments: an adjustment is of A-0009, whose record is not in force on 2026-01-09
        adjustment: "need"
        associate: "A-0009"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    """


def test_one_of_another_cooperative() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Advances    15.00 USD  ;! adjustments: an adjustment is of A-0004, who is of union on 2026-01-05
        adjustment: "need"
        associate: "A-0004"
        decision: "D-1"
      Assets:Cash      -135.00 USD
    """


def test_one_whose_record_is_refused() -> None:
    """
    2026-01-01 custom "associate" "A-0009" "nowhere"  ;! records: associate A-0009 names the cooperative nowhere
    2026-01-09 * "Adjusted"
      Assets:Advances    15.00 USD
        adjustment: "family-size"
        associate: "A-0009"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    """


def test_an_account_that_is_not_for_advances() -> None:
    """
    2026-01-01 open Expenses:Help
    2026-01-09 * "Adjusted"
      Expenses:Help      15.00 USD  ;! adjustments: an adjustment stands on Expenses:Help, which is no account of advances
        adjustment: "need"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    """


def test_a_cent_from_family_size() -> None:
    """
    2026-01-09 * "Adjusted"
      Assets:Advances    15.01 USD  ;! adjustments: family-size of A-0001: 3 x 5.00 = 15.00 USD, entered 15.01 USD (policy advances, decision D-1)
        adjustment: "family-size"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.01 USD
    2026-01-16 * "Adjusted"
      Assets:Advances    14.99 USD  ;! adjustments: family-size of A-0001: 3 x 5.00 = 15.00 USD, entered 14.99 USD
        adjustment: "family-size"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -14.99 USD
    """


def test_family_size_in_another_currency() -> None:
    """
    2026-01-09 * "Adjusted"
      Assets:Advances    15.00 VES  ;! adjustments: family-size of A-0001: 3 x 5.00 = 15.00 USD, entered 15.00 VES
        adjustment: "family-size"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 VES
    """


def test_no_dependants() -> None:
    """
    2026-01-09 * "Adjusted"
      Assets:Advances     5.00 USD  ;! adjustments: family-size of A-0002: 0 x 5.00 = 0.00 USD, entered 5.00 USD
        adjustment: "family-size"
        associate: "A-0002"
        decision: "D-1"
      Assets:Cash        -5.00 USD
    """


def test_family_size_without_an_amount() -> None:
    """
    2026-01-05 custom "policy" "advances"
      family-size: "none"
      decision: "D-1"
    2026-01-09 * "Adjusted"
      Assets:Advances    15.00 USD  ;! adjustments: A-0001 has a family-size adjustment, and policy advances gives no amount a dependant on 2026-01-09
        adjustment: "family-size"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    """


def test_the_dependants_of_the_weeks_monday() -> None:
    """
    2026-01-06 custom "associate" "A-0001" "triunfo"
      dependants: 4
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Advances    15.00 USD
        adjustment: "family-size"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash      -135.00 USD
    2026-01-13 * "Adjusted by the record of the day"
      Assets:Advances    20.00 USD
        adjustment: "family-size"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -20.00 USD
    """


def test_family_size_twice_in_a_week() -> None:
    """
    2026-01-05 * "Adjusted"
      Assets:Advances    15.00 USD
        adjustment: "family-size"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    2026-01-11 * "Adjusted on Sunday"
      Assets:Advances    15.00 USD  ;! adjustments: A-0001 has family-size twice in 2026-W02
        adjustment: "family-size"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    2026-01-12 * "Adjusted on Monday"
      Assets:Advances    15.00 USD
        adjustment: "family-size"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    """


def test_family_size_taken_back_and_given_again() -> None:
    """
    2026-01-05 * "Adjusted"
      Assets:Advances    15.00 USD
        adjustment: "family-size"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    2026-01-06 * "Taken back"
      Assets:Advances   -15.00 USD
        adjustment: "family-size"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash        15.00 USD
    2026-01-07 * "Given again"
      Assets:Advances    15.00 USD
        adjustment: "family-size"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    """


def test_a_part_of_family_size_taken_back() -> None:
    """
    2026-01-05 * "Adjusted"
      Assets:Advances    15.00 USD
        adjustment: "family-size"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    2026-01-06 * "Taken back"
      Assets:Advances   -10.00 USD  ;! adjustments: family-size of A-0001: 3 x 5.00 = 15.00 USD, entered -10.00 USD (policy advances, decision D-1)
        adjustment: "family-size"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash        10.00 USD
    """


def test_more_taken_back_than_given() -> None:
    """
    2026-01-05 * "Adjusted"
      Assets:Advances    15.00 USD
        adjustment: "need"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    2026-01-06 * "Taken back"
      Assets:Advances   -15.00 USD
        adjustment: "need"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash        15.00 USD
    2026-01-07 * "Taken back again"
      Assets:Advances    -0.01 USD  ;! adjustments: -0.01 USD takes back more of need than A-0001 was given in these books
        adjustment: "need"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash         0.01 USD
    """


def test_who_has_left_gives_back() -> None:
    """
    2026-01-05 * "Adjusted"
      Assets:Advances    15.00 USD
        adjustment: "family-size"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    2026-01-06 custom "end" "associate" "A-0001"
    2026-01-07 * "Taken back"
      Assets:Advances   -15.00 USD
        adjustment: "family-size"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash        15.00 USD
    """


def test_the_highest_bonus() -> None:
    """
    2026-01-09 * "A bonus"
      Assets:Advances    20.00 USD
        adjustment: "bonus"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -20.00 USD
    2026-01-09 * "A cent more"
      Assets:Advances    20.01 USD  ;! adjustments: A-0002 has 20.01 USD of bonus in 2026-W02, and the most is 20.00 USD (policy advances, decision D-1)
        adjustment: "bonus"
        associate: "A-0002"
        decision: "D-1"
      Assets:Cash       -20.01 USD
    """


def test_a_bonus_in_two_parts() -> None:
    """
    2026-01-08 * "A bonus"
      Assets:Advances    15.00 USD
        adjustment: "bonus"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    2026-01-09 * "Another one"
      Assets:Advances    15.00 USD  ;! adjustments: A-0001 has 30.00 USD of bonus in 2026-W02
        adjustment: "bonus"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    """


def test_a_bonus_without_a_limit() -> None:
    """
    2026-01-05 custom "policy" "advances"
      bonus-max: "none"
      decision: "D-1"
    2026-01-09 * "A bonus"
      Assets:Advances   500.00 USD
        adjustment: "bonus"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash      -500.00 USD
    """


def test_a_policy_that_does_not_read() -> None:
    """
    2026-01-05 custom "policy" "advances"  ;! records: policy advances says bonus-max 30
      bonus-max: 30
      decision: "D-1"
    2026-01-09 * "A bonus"
      Assets:Advances    25.00 USD
        adjustment: "bonus"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -25.00 USD
    """


def test_an_adjustment_in_a_correction() -> None:
    """
    2026-01-06 custom "associate" "A-0001" "triunfo"
      dependants: 4
    2026-01-05 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    2026-01-20 * "El Triunfo" "Forgotten, at the dependants of that Monday"
      advances: "triunfo"
      corrects: "2026-W02"
      paid: ""
      Assets:Advances    15.00 USD
        adjustment: "family-size"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash       -15.00 USD
    """


def test_what_stands_elsewhere_is_told_once() -> None:
    """
    2026-01-09 * "Owed to her"
      Assets:Cash    80.00 USD
      Assets:Cash   -80.00 USD  ;! adjustments: an adjustment stands on Assets:Cash, which is no account of advances
        adjustment: "need"
        associate: "A-0001"
        decision: "D-1"
    """
