"""`--write FILE`: what is drafted goes to its place, once, and one line says so."""

from pathlib import Path

import pytest

from ledger.cli.giving import told
from ledger.writing import Written
from tests.test_cli import TO_CASH
from tests.test_cli import WEEK_3
from tests.test_cli import add
from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said
from tests.test_cli import shell
from tests.test_cli_funeral import ask
from tests.test_fund_status import keep_books

FILE = "collections.beancount"
TO_FILE = ("--write", FILE)
WEEK_4 = (*WEEK_3[:3], "2026-W04", "--on", "2026-01-23", *TO_CASH)


@pytest.fixture
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    said(run("init", "books", "--on", "2026-01-07"))
    monkeypatch.chdir(tmp_path / "books")
    return tmp_path / "books"


@pytest.fixture
def network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep books with money, coffins, and families of four standings."""
    monkeypatch.chdir(tmp_path)
    keep_books(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("new", "there", "line"),
    [
        (0, 0, "nothing to write"),
        (0, 1, "nothing to write: it is there"),
        (0, 3, "nothing to write: all 3 are there"),
        (1, 0, "1 entry written to 2026/03.beancount"),
        (3, 1, "3 entries written to 2026/03.beancount, 1 was there already"),
        (1, 2, "1 entry written to 2026/03.beancount, 2 were there already"),
    ],
)
def test_the_line_that_is_said(new: int, there: int, line: str) -> None:
    written = Written(("a",) * new, ("b",) * there)
    assert told(Path("2026/03.beancount"), written) == line


@pytest.mark.parametrize("name", ["sheet", "funeral"])
def test_help_tells_that_nothing_is_written_without_it(name: str) -> None:
    help_text = " ".join(said(run(name, "--help")).split())
    assert "--write FILE" in help_text
    assert "nothing is written without --write" in help_text


def test_the_main_help_tells_what_changes_a_book() -> None:
    assert "No command changes it unless told to write" in said(run("--help"))


def test_a_sheet_is_written_as_it_is_printed(books: Path) -> None:
    before, draft = (
        (books / FILE).read_text("utf-8"),
        said(run(*WEEK_3, "--absent", "")),
    )
    written = run(*WEEK_3, "--absent", "", *TO_FILE)
    assert said(written) == f"1 entry written to {FILE}\n"
    assert (books / FILE).read_text("utf-8") == before + draft
    assert said(run("check", "main.beancount")).endswith("Nothing wrong.\n")


def test_a_sheet_twice(books: Path) -> None:
    """Also when later weeks stand in the books."""
    said(run(*WEEK_3, "--absent", "F-0002", *TO_FILE))
    said(run(*WEEK_4, "--absent", "", "--paid", "F-0002:2", *TO_FILE))
    before = (books / FILE).read_bytes()
    again = run(*WEEK_3, "--absent", "F-0002", *TO_FILE)
    assert said(again) == "nothing to write: it is there\n"
    again = run(*WEEK_4, "--absent", "", "--paid", "F-0002:2", *TO_FILE)
    assert said(again) == "nothing to write: it is there\n"
    assert (books / FILE).read_bytes() == before
    assert "has a sheet already" in refused(run(*WEEK_3, "--absent", "F-0002"))


def test_a_sheet_that_was_copied_by_hand(books: Path) -> None:
    add(books / FILE, said(run(*WEEK_3, "--absent", "")))
    again = run(*WEEK_3, "--absent", "", *TO_FILE)
    assert said(again) == "nothing to write: it is there\n"


@pytest.mark.usefixtures("books")
def test_another_sheet_for_the_week() -> None:
    said(run(*WEEK_3, "--absent", "", *TO_FILE))
    other = refused(run(*WEEK_3, "--absent", "F-0002", *TO_FILE))
    assert other.startswith(f"cayapa: {FILE}:")
    assert "sheet/first/2026-W03 is there with other content" in other


@pytest.mark.usefixtures("books")
def test_corrections_of_a_week() -> None:
    """As many as there are families, each once."""
    correction = ("--corrects", *TO_FILE, "--paid")
    said(run(*WEEK_3, "--absent", "", *TO_FILE))
    for families in ("F-0001:-1", "F-0002:2", ""):
        written = run(*WEEK_3, *correction, families)
        assert said(written) == f"1 entry written to {FILE}\n"
        again = run(*WEEK_3, *correction, families)
        assert said(again) == "nothing to write: it is there\n"
    ids = [one for one in Path(FILE).read_text("utf-8").splitlines() if "draft:" in one]
    assert [one.split()[1].strip('"') for one in ids] == [
        "sheet/first/2026-W03",
        "correction/first/2026-W03/2026-01-16/F-0001",
        "correction/first/2026-W03/2026-01-16/F-0002",
        "correction/first/2026-W03/2026-01-16",
    ]
    assert "other content" in refused(run(*WEEK_3, *correction, "F-0002:1"))
    assert said(run("check", "main.beancount")).endswith("Nothing wrong.\n")


@pytest.mark.usefixtures("books")
def test_a_file_of_no_book() -> None:
    refusal = refused(run(*WEEK_3, "--absent", "", "--write", "2026-01.beancount"))
    assert "2026-01.beancount is no file of main.beancount" in refusal
    assert 'say in main.beancount: include "2026-01.beancount"' in refusal


def test_the_installed_command(books: Path) -> None:
    done = shell(
        *WEEK_3, "--absent", "", *TO_FILE, PYTHONPATH=str(Path(__file__).parents[1])
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"1 entry written to {FILE}\n"
    assert not list(books.glob(".*.beancount*"))


# --- funeral ---


def test_a_funeral_is_written_once(network: Path) -> None:
    written = run(*ask("P-0001"), *TO_FILE)
    assert said(written) == f"1 entry written to {FILE}\n"
    before = (network / FILE).read_bytes()
    again = run(*ask("P-0001"), *TO_FILE)
    assert said(again) == "nothing to write: it is there\n"
    named = run(*ask("P-0001", amount="120 USD"), "--id", "S-0001", *TO_FILE)
    assert said(named) == "nothing to write: it is there\n"
    assert (network / FILE).read_bytes() == before


@pytest.mark.usefixtures("network")
def test_another_funeral_of_the_same_day_and_cost() -> None:
    said(run(*ask("P-0001"), *TO_FILE))
    written = run(*ask("P-0002"), *TO_FILE)
    assert said(written) == f"1 entry written to {FILE}\n"
    assert 'draft: "funeral/S-0002/2026-02-10/' in Path(FILE).read_text("utf-8")
    again = run(*ask("P-0002"), *TO_FILE)
    assert said(again) == "nothing to write: it is there\n"


@pytest.mark.usefixtures("network")
def test_further_costs_of_a_funeral() -> None:
    said(run(*ask("P-0001"), *TO_FILE))
    refused(run(*ask("P-0001", amount="30.00 USD"), *TO_FILE))
    more = ask("P-0001", "--id", "S-0001", amount="30.00 USD")
    assert said(run(*more, *TO_FILE)) == f"1 entry written to {FILE}\n"
    assert said(run(*more, *TO_FILE)) == "nothing to write: it is there\n"
    assert refused(run(*more)) == (
        "cayapa: funeral/S-0001/2026-02-10/Assets:Bank:Funeral/30USD is in the books "
        "already; two equal costs of a day are one entry.\n"
    )


def test_a_funeral_that_breaks_the_books(network: Path) -> None:
    """It is shown with what would be wrong, and not written."""
    add(
        network / FILE,
        "\n2026-03-01 balance Assets:Bank:Funeral  500.00 USD\n",
    )
    said(run("check", "main.beancount"))
    before = (network / FILE).read_bytes()
    refusal = refused(run(*ask("P-0001"), *TO_FILE))
    assert "Balance failed for 'Assets:Bank:Funeral'" in refusal
    assert '  funeral: "S-0001"\n' in refusal
    assert (network / FILE).read_bytes() == before
