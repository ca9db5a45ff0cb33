"""The laws of advances find accounts by what they say, under roots of any name."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "Advances are equal for all"
      taken-by: "assembly"
    2020-01-01 custom "policy" "advances"
      base: 40.00 USD
      decision: "D-1"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 custom "associate" "A-0001" "triunfo"
    2020-01-01 open Activos:Caja
    2020-01-01 open Activos:Anticipos
      role: "advances"
    2020-01-01 open Gastos:Salarios
      role: "wages"
    2020-01-01 open Gastos:Medicos
      role: "physician-pay"
    """


def test_a_sheet() -> None:
    """
    option "name_assets" "Activos"
    option "name_expenses" "Gastos"
    2026-01-09 * "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Activos:Anticipos    40.00 USD
      Activos:Caja        -40.00 USD
    2026-01-16 * "Advances"  ;! equal-advances: triunfo/2026-W03: 1 x 40.00 = 40.00, entered 41.00 USD
      advances: "triunfo"
      week: "2026-W03"
      absent: ""
      Activos:Anticipos    41.00 USD
      Activos:Caja        -41.00 USD
    """


def test_an_expense_is_no_asset() -> None:
    """
    option "name_assets" "Activos"
    option "name_expenses" "Gastos"
    2025-01-01 open Gastos:Anticipos  ;! equal-advances: Gastos:Anticipos has the role advances and is no asset
      role: "advances"
    """


def test_a_closing_that_pays() -> None:
    """
    option "name_assets" "Activos"
    option "name_expenses" "Gastos"
    2026-12-31 * "A present" #closing  ;! closed-year: an entry says #closing and posts on Activos:Caja
      Activos:Anticipos    10.00 USD
      Activos:Caja        -10.00 USD
    """


def test_what_is_taken_back() -> None:
    """
    option "name_assets" "Activos"
    option "name_expenses" "Gastos"
    2026-01-09 * "Slips mended"
      Gastos:Salarios   -40.00 USD
        associate: "A-0001"
      Gastos:Medicos    -40.00 USD
        associate: "A-0001"
      Activos:Caja       80.00 USD
    2026-01-10 * "Slips"
      Gastos:Salarios    40.00 USD  ;! no-wages: A-0001 is paid 40.00 USD as wages
        associate: "A-0001"
      Gastos:Medicos     40.00 USD  ;! equal-advances: A-0001 is paid as a physician on Gastos:Medicos
        associate: "A-0001"
      Activos:Caja      -80.00 USD
    """
