"""Interest is booked as the terms give it, to the day and to the cent.

The first day earns, the day of maturity does not. What is booked of a deposit by the
end of a day, all of it together, is what its terms give to that day: a missed month is
caught up by the next entry, and a wrong one is mended by it. What moves to the deposit
is what the terms capitalise by then. Interest belongs to a deposit, and comes from an
account with the role `interest-cost`.

Refused:

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
    2026-01-15 open Liabilities:Interest:D-0001-Interest USD
      role: "accrued-interest"
      contract: "D-0001"
    2026-01-15 * "Laid in"
      Assets:Bank                             1000.00 USD
      Liabilities:Deposits:D-0001            -1000.00 USD
    2026-02-14 * "Thirty days"  ;! deposit-interest: D-0001 has 5.00 USD of interest booked by 2026-02-14, 0.07 USD more
      Expenses:Interest                          5.00 USD
      Liabilities:Interest:D-0001-Interest      -5.00 USD

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
    2026-01-15 open Liabilities:Interest:D-0001-Interest USD
      role: "accrued-interest"
      contract: "D-0001"
    2026-01-15 * "Laid in"
      Assets:Bank                             1000.00 USD
      Liabilities:Deposits:D-0001            -1000.00 USD
    2026-02-14 * "Thirty days of 1000 x 0.06 / 365"
      Expenses:Interest                          4.93 USD
      Liabilities:Interest:D-0001-Interest      -4.93 USD
"""

from collections.abc import Callable
from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from itertools import groupby

from beancount.core import account
from beancount.core import data

from ledger import money
from ledger import walls
from ledger.book import Book
from ledger.closings import is_closing
from ledger.deposit_faults import doubtful
from ledger.deposit_interest import course
from ledger.deposit_movements import Movement
from ledger.deposits import Deposit
from ledger.deposits import deposits
from ledger.errors import Complaint
from ledger.errors import LedgerError
from ledger.errors import RuleError
from ledger.language import mark
from ledger.language import say
from ledger.precision import written
from ledger.roles import COST
from ledger.roles import OF_LOANS
from ledger.rules import rule

__plugins__ = ("deposit_interest",)

BOOKED = mark(
    "{deposit} has {booked} of interest booked by {day}, {differs} of its terms{past}; "
    "mend the amount, or book the difference (cayapa accrue)."
)
MOVED = mark(
    "{deposit} has {booked} of interest moved to it by {day}, {differs} of its "
    "terms{past}; mend the amount, or book the difference (cayapa accrue)."
)


class DepositInterestError(RuleError):
    """Interest is booked that the terms do not give."""


@rule(
    DepositInterestError,
    reads=("open", "policy", "terms", "transaction", "commodity", "pad", "balance"),
    wakes=lambda book: bool(deposits(book)),
)
def deposit_interest(book: Book) -> Iterator[DepositInterestError]:
    """Compare what is booked with what the terms give, on each day with interest."""
    for deposit in deposits(book).values():
        if deposit.id not in doubtful(book):
            yield from _of_deposit(book, deposit)
    yield from _of_nobody(book)


def _of_deposit(book: Book, deposit: Deposit) -> Iterator[DepositInterestError]:
    """Judge each day of interest; what a later day has put right is not told."""
    told: list[DepositInterestError] = []
    for day, of_day in groupby(deposit.movements, key=lambda one: one.date):
        every = list(of_day)
        moved = [one for one in every if _judged(book, deposit, one)]
        complaint, entry = _below_zero(book, deposit, every), every[-1].entry
        if complaint is None and moved:
            complaint, entry = _unlike(book, deposit, moved), moved[-1].entry
        if complaint is None and any(one.interest or one.capitalised for one in moved):
            told.clear()
        elif complaint is not None:
            judged = f"{deposit.id}/{day}"
            told.append(DepositInterestError.of(entry, complaint, judged=judged))
    yield from told


def _judged(book: Book, deposit: Deposit, moved: Movement) -> bool:
    """Tell whether a movement is of interest; what a term deposit pays has a quote."""
    sums = walls.weights(book, moved.entry)
    sound = sums is not None and walls.balances(book, moved.entry, sums)
    drawn = moved.deposit < 0 and moved.outside < 0 and not deposit.sight
    any_interest = moved.interest or moved.capitalised or moved.accrued
    return bool(sound and any_interest and not drawn)


def _below_zero(
    book: Book, deposit: Deposit, moved: list[Movement]
) -> Complaint | None:
    """Tell of accrued interest that is paid out and was never there."""
    day = moved[-1].date
    left = deposit.accrued_by(day)
    if left >= 0 or all(one.accrued >= 0 for one in moved):
        return None
    return Complaint(
        "{deposit} has {left} of accrued interest at the end of {day}, below zero; pay "
        "out no more than is there, and book what is lacking as a cost in the entry.",
        {
            "deposit": deposit.id,
            "left": written(book, left, deposit.currency),
            "day": day,
        },
    )


def _unlike(book: Book, deposit: Deposit, moved: list[Movement]) -> Complaint | None:
    """Compare the interest and what is capitalised, if the day moved any."""
    day = moved[-1].date
    try:
        read = course(book, deposit, day)
        if read is None or not any(one.interest or one.capitalised for one in moved):
            return None
        due, to_move = read.earned(day).interest, read.capitalised(day)
    except LedgerError as error:
        return Complaint("{error}", {"error": error})
    before = [one for one in deposit.movements if one.date < day] + moved
    booked = sum((one.interest for one in before), money.ZERO)
    shifted = sum((one.capitalised for one in before), money.ZERO)
    past = read.terms.matures is not None and day > read.terms.matures
    fields = {
        "deposit": deposit.id,
        "day": day,
        "past": say(" (it matured on {day})", day=read.terms.matures) if past else "",
    }
    write = partial(written, book, currency=deposit.currency)
    if booked != due:
        return _differs(BOOKED, write, (booked, due), fields)
    if any(one.capitalised for one in moved) and shifted != to_move:
        return _differs(MOVED, write, (shifted, to_move), fields)
    return None


def _differs(
    template: str,
    write: Callable[[Decimal], str],
    numbers: tuple[Decimal, Decimal],
    fields: dict[str, object],
) -> Complaint:
    booked, due = numbers
    return Complaint(
        template,
        {
            **fields,
            "booked": write(booked),
            "differs": say(
                "{amount} more than the {due}"
                if booked > due
                else "{amount} less than the {due}",
                amount=write(abs(booked - due)),
                due=write(due),
            ),
        },
    )


def _of_nobody(book: Book) -> Iterator[DepositInterestError]:
    """Tell of interest that is a cost and no deposit's, or a deposit's and no cost."""
    known = {
        id(moved.entry): moved
        for deposit in deposits(book).values()
        for moved in deposit.movements
    }
    for name in book.accounts.opened:
        if book.accounts.traits(name).role != COST:
            continue
        for entry, posting in book.posted.get(name, ()):
            if id(entry) not in known and not _closes_a_year(book, entry, name):
                complaint = Complaint(
                    "{amount} of interest belong to no deposit; post on the deposit or "
                    "on its accrued interest too.",
                    {"amount": money.units(posting)},
                )
                yield DepositInterestError.of(entry, complaint, meta=posting.meta)
    for moved in known.values():
        yield from _strange_cost(book, moved.entry)


def _closes_a_year(book: Book, entry: data.Transaction, name: str) -> bool:
    """Tell whether interest goes to equity, alone or with the other costs of a year."""
    equity = book.options["name_equity"]
    others = {one.account for one in entry.postings} - {name}
    return is_closing(entry) or all(account.root(1, one) == equity for one in others)


def _strange_cost(
    book: Book, entry: data.Transaction
) -> Iterator[DepositInterestError]:
    """Tell of income or costs beside a deposit that are no interest."""
    roots = {book.options["name_expenses"], book.options["name_income"]}
    for posting in entry.postings:
        role = book.accounts.traits(posting.account).role
        if account.root(1, posting.account) in roots and role not in (COST, *OF_LOANS):
            complaint = Complaint(
                "{account} stands beside a deposit and is no account of interest costs; "
                'give it role: "interest-cost", or enter it by itself.',
                {"account": posting.account},
            )
            yield DepositInterestError.of(entry, complaint, meta=posting.meta)
