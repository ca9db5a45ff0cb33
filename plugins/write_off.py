"""A loan is written off by a decision, and what comes in later is a recovery of it.

Principal is written off when it goes from a loan against its provision, or against an
account with the role `written-off`; and given up all the same when it goes and nobody
pays, straight to the costs. Money that comes in afterwards is income on the account of
what is written off, up to that: the principal stays at zero.

Refused:

    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 open Assets:Bank USD
    2026-01-01 open Expenses:Lost USD
      role: "written-off"
    2026-01-15 open Assets:Loans:L-0001 USD
      role: "loan"
      borrower: "triunfo"
      method: "german"
      rate: 0
      basis: "30/360"
      instalments: 6
      every: "1 month"
      first-due: 2026-02-15
    2026-01-15 * "Lent"
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2027-01-15 * "Given up"  ;! write-off: L-0001 is written off by 600.00 USD
      Expenses:Lost           600.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -600.00 USD

Passes:

    2026-01-01 custom "decision" "D-1" "Nobody knows where they went"
      taken-by: "assembly"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 open Assets:Bank USD
    2026-01-01 open Expenses:Lost USD
      role: "written-off"
    2026-01-15 open Assets:Loans:L-0001 USD
      role: "loan"
      borrower: "triunfo"
      method: "german"
      rate: 0
      basis: "30/360"
      instalments: 6
      every: "1 month"
      first-due: 2026-02-15
    2026-01-15 * "Lent"
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2027-01-15 * "Given up"
      decision: "D-1"
      Expenses:Lost           600.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -600.00 USD
    2027-06-01 * "They came back"
      Assets:Bank              50.00 USD
      Expenses:Lost           -50.00 USD
        contract: "L-0001"
"""

from collections.abc import Iterator
from itertools import chain

from beancount.core import data

from ledger import money
from ledger.book import Book
from ledger.decisions import cited_in
from ledger.errors import RuleError
from ledger.language import mark
from ledger.loan_receipts import given_up
from ledger.loan_receipts import received
from ledger.loans import Loan
from ledger.loans import loans
from ledger.precision import written
from ledger.rules import rule

__plugins__ = ("write_off",)


LOST = mark(
    "{loan} is written off by {amount} without a decision; cite the one behind it, or "
    "bring it to the assembly."
)
GIVEN_UP = mark(
    "{loan} falls by {amount} on {day} and nobody pays it, which gives it up without a "
    "decision; post what is paid, or cite the decision behind it."
)
UNPAID = mark(
    "{loan} has {amount} booked as recovered on {day} that nobody pays, and a recovery "
    "is income when it is paid; leave it out until then."
)


class WriteOffError(RuleError):
    """A loan is written off without a decision, or more recovered than was lost."""


@rule(
    WriteOffError,
    reads=("open", "terms", "transaction", "pad", "balance"),
    wakes=lambda book: bool(loans(book)),
)
def write_off(book: Book) -> Iterator[WriteOffError]:
    """Look for the decision behind each write-off, and follow what is recovered."""
    for loan in loans(book).values():
        yield from _undecided(book, loan)
        yield from _recovered(book, loan)
        yield from _unpaid(book, loan)


def _undecided(book: Book, loan: Loan) -> Iterator[WriteOffError]:
    for one in loan.movements:
        template, amount = LOST, one.written_off
        if amount <= 0 and given_up(book, loan, one):
            template, amount = GIVEN_UP, one.repaid
        if amount > 0 and not _decided(one.entry):
            yield WriteOffError.at(
                one.entry,
                f"{loan.id}/{one.date}",
                template,
                loan=loan.id,
                amount=written(book, amount, loan.currency),
                day=one.date,
            )


def _decided(entry: data.Transaction) -> bool:
    metas = (entry.meta, *(posting.meta for posting in entry.postings))
    return any(chain.from_iterable(cited_in(meta) for meta in metas))


def _recovered(book: Book, loan: Loan) -> Iterator[WriteOffError]:
    """Tell of recoveries beyond what was written off by the end of their day."""
    worst = money.ZERO
    for day in dict.fromkeys(one.date for one in loan.movements if one.recovered):
        lost, back = loan.by("written_off", day), loan.by("recovered", day)
        if back - lost > worst:
            of_day = [one for one in loan.movements if one.date == day]
            yield WriteOffError.at(
                max(of_day, key=lambda one: one.recovered).entry,
                f"{loan.id}/{day}",
                "{loan} has recovered {back} by {day}, and {lost} were written off; "
                "post the rest as principal, interest or to-be-applied.",
                loan=loan.id,
                back=written(book, back, loan.currency),
                day=day,
                lost=written(book, lost, loan.currency),
            )
        worst = max(worst, back - lost)


def _unpaid(book: Book, loan: Loan) -> Iterator[WriteOffError]:
    """Tell of recoveries for which nobody pays; what is lent by them is told above."""
    for one in loan.movements:
        paid = received(book, one.entry, loan.currency)
        if not one.disbursed and one.recovered > paid:
            yield WriteOffError.at(
                one.entry,
                f"{loan.id}/{one.date}",
                UNPAID,
                loan=loan.id,
                amount=written(book, one.recovered - paid, loan.currency),
                day=one.date,
            )
