"""`cayapa correct`."""

from datetime import date
from pathlib import Path

import click

from ledger.cli import options
from ledger.language import say


@click.command()
@click.argument("book", type=options.BOOK)
@click.argument("place", metavar="FILE:LINE")
@options.on_day("The day of the reversal, in an open period")
@options.write
def correct(book: Path, place: str, on: date, file: Path | None) -> None:
    """Draft what reverses the entry at FILE:LINE, which is dated in a sealed period.

    Every amount is turned around, and the rest is kept. Type the right entry after
    it, dated in the open period too. A sheet is corrected by another sheet, and the
    command says how. The draft is printed, and nothing is written without --write.
    """
    from ledger import reversals  # noqa: PLC0415
    from ledger.cli import giving  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415

    name, _, line = place.rpartition(":")
    if not name or not line.isdecimal():
        msg = say(
            "{place!r} is no place; write it as the check does, FILE:LINE", place=place
        )
        raise click.UsageError(msg)
    request = reversals.ReversalRequest(Path(name), int(line), on)
    giving.give(book, reversals.reverse(lines.read_sound(book), request), file)
