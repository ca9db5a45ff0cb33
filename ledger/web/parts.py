"""What a page is made of: each part has a heading, and a macro that draws it."""

from collections.abc import Sequence
from typing import NamedTuple
from typing import TypeAlias

from markupsafe import Markup


class Cell(NamedTuple):
    """A text of a table or sentence, and where it leads to.

    Attributes:
      text: what is read; it is escaped where it is drawn.
      href: a link to what stands behind it; empty for none.
      number: a figure, set to the right.
      told: what is added in small letters.
    """

    text: str
    href: str = ""
    number: bool = False
    told: str = ""


class Fact(NamedTuple):
    """One figure in large letters: what it is, and a word to explain it."""

    label: str
    value: Cell
    told: str = ""


class Facts(NamedTuple):
    """Figures side by side."""

    heading: str
    facts: Sequence[Fact]
    note: str = ""

    @property
    def kind(self) -> str:
        """Name the macro that draws it."""
        return "facts"


class Table(NamedTuple):
    """A table with links; `empty` is said in its place where it has no row.

    A cell may be a list of them, each shown on a line of its own.
    """

    heading: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell | list[Cell]]]
    empty: str = ""
    note: str = ""

    @property
    def kind(self) -> str:
        """Name the macro that draws it."""
        return "table"


class Component(NamedTuple):
    """One of Fava's own: `charts`, `query-table` or `tree-table`, with its data."""

    heading: str
    component: str
    shown: object
    note: str = ""

    @property
    def kind(self) -> str:
        """Name the macro that draws it."""
        return "component"


class Drawing(NamedTuple):
    """A drawing of our own, as SVG."""

    heading: str
    svg: Markup
    note: str = ""

    @property
    def kind(self) -> str:
        """Name the macro that draws it."""
        return "drawing"


class Words(NamedTuple):
    """Sentences; `good` or `attention` sets them apart with a sign of its own."""

    heading: str
    sentences: Sequence[Cell]
    mood: str = ""
    note: str = ""

    @property
    def kind(self) -> str:
        """Name the macro that draws it."""
        return "words"


Part: TypeAlias = Facts | Table | Component | Drawing | Words
