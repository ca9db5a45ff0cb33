"""Enrolments one after the other: forgiven, taken back, superseded."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the fund"
      taken-by: "assembly"
    2020-01-01 custom "fund" "common" "Funeral fund"
    2020-01-01 custom "policy" "funeral"
      fund: "common"
      contribution: 0.20 USD
      decision: "D-1"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 custom "cooperative" "lucha" "La Lucha"
    2026-01-05 custom "family" "F-0001" "triunfo"
    2026-01-05 custom "family" "F-0002" "triunfo"
    2026-01-05 custom "family" "F-0003" "triunfo"
    2020-01-01 open Assets:Cash
      fund: "common"
    2020-01-01 open Income:Contributions
      fund: "common"
      role: "contributions"
"""


def test_ended_and_enrolled_on_one_day() -> None:
    """
    2026-01-19 custom "end" "family" "F-0001"
    2026-01-19 custom "family" "F-0001" "triunfo"
      decision: "D-1"
    2026-01-19 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: "F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: "F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.75 USD
      Income:Contributions     -0.75 USD
    """


def test_a_superseding_record_does_not_restart() -> None:
    """
    2026-01-19 custom "family" "F-0001" "triunfo"
      covered: "P-01"
      decision: "D-1"
    2026-01-19 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: "F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: "F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.70 USD
      Income:Contributions     -0.70 USD
    2026-01-30 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W05"
      absent: ""
      Assets:Cash               0.70 USD
      Income:Contributions     -0.70 USD
    2026-02-06 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W06"
      absent: ""
      Assets:Cash               0.75 USD
      Income:Contributions     -0.75 USD
    """


def test_what_was_paid_before_can_be_taken_back() -> None:
    """
    2026-01-12 custom "end" "family" "F-0001"
    2026-02-02 custom "family" "F-0001" "triunfo"
    2026-02-02 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: ""
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      paid: ""
    2026-01-30 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W05"
      paid: ""
    2026-02-06 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W06"
      paid: "F-0001"
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    2026-02-07 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W06"
      paid: "F-0001:-2"
      Assets:Cash              -0.45 USD
      Income:Contributions      0.45 USD
    2026-02-13 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W07"
      paid: "F-0001:3"
      Assets:Cash               0.70 USD
      Income:Contributions     -0.70 USD
    """


def test_a_decision_forgives_the_arrears_of_all_enrolments_before() -> None:
    """
    2026-01-12 custom "end" "family" "F-0001"
    2026-01-19 custom "family" "F-0001" "lucha"
    2026-01-26 custom "end" "family" "F-0001"
    2026-02-02 custom "family" "F-0001" "lucha"
      decision: "D-1"
    2026-02-02 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: ""
    2026-01-23 * "La Lucha"
      sheet: "lucha"
      week: "2026-W04"
      paid: ""
    2026-02-06 * "La Lucha"
      sheet: "lucha"
      week: "2026-W06"
      paid: "F-0001"
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    """
