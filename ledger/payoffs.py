"""Payoffs: what settles a loan in full on a day, and what liens it sets free."""

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from ledger import guarantees
from ledger import liens
from ledger import money
from ledger.book import Book
from ledger.errors import LedgerError
from ledger.language import say
from ledger.loan_dues import State
from ledger.loan_faults import loans_in_doubt
from ledger.loan_status import find
from ledger.loan_terms import agreement
from ledger.loans import Loan
from ledger.precision import decimals
from ledger.repayments import Repaying
from ledger.repayments import dues
from ledger.repayments import repaying
from ledger.repayments import state_on


class Freed(NamedTuple):
    """A lien that falls, to what it holds then."""

    holder: str
    falls: Decimal
    holds: Decimal


class Payoff(NamedTuple):
    """What settles a loan in full at the end of a day, in its currency.

    Attributes:
      loan, borrower, on, currency: which, whose, when, in what.
      principal: outstanding.
      interest: of the instalments due by the day.
      accrued: interest of the running instalment, by its days.
      late_charge: due.
      to_be_applied: what was paid before and waits, taken off.
      total: all of it; below zero, the fund pays it back.
      written_off: lost before and not recovered, beside the total.
      freed: the liens that fall.
    """

    loan: str
    borrower: str
    on: dt.date
    currency: str
    principal: Decimal
    interest: Decimal
    accrued: Decimal
    late_charge: Decimal
    to_be_applied: Decimal
    total: Decimal
    written_off: Decimal
    freed: tuple[Freed, ...]


def payoff(book: Book, loan_id: str, *, on: dt.date) -> Payoff:
    """Quote what settles a loan.

    Raises:
      LedgerError: there is no such loan, or nothing can be reckoned.
    """
    loan = find(book, loan_id)
    found, state = followed(book, loan, on)
    due = dues(found, state)
    agreed = agreement(book, loan, on)
    none = money.ZERO.scaleb(-decimals(book, loan.currency))
    return Payoff(
        loan=loan.id,
        borrower=agreed.borrower if agreed else "",
        on=on,
        currency=loan.currency,
        principal=due.outstanding + none,
        interest=due.overdue_interest + due.interest + none,
        accrued=due.accrued + none,
        late_charge=due.late + none,
        to_be_applied=state.settled.waiting + none,
        total=due.payoff - state.settled.waiting + none,
        written_off=due.lost + none,
        freed=freed(book, loan, on, due.outstanding),
    )


def followed(book: Book, loan: Loan, on: dt.date) -> tuple[Repaying, State]:
    """Follow a loan to the end of a day.

    Raises:
      LedgerError: its terms are refused, or nothing was lent by then.
    """
    found = None if loan.id in loans_in_doubt(book) else repaying(book, loan, on)
    state = state_on(book, found, on) if found else None
    if loan.until(on).lent <= 0:
        msg = say("nothing of {loan} is paid out by {on}.", loan=loan.id, on=on)
        raise LedgerError(msg)
    if found is None or state is None:
        msg = say(
            "the terms of {loan} are refused (cayapa check tells why).", loan=loan.id
        )
        raise LedgerError(msg)
    return found, state


def freed(book: Book, loan: Loan, on: dt.date, principal: Decimal) -> tuple[Freed, ...]:
    """Tell which liens fall, and how far, when so much principal is repaid on a day."""
    backed = guarantees.backed(book).get(loan.id)
    if backed is None:
        return ()
    owed, agreed = loan.owed(on), backed.on(on)
    before, after = (
        liens.held(
            agreed.liens,
            agreed.borrower,
            lent=loan.until(on).lent,
            owed=amount,
            decimals=decimals(book, loan.currency),
        )
        for amount in (owed, max(owed - principal, money.ZERO))
    )
    none = money.ZERO.scaleb(-decimals(book, loan.currency))
    fallen = (Freed(one, before[one] - after[one], after[one] + none) for one in before)
    return tuple(one for one in fallen if one.falls > 0)
