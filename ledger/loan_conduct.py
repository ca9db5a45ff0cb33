"""What was done on a loan otherwise than its terms give it."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from beancount.core import data

from ledger import money
from ledger.book import Book
from ledger.closings import is_closing
from ledger.errors import Complaint
from ledger.language import mark
from ledger.loan_movements import LoanMovement
from ledger.loan_movements import contract_of
from ledger.loan_movements import shared_accounts
from ledger.loan_plans import paid_before
from ledger.loan_plans import planned_by
from ledger.loan_receipts import kept
from ledger.loan_receipts import received
from ledger.loan_receipts import renewing
from ledger.loan_receipts import unpaid
from ledger.loan_terms import LoanAgreement
from ledger.loans import Loan
from ledger.loans import loans
from ledger.padding import posted
from ledger.precision import written
from ledger.reading import shown


class Misdone(NamedTuple):
    """What is wrong, in which entry, and at which posting if it is one."""

    entry: data.Transaction
    complaint: Complaint
    posting: data.Posting | None = None


def astray(book: Book) -> Iterator[Misdone]:
    """Find the postings on shared accounts that count for no loan of the book.

    The closing of a year takes what all loans brought together; see `closings`.
    """
    for name in shared_accounts(book):
        for entry, posting in posted(book).get(name, ()):
            contract, units = contract_of(posting), money.units(posting)
            loan = loans(book).get(contract) if isinstance(contract, str) else None
            fields: dict[str, object] = {"account": name, "contract": shown(contract)}
            if loan is None and not is_closing(entry):
                yield Misdone(entry, Complaint(NAMELESS, fields), posting)
            elif loan and loan.currency and units and units.currency != loan.currency:
                fields |= {"loan": loan.id, "currency": loan.currency}
                fields["unit"] = units.currency
                yield Misdone(entry, Complaint(FOREIGN, fields), posting)


def disbursements(book: Book, loan: Loan, agreed: LoanAgreement) -> Iterator[Misdone]:
    """Compare what was paid out with the days and the sum that the terms give."""
    last = agreed.last_due
    most = agreed.principal.number if agreed.principal else None
    paid_out = [one for one in loan.movements if one.disbursed > 0]
    for place, one in enumerate(paid_out):
        fields: dict[str, object] = {
            "loan": loan.id,
            "day": one.date,
            "first": agreed.first_due,
            "last": last,
        }
        if not place and agreed.opened is None and one.date >= agreed.first_due:
            yield Misdone(one.entry, Complaint(TOO_LATE, fields))
        elif place and last is not None and one.date >= last:
            yield Misdone(one.entry, Complaint(AFTER_ALL, fields))
        before = sum((each.disbursed for each in paid_out[:place]), money.ZERO)
        if most is not None and before <= most < before + one.disbursed:
            fields["most"] = written(book, most, loan.currency)
            fields["lent"] = written(book, before + one.disbursed, loan.currency)
            yield Misdone(one.entry, Complaint(TOO_MUCH, fields))
        if not place:
            yield from _down_payment(book, loan, agreed, one)


NAMELESS = mark(
    "{account} is posted for {contract}, which is no loan of the books; write the "
    'loan\'s id below the posting, as contract: "L-0001".'
)
FOREIGN = mark(
    "{account} is posted in {unit} for {loan}, which is in {currency} alone; mend the "
    "contract or the amount."
)
TOO_LATE = mark(
    "{loan} is paid out on {day}, and its first instalment falls due on {first}, not "
    "after it; mend the date or first-due."
)
AFTER_ALL = mark(
    "{loan} is paid out on {day} once more, and its last instalment falls due on "
    "{last}; mend the date, or open another loan."
)
TOO_MUCH = mark(
    "{loan} pays out {lent} by {day}, and {most} were agreed as principal; mend the "
    "amount, or cite a decision that waives it."
)
DOWN = mark(
    "{loan} is paid out with {paid} paid down, and its terms say {agreed}; post what "
    "was paid down in the entry of the delivery, or mend down-payment."
)
BELOW = mark(
    "{loan} is {below} below zero at the end of {day}, as more is repaid than was "
    "owed; post the rest as to-be-applied, or mend the amount."
)
AHEAD = mark(
    "{loan} has paid {paid} of interest by {day}, and its schedule gives {due} by then "
    "(cayapa schedule shows it); post the rest as principal or to-be-applied, or mend "
    "the amount."
)
UNPAID = mark(
    "{loan} has {what} booked on {day} that nobody pays, and what a loan brings is "
    "income when it is paid; leave it out until then."
)
KEPT = mark(
    "{loan} has {amount} taken on {day} of what waits to be applied, neither for the "
    "loan nor paid back; pay it back, or cite a decision that waives it."
)
RENEWED = mark(
    "{loan} is repaid by {repaid} on {day} out of {other}, which does not say that it "
    'takes its place; write reschedules: "{loan}" on {other}, or post what is paid in '
    "money."
)


def _down_payment(
    book: Book, loan: Loan, agreed: LoanAgreement, first: LoanMovement
) -> Iterator[Misdone]:
    """Compare what comes in with the delivery with the agreed down payment."""
    if agreed.down_payment is None or agreed.opened is not None:
        return
    paid = received(book, first.entry, loan.currency)
    if paid != agreed.down_payment.number:
        fields = {
            "loan": loan.id,
            "paid": written(book, paid, loan.currency),
            "agreed": written(book, agreed.down_payment.number, loan.currency),
        }
        yield Misdone(first.entry, Complaint(DOWN, fields))


def payments(book: Book, loan: Loan, agreed: LoanAgreement) -> Iterator[Misdone]:
    """Compare interest and principal paid with the schedule, day by day."""
    paid = balance = money.ZERO
    worst = money.ZERO
    for day, moved in groupby(loan.movements, key=lambda one: one.date):
        of_day = list(moved)
        paid += sum((one.interest for one in of_day), money.ZERO)
        balance += sum((one.principal for one in of_day), money.ZERO)
        fields: dict[str, object] = {"loan": loan.id, "day": day}
        if balance < min(worst, money.ZERO):
            fields["below"] = written(book, -balance, loan.currency)
            lowest = min(of_day, key=lambda one: one.principal)
            yield Misdone(lowest.entry, Complaint(BELOW, fields))
        worst = min(balance, money.ZERO)
        nobodys = next((one for one in of_day if unpaid(book, loan, one)), None)
        if nobodys is not None:
            fields["what"] = unpaid(book, loan, nobodys)
            yield Misdone(nobodys.entry, Complaint(UNPAID, fields))
            continue
        due = _interest_by(book, loan, agreed, day, settled=balance <= 0)
        most = max(of_day, key=lambda one: one.interest)
        if due is not None and paid > due and most.interest > 0:
            fields["paid"] = written(book, paid, loan.currency)
            fields["due"] = written(book, due, loan.currency)
            yield Misdone(most.entry, Complaint(AHEAD, fields))


def diversions(book: Book, loan: Loan) -> Iterator[Misdone]:
    """Tell of what waited and is kept, and of what another loan repays unsaid."""
    for one in loan.movements:
        amount = kept(book, loan, one)
        if amount:
            fields = {"loan": loan.id, "day": one.date}
            fields["amount"] = written(book, amount, loan.currency)
            yield Misdone(one.entry, Complaint(KEPT, fields))
        other = renewing(book, loan, one)
        if other is not None:
            fields = {"loan": loan.id, "day": one.date, "other": other.id}
            fields["repaid"] = written(book, one.repaid, loan.currency)
            yield Misdone(one.entry, Complaint(RENEWED, fields))


def _interest_by(
    book: Book, loan: Loan, agreed: LoanAgreement, day: dt.date, *, settled: bool
) -> Decimal | None:
    """Give the interest of the instalments whose time has begun by a day.

    A loan that is settled may have paid all of it. None where there is no schedule.
    """
    planned = planned_by(book, loan, day)
    if planned is None:
        return money.ZERO
    if isinstance(planned, str):
        return None
    begun = 1 + sum(one.due <= day for one in planned.lines[:-1])
    lines = planned.lines if settled else planned.lines[:begun]
    whole = sum((one.interest for one in lines), money.ZERO)
    return whole - paid_before(agreed, planned, loan.until(day).lent).interest
