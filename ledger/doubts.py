"""Doubts: rolls that rest on a family's record that is refused elsewhere."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from beancount.core import data

from ledger import periods
from ledger.book import Book
from ledger.records import Cooperative
from ledger.records import End
from ledger.records import Family
from ledger.sheets import Sheet


class Doubt(NamedTuple):
    """From which day rolls are in doubt, and whose; None for all cooperatives'."""

    since: date
    cooperatives: frozenset[str] | None

    def touches(self, sheet: Sheet) -> bool:
        """Tell whether the roll of a sheet is in doubt."""
        if self.since > periods.sunday(sheet.week):
            return False
        return self.cooperatives is None or sheet.cooperative in self.cooperatives


def doubts(book: Book) -> Iterator[Doubt]:
    """Find the family records that do not read, or name no known cooperative."""
    known = book.register.histories(Cooperative).keys()
    for fault in book.unread:
        entry = fault.entry
        if isinstance(entry, data.Custom) and _speaks_of_a_family(entry):
            named = {stay.cooperative for stay in book.stays.get(fault.id, ())}
            if entry.type == Family.kind:
                named.add(_named_cooperative(entry))
            yield Doubt(entry.date, frozenset(named) if named <= known else None)
    for stays in book.stays.values():
        for stay in stays:
            if stay.cooperative not in known:
                yield Doubt(stay.joined, None)


def _speaks_of_a_family(entry: data.Custom) -> bool:
    ended = entry.values[0][0] if entry.type == End.kind and entry.values else ""
    return Family.kind in (entry.type, ended)


def _named_cooperative(entry: data.Custom) -> str:
    values = [value for value, _ in entry.values or ()]
    position = Family.positions.index("cooperative")
    named = values[position] if len(values) > position else ""
    return named if isinstance(named, str) else ""
