"""The total stands in the policy's currency; cash may come in another."""

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


def test_cash_in_another_currency_at_a_total() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0002:6"
      Assets:Cash              50.92 VES @@ 1.40 USD
      Income:Contributions     -1.40 USD
    """


def test_cash_in_two_currencies() -> None:
    """
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0002:6"
      Assets:Cash              50.92 VES @@ 1.20 USD
      Assets:Cash               0.20 USD
      Income:Contributions     -1.40 USD
    """


def test_a_total_in_another_currency() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: 7 x 0.20 = 1.40, entered 50.92 VES
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0002:6"
      Assets:Cash              50.92 VES
      Income:Contributions    -50.92 VES
    """


def test_currencies_are_not_added() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: 7 x 0.20 = 1.40, entered 1.40 USD and 0.01 VES
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0002:6"
      Assets:Cash               1.40 USD
      Assets:Cash               0.01 VES
      Income:Contributions     -1.40 USD
      Income:Contributions     -0.01 VES
    """


def test_a_wrong_total_paid_in_another_currency() -> None:
    """
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: 7 x 0.20 = 1.40, entered 1.45
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0002:6"
      Assets:Cash              50.92 VES @@ 1.45 USD
      Income:Contributions     -1.45 USD
    """


def test_the_policy_changes_its_currency() -> None:
    """
    2026-01-12 custom "policy" "funeral"
      contribution: 9.00 VES
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
      absent: ""
      Assets:Cash              18.00 VES
      Assets:Cash               0.20 USD
      Income:Contributions    -18.00 VES
      Income:Contributions     -0.20 USD
    2026-01-23 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W04: 3 x 9.00 = 27.00, entered 0.60 USD
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """


def test_the_sum_in_two_currencies() -> None:
    """
    2026-01-12 custom "policy" "funeral"
      contribution: 9.00 VES
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: "F-0001"
      Assets:Cash               0.40 USD
      Income:Contributions     -0.40 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03: 2 x 9.00 VES + F-0001 2026-W02 at 0.20 USD = 0.20 USD and 18.00 VES, entered 27.00 VES
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Cash              27.00 VES
      Income:Contributions    -27.00 VES
    """
