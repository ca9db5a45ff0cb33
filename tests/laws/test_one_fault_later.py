"""A later fault silences nothing earlier, and a refusal is not told twice."""

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


def test_a_later_policy_and_the_totals_before_it() -> None:
    """
    2026-01-12 custom "policy" "funeral" ;! records: policy funeral says contribution 0.25, which is no amount
      contribution: 0.25
      decision: "D-1"
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: 3 x 0.20 = 0.60, entered 0.65
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.65 USD
      Income:Contributions     -0.65 USD
    """


def test_a_later_policy_and_the_families_before_it() -> None:
    """
    2026-01-05 custom "policy" "funeral"
      covered-max: 1
      decision: "D-1"
    2026-12-05 custom "policy" "funeral" ;! records: policy funeral has the key covred-max
      covred-max: 2
      decision: "D-1"
    2026-02-05 custom "family" "F-0001" "triunfo" ;! family-size: F-0001 covers 2 persons
      covered: "P-01 P-02"
    """


def test_a_family_of_an_unknown_cooperative_and_totals_by_paid() -> None:
    """
    2026-01-05 custom "family" "F-0004" "triumfo" ;! records: family F-0004 names the cooperative triumfo
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: 3 x 0.20 = 0.60, entered 0.65
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0002 F-0003"
      Assets:Cash               0.65 USD
      Income:Contributions     -0.65 USD
    """


def test_a_family_of_an_unknown_cooperative_and_the_roll_without_it() -> None:
    """
    2026-01-12 custom "family" "F-0004" "triumfo" ;! records: family F-0004 names the cooperative triumfo
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: 3 x 0.20 = 0.60, entered 0.65
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.65 USD
      Income:Contributions     -0.65 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.80 USD
      Income:Contributions     -0.80 USD
    """


def test_a_refused_decision_and_its_waiver() -> None:
    """
    2026-01-05 custom "policy" "funeral"
      covered-max: 1
      decision: "D-1"
    2026-01-05 custom "decision" "2026-001" "Two for F-0001" ;! records: decision 2026-001 says taken-by "asembly"
      taken-by: "asembly"
      waives: "family-size"
    2026-02-05 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
      decision: "2026-001"
    """


def test_a_stranger_does_not_hide_the_next_total() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 lists F-0099
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0099"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03: 2 x 0.20 = 0.40, entered 0.45
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001 F-0002"
      Assets:Cash               0.45 USD
      Income:Contributions     -0.45 USD
    """


def test_a_refused_correction_is_not_told_again() -> None:
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
    2026-01-10 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 takes back more weeks of F-0001
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-2"
      Assets:Cash              -0.40 USD
      Income:Contributions      0.40 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001"
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    """


def test_a_week_taken_back_on_a_sheet_is_not_told_again() -> None:
    """
    2026-01-19 custom "policy" "funeral"
      contribution: 0.25 USD
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001:2"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03 lists F-0001:-1
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      paid: "F-0001:2"
      Assets:Cash               0.45 USD
      Income:Contributions     -0.45 USD
    """


def test_a_policy_lacking_a_term_and_the_sheets() -> None:
    """
    2026-01-12 custom "policy" "funeral" ;! funeral-sheet: policy funeral gives fund but lacks contribution
      contribution: "none"
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """
