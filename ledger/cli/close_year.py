"""`cayapa close-year`."""

from datetime import date
from pathlib import Path

import click

from ledger.cli import options


@click.command("close-year")
@click.argument("book", type=options.BOOK)
@click.argument("year")
@click.option(
    "--decision", required=True, metavar="ID", help="The decision that closes the year."
)
@click.option(
    "--overdraw",
    default="",
    metavar="ID",
    help="The assembly's decision on what was advanced above the surplus.",
)
@options.on_day("The day on which the year is closed")
@options.write
def close_year(  # noqa: PLR0913, PLR0917 - one argument an option
    book: Path,
    year: str,
    decision: str,
    overdraw: str,
    on: date,
    file: Path | None,
) -> None:
    """Draft the closing of YEAR: results, advances, and the surplus shared out.

    Entries are dated on the year's last day and carry #closing. A late entry is caught
    up, and a second run drafts nothing. The draft is printed, and nothing is written
    without --write.
    """
    from ledger import year_drafts  # noqa: PLC0415
    from ledger.cli import giving  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.year_requests import YearRequest  # noqa: PLC0415

    request = YearRequest(year, on, decision, overdraw)
    giving.give(book, year_drafts.close_year(lines.read_sound(book), request), file)
