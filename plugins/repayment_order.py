"""A payment is split in the order of the policy: no principal while interest is overdue.

The order of policy `loan` names the late charge, overdue interest, overdue principal,
and what falls due on the day; what is paid beyond all that waits on an account with the
role `to-be-applied`, and counts for the next instalment when that falls due. Who pays
all that is owed pays the loan off, with interest to the day. The payments of a day are
taken together; what is taken back (`corrects:`) mends the payment before it.

Refused:

    2026-01-01 custom "decision" "D-1" "What a payment settles first"
      taken-by: "assembly"
    2026-01-01 custom "policy" "loan"
      order: "late-charge overdue-interest overdue-principal current"
      decision: "D-1"
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
    2026-02-20 * "Late, and all of it principal"  ;! repayment-order: L-0001 is paid 100.00 USD on 2026-02-20, split as principal 100.00
      Assets:Bank             100.00 USD
      Assets:Loans:L-0001    -100.00 USD

Passes:

    2026-01-01 custom "decision" "D-1" "What a payment settles first"
      taken-by: "assembly"
    2026-01-01 custom "policy" "loan"
      order: "late-charge overdue-interest overdue-principal current"
      decision: "D-1"
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
    2026-02-20 * "Late: 600 x 0.12 / 12 of interest, the rest is principal"
      Assets:Bank             100.00 USD
      Assets:Loans:L-0001     -94.00 USD
      Income:Interest          -6.00 USD
        contract: "L-0001"
"""

from collections.abc import Iterator

from ledger import money
from ledger.book import Book
from ledger.errors import RuleError
from ledger.language import mark
from ledger.loan_faults import loans_in_doubt
from ledger.loan_payments import Parts
from ledger.loan_payments import told
from ledger.loans import Loan
from ledger.loans import loans
from ledger.policies import LoanPolicy
from ledger.precision import written
from ledger.repayments import Step
from ledger.repayments import repaying
from ledger.rules import rule

__plugins__ = ("repayment_order",)


SPLIT = mark(
    "{loan} is paid {amount} on {day}, split as {paid}, and by the order it is {due} "
    "({source}); mend the postings (cayapa repay drafts them)."
)
BELOW = mark(
    "{loan} has {below} more applied or paid back by {last} than waited; mend the amount."
)


class RepaymentOrderError(RuleError):
    """A payment is split otherwise than the policy says."""


@rule(
    RepaymentOrderError,
    policy="loan",
    terms=("order",),
    also=("late-rate", "late-after-days"),
    reads=("open", "policy", "terms", "transaction", "commodity", "pad", "balance"),
    wakes=lambda book: bool(loans(book)),
)
def repayment_order(book: Book) -> Iterator[RepaymentOrderError]:
    """Compare how the payments of each day are split with what was due on it."""
    for loan in loans(book).values():
        found = None if loan.id in loans_in_doubt(book) else repaying(book, loan)
        for step in found.steps if found else ():
            if step.order and any(step.of_day.paid):
                yield from _judged(book, loan, step)


def _judged(book: Book, loan: Loan, step: Step) -> Iterator[RepaymentOrderError]:
    entry, paid = step.of_day.entry, step.of_day.paid
    due = step.expected.minus(step.before)
    fields: dict[str, object] = {
        "loan": loan.id,
        "amount": written(book, paid.whole, loan.currency),
        "day": step.of_day.date,
        "paid": _parts(book, loan, paid),
        "due": _parts(book, loan, due),
        "source": book.source(LoanPolicy, "order", step.of_day.date),
        "last": entry.date if entry else step.of_day.date,
        "below": written(book, -step.state.booked.waiting, loan.currency),
    }
    template = ""
    if step.expected != step.state.booked:
        template = SPLIT
    elif step.state.booked.waiting < min(step.before.waiting, money.ZERO):
        template = BELOW
    if template and entry is not None:
        judged = f"{loan.id}/{step.of_day.date}"
        yield RepaymentOrderError.at(entry, judged, template, **fields)


def _parts(book: Book, loan: Loan, parts: Parts) -> str:
    return told(parts, lambda number: written(book, number, loan.currency))
