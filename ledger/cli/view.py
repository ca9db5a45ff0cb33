"""`cayapa view`."""

import gc
from pathlib import Path

import click

from ledger.cli import options


@click.command()
@click.argument("book", type=options.BOOK)
@click.option("--host", default="127.0.0.1", show_default=True, help="Whom to serve.")
@click.option("--port", "-p", default=5000, show_default=True, help="Where to serve.")
def view(book: Path, host: str, port: int) -> None:
    """Check BOOK, say what is wrong, then show it in Fava.

    A book with an empty custom is not shown: Fava could show no page of it.
    """
    from ledger.check import check  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.cli.ours import our_rules  # noqa: PLC0415
    from ledger.errors import LedgerError  # noqa: PLC0415

    report = check(book, our_rules())
    lines.say(lines.text(report))
    if report.unshowable:
        msg = "Fava can show no page of this book; mend the line above that says so."
        raise LedgerError(msg)
    from fava.cli import main as fava  # noqa: PLC0415

    gc.enable()  # Fava serves for hours

    fava.main(["--host", host, "--port", str(port), str(book)], standalone_mode=False)
