"""`cayapa funeral`."""

from datetime import date
from pathlib import Path

import click

from ledger.cli import options


@click.command()
@click.argument("book", type=options.BOOK)
@click.argument("person")
@click.option(
    "--died",
    required=True,
    callback=options.day,
    metavar="DATE",
    help="The day of death, as 2026-03-04.",
)
@click.option("--account", required=True, help="What pays: Assets:Bank:..., or stock.")
@click.option(
    "--amount",
    required=True,
    help='What it costs: "120.00 USD"; or a piece of stock at its cost: "1 COFFIN".',
)
@click.option("--id", "funeral_id", default="", help="The funeral's id; else the next.")
@click.option("--decision", default="", help="The decision that allows it.")
@options.on_day("The day of the entry")
@options.write
def funeral(  # noqa: PLR0913, PLR0917 - one argument an option
    book: Path,
    person: str,
    died: date,
    account: str,
    amount: str,
    funeral_id: str,
    decision: str,
    on: date,
    file: Path | None,
) -> None:
    """Draft the funeral of PERSON, or say why the fund does not cover it.

    The draft is printed, and nothing is written without --write. Further costs of
    the same funeral are drafted with its --id.
    """
    from ledger import funeral_drafts  # noqa: PLC0415
    from ledger.cli import giving  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415

    request = funeral_drafts.FuneralRequest(
        person,
        died,
        on,
        account,
        amount,
        funeral_id,
        decision,
        again=file is not None,
    )
    giving.give(book, funeral_drafts.funeral(lines.read_sound(book), request), file)
