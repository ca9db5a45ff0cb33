"""`cayapa quote`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options

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
        lines.say(_text(told))


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
    yield f"{told.deposit} of {told.holder}, paid out on {told.on}"
    yield ""
    head = ("from", "to", "days", "balance", "interest")
    rows = [
        (str(one.start), str(one.end), one.days, one.balance, one.interest)
        for one in told.lines
    ]
    yield from lines.table(head, rows)
    yield f"at {told.rate:f} a year, days counted by {told.basis}"
    yield ""
    sums = [("Principal", told.principal), ("Interest", told.interest)]
    if told.penalty:
        sums.append(("Lost by closing early", -told.penalty))
    if told.paid:
        sums.append(("Paid out before", -told.paid))
    sums.append(("The holder receives", told.payout))
    yield from lines.table(("", unit), sums)
    if told.at_maturity is not None:
        more = told.at_maturity - told.payout
        yield (
            f"Waiting until {told.matures} gives {told.at_maturity} {unit}, "
            f"{more} {unit} more."
        )
    if not told.allowed:
        yield (
            "The terms say nothing of closing before maturity: it takes a decision of "
            "the assembly."
        )
