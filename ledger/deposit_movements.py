"""What entries do to deposits: money laid in or drawn, interest booked or paid.

In a balanced entry, what comes in from outside and what is booked as a cost is what
the deposits and their accrued interest gain. Own postings count in their units, so
that a price beside them hides nothing.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from beancount.core import account
from beancount.core import data

from ledger import money
from ledger.book import Book
from ledger.padding import posted
from ledger.roles import OF_LOANS


class Movement(NamedTuple):
    """What an entry does to a deposit; credits to the holder are positive.

    Attributes:
      entry: the entry.
      deposit: what it adds to the deposit.
      accrued: what it adds to the accrued interest.
      principal: what is laid in, or below zero what is drawn.
      outside: the money that comes in with it; below zero, the money that goes out.
      others: the deposits that the same entry pays out.
    """

    entry: data.Transaction
    deposit: Decimal
    accrued: Decimal
    principal: Decimal
    outside: Decimal
    others: frozenset[str] = frozenset()

    @property
    def date(self) -> dt.date:
        """Give the day of the entry."""
        return self.entry.date

    @property
    def capitalised(self) -> Decimal:
        """Give the interest that moved to the deposit."""
        return self.deposit - self.principal

    @property
    def paid(self) -> Decimal:
        """Give the interest that is paid out, beside what is drawn."""
        return max(min(self.deposit, money.ZERO) - self.outside, money.ZERO)

    @property
    def interest(self) -> Decimal:
        """Give the interest that the entry books as a cost."""
        return self.deposit + self.accrued - self.outside


class _Gain(NamedTuple):
    """What a deposit and its accrued interest gain by an entry."""

    deposit: Decimal
    accrued: Decimal

    @property
    def pays(self) -> bool:
        return self.deposit < 0 or (not self.deposit and self.accrued < 0)


def movements(
    book: Book,
    accounts: Mapping[str, tuple[str, ...]],
    currencies: Mapping[str, str],
) -> dict[str, list[Movement]]:
    """Give what moves on each deposit, by date.

    Args:
      book: the book.
      accounts: each deposit's account, and those of its accrued interest.
      currencies: the currency of each.
    """
    owners = {one: name for name, accrued in accounts.items() for one in accrued}
    owners |= {name: name for name in accounts}
    touching = {
        id(entry): entry for name in owners for entry, _ in posted(book).get(name, ())
    }
    found: dict[str, list[Movement]] = defaultdict(list)
    for entry in sorted(touching.values(), key=lambda one: one.date):
        by_currency: dict[str, set[str]] = defaultdict(set)
        for posting in entry.postings:
            if posting.account in owners:
                name = owners[posting.account]
                by_currency[currencies[name]].add(name)
        for currency, names in by_currency.items():
            gains = _gains(entry, owners, names, currency)
            for name, moved in _shared_out(book, entry, gains, currency).items():
                found[name].append(moved)
    return found


def _gains(
    entry: data.Transaction, owners: Mapping[str, str], names: set[str], currency: str
) -> dict[str, _Gain]:
    sums = {name: _Gain(money.ZERO, money.ZERO) for name in sorted(names)}
    for posting in entry.postings:
        name, units = owners.get(posting.account), money.units(posting)
        if name not in sums or units is None or units.currency != currency:
            continue
        deposit, accrued = sums[name]
        if posting.account == name:
            sums[name] = _Gain(deposit - units.number, accrued)
        else:
            sums[name] = _Gain(deposit, accrued - units.number)
    return sums


def _shared_out(
    book: Book, entry: data.Transaction, gains: dict[str, _Gain], currency: str
) -> dict[str, Movement]:
    """Tell of each deposit what of an entry's money and costs is its own."""
    cost = _cost(book, entry, currency)
    paying = frozenset(name for name, gain in gains.items() if gain.pays)
    money_in = sum((sum(gain) for gain in gains.values()), money.ZERO) - cost
    taken_back = paying and not money_in and cost and len(gains) == 1
    if paying and not taken_back:
        return {one: _of_a_payment(entry, gains, paying, cost, one) for one in gains}
    found = {}
    for name, gain in gains.items():
        laid_in = max(min(gain.deposit, money_in), money.ZERO)
        outside = min(money_in, money.ZERO) if len(gains) == 1 else money.ZERO
        money_in -= laid_in
        found[name] = Movement(
            entry, gain.deposit, gain.accrued, laid_in, laid_in + outside
        )
    return found


def _of_a_payment(
    entry: data.Transaction,
    gains: dict[str, _Gain],
    paying: frozenset[str],
    cost: Decimal,
    name: str,
) -> Movement:
    """Give a deposit's part of an entry by which deposits pay somebody, or another."""
    deposit, accrued = gains[name]
    if name not in paying:  # it is paid into
        laid_in = max(deposit, money.ZERO)
        return Movement(entry, deposit, accrued, laid_in, laid_in)
    booked = sum((sum(gains[one]) for one in gains if one not in paying), money.ZERO)
    laid_in = sum((max(gains[one].deposit, money.ZERO) for one in gains), money.ZERO)
    own = cost - (booked - laid_in) if len(paying) == 1 else money.ZERO
    outside = deposit + accrued - own
    return Movement(entry, deposit, accrued, deposit, outside, paying - {name})


def _cost(book: Book, entry: data.Transaction, currency: str) -> Decimal:
    """Sum what an entry books as costs, of whatever account.

    What a loan costs its borrower is paid with what is drawn, and no cost of savings.
    """
    roots = {book.options["name_expenses"], book.options["name_income"]}
    total = money.ZERO
    for posting in entry.postings:
        weight = money.weight(posting)
        result = account.root(1, posting.account) in roots
        result &= book.accounts.traits(posting.account).role not in OF_LOANS
        if weight is not None and weight.currency == currency and result:
            total += weight.number
    return total
