"""`cayapa passbook`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options

if TYPE_CHECKING:
    from ledger.passbook_pages import Section
    from ledger.passbooks import Passbook


@click.command()
@click.argument("book", type=options.BOOK)
@click.argument("member", metavar="ID")
@options.on_day("The day of the passbook")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "html", "json"]),
    default="text",
    show_default=True,
    help="Plain text, a page to print, or JSON with amounts as strings.",
)
def passbook(book: Path, member: str, on: date, form: str) -> None:
    """Write everything between a member and the network on a day.

    ID is that of a family, an associate or a cooperative. Contributions by week,
    standing, deposits, loans, guarantees, advances, gifts: what is hers. Of others
    neither ids nor amounts are shown.
    """
    from ledger import papers  # noqa: PLC0415
    from ledger import passbooks  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415

    told = passbooks.passbook(lines.read(book), member, on=on)
    if form == "json":
        click.echo(lines.dumps(lines.plain(told)))
    elif form == "html":
        click.echo(papers.passbook(told), nl=False)
    else:
        lines.say(text(told))


def text(told: "Passbook") -> Iterator[str]:
    """Write a passbook as lines."""
    from ledger.passbook_pages import heading  # noqa: PLC0415
    from ledger.passbook_pages import sections  # noqa: PLC0415

    yield f"{heading(told)}, {told.on}"
    found = sections(told)
    for section in found:
        yield ""
        yield section.title
        yield "-" * len(section.title)
        yield from _tables(section)
    if not found:
        yield "Nothing stands in the books."
    yield ""
    yield "Of others, neither ids nor amounts stand here."


def _tables(section: "Section") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    for place, table in enumerate(section.tables):
        if place:
            yield ""
        if table.title:
            yield table.title
        yield from table.notes
        if table.rows:
            yield from lines.table(table.head, table.rows)
