"""No person is named beside the difference of a market day."""

PRELUDE = """
2020-01-01 custom "decision" "D-1" "The rules"
  taken-by: "assembly"
  waives: "mentors"
2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
2020-01-01 custom "associate" "A-0001" "triunfo"
2020-01-01 custom "family" "F-0001" "triunfo"
  covered: "P-0001"
2020-01-01 open Assets:Cash
2020-01-01 open Income:Sales
2020-01-01 open Assets:Advances:A-0001
2020-01-01 open Assets:Owed:Hers
  holder: "A-0001"
2020-01-01 open Expenses:Differences
  role: "market-difference"
2020-01-01 open Expenses:Differences:Centro
2020-01-01 open Expenses:Other
"""


def test_an_associate() -> None:
    """
    2026-01-10 * "Envelopes"
      Assets:Cash             412.50 USD
      Income:Sales           -415.00 USD
      Expenses:Differences      2.50 USD  ;! market-difference: A-0001 is named beside the difference of a market day, which is nobody's
        associate: "A-0001"
    """


def test_nobody() -> None:
    """
    2026-01-10 * "centro" "Envelopes"
      counted-by: "A-0001"
      Assets:Cash             412.50 USD
      Income:Sales           -415.00 USD
      Expenses:Differences      2.50 USD
    """


def test_a_person_elsewhere() -> None:
    """
    2026-01-10 * "A-0001" "Envelopes"
      Assets:Cash             412.50 USD
        associate: "A-0001"
      Income:Sales           -412.50 USD
    """


def test_an_account_below() -> None:
    """
    2026-01-10 * "Envelopes"
      Assets:Cash                    417.50 USD
      Income:Sales                  -415.00 USD
      Expenses:Differences:Centro     -2.50 USD  ;! market-difference: F-0001 is named
        family: "F-0001"
    """


def test_an_id_that_nobody_knows_is_somebody() -> None:
    """
    2026-01-10 * "Envelopes"  ;! market-difference: P-9999 is named
      person: "P-9999"
      Assets:Cash             412.50 USD
      Income:Sales           -415.00 USD
      Expenses:Differences      2.50 USD
    """


def test_a_cooperative_is_no_person() -> None:
    """
    2026-01-10 * "triunfo" "Envelopes of triunfo"
      holder: "triunfo"
      Assets:Cash             412.50 USD
      Income:Sales           -415.00 USD
      Expenses:Differences      2.50 USD
    """


def test_the_payee() -> None:
    """
    2026-01-10 * "A-0001" "Envelopes"  ;! market-difference: A-0001 is named
      Assets:Cash             412.50 USD
      Income:Sales           -415.00 USD
      Expenses:Differences      2.50 USD
    """


def test_a_word_of_the_narration() -> None:
    """
    2026-01-10 * "Missing in the envelope of P-0001."  ;! market-difference: P-0001 is
      Assets:Cash             412.50 USD
      Income:Sales           -415.00 USD
      Expenses:Differences      2.50 USD
    2026-01-11 * "Envelopes of stall P-00011, not P-0001-b"
      Assets:Cash             412.50 USD
      Income:Sales           -415.00 USD
      Expenses:Differences      2.50 USD
    """


def test_the_difference_is_put_on_a_person() -> None:
    """
    2026-01-10 * "The difference is hers"
      Expenses:Differences       -2.50 USD
      Assets:Advances:A-0001      2.50 USD  ;! market-difference: A-0001 is named
    2026-01-11 * "The difference is hers"
      Expenses:Differences       -2.50 USD
      Assets:Owed:Hers            2.50 USD  ;! market-difference: A-0001 is named
    2026-01-12 * "The difference is hers"
      Expenses:Differences       -2.50 USD
      Assets:Cash                 2.50 USD  ;! market-difference: A-0001 is named
        borrower: "A-0001"
    """


def test_one_entry_is_told_once() -> None:
    """
    2026-01-10 * "A-0001" "Envelopes of A-0001"  ;! market-difference: A-0001 is named
      associate: "A-0001"
      Assets:Cash             412.50 USD
      Income:Sales           -415.00 USD
      Expenses:Differences      2.50 USD
        associate: "A-0001"
    """


def test_an_account_that_names_a_person_is_told_by_itself() -> None:
    """
    2026-01-02 open Expenses:Differences:Hers  ;! market-difference: A-0001 is named beside the difference of a market day on Expenses:Differences:Hers
      associate: "A-0001"
    2026-01-02 open Expenses:Differences:P-0001  ;! market-difference: P-0001 is named
    2026-01-02 open Expenses:Differences:A-0001:2026-01-10  ;! market-difference: A-0001 is named
    2026-01-02 open Expenses:Differences:P-0009
    2026-01-10 * "Envelopes"
      Assets:Cash                    412.50 USD
      Income:Sales                  -415.00 USD
      Expenses:Differences:Hers        2.50 USD
    """


def test_what_is_no_id() -> None:
    """
    2026-01-10 * "Envelopes"
      Assets:Cash             412.50 USD
      Income:Sales           -415.00 USD
      Expenses:Differences      2.50 USD  ;! market-difference: 7 is named
        associate: 7
    2026-01-11 * "Envelopes"
      Assets:Cash             412.50 USD
      Income:Sales           -415.00 USD
      Expenses:Differences      2.50 USD
        associate: " "
    """


def test_a_word_of_the_role_mistyped() -> None:
    """
    2020-01-01 custom "fund" "markets" "Markets"
    2026-01-02 open Expenses:More  ;! records: Expenses:More has the role market-diference
      role: "market-diference"
    """


def test_in_the_closing_of_a_year_advances_are_anybodys() -> None:
    """
    2020-01-01 open Assets:Advances
      role: "advances"
    2026-12-31 * "The year" #closing
      Expenses:Differences       -2.50 USD
      Assets:Advances:A-0001     -5.00 USD
      Income:Sales                7.50 USD
    """


def test_a_waiver() -> None:
    """
    2025-01-01 custom "decision" "D-3" "She put it back herself, and wants it known"
      taken-by: "assembly"
      waives: "market-difference"
    2026-01-10 * "Put back"
      decision: "D-3"
      Assets:Cash              2.50 USD
      Expenses:Differences    -2.50 USD
        associate: "A-0001"
    """


def test_an_excuse_of_an_account() -> None:
    """
    2026-01-02 open Expenses:Differences:P-0001
    2026-02-01 custom "decision" "D-3" "The account is older than the law"
      taken-by: "assembly"
      excuses: "market-difference@Expenses:Differences:P-0001"
    """
