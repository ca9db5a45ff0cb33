"""What is done on a loan agrees with its terms: what is lent, and the interest paid.

A loan is paid out before its first instalment falls due, and not above its
`principal:`; a `down-payment:` comes in with the delivery. Loan interest is income when
it is paid, and at most that of the instalments whose time has begun; principal is
repaid down to zero, and out of another loan only if that says so. What waits goes to
the loan or back. Postings on accounts that loans share say `contract:`, in its currency.

Refused:

    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 open Assets:Bank USD
    2026-01-01 open Income:Interest USD
      role: "loan-interest"
    2026-01-15 open Assets:Loans:L-0001 USD
      role: "loan"
      borrower: "triunfo"
      method: "german"
      rate: 0.12
      basis: "30/360"
      instalments: 6
      every: "1 month"
      first-due: 2026-02-15
    2026-01-15 * "Lent"
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2026-02-15 * "First instalment"  ;! loan-schedule: L-0001 has paid 12.00 USD of
      Assets:Bank             112.00 USD
      Assets:Loans:L-0001    -100.00 USD
      Income:Interest         -12.00 USD
        contract: "L-0001"

Passes:

    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 open Assets:Bank USD
    2026-01-01 open Income:Interest USD
      role: "loan-interest"
    2026-01-15 open Assets:Loans:L-0001 USD
      role: "loan"
      borrower: "triunfo"
      method: "german"
      rate: 0.12
      basis: "30/360"
      instalments: 6
      every: "1 month"
      first-due: 2026-02-15
    2026-01-15 * "Lent"
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2026-02-15 * "First instalment"
      Assets:Bank             106.00 USD
      Assets:Loans:L-0001    -100.00 USD
      Income:Interest          -6.00 USD
        contract: "L-0001"
"""

import datetime as dt
from collections.abc import Iterator

from ledger.book import Book
from ledger.errors import RuleError
from ledger.loan_conduct import astray
from ledger.loan_conduct import disbursements
from ledger.loan_conduct import diversions
from ledger.loan_conduct import payments
from ledger.loan_faults import loans_in_doubt
from ledger.loan_terms import agreement
from ledger.loans import loans
from ledger.rules import rule

__plugins__ = ("loan_schedule",)


class LoanScheduleError(RuleError):
    """Something is lent or paid otherwise than the terms give it."""


@rule(
    LoanScheduleError,
    reads=("open", "policy", "terms", "transaction", "commodity", "pad", "balance"),
    wakes=lambda book: bool(loans(book)),
)
def loan_schedule(book: Book) -> Iterator[LoanScheduleError]:
    """Compare what moves on each loan with its terms."""
    for one in astray(book):
        meta = one.posting.meta if one.posting else None
        yield LoanScheduleError.of(one.entry, one.complaint, meta=meta)
    for loan in loans(book).values():
        agreed = agreement(book, loan, dt.date.max)
        if agreed is None or loan.id in loans_in_doubt(book):
            continue
        for told in (
            *disbursements(book, loan, agreed),
            *payments(book, loan, agreed),
            *diversions(book, loan),
        ):
            judged = f"{loan.id}/{told.entry.date}"
            yield LoanScheduleError.of(told.entry, told.complaint, judged=judged)
