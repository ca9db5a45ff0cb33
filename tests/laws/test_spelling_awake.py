"""When names are compared: once there is a fund, a family or a cooperative."""

PRELUDE = ""


def test_a_book_of_others_may_call_its_accounts_as_it_likes() -> None:
    """
    2026-01-01 open Assets:Cash
    2026-01-01 open Assets:CASH
    """


def test_an_account_of_a_fund_wakes_the_law() -> None:
    """
    2026-01-01 open Assets:Cash
    2026-01-01 open Assets:CASH  ;! spelling: Assets:CASH looks like Assets:Cash
      fund: "funeral"
    """


def test_a_cooperative_wakes_the_law() -> None:
    """
    2026-01-01 open Assets:Cash
    2026-01-01 open Assets:CASH  ;! spelling: Assets:CASH looks like Assets:Cash
    2026-01-02 custom "cooperative" "triunfo" "El Triunfo"
    """


def test_the_roots_are_renamed() -> None:
    """
    option "name_assets" "Activos"
    option "name_liabilities" "Pasivos"
    option "name_equity" "Patrimonio"
    option "name_income" "Ingresos"
    option "name_expenses" "Gastos"
    2026-01-01 open Activos:Caja
      fund: "funeral"
    2026-01-02 open Activos:C\u0430ja  ;! spelling: Activos:C\u0430ja looks like Activos:Caja
    2026-01-02 open Pasivos:Caja
    """
