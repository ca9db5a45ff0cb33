"""The books in Fava: every page answers, and a broken sheet leads to its line."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from click.testing import CliRunner
from click.testing import Result
from fava.application import CLIENT_SIDE_REPORTS
from fava.application import create_app
from fava.help import HELP_PAGES
from flask.testing import FlaskClient

from ledger import laws
from ledger.cli import main

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

BOOKS = Path(__file__).parents[1] / "books"
SLUG = "/example-books-2026"
ACCOUNT = "Assets:Cash:Funeral"
QUERIES = (
    f"account_report?a={ACCOUNT}&r=journal",
    "balance_sheet",
    "commodities",
    "documents",
    "errors",
    "events",
    "help?page_slug=_index",
    "imports",
    "income_statement?time=2026-07",
    "journal",
    "ledger_data",
    "narrations",
    "options",
    "payee_accounts?payee=El+Triunfo",
    "query?query_string=SELECT+account,sum(position)+GROUP+BY+account",
    "statistics",
    "trial_balance?time=2026",
)


def client_of(book: Path) -> FlaskClient:
    """Start Fava; it polls, since the watches of a hundred apps are too many."""
    return create_app([str(book)], poll_watcher=True).test_client()


def told(client: FlaskClient, query: str, *, slug: str = SLUG) -> Any:  # noqa: ANN401
    response = client.get(f"{slug}/api/{query}")
    assert response.status_code == 200, response.data
    return response.json["data"] if response.json else None


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return client_of(BOOKS / "main.beancount")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return shutil.copytree(BOOKS, tmp_path / "books")


def broken(file: Path, old: str, new: str) -> int:
    """Change an amount wherever it stands in an entry; give the entry's line."""
    lines = file.read_text("utf-8").splitlines(keepends=True)
    places = [place for place, line in enumerate(lines) if old in line]
    first = places[0]
    head = max(place for place in range(first) if lines[place].startswith("2026-"))
    for place in (place for place in places if place - first < 2):
        lines[place] = lines[place].replace(old, new)
    file.write_text("".join(lines), "utf-8")
    return head + 1


# --- The pages ---


def test_the_books_load_without_errors(client: FlaskClient) -> None:
    assert told(client, "errors") == []


@pytest.mark.parametrize("page", [*CLIENT_SIDE_REPORTS, f"account/{ACCOUNT}", "help"])
def test_every_page_answers(client: FlaskClient, page: str) -> None:
    assert client.get(f"{SLUG}/{page}/").status_code == 200


@pytest.mark.parametrize("page", HELP_PAGES)
def test_every_page_of_help_answers(client: FlaskClient, page: str) -> None:
    response = client.get(f"{SLUG}/help/{page}", follow_redirects=True)
    assert response.status_code == 200


def test_the_first_page_leads_to_the_books(client: FlaskClient) -> None:
    response = client.get("/", follow_redirects=True)
    assert response.status_code == 200
    assert response.request.path.startswith(f"{SLUG}/")


@pytest.mark.parametrize("query", QUERIES)
def test_every_query_answers(client: FlaskClient, query: str) -> None:
    assert told(client, query) is not None


def test_the_journal_can_be_downloaded(client: FlaskClient) -> None:
    response = client.get(f"{SLUG}/download-journal/")
    assert response.status_code == 200
    assert b'sheet: "triunfo"' in response.data


def test_a_sheet_is_shown_with_what_it_says(client: FlaskClient) -> None:
    sheets = [one for one in told(client, "journal") if "sheet" in one.get("meta", {})]
    context = told(client, f"context?entry_hash={sheets[0]['entry_hash']}")
    assert context["entry"]["meta"]["sheet"] == sheets[0]["meta"]["sheet"]


def test_the_year_is_shown_month_by_month(client: FlaskClient) -> None:
    charts = told(client, "income_statement?interval=month&time=2026")["charts"]
    assert [bar["date"][:7] for bar in charts[0]["data"]] == [
        f"2026-{month:02}" for month in range(1, 13)
    ]


def test_it_opens_with_the_year_before_its_closing(client: FlaskClient) -> None:
    """Closing entries bring income and costs to zero; the filter leaves them out."""
    response = client.get("/", follow_redirects=True)
    assert response.request.full_path == f"{SLUG}/income_statement/?filter=-%23closing"
    for filtered, shows in (("?filter=-%23closing", True), ("", False)):
        trees = told(client, f"income_statement{filtered}")["trees"]
        assert [bool(one["balance_children"]) for one in trees] == [shows] * 3


# --- A broken sheet ---


def test_a_broken_sheet_stands_on_the_page_of_errors(copied: Path) -> None:
    """With its file and line, from which Fava makes the link to the editor."""
    file = copied / "2026" / "01.beancount"
    line = broken(file, "11.40 USD", "11.60 USD")
    client = client_of(copied / "main.beancount")
    error, *others = told(client, "errors")
    assert error["type"] == "FuneralSheetError"
    assert {one["type"] for one in others} <= {"BalanceError", "ClosedYearError"}
    assert error["message"].startswith("funeral-sheet: triunfo/2026-W02: ")
    assert error["message"].endswith(
        "entered 11.60 USD; mend the list or the amount on the fund's contributions."
    )
    assert error["source"]["filename"] == str(file)
    assert error["source"]["lineno"] == line
    editor = f"{SLUG}/editor/?file_path={quote(str(file))}&line={line}"
    assert client.get(editor).status_code == 200
    source = told(client, f"source?filename={quote(str(file))}")["source"]
    assert source.splitlines()[line - 1].startswith('2026-01-09 * "El Triunfo" ')


@pytest.mark.parametrize("page", CLIENT_SIDE_REPORTS)
def test_every_page_answers_with_a_broken_sheet(copied: Path, page: str) -> None:
    broken(copied / "2026" / "01.beancount", "11.40 USD", "11.60 USD")
    assert (
        client_of(copied / "main.beancount").get(f"{SLUG}/{page}/").status_code == 200
    )


@pytest.mark.parametrize("law", laws.NAMES)
def test_the_error_of_every_law_can_be_shown(law: str) -> None:
    book = Path(__file__).parent / "broken" / f"{law}.beancount"
    client = client_of(book)
    slug = client.get("/").location.split("/")[1]
    errors = told(client, "errors", slug=f"/{slug}")
    [error] = [one for one in errors if one["type"] != "FavaError"]
    assert error["message"].startswith(f"{law}: ")
    assert error["source"]["filename"] == str(book)
    assert error["source"]["lineno"] > 0


# --- view ---


class Started:
    """What stands in for Fava's own command, and tells how it was started."""

    def __init__(self) -> None:
        self.arguments: list[list[str]] = []

    def main(self, arguments: Sequence[str], *, standalone_mode: bool) -> None:
        assert not standalone_mode
        self.arguments.append(list(arguments))


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Started:
    fava = Started()
    monkeypatch.setattr("fava.cli.main", fava)
    return fava


def view(book: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(main, ["view", str(book), *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    return result


def test_view_checks_and_starts_fava(started: Started) -> None:
    book = BOOKS / "main.beancount"
    result = view(book, "--port", "5010")
    assert result.exit_code == 0
    count = len(laws.NAMES)
    summary = f"{count} laws: {count} on, 0 asleep. Nothing wrong.\n"
    assert result.stdout.endswith(summary)
    assert started.arguments == [["--host", "127.0.0.1", "--port", "5010", str(book)]]


def test_view_shows_a_broken_book_after_saying_so(
    started: Started, copied: Path
) -> None:
    line = broken(copied / "2026" / "01.beancount", "11.40 USD", "11.60 USD")
    result = view(copied / "main.beancount")
    assert f"01.beancount:{line}: funeral-sheet: triunfo/2026-W02: " in result.stdout
    assert len(started.arguments) == 1


@pytest.mark.parametrize("kind", ["family", "fava-option", "budget"])
def test_view_refuses_a_book_with_an_empty_custom(
    started: Started, copied: Path, kind: str
) -> None:
    """Fava answers 500 on every page of such a book."""
    people = copied / "people.beancount"
    with people.open("a", encoding="utf-8") as file:
        file.write(f'\n2026-12-31 custom "{kind}"\n')
    line = len(people.read_text("utf-8").splitlines())
    result = view(copied / "main.beancount")
    assert result.exit_code == 2
    assert (
        f'people.beancount:{line}: records: custom "{kind}" has no v' in result.stdout
    )
    assert result.stderr.startswith("cayapa: Fava can show no page of this book; ")
    assert started.arguments == []


def test_view_of_no_book_starts_nothing(started: Started, tmp_path: Path) -> None:
    assert view(tmp_path / "main.beancount").exit_code == 2
    assert started.arguments == []
