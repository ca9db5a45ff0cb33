"""Doubts: rolls that rest on a record that is refused elsewhere."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import NamedTuple

from beancount.core import data

from ledger import periods
from ledger.advance_sheets import AdvanceSheet
from ledger.book import Book
from ledger.records import Associate
from ledger.records import Cooperative
from ledger.records import End
from ledger.records import Family
from ledger.sheets import Sheet
from ledger.stays import Stay

PLACED = (Family.kind, Associate.kind)  # kinds whose line names a cooperative


class Doubt(NamedTuple):
    """From which day rolls are in doubt, and whose; None for all cooperatives'."""

    since: date
    cooperatives: frozenset[str] | None

    def touches(self, sheet: Sheet | AdvanceSheet) -> bool:
        """Tell whether the roll of a sheet is in doubt."""
        if self.since > periods.sunday(sheet.week):
            return False
        return self.cooperatives is None or sheet.cooperative in self.cooperatives


def doubts(book: Book) -> Iterator[Doubt]:
    """Find the family records that do not read, or name no known cooperative."""
    return doubts_of(book, frozenset({Family.kind}), book.stays)


def doubts_of(
    book: Book, kinds: AbstractSet[str], stays: Mapping[str, Sequence[Stay]]
) -> Iterator[Doubt]:
    """Find the records of some kinds that put rolls in doubt.

    Args:
      book: the book.
      kinds: the kinds of record on which the rolls rest.
      stays: where everybody is who may be on them, by id.
    """
    known = book.register.histories(Cooperative).keys()
    for fault in book.unread:
        entry = fault.entry
        if isinstance(entry, data.Custom) and not kinds.isdisjoint(_speaks_of(entry)):
            named = {stay.cooperative for stay in stays.get(fault.id, ())}
            if entry.type in PLACED:
                named.add(_named_cooperative(entry))
            yield Doubt(entry.date, frozenset(named) if named <= known else None)
    for found in stays.values():
        for stay in found:
            if stay.cooperative not in known:
                yield Doubt(stay.joined, None)


def _speaks_of(entry: data.Custom) -> set[str]:
    ended = entry.values[0][0] if entry.type == End.kind and entry.values else ""
    return {entry.type, str(ended)}


def _named_cooperative(entry: data.Custom) -> str:
    values = [value for value, _ in entry.values or ()]
    position = Family.positions.index("cooperative")
    named = values[position] if len(values) > position else ""
    return named if isinstance(named, str) else ""
