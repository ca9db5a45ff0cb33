"""A sheet's heading: whose it is, of which week, and that it stands once."""

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


def test_a_sheet_by_paid() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0003"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    """


def test_a_sheet_by_absent() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: "F-0002"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    """


def test_an_unknown_cooperative() -> None:
    """
    2026-01-09 * "triumfo" ;! funeral-sheet: triumfo/2026-W02 is of the cooperative triumfo, which is not in the books on 2026-01-09
      sheet: "triumfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_a_cooperative_of_the_day_and_of_the_day_after() -> None:
    """
    2026-01-09 custom "cooperative" "union" "La Unión"
    2026-01-10 custom "cooperative" "norte" "El Norte"
    2026-01-09 * "union"
      sheet: "union"
      week: "2026-W02"
      paid: ""
    2026-01-09 * "norte" ;! funeral-sheet: norte/2026-W02 is of the cooperative norte, which is not in the books
      sheet: "norte"
      week: "2026-W02"
      paid: ""
    """


def test_no_cooperative() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: the sheet names no cooperative
      sheet: 5
      week: "2026-W02"
      paid: ""
    2026-01-09 * "El Triunfo" ;! funeral-sheet: the sheet names no cooperative
      sheet: " "
      week: "2026-W02"
      paid: ""
    2026-01-09 * "El Triunfo" ;! funeral-sheet: the sheet names no cooperative
      sheet:
      week: "2026-W02"
      paid: ""
    """


def test_a_week_that_is_no_week() -> None:
    """
    2026-12-31 * "El Triunfo" ;! funeral-sheet: the sheet of triunfo says week 2026-W54, which is no week
      sheet: "triunfo"
      week: "2026-W54"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-05 * "El Triunfo" ;! funeral-sheet: the sheet of triunfo says week 2026-W00, which is no week
      sheet: "triunfo"
      week: "2026-W00"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-06 * "El Triunfo" ;! funeral-sheet: the sheet of triunfo says week 2025-W53, which is no week
      sheet: "triunfo"
      week: "2025-W53"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-07 * "El Triunfo" ;! funeral-sheet: the sheet of triunfo says week 2026-W2, which is no week
      sheet: "triunfo"
      week: "2026-W2"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-08 * "El Triunfo" ;! funeral-sheet: the sheet of triunfo says week 2026-02, which is no week
      sheet: "triunfo"
      week: "2026-02"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_weeks_without_quotes() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: the sheet of triunfo says week 2, which is no week
      sheet: "triunfo"
      week: 2
      paid: ""
    2026-01-09 * "El Triunfo" ;! funeral-sheet: the sheet of triunfo says week 2026-01-05, which is no week
      sheet: "triunfo"
      week: 2026-01-05
      paid: ""
    """


def test_a_week_counts_from_its_monday() -> None:
    """
    2026-01-05 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-11 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03 is dated 2026-01-11, before its week begins on 2026-01-12
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_the_week_across_new_year() -> None:
    """
    2026-12-28 custom "family" "F-0009" "lucha"
    2027-01-03 * "La Lucha"
      sheet: "lucha"
      week: "2026-W53"
      paid: "F-0009"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2027-01-04 * "La Lucha"
      sheet: "lucha"
      week: "2027-W01"
      paid: "F-0009"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_the_last_week_begins_in_december() -> None:
    """
    2026-12-28 custom "family" "F-0009" "lucha"
    2026-12-28 * "La Lucha"
      sheet: "lucha"
      week: "2026-W53"
      paid: "F-0009"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2027-01-03 * "La Lucha" ;! funeral-sheet: lucha/2027-W01 is dated 2027-01-03, before its week begins on 2027-01-04
      sheet: "lucha"
      week: "2027-W01"
      paid: "F-0009"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_sheet_keys_without_sheet() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: the sheet names no cooperative
      week: "2026-W02"
      paid: "F-0001"
    2026-01-10 * "El Triunfo" ;! funeral-sheet: the sheet names no cooperative
      corrects: "2026-W02"
      paid: "F-0001:-1"
    2026-01-11 * "Somebody's own metadata is left alone"
      week: "2026-W02"
    2026-01-12 * "A roll of advances is another law's"
      week: "2026-W02"
      advances: "triunfo"
      absent: "A-0007"
    """


def test_a_key_nearly_a_sheets() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 has the key paids
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      paids: "F-0001:2"
      import: "paper-12"
      Assets:Cash               0.80 USD
      Income:Contributions     -0.80 USD
    """


def test_who_is_absent_paid_no_week() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 lists F-0001:2 as absent
      sheet: "triunfo"
      week: "2026-W02"
      absent: "F-0001:2"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    """
