"""A deposit pays out what was quoted, and is empty when it is closed.

What a deposit pays is its quote of the day (`cayapa quote`): principal and interest,
less what closing it early costs. A part of a term deposit is drawn only by decision,
and so is what the terms do not foresee. An account is closed when nothing is on it.

Refused:

    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 open Assets:Bank USD
    2026-01-15 open Liabilities:Deposits:D-0001 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
      matures: 2026-07-14
    2026-01-15 * "Laid in"
      Assets:Bank                   1000.00 USD
      Liabilities:Deposits:D-0001  -1000.00 USD
    2026-07-14 * "Paid out"  ;! deposit-closed: D-0001 pays 1000.00 USD
      Liabilities:Deposits:D-0001   1000.00 USD
      Assets:Bank                  -1000.00 USD

Passes:

    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 open Assets:Bank USD
    2026-01-01 open Expenses:Interest USD
      role: "interest-cost"
    2026-01-15 open Liabilities:Deposits:D-0001 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
      matures: 2026-07-14
    2026-01-15 * "Laid in"
      Assets:Bank                   1000.00 USD
      Liabilities:Deposits:D-0001  -1000.00 USD
    2026-07-14 * "Paid out, with the interest of 180 days"
      Liabilities:Deposits:D-0001   1000.00 USD
      Expenses:Interest               29.59 USD
      Assets:Bank                  -1029.59 USD
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ledger import money
from ledger.book import Book
from ledger.decisions import cited_in
from ledger.deposit_faults import doubtful
from ledger.deposit_movements import Movement
from ledger.deposits import Deposit
from ledger.deposits import deposits
from ledger.errors import Complaint
from ledger.errors import LedgerError
from ledger.errors import RuleError
from ledger.padding import posted
from ledger.precision import written
from ledger.quotes import Quote
from ledger.quotes import quoted
from ledger.roles import COST
from ledger.rules import rule

__plugins__ = ("deposit_closed",)


class DepositClosedError(RuleError):
    """A deposit pays otherwise than quoted, or is closed with something on it."""


@rule(
    DepositClosedError,
    reads=("open", "policy", "terms", "transaction", "commodity", "pad", "balance"),
    wakes=lambda book: bool(deposits(book)),
)
def deposit_closed(book: Book) -> Iterator[DepositClosedError]:
    """Compare what term deposits pay with their quotes, and look at closed accounts."""
    for deposit in deposits(book).values():
        if deposit.id not in doubtful(book) and not deposit.sight:
            for moved in deposit.movements:
                complaint = _drawn(book, deposit, moved)
                if complaint is not None:
                    yield DepositClosedError.of(
                        moved.entry, complaint, judged=f"{deposit.id}/{moved.date}"
                    )
        yield from _not_empty(book, deposit)


def _drawn(book: Book, deposit: Deposit, moved: Movement) -> Complaint | None:
    """Compare what an entry draws from a term deposit with its quote."""
    cited = [moved.entry.meta, *(one.meta for one in moved.entry.postings)]
    if moved.deposit >= 0 or moved.outside >= 0 or any(map(cited_in, cited)):
        return None
    try:
        due = _quote(book, deposit, moved)
        others = [
            _quote(book, deposits_of(book)[one], moved)
            for one in sorted(moved.others)
            if not deposits_of(book)[one].sight
        ]
    except LedgerError as error:
        return Complaint("{error}", {"error": error})
    pays = _paid(book, deposit, moved)
    wanted = sum((one.payout for one in others), due.payout)
    fields = {
        "deposit": deposit.id,
        "pays": written(book, pays, deposit.currency),
        "day": moved.date,
    }
    if not due.allowed:
        return Complaint(
            "{deposit} pays {pays} on {day}, before its maturity {matures}, and its terms "
            "do not say what leaving early costs; wait, or cite the decision behind it.",
            {**fields, "matures": due.matures},
        )
    if pays == wanted:
        return None
    return Complaint(
        "{deposit} pays {pays} on {day}, and its quote of that day is {due}; mend the "
        "amount (cayapa close-deposit drafts the entry), or cite a decision.",
        {**fields, "due": written(book, wanted, deposit.currency)},
    )


def deposits_of(book: Book) -> dict[str, Deposit]:
    """Give the deposits by their accounts."""
    return {one.account: one for one in deposits(book).values()}


def _quote(book: Book, deposit: Deposit, moved: Movement) -> Quote:
    """Quote a deposit as if an entry were not there."""
    before = tuple(one for one in deposit.movements if one.entry is not moved.entry)
    return quoted(book, deposit._replace(movements=before), moved.date)


def _paid(book: Book, deposit: Deposit, moved: Movement) -> Decimal:
    """Sum what an entry pays out: where several deposits pay, all of it together."""
    paid = -moved.outside
    for one in sorted(moved.others):
        for other in deposits_of(book)[one].movements:
            if other.entry is moved.entry:
                paid -= other.outside
    if moved.others:
        paid += _costs(book, deposit, moved)
    return paid


def _costs(book: Book, deposit: Deposit, moved: Movement) -> Decimal:
    weights = (
        money.weight(one)
        for one in moved.entry.postings
        if book.accounts.traits(one.account).role == COST
    )
    known = (one for one in weights if one and one.currency == deposit.currency)
    return sum((one.number for one in known), money.ZERO)


def _not_empty(book: Book, deposit: Deposit) -> Iterator[DepositClosedError]:
    """Tell of an account that is closed with something on it."""
    for name in (deposit.account, *deposit.accrued):
        closed = book.accounts.closed.get(name)
        if closed is None:
            continue
        left = -_balance(book, name, deposit.currency, closed.date)
        if name == deposit.account and not left:
            left = deposit.accrued_by(closed.date)
        if left:
            yield DepositClosedError.at(
                closed,
                deposit.id,
                "{account} is closed, and {deposit} has {left} left; pay it out first "
                "(cayapa close-deposit drafts the entry).",
                account=name,
                deposit=deposit.id,
                left=written(book, left, deposit.currency),
            )


def _balance(book: Book, name: str, currency: str, on: date) -> Decimal:
    units = (
        money.units(posting)
        for entry, posting in posted(book).get(name, ())
        if entry.date <= on
    )
    known = (one.number for one in units if one and one.currency == currency)
    return sum(known, money.ZERO)
