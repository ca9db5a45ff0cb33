"""What staff gave to a campaign: contributions with `associate:`.

2026-03-06 * "The kitchen's staff" "For the health centre"
  decision: "2026-004"
  Assets:Bank:Centre                  10.00 USD
  Income:Centre:Contributions        -10.00 USD
    associate: "A-0007"
"""

import datetime as dt
from collections import defaultdict
from decimal import Decimal
from typing import NamedTuple

from beancount.core import data

from ledger import money
from ledger.associates import named_in
from ledger.book import Book
from ledger.campaigns import CONTRIBUTIONS
from ledger.campaigns import Part
from ledger.campaigns import places
from ledger.once import once
from ledger.records import Associate


class Contribution(NamedTuple):
    """What is given to a campaign, or below zero taken back.

    Attributes:
      entry, posting: where it stands.
      campaign: which.
      associate: what is said under `associate:`; a text, if it reads, or None for a
        gift of nobody named.
      given: how much, as Beancount weighs it.
    """

    entry: data.Transaction
    posting: data.Posting
    campaign: str
    associate: object
    given: money.Sum


class Staff(NamedTuple):
    """Who of the full-time staff of a day has given: ids, and how many there are."""

    gave: list[str]
    full_time: int


@once
def gifts(book: Book) -> list[Contribution]:
    """Give every contribution to campaigns, by date."""
    found = []
    for name, place in places(book).items():
        if place.part is not Part.STREAM or place.stream != CONTRIBUTIONS:
            continue
        for entry, posting in book.posted.get(name, ()):
            said = named_in(book, entry, posting)
            weight = money.weight(posting)
            if weight is not None:
                given = money.Sum(-weight.number, weight.currency)
                campaign = str(place.campaign)
                one = Contribution(entry, posting, campaign, said, given)
                found.append(one)
    return sorted(found, key=lambda one: one.entry.date)


def contributions(book: Book) -> list[Contribution]:
    """Give the contributions of associates to campaigns, by date."""
    return [one for one in gifts(book) if one.associate is not None]


def staff(book: Book, campaign: str, *, on: dt.date) -> Staff:
    """Tell who of those full-time on a day has contributed to a campaign by then."""
    given: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for one in contributions(book):
        if one.campaign == campaign and one.entry.date <= on:
            given[str(one.associate), one.given.currency] += one.given.number
    gave = {name for (name, _), number in given.items() if number > 0}
    known = book.register.in_force(Associate, on)
    full_time = [name for name, one in known.items() if one.full_time]
    return Staff(sorted(gave.intersection(full_time)), len(full_time))
