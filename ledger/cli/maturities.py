"""`cayapa maturities`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options
from ledger.cli.tables import heads
from ledger.language import say

if TYPE_CHECKING:
    from ledger.maturities import Due
    from ledger.maturities import Ladder


@click.command()
@click.argument("book", type=options.BOOK)
@options.on_day("The day from which to look ahead")
@options.output
def maturities(book: Path, on: date, form: str) -> None:
    """Show when deposits fall due, by week and month, beside the fund's money.

    Each deposit counts as if its holder asked for the money on its day. Matured
    deposits that nobody claimed stand apart.
    """
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.maturities import ladders  # noqa: PLC0415

    told = ladders(lines.read(book), on=on)
    if form == "json":
        click.echo(lines.dumps(lines.plain(told)))
    elif not told:
        click.echo(say("No deposit falls due after {day}.", day=on))
    else:
        for ladder in told:
            lines.show(_text(ladder))


def _text(told: "Ladder") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    unit = told.currency
    yield say(
        "Fund {fund} on {day}: {amount} {unit} liquid",
        fund=told.fund or say("(none)"),
        day=told.on,
        amount=told.liquid,
        unit=unit,
    )
    if told.unclaimed:
        yield ""
        yield say("Matured and not claimed:")
        yield from _dues(told.unclaimed)
    if told.dues:
        yield ""
        yield from _dues(told.dues)
    by_week = heads("week | deposits | amount | together | left")
    by_month = heads("month | deposits | amount | together | left")
    for head, rungs in ((by_week, told.weeks), (by_month, told.months)):
        if rungs:
            yield ""
            yield from lines.table(head, rungs)
    yield ""
    if told.short_on is None:
        yield say("The liquid money of the day suffices for all of it.")
    else:
        yield say(
            "The liquid money of the day does not suffice from {day} on.",
            day=told.short_on,
        )


def _dues(dues: list["Due"]) -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    head = heads("deposit | holder | matures | pays | then")
    rows = [
        (one.deposit, one.holder, one.matures, one.payout, one.at_maturity)
        for one in dues
    ]
    yield from lines.table(head, rows)
