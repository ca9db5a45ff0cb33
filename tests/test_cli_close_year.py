"""`cayapa close-year`: printed, written once, and told what is lacking."""

from pathlib import Path

import pytest
from beancount import loader

from tests.closing_books import BOOK
from tests.closing_books import MOVED
from tests.closing_books import PLAIN
from tests.test_cli import add
from tests.test_cli import change
from tests.test_cli import nothing_drafted
from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said

FILE = "year.beancount"
ASK = ("close-year", FILE, "2026", "--decision", "D-2", "--on", "2027-01-12")
TO_FILE = ("--write", FILE)
LATE = """
2026-11-05 * "Fees, found in February"
  Assets:Bank:Health        100.00 USD
  Income:Health:Fees       -100.00 USD
"""


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / FILE
    path.write_text(BOOK, "utf-8")
    return path


def assert_clean(book: Path) -> None:
    assert said(run("check", FILE)).endswith("Nothing wrong.\n")
    _, errors, _ = loader.load_file(str(book))
    assert errors == []


def test_help_tells_that_nothing_is_written_without_it() -> None:
    help_text = " ".join(said(run("close-year", "--help")).split())
    assert "nothing is written without --write" in help_text
    assert "a second run drafts nothing" in help_text


def test_a_draft_is_printed(book: Path) -> None:
    draft = said(run(*ASK))
    assert draft.count("#closing") == 9
    assert book.read_text("utf-8") == BOOK


def test_twice(book: Path) -> None:
    assert said(run(*ASK, *TO_FILE)) == f"20 entries written to {FILE}\n"
    assert_clean(book)
    before = book.read_bytes()
    assert said(run(*ASK, *TO_FILE)) == "nothing to write\n"
    for asked in (ASK, (*ASK[:-1], "2027-06-30")):
        assert nothing_drafted(run(*asked))
    assert book.read_bytes() == before


def test_copied_by_hand(book: Path) -> None:
    add(book, said(run(*ASK)))
    assert_clean(book)
    assert said(run(*ASK, *TO_FILE)) == "nothing to write\n"


def test_a_late_entry(book: Path) -> None:
    said(run(*ASK, *TO_FILE))
    add(book, LATE)
    told = run("check", FILE)
    assert "closed-year: Income:Health:Fees holds -100.00 USD" in told.stdout
    assert "entries written" in said(run(*ASK, *TO_FILE))
    assert_clean(book)
    assert said(run(*ASK, *TO_FILE)) == "nothing to write\n"


def test_an_overdraw_needs_its_decision(book: Path) -> None:
    change(book, "-100.00 USD\n  Assets:Advances", "-900.00 USD\n  Assets:Advances")
    change(book, "Assets:Advances:Health     100.00", "Assets:Advances:Health  900.00")
    assert refused(run(*ASK)) == (
        "cayapa: overdrawn: health by 100.00 USD (result 800.00 USD of health, "
        "advances -900.00 USD of health); bring it to the assembly, and name its "
        "decision with --overdraw.\n"
    )
    assert "; health is overdrawn by 100.00 USD.\n" in said(
        run(*ASK, "--overdraw", "D-3")
    )
    assert "written" in said(run(*ASK, "--overdraw", "D-3", *TO_FILE))
    assert_clean(book)
    assert said(run(*ASK, "--overdraw", "D-3", *TO_FILE)) == "nothing to write\n"
    change(book, '  decision: "D-3"\n', "")
    told = run("check", FILE)
    assert "surplus-order: health spent and advanced 100.00 USD above" in told.stdout


def test_accounts_that_are_lacking(book: Path) -> None:
    book.write_text(PLAIN + MOVED, "utf-8")
    told = refused(run(*ASK))
    assert '2026-12-31 open Equity:Surplus:Health USD\n  fund: "health"\n' in told
    add(book, told.partition(":\n\n")[2])
    assert "written" in said(run(*ASK, *TO_FILE))
    assert_clean(book)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("2026", "--decision", "D-2", "--on", "2026-12-31"), "2026 is not over on"),
        (("26", "--decision", "D-2", "--on", "2027-01-12"), "'26' is no year"),
        (("2026", "--decision", "D-9", "--on", "2027-01-12"), "D-9 is no decision"),
        (("2026", "--decision", "D-2", "--on", "2027-01-09"), "D-2 is no decision"),
        (("2025", "--decision", "D-1", "--on", "2027-01-12"), "no income, cost or"),
    ],
)
def test_what_cannot_be_is_said(
    book: Path, arguments: tuple[str, ...], told: str
) -> None:
    assert refused(run("close-year", book.name, *arguments)).startswith(
        f"cayapa: {told}"
    )


# --- What leaves the closing out ---


@pytest.mark.parametrize(
    "report",
    [
        ("status", FILE, "--on", "2026-12-31"),
        ("status", FILE, "--on", "2026-12-31", "--format", "json"),
    ],
)
@pytest.mark.usefixtures("book")
def test_the_year_is_shown_as_it_was(report: tuple[str, ...]) -> None:
    before = said(run(*report))
    said(run(*ASK, *TO_FILE))
    after = said(run(*report))
    assert "1000.00" in before
    settled = before.replace("800.00", "700.00")  # advances are no asset any more
    assert after == settled


@pytest.mark.usefixtures("book")
def test_the_costs_of_the_year_are_known_after_it_is_closed() -> None:
    report = ("funds", FILE, "--on", "2027-01-31")
    before = of_health(said(run(*report)))
    said(run(*ASK, *TO_FILE))
    assert of_health(said(run(*report))) == before


def of_health(table: str) -> tuple[str, str]:
    """Give the liquid money of the health centre, and for how many months it lasts."""
    [row] = [line.split() for line in table.splitlines() if line.startswith("health")]
    assert row[-1] != "USD"
    return row[1], row[-1]
