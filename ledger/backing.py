"""Backing: whom a member stands behind, who stands behind her, and what it may cost."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ledger import money
from ledger.book import Book
from ledger.errors import LedgerError
from ledger.guarantees import Backed
from ledger.guarantees import backed
from ledger.guarantees import held
from ledger.guarantees import held_on
from ledger.guarantees import savings
from ledger.guarantees import savings_on
from ledger.language import say
from ledger.loan_agreement import kind_of
from ledger.loans import by_borrower
from ledger.precision import decimals


class Tie(NamedTuple):
    """One lien on a day: who stands behind whose loan, and with how much.

    Attributes:
      loan, borrower: the loan.
      guarantor: whose savings hold; the borrower herself for her own lien.
      currency: of the amounts.
      agreed: what the lien holds when all is lent.
      held: of it, now.
      owed: the principal of the loan that is not repaid.
    """

    loan: str
    borrower: str
    guarantor: str
    currency: str
    agreed: Decimal
    held: Decimal
    owed: Decimal


class Means(NamedTuple):
    """A member's sight savings in a currency, and what would fall on them.

    Attributes:
      currency: of the amounts.
      savings: at the end of the day.
      held: of them, by all her liens.
      free: what she may draw; below zero, what is missing.
      for_others: of what is held, what falls on her if all whom she backs stop.
      own_debt: the principal that she owes herself.
      held_by_others: of that, what falls on those who back her if she stops.
    """

    currency: str
    savings: Decimal
    held: Decimal
    free: Decimal
    for_others: Decimal
    own_debt: Decimal
    held_by_others: Decimal


class Backing(NamedTuple):
    """Whom a member backs on a day, who backs her, and what she has.

    Attributes:
      member: her id.
      on: the day.
      backs: the loans of others that her savings hold for.
      backed_by: the liens on her own loans, her own among them.
      means: by currency.
    """

    member: str
    on: date
    backs: list[Tie]
    backed_by: list[Tie]
    means: list[Means]


def backing(book: Book, member: str, *, on: date) -> Backing:
    """Tell whom a member backs at the end of a day.

    Raises:
      LedgerError: the books know nobody of that id on that day.
    """
    known = any(holder == member for holder, _ in held(book))
    if not known and kind_of(book, member, on) is None:
        msg = say(
            "{member} is no cooperative, family or associate on {on}.",
            member=member,
            on=on,
        )
        raise LedgerError(msg)
    every = list(ties(book, on=on))
    backs = [one for one in every if member == one.guarantor != one.borrower]
    backed_by = [one for one in every if one.borrower == member]
    owes = {one.currency for one in by_borrower(book).get(member, ())}
    units = {unit for holder, unit in savings(book) if holder == member} | owes
    units |= {one.currency for one in backs}
    means = [_means(book, member, unit, backs, backed_by, on) for unit in sorted(units)]
    return Backing(member, on, backs, backed_by, means)


def ties(book: Book, *, on: date) -> Iterator[Tie]:
    """Give every lien that holds something at the end of a day."""
    for one in backed(book).values():
        yield from _ties(book, one, on)


def _ties(book: Book, one: Backed, on: date) -> Iterator[Tie]:
    loan, agreed = one.loan, one.on(on)
    for lien in agreed.liens:
        number = held_on(book, lien.holder, loan.currency, on).get(loan.id)
        if number:
            yield Tie(
                loan.id,
                agreed.borrower,
                lien.holder,
                loan.currency,
                lien.amount,
                number,
                loan.owed(on),
            )


def _means(  # noqa: PLR0913, PLR0917 - a purse, and the ties around it
    book: Book, member: str, unit: str, backs: list[Tie], backed_by: list[Tie], on: date
) -> Means:
    none = money.ZERO.scaleb(-decimals(book, unit))
    has = savings_on(book, member, unit, on) + none
    holds = sum(held_on(book, member, unit, on).values(), none)
    theirs = [one for one in by_borrower(book).get(member, ()) if one.currency == unit]
    of_others = [one for one in backed_by if one.guarantor != member]
    return Means(
        currency=unit,
        savings=has,
        held=holds,
        free=has - holds,
        for_others=sum((one.held for one in backs if one.currency == unit), none),
        own_debt=sum((one.owed(on) for one in theirs), none),
        held_by_others=sum(
            (one.held for one in of_others if one.currency == unit), none
        ),
    )
