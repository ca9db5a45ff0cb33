"""Promises: the weeks that families have paid ahead, and what they paid for them."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from beancount.core.amount import Amount

from ledger import money
from ledger import periods
from ledger.book import Book
from ledger.cover import Cover
from ledger.cover import terms_changes
from ledger.language import say_many
from ledger.paid_weeks import paid_weeks
from ledger.precision import written
from ledger.receipts import ROLE
from ledger.receipts import fund_on
from ledger.records import Family
from ledger.standing import terms_on


class Promise(NamedTuple):
    """What a fund owes in weeks of cover.

    Attributes:
      account: its contributions.
      weeks: the weeks paid ahead, as `standing` counts them.
      sums: what was paid for them, by currency; None where that is not known.
    """

    account: str
    weeks: int
    sums: dict[str, Decimal] | None


def promise(book: Book, *, on: date) -> Promise | None:
    """Tell what is paid ahead at the end of a day; None if nothing is."""
    fund = fund_on(book, on)
    accounts = book.accounts.of(fund=fund, role=ROLE) if fund else []
    if not accounts or terms_on(terms_changes(book), on) is None:
        return None
    families = frozenset(book.register.in_force(Family, on))
    cover = Cover(book, families)
    outlooks = (cover.outlook(family, on) for family in sorted(families))
    weeks = sum(one.standing.ahead for one in outlooks if one is not None)
    if not weeks:
        return None
    prices = _prices(book, families, on)
    sums = money.add_up(prices) if len(prices) == weeks else None
    return Promise(accounts[0], weeks, sums)


def told(book: Book, one: Promise) -> str:
    """Say it: `Promise: 61 weeks paid ahead, 15.25 USD`."""
    weeks = say_many(
        "Promise: {count} week paid ahead",
        "Promise: {count} weeks paid ahead",
        one.weeks,
    )
    sums = [written(book, number, unit) for unit, number in (one.sums or {}).items()]
    return ", ".join([weeks, *sums])


def _prices(book: Book, families: frozenset[str], on: date) -> list[Amount]:
    """Give what was paid for each week of some families that is not owed yet."""
    owed = periods.week_of(on)
    return [
        one.price
        for weeks in paid_weeks(book, families, on=on).by_family.values()
        for week, paid in weeks.items()
        if week >= owed
        for one in paid
    ]
