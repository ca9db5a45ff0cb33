"""`cayapa init`."""

from datetime import date
from pathlib import Path

import click

from ledger.cli import options
from ledger.language import say
from ledger.language import speech


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@options.on_day("The books begin on the Monday of this day's week")
def init(folder: Path, on: date) -> None:
    """Write a small, correct set of books into FOLDER, to start from.

    The books begin on the Monday of the week of --on. Nothing that is there
    already is overwritten. With --lang es the books are Spanish: their accounts,
    files, comments and what is told of them.
    """
    from ledger.findings import shown  # noqa: PLC0415
    from ledger.skeleton import write  # noqa: PLC0415

    for file in write(folder, on=on, language=speech().language):
        click.echo(shown(str(file.absolute())))
    main = folder / "main.beancount"
    click.echo(say("Next: cayapa check {main}, then cayapa view {main}.", main=main))
