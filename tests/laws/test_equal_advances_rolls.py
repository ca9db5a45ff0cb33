"""The roll of a week is fixed by its Monday."""

from tests.advance_books import NETWORK

PRELUDE = NETWORK


def test_who_joins_on_the_monday_is_on_the_roll() -> None:
    """
    2026-01-05 custom "associate" "A-0009" "triunfo"
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   160.00 USD
      Assets:Cash      -160.00 USD
    """


def test_who_joins_on_the_tuesday_is_on_the_next_one() -> None:
    """
    2026-01-06 custom "associate" "A-0009" "triunfo"
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    2026-01-16 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Advances   160.00 USD
      Assets:Cash      -160.00 USD
    """


def test_who_joins_on_the_tuesday_is_not_named() -> None:
    """
    2026-01-06 custom "associate" "A-0009" "triunfo"
    2026-01-09 * "El Triunfo" "Advances"  ;! equal-advances: triunfo/2026-W02 lists A-0009, whose record is not in force on 2026-01-05
      advances: "triunfo"
      week: "2026-W02"
      paid: "A-0001 A-0002 A-0003 A-0009"
      Assets:Advances   160.00 USD
      Assets:Cash      -160.00 USD
    """


def test_who_leaves_on_the_monday_is_off() -> None:
    """
    2026-01-05 custom "end" "associate" "A-0003"
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances    80.00 USD
      Assets:Cash       -80.00 USD
    """


def test_who_leaves_on_the_tuesday_is_still_on() -> None:
    """
    2026-01-06 custom "end" "associate" "A-0003"
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_who_moves_is_on_the_roll_of_the_monday() -> None:
    """
    2026-01-06 custom "associate" "A-0003" "union"
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    2026-01-16 * "La Union" "Advances"
      advances: "union"
      week: "2026-W03"
      paid: "A-0003 A-0004"
      Assets:Advances    80.00 USD
      Assets:Cash       -80.00 USD
    2026-01-16 * "El Triunfo" "Advances"  ;! equal-advances: triunfo/2026-W03 lists A-0003, who is of union on 2026-01-12
      advances: "triunfo"
      week: "2026-W03"
      paid: "A-0001 A-0002 A-0003"
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_a_physician_is_on_no_roll() -> None:
    """
    2025-01-01 custom "associate" "A-0009" "triunfo"
      role: "physician"
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    2026-01-16 * "El Triunfo" "Advances"  ;! equal-advances: triunfo/2026-W03 lists A-0009, who is a physician on 2026-01-12 and is on no roll
      advances: "triunfo"
      week: "2026-W03"
      paid: "A-0001 A-0002 A-0003 A-0009"
      Assets:Advances   160.00 USD
      Assets:Cash      -160.00 USD
    """


def test_an_associate_who_becomes_a_physician() -> None:
    """
    2026-01-06 custom "associate" "A-0003" "triunfo"
      role: "physician"
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    2026-01-16 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Advances    80.00 USD
      Assets:Cash       -80.00 USD
    """


def test_nobody_known() -> None:
    """
    2026-01-09 * "El Triunfo" "Advances"  ;! equal-advances: triunfo/2026-W02 lists A-0077, who is no associate of the books
      advances: "triunfo"
      week: "2026-W02"
      absent: "A-0077:sick"
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_a_suspended_associate_is_not_absent() -> None:
    """
    2026-01-05 custom "suspension" "A-0003"
      decision: "D-2"
    2026-01-09 * "El Triunfo" "Advances"  ;! equal-advances: triunfo/2026-W02 lists A-0003 as absent, who is suspended on 2026-01-05 and is on no roll
      advances: "triunfo"
      week: "2026-W02"
      absent: "A-0003:leave"
      Assets:Advances    80.00 USD
      Assets:Cash       -80.00 USD
    """


def test_no_roll_at_all() -> None:
    """
    2025-01-01 custom "cooperative" "lucha" "La Lucha"
    2026-01-09 * "La Lucha" "Advances"
      advances: "lucha"
      week: "2026-W02"
      absent: ""
    """


def test_a_record_that_does_not_read_puts_the_roll_in_doubt() -> None:
    """
    2025-01-01 custom "associate" "A-0009" "triunfo"  ;! records: associate A-0009 says dependants "many"
      dependants: "many"
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   160.00 USD
      Assets:Cash      -160.00 USD
    2026-01-16 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W03"
      paid: "A-0001 A-0002 A-0003 A-0009"
      Assets:Advances   160.00 USD
      Assets:Cash      -160.00 USD
    2026-01-16 * "La Union" "Advances"  ;! equal-advances: union/2026-W03: 1 x 40.00 = 40.00, entered 41.00 USD
      advances: "union"
      week: "2026-W03"
      absent: ""
      Assets:Advances    41.00 USD
      Assets:Cash       -41.00 USD
    """


def test_a_suspension_that_does_not_read_puts_the_roll_in_doubt() -> None:
    """
    2025-01-01 custom "suspension" "A-0003"  ;! records: suspension A-0003 says until "June"
      until: "June"
      decision: "D-2"
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances    80.00 USD
      Assets:Cash       -80.00 USD
    """


def test_a_policy_that_does_not_read_puts_the_base_in_doubt() -> None:
    """
    2026-01-05 custom "policy" "advances"  ;! records: policy advances says base "50"
      base: "50"
      decision: "D-1"
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   150.00 USD
      Assets:Cash      -150.00 USD
    """
