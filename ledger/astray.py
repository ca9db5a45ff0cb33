"""Money astray: what comes to a campaign through no stream, or leaves it."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from beancount.core import data

from ledger import money
from ledger.book import Book
from ledger.campaigns import Moves
from ledger.campaigns import Part
from ledger.campaigns import moves
from ledger.campaigns import places
from ledger.decisions import cited_in
from ledger.once import once
from ledger.records import Campaign
from ledger.walls import balances
from ledger.walls import beyond
from ledger.walls import residues
from ledger.walls import told_elsewhere
from ledger.walls import weights

WALLS = "fund-walls"


class Astray(NamedTuple):
    """Money that an entry brings to a campaign from elsewhere, or takes from it.

    Attributes:
      moved: the entry, and what it moves.
      number: how much; below zero it leaves.
      others: the accounts that it comes from or goes to.
      decided: whether the entry cites a decision.
    """

    moved: Moves
    number: Decimal
    others: tuple[str, ...]
    decided: bool


@once
def astray(book: Book) -> list[Astray]:
    """Find what does not add up in balanced entries, by date.

    What rests on a refused account or campaign is told there, and what leaves the fund
    of the campaign too by the law of its walls.
    """
    untold = told_elsewhere(book) | _of_no_record(book)
    found = []
    for moved in moves(book):
        number, entry = moved.astray, moved.entry
        if not number or not beyond(book, entry, {moved.currency: number}):
            continue
        told = not untold.isdisjoint(one.account for one in entry.postings)
        if not told and _its_own(book, moved):
            others = tuple(_others(book, moved))
            found.append(Astray(moved, number, others, _decided(entry)))
    return found


def _of_no_record(book: Book) -> set[str]:
    """Give the accounts of campaigns whose record is lacking, or does not read."""
    recorded = {None, *book.register.histories(Campaign)}
    known = places(book).items()
    return {name for name, place in known if place.campaign not in recorded}


def _its_own(book: Book, moved: Moves) -> bool:
    """Tell whether an entry balances as a whole, and no other law asks about it."""
    entry = moved.entry
    sums = weights(book, entry)
    if sums is None or not balances(book, entry, sums):
        return False
    crossing = moved.fund in residues(book, entry)
    waiver = book.decisions.waiver(WALLS, cited_in(entry.meta), entry.date)
    return not crossing or waiver is not None


def _decided(entry: data.Transaction) -> bool:
    metas: Iterable[data.Meta | None] = (
        entry.meta,
        *(posting.meta for posting in entry.postings),
    )
    return any(cited_in(meta) for meta in metas)


def _others(book: Book, moved: Moves) -> dict[str, None]:
    """Give the accounts of no part in the campaign on the other side, each once."""
    known = places(book)
    found: dict[str, None] = {}
    for posting in moved.entry.postings:
        place, weight = known.get(posting.account), money.weight(posting)
        own = place is not None and place.campaign == moved.campaign
        interest = place is not None and place.part is Part.INTEREST
        if own or interest or weight is None or weight.currency != moved.currency:
            continue
        if weight.number * moved.astray < 0:
            found[posting.account] = None
    return found
