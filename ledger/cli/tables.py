"""Columns and JSON, for commands that read no book too."""

import json
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import click

from ledger import language


def dumps(what: object) -> str:
    """Write JSON that reads the same every time, and that a terminal may show."""
    told = json.dumps(what, ensure_ascii=False, indent=2, default=str)
    return "".join(map(_shown, told)) if not told.isprintable() else told


def _shown(sign: str) -> str:
    safe = sign.isprintable() or sign == "\n"  # only the layout has line ends
    return sign if safe else json.dumps(sign)[1:-1]


def show(lines: Iterator[str]) -> None:
    """Print lines."""
    for one in lines:
        click.echo(one)


def heads(template: str, /, **fields: object) -> list[str]:
    """Give the heads of columns, which stand in one text: `loan | since | days`.

    A word alone says too little to whoever translates it.
    """
    return [one.strip() for one in language.say(template, **fields).split("|")]


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """Write rows in columns, numbers to the right and without exponent.

    Numbers and days are written by the locale in force.
    """
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
    match cell:
        case date():
            return language.day(cell)
        case bool():
            return str(cell)
        case Decimal() | int():
            return language.figure(cell)
        case (Decimal() as number, str(currency)):  # an amount
            return f"{language.figure(number)} {currency}"
    return str(cell)
