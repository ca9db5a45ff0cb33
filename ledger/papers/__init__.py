"""Papers: what is printed and carried along, as text and as HTML."""

from datetime import date
from decimal import Decimal
from importlib import resources
from typing import Any

from jinja2 import Environment
from jinja2 import StrictUndefined
from markupsafe import Markup

from ledger import money
from ledger.passbook_pages import WEEKS
from ledger.passbook_pages import heading
from ledger.passbook_pages import sections
from ledger.passbooks import Passbook
from ledger.standings import Debt
from ledger.weeks_svg import drawing


def arrears_list(debts: list[Debt], *, cooperative: str, on: date, html: bool) -> str:
    """Write the paper that a collector takes along: who owes what.

    Args:
      debts: what families owe, the smallest first.
      cooperative: its name.
      on: the day of the paper.
      html: HTML with print styles, or plain text.
    """
    rows = [
        {
            "family": debt.family,
            "state": debt.state,
            "weeks": debt.weeks,
            "sum": money.format_sums(debt.sums),
        }
        for debt in debts
    ]
    name = "arrears_list.html" if html else "arrears_list.txt"
    return _render(name, html=html, cooperative=cooperative, on=on, rows=rows)


def passbook(told: Passbook) -> str:
    """Write a passbook as a page to print: HTML that needs nothing beside it."""
    tables = [
        {
            "title": section.title,
            "tables": [
                {
                    **one._asdict(),
                    "rows": [[_cell(cell) for cell in row] for row in one.rows],
                    "numbers": one.numbers,
                }
                for one in section.tables
            ],
        }
        for section in sections(told)
    ]
    return _render(
        "passbook.html",
        html=True,
        heading=heading(told),
        on=told.on,
        sections=tables,
        weeks_title=WEEKS,
        weeks_svg=Markup(drawing(told.weeks)) if told.weeks else "",  # noqa: S704
    )


def _cell(cell: object) -> str:
    return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)


def _render(name: str, *, html: bool, **said: Any) -> str:  # noqa: ANN401
    environment = Environment(
        autoescape=html,  # noqa: S701 - plain text is not escaped
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    text = resources.files(__name__).joinpath(name).read_text("utf-8")
    return environment.from_string(text).render(**said)
