"""`cayapa export`, as it is typed: every report, and no other file touched."""

import csv
import io
import json
import os
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ledger.book import Book
from ledger.exports import REPORTS
from ledger.exports import exports
from ledger.ours import our_rules
from ledger.table_files import as_csv
from ledger.table_files import as_workbook
from tests import odd_entries
from tests.books_read import balance
from tests.books_read import entries
from tests.test_books import BOOKS
from tests.test_cli import add
from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said
from tests.test_cli_passbook import CREDIT
from tests.test_cli_passbook import keep
from tests.workbook_read import sheets

MAIN = str(BOOKS / "main.beancount")
ON = ("--on", "2026-12-31")


def rows(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text("utf-8"), newline="")))


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export") / "out"
    told = said(run("export", MAIN, "--to", str(folder), *ON))
    assert told == f"{len(list(folder.iterdir())) - 1} files written to {folder}\n"
    return folder


def test_every_report_is_there(out: Path) -> None:
    for name in (*REPORTS, "laws"):
        assert (out / f"{name}.csv").is_file()
        assert (out / f"{name}.xlsx").is_file()


@pytest.mark.parametrize(
    ("name", "arguments", "columns"),
    [
        ("funds", ("funds",), ("fund", "liquid", "due", "balance", "months")),
        ("arrears-late", ("arrears",), ("loan", "outstanding", "days", "overdue")),
        ("standing", ("standing", "--all"), ("family", "covered", "source")),
        (
            "advances-lines",
            ("advances", "--year", "2026"),
            ("associate", "weeks", "total"),
        ),
        ("schedule-lines", ("schedule", "L-0001"), ("number", "due", "instalment")),
        ("status-flows", ("status",), ("fund", "money_in", "has")),
    ],
)
def test_figures_are_those_of_the_commands(
    out: Path, name: str, arguments: tuple[str, ...], columns: tuple[str, ...]
) -> None:
    command, *more = arguments
    on = () if command == "advances" else ON
    told = json.loads(said(run(command, MAIN, *more, *on, "--format", "json")))
    for key in name.split("-")[1:]:
        told = told[0] if isinstance(told, list) else told
        told = told[key]
    found = rows(out / f"{name}.csv")
    if command == "schedule":
        found = [one for one in found if one["loan"] == "L-0001"]
    assert len(found) == len(told) > 1
    for row, one in zip(found, told, strict=True):
        for column in columns:
            value = one[column]
            text = str(value).lower() if isinstance(value, bool) else str(value)
            assert row[column] == ("" if value is None else text)


def test_the_journal_is_that_of_the_text(out: Path) -> None:
    journal = rows(out / "journal.csv")
    lines = [line for entry in entries() for line in entry.lines]
    usd = [one for one in journal if one["currency"] == "USD"]
    assert len(usd) == len(lines)
    assert sum(Decimal(one["moved"]) for one in usd) == sum(
        line.number for line in lines
    )
    for one in rows(out / "balances.csv"):
        if one["currency"] == "USD":
            assert Decimal(one["balance"]) == balance(one["account"])
    last = {(one["account"], one["currency"]): one["balance"] for one in journal}
    for one in rows(out / "balances.csv"):
        assert last[one["account"], one["currency"]] == one["balance"]


def test_a_workbook_says_what_its_tables_say(out: Path) -> None:
    book = sheets((out / "funds.xlsx").read_bytes())
    assert [*book] == ["funds", "funds-claims"]
    for name, (head, *told) in book.items():
        said_rows = rows(out / f"{name}.csv")
        assert [cell.value for cell in head.values()] == [*said_rows[0]]
        assert len(told) == len(said_rows)
        for cells, row in zip(told, said_rows, strict=True):
            for place, text in enumerate(row.values()):
                if place not in cells:
                    assert text == ""
                elif cells[place].format == "yyyy-mm-dd":
                    assert cells[place].day.isoformat() == text
                elif cells[place].kind == "number":
                    assert Decimal(cells[place].value) == Decimal(text)
                else:
                    assert cells[place].value == text


def test_again_the_same_bytes(
    out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    said(run("export", MAIN, "--to", str(tmp_path / "b"), *ON))
    before = {one.name: one.read_bytes() for one in out.iterdir()}
    assert {one.name: one.read_bytes() for one in (tmp_path / "b").iterdir()} == before


# --- The folder ---


TERMS = """
2026-01-01 custom "policy" "funeral"
  waiting-weeks: 4
  arrears-weeks-max: 8
  reinstatement: "arrears"
  decision: "D-1"
"""


@pytest.fixture
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    keep(tmp_path, CREDIT + TERMS)
    return tmp_path


FEB = ("export", "main.beancount", "--to", "out", "--on", "2026-02-20")


def test_other_files_are_left_alone(books: Path) -> None:
    (books / "out").mkdir()
    (books / "out/mine.txt").write_text("mine", "utf-8")
    said(run(*FEB))
    said(run(*FEB))
    assert (books / "out/mine.txt").read_text("utf-8") == "mine"
    assert "mine.txt" not in (books / "out/cayapa-export.txt").read_text("utf-8")


def test_a_file_of_that_name_is_not_written_over(books: Path) -> None:
    (books / "out").mkdir()
    (books / "out/funds.csv").write_text("mine", "utf-8")
    assert refused(run(*FEB)) == (
        "cayapa: out/funds.csv is there, and is none that this command wrote; it stays "
        "as it is. Name another place.\n"
    )
    assert [one.name for one in (books / "out").iterdir()] == ["funds.csv"]


def test_what_is_told_no_longer_is_taken_away(books: Path) -> None:
    said(run(*FEB))
    assert (books / "out/schedule-lines.csv").is_file()
    said(run(*FEB[:-1], "2026-01-01"))
    assert not (books / "out/schedule-lines.csv").exists()
    names = (books / "out/cayapa-export.txt").read_text("utf-8").split("\n")[1:-1]
    assert sorted(one.name for one in (books / "out").iterdir()) == sorted(
        [*names, "cayapa-export.txt"]
    )


@pytest.mark.parametrize("line", ["../main.beancount", "/etc/passwd", "..", "a/b"])
def test_a_list_that_was_tampered_with_reaches_nothing_else(
    books: Path, line: str
) -> None:
    said(run(*FEB))
    add(books / "out/cayapa-export.txt", f"{line}\n")
    before = (books / "main.beancount").read_bytes()
    said(run(*FEB))
    assert (books / "main.beancount").read_bytes() == before
    assert line not in (books / "out/cayapa-export.txt").read_text("utf-8").split("\n")


def test_a_folder_that_cannot_be_made(books: Path) -> None:
    told = refused(run(*FEB[:3], "no/such/out", *FEB[4:]))
    assert told == "cayapa: no/such/out cannot be written: No such file or directory.\n"
    told = refused(run(*FEB[:3], "main.beancount", *FEB[4:]))
    assert told == "cayapa: main.beancount cannot be written: File exists.\n"
    assert [one.name for one in books.iterdir()] == ["main.beancount"]


def test_a_link_to_another_file_is_none_of_ours(books: Path) -> None:
    said(run(*FEB))
    (books / "out/funds.csv").unlink()
    (books / "out/funds.csv").symlink_to(books / "main.beancount")
    before = (books / "main.beancount").read_bytes()
    assert "out/funds.csv is there, and is none that" in refused(run(*FEB))
    assert (books / "main.beancount").read_bytes() == before


def test_a_half_written_export_is_finished(books: Path) -> None:
    """Whatever stands of it, the next run knows it as ours."""
    said(run(*FEB))
    os.truncate(books / "out/schedule.csv", 3)
    (books / "out/journal.csv").unlink()
    said(run(*FEB))
    assert (books / "out/schedule.csv").read_text("utf-8").startswith("loan,")
    assert (books / "out/journal.csv").is_file()


def test_without_the_extra_there_is_csv(
    books: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    told = run(*FEB)
    assert told.exit_code == 0
    assert told.stderr == (
        'note: workbooks need the extra "export"; install it with: pip install '
        "cayapa[export]\n"
    )
    assert {one.suffix for one in (books / "out").iterdir()} == {".csv", ".txt"}


def test_a_narration_that_a_spreadsheet_would_obey(books: Path) -> None:
    bad = "=cmd|' /C calc'!A0"
    add(
        books / "main.beancount",
        f'\n2026-02-10 * "@SUM(1)" "{bad}"\n  Assets:Cash   -0.00 USD\n  Assets:Cash   0.00 USD\n',
    )
    run(*FEB)
    line = next(
        one for one in rows(books / "out/journal.csv") if "calc" in one["narration"]
    )
    assert (line["payee"], line["narration"]) == ("'@SUM(1)", f"'{bad}")
    assert line["moved"] in {"0.00", "-0.00"}
    sheet = sheets((books / "out/journal.xlsx").read_bytes())["journal"]
    assert {cell.kind for row in sheet for cell in row.values()} == {"text", "number"}


@pytest.mark.parametrize("name", ["parsed", "bare", "amounts", "costs", "weights"])
def test_odd_books(name: str) -> None:
    """Nothing raises, whatever the books say; `odd_entries` breaks every law."""
    book = Book.read(*getattr(odd_entries, name)())
    for on in (date.min, date(2026, 2, 1), date(2028, 6, 1), date.max):
        for report in exports(book, our_rules(), on=on):
            assert as_workbook(report.grids).startswith(b"PK")
            assert all(
                as_csv(grid).decode("utf-8") or not grid.rows for grid in report.grids
            )


def test_what_cannot_be_told_is_noted(books: Path) -> None:
    text = (books / "main.beancount").read_text("utf-8")
    (books / "main.beancount").write_text(
        text.replace('  method: "german"\n', ""), "utf-8"
    )
    told = run(*FEB)
    assert told.exit_code == 0
    assert "note: schedule: the terms of L-0001" in told.stderr
    assert (books / "out/funds.csv").is_file()
