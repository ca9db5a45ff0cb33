"""`cayapa passbook`."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options

if TYPE_CHECKING:
    from ledger.book import Book
    from ledger.passbooks import Passbook


@click.command()
@click.argument("book", type=options.BOOK)
@click.argument("member", metavar="ID", required=False)
@options.on_day("The day of the passbook")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "html", "json", "pdf"]),
    help="Plain text, a page to print, JSON with amounts as strings; PDF for --all.",
)
@click.option(
    "--pdf",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a PDF to FILE, in place of printing.",
)
@click.option(
    "--all",
    "folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Write everyone's passbook into FOLDER, as HTML if not said otherwise.",
)
def passbook(  # noqa: PLR0913, PLR0917 - one argument an option
    book: Path,
    member: str | None,
    on: date,
    form: str | None,
    pdf: Path | None,
    folder: Path | None,
) -> None:
    """Write everything between a member and the network on a day.

    ID is that of a family, an associate or a cooperative. Contributions by week,
    standing, deposits, loans, guarantees, advances, gifts: what is hers. Of others
    neither ids nor amounts are shown.
    """
    from ledger import passbooks  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.cli import printing  # noqa: PLC0415
    from ledger.language import say  # noqa: PLC0415

    if (member is None) == (folder is None) or (pdf and (folder or form)):
        raise click.UsageError(say("name one ID, or say --all FOLDER"))
    if form == "pdf" and folder is None:
        raise click.UsageError(say("say --pdf FILE, or --all FOLDER"))
    if folder is not None:
        _everyone(lines.read(book), folder, on, form or "html")
        return
    told = passbooks.passbook(lines.read(book), str(member), on=on)
    if pdf is not None:
        printing.put(pdf, _written(told, "pdf"))
    else:
        click.echo(_written(told, form or "text"), nl=False)


def _everyone(book: "Book", folder: Path, on: date, form: str) -> None:
    """Write the passbook of everyone, each into a file of its own."""
    from ledger import passbooks  # noqa: PLC0415
    from ledger import whole_files  # noqa: PLC0415
    from ledger.language import say_many  # noqa: PLC0415

    some = sorted(passbooks.members(book, on=on))
    shared = passbooks.Passbooks(book, some, on=on)
    suffix = "txt" if form == "text" else form
    contents = (_written(shared.of(one), form) for one in some)
    names = [f"{one}.{suffix}" for one in some]
    whole_files.fill(folder, "passbooks", names, contents)
    told = say_many(
        "{count} passbook written to {folder}",
        "{count} passbooks written to {folder}",
        len(some),
        folder=folder,
    )
    click.echo(told)


def _written(told: "Passbook", form: str) -> bytes:
    """Write a passbook in a form."""
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.cli import printing  # noqa: PLC0415
    from ledger.passbook_pages import paper  # noqa: PLC0415

    if form == "json":
        return f"{lines.dumps(lines.plain(told))}\n".encode()
    return printing.written(paper(told), form)
