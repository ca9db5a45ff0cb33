"""Bank statements: their payments in order, each known by a key, without a gap."""

import datetime as dt
from collections import Counter
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from beancount.core import data

from ledger import imported
from ledger import money
from ledger import periods
from ledger.forms import FormError
from ledger.forms import Place
from ledger.language import say

BANK = "bank"


class Payment(NamedTuple):
    """A row of a statement: above zero comes in, below zero goes out.

    The description is without what the profile hides, for good: nothing that is hidden
    comes into an id or a reference either.
    """

    place: Place
    day: dt.date
    description: str
    reference: str
    amount: Decimal
    balance: Decimal | None


def in_order(payments: Sequence[Payment]) -> list[Payment]:
    """Give payments as they happened: a statement may begin with the latest.

    Raises:
      FormError: the balances show that a row is missing, in either order.
    """
    forth, back = list(payments), list(reversed(payments))
    if not payments or payments[0].day < payments[-1].day:
        orders = [forth]
    elif payments[0].day > payments[-1].day:
        orders = [back]
    else:
        orders = [forth, back]
    for order in orders:
        if not list(_gaps(order)):
            return order
    raise FormError(list(_gaps(orders[0])))


def _gaps(payments: Sequence[Payment]) -> Iterator[str]:
    """Say where a balance does not follow from the one before it, if there are any."""
    row, before, moved = 0, None, money.ZERO
    for one in payments:
        moved += one.amount
        if one.balance is None:
            continue
        if before is not None and before + moved != one.balance:
            yield say(
                "{place}: balance {balance} does not follow from row {row}, "
                "{before} and {moved} make {sum}; a row is missing, export it "
                "anew.",
                place=one.place,
                balance=one.balance,
                row=row,
                before=money.format_number(before),
                moved=moved,
                sum=before + moved,
            )
        row, before, moved = one.place.row, one.balance, money.ZERO


def ids(payments: Sequence[Payment], bank: str, key: Sequence[str]) -> list[str]:
    """Give each payment an id that every export gives it.

    Payments that are equal in all are counted: two on a day are two. One whose key is
    empty is known by its day, amount and description.

    Raises:
      FormError: two payments of one key differ.
    """
    found: list[str] = []
    firsts: dict[str, Payment] = {}
    again: Counter[str] = Counter()
    faults = []
    for one in payments:
        own = f"{BANK}/{bank}/{_own(one, key)}"
        first = firsts.setdefault(own, one)
        if first is one:
            found.append(own)
            continue
        if _said(first) != _said(one):
            faults.append(
                say(
                    "{place}: {own} is row {row} too, with other content; name in the "
                    "profile's key what tells them apart.",
                    place=one.place,
                    own=own,
                    row=first.place.row,
                )
            )
        again[own] += 1
        found.append(f"{own}#{again[own] + 1}")
    if faults:
        raise FormError(faults)
    return found


def _own(one: Payment, key: Sequence[str]) -> str:
    if "reference" in key and not one.reference:
        key = ("date", "amount", "description")
    return "/".join([_PARTS[part](one) for part in key])


_PARTS: Mapping[str, Callable[[Payment], str]] = {
    "date": lambda one: one.day.isoformat(),
    "reference": lambda one: one.reference,
    "description": lambda one: one.description,
    "amount": lambda one: f"{one.amount.normalize():f}",
}


def _said(one: Payment) -> tuple[object, ...]:
    return one.day, one.description, one.reference, one.amount


def end(payments: Sequence[Payment]) -> dt.date:
    """Give the day after all payments; not always are they in order of their days."""
    return periods.following(max(one.day for one in payments))


def closing_id(bank: str, day: dt.date) -> str:
    """Give the id of the balance at the beginning of a day."""
    return f"{BANK}/{bank}/balance/{day}"


def meets(payments: Sequence[Payment], closings: Sequence[data.Balance]) -> str:
    """Say where a statement does not meet the one before it; empty where it does.

    Args:
      payments: those of the statement, in order.
      closings: what earlier statements of the bank closed with, one or more.
    """
    opening = _opening(payments)
    if opening is None:
        return ""
    first = payments[0]
    last = max(closings, key=lambda one: one.date)
    reached = opening + sum(
        (one.amount for one in payments if one.day < last.date), Decimal(0)
    )
    if reached == last.amount.number:
        return ""
    day = max(last.date, min(one.day for one in payments))
    return say(
        "{place}: the statement comes to {reached} at the beginning of {day}, and the "
        "last one in the book ended before {last} with {number}; a statement between "
        "the two may be missing.",
        place=first.place,
        reached=reached,
        day=day,
        last=last.date,
        number=last.amount.number,
    )


def _opening(payments: Sequence[Payment]) -> Decimal | None:
    """Give what was there before the first payment; None if no balance tells it."""
    moved = money.ZERO
    for one in payments:
        moved += one.amount
        if one.balance is not None:
            return one.balance - moved
    return None


def closings(
    existing: Sequence[data.Directive], bank: str, last: dt.date
) -> list[data.Balance]:
    """List the closing balances that a bank's statements brought, to a last day."""
    return [
        entry
        for entry in existing
        if isinstance(entry, data.Balance)
        and entry.date <= last
        and imported.id_of(entry) == closing_id(bank, entry.date)
    ]
