"""`cayapa accrue`."""

from datetime import date
from pathlib import Path

import click

from ledger.cli import options


@click.command()
@click.argument("book", type=options.BOOK)
@click.option(
    "--until",
    required=True,
    callback=options.day,
    metavar="DATE",
    help="The day up to which interest is booked; that day itself does not earn yet.",
)
@click.option("--deposit", metavar="ID", help="This deposit alone.")
@options.write
def accrue(book: Path, until: date, deposit: str | None, file: Path | None) -> None:
    """Draft the interest of deposits that is not booked yet.

    What is drafted is the total to date less what is booked: a missed month is caught
    up, and a second run drafts nothing. The draft is printed, and nothing is written
    without --write.
    """
    from ledger.accrual_drafts import accruals  # noqa: PLC0415
    from ledger.cli import giving  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415

    draft = accruals(lines.read_sound(book), until=until, only=deposit)
    giving.give(book, draft, file)
