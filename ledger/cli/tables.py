"""Columns and JSON, for commands that read no book too."""

import json
from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal

import click


def dumps(what: object) -> str:
    """Write JSON that reads the same every time, and that a terminal may show."""
    told = json.dumps(what, ensure_ascii=False, indent=2, default=str)
    return "".join(map(_shown, told)) if not told.isprintable() else told


def _shown(sign: str) -> str:
    safe = sign.isprintable() or sign == "\n"  # only the layout has line ends
    return sign if safe else json.dumps(sign)[1:-1]


def say(lines: Iterator[str]) -> None:
    """Print lines."""
    for one in lines:
        click.echo(one)


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """Write rows in columns, numbers to the right and without exponent."""
    cells = [list(head), *([_cell(cell) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    right = [
        all(isinstance(row[place], int | Decimal) for row in rows)
        for place in range(len(head))
    ]
    for row in cells:
        columns = (
            f"{cell:>{width}}" if flush else f"{cell:<{width}}"
            for cell, width, flush in zip(row, widths, right, strict=True)
        )
        yield "  ".join(columns).rstrip()


def _cell(cell: object) -> str:
    return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)
