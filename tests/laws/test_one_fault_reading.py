"""One fault, one error: slips of the pen, and what the law cannot price."""

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


def test_a_year_mistyped_ahead() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2062-W03 is dated 2026-01-16, before its week begins
      sheet: "triunfo"
      week: "2062-W03"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """


def test_the_last_week_of_all() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/9999-W52 is dated 2026-01-09, before its week begins
      sheet: "triunfo"
      week: "9999-W52"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """


def test_an_end_of_a_family_that_never_was_and_a_sheet() -> None:
    """
    2026-01-05 custom "end" "family" "F-0009" ;! records: end of family F-0009 ends what is not in force
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: 3 x 0.20 = 0.60, entered 0.65
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.65 USD
      Income:Contributions     -0.65 USD
    2026-01-10 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 lists F-0009
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0009"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_a_first_policy_without_the_contribution() -> None:
    """
    2019-12-30 custom "decision" "D-0" "Before the fund"
      taken-by: "assembly"
    2019-12-30 custom "policy" "funeral"
      covered-max: 9
      decision: "D-0"
    2020-01-02 custom "family" "F-0004" "lucha"
      since: 2010-05-01
      paid-through: "2019-W49"
    2020-01-03 * "La Lucha"
      sheet: "lucha"
      week: "2020-W01"
      paid: "F-0004:5"
      Assets:Cash               1.00 USD
      Income:Contributions     -1.00 USD
    """


def test_weeks_beyond_the_calendar() -> None:
    """
    2026-01-12 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0002:999999"
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    """


def test_the_end_of_terms() -> None:
    """
    2026-01-05 open Liabilities:Deposits:L-0001
    2026-01-06 custom "terms" "Liabilities:Deposits:L-0001"
      rate: 5
      decision: "D-1"
    2026-02-06 custom "end" "terms" "Liabilities:Deposits:L-0001"
    """


def test_a_taken_by_mistyped_is_one_fault() -> None:
    """
    2026-01-05 custom "decision" "2026-001" "What we agreed on" ;! records: decision 2026-001
      taken_by: "assembly"
    """


def test_a_week_of_two_sheets_and_a_new_rate() -> None:
    """
    2026-01-12 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-10 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 has a sheet already, of 2026-01-09
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0002 F-0003"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.75 USD
      Income:Contributions     -0.75 USD
    """


def test_a_year_mistyped_back() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2025-W03 is for a week before the first family of triunfo
      sheet: "triunfo"
      week: "2025-W03"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """


def test_a_blank_before_the_number_of_weeks() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 lists F-0001:
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001: 2"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    """
