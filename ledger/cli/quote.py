"""`cayapa quote`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options
from ledger.cli.tables import heads
from ledger.language import say

if TYPE_CHECKING:
    from ledger.quotes import Quote


@click.command()
@click.argument("book", type=options.BOOK)
@click.argument("deposit")
@options.on_day("The day of payment")
@options.output
def quote(book: Path, deposit: str, on: date, form: str) -> None:
    """Tell what the holder of DEPOSIT receives on a day, line by line.

    The first day of a line earns, the last does not. Closing before maturity costs
    what the terms say; what waiting would give stands below.
    """
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.quotes import quote as run  # noqa: PLC0415

    told = run(lines.read(book), deposit, on=on)
    if form == "json":
        click.echo(lines.dumps(lines.plain(_plain(told))))
    else:
        lines.show(_text(told))


def _plain(told: "Quote") -> dict[str, object]:
    """Name the days of the lines as `calc` does."""
    named = {"start": "from", "end": "to"}
    rows = [
        {named.get(key, key): value for key, value in one._asdict().items()}
        for one in told.lines
    ]
    return {**told._asdict(), "lines": rows}


def _text(told: "Quote") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    unit = told.currency
    yield say(
        "{deposit} of {holder}, paid out on {day}",
        deposit=told.deposit,
        holder=told.holder,
        day=told.on,
    )
    yield ""
    head = heads("from | to | days | balance | interest")
    rows = [
        (one.start, one.end, one.days, one.balance, one.interest) for one in told.lines
    ]
    yield from lines.table(head, rows)
    yield say(
        "at {rate:f} a year, days counted by {basis}", rate=told.rate, basis=told.basis
    )
    yield ""
    sums = [(say("Principal"), told.principal), (say("Interest"), told.interest)]
    if told.penalty:
        sums.append((say("Lost by closing early"), -told.penalty))
    if told.paid:
        sums.append((say("Paid out before"), -told.paid))
    sums.append((say("The holder receives"), told.payout))
    yield from lines.table(("", unit), sums)
    if told.at_maturity is not None:
        yield say(
            "Waiting until {day} gives {amount} {unit}, {more} {unit} more.",
            day=told.matures,
            amount=told.at_maturity,
            more=told.at_maturity - told.payout,
            unit=unit,
        )
    if not told.allowed:
        yield say(
            "The terms say nothing of closing before maturity: it takes a decision of "
            "the assembly."
        )
