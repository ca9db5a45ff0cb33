"""Payments of a form, split by the book: each by the order of policy `loan`.

Payments that are not in the book yet count for those after them, as if they were.
"""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from beancount.core import data

from ledger import imported
from ledger.book import Book
from ledger.errors import LedgerError
from ledger.language import say
from ledger.loan_movements import LoanMovement
from ledger.loan_payments import Parts
from ledger.loans import Loan
from ledger.loans import loans
from ledger.repayments import order_on
from ledger.repayments import repaying


class Payment(NamedTuple):
    """A payment of a form: of which loan, when, how much; its entry's id."""

    loan: str
    day: dt.date
    amount: Decimal
    import_id: str


class Splits:
    """Splits payments, in the order of their days, over what was due."""

    def __init__(self, existing: Sequence[data.Directive]) -> None:
        self._book = Book.read(existing, {})
        self._loans = dict(loans(self._book))

    def split(self, payment: Payment, currency: str) -> Parts:
        """Split a payment; one that the book has too counts once.

        Raises:
          LedgerError: the book does not say how, and why.
        """
        loan = self._loan(payment, currency)
        if order_on(self._book, payment.day) is None:
            msg = say(
                "policy loan gives no order on {day}; fill in late charge, "
                "interest, principal and to be applied.",
                day=payment.day,
            )
            raise LedgerError(msg)
        whole = _moved(payment, Parts(waiting=payment.amount))
        found = repaying(self._book, _with(loan, whole).until(payment.day))
        if found is None:
            msg = say(
                "{loan} has no schedule on {day}; fill in late charge, "
                "interest, principal and to be applied.",
                loan=payment.loan,
                day=payment.day,
            )
            raise LedgerError(msg)
        step = found.steps[-1]
        parts = step.expected.minus(step.state.booked)
        parts = parts.plus(Parts(waiting=payment.amount))
        if min(parts.late, parts.interest, parts.principal, parts.recovered) < 0:
            msg = say(
                "what {loan} paid on {day} before is split otherwise than by the "
                "order; mend that first (cayapa check tells how).",
                loan=payment.loan,
                day=payment.day,
            )
            raise LedgerError(msg)
        return parts

    def take(self, payment: Payment, parts: Parts) -> None:
        """Let a payment count for those after it; a loan that is not there has none."""
        loan = self._loans.get(payment.loan)
        if loan is not None:
            moved = _moved(payment, parts)
            self._loans[payment.loan] = _with(_without(loan, payment), moved)

    def _loan(self, payment: Payment, currency: str) -> Loan:
        loan = self._loans.get(payment.loan)
        if loan is None:
            msg = say(
                "{loan} is no loan of the book; open it first, or fill in "
                "late charge, interest, principal and to be applied.",
                loan=payment.loan,
            )
            raise LedgerError(msg)
        if loan.currency != currency:
            msg = say(
                "{loan} is in {currency}, and the form in {other}; enter the "
                "payment by hand.",
                loan=payment.loan,
                currency=loan.currency or say("no one currency"),
                other=currency,
            )
            raise LedgerError(msg)
        return _without(loan, payment)


def _without(loan: Loan, payment: Payment) -> Loan:
    """Give a loan without what the book has of a payment."""
    others = (
        one for one in loan.movements if imported.id_of(one.entry) != payment.import_id
    )
    return loan._replace(movements=tuple(others))


def _with(loan: Loan, moved: LoanMovement) -> Loan:
    movements = sorted((*loan.movements, moved), key=lambda one: one.date)
    return loan._replace(movements=tuple(movements))


def _moved(payment: Payment, parts: Parts) -> LoanMovement:
    told = data.new_metadata("<form>", 0, {imported.KEY: payment.import_id})
    entry = data.Transaction(
        told, payment.day, "*", None, "", data.EMPTY_SET, data.EMPTY_SET, []
    )
    return LoanMovement(
        entry,
        repaid=parts.principal,
        interest=parts.interest,
        late=parts.late,
        recovered=parts.recovered,
        applied=parts.waiting,
    )
