"""`cayapa renew`."""

from pathlib import Path

import click

from ledger.cli import options


@click.command()
@click.argument("book", type=options.BOOK)
@click.argument("deposit")
@click.option("--id", "new_id", default="", help="The renewal's id; else the next.")
@click.option("--account", help="What pays the interest, if several accounts could.")
@options.write
def renew(
    book: Path, deposit: str, new_id: str, account: str | None, file: Path | None
) -> None:
    """Draft the renewal of DEPOSIT, dated on its day of maturity, not today.

    Its at-maturity says whether the interest is renewed too. The draft is printed,
    and nothing is written without --write.
    """
    from ledger import renewal_drafts  # noqa: PLC0415
    from ledger.cli import giving  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415

    request = renewal_drafts.RenewalRequest(
        deposit, account, new_id, again=file is not None
    )
    giving.give(book, renewal_drafts.renew(lines.read_sound(book), request), file)
