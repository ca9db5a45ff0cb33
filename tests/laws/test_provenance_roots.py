"""Sources in a book whose roots are renamed."""

PRELUDE = ""


def test_the_roots_are_renamed() -> None:
    """
    option "name_assets" "Activos"
    option "name_liabilities" "Pasivos"
    option "name_equity" "Patrimonio"
    option "name_income" "Ingresos"
    option "name_expenses" "Gastos"
    2020-01-01 custom "decision" "D-1" "The network takes no money of the state"
      taken-by: "assembly"
    2020-01-01 custom "policy" "provenance"
      refuses: "state"
      decision: "D-1"
    2020-01-01 open Activos:Caja
    2020-01-01 open Gastos:Alquiler
    2020-01-01 open Patrimonio:Apertura
    2020-01-01 open Ingresos:Varios  ;! provenance: Ingresos:Varios takes 1.00 USD on
    2020-01-01 open Pasivos:Cuentas
    2020-01-01 open Pasivos:Deuda  ;! provenance: Pasivos:Deuda takes 2.00 USD on
    2026-02-05 * "Todo"
      Activos:Caja            6.00 USD
      Ingresos:Varios        -1.00 USD
      Pasivos:Deuda          -2.00 USD
      Patrimonio:Apertura    -3.00 USD
    2026-02-06 * "Alquiler"
      Gastos:Alquiler         6.00 USD
      Pasivos:Cuentas        -6.00 USD
    2026-02-07 * "Del estado"
      source: "state"
      Activos:Caja            3.00 USD
      Patrimonio:Apertura    -3.00 USD  ;! provenance: 3.00 USD come from the source state, which the n
    """
