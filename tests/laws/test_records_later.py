"""A later record does not make an earlier one wrong."""

PRELUDE = """
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
"""


def test_a_later_associate_with_the_id_of_a_person() -> None:
    """
    2026-02-02 custom "family" "F-0001" "triunfo"
      covered: "A-0007"
    2026-06-01 custom "associate" "A-0007" "triunfo" ;! records: associate A-0007 has the id of a person whom F-0001 covers
    """


def test_an_earlier_associate_with_the_id_of_a_person() -> None:
    """
    2026-02-02 custom "associate" "A-0007" "triunfo"
    2026-06-01 custom "family" "F-0001" "triunfo" ;! records: family F-0001 covers A-0007
      covered: "A-0007"
    """


def test_the_first_fund_asks_nothing_of_accounts_before_it() -> None:
    """
    2026-01-01 open Assets:Clinic USD
      fund: "health"
    2026-06-01 custom "fund" "funeral" "Funeral fund"
    """


def test_an_account_opened_after_the_first_fund_names_one_that_is_there() -> None:
    """
    2026-06-01 custom "fund" "funeral" "Funeral fund"
    2026-06-01 open Assets:Clinic USD ;! records: Assets:Clinic belongs to the fund health
      fund: "health"
    """
