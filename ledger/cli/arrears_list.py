"""`cayapa arrears-list`."""

from datetime import date
from pathlib import Path

import click

from ledger.cli import options


@click.command()
@click.argument("book", type=options.BOOK)
@click.argument("cooperative")
@options.on_day("The day of the paper")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "html", "json"]),
    default="text",
    show_default=True,
    help="Plain text, a page to print, or JSON with amounts as strings.",
)
def arrears_list(book: Path, cooperative: str, on: date, form: str) -> None:
    """Write the paper that the collector of COOPERATIVE takes along.

    Who has weeks to bring up to date, how many and what they cost, the smallest
    debt first.
    """
    from ledger import papers  # noqa: PLC0415
    from ledger import standings  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415

    read = lines.read(book)
    debts = standings.debts(read, cooperative, on=on)
    if form == "json":
        click.echo(lines.dumps(lines.plain(debts)))
        return
    name = read.register.cooperative_name(cooperative, on)
    html = form == "html"
    paper = papers.arrears_list(debts, cooperative=name, on=on, html=html)
    click.echo(paper, nl=False)
