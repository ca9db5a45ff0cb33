"""The tables of a passbook: columns with a title and sentences above them."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple


class Table(NamedTuple):
    """A table: a title and sentences above it, and nothing below them if empty.

    Attributes:
      title, notes: what stands above.
      head, rows: its columns.
      sums: the columns that hold amounts with their currencies.
    """

    title: str
    notes: list[str]
    head: Sequence[str] = ()
    rows: Sequence[Sequence[object]] = ()
    sums: frozenset[int] = frozenset()

    @property
    def numbers(self) -> frozenset[int]:
        """Give the columns that are written to the right."""
        return self.sums | {
            place
            for place in range(len(self.head))
            if all(isinstance(row[place], int | Decimal) for row in self.rows)
        }
