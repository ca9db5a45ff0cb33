"""The public view: aggregates of a book, for anybody, and nothing to change.

    GET /              a page
    GET /figures.csv   its figures, to save
    GET /style.css     its looks

The figures are reckoned once, for one day: whoever could ask for two days might tell
from the difference what one member did. Nothing that is asked is looked up.
"""

import csv
import io
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from flask import Flask
from flask import Response
from flask import request

from ledger.aggregates import Table
from ledger.aggregates import few
from ledger.language import say
from ledger.table_files import safe
from ledger.web.public_page import page
from ledger.web.public_page import style

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
READING = ("GET", "HEAD")


def public_app(
    tables: Sequence[Table], *, title: str, on: date, hosts: Iterable[str]
) -> Flask:
    """Make the pages of the public view.

    Args:
      tables: what is shown.
      title: of the books.
      on: the day of the figures.
      hosts: the names, with port if it is not 80, under which it may be asked.
    """
    app = Flask(__name__, static_folder=None)
    _guard(app, frozenset(hosts))
    download = {"Content-Disposition": 'attachment; filename="figures.csv"'}
    answers = {
        "/": (page(tables, title=title, on=on), "text/html", {}),
        "/figures.csv": (as_csv(tables), "text/csv", download),
        "/style.css": (style(), "text/css", {}),
    }

    def answer() -> Response:
        text, kind, headers = answers[request.path]
        return Response(text, mimetype=kind, headers=headers)

    for path in answers:
        app.add_url_rule(path, view_func=answer)
    return app


def _guard(app: Flask, known: Collection[str]) -> None:
    """Answer under known names and to readers alone, and say how to show it."""

    @app.before_request
    def refuse() -> Response | None:
        if request.host not in known:
            return _told(421, say("This server is not asked under that name."))
        if request.method not in READING:
            told = _told(405, say("Nothing can be changed here."))
            told.headers["Allow"] = ", ".join(READING)
            return told
        return None

    @app.after_request
    def guard(response: Response) -> Response:
        response.headers.update(HEADERS)
        return response

    @app.errorhandler(404)
    def nothing(_: Exception) -> Response:
        return _told(404, say("There is no such page."))


def hosts(host: str, port: int, names: Iterable[str] = ()) -> list[str]:
    """Give the names under which a server may be asked, with its port."""
    bare = [*LOOPBACK, f"[{host}]" if ":" in host else host, *names]
    return [*(f"{one}:{port}" for one in bare), *(bare if port == 80 else ())]  # noqa: PLR2004 - HTTP's own


def as_csv(tables: Iterable[Table]) -> str:
    """Write tables as CSV, one below the other; no cell is a formula."""
    written = io.StringIO()
    writer = csv.writer(written)
    for table in tables:
        writer.writerow([safe(table.title)])
        writer.writerow(map(safe, table.head))
        writer.writerows([[_cell(cell) for cell in row] for row in table.rows])
        writer.writerow([])
    return written.getvalue()


def _cell(cell: object) -> str:
    if cell is None:
        return few()
    if isinstance(cell, Decimal | int):
        return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)
    return safe(str(cell))


def _told(status: int, text: str) -> Response:
    return Response(f"{text}\n", status=status, mimetype="text/plain")
