"""Covering: which family's record covers a person on a day."""

from collections.abc import Collection
from datetime import date

from ledger.book import Book
from ledger.funerals import funerals
from ledger.once import once
from ledger.records import Family
from ledger.register import Filed


class Covering:
    """The families that ever covered some persons, found in one pass."""

    def __init__(self, book: Book, persons: Collection[str]) -> None:
        self._register = book.register
        self._families: dict[str, list[str]] = {}
        wanted = frozenset(persons)
        for _, family, _ in book.register.records(Family) if wanted else ():
            for person in wanted.intersection(family.covered):
                known = self._families.setdefault(person, [])
                if family.id not in known:
                    known.append(family.id)

    def on(self, person: str, on: date) -> Filed[Family] | None:
        """Give the record that covers a person on a day, or None."""
        for family in self._families.get(person, ()):
            filed = self._register.filed(Family, family, on)
            if filed is not None and person in filed.record.covered:
                return filed
        return None


@once
def families_of_the_dead(book: Book) -> dict[str, Filed[Family] | None]:
    """Give, for each funeral, the record that covered the person on that day."""
    found = funerals(book).found
    covering = Covering(book, {one.person for one in found.values()})
    return {one.id: covering.on(one.person, one.died) for one in found.values()}
