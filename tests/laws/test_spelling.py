"""Accounts whose names look alike."""

PRELUDE = """
    2020-01-01 open Assets:Funeral
      fund: "funeral"
"""


def test_an_accent_of_its_own() -> None:
    """
    2026-01-01 open Assets:Educaci\u00f3n
    2026-01-02 open Assets:Educacio\u0301n  ;! spelling: Assets:Educacio\u0301n looks like Assets:Educaci\u00f3n of 2026-01-01 and is another name (an accent is a sign of its own in one of the two)
    2026-01-03 open Assets:Educacion
    """


def test_a_cyrillic_letter_and_a_greek_one() -> None:
    """
    2026-01-01 open Assets:Cash
    2026-01-02 open Assets:C\u0430sh  ;! spelling: Assets:C\u0430sh looks like Assets:Cash of 2026-01-01 and is another name (sign 9 is cyrillic small letter a, there latin small letter a)
    2026-01-01 open Assets:Bank
    2026-01-02 open Assets:\u0392ank  ;! spelling: Assets:\u0392ank looks like Assets:Bank of 2026-01-01 and is another name (sign 8 is greek capital letter beta, there latin capital letter b)
    2026-01-03 open Assets:\u0416ank
    """


def test_a_letter_of_another_script_is_told_though_it_came_first() -> None:
    """
    2026-01-01 open Assets:C\u0430sh  ;! spelling: Assets:C\u0430sh looks like Assets:Cash of 2026-01-02
    2026-01-02 open Assets:Cash
    """


def test_capitals() -> None:
    """
    2026-01-02 open Assets:CASH  ;! spelling: Assets:CASH looks like Assets:Cash of 2026-01-01
    2026-01-01 open Assets:Cash
    """


def test_a_zero_and_a_one() -> None:
    """
    2026-01-01 open Assets:Box-0
    2026-01-02 open Assets:Box-O  ;! spelling: Assets:Box-O looks like Assets:Box-0 of 2026-01-01 and is another name (sign 12 is latin capital letter o, there digit zero)
    2026-01-01 open Assets:Deposits:D-0001
    2026-01-02 open Assets:Deposits:D-000l  ;! spelling: Assets:Deposits:D-000l looks like Assets:Deposits:D-0001
    2026-01-03 open Assets:Deposits:D-000I  ;! spelling: Assets:Deposits:D-000I looks like Assets:Deposits:D-0001
    2026-01-03 open Assets:Deposits:D-0011
    """


def test_names_that_are_near_and_lawful() -> None:
    """
    2026-01-01 open Assets:Mail
    2026-01-01 open Assets:Mall
    2026-01-01 open Assets:Box-1
    2026-01-01 open Assets:Box-2
    2026-01-01 open Assets:Box:1
    2026-01-01 open Assets:Papa
    2026-01-01 open Assets:Pap\u00e1
    2026-01-01 open Assets:Pena
    2026-01-01 open Assets:Pe\u00f1a
    2026-01-01 open Liabilities:Mail
    """


def test_of_one_day_the_later_line_is_told() -> None:
    """
    2026-01-01 open Assets:CASH
    2026-01-01 open Assets:Cash  ;! spelling: Assets:Cash looks like Assets:CASH of 2026-01-01
    """


def test_three_are_told_of_the_first() -> None:
    """
    2026-01-01 open Assets:Cash
    2026-01-02 open Assets:CASH  ;! spelling: Assets:CASH looks like Assets:Cash of 2026-01-01
    2026-01-03 open Assets:CAsh  ;! spelling: Assets:CAsh looks like Assets:Cash of 2026-01-01
    """


def test_a_parent_is_another_name_and_so_are_its_children() -> None:
    """
    2026-01-01 open Assets:Bank:Cash
    2026-01-02 open Assets:BANK:Cash  ;! spelling: Assets:BANK:Cash looks like Assets:Bank:Cash
    2026-01-03 open Assets:BANK:Box
    """


def test_an_account_that_nobody_opened_is_told_where_it_first_stands() -> None:
    """
    2026-01-01 open Assets:Cash
    2026-02-05 * "Again"  ;! Invalid reference to unknown account 'Assets:CASH'
      Assets:Cash    1.00 USD
      Assets:CASH   -1.00 USD
    2026-02-04 * "Once"  ;! Invalid reference to unknown account 'Assets:CASH'
      Assets:Cash    1.00 USD
      Assets:CASH   -1.00 USD  ;! spelling: Assets:CASH looks like Assets:Cash of 2026-01-01
    """


def test_an_account_that_nobody_opened_and_looks_like_none() -> None:
    """
    2026-01-01 open Assets:Cash
    2026-02-05 * "Once"  ;! Invalid reference to unknown account 'Assets:Box'
      Assets:Cash    1.00 USD
      Assets:Box    -1.00 USD
    """


def test_a_decision_may_let_a_name_stand() -> None:
    """
    2026-01-01 custom "decision" "D-1" "Two boxes"
      taken-by: "assembly"
      waives: "spelling"
    2026-01-01 open Assets:Box-0
    2026-01-02 open Assets:Box-O
      decision: "D-1"
    """


def test_capitals_of_the_letter_i() -> None:
    """
    2026-01-01 open Assets:IVA
    2026-01-02 open Assets:Iva  ;! spelling: Assets:Iva looks like Assets:IVA
    2026-01-01 open Assets:Caja-Isla
    2026-01-02 open Assets:Caja-isla  ;! spelling: Assets:Caja-isla looks like
    """


def test_capital_l_looks_like_no_capital_i() -> None:
    """
    2026-01-01 open Assets:Plan-I
    2026-01-02 open Assets:Plan-L
    2026-01-01 open Assets:Box-1
    2026-01-02 open Assets:Box-L
    """


def test_a_sign_that_nobody_sees() -> None:
    """
    2026-01-01 open Assets:Cash
    2026-01-02 open Assets:Cash\u200b  ;! spelling:
    2026-01-03 open Assets:Ca\u00adsh  ;! spelling:
    """


def test_a_hyphen_of_another_shape() -> None:
    """
    2026-01-01 open Assets:El-Triunfo
    2026-01-02 open Assets:El\u2010Triunfo  ;! spelling:
    2026-01-03 open Assets:El\u2013Triunfo  ;! spelling:
    """


def test_sharp_s_looks_like_no_two() -> None:
    """
    2026-01-01 open Assets:Masse
    2026-01-02 open Assets:Ma\u00dfe
    """
