"""`cayapa transfer`."""

from datetime import date
from pathlib import Path

import click

from ledger.cli import options


@click.command()
@click.argument("book", type=options.BOOK)
@click.argument("giver", metavar="FROM")
@click.argument("taker", metavar="TO")
@click.argument("amount")
@click.option(
    "--decision",
    required=True,
    metavar="ID",
    help="The decision behind it; several: 'ID ID'.",
)
@click.option("--gift", is_flag=True, help="Given for good; otherwise it is lent.")
@click.option("--pays", metavar="ACCOUNT", help="What FROM pays with, if it has more.")
@click.option("--receives", metavar="ACCOUNT", help="Where TO receives it.")
@options.on_day("The day of the entry")
@options.write
def transfer(  # noqa: PLR0913, PLR0917 - one argument an option
    book: Path,
    giver: str,
    taker: str,
    amount: str,
    decision: str,
    gift: bool,  # noqa: FBT001 - a flag of the command line
    pays: str | None,
    receives: str | None,
    on: date,
    file: Path | None,
) -> None:
    """Draft what the fund FROM lends, pays back or gives to the fund TO.

    AMOUNT is written as "500.00 USD". Both funds' sides stand in one entry. What
    FROM owes to TO is paid back first. The draft is printed, and nothing is
    written without --write.
    """
    from ledger import transfers  # noqa: PLC0415
    from ledger.cli import giving  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.transfer_accounts import TransferRequest  # noqa: PLC0415

    request = TransferRequest(
        giver, taker, amount, on, decision, gift, pays, receives, file is not None
    )
    giving.give(book, transfers.transfer(lines.read_sound(book), request), file)
