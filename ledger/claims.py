"""Claims: what a fund owes, and by when."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple
from typing import TypeAlias

from beancount.core import data

from ledger import contracts
from ledger import money
from ledger.book import Book
from ledger.holdings import Part
from ledger.holdings import holdings
from ledger.padding import posted
from ledger.policies import HeldOwedPolicy
from ledger.postings import Posted
from ledger.roles import SIGHT

OWING = (Part.CLAIM, Part.OWED, Part.LENT)
Key: TypeAlias = tuple[str, str]


class Low(NamedTuple):
    """A day on which a fund comes to hold less than what falls due.

    Attributes:
      fund, currency: of which fund, in what.
      entry: the entry of that day that lowered it most.
      held: its liquid money at the end of the day.
      due: the claims due by `until`.
      until: the last day on which a claim counts.
      claim: the account of the largest claim among them; empty if there is none.
    """

    fund: str
    currency: str
    entry: data.Transaction
    held: Decimal
    due: Decimal
    until: dt.date
    claim: str


class _Purse:
    """A fund's money and debts in one currency, as they move."""

    def __init__(self) -> None:
        self.held = money.ZERO
        self.owed: dict[str, Decimal] = defaultdict(Decimal)
        self.short = money.ZERO

    def move(self, name: str, part: Part, number: Decimal) -> None:
        if part is Part.LIQUID:
            self.held += number
        else:
            self.owed[name] -= number


def until(book: Book, on: dt.date) -> dt.date:
    """Give the last day on which a claim counts as due: that day, without a policy."""
    policy = book.policy(HeldOwedPolicy, on)
    days = policy.days if policy and policy.days else 0
    return on + dt.timedelta(days=min(days, (dt.date.max - on).days))


def due(book: Book, owed: Mapping[str, Decimal], *, on: dt.date) -> dict[str, Decimal]:
    """Give what of the sums owed, by account, counts as due on a day.

    Sight savings count by the share that policy `held-owed` gives.
    """
    policy, last = book.policy(HeldOwedPolicy, on), until(book, on)
    share = policy.sight_share if policy else None
    counted = {}
    for name, number in owed.items():
        if number <= 0 or (contracts.maturity(book, name, on) or on) > last:
            continue
        sight = share is not None and book.accounts.traits(name).role == SIGHT
        counted[name] = number * share if sight and share is not None else number
    return counted


def low_days(book: Book) -> Iterator[Low]:
    """Find the days on which a fund falls below what is due, or falls further.

    Only days on which a balance changes are looked at, and only at their end.
    """
    held = holdings(book)
    purses: dict[Key, _Purse] = defaultdict(_Purse)
    for day, moved in sorted(_moved(book).items()):
        touched = set()
        for (name, currency), number in moved.items():
            key = held[name].fund, currency
            purses[key].move(name, held[name].part, number)
            touched.add(key)
        policy = book.policy(HeldOwedPolicy, day)
        if policy is None or policy.days is None:
            for purse in purses.values():
                purse.short = money.ZERO
            continue
        for key in sorted(touched):
            purse = purses[key]
            claims = due(book, purse.owed, on=day)
            owed = sum(claims.values(), money.ZERO)
            before, purse.short = purse.short, max(owed - purse.held, money.ZERO)
            if purse.short > before:
                entry = _lowered(book, day, key, claims)
                most = max(claims, key=lambda one: (claims[one], one), default="")
                yield Low(*key, entry, purse.held, owed, until(book, day), most)


def _moved(book: Book) -> dict[dt.date, dict[tuple[str, str], Decimal]]:
    """Sum by day what moves on each account of money and of claims, by currency."""
    days: dict[dt.date, dict[tuple[str, str], Decimal]] = defaultdict(dict)
    for name in _asked(book):
        for day, currency, number in _runs(posted(book).get(name, ())):
            moved, key = days[day], (name, currency)
            moved[key] = moved.get(key, money.ZERO) + number
    return days


def _runs(found: Iterable[Posted]) -> Iterator[tuple[dt.date, str, Decimal]]:
    """Add up what follows on each other on one day in one currency."""
    day, currency, total = dt.date.min, "", money.ZERO
    for entry, posting in found:
        amount = posting.units
        if entry.date == day and getattr(amount, "currency", None) == currency:
            total += getattr(amount, "number", None) or money.ZERO
            continue
        if not money.is_known(amount) or amount.number is None:
            continue
        if currency:
            yield day, currency, total
        day, currency, total = entry.date, amount.currency, amount.number
    if currency:
        yield day, currency, total


def _asked(book: Book) -> list[str]:
    parts = (Part.LIQUID, *OWING)
    return [name for name, one in holdings(book).items() if one.part in parts]


def _lowered(
    book: Book, day: dt.date, key: Key, claims: Mapping[str, Decimal]
) -> data.Transaction:
    """Give the entry of a day that lowered a fund most: the first of equals.

    Of claims only those count that are due.
    """
    fund, currency = key
    sums: dict[int, Decimal] = defaultdict(Decimal)
    entries = {}
    for name in _asked(book):
        holding = holdings(book)[name]
        for entry, posting in posted(book).get(name, ()):
            units = money.units(posting)
            of_fund = entry.date == day and holding.fund == fund
            if of_fund and units is not None and units.currency == currency:
                counts = holding.part is Part.LIQUID or name in claims
                sums[id(entry)] += units.number if counts else money.ZERO
                entries[id(entry)] = entry
    first = {one: _place(entry) for one, entry in entries.items()}
    return entries[min(sums, key=lambda one: (sums[one], first[one]))]


def _place(entry: data.Transaction) -> tuple[str, int]:
    meta = entry.meta or {}
    return str(meta.get("filename")), int(meta.get("lineno", 0))
