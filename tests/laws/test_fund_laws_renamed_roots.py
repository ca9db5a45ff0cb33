"""Books in Spanish: the laws of funds find accounts under renamed roots."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the funds"
      taken-by: "assembly"
    2020-01-01 custom "policy" "held-owed"
      days: 30
      decision: "D-1"
    2020-01-01 open Activos:BDV
      shared: TRUE
    2020-01-01 open Activos:BDV:Funeral
      fund: "funeral"
    2020-01-01 open Activos:BDV:Salud
      fund: "health"
      liquid: TRUE
    2020-01-01 open Activos:Prestado:Salud
      fund: "funeral"
      role: "interfund"
      with: "health"
    2020-01-01 open Pasivos:Prestado:Funeral
      fund: "health"
      role: "interfund"
      with: "funeral"
    2020-01-01 open Patrimonio:Dado:Salud
      fund: "funeral"
      role: "interfund"
      with: "health"
    2020-01-01 open Patrimonio:Recibido:Funeral
      fund: "health"
      role: "interfund"
      with: "funeral"
    2020-01-01 open Activos:Caja
      fund: "savings"
      liquid: TRUE
    2020-01-01 open Activos:Harina
      fund: "savings"
    2020-01-01 open Pasivos:Ahorros
      fund: "savings"
      role: "sight-savings"
    2020-01-01 open Patrimonio:Apertura
      fund: "savings"
    2020-01-01 open Ingresos:Regalos
      fund: "funeral"
"""


def test_a_crossing() -> None:
    """
    option "name_assets" "Activos"
    option "name_liabilities" "Pasivos"
    option "name_equity" "Patrimonio"
    option "name_income" "Ingresos"
    option "name_expenses" "Gastos"
    2026-02-05 * "Sin acuerdo"  ;! fund-walls: 30.00 USD leave funeral and 30.00 USD come to health
      Activos:BDV:Funeral   -30.00 USD
      Activos:BDV:Salud      30.00 USD
    """


def test_lent() -> None:
    """
    option "name_assets" "Activos"
    option "name_liabilities" "Pasivos"
    option "name_equity" "Patrimonio"
    option "name_income" "Ingresos"
    option "name_expenses" "Gastos"
    2026-02-05 * "Prestado"
      decision: "D-1"
      Activos:BDV:Funeral         -30.00 USD
      Activos:Prestado:Salud       30.00 USD
      Activos:BDV:Salud            30.00 USD
      Pasivos:Prestado:Funeral    -30.00 USD
    """


def test_given() -> None:
    """
    option "name_assets" "Activos"
    option "name_liabilities" "Pasivos"
    option "name_equity" "Patrimonio"
    option "name_income" "Ingresos"
    option "name_expenses" "Gastos"
    2026-02-05 * "Dado"
      decision: "D-1"
      Activos:BDV:Funeral             -30.00 USD
      Patrimonio:Dado:Salud            30.00 USD
      Activos:BDV:Salud                30.00 USD
      Patrimonio:Recibido:Funeral     -30.00 USD
    """


def test_lent_here_and_given_there() -> None:
    """
    option "name_assets" "Activos"
    option "name_liabilities" "Pasivos"
    option "name_equity" "Patrimonio"
    option "name_income" "Ingresos"
    option "name_expenses" "Gastos"
    2026-02-05 * "Prestado y dado"  ;! fund-walls: funeral lends 30.00 USD to health, and health does not enter what it bor
      decision: "D-1"
      Activos:BDV:Funeral             -30.00 USD
      Activos:Prestado:Salud           30.00 USD
      Activos:BDV:Salud                30.00 USD
      Patrimonio:Recibido:Funeral     -30.00 USD
    """


def test_between_funds_as_income() -> None:
    """
    option "name_assets" "Activos"
    option "name_liabilities" "Pasivos"
    option "name_equity" "Patrimonio"
    option "name_income" "Ingresos"
    option "name_expenses" "Gastos"
    2026-02-05 open Ingresos:Recibido  ;! fund-walls: Ingresos:Recibido is between funds, which stands under assets or liabilities
      fund: "health"
      role: "interfund"
      with: "funeral"
    """


def test_a_pad_of_the_opening() -> None:
    """
    option "name_assets" "Activos"
    option "name_liabilities" "Pasivos"
    option "name_equity" "Patrimonio"
    option "name_income" "Ingresos"
    option "name_expenses" "Gastos"
    2020-01-01 pad Pasivos:Ahorros Patrimonio:Apertura
    2020-01-02 balance Pasivos:Ahorros   0.00 USD
    2020-01-01 * "Trae"
      Activos:Caja         30.00 USD
      Pasivos:Ahorros     -30.00 USD
    """


def test_a_pad_of_another_day() -> None:
    """
    option "name_assets" "Activos"
    option "name_liabilities" "Pasivos"
    option "name_equity" "Patrimonio"
    option "name_income" "Ingresos"
    option "name_expenses" "Gastos"
    2020-01-02 * "Trae"
      Activos:Caja         30.00 USD
      Pasivos:Ahorros     -30.00 USD
    2020-01-03 pad Pasivos:Ahorros Patrimonio:Apertura  ;! fund-walls: pad fills Pasivos:Ahorros (role sight-savings)
    2020-01-04 balance Pasivos:Ahorros   0.00 USD
    """


def test_an_amount_left_out() -> None:
    """
    option "name_assets" "Activos"
    option "name_liabilities" "Pasivos"
    option "name_equity" "Patrimonio"
    option "name_income" "Ingresos"
    option "name_expenses" "Gastos"
    2026-02-05 * "Regalos"
      Activos:BDV:Funeral    30.00 USD
      Ingresos:Regalos      -30.00 USD
      Activos:Caja           12.00 USD
      Pasivos:Ahorros  ;! fund-amounts: Pasivos:Ahorros leaves
    """


def test_money_held_and_owed() -> None:
    """
    option "name_assets" "Activos"
    option "name_liabilities" "Pasivos"
    option "name_equity" "Patrimonio"
    option "name_income" "Ingresos"
    option "name_expenses" "Gastos"
    2026-02-05 * "Trae"
      Activos:Caja         30.00 USD
      Pasivos:Ahorros     -30.00 USD
    2026-02-06 * "Harina"  ;! held-owed: savings holds 20.00 USD
      Activos:Harina       10.00 USD
      Activos:Caja        -10.00 USD
    """


def test_a_month_without_a_balance() -> None:
    """
    option "name_assets" "Activos"
    option "name_liabilities" "Pasivos"
    option "name_equity" "Patrimonio"
    option "name_income" "Ingresos"
    option "name_expenses" "Gastos"
    2026-02-05 * "Regalos"  ;! shared-account: Activos:BDV has no balance in USD for 2026-02
      Activos:BDV:Funeral    30.00 USD
      Ingresos:Regalos      -30.00 USD
    2026-03-05 * "Trae"
      Activos:Caja         30.00 USD
      Pasivos:Ahorros     -30.00 USD
    """


def test_a_posting_on_the_shared_account() -> None:
    """
    option "name_assets" "Activos"
    option "name_liabilities" "Pasivos"
    option "name_equity" "Patrimonio"
    option "name_income" "Ingresos"
    option "name_expenses" "Gastos"
    2026-02-05 * "Regalos"
      Activos:BDV            30.00 USD  ;! shared-account: Activos:BDV is shared by several funds
      Ingresos:Regalos      -30.00 USD
    """
