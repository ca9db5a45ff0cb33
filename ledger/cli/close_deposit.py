"""`cayapa close-deposit`."""

from datetime import date
from pathlib import Path

import click

from ledger.cli import options


@click.command("close-deposit")
@click.argument("book", type=options.BOOK)
@click.argument("deposit")
@click.option("--account", help="What pays, if the fund has several liquid accounts.")
@click.option("--decision", default="", help="The decision that allows it.")
@options.on_day("The day of payment")
@options.write
def close_deposit(  # noqa: PLR0913, PLR0917 - one argument an option
    book: Path,
    deposit: str,
    account: str | None,
    decision: str,
    on: date,
    file: Path | None,
) -> None:
    """Draft the entry that pays DEPOSIT out, exactly as quoted, and its closing.

    The draft is printed, and nothing is written without --write.
    """
    from ledger import closing_drafts  # noqa: PLC0415
    from ledger.cli import giving  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415

    request = closing_drafts.ClosingRequest(
        deposit, on, account, decision, again=file is not None
    )
    read = lines.read_sound(book)
    giving.give(book, closing_drafts.close_deposit(read, request), file)
