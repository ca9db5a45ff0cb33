"""Each sample in Fava's import page, against a Fava that runs."""

import http.client
import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from click.testing import CliRunner
from fava.application import create_app
from werkzeug.serving import make_server

from ledger import importing
from ledger.cli import main

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

SAMPLES = Path(__file__).parents[1] / "importers" / "samples"
FORMS = [one.name for one in importing.files([SAMPLES])]
SLUG = "/samples-of-forms"
NOT_SAVED = {"Open", "Price"}


class Running:
    """A Fava that serves on a port of its own."""

    def __init__(self, folder: Path) -> None:
        app = create_app([str(folder / "book.beancount")], poll_watcher=True)
        self.server = make_server("127.0.0.1", 0, app, threaded=False)
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()

    def stop(self) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()

    def asked(self, path: str, *, method: str = "GET", body: str = "") -> Any:  # noqa: ANN401
        connection = http.client.HTTPConnection("127.0.0.1", self.server.server_port)
        headers = {"Content-Type": "application/json"}
        connection.request(method, SLUG + path, body, headers)
        response = connection.getresponse()
        content = response.read()
        connection.close()
        assert response.status == 200, content
        return json.loads(content)["data"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(SAMPLES, tmp_path / "samples")


@pytest.fixture
def fava(folder: Path) -> Iterator[Running]:
    running = Running(folder)
    yield running
    running.stop()


def importers_of(fava: Running) -> dict[str, list[str]]:
    return {
        one["basename"]: [each["importer_name"] for each in one["importers"]]
        for one in fava.asked("/api/imports")
    }


def extracted(fava: Running, folder: Path, form: str) -> list[dict[str, Any]]:
    [importer] = importers_of(fava)[form]
    query = f"filename={quote(str(folder / form))}&importer={quote(importer)}"
    found: list[dict[str, Any]] = fava.asked(f"/api/extract?{query}")
    return found


def test_fava_finds_no_fault(fava: Running) -> None:
    assert fava.asked("/api/errors") == []


def test_every_sample_is_identified(fava: Running) -> None:
    found = importers_of(fava)
    assert {form for form in found if found[form]} == set(FORMS)
    assert all(len(found[form]) == 1 for form in FORMS)


@pytest.mark.parametrize("form", FORMS)
def test_a_sample_in_the_import_page(fava: Running, folder: Path, form: str) -> None:
    """It is extracted and saved; then Fava marks all of it as there."""
    entries = extracted(fava, folder, form)
    golden = (SAMPLES / "expected" / f"{form}.beancount").read_text("utf-8")
    assert len(entries) == golden.count("  import: ")
    assert not any("__duplicate__" in one["meta"] for one in entries)
    for one in entries:
        assert one["meta"]["import-from"].startswith(form)
    saved = {"entries": [one for one in entries if one["t"] not in NOT_SAVED]}
    if len(saved["entries"]) == len(entries):
        fava.asked("/api/add_entries", method="PUT", body=json.dumps(saved))
        assert_there(fava, folder, form, len(entries))
        return
    by_command(folder / "book.beancount", folder / form)
    later = Running(folder)  # it sees a change by others when the system tells it
    try:
        assert_there(later, folder, form, len(saved["entries"]))
    finally:
        later.stop()


def assert_there(fava: Running, folder: Path, form: str, count: int) -> None:
    assert fava.asked("/api/errors") == []
    again = extracted(fava, folder, form)
    assert len(again) >= count
    assert all(one["meta"]["__duplicate__"] for one in again)


def by_command(book: Path, form: Path) -> None:
    """Import what Fava's page cannot save: it knows no prices and no openings."""
    arguments = [
        "import",
        "extract",
        str(book),
        str(form),
        "--write",
        str(book),
        "--force",
    ]
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 0, done.output


def test_two_equal_payments_are_no_duplicates(fava: Running, folder: Path) -> None:
    """Beangulp's own test by date and amount would take the second for the first."""
    entries = extracted(fava, folder, "statement-columns.csv")
    equal = [one for one in entries if one.get("narration") == "Pago móvil received"]
    assert len(equal) == 2
    amounts = {json.dumps(one["postings"][0]) for one in equal}
    assert len(amounts) == 1
