"""The public page: tables of aggregates as HTML that loads nothing but its style."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from importlib import resources

from jinja2 import Environment
from jinja2 import StrictUndefined

from ledger.aggregates import LEAST
from ledger.aggregates import Table
from ledger.aggregates import few
from ledger.language import day
from ledger.language import figure
from ledger.language import say
from ledger.language import speech

FILES = resources.files("ledger.web") / "public_files"


def page(tables: Sequence[Table], *, title: str, on: date) -> str:
    """Write the page, in the language and the locale in force."""
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals["say"] = say
    text = (FILES / "public.html").read_text("utf-8")
    return environment.from_string(text).render(
        few=few(),
        language=speech().language,
        least=LEAST,
        on=day(on),
        tables=[_shown(one) for one in tables],
        title=title,
    )


def style() -> str:
    """Give the looks of the page."""
    return (FILES / "public.css").read_text("utf-8")


def _shown(table: Table) -> dict[str, object]:
    columns = list(zip(*table.rows, strict=True))
    numbers = [place for place, column in enumerate(columns) if _counted(column)]
    rows = [[_cell(cell) for cell in row] for row in table.rows]
    return {"title": table.title, "head": table.head, "rows": rows, "numbers": numbers}


def _counted(column: Sequence[object]) -> bool:
    return all(cell is None or isinstance(cell, Decimal | int) for cell in column)


def _cell(cell: object) -> object:
    return figure(cell) if isinstance(cell, Decimal | int) else cell
