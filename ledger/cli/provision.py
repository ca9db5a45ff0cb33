"""`cayapa provision`."""

from datetime import date
from pathlib import Path

import click

from ledger.cli import options


@click.command()
@click.argument("book", type=options.BOOK)
@options.on_day("The day, such as a closing date")
@options.write
def provision(book: Path, on: date, file: Path | None) -> None:
    """Draft what is to be set aside for late loans, less what is booked.

    What is too much is set free, and a second run drafts nothing. The draft is
    printed, and nothing is written without --write.
    """
    from ledger.cli import giving  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.provision_drafts import provision as drafted  # noqa: PLC0415

    giving.give(book, drafted(lines.read_sound(book), on=on), file)
