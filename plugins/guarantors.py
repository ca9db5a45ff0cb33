"""A loan is backed by enough members who can stand behind it.

On the day on which it is paid out, a loan has the `guarantors-min` of policy `loan`
besides its borrower. Each of them is somebody of the network, no associate under
suspension nor the family of one, and has sight savings that reach what her liens hold.
For others they hold no more than `guarantee-max` in all, and what two hold for each
other is not above `mutual-max` either (without it, `guarantee-max`).

Refused:

    2026-01-01 custom "decision" "D-1" "Two stand behind each loan"
      taken-by: "assembly"
    2026-01-01 custom "policy" "loan"
      guarantors-min: 2
      decision: "D-1"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "family" "F-0001" "triunfo"
    2026-01-01 custom "family" "F-0002" "triunfo"
    2026-01-01 open Assets:Bank USD
    2026-01-02 open Liabilities:Savings:S-0002 USD
      role: "sight-savings"
      holder: "F-0002"
      rate: 0
      basis: "ACT/365"
    2026-01-02 * "Laid in"
      Assets:Bank                    80.00 USD
      Liabilities:Savings:S-0002    -80.00 USD
    2026-01-15 open Assets:Loans:L-0001 USD
      role: "loan"
      borrower: "F-0001"
      method: "german"
      rate: 0
      basis: "30/360"
      instalments: 6
      every: "1 month"
      first-due: 2026-02-15
      liens: "F-0002:50.00"
    2026-01-15 * "Lent"  ;! guarantors: L-0001 has 1 besides F-0001
      Assets:Loans:L-0001    60.00 USD
      Assets:Bank           -60.00 USD

Passes:

    2026-01-01 custom "decision" "D-1" "One stands behind each loan"
      taken-by: "assembly"
    2026-01-01 custom "policy" "loan"
      guarantors-min: 1
      decision: "D-1"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "family" "F-0001" "triunfo"
    2026-01-01 custom "family" "F-0002" "triunfo"
    2026-01-01 open Assets:Bank USD
    2026-01-02 open Liabilities:Savings:S-0002 USD
      role: "sight-savings"
      holder: "F-0002"
      rate: 0
      basis: "ACT/365"
    2026-01-02 * "Laid in"
      Assets:Bank                    80.00 USD
      Liabilities:Savings:S-0002    -80.00 USD
    2026-01-15 open Assets:Loans:L-0001 USD
      role: "loan"
      borrower: "F-0001"
      method: "german"
      rate: 0
      basis: "30/360"
      instalments: 6
      every: "1 month"
      first-due: 2026-02-15
      liens: "F-0002:50.00"
    2026-01-15 * "Lent"
      Assets:Loans:L-0001    60.00 USD
      Assets:Bank           -60.00 USD
"""

from collections.abc import Iterator

from ledger.book import Book
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.guarantees import backed
from ledger.guarantors import strangers
from ledger.guarantors import too_few
from ledger.guarantors import too_much
from ledger.loan_agreement import KINDS
from ledger.loan_faults import loans_in_doubt
from ledger.loan_movements import LoanMovement
from ledger.loan_terms import agreement
from ledger.loans import Loan
from ledger.loans import loans
from ledger.records import Suspension
from ledger.rules import rule

__plugins__ = ("guarantors",)


class GuarantorsError(RuleError):
    """Too few stand behind a loan, or somebody who cannot."""


def _spoken_of(book: Book) -> bool:
    states = book.policies.get("loan", ())
    asked = any("guarantors-min" in state.sources for state in states)
    return bool(backed(book)) or (asked and bool(loans(book)))


@rule(
    GuarantorsError,
    policy="loan",
    also=("guarantors-min", "guarantee-max", "mutual-max"),
    reads=(
        *("open", "policy", "terms", "transaction", "commodity", "pad", "balance"),
        *(one.kind for one in (*KINDS, Suspension)),
    ),
    wakes=_spoken_of,
)
def guarantors(book: Book) -> Iterator[GuarantorsError]:
    """Look at those who stand behind each loan, on each day on which it is paid out."""
    for loan in loans(book).values():
        seen = set()
        for one in () if loan.id in loans_in_doubt(book) else loan.lendings:
            for told in _of_day(book, loan, one):
                known = told.template, told.fields.get("holder")
                if known not in seen:
                    seen.add(known)
                    yield GuarantorsError.of(one.entry, told, judged=loan.id)


def _of_day(book: Book, loan: Loan, moved: LoanMovement) -> Iterator[Complaint]:
    """Look at the guarantors on a day on which something is paid out."""
    agreed = agreement(book, loan, moved.date)
    if agreed is None:
        return
    yield from too_few(book, loan, agreed, moved.date)
    for lien in agreed.outside:
        unfit = list(strangers(book, loan, lien.holder, moved.date))
        yield from unfit or too_much(book, loan, agreed, lien.holder, moved.date)
