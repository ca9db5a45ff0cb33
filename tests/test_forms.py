"""Forms row by row: headings, encodings, places, and the ids of what comes in."""

import datetime as dt
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from beancount.core import data
from beancount.core.amount import Amount as Units
from pydantic import Field

from ledger import directive_text
from ledger import form_rows
from ledger import imported
from ledger import workbooks
from ledger.errors import LedgerError
from ledger.form_fields import AboveZero
from ledger.form_fields import Amount
from ledger.form_fields import Day
from ledger.form_fields import Ids
from ledger.form_fields import NotBelowZero
from ledger.form_fields import Text
from ledger.form_fields import Whole
from ledger.form_fields import Written
from ledger.form_rows import FormRow
from ledger.forms import Form
from ledger.forms import FormError
from ledger.forms import Place
from ledger.loading import load_text
from ledger.written_amounts import Numbers
from tests import workbook_files


class Row(FormRow):
    """A row with a field of most types."""

    day: Day
    paid_in: NotBelowZero
    who: Text | None = Field(default=None, title="Name")
    count: Whole = 1
    owed: AboveZero | None = None
    moved: Amount | None = None
    ids: Ids = ()


COMMA = Form(Written(Numbers(",", "."), "DD/MM/YYYY"), delimiter=";")


def read(
    tmp_path: Path, content: str | bytes, form: Form = COMMA, name: str = "a.csv"
) -> list[Row]:
    path = tmp_path / name
    raw = content.encode() if isinstance(content, str) else content
    path.write_bytes(raw)
    return [one.row for one in form_rows.read(path, form, Row)]


def faults(tmp_path: Path, content: str | bytes, form: Form = COMMA) -> list[str]:
    with pytest.raises(FormError) as told:
        read(tmp_path, content, form)
    return list(told.value.faults)


HEAD = "day;paid in;name\n"
LINE = "31/01/2026;1.000,50;Ana\n"
ROW = Row(day=dt.date(2026, 1, 31), paid_in=Decimal("1000.50"), who="Ana")


@pytest.mark.parametrize(
    "content",
    [
        HEAD + LINE,
        HEAD + LINE.strip(),
        (HEAD + LINE).replace("\n", "\r\n"),
        (HEAD + LINE).replace("\n", "\r"),
        "\ufeff" + HEAD + LINE,
        f"DAY; Paid  In ;NAME\n{LINE}",
        f"The roll of January;;\n\n{HEAD}\n;;\n{LINE}\n",
        'day;paid in;name\n"31/01/2026";"1.000,50";" Ana "\n',
        "name;day;paid in\nAna;31/01/2026;\u00a01.000,50\u00a0\n",
    ],
)
def test_the_same_said_in_other_ways(content: str, tmp_path: Path) -> None:
    assert read(tmp_path, content) == [ROW]


def test_encodings(tmp_path: Path) -> None:
    content = (HEAD + LINE).replace("Ana", "Peña")
    form = COMMA._replace(encoding="windows-1252")
    [row] = read(tmp_path, content.encode("windows-1252"), form)
    assert row.who == "Peña"
    [row] = read(tmp_path, content.encode("utf-8-sig"), form)
    assert row.who == "Peña"
    [told] = faults(tmp_path, content.encode("windows-1252"))
    assert told == (
        "a.csv, row 2: byte 0xf1 is no utf-8; save the file in that encoding, or "
        "declare its own."
    )
    with pytest.raises(LedgerError, match="x is no encoding; write utf-8"):
        read(tmp_path, content, COMMA._replace(encoding="x"))


def test_tabs_and_other_headings(tmp_path: Path) -> None:
    form = COMMA._replace(delimiter="\t", headers={"paid_in": "Monto", "who": ""})
    text = "day\tMonto\n31/01/2026\t5,00\n"
    assert read(tmp_path, text, form)[0].paid_in == 5
    told = faults(tmp_path, "day\tMonto\tName\n31/01/2026\t5,00\tAna\n", form)
    assert len(told) == 1
    assert 'the column "Name" is none of' in told[0]
    others = form._replace(others=True)
    text = "day\tMonto\tName\tx\tx\n31/01/2026\t5,00\tAna\t\t\n"
    assert read(tmp_path, text, others)[0].who is None


def test_a_column_that_is_needed_though_its_cells_are_not(tmp_path: Path) -> None:
    form = COMMA._replace(needs=frozenset({"who"}))
    assert read(tmp_path, f"{HEAD}31/01/2026;5,00;\n", form)[0].who is None
    told = faults(tmp_path, "day;paid in\n31/01/2026;5,00\n", form)
    assert told == ["a.csv lacks the column name; add it to the form."]


def test_places_after_a_cell_of_several_lines(tmp_path: Path) -> None:
    content = f'{HEAD}31/01/2026;5,00;"Ana\nMaria"\nx;y;z\n'
    told = faults(tmp_path, content)
    assert [one.partition(":")[0] for one in told] == ["a.csv, row 4"] * 2


def test_every_fault_of_every_row_and_sheet(tmp_path: Path) -> None:
    head = ["Day", "Paid in", "Count", "IDs"]
    sheets: dict[str, workbook_files.Cells] = {
        "One": [head, ["x", -1.0, 0.5, "F-1 F-1"], [46053, None, None, None]],
        "Two": [["notes"]],
    }
    path = workbook_files.write(tmp_path / "a.xlsx", sheets)
    with pytest.raises(FormError) as told:
        form_rows.read(path, COMMA, Row)
    row = 'a.xlsx, sheet "One", row'
    assert list(told.value.faults) == [
        f'{row} 2: day "x" is no date written as DD/MM/YYYY; write it so.',
        f'{row} 2: paid in "-1.0" is below zero; mend the amount.',
        f'{row} 2: count "0.5" is no whole number; write digits alone, as 12.',
        f'{row} 2: ids "F-1 F-1" lists F-1 twice; list it once.',
        f"{row} 3: paid in is empty; fill it in, or remove the row.",
        'a.xlsx, sheet "Two" lacks the column day, paid in; add it to the form.',
    ]


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_what_a_workbook_keeps(suffix: str, tmp_path: Path) -> None:
    rows: workbook_files.Cells = [
        ["Day", "Paid in", "Name", "Count"],
        [dt.date(2026, 1, 31), 1000.5000000001, "Ana", 3],
        [46053, "1.000,50", 12345, "3"],
        ["31/01/2026", 0.1 + 0.2, None, None],
    ]
    path = workbook_files.write(tmp_path / f"a{suffix}", {"Roll": rows})
    found = [one.row for one in form_rows.read(path, COMMA, Row)]
    assert [one.day for one in found] == [dt.date(2026, 1, 31)] * 3
    assert [str(one.paid_in) for one in found] == ["1000.50", "1000.50", "0.30"]
    assert [one.who for one in found] == ["Ana", "12345", None]
    assert [one.count for one in found] == [3, 3, 1]


@pytest.mark.parametrize("name", [1.5, 1e15, -1, True, dt.date(2026, 1, 1)])
def test_what_is_no_text_in_a_workbook(name: object, tmp_path: Path) -> None:
    rows: workbook_files.Cells
    rows = [["Day", "Paid in", "Name"], [dt.date(2026, 1, 31), 1, name]]
    path = workbook_files.write(tmp_path / "a.xlsx", {"Roll": rows})
    with pytest.raises(FormError, match="write it as text"):
        form_rows.read(path, COMMA, Row)


def test_the_extra_that_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook_files.write(tmp_path / "a.xlsx", {"Roll": [["Day"]]})
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    workbooks._read.cache_clear()
    with pytest.raises(LedgerError, match=r"pip install 'cayapa\[xlsx\]', or save"):
        form_rows.read(path, COMMA, Row)


def test_row_of_a_table_that_ends(tmp_path: Path) -> None:
    form = COMMA._replace(ends=("Total",))
    assert len(read(tmp_path, f"{HEAD}{LINE}Total;1.000,50;\nx;x;x\n", form)) == 1


# --- What an entry says ---

PLACES = [Place("a.csv", "", 2), Place("a.csv", "", 3)]


def transaction(**keys: object) -> data.Transaction:
    postings = [
        imported.posting("Assets:Cash", Units(Decimal("1.00"), "USD")),
        imported.posting("Income:Gifts", Units(Decimal(-1), "USD"), rule="gifts"),
    ]
    meta = imported.meta("gift/1", PLACES, keys)
    return imported.transaction(meta, dt.date(2026, 1, 1), "", "gift", postings)


def test_rows_of_several_files_and_sheets() -> None:
    assert imported.rows([Place("a.xlsx", "One", 2)]) == 'a.xlsx, sheet "One", row 2'
    places = [Place("a.xlsx", "One", 2), Place("a.xlsx", "Two", 9)]
    told = 'a.xlsx, sheet "One", row 2 to a.xlsx, sheet "Two", row 9'
    assert imported.rows(places) == told
    assert imported.rows(PLACES) == "a.csv, rows 2 to 3"


def test_the_same() -> None:
    entry = transaction(sheet="x y")
    meta = {**entry.meta, "sheet": "x\n  y", "import-from": "b.csv", "more": 1}
    assert imported.same(entry._replace(meta=meta, narration="other"), entry)
    assert not imported.same(entry, entry._replace(meta=meta))
    moved = entry.postings[1]._replace(account="Income:Other", meta=None)
    assert imported.same(entry._replace(postings=[entry.postings[0], moved]), entry)
    other = entry.postings[0]._replace(account="Assets:Bank")
    assert not imported.same(entry._replace(postings=[other, entry.postings[1]]), entry)
    assert not imported.same(entry._replace(date=dt.date(2026, 1, 2)), entry)
    part = entry.postings[0]._replace(account="Assets:Cash:Funeral")
    parted = entry._replace(postings=[part, entry.postings[1]])
    assert imported.same(parted, entry)
    assert imported.same(entry, parted)
    unruled = entry._replace(postings=[entry.postings[0], moved])
    assert not imported.same(parted, unruled)
    note = data.Note(entry.meta, entry.date, "Assets:Cash", "x", None, None)
    assert not imported.same(note, entry)
    assert not imported.same(note._replace(comment="y"), note)


@pytest.mark.parametrize("value", ['say "x"', "back\\slash", "x " * 90, 'q" ' * 60])
def test_the_text_of_an_entry_reads_back(value: str) -> None:
    entry = transaction(said=value, empty=None, when=dt.date(2026, 1, 2), sure=True)
    entry = entry._replace(
        payee=value,
        tags=frozenset({"b", "a"}),
        links=frozenset({"l"}),
        postings=[
            entry.postings[0]._replace(price=Units(Decimal("2.5"), "VES"), flag="!"),
            entry.postings[1],
        ],
    )
    text = directive_text.directive(entry)
    [read] = load_text("x", text.encode()).entries
    assert isinstance(read, data.Transaction)
    assert imported.same(read, entry)
    assert imported.same(entry, read)
    assert (read.payee, read.tags, read.links) == (value, entry.tags, entry.links)
    assert [one.flag for one in read.postings] == ["!", None]


def test_other_directives_as_text() -> None:
    day, meta = dt.date(2026, 1, 1), imported.meta("x/1", PLACES[:1])
    entries: list[data.Directive] = [
        data.Open(meta, day, "Assets:Cash", ["USD"], None),
        data.Close(meta, day, "Assets:Cash"),
        data.Note(meta, day, "Assets:Cash", "x", None, None),
        data.Price(meta, day, "USD", Units(Decimal("1E+2"), "VES")),
        data.Balance(
            meta, day, "Assets:Cash", Units(Decimal("0.10"), "USD"), None, None
        ),
    ]
    text = directive_text.text(entries)
    read = load_text("x", text.encode())
    assert read.findings == []
    kinds = {type(one): one for one in read.entries}
    for entry in entries:
        assert imported.same(kinds[type(entry)], entry)
        assert imported.place(kinds[type(entry)]) == "a.csv, row 2"


def test_where_an_entry_stands_without_a_form(tmp_path: Path) -> None:
    entry = transaction()
    del entry.meta["import-from"]
    entry.meta["filename"] = str(tmp_path / "x")
    assert imported.place(entry) == f"{tmp_path / 'x'}:2"
