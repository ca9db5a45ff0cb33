"""`cayapa maturities`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options

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
        click.echo(f"No deposit falls due after {on}.")
    else:
        for ladder in told:
            lines.say(_text(ladder))


def _text(told: "Ladder") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    unit = told.currency
    yield f"Fund {told.fund or '(none)'} on {told.on}: {told.liquid} {unit} liquid"
    if told.unclaimed:
        yield ""
        yield "Matured and not claimed:"
        yield from _dues(told.unclaimed)
    if told.dues:
        yield ""
        yield from _dues(told.dues)
    for rungs, name in ((told.weeks, "week"), (told.months, "month")):
        if rungs:
            yield ""
            head = (name, "deposits", "amount", "together", "left")
            yield from lines.table(head, rungs)
    yield ""
    if told.short_on is None:
        yield "The liquid money of the day suffices for all of it."
    else:
        yield f"The liquid money of the day does not suffice from {told.short_on} on."


def _dues(dues: list["Due"]) -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    head = ("deposit", "holder", "matures", "pays", "then")
    rows = [
        (one.deposit, one.holder, str(one.matures), one.payout, one.at_maturity)
        for one in dues
    ]
    yield from lines.table(head, rows)
