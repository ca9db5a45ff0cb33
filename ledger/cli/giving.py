"""How a draft is given: printed, or written with `--write FILE`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

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
            click.echo("nothing to draft", err=True)
        return
    from ledger.cli.ours import our_rules  # noqa: PLC0415
    from ledger.writing import write  # noqa: PLC0415

    click.echo(told(file, write(book, file, draft, our_rules(), force=force)))


def told(file: Path, written: "Written") -> str:
    """Say what was written, on one line."""
    new, there = len(written.new), len(written.there)
    if new:
        entries = f"{new} {'entry' if new == 1 else 'entries'} written to {file}"
        were = f"{there} {'was' if there == 1 else 'were'} there already"
        return f"{entries}, {were}" if there else entries
    if there:
        all_are = "it is" if there == 1 else f"all {there} are"
        return f"nothing to write: {all_are} there"
    return "nothing to write"
