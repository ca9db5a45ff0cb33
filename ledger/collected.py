"""Collected: the sheets of a book assessed once, for all laws that ask."""

from typing import NamedTuple

from ledger.book import Book
from ledger.collections import Assessment
from ledger.collections import Collections
from ledger.covering import families_of_the_dead
from ledger.once import once
from ledger.payments import Payments


class Collected(NamedTuple):
    """What the sheets said and left paid.

    Attributes:
      assessments: what was found of each sheet, in the order of payment.
      payments: the weeks paid.
      remembered: the families of whom the days of payment are kept.
      unsure: the families of whom it is not known whether a refused sheet is paid.
      missing: the cooperatives that lack a sheet, or have one that does not read.
    """

    assessments: list[Assessment]
    payments: Payments
    remembered: frozenset[str]
    unsure: frozenset[str]
    missing: frozenset[str]


def collect(book: Book, remembered: frozenset[str]) -> Collected:
    """Assess every sheet of a book."""
    collections = Collections(book, book.sheets, remembered=remembered)
    assessments = list(collections.assess())
    return Collected(
        assessments,
        collections.dues.payments,
        remembered,
        frozenset(collections.uncertain),
        frozenset(collections.missing).union(
            str(one.entry.meta.get("sheet")) for one in assessments if one.sheet is None
        ),
    )


@once
def collected(book: Book) -> Collected:
    """Assess every sheet once, remembering the families that buried somebody."""
    records = families_of_the_dead(book).values()
    return collect(book, frozenset(one.record.id for one in records if one))
