"""Drafts of transfers: what they write is lawful, and what cannot be is said."""

from datetime import date
from typing import Any

import pytest
from beancount import loader

from ledger.book import Book
from ledger.errors import LedgerError
from ledger.transfer_accounts import TransferRequest
from ledger.transfers import transfer

BOOK = """
option "tolerance_multiplier" "0.0001"
plugin "plugins.bylaws"
2026-01-01 custom "decision" "D-1" "The funeral fund lends to the health fund"
  taken-by: "assembly"
2026-01-01 commodity USD
  precision: 2
2026-01-01 custom "fund" "funeral" "Funeral fund"
2026-01-01 custom "fund" "health_2" "Health centre"
2026-01-01 open Assets:Bank:BDV
  shared: TRUE
2026-01-01 open Assets:Bank:BDV:Funeral USD
  fund: "funeral"
  liquid: TRUE
2026-01-01 open Assets:Bank:BDV:Health USD
  fund: "health_2"
  liquid: TRUE
2026-01-01 open Assets:Cash:Health USD,VES
  fund: "health_2"
  liquid: TRUE
2026-01-01 open Equity:Opening USD
  fund: "funeral"
2026-02-01 * "Opening"
  Assets:Bank:BDV:Funeral     100.00 USD
  Equity:Opening             -100.00 USD
2026-03-01 balance Assets:Bank:BDV  100.00 USD
"""
LOAN = """
2026-02-05 open Assets:Interfund:Funeral:Health-2 USD
  fund: "funeral"
  role: "interfund"
  with: "health_2"
  draft: "open/Assets:Interfund:Funeral:Health-2"

2026-02-05 open Liabilities:Interfund:Health-2:Funeral USD
  fund: "health_2"
  role: "interfund"
  with: "funeral"
  draft: "open/Liabilities:Interfund:Health-2:Funeral"

2026-02-05 * "funeral lends to health_2"
  draft: "transfer/2026-02-05/funeral/health_2/100USD/loan/D-1"
  decision: "D-1"
  Assets:Bank:BDV:Funeral                 -100.00 USD
  Assets:Interfund:Funeral:Health-2        100.00 USD
  Assets:Bank:BDV:Health                   100.00 USD
  Liabilities:Interfund:Health-2:Funeral  -100.00 USD
"""
ASKED = TransferRequest("funeral", "health_2", "100.00 USD", date(2026, 2, 5), "D-1")
BACK = TransferRequest("health_2", "funeral", "30.00 USD", date(2026, 3, 5), "D-1")


def read(text: str) -> Book:
    entries, errors, options = loader.load_string(text)
    assert errors == []
    return Book.read(entries, options)


def drafted(request: TransferRequest, text: str = BOOK) -> str:
    """Draft a transfer, and see that the book with it is lawful."""
    draft = transfer(read(text), request)
    read(text + draft)
    return draft


def refused(request: TransferRequest, text: str = BOOK) -> str:
    with pytest.raises(LedgerError) as told:
        transfer(read(text), request)
    return str(told.value)


def test_a_loan_opens_the_accounts_that_it_lacks() -> None:
    assert drafted(ASKED) == LOAN


def test_a_second_loan_uses_them() -> None:
    fifty = ASKED._replace(amount="50 USD")
    first = drafted(fifty)
    second = drafted(fifty, BOOK + first)
    assert "open" not in second
    assert second.count("50.00 USD") == 4


def test_what_is_owed_is_paid_back() -> None:
    draft = drafted(BACK, BOOK + LOAN)
    assert "health_2 pays back to funeral" in draft
    assert "Liabilities:Interfund:Health-2:Funeral   30.00 USD" in draft
    assert "open" not in draft


def test_all_that_is_owed_and_a_cent_more() -> None:
    assert drafted(BACK._replace(amount="100.00 USD"), BOOK + LOAN)
    rich = (
        BOOK
        + LOAN
        + """
2026-01-01 open Income:Health:Fees USD
  fund: "health_2"
2026-03-02 * "Fees"
  Assets:Bank:BDV:Health   10.00 USD
  Income:Health:Fees      -10.00 USD
"""
    )
    assert (
        refused(BACK._replace(amount="100.01 USD"), rich)
        == "health_2 owes funeral 100.00 USD; transfer that first, and the rest by itself."
    )


def test_a_gift_is_not_owed() -> None:
    draft = drafted(ASKED._replace(gift=True))
    assert "funeral gives to health_2" in draft
    assert "Equity:Given:Funeral:Health-2      100.00 USD" in draft
    assert "Equity:Received:Health-2:Funeral  -100.00 USD" in draft
    returned = drafted(BACK, BOOK + draft)
    assert "health_2 lends to funeral" in returned


def test_a_gift_back_pays_no_debt() -> None:
    draft = drafted(BACK._replace(gift=True), BOOK + LOAN)
    assert "Liabilities" not in draft


def test_renamed_roots() -> None:
    renamed = (
        'option "name_assets" "Activos"\noption "name_equity" "Patrimonio"\n'
        'option "name_liabilities" "Pasivos"\n'
        + BOOK.replace("Assets:", "Activos:").replace("Equity:", "Patrimonio:")
    )
    draft = drafted(ASKED, renamed)
    assert "Activos:Interfund:Funeral:Health-2" in draft
    assert "Pasivos:Interfund:Health-2:Funeral" in draft


def test_the_accounts_may_be_named() -> None:
    draft = drafted(
        ASKED._replace(pays="Assets:Bank:BDV:Funeral", receives="Assets:Cash:Health"),
        BOOK.replace("2026-03-01 balance", "; 2026-03-01 balance"),
    )
    assert "Assets:Cash:Health" in draft


OTHER_BANK = (
    BOOK + '2026-01-01 open Assets:Cash:Funeral\n  fund: "funeral"\n  liquid: TRUE\n'
)
UNSHARED = OTHER_BANK.replace("shared: TRUE", "shared: FALSE")


def test_of_several_accounts_those_of_one_bank_are_meant() -> None:
    assert "Assets:Bank:BDV:Health" in drafted(ASKED, OTHER_BANK)
    assert refused(ASKED, UNSHARED) == (
        "funeral may pay from Assets:Bank:BDV:Funeral, Assets:Cash:Funeral, and "
        "health_2 receive on Assets:Bank:BDV:Health, Assets:Cash:Health; name them "
        "with --pays and --receives."
    )


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"amount": "100"}, "'100' is no amount; write it as \"500.00 USD\"."),
        ({"amount": "0.00 USD"}, "'0.00 USD' is no amount"),
        ({"amount": "-5.00 USD"}, "'-5.00 USD' is no amount"),
        ({"amount": "1.005 USD"}, "1.005 USD has more than the 2 decimals of USD."),
        ({"amount": "100.01 USD"}, "Assets:Bank:BDV:Funeral holds 100.00 USD on"),
        ({"amount": "5.00 VES"}, "funeral has no open account for VES with liquid"),
        ({"on": date(2025, 12, 31)}, "D-1 is no decision taken by 2025-12-31"),
        ({"taker": "nobody"}, "nobody is no fund of these books; they are: funeral, "),
        ({"taker": "funeral"}, "funeral stands on both sides; name two funds."),
        ({"decision": ""}, "money crosses by a decision; name it with --decision."),
        ({"decision": "D-1 D-9"}, "D-9 is no decision taken by 2026-02-05"),
        (
            {"pays": "Assets:Cash"},
            "Assets:Cash is no liquid account of funeral for USD",
        ),
    ],
)
def test_what_cannot_be_is_said(change: dict[str, Any], told: str) -> None:
    assert refused(ASKED._replace(**change)).startswith(told)


def test_a_rejected_decision() -> None:
    rejected = f"""{BOOK}
2026-01-05 custom "decision" "Q-1" "Quickly"
  taken-by: "quick"
2026-02-05 custom "decision" "D-2" "No"
  taken-by: "assembly"
  rejects: "Q-1"
"""
    quick = ASKED._replace(decision="Q-1")
    assert drafted(quick._replace(on=date(2026, 2, 4)), rejected)
    assert refused(quick, rejected) == "Q-1 was rejected on 2026-02-05 by D-2."


def test_refused_money_is_followed() -> None:
    tainted = f"""{BOOK}
2026-01-01 custom "policy" "provenance"
  refuses: "state"
  decision: "D-1"
2026-01-02 custom "decision" "D-2" "The grant is taken once"
  taken-by: "assembly"
  waives: "provenance"
2026-01-01 open Income:Grants USD
  fund: "funeral"
  source: "state"
2026-03-02 * "Grant"
  decision: "D-2"
  Assets:Bank:BDV:Funeral   10.00 USD
  Income:Grants            -10.00 USD
"""
    later = ASKED._replace(on=date(2026, 3, 5))
    assert drafted(ASKED, tainted)
    assert refused(later, tainted) == (
        "funeral took money of a refused source by D-2; cite that too: --decision "
        '"D-1 D-2".'
    )
    assert drafted(later._replace(decision="D-1 D-2"), tainted)


def test_a_name_taken_by_another_account() -> None:
    taken = f"{BOOK}\n2026-01-01 open Assets:Interfund:Funeral:Health-2\n"
    assert refused(ASKED, taken) == (
        "Assets:Interfund:Funeral:Health-2 is not open on 2026-02-05 for what passes "
        'between funeral and health_2; open one with role: "interfund" first.'
    )


def test_what_is_in_the_books_is_not_drafted_again() -> None:
    book = BOOK + LOAN
    assert refused(ASKED, book).startswith("Assets:Bank:BDV:Funeral holds 0.00 USD")
    assert drafted(ASKED._replace(again=True), book) == ""


def test_a_gift_is_another_draft_than_a_loan_and_an_amount_is_one_however_typed() -> (
    None
):
    loan = ASKED._replace(amount="40.00 USD")
    book = BOOK + drafted(loan)
    again = loan._replace(again=True)
    assert drafted(again._replace(amount="40 USD"), book) == ""
    assert "gives to" in drafted(again._replace(gift=True), book)
