"""`records` reads what an account says of itself, once the books record funds."""

PRELUDE = """
    2020-01-01 custom "fund" "funeral" "Funeral fund"
    2020-01-01 custom "fund" "health" "Health centre"
"""


def test_every_key_reads() -> None:
    """
    2026-01-05 open Assets:Bank USD
      shared: TRUE
    2026-01-05 open Assets:Bank:Funeral USD
      fund: "funeral"
      role: "cash"
      source: "members"
      liquid: TRUE
      campaign: "centre"
    2026-01-05 open Liabilities:Deposits:D-0001 USD
      fund: "funeral"
      matures: 2026-06-01
    2026-01-05 open Liabilities:Accrued:D-0001-interest USD
      fund: "funeral"
      contract: "D-0001"
    2026-01-05 open Assets:Lent:Health USD
      fund: "funeral"
      role: "interfund"
      with: "health"
    """


def test_a_text_without_quotes() -> None:
    """
    2026-01-05 open Assets:Bank USD  ;! records: Assets:Bank says fund 5, which is no text
      fund: 5
    """


def test_a_truth_in_quotes() -> None:
    """
    2026-01-05 open Assets:Bank USD  ;! records: Assets:Bank says liquid "TRUE", which is neither
      fund: "funeral"
      liquid: "TRUE"
    2026-01-05 open Assets:Shared USD  ;! records: Assets:Shared says shared 1, which is neither
      shared: 1
    """


def test_a_date_in_quotes() -> None:
    """
    2026-01-05 open Liabilities:D-0001 USD  ;! records: Liabilities:D-0001 says matures "2026-06-01", which is no date
      fund: "funeral"
      matures: "2026-06-01"
    """


def test_a_key_without_a_value() -> None:
    """
    2026-01-05 open Assets:Bank USD  ;! records: Assets:Bank says role nothing, which is no text
      role:
    """


def test_a_key_nearly_ours() -> None:
    """
    2026-01-05 open Assets:Bank USD  ;! records: Assets:Bank has the key fnd
      fnd: "funeral"
    """


def test_a_role_nearly_ours() -> None:
    """
    2026-01-05 open Liabilities:D-0001 USD  ;! records: Liabilities:D-0001 has the role term-deposits
      role: "term-deposits"
    2026-01-05 open Expenses:Services USD
      role: "services"
    """


def test_the_keys_of_others() -> None:
    """
    2026-01-05 open Assets:Bank USD
      branch: "Barquisimeto"
      fava-sidebar: TRUE
    """


def test_a_fault_of_an_account_is_told_once() -> None:
    """
    2026-01-05 open Assets:Bank USD
      shared: TRUE
    2026-01-05 open Assets:Bank:Funeral USD  ;! records: Assets:Bank:Funeral has the key fnd
      fnd: "funeral"
    2026-01-05 open Assets:Bank:Health USD
      fund: "health"
    2026-02-05 * "From one to the other"
      Assets:Bank:Funeral   10.00 USD
      Assets:Bank:Health   -10.00 USD
    """


def test_an_account_older_than_the_first_fund_is_not_asked() -> None:
    """
    2019-12-31 open Assets:Bank USD
      fnd: "funeral"
    """
