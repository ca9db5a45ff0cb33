"""How a draft is given: printed, or written with `--write FILE`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.language import say
from ledger.language import say_many

if TYPE_CHECKING:
    from ledger.writing import Written


def give(book: Path, draft: str, file: Path | None, *, force: bool = False) -> None:
    """Print a draft; or write it into a file of the book, and say what was written.

    That there is nothing to draft is said on the side: what is printed may be copied.
    With `force` it is written though something would be wrong that was not before.

    Raises:
      LedgerError: it cannot be written, and why.
    """
    if file is None:
        click.echo(draft, nl=False)
        if not draft:
            click.echo(say("nothing to draft"), err=True)
        return
    from ledger.ours import our_rules  # noqa: PLC0415
    from ledger.writing import write  # noqa: PLC0415

    click.echo(told(file, write(book, file, draft, our_rules(), force=force)))


def told(file: Path, written: "Written") -> str:
    """Say what was written, on one line."""
    new, there = len(written.new), len(written.there)
    if new:
        entries = say_many(
            "{count} entry written to {file}",
            "{count} entries written to {file}",
            new,
            file=file,
        )
        were = say_many(
            "{count} was there already", "{count} were there already", there
        )
        return f"{entries}, {were}" if there else entries
    if there:
        return say_many(
            "nothing to write: it is there",
            "nothing to write: all {count} are there",
            there,
        )
    return say("nothing to write")
