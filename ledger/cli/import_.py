"""`cayapa import`: forms of paper and bank, read by importers."""

import sys
from collections.abc import Iterable
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

import click

from ledger.cli import options
from ledger.language import say
from ledger.language import say_many

if TYPE_CHECKING:
    from beancount.core import data

    from ledger.importing import Identified

FILES = click.Path(path_type=Path)
CONFIG = click.option(
    "--config",
    type=FILES,
    metavar="FILE",
    help="The config.py that lists the importers, if not the one that the book names.",
)
AS = click.option(
    "--as", "kind", metavar="NAME", help="The importer to use; else it is found."
)


@click.group("import")
def import_() -> None:
    """Read forms of paper and bank into drafts, each entry once.

    The importers are those that the config.py lists which BOOK names for Fava
    (fava-option import-config). FILES may be folders.
    """


@import_.command()
@click.argument("book", type=options.BOOK)
@click.argument("files", type=FILES, nargs=-1, required=True)
@CONFIG
def identify(book: Path, files: tuple[Path, ...], config: Path | None) -> None:
    """Tell which importer each of FILES is for.

    Exit code: 0 each is for one, 1 some are for none.
    """
    from ledger import importing  # noqa: PLC0415
    from ledger.findings import printable  # noqa: PLC0415
    from ledger.forms import FormError  # noqa: PLC0415

    known, _ = _known(book, config)
    unknown = False
    for path in importing.files(files):
        try:
            name = importing.identify(known, path).importer.name
            click.echo(printable(f"{path}: {name}"))
        except FormError as error:
            click.echo(str(error))
            unknown = True
    sys.exit(int(unknown))


@import_.command()
@click.argument("book", type=options.BOOK)
@click.argument("files", type=FILES, nargs=-1, required=True)
@CONFIG
@AS
@click.option("--why", is_flag=True, help="Say by which rule rows have their accounts.")
@click.option("--force", is_flag=True, help="Write though the book is broken by it.")
@options.write
def extract(  # noqa: PLR0913, PLR0917 - one argument an option
    book: Path,
    files: tuple[Path, ...],
    config: Path | None,
    kind: str | None,
    why: bool,  # noqa: FBT001 - a flag of the command line
    force: bool,  # noqa: FBT001
    file: Path | None,
) -> None:
    """Draft what FILES say and BOOK does not have.

    Each entry has an id from the form's own key: what is in the book already is
    left out, and what is there with other content is refused. If any row of any
    file is refused, all that is wrong is told and nothing is written. The draft is
    printed, and nothing is written without --write; a book that the entries would
    break stays as it is, unless --force.
    """
    from ledger import directive_text  # noqa: PLC0415
    from ledger import importing  # noqa: PLC0415
    from ledger.cli import giving  # noqa: PLC0415

    identified, existing = _identified(book, files, config, kind)
    if why:
        for line in importing.why(identified):
            click.echo(line)
        return
    gathered = importing.gather(identified, existing)
    for note in gathered.notes:
        click.echo(say("note: {note}", note=note), err=True)
    if file is not None:
        text = directive_text.text(gathered.entries)
        giving.give(book, text, file, force=force)
        return
    there = len(gathered.entries) - len(gathered.new)
    if there:
        told = say_many(
            "note: {count} entry is in the book already",
            "note: {count} entries are in the book already",
            there,
        )
        click.echo(told, err=True)
    click.echo(directive_text.text(gathered.new), nl=False)


@import_.command()
@click.argument("book", type=options.BOOK)
@click.argument("files", type=FILES, nargs=-1, required=True)
@CONFIG
@AS
@click.option("--to", type=FILES, required=True, help="The folder of documents.")
@click.option("--dry-run", is_flag=True, help="Say what would be moved.")
def archive(  # noqa: PLR0913, PLR0917 - one argument an option
    book: Path,
    files: tuple[Path, ...],
    config: Path | None,
    kind: str | None,
    to: Path,
    dry_run: bool,  # noqa: FBT001 - a flag of the command line
) -> None:
    """Move FILES into a folder of documents, by account and day."""
    from ledger import filing  # noqa: PLC0415
    from ledger.findings import printable  # noqa: PLC0415

    identified, _ = _identified(book, files, config, kind)
    moves = filing.places(identified, to)
    if not dry_run:
        filing.move(moves)
    for path, place in moves:
        click.echo(printable(f"{path} -> {place}"))


def _known(book: Path, config: Path | None) -> tuple[list[Any], "list[data.Directive]"]:
    """Give the importers, and what the book says."""
    from ledger import findings  # noqa: PLC0415
    from ledger import importing  # noqa: PLC0415
    from ledger.errors import LedgerError  # noqa: PLC0415
    from ledger.loading import read_entries  # noqa: PLC0415

    existing, _, told = read_entries(book)
    if told:
        way_out = say(
            "What does not read may be what is imported; mend the book first (cayapa "
            "check tells all)."
        )
        msg = f"{findings.line(told[0])}\n{way_out}"
        raise LedgerError(msg)
    return importing.importers(config or importing.configured(book, existing)), existing


def _identified(
    book: Path, paths: Sequence[Path], config: Path | None, kind: str | None
) -> "tuple[list[Identified], list[data.Directive]]":
    """Find the importer of each file; every file that has none is told."""
    from ledger import importing  # noqa: PLC0415
    from ledger.form_importer import FormImporter  # noqa: PLC0415
    from ledger.forms import FormError  # noqa: PLC0415

    known, existing = _known(book, config)
    for importer in known:
        if isinstance(importer, FormImporter) and sys.stderr.isatty():
            importer.watch = _bar
    found: list[importing.Identified] = []
    faults: list[str] = []
    for path in importing.files(paths):
        if kind is not None:
            found.append(importing.Identified(path, importing.named(known, kind)))
            continue
        try:
            found.append(importing.identify(known, path))
        except FormError as error:
            faults += error.faults
    if faults:
        raise FormError(faults)
    return found, existing


def _bar(rows: Sequence[Any]) -> Iterable[Any]:
    """Show on a terminal how far the rows are read."""
    with click.progressbar(rows, label=say("rows"), file=sys.stderr) as bar:
        yield from bar
