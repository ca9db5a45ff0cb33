"""What drafts of deposits choose: days or months, a free id, an account that pays."""

from datetime import date

import pytest
from beancount import loader

from ledger.book import Book
from ledger.closing_drafts import ClosingRequest
from ledger.closing_drafts import close_deposit
from ledger.errors import LedgerError
from ledger.renewal_drafts import RenewalRequest
from ledger.renewal_drafts import renew

BOOK = """
2026-01-01 custom "decision" "D-1" "Deposits"
  taken-by: "assembly"
2026-01-01 custom "policy" "plazo"
  {price}
  basis: "ACT/365"
  at-maturity: "renew-all"
  decision: "D-1"
2026-01-01 open Assets:Bank USD
2026-01-01 open Expenses:Interest USD
  role: "interest-cost"
2026-01-05 open Liabilities:D:D-0001 USD
  role: "term-deposit"
  product: "plazo"
  holder: "triunfo"
  matures: 2026-04-05
2026-01-05 * "Laid in"
  Assets:Bank            200.00 USD
  Liabilities:D:D-0001  -200.00 USD
"""


@pytest.mark.parametrize(
    ("price", "matures"),
    [('rates: "90:0.04"', "2026-07-04"), ("rate: 0.04", "2026-07-05")],
)
def test_ninety_days_or_three_months(price: str, matures: str) -> None:
    entries, errors, options = loader.load_string(BOOK.format(price=price))
    assert errors == []
    draft = renew(Book.read(entries, options), RenewalRequest("D-0001"))
    assert f"  matures: {matures}\n" in draft


def test_the_next_id_is_no_other_accounts() -> None:
    taken = BOOK.format(price="rate: 0.04") + "2026-01-05 open Assets:Shelf:D-0002\n"
    entries, errors, options = loader.load_string(taken)
    assert errors == []
    draft = renew(Book.read(entries, options), RenewalRequest("D-0001"))
    assert "open Liabilities:D:D-0003 USD" in draft


def test_a_debt_pays_nothing_however_liquid_it_is_called() -> None:
    card = "2026-01-05 open Liabilities:Card USD\n  liquid: TRUE\n"
    entries, errors, options = loader.load_string(
        BOOK.format(price="rate: 0.04") + card
    )
    assert errors == []
    request = ClosingRequest("D-0001", date(2026, 4, 5))
    with pytest.raises(LedgerError, match="no fund open on 2026-04-05: none"):
        close_deposit(Book.read(entries, options), request)
