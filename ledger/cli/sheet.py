"""`cayapa sheet`."""

from datetime import date
from pathlib import Path

import click

from ledger.cli import options
from ledger.language import say


@click.command()
@click.argument("book", type=options.BOOK)
@click.argument("cooperative")
@click.argument("week")
@click.option(
    "--absent", help='Families of the roll that did not pay: "F-0003 F-0007".'
)
@click.option("--paid", help='Families that paid: "F-0001 F-0002:5 F-0003".')
@click.option("--corrects", is_flag=True, help="Draft a change to WEEK's sheet.")
@click.option("--account", required=True, help="Where the money lies: Assets:Cash:...")
@click.option("--income", help="The contributions account, if the fund has several.")
@options.on_day("The day of the collection")
@options.write
def sheet(  # noqa: PLR0913, PLR0917 - one argument an option
    book: Path,
    cooperative: str,
    week: str,
    absent: str | None,
    paid: str | None,
    corrects: bool,  # noqa: FBT001 - a flag of the command line
    account: str,
    income: str | None,
    on: date,
    file: Path | None,
) -> None:
    """Draft the sheet of COOPERATIVE for WEEK (2026-W02), dated --on.

    With --absent everyone else on the roll paid one week, and --paid names those
    who paid otherwise; with --paid alone nobody else paid. Everyone paid:
    --absent "". Nobody paid: --paid "". A change to a week that has its sheet:
    --corrects, with weeks taken back as --paid "F-0001:-1". The draft is printed,
    and nothing is written without --write.
    """
    from ledger import drafts  # noqa: PLC0415
    from ledger.cli import giving  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415

    if absent is None and paid is None:
        msg = say('say --absent or --paid (everyone paid: --absent "")')
        raise click.UsageError(msg)
    request = drafts.SheetRequest(
        cooperative.strip(),
        week,
        on,
        account,
        paid,
        absent,
        income,
        corrects,
        again=file is not None,
    )
    giving.give(book, drafts.sheet(lines.read_sound(book), request), file)
