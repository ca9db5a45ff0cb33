"""Families and cooperatives whose ids look alike."""

PRELUDE = """
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 custom "family" "F-0001" "triunfo"
"""


def test_families() -> None:
    """
    2026-01-05 custom "family" "F-OO01" "triunfo"  ;! spelling: F-OO01 looks like F-0001 of 2020-01-01 and is another name (sign 3 is latin capital letter o, there digit zero)
    2026-01-05 custom "family" "f-0001" "triunfo"  ;! spelling: f-0001 looks like F-0001 of 2020-01-01
    2026-01-05 custom "family" "F-000l" "triunfo"  ;! spelling: F-000l looks like F-0001 of 2020-01-01
    2026-01-05 custom "family" "F-0011" "triunfo"
    2026-01-05 custom "family" "F-0010" "triunfo"
    2026-01-05 custom "family" "F-001" "triunfo"
    """


def test_cooperatives() -> None:
    """
    2026-01-05 custom "cooperative" "Triunfo" "El Triunfo"  ;! spelling: Triunfo looks like triunfo
    2026-01-05 custom "cooperative" "tri\u0443nfo" "El Triunfo"
    2026-01-05 custom "cooperative" "triunf\u043e" "El Triunfo"  ;! spelling: triunf\u043e looks like triunfo
    2026-01-05 custom "cooperative" "triunfo-2" "El Triunfo"
    """


def test_a_family_and_a_cooperative() -> None:
    """
    2026-01-05 custom "family" "triunf0" "triunfo"  ;! spelling: triunf0 looks like triunfo of 2020-01-01
    """


def test_one_id_in_many_records() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-0001"
    2026-02-05 custom "end" "family" "F-0001"
    2026-03-05 custom "family" "F-0001" "triunfo"
    2026-03-05 custom "cooperative" "triunfo" "El Triunfo, at another place"
    """


def test_the_later_of_two_is_told_once_at_its_first_record() -> None:
    """
    2026-03-05 custom "family" "F-0OO2" "triunfo"
    2026-02-05 custom "family" "F-0OO2" "triunfo"  ;! spelling: F-0OO2 looks like F-0002 of 2026-01-05
    2026-01-05 custom "family" "F-0002" "triunfo"
    """


def test_an_account_is_not_compared_with_an_id() -> None:
    """
    2026-01-05 open Assets:Loans:F-OOO1
    """


def test_a_family_that_has_ended_still_has_its_name() -> None:
    """
    2026-01-05 custom "end" "family" "F-0001"
    2026-02-05 custom "family" "F-OOO1" "triunfo"  ;! spelling: F-OOO1 looks like F-0001
    """


def test_a_decision_may_let_an_id_stand() -> None:
    """
    2026-01-01 custom "decision" "D-1" "As their card says"
      taken-by: "assembly"
      waives: "spelling"
    2026-01-05 custom "family" "F-OOO1" "triunfo"
      decision: "D-1"
    """


def test_an_excuse_names_the_id() -> None:
    """
    2026-01-05 custom "family" "F-OOO1" "triunfo"
    2026-01-05 custom "family" "F-0OO1" "triunfo"  ;! spelling: F-0OO1 looks like F-0001
    2026-02-01 custom "decision" "D-1" "As their card says"
      taken-by: "assembly"
      excuses: "spelling@F-OOO1"
    """


def test_the_end_of_a_family_whose_id_is_mistyped() -> None:
    """
    2026-01-05 custom "end" "family" "F-000l"  ;! records: end of family F-000l ends what is not in force
    """


def test_capitals_of_the_letter_i() -> None:
    """
    2026-01-05 custom "cooperative" "isabel" "Santa Isabel"
    2026-01-06 custom "cooperative" "Isabel" "Santa Isabel"  ;! spelling: Isabel looks like isabel
    2026-01-07 custom "cooperative" "TRIUNFO" "El Triunfo"  ;! spelling: TRIUNFO looks like triunfo
    """


def test_capital_l_looks_like_no_capital_i() -> None:
    """
    2026-01-05 custom "cooperative" "CI" "Cecosesola, first"
    2026-01-05 custom "cooperative" "CL" "Cecosesola, Lara"
    """
