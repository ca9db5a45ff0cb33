"""A correction adds weeks or takes them back, on its own date."""

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


def test_weeks_added() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0002"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-10 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0003"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    2026-01-12 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0003:2"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    """


def test_a_week_taken_back() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001:2"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-10 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    2026-01-12 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    """


def test_some_added_and_some_taken_back() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-10 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-2 F-0002"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    2026-01-12 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-1 F-0002"
    """


def test_the_sum_of_a_correction() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001:3"
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-10 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: F-0001 2026-W03 to 2026-W04 at -2 x 0.20 = -0.40, entered -0.20
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-2"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    """


def test_all_and_one_more() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001:2"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-10 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 takes back more weeks of F-0001 than these books show as paid
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-3"
      Assets:Cash              -0.60 USD
      Income:Contributions      0.60 USD
    2026-01-12 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-2"
      Assets:Cash              -0.40 USD
      Income:Contributions      0.40 USD
    2026-01-13 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 takes back more weeks of F-0001
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    """


def test_what_is_paid_later_cannot_be_taken_back_today() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: ""
    2026-01-12 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 takes back more weeks of F-0001
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_what_is_paid_on_the_day_can_be() -> None:
    """
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W02"
      paid: "F-0001:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: ""
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001"
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """
