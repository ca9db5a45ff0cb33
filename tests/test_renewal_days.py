"""A product whose chart counts days renews for its days, not for months."""

import pytest
from beancount import loader

from ledger.book import Book
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
