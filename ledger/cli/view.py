"""`cayapa view`."""

import gc
from datetime import date
from pathlib import Path

import click

from ledger.cli import options
from ledger.language import say


@click.command()
@click.argument("book", type=options.BOOK)
@click.option("--host", default="127.0.0.1", show_default=True, help="Whom to serve.")
@click.option("--port", "-p", default=5000, show_default=True, help="Where to serve.")
@click.option(
    "--public", is_flag=True, help="Show anybody aggregates alone; nothing is changed."
)
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="HOST",
    help="Answer under this name too, with --public; may be said several times.",
)
@options.on_day("The day of what --public shows")
def view(  # noqa: PLR0913, PLR0917 - each is an option of the command
    book: Path,
    host: str,
    port: int,
    public: bool,  # noqa: FBT001 - click passes it by name
    names: tuple[str, ...],
    on: date,
) -> None:
    """Check BOOK, say what is wrong, then show it in Fava.

    A book with an empty custom is not shown: Fava could show no page of it.

    --public shows no entry and no member: only sums, each of five members at least.
    It is made once; start it again to show another day.
    """
    if public:
        _serve(book, host, port, names, on)
        return
    if names:
        msg = say("--name is for --public.")
        raise click.UsageError(msg)
    from ledger.check import check  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.errors import LedgerError  # noqa: PLC0415
    from ledger.ours import our_rules  # noqa: PLC0415

    report = check(book, our_rules())
    lines.show(lines.text(report.told()))
    if report.unshowable:
        msg = say(
            "Fava can show no page of this book; mend the line above that says so."
        )
        raise LedgerError(msg)
    from fava.cli import main as fava  # noqa: PLC0415

    gc.enable()  # Fava serves for hours

    fava.main(["--host", host, "--port", str(port), str(book)], standalone_mode=False)


def _serve(book: Path, host: str, port: int, names: tuple[str, ...], on: date) -> None:
    """Show aggregates until somebody stops it."""
    from contextlib import suppress  # noqa: PLC0415

    from cheroot.wsgi import Server  # noqa: PLC0415

    from ledger.aggregates import aggregates  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.errors import LedgerError  # noqa: PLC0415
    from ledger.web.public_app import hosts  # noqa: PLC0415
    from ledger.web.public_app import public_app  # noqa: PLC0415

    read = lines.read(book)
    title = str(read.options.get("title") or book.stem)
    app = public_app(
        aggregates(read, on=on), title=title, on=on, hosts=hosts(host, port, names)
    )
    server = Server((host, port), app)
    click.echo(
        say("Anybody may look at http://{host}:{port}/ now.", host=host, port=port)
    )
    try:
        with suppress(KeyboardInterrupt):
            server.safe_start()
    except OSError as error:
        msg = say(
            "{host}:{port} cannot be served ({error}); choose another --port.",
            host=host,
            port=port,
            error=error.strerror or error,
        )
        raise LedgerError(msg) from None
    finally:
        server.stop()
