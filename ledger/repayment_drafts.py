"""Drafts of repayments: a payment split in the order of the policy."""

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from ledger import entry_text
from ledger import money
from ledger.book import Book
from ledger.drafted import KEY
from ledger.drafted import is_there
from ledger.entry_text import Line
from ledger.errors import LedgerError
from ledger.language import say
from ledger.loan_accounts import receiving_account
from ledger.loan_accounts import shared_account
from ledger.loan_movements import CONTRACT
from ledger.loan_payments import Parts
from ledger.loan_payments import told
from ledger.loan_status import find
from ledger.loan_terms import agreement
from ledger.loans import Loan
from ledger.payoffs import followed
from ledger.payoffs import freed
from ledger.precision import decimals
from ledger.precision import written
from ledger.repayments import order_on
from ledger.repayments import paying
from ledger.roles import LATE_CHARGE
from ledger.roles import LOAN_INTEREST
from ledger.roles import TO_BE_APPLIED
from ledger.roles import WRITTEN_OFF


class RepaymentRequest(NamedTuple):
    """A payment: of which loan, how much, when, and to which account.

    An amount of zero applies what waits. The currency may be left out.
    """

    loan: str
    amount: Decimal
    currency: str
    on: dt.date
    account: str | None = None


def repay(book: Book, request: RepaymentRequest) -> str:
    """Draft a payment; nothing if the same payment of that day is there already.

    Raises:
      LedgerError: the policy gives no order, the amount does not fit, something moves
        later, or an account is lacking.
    """
    loan = find(book, request.loan)
    amount = _amount(book, loan, request)
    draft = f"repay/{loan.id}/{request.on}/{money.format_number(amount)}"
    if is_there(book, draft):
        return ""
    _check(book, loan, request.on)
    parts = _parts(book, loan, request.on, amount)
    if not any(parts):
        msg = say(
            "nothing waits to be applied to {loan} on {on}.",
            loan=loan.id,
            on=request.on,
        )
        raise LedgerError(msg)
    falls = freed(book, loan, request.on, parts.principal + parts.recovered)
    remarks = [
        say(
            "The lien of {holder} falls by {amount}, to {rest}.",
            holder=one.holder,
            amount=written(book, one.falls, loan.currency),
            rest=written(book, one.holds, loan.currency),
        )
        for one in falls
    ]
    agreed = agreement(book, loan, request.on)
    head = entry_text.Head(
        request.on,
        agreed.borrower if agreed else "",
        f"{loan.id}: {told(parts, lambda one: written(book, one, loan.currency))}",
        {KEY: draft},
    )
    lines = _lines(book, loan, request, parts)
    return entry_text.with_keys(head, lines, loan.currency, remarks)


def _amount(book: Book, loan: Loan, request: RepaymentRequest) -> Decimal:
    if request.currency not in {"", loan.currency}:
        msg = say(
            "{loan} is in {currency}, and not in {other}.",
            loan=loan.id,
            currency=loan.currency,
            other=request.currency,
        )
        raise LedgerError(msg)
    usual = decimals(book, loan.currency)
    if request.amount < 0 or money.places(request.amount.normalize()) > usual:
        msg = say(
            "{amount} is no payment in {currency}; write an amount of zero or above "
            "with {usual} decimals at most.",
            amount=money.format_number(request.amount),
            currency=loan.currency,
            usual=usual,
        )
        raise LedgerError(msg)
    return round(request.amount, usual)


def _check(book: Book, loan: Loan, on: dt.date) -> None:
    if order_on(book, on) is None:
        msg = say(
            "policy loan gives no order on {on}; the assembly says what a payment "
            'settles first, as order: "late-charge overdue-interest overdue-principal '
            'current".',
            on=on,
        )
        raise LedgerError(msg)
    later = [one.date for one in loan.movements if one.date > on]
    if later:
        msg = say(
            "{loan} has an entry of {day}, after {on}; date the payment {last} or "
            "later, or take that entry out first.",
            loan=loan.id,
            day=later[0],
            on=on,
            last=later[-1],
        )
        raise LedgerError(msg)


def _parts(book: Book, loan: Loan, on: dt.date, amount: Decimal) -> Parts:
    """Split an amount; what the day has already is split aright beforehand."""
    found, _ = followed(book, loan, on)
    step = paying(book, found, on, amount)
    parts = step.expected.minus(step.state.booked).plus(Parts(waiting=amount))
    taken_back = min(parts.late, parts.interest, parts.principal, parts.recovered)
    if taken_back < 0:
        msg = say(
            "what {loan} paid on {on} is split otherwise than by the order; mend that "
            "first (cayapa check tells how).",
            loan=loan.id,
            on=on,
        )
        raise LedgerError(msg)
    return parts


def _lines(
    book: Book, loan: Loan, request: RepaymentRequest, parts: Parts
) -> list[Line]:
    """Give the postings; an account that gets nothing need not be there."""
    lines = []
    if parts.whole:
        name = receiving_account(book, loan, request.account, request.on)
        lines.append(Line(name, parts.whole))
    lines.append(Line(loan.account, -parts.principal))
    shared = {
        LATE_CHARGE: parts.late,
        LOAN_INTEREST: parts.interest,
        WRITTEN_OFF: parts.recovered,
        TO_BE_APPLIED: parts.waiting,
    }
    for role, number in shared.items():
        if number:
            name = shared_account(book, loan, role, request.on)
            lines.append(Line(name, -number, {CONTRACT: loan.id}))
    return lines
