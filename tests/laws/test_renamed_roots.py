"""Books in Spanish: the roots are renamed by options, and every law still judges."""

PRELUDE = ""


def test_the_roots_are_renamed() -> None:
    """
    option "name_assets" "Activos"
    option "name_liabilities" "Pasivos"
    option "name_equity" "Patrimonio"
    option "name_income" "Ingresos"
    option "name_expenses" "Gastos"
    2026-01-01 custom "decision" "D-1" "The rules of the fund"
      taken-by: "assembly"
    2026-01-01 custom "fund" "common" "Funeral fund"
    2026-01-01 custom "policy" "funeral"
      fund: "common"
      contribution: 0.20 USD
      decision: "D-1"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-05 custom "family" "F-0001" "triunfo"
    2026-01-01 open Activos:Caja USD
      fund: "common"
    2026-01-01 open Ingresos:Aportes USD
      fund: "common"
      role: "contributions"
    2026-01-01 open Gastos:Madera USD ;! records: Gastos:Madera belongs to the fund crafts
      fund: "crafts"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Activos:Caja        0.20 USD
      Ingresos:Aportes   -0.20 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03: 1 x 0.20 = 0.20, entered 0.25
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      Activos:Caja        0.25 USD
      Ingresos:Aportes   -0.25 USD
    """


def test_accounts_are_found_by_what_they_say() -> None:
    """
    2026-01-01 custom "decision" "D-1" "The rules of the fund"
      taken-by: "assembly"
    2026-01-01 custom "fund" "common" "Funeral fund"
    2026-01-01 custom "policy" "funeral"
      fund: "common"
      contribution: 0.20 USD
      decision: "D-1"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-05 custom "family" "F-0001" "triunfo"
    2026-01-01 open Assets:Cash USD
      fund: "common"
    2026-01-01 open Liabilities:Members USD
      fund: "common"
    2026-01-01 open Liabilities:Members:Weekly USD
      role: "contributions"
    2026-01-01 open Liabilities:Members:Weekly:Gifts USD
      role: "gifts"
    2026-01-01 open Income:Funeral:Contributions USD
      fund: "common"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash                      0.70 USD
      Liabilities:Members:Weekly      -0.20 USD
      Liabilities:Members:Weekly:Gifts  -0.30 USD
      Income:Funeral:Contributions    -0.20 USD
    """
