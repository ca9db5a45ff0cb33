"""The terms of a deposit read, agree with each other, and are its product's.

A deposit says who holds it, its rate, how days are counted, and when it matures; a
`product:` gives the usual terms. What the account says otherwise than its product, or
a renewal otherwise than what it renews, cites a decision. A rate above 1 is 12 typed
for 0.12, unless the product's `rate-max` admits it.

Refused:

    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-15 open Liabilities:Deposits:D-0001 USD  ;! deposit-terms: D-0001 lacks matures
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"

Passes:

    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-15 open Liabilities:Deposits:D-0001 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
      matures: 2026-07-14
"""

from collections.abc import Iterator

from ledger.book import Book
from ledger.deposit_faults import faults
from ledger.deposits import deposits
from ledger.errors import RuleError
from ledger.rules import rule

__plugins__ = ("deposit_terms",)


class DepositTermsError(RuleError):
    """The terms of a deposit do not read, or differ without a decision."""


@rule(
    DepositTermsError,
    reads=("open", "policy", "terms", "transaction"),
    wakes=lambda book: bool(deposits(book) or faults(book)),
)
def deposit_terms(book: Book) -> Iterator[DepositTermsError]:
    """Tell what is wrong with the terms of deposits."""
    for told in faults(book):
        yield DepositTermsError.of(told.entry, told.complaint, judged=told.deposit)
