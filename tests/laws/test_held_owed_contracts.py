"""When a claim falls due: its own day, that of its contract, or a corrected one."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "What falls due within 30 days is held in money"
      taken-by: "assembly"
    2020-01-01 custom "policy" "held-owed"
      days: 30
      decision: "D-1"
    2020-01-01 open Assets:Flour
      fund: "savings"
    2020-01-01 open Liabilities:D-0001
      fund: "savings"
      matures: 2026-06-01
    2020-01-01 open Liabilities:Interest:D-0001-interest
      fund: "savings"
      contract: "D-0001"
"""


def test_the_contract_says_when() -> None:
    """
    2026-05-01 * "Interest"
      Assets:Flour                            1.00 USD
      Liabilities:Interest:D-0001-interest   -1.00 USD
    2026-05-02 * "Interest"  ;! held-owed: savings holds 0.00 USD at the end of 2026-05-02, and 2.00 USD fall due by 2026-06-01
      Assets:Flour                            1.00 USD
      Liabilities:Interest:D-0001-interest   -1.00 USD
    """


def test_a_day_of_ones_own() -> None:
    """
    2026-01-05 open Liabilities:Interest:D-0001-first
      fund: "savings"
      contract: "D-0001"
      matures: 2026-03-01
    2026-02-05 * "Interest"  ;! held-owed: savings holds 0.00 USD at the end of 2026-02-05, and 1.00 USD fall due by 2026-03-07
      Assets:Flour                            1.00 USD
      Liabilities:Interest:D-0001-first      -1.00 USD
    """


def test_an_unknown_contract() -> None:
    """
    2026-01-05 open Liabilities:Interest:D-0009-interest  ;! held-owed: Liabilities:Interest:D-0009-interest belongs to the contract "D-0009", and no account's name ends so
      fund: "savings"
      contract: "D-0009"
    """


def test_an_unknown_contract_is_due_at_once() -> None:
    """
    2026-01-05 open Liabilities:Interest:D-0009-interest  ;! held-owed: Liabilities:Interest:D-0009-interest belongs to
      fund: "savings"
      contract: "D-0009"
    2026-02-05 * "Interest"  ;! held-owed: savings holds 0.00 USD at the end of 2026-02-05, and 1.00 USD fall due
      Assets:Flour                            1.00 USD
      Liabilities:Interest:D-0009-interest   -1.00 USD
    """


def test_a_contract_that_is_no_text() -> None:
    """
    2026-01-05 open Liabilities:Interest:D-0007-interest  ;! held-owed: Liabilities:Interest:D-0007-interest belongs to the contract 7
      fund: "savings"
      contract: 7
    2026-01-05 open Liabilities:Interest:D-0008-interest  ;! held-owed: Liabilities:Interest:D-0008-interest belongs to the contract 7 USD
      fund: "savings"
      contract: 7 USD
    """


def test_a_contract_of_an_account_without_a_fund_is_not_asked() -> None:
    """
    2026-01-05 open Liabilities:Other
      contract: "D-0009"
    """


def test_a_contract_without_a_day_is_due_at_once() -> None:
    """
    2026-01-05 open Liabilities:D-0002
      fund: "savings"
    2026-01-05 open Liabilities:Interest:D-0002-interest
      fund: "savings"
      contract: "D-0002"
    2026-02-05 * "Interest"  ;! held-owed: savings holds 0.00 USD
      Assets:Flour                            1.00 USD
      Liabilities:Interest:D-0002-interest   -1.00 USD
    """


def test_an_account_that_is_its_own_contract() -> None:
    """
    2026-01-05 open Liabilities:D-0002
      fund: "savings"
      contract: "D-0002"
      matures: 2026-06-01
    2026-02-05 * "Flour on credit"
      Assets:Flour            1.00 USD
      Liabilities:D-0002     -1.00 USD
    """


def test_a_corrected_day_counts_from_its_date() -> None:
    """
    2026-02-04 * "Not yet corrected"
      Assets:Flour            1.00 USD
      Liabilities:D-0001     -1.00 USD
    2026-02-05 custom "terms" "Liabilities:D-0001"
      matures: 2026-03-01
      decision: "D-1"
    2026-02-05 * "Corrected"  ;! held-owed: savings holds 0.00 USD at the end of 2026-02-05, and 2.00 USD fall due by 2026-03-07
      Assets:Flour            1.00 USD
      Liabilities:D-0001     -1.00 USD
    """


def test_a_later_day() -> None:
    """
    2026-05-04 custom "terms" "Liabilities:D-0001"
      matures: 2026-09-01
      decision: "D-1"
    2026-05-05 * "Corrected"
      Assets:Flour            1.00 USD
      Liabilities:D-0001     -1.00 USD
    """


def test_the_contract_corrected() -> None:
    """
    2026-05-04 custom "terms" "Liabilities:D-0001"
      matures: 2026-09-01
      decision: "D-1"
    2026-05-05 * "Interest"
      Assets:Flour                            1.00 USD
      Liabilities:Interest:D-0001-interest   -1.00 USD
    """


def test_a_correction_of_something_else() -> None:
    """
    2026-02-04 custom "terms" "Liabilities:D-0001"
      rate: 0.05
      decision: "D-1"
    2026-02-05 * "Flour on credit"
      Assets:Flour            1.00 USD
      Liabilities:D-0001     -1.00 USD
    """


def test_a_correction_without_a_decision() -> None:
    """
    2026-05-04 custom "terms" "Liabilities:D-0001"  ;! decisions: terms Liabilities:D-0001 cites no decision
      matures: 2026-09-01
    2026-05-05 * "Corrected all the same"
      Assets:Flour            1.00 USD
      Liabilities:D-0001     -1.00 USD
    """


def test_a_contract_named_like_its_interest() -> None:
    """
    2026-01-05 open Liabilities:Deposits:D-0002
      fund: "savings"
      matures: 2026-06-01
    2026-01-06 open Liabilities:Accrued:D-0002
      fund: "savings"
      contract: "D-0002"
    2026-02-05 * "Interest"
      Assets:Flour                  1.00 USD
      Liabilities:Accrued:D-0002   -1.00 USD
    """


def test_a_day_of_ones_own_outlasts_the_contracts_correction() -> None:
    """
    2026-01-05 open Liabilities:Interest:D-0001-first
      fund: "savings"
      contract: "D-0001"
      matures: 2026-03-01
    2026-01-06 custom "terms" "Liabilities:D-0001"
      matures: 2026-09-01
      decision: "D-1"
    2026-02-05 * "Interest"  ;! held-owed: savings holds 0.00 USD
      Assets:Flour                            1.00 USD
      Liabilities:Interest:D-0001-first      -1.00 USD
    """


def test_a_correction_of_ones_own_day() -> None:
    """
    2026-01-05 open Liabilities:Interest:D-0001-first
      fund: "savings"
      contract: "D-0001"
      matures: 2026-03-01
    2026-01-06 custom "terms" "Liabilities:Interest:D-0001-first"
      matures: 2026-09-01
      decision: "D-1"
    2026-02-05 * "Interest"
      Assets:Flour                            1.00 USD
      Liabilities:Interest:D-0001-first      -1.00 USD
    """


def test_a_corrected_day_in_quotes() -> None:
    """
    2026-02-04 custom "terms" "Liabilities:D-0001"  ;! records: terms Liabilities:D-0001
      matures: "2026-03-01"
      decision: "D-1"
    """
