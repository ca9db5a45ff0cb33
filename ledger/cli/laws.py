"""`cayapa laws`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options

if TYPE_CHECKING:
    from ledger.lawbook import Clause


@click.command()
@click.argument("book", type=options.BOOK)
@options.on_day("The day to look at")
@options.output
def laws(book: Path, on: date, form: str) -> None:
    """List the laws with their policies in force, and who decided each term.

    A law sleeps until the book gives one of its terms.
    """
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.cli.ours import our_rules  # noqa: PLC0415
    from ledger.lawbook import clauses  # noqa: PLC0415

    told = clauses(lines.read(book), our_rules(), on=on)
    if form == "json":
        click.echo(lines.dumps(lines.plain(told)))
    else:
        lines.say(_text(told))


def _text(told: list["Clause"]) -> Iterator[str]:
    for clause in told:
        state = "on" if clause.on else "asleep"
        yield f"{clause.law} ({state}): {clause.says}"
        for term, value, decision in clause.terms:
            cited = " ".join(decision) or "none cited"
            yield f"    {clause.policy} {term}: {value} (decision {cited})"
