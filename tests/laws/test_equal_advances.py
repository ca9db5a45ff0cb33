"""A week's advances are the base, times those of the roll who are paid."""

from tests.advance_books import NETWORK

PRELUDE = NETWORK


def test_everyone_is_paid() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_a_cent_too_much() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"  ;! equal-advances: triunfo/2026-W02: 3 x 40.00 = 120.00, entered 120.01 USD
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.01 USD
      Assets:Cash      -120.01 USD
    """


def test_a_cent_too_little() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"  ;! equal-advances: triunfo/2026-W02: 3 x 40.00 = 120.00, entered 119.99 USD
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   119.99 USD
      Assets:Cash      -119.99 USD
    """


def test_the_sum_of_several_postings() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances    70.00 USD
      Assets:Advances    50.00 USD
      Assets:Cash
    """


def test_absent_unpaid_and_absent_paid() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: "A-0001:sick A-0002:leave"
      Assets:Advances    80.00 USD
      Assets:Cash       -80.00 USD
    """


def test_who_is_absent_without_pay_is_not_paid() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"  ;! equal-advances: triunfo/2026-W02: 2 x 40.00 = 80.00, entered 120.00 USD
      advances: "triunfo"
      week: "2026-W02"
      absent: "A-0002:leave"
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_nobody_is_paid() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: "A-0001:leave A-0002:leave A-0003:leave"
    """


def test_nothing_is_entered() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"  ;! equal-advances: triunfo/2026-W02: 3 x 40.00 = 120.00, entered nothing
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
    """


def test_those_paid_by_name() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      paid: "A-0001 A-0003"
      absent: "A-0002:sick"
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_the_rest_of_the_roll_is_neither_paid_nor_absent() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"  ;! equal-advances: triunfo/2026-W02 names neither as paid nor as absent: A-0002 A-0003
      advances: "triunfo"
      week: "2026-W02"
      paid: "A-0001"
      Assets:Advances    40.00 USD
      Assets:Cash       -40.00 USD
    """


def test_absent_without_a_reason() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"  ;! equal-advances: triunfo/2026-W02 lists A-0002 as absent without a reason
      advances: "triunfo"
      week: "2026-W02"
      absent: "A-0002"
      Assets:Advances    80.00 USD
      Assets:Cash       -80.00 USD
    """


def test_a_reason_that_nobody_agreed_on() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"  ;! equal-advances: triunfo/2026-W02 lists A-0002 as absent by rain, and the reasons of policy advances are: sick, leave
      advances: "triunfo"
      week: "2026-W02"
      absent: "A-0002:rain"
      Assets:Advances    80.00 USD
      Assets:Cash       -80.00 USD
    """


def test_a_reason_paid_and_unpaid() -> None:
    """
    2025-01-01 custom "policy" "advances"  ;! equal-advances: policy advances gives sick both as paid and as unpaid
      unpaid-reasons: "leave sick"
      decision: "D-1"
    2025-06-01 custom "policy" "advances"
      bonus-max: 30.00 USD
      decision: "D-1"
    """


def test_cash_in_another_currency() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Cash     -4380.00 VES @@ 120.00 USD
    """


def test_advances_in_another_currency() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"  ;! equal-advances: triunfo/2026-W02: 3 x 40.00 = 120.00, entered 120.00 VES
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 VES
      Assets:Cash      -120.00 VES
    """


def test_the_base_of_the_weeks_monday() -> None:
    """
    2026-01-06 custom "policy" "advances"
      base: 50.00 USD
      decision: "D-1"
    2026-01-16 * "El Triunfo" "Advances, late"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    2026-01-16 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Advances   150.00 USD
      Assets:Cash      -150.00 USD
    """


def test_a_base_that_begins_on_the_monday() -> None:
    """
    2026-01-05 custom "policy" "advances"
      base: 50.00 USD
      decision: "D-1"
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   150.00 USD
      Assets:Cash      -150.00 USD
    """


def test_no_base_is_in_force() -> None:
    """
    2026-01-05 custom "policy" "advances"
      base: "none"
      decision: "D-1"
    2026-01-09 * "El Triunfo" "Advances"  ;! equal-advances: triunfo/2026-W02 pays advances, and no base is in force on 2026-01-05
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_a_week_before_the_advances_is_told_once() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"  ;! equal-advances: triunfo/2016-W02 pays advances, and no base is in force on 2016-01-11
      advances: "triunfo"
      week: "2016-W02"
      absent: "A-0001:sick"
      Assets:Advances   120.00 USD
      Assets:Advances    15.00 USD
        adjustment: "family-size"
        associate: "A-0001"
        decision: "D-1"
      Assets:Cash      -135.00 USD
    2026-01-10 * "El Triunfo" "A change to that"
      advances: "triunfo"
      corrects: "2016-W02"
      paid: "A-0001:-1"
      Assets:Advances   -40.00 USD
      Assets:Cash        40.00 USD
    """


def test_a_posting_for_one_is_the_base() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances    80.00 USD
      Assets:Advances    40.00 USD
        associate: "A-0002"
      Assets:Cash      -120.00 USD
    """


def test_a_base_that_differs() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances    80.00 USD
      Assets:Advances    45.00 USD  ;! equal-advances: the base of A-0002 is 40.00 USD, equal for all, entered 45.00 USD
        associate: "A-0002"
      Assets:Cash      -125.00 USD
    """


def test_the_rest_of_a_sheet_with_a_posting_for_one() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"  ;! equal-advances: triunfo/2026-W02, beside those with postings of their own: 2 x 40.00 = 80.00, entered 90.00 USD
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances    90.00 USD
      Assets:Advances    40.00 USD
        associate: "A-0002"
      Assets:Cash      -130.00 USD
    """


def test_two_postings_for_one() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances    80.00 USD
      Assets:Advances    40.00 USD
        associate: "A-0002"
      Assets:Advances    40.00 USD  ;! equal-advances: A-0002 has a second posting of the base in one entry
        associate: "A-0002"
      Assets:Cash      -160.00 USD
    """


def test_a_posting_for_one_who_is_not_paid() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: "A-0002:leave"
      Assets:Advances    80.00 USD
      Assets:Advances    40.00 USD  ;! equal-advances: the posting of A-0002 is of nobody whom this entry pays the base
        associate: "A-0002"
      Assets:Cash      -120.00 USD
    """


def test_an_account_of_ones_own() -> None:
    """
    2025-01-01 open Assets:Advances:A-0002
      associate: "A-0002"
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances          80.00 USD
      Assets:Advances:A-0002   41.00 USD  ;! equal-advances: the base of A-0002 is 40.00 USD
      Assets:Cash            -121.00 USD
    """


def test_an_adjustment_is_not_in_the_sum() -> None:
    """
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
    """


def test_a_waiver() -> None:
    """
    2025-01-01 custom "decision" "D-3" "A week with a round sum"
      taken-by: "assembly"
      waives: "equal-advances"
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      decision: "D-3"
      Assets:Advances   150.00 USD
      Assets:Cash      -150.00 USD
    """


def test_an_excuse() -> None:
    """
    2026-02-01 custom "decision" "D-3" "That week stands"
      taken-by: "assembly"
      excuses: "equal-advances@triunfo/2026-W02"
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   150.00 USD
      Assets:Cash      -150.00 USD
    """
