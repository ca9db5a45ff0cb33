"""The status of a loan on a day: what was agreed beside what happened."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ledger import money
from ledger.book import Book
from ledger.errors import LedgerError
from ledger.language import mark
from ledger.language import say
from ledger.loan_dues import Dues
from ledger.loan_lines import Settled
from ledger.loan_lines import settled
from ledger.loan_terms import agreement
from ledger.loans import Loan
from ledger.loans import loans
from ledger.loans import successors
from ledger.precision import decimals
from ledger.repayments import dues
from ledger.repayments import repaying
from ledger.repayments import state_on

PAID = mark("paid {paid_on}")
PARTLY_PAID = mark("partly paid")
OVERDUE = mark("overdue")
PARTLY_OVERDUE = mark("overdue, {paid:f} paid")
STATES = (PAID, PARTLY_PAID, OVERDUE, PARTLY_OVERDUE)


class StatusLine(NamedTuple):
    """An instalment as agreed, and what became of it.

    Attributes:
      number, due, interest, principal, instalment, balance: as agreed.
      paid: of the instalment.
      paid_on: the day on which all of it was, or None.
      state: in English words, for programs too; nothing of a line that is not due and
        not paid.
    """

    number: int
    due: date
    interest: Decimal
    principal: Decimal
    instalment: Decimal
    balance: Decimal
    paid: Decimal
    paid_on: date | None
    state: str

    @property
    def told(self) -> str:
        """Tell the state in the language in force."""
        fields = self._asdict()
        states = (one for one in STATES if one.format_map(fields) == self.state)
        return say(next(states, ""), **fields)


class Event(NamedTuple):
    """What an entry did to the loan.

    Attributes:
      date: its day.
      lent: paid out.
      principal, interest, late: paid.
      waits: received to be applied; below zero, applied.
      given_up: written off; below zero, recovered.
    """

    date: date
    lent: Decimal
    principal: Decimal
    interest: Decimal
    late: Decimal
    waits: Decimal
    given_up: Decimal


class LoanStatus(NamedTuple):
    """A loan at the end of a day.

    Attributes:
      loan, borrower, currency: which, and whose.
      on: the day.
      method, rate, basis, instalments, every: the terms.
      reschedules, rescheduled_by: the loan before it, and those after it.
      lines: the instalments.
      events: what happened.
      owed: the principal that is not repaid.
      overdue_principal, overdue_interest: of the lines due before that day; what
        waits to be applied is taken off.
      late_charge: due beside them.
      to_be_applied: received, and not booked as applied yet.
      interest_total: of the schedule.
    """

    loan: str
    borrower: str
    currency: str
    on: date
    method: str
    rate: Decimal
    basis: str
    instalments: int
    every: str
    reschedules: str | None
    rescheduled_by: tuple[str, ...]
    lines: list[StatusLine]
    events: list[Event]
    owed: Decimal
    overdue_principal: Decimal
    overdue_interest: Decimal
    late_charge: Decimal
    to_be_applied: Decimal
    interest_total: Decimal


def status(book: Book, loan: str, *, on: date) -> LoanStatus:
    """Tell how a loan stands at the end of a day.

    Raises:
      LedgerError: there is no such loan, nothing of it was paid out by then, or its
        terms give no schedule.
    """
    found = find(book, loan)
    lines, agreed = settled(book, found, on), agreement(book, found, on)
    due = _due(book, found, on)
    if agreed is None or due is None:
        msg = say(
            "the terms of {loan} do not read; mend them first (cayapa check).",
            loan=loan,
        )
        raise LedgerError(msg)
    none = money.ZERO.scaleb(-decimals(book, found.currency))
    return LoanStatus(
        loan=found.id,
        borrower=agreed.borrower,
        currency=found.currency,
        on=on,
        method=agreed.method,
        rate=agreed.rate,
        basis=agreed.basis,
        instalments=agreed.instalments,
        every=str(agreed.every),
        reschedules=agreed.reschedules,
        rescheduled_by=tuple(
            one.id for one in successors(book).get(found.id, ()) if one.first_day <= on
        ),
        lines=[_line(one, on, none) for one in lines],
        events=list(_events(found.until(on), none)),
        owed=found.owed(on) + none,
        overdue_principal=due.overdue_principal + none,
        overdue_interest=due.overdue_interest + none,
        late_charge=due.late + none,
        to_be_applied=found.by("applied", on) + none,
        interest_total=sum((one.line.interest for one in lines), none),
    )


def find(book: Book, loan: str) -> Loan:
    """Find a loan by its id.

    Raises:
      LedgerError: there is none.
    """
    known = loans(book)
    if loan not in known:
        some = ", ".join(known) or say("none")
        msg = say(
            "{loan} is no loan of these books; the loans are: {some}.",
            loan=loan,
            some=some,
        )
        raise LedgerError(msg)
    return known[loan]


def _due(book: Book, loan: Loan, on: date) -> Dues | None:
    """Tell what is due, by the one rule of `repayments`."""
    found = repaying(book, loan, on)
    state = state_on(book, found, on) if found else None
    return dues(found, state) if found and state else None


def _line(one: Settled, on: date, none: Decimal) -> StatusLine:
    paid = one.interest + one.principal + none
    state = PARTLY_PAID if paid else ""
    if one.on is not None:
        state = PAID
    elif one.line.due < on:
        state = PARTLY_OVERDUE if paid else OVERDUE
    return StatusLine(*one.line, paid, one.on, state.format(paid=paid, paid_on=one.on))


def _events(loan: Loan, none: Decimal) -> Iterator[Event]:
    for one in loan.movements:
        given_up = one.written_off - one.recovered
        repaid = one.repaid + one.moved
        parts = (one.disbursed, repaid, one.interest, one.late, one.applied, given_up)
        if any(parts):
            yield Event(one.date, *(part + none for part in parts))
