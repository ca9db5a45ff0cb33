"""A paper: sections of sentences and tables, as text, as HTML and as PDF.

A paper says the same in every form, because each form is made of the same sections.
"""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ledger.language import day
from ledger.language import figure
from ledger.language import listed
from ledger.money import Sum

NARROW, LONG, LONGER = 4, 20, 110


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

    @property
    def parts(self) -> list[Sequence[Sequence[object]]]:
        """Give the rows; a long table of few columns is halved, to stand twice."""
        count = len(self.rows)
        if len(self.head) > NARROW or not LONG < count < LONGER:
            return [self.rows]
        half = (count + 1) // 2
        return [self.rows[:half], self.rows[half:]]


class Square(NamedTuple):
    """A square of a drawing: the number in it, and its kind."""

    number: int
    kind: str


class Drawing(NamedTuple):
    """A drawing made of squares, each with a sign of its own beside its colour.

    Attributes:
      told: what it shows, for those who do not see it.
      squares: in order.
      legend: the kinds and what they mean.
      svg: the same, for HTML.
    """

    told: str
    squares: list[Square]
    legend: dict[str, str]
    svg: str


class Section(NamedTuple):
    """A section of a paper: its title, its tables, and a drawing above them."""

    title: str
    tables: list[Table]
    drawing: Drawing | None = None


class Paper(NamedTuple):
    """A paper that is printed.

    Attributes:
      title: of the document, with its day or month.
      heading: what stands largest at its top.
      intro: the sentences below that.
      sections: what it tells.
      nothing: what it says where there are none.
      foot: the sentences at its end.
      on: its day, from which a PDF has its date.
    """

    title: str
    heading: str
    intro: Sequence[str]
    sections: Sequence[Section]
    nothing: str
    foot: Sequence[str]
    on: date


def cell(value: object) -> str:
    """Write what stands in a table, by the locale in force."""
    if isinstance(value, Sum):
        return f"{figure(value.number)} {value.currency}"
    if isinstance(value, Decimal | int):
        return figure(value)
    return day(value) if isinstance(value, date) else str(value)


def sums(some: Mapping[str, Decimal]) -> str:
    """Write sums by currency: `24.45 USD and 3.00 VES`."""
    return sums_of(Sum(some[unit], unit) for unit in sorted(some))


def sums_of(some: Iterable[Sum]) -> str:
    """Write several sums: `24.45 USD and 3.00 VES`."""
    return listed(map(cell, some))


def days(some: Iterable[date]) -> str:
    """Write several days, by the locale in force."""
    return " ".join(map(day, some))
