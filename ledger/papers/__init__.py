"""Papers: what is printed and carried along, as text and as HTML."""

from datetime import date
from importlib import resources
from typing import Any

from jinja2 import Environment
from jinja2 import StrictUndefined

from ledger.language import day
from ledger.language import say
from ledger.language import speech
from ledger.paper import Paper
from ledger.paper import cell
from ledger.paper import sums
from ledger.standings import Debt


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
            "state": say(debt.state),
            "weeks": debt.weeks,
            "sum": sums(debt.sums),
        }
        for debt in debts
    ]
    name = "arrears_list.html" if html else "arrears_list.txt"
    return _render(name, html=html, cooperative=cooperative, on=on, rows=rows)


def page(paper: Paper) -> str:
    """Write a paper as a page to print: HTML that needs nothing beside it."""
    return _render("paper.html", html=True, paper=paper)


def _render(name: str, *, html: bool, **said: Any) -> str:  # noqa: ANN401
    environment = Environment(
        autoescape=html,  # noqa: S701 - plain text is not escaped
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    text = resources.files(__name__).joinpath(name).read_text("utf-8")
    return environment.from_string(text).render(
        day=day, say=say, cell=cell, language=speech().language, **said
    )
