"""`cayapa check`."""

import sys
from pathlib import Path

import click

from ledger.cli import options


@click.command()
@click.argument("book", type=options.BOOK)
@options.output
def check(book: Path, form: str) -> None:
    """Tell everything that is wrong with BOOK, each on the line that must change.

    First what is wrong with the text, then what Beancount finds, then what the
    laws find. Every law is judged, whether or not the book has the plugin line.
    The last line counts the laws that are on and names those asleep.

    Exit code: 0 nothing is wrong, 1 something is, 2 the book could not be
    checked.
    """
    from ledger.check import check as run  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.cli.ours import our_rules  # noqa: PLC0415

    report = run(book, our_rules())
    if form == "json":
        click.echo(lines.as_json(report))
    else:
        lines.say(lines.text(report))
    sys.exit(2 if report.crashed else 1 if report.findings else 0)
