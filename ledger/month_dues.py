"""What fell due in a month: deposits, instalments, bank balances, ratifications."""

import datetime as dt
from collections.abc import Iterable
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ledger import money
from ledger.bank_months import unproved
from ledger.book import Book
from ledger.deposits import deposits
from ledger.errors import LedgerError
from ledger.loan_lines import settled
from ledger.loans import Loan
from ledger.loans import loans
from ledger.maturities import falls_due
from ledger.precision import whole
from ledger.ratification import ratification_due

DAY = dt.timedelta(days=1)
FEW = 3


class Sums(NamedTuple):
    """How many things, and what they come to by currency.

    What few of them come to is not told, as it would be what a single member has: the
    sums are then empty.
    """

    number: int
    sums: dict[str, Decimal]


class Ratification(NamedTuple):
    """A quick decision that was to be ratified by a day: when it was answered."""

    decision: str
    due: dt.date
    answered: dt.date | None


class Dues(NamedTuple):
    """What fell due in a month, and what becomes of it by its last day.

    Attributes:
      deposits: that reached their maturity.
      unclaimed: of them, those that are still there.
      instalments: of loans that fell due.
      unpaid: of them, those of which something is not paid, and how much.
      balances: the months, and shared bank accounts, that still await the bank's
        balance: all up to this one.
      ratifications: of quick decisions that were due.
    """

    deposits: Sums
    unclaimed: Sums
    instalments: Sums
    unpaid: Sums
    balances: list[tuple[str, str]]
    ratifications: list[Ratification]


class Ahead(NamedTuple):
    """What falls due in the month after: deposits, and instalments."""

    deposits: Sums
    instalments: Sums


def dues_of_month(book: Book, first: dt.date, last: dt.date) -> Dues:
    """Tell what fell due from a first day to a last one."""
    eve = first - DAY if first > dt.date.min else first
    matured = list(_matured(book, first, last, on=eve))
    left = [one for one in matured if one.deposit in _held(book, last)]
    lines = list(_lines(book, first, last, on=last))
    unpaid = [one for one in lines if one.unpaid > 0]
    return Dues(
        _summed(book, ((one.currency, one.payout) for one in matured)),
        _summed(book, ((one.currency, one.payout) for one in left)),
        _summed(book, ((one.currency, one.instalment) for one in lines)),
        _summed(book, ((one.currency, one.unpaid) for one in unpaid)),
        [
            (f"{one.first:%Y-%m}", one.account)
            for one in unproved(book)
            if one.first <= last
        ],
        [
            Ratification(quick.record.id, due, _answered(book, quick.record.id))
            for quick in book.decisions.quick()
            if (due := ratification_due(book, quick)) and first <= due <= last
        ],
    )


def ahead_of_month(book: Book, first: dt.date, last: dt.date, *, on: dt.date) -> Ahead:
    """Tell what falls due from a first day to a last one, seen from a day before."""
    matured = _matured(book, first, last, on=on)
    lines = [one for one in _lines(book, first, last, on=on) if one.unpaid > 0]
    return Ahead(
        _summed(book, ((one.currency, one.payout) for one in matured)),
        _summed(book, ((one.currency, one.unpaid) for one in lines)),
    )


class _Matured(NamedTuple):
    deposit: str
    currency: str
    payout: Decimal


class _Instalment(NamedTuple):
    currency: str
    instalment: Decimal
    unpaid: Decimal


def _summed(book: Book, some: Iterable[tuple[str, Decimal]]) -> Sums:
    found = list(some)
    sums: dict[str, Decimal] = {}
    for currency, number in found if len(found) >= FEW else ():
        sums[currency] = sums.get(currency, money.ZERO) + number
    return Sums(len(found), whole(book, sums))


def _matured(
    book: Book, first: dt.date, last: dt.date, *, on: dt.date
) -> Iterator[_Matured]:
    """Find the deposits of a day that mature from a first day to a last one."""
    for deposit in deposits(book).values():
        try:
            due = falls_due(book, deposit, on=on)
        except LedgerError:  # its interest cannot be reckoned; the check says why
            continue
        if due is not None and first <= due.matures <= last:
            yield _Matured(deposit.id, deposit.currency, due.payout)


def _held(book: Book, on: dt.date) -> set[str]:
    return {name for name, one in deposits(book).items() if one.balance(on) > 0}


def _lines(
    book: Book, first: dt.date, last: dt.date, *, on: dt.date
) -> Iterator[_Instalment]:
    """Find the instalments due from a first day to a last one, as paid by a day."""
    for loan in loans(book).values():
        if not _runs(loan, min(first, on)):
            continue
        try:
            lines = settled(book, loan, on)
        except LedgerError:  # nothing is paid out, or its terms give no schedule
            continue
        for one in lines:
            if first <= one.line.due <= last:
                paid = one.interest + one.principal
                unpaid = money.ZERO if one.on else one.line.instalment - paid
                yield _Instalment(loan.currency, one.line.instalment, unpaid)


def _runs(loan: Loan, day: dt.date) -> bool:
    """Tell whether a loan has principal on a day, or is paid out later."""
    return loan.first_day >= day or loan.balance(day) > 0


def _answered(book: Book, decision: str) -> dt.date | None:
    answer = book.decisions.settled(decision)
    return answer.date if answer else None
