"""The samples are part of the example year; the forms of the next week come in after.

What breaks a law is told on its row.
"""

import json
import re
import shutil
from pathlib import Path

import pytest
from beancount.parser import parser
from click.testing import CliRunner
from fava.application import create_app

from ledger import importing
from ledger.check import check
from ledger.cli import main
from ledger.findings import Finding
from plugins import bylaws

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "importers" / "samples"
LAYOUTS = {"statement-amounts.txt", "statement-columns.csv", "statement-signed.csv"}
FORMS = [one for one in importing.files([SAMPLES]) if one.name not in LAYOUTS]
ID = re.compile(r'^  import: "(.*)"$', re.MULTILINE)
NEXT = Path(__file__).parent / "next_week"
WRITTEN = {  # a contract is two entries, so is a market's day with a difference
    "collection": 1,
    "advances": 1,
    "deposits": 8,
    "loans": 4,
    "repayments": 3,
    "envelopes": 3,
}


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy the example books, with an empty file for what comes in."""
    folder = shutil.copytree(ROOT / "books", tmp_path / "books")
    with (folder / "main.beancount").open("a") as file:
        file.write('\ninclude "2027.beancount"\n')
    (folder / "2027.beancount").write_text("")
    monkeypatch.chdir(folder)
    return folder / "main.beancount"


def brought(book: Path, form: Path) -> str:
    """Import a form, and give the line that is told."""
    done = CliRunner().invoke(
        main,
        [
            *("import", "extract", str(book), str(form)),
            *("--write", "2027.beancount", "--force"),
        ],
    )
    assert done.exit_code == 0, done.output
    return done.stdout


def findings(book: Path) -> list[Finding]:
    found: list[Finding] = check(book, bylaws.RULES).findings
    return found


def row_of(finding: Finding) -> str:
    """Give the row that the entry comes from on which a finding is told."""
    assert Path(finding.file).name == "2027.beancount"
    entries, errors, _ = parser.parse_file("2027.beancount")
    assert errors == []
    before = [one for one in entries if one.meta["lineno"] <= finding.line]
    return str(max(before, key=lambda one: one.meta["lineno"]).meta["import-from"])


def changed(book: Path, name: str, old: str, new: str) -> Path:
    """Write a sample anew in which something is otherwise."""
    text = (NEXT / f"{name}.csv").read_text("utf-8")
    assert text.count(old) == 1
    form = book.parent / "form.csv"
    form.write_text(text.replace(old, new), "utf-8")
    return form


def imported_ids(*texts: str) -> list[str]:
    return sorted(one for text in texts for one in re.findall(ID, text))


# --- The samples are part of the example year ---


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_sample_is_in_the_books(book: Path, form: Path) -> None:
    assert brought(book, form).startswith("nothing to write: ")
    assert Path("2027.beancount").read_text("utf-8") == ""


def test_the_books_have_the_imports_of_the_samples_and_no_others() -> None:
    """Those of a form's workbook are those of its CSV."""
    golden = (SAMPLES / "expected" / f"{one.name}.beancount" for one in FORMS)
    expected = imported_ids(*(one.read_text("utf-8") for one in golden))
    texts = (one.read_text("utf-8") for one in (ROOT / "books").rglob("*.beancount"))
    found = imported_ids(*texts)
    assert found == sorted(set(expected))


def test_every_importer_of_the_books_has_a_sample_in_the_year() -> None:
    known = importing.importers(ROOT / "books" / "forms.py")
    used = {importing.identify(known, one).importer.name for one in FORMS}
    assert used == {one.name for one in known}


def test_the_bank_of_the_books_is_that_of_the_sample() -> None:
    profile = (ROOT / "books" / "credit.toml").read_text("utf-8")
    assert (SAMPLES / "international.toml").read_text("utf-8") == profile


def test_a_sample_that_says_something_else_is_refused(book: Path) -> None:
    """As nothing enters twice, nothing that stands there is changed unseen."""
    text = (SAMPLES / "repayments.csv").read_text("utf-8")
    form = book.parent / "form.csv"
    form.write_text(text.replace("0.20,10.00", "0.21,9.99"), "utf-8")
    done = CliRunner().invoke(main, ["import", "extract", str(book), str(form)])
    assert done.exit_code == 2
    assert "repayment/L-0030/R-0503 is in 2026/12.beancount:" in done.stderr


def test_fava_imports_into_the_books() -> None:
    """Its page lists the samples, and marks what it finds in them as there."""
    client = create_app([str(ROOT / "books" / "main.beancount")]).test_client()
    page = "/example-books-2026/api"
    listed = json.loads(client.get(f"{page}/imports").data)["data"]
    importers = {Path(one["name"]).name: one["importers"] for one in listed}
    assert {name for name, known in importers.items() if known} == {
        one.name for one in FORMS
    }
    for form in FORMS:
        [importer] = importers[form.name]
        asked = {"filename": str(form), "importer": importer["importer_name"]}
        answer = client.get(f"{page}/extract", query_string=asked)
        got = json.loads(answer.data)["data"]
        assert got
        assert all(one["meta"]["__duplicate__"] for one in got)


# --- The forms of the next week ---


def test_the_next_week_is_clean(book: Path) -> None:
    for name, count in WRITTEN.items():
        form = NEXT / f"{name}.csv"
        entries = "1 entry" if count == 1 else f"{count} entries"
        assert brought(book, form) == f"{entries} written to 2027.beancount\n"
        assert brought(book, form).startswith("nothing to write: ")
    assert findings(book) == []


def test_the_book_splits_payments_as_the_form_does(book: Path) -> None:
    """It agrees with the parts that the form gives, and keeps what it has split."""
    brought(book, NEXT / "loans.csv")
    text = (NEXT / "repayments.csv").read_text("utf-8")
    bare = "".join(
        ",".join([*line.split(",")[:4], "", "", "", ""]) + "\n"
        for line in text.splitlines()[1:]
    )
    form = book.parent / "bare.csv"
    form.write_text(f"{text.splitlines()[0]}\n{bare}", "utf-8")
    assert brought(book, form) == "3 entries written to 2027.beancount\n"
    assert findings(book) == []
    assert brought(book, NEXT / "repayments.csv").startswith("nothing to write")
    assert brought(book, form).startswith("nothing to write: all 3 ")


ROLL = "rows 2 to 11"  # a roll is one entry
LAWLESS = [
    ("advances", "sick", "ill", "equal-advances", ROLL),
    ("advances", "A-0041,,30.00", "A-0041,,31.00", "equal-advances", ROLL),
    ("advances", "A-0037,leave", "A-9999,leave", "equal-advances", ROLL),
    ("advances", "bonus,12.00", "bonus,99.00", "adjustments", ROLL),
    ("deposits", "07,F-0013", "07,F-9999", "deposit-holder", "row 5"),
    ("deposits", "0.065,2025-023", "0.065,", "deposit-terms", "row 4"),
    ("loans", "05,A-0005", "05,A-9999", "loan-terms", "row 3"),
    ("loans", "15.00,60.00,R-0402", "5.00,60.00,R-0402", "liens", "row 3"),
    ("repayments", "0501,,0.12,10.00", "0501,,0.13,9.99", "repayment-order", "row 2"),
]


@pytest.mark.parametrize(
    ("name", "old", "new", "law", "where"),
    LAWLESS,
    ids=[f"{one[0]}-{one[3]}" for one in LAWLESS],
)
def test_a_row_that_breaks_a_law(  # noqa: PLR0913, PLR0917
    book: Path, name: str, old: str, new: str, law: str, where: str
) -> None:
    if name == "repayments":
        brought(book, NEXT / "loans.csv")
    brought(book, changed(book, name, old, new))
    found = findings(book)
    assert {one.law for one in found} == {law}
    assert {row_of(one) for one in found} == {f"form.csv, {where}"}


def test_a_market_that_is_called_like_a_person(book: Path) -> None:
    """No column of the form takes a person; who writes one in another is told."""
    form = book.parent / "form.csv"
    form.write_text(
        "market,date,counted by,amount,expected\n"
        "centro,2027-01-09,A-0004 A-0018,295.25,300.00\n"
        "A-0003,2027-01-09,A-0004 A-0018,295.25,300.00\n"
    )
    brought(book, form)
    found = findings(book)
    assert [(one.law, row_of(one)) for one in found] == [
        ("market-difference", "form.csv, row 3")
    ]
