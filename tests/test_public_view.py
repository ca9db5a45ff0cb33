"""The public view: sums for anybody, under its own name, and nothing to change."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from ledger.aggregates import Table
from ledger.cli import main
from ledger.language import Speech
from ledger.language import speaking
from ledger.web.public_app import as_csv
from ledger.web.public_app import hosts
from ledger.web.public_app import public_app

ON = date(2026, 12, 31)
TABLES = [
    Table(
        "Sav<i>ngs",
        ("fund", "saved"),
        [("=1+1", Decimal("1234.50")), (" -x", None), ("plain", Decimal("-2.00"))],
    )
]


@pytest.fixture
def client() -> FlaskClient:
    app = public_app(TABLES, title="Books <b>", on=ON, hosts=hosts("127.0.0.1", 5000))
    return app.test_client()


def ask(
    client: FlaskClient, path: str, method: str = "GET", host: str = "localhost:5000"
) -> tuple[int, str, dict[str, str]]:
    got = client.open(path, method=method, headers={"Host": host})
    return got.status_code, got.get_data(as_text=True), dict(got.headers)


@pytest.mark.parametrize(
    "path", ["/", "/style.css", "/figures.csv", "/none", "/../etc"]
)
def test_every_answer_is_guarded(client: FlaskClient, path: str) -> None:
    _, _, headers = ask(client, path)
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost", "localhost:5001", "127.0.0.1.evil.example:5000", ""],
)
def test_another_name_is_refused(client: FlaskClient, host: str) -> None:
    status, told, headers = ask(client, "/", host=host)
    assert (status, "Savings" in told) == (421, False)
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("host", ["localhost:5000", "127.0.0.1:5000", "[::1]:5000"])
def test_its_own_names_are_answered(client: FlaskClient, host: str) -> None:
    assert ask(client, "/", host=host)[0] == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
@pytest.mark.parametrize("path", ["/", "/figures.csv", "/none"])
def test_nothing_can_be_changed(client: FlaskClient, method: str, path: str) -> None:
    status, told, headers = ask(client, path, method)
    assert (status, headers["Allow"], told) == (
        405,
        "GET, HEAD",
        "Nothing can be changed here.\n",
    )


def test_what_the_book_says_is_text(client: FlaskClient) -> None:
    told = ask(client, "/")[1]
    assert "Sav&lt;i&gt;ngs" in told
    assert "Books &lt;b&gt;" in told
    assert "<script" not in told
    assert 'class="few">fewer than 5' in told


def test_figures_are_an_attachment_without_formulas(client: FlaskClient) -> None:
    _, told, headers = ask(client, "/figures.csv")
    assert headers["Content-Disposition"] == 'attachment; filename="figures.csv"'
    rows = list(csv.reader(io.StringIO(told)))
    assert rows[2:5] == [
        ["'=1+1", "1234.50"],
        ["' -x", "fewer than 5"],
        ["plain", "-2.00"],
    ]
    assert told == as_csv(TABLES)


def test_it_is_written_by_the_locale() -> None:
    with speaking(Speech("en", "es_VE")):
        app = public_app(TABLES, title="Books", on=ON, hosts=["h"])
    told = ask(app.test_client(), "/", host="h")[1]
    assert "1.234,50" in told
    assert "31 dic" in told


def test_a_name_is_for_the_public_view() -> None:
    told = CliRunner().invoke(main, ["view", "books/main.beancount", "--name", "x"])
    assert told.exit_code == 2
    assert "--name is for --public." in told.output
