"""The terms of a loan read, agree with each other, and are its product's.

A loan says who borrows, by which method it is repaid (french: equal instalments,
german: equal principal, flat, interest-only), its rate, how days are counted, and how
many instalments fall due when; a `product:` gives the usual terms. What the account
says otherwise than its product cites a decision. The borrower is somebody of the
network. A rate of 0 is lawful; one above 1 is 12 typed for 0.12, unless the product's
`rate-max` admits it.

Refused:

    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-15 open Assets:Loans:L-0001 USD  ;! loan-terms: L-0001 lacks instalments
      role: "loan"
      borrower: "triunfo"
      method: "french"
      rate: 0.12
      basis: "30/360"
      every: "1 month"
      first-due: 2026-02-15

Passes:

    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-15 open Assets:Loans:L-0001 USD
      role: "loan"
      borrower: "triunfo"
      method: "french"
      rate: 0.12
      basis: "30/360"
      instalments: 6
      every: "1 month"
      first-due: 2026-02-15
"""

from collections.abc import Iterator

from ledger.book import Book
from ledger.errors import RuleError
from ledger.loan_agreement import KINDS
from ledger.loan_faults import loan_faults
from ledger.loans import loans
from ledger.rules import rule

__plugins__ = ("loan_terms",)


class LoanTermsError(RuleError):
    """The terms of a loan do not read, or differ without a decision."""


@rule(
    LoanTermsError,
    reads=("open", "policy", "terms", "transaction", *(one.kind for one in KINDS)),
    wakes=lambda book: bool(loans(book) or loan_faults(book)),
)
def loan_terms(book: Book) -> Iterator[LoanTermsError]:
    """Tell what is wrong with the terms of loans."""
    for told in loan_faults(book):
        yield LoanTermsError.of(told.entry, told.complaint, judged=told.loan)
