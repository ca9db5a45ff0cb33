"""`cayapa laws`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options
from ledger.language import say

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
    from ledger.lawbook import clauses  # noqa: PLC0415
    from ledger.ours import our_rules  # noqa: PLC0415

    told = clauses(lines.read(book), our_rules(), on=on)
    if form == "json":
        click.echo(lines.dumps(lines.plain(told)))
    else:
        lines.show(_text(told))


def _text(told: list["Clause"]) -> Iterator[str]:
    for clause in told:
        state = say("on") if clause.on else say("asleep")
        yield f"{clause.law} ({state}): {clause.says}"
        for term, value, decision in clause.terms:
            stated = say(
                "{policy} {term}: {value} (decision {decision})",
                policy=clause.policy,
                term=term,
                value=value,
                decision=" ".join(decision) or say("none cited"),
            )
            yield f"    {stated}"
