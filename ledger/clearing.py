"""Clearing: what cooperatives owe each other through the network.

Each has an account with `role: "clearing"` and `party:`. What stands on it in debit,
the party owes; what stands in credit, it is owed. Whoever owes, owes somebody among
them: all positions of one unit sum to zero.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from beancount.core import data

from ledger import money
from ledger.book import Book
from ledger.once import once
from ledger.padding import posted
from ledger.policies import ClearingPolicy
from ledger.roles import CLEARING


class Cleared(NamedTuple):
    """A posting on a clearing account; what adds to the party's debt is positive."""

    entry: data.Transaction
    party: str
    number: Decimal


class Day(NamedTuple):
    """What a unit's clearing accounts show at the end of a day on which they move.

    Attributes:
      date: the day.
      moved: the postings of the day.
      positions: of the parties, what each owes; below zero, what it is owed.
    """

    date: dt.date
    moved: tuple[Cleared, ...]
    positions: dict[str, Decimal]

    @property
    def total(self) -> Decimal:
        """Sum the positions, which should be nothing."""
        return sum(self.positions.values(), money.ZERO)


@once
def clearing_accounts(book: Book) -> dict[str, str]:
    """Give the clearing accounts and the party of each; empty if it names none."""
    found = {}
    for name in book.accounts.opened:
        if book.accounts.traits(name).role == CLEARING:
            party = book.accounts.said(name, "party")
            found[name] = party if isinstance(party, str) else ""
    parents = {name.rpartition(":")[0] for name in book.accounts.opened}
    return {
        name: party
        for name, party in found.items()
        if party or name not in parents or posted(book).get(name)
    }


def days(book: Book) -> Iterator[tuple[str, Day]]:
    """Walk the days on which clearing accounts move, unit by unit."""
    for unit, moved in sorted(_cleared(book).items()):
        positions: dict[str, Decimal] = defaultdict(Decimal)
        for day, of_day in groupby(moved, key=lambda one: one.entry.date):
            together = tuple(of_day)
            for one in together:
                positions[one.party] += one.number
            yield unit, Day(day, together, dict(positions))


def limit_of(policy: ClearingPolicy, party: str) -> Decimal | None:
    """Give how far a party may owe; None if the policy does not say."""
    for limit in policy.limits or ():
        if limit.party == party:
            return limit.amount
    return policy.limit.number if policy.limit else None


@once
def _cleared(book: Book) -> dict[str, list[Cleared]]:
    """Give what is posted on clearing accounts by date, unit by unit."""
    found: dict[str, list[Cleared]] = defaultdict(list)
    for name, party in clearing_accounts(book).items():
        for entry, posting in posted(book).get(name, ()):
            units = money.units(posting)
            if units is not None:
                found[units.currency].append(
                    Cleared(entry, party or name, units.number)
                )
    for moved in found.values():
        moved.sort(key=lambda one: one.entry.date)
    return dict(found)
