"""Files that are broken, or meant to break: one clear line each, nothing written."""

import io
import os
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from ledger import workbooks
from ledger.cli import main
from tests import workbook_files
from tests.workbook_files import Fault
from tests.workbook_files import Formula

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

SAMPLES = Path(__file__).parents[1] / "importers" / "samples"
BOOK = SAMPLES / "book.beancount"
ROLL = "cooperative,week,family,weeks paid,receipt,amount\n"
ROW = "triunfo,2026-W02,F-0001,1,R-1,0.20\n"
HEAD: list[object] = list(ROLL.strip().split(","))
GOOD: list[object] = ["triunfo", "2026-W02", "F-0001", 1, "R-1", 0.2]
BANK = "Fecha;Referencia;Concepto;Débito;Crédito;Saldo\n"
RATES = "date,currency,rate,in\n"
NO_CSV = "is no form that is known; no row has the headings of one"


def roll(week: str = "2026-W02", **cells: str) -> bytes:
    """Write a roll with a good row, and below it one with other cells."""
    row = {"family": "F-0002", "weeks": "1", "receipt": "R-2", "amount": "0.20"}
    row.update(cells)
    return f"{ROLL}{ROW}triunfo,{week},{','.join(row.values())}\n".encode()


def bank(*rows: str) -> bytes:
    return (BANK + "".join(f"{row}\n" for row in rows)).encode("windows-1252")


def workbook(suffix: str, *rows: list[object], days_from: int = 1900) -> bytes:
    path = Path(f"packed{suffix}")
    sheets = {"Roll": [HEAD, GOOD, *rows]}
    return workbook_files.write(path, sheets, days_from=days_from).read_bytes()


def packed(**parts: str) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return into.getvalue()


TEXTS: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.csv", b"", "a.csv is empty"),
    "blank": ("a.csv", b"\n\n \n", "a.csv is empty"),
    "heading alone": ("a.csv", ROLL.encode(), "a.csv has no rows"),
    "binary": ("a.csv", bytes(range(256)) * 40, "a.csv is no text"),
    "zeros": ("a.csv", b"\0" * 4096, "a.csv is no text"),
    "picture": ("a.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is no text"),
    "pdf": ("a.csv", b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n", "byte 0xe2"),
    "utf-16": ("a.csv", roll().decode().encode("utf-16"), "is no text"),
    "other encoding": (
        "a.csv",
        roll(receipt="Ñ-7").decode().encode("windows-1252"),
        "a.csv, row 3: byte 0xd1 is no utf-8",
    ),
    "open quote": (
        "a.csv",
        roll(receipt='"R-2'),
        "a.csv, row 3: a quote is not closed",
    ),
    "10 MB cell": (
        "a.csv",
        roll(receipt="9" * 10_000_000),
        "a.csv, row 3: a cell has more than 131072 signs",
    ),
    "10 MB line": (
        "a.csv",
        roll(receipt="9," * 5_000_000),
        "a.csv, row 3: has 5000006 cells, and the heading 6",
    ),
    "10 MB heading": ("a.csv", b"x," * 5_000_000, NO_CSV),
    "other delimiter": ("a.csv", roll().replace(b",", b";"), NO_CSV),
    "missing column": (
        "a.csv",
        b"cooperative,week,weeks paid,receipt\ntriunfo,2026-W02,1,R-1\n",
        "it lacks the column family",
    ),
    "duplicate heading": (
        "a.csv",
        roll().replace(b"receipt,amount", b"amount,amount"),
        'a.csv, row 1: the column "amount" is there twice',
    ),
    "unknown heading": (
        "a.csv",
        roll().replace(b"amount", b"amout", 1),
        'a.csv, row 1: the column "amout" is none of',
    ),
    "heading far down": ("a.csv", b"x\n" * 30 + roll(), NO_CSV),
    "long row": ("a.csv", roll(amount="0.20,7"), "row 3: has 7 cells"),
    "short row": ("a.csv", roll() + b"triunfo,2026-W02\n", "row 4: has 2 cells"),
    "formula": ("a.csv", roll(amount="=0.1+0.1"), 'amount "=0.1+0.1" is a formula'),
    "link": (
        "a.csv",
        roll(receipt='"=HYPERLINK(""http://x"")"'),
        "is a formula; write what it comes to",
    ),
    "#N/A": ("a.csv", roll(amount="#N/A"), 'amount "#N/A" is a spreadsheet\'s error'),
    "#VALOR": ("a.csv", roll(family="#¡VALOR!"), "is a spreadsheet's error"),
    "NaN": ("a.csv", roll(amount="NaN"), 'row 3: amount "NaN" is no amount'),
    "Infinity": ("a.csv", roll(amount="Infinity"), "is no amount written as 1000.50"),
    "1_000": ("a.csv", roll(amount="1_000"), "is no amount written as 1000.50"),
    "other digits": ("a.csv", roll(amount="١٢"), "is no amount written as 1000.50"),
    "other weeks": ("a.csv", roll(weeks="१"), "is no whole number"),
    "19 digits": ("a.csv", roll(amount="1" * 19), "has more than 18 digits"),
    "empty cell": ("a.csv", roll(family=" "), "row 3: family is empty; fill it in"),
    "weeks below zero": ("a.csv", roll(weeks="-1"), 'weeks paid "-1" is no whole'),
    "half a week": ("a.csv", roll(weeks="0.5"), 'weeks paid "0.5" is no whole'),
    "week 60": ("a.csv", roll("2026-W60"), 'week "2026-W60" is no week; 2026 has'),
    "no id": ("a.csv", roll(family="F 2"), 'family "F 2" is no id'),
    "quote in an id": ("a.csv", roll(family='"F""2"'), "is no id"),
    "hidden signs": ("a.csv", roll(receipt="R\x1b[2J"), "signs that cannot be shown"),
    "no receipt": ("a.csv", roll(receipt=""), "has weeks paid and no receipt"),
    "amount for no week": ("a.csv", roll(weeks="0"), "no week is paid by 0.20"),
    "ambiguous": (
        "a.csv",
        bank("02/01/2026;1;X;;1.000;1.000,00"),
        'a.csv, row 2: Crédito "1.000" can be read in two ways',
    ),
    "other date": ("a.csv", bank("2026-01-02;1;X;;1,00;1,00"), "as DD/MM/YYYY"),
    "no such day": ("a.csv", bank("30/02/2026;1;X;;1,00;1,00"), "is no day of the"),
    "serial day": ("a.csv", bank("46054;1;X;;1,00;1,00"), 'Fecha "46054" is no date'),
    "both columns": ("a.csv", bank("02/01/2026;1;X;1,00;1,00;0,00"), "one of Débito"),
    "no amount": ("a.csv", bank("02/01/2026;1;X;;;0,00"), "one of Débito and Crédito"),
    "missing row": (
        "a.csv",
        bank("02/01/2026;1;X;;1,00;1,00", "03/01/2026;2;X;;1,00;3,00"),
        "a.csv, row 3: balance 3.00 does not follow from row 2",
    ),
    "reference twice": (
        "a.csv",
        bank("02/01/2026;1;X;;1,00;1,00", "03/01/2026;1;X;;1,00;2,00"),
        "a.csv, row 3: bank/example-columns/1 is row 2 too, with other content",
    ),
    "rate of zero": (
        "a.csv",
        f"{RATES}2026-01-05,USD,0,VES\n".encode(),
        "is not above zero",
    ),
    "two rates": (
        "a.csv",
        f"{RATES}2026-01-05,USD,5,VES\n2026-01-05,USD,6,VES\n".encode(),
        "a.csv, row 3: rate 6 is 5 in row 2",
    ),
    "no currency": ("a.csv", f"{RATES}2026-01-05,bs,5,VES\n".encode(), "no currency"),
    "50000 rows": (
        "a.csv",
        (ROLL + ROW * 49_999).encode() + b"triunfo,2026-W02,,1,R-1,0.20\n",
        "a.csv, row 50001: family is empty",
    ),
    "no form": ("a.xls", b"\xd0\xcf\x11\xe0", "a.xls is no form; a form's name ends"),
    "no ending": ("a", roll(), "a is no form"),
    "odd name": ("a\x1b[2J\n.csv", b"", r"a\x1b[2J\n.csv is empty"),
    "text as XLSX": ("a.xlsx", roll(), "a.xlsx is no workbook that can be read"),
    "empty XLSX": ("a.xlsx", b"", "a.xlsx is no workbook that can be read"),
    "other ZIP": ("a.xlsx", packed(a="b"), "a.xlsx is no workbook that can be read"),
    "other ODS": ("a.ods", packed(mimetype="text"), "a.ods is no workbook"),
    "broken ODS": ("a.ods", packed(**{"content.xml": "<a><b>"}), "a.ods is no work"),
}


@pytest.fixture(autouse=True)
def read_anew() -> None:
    workbooks._read.cache_clear()


def told(path: Path) -> str:
    """Give the one line by which a file is refused."""
    done = CliRunner().invoke(main, ["import", "extract", str(BOOK), str(path)])
    assert done.exit_code in {1, 2}, done.output
    assert done.stdout == ""
    [line] = done.stderr.splitlines()
    assert line.startswith("cayapa: ")
    assert "Traceback" not in line
    assert "please report" not in line
    assert len(line) < 400
    return line


@pytest.mark.parametrize("case", TEXTS)
def test_a_hostile_file(case: str, tmp_path: Path) -> None:
    name, content, message = TEXTS[case]
    path = tmp_path / name
    path.write_bytes(content)
    assert message in told(path)


@pytest.mark.parametrize(
    ("suffix", "cell", "message"),
    [
        (".xlsx", Formula("1+1", "2"), "row 3: column 6 is a formula"),
        (".xlsx", Formula("1/0"), "row 3: column 6 is a formula"),
        (".xlsx", Fault("#N/A"), "row 3: column 6 is a spreadsheet's error"),
        (".ods", Formula("1+1"), "row 3: column 6 is a formula"),
        (".xlsx", True, "amount"),
        (".xlsx", "0,20", 'amount "0,20" is no amount written as 1000.50'),
        (".xlsx", 0.205, 'amount "0.205" has more than 2 decimals'),
        (".ods", 1e300, "is no number"),
    ],
)
def test_a_cell_of_a_workbook(
    suffix: str,
    cell: object,
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    content = workbook(suffix, [*GOOD[:2], "F-0002", 1, "R-2", cell])
    (tmp_path / f"a{suffix}").write_bytes(content)
    line = told(tmp_path / f"a{suffix}")
    assert f'a{suffix}, sheet "Roll", row 3: ' in line
    assert message in line


def test_a_workbook_of_other_days(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.xlsx").write_bytes(workbook(".xlsx", days_from=1904))
    assert "counts its days from 1904" in told(tmp_path / "a.xlsx")


def test_a_sheet_of_notes(tmp_path: Path) -> None:
    sheets: dict[str, list[list[object]]]
    sheets = {"Roll": [HEAD, GOOD], "Notes": [["call Ana"]]}
    path = workbook_files.write(tmp_path / "a.xlsx", sheets)
    assert 'a.xlsx, sheet "Notes" lacks the column' in told(path)


def test_a_workbook_that_declares_entities(tmp_path: Path) -> None:
    evil = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><workbook>&c;</workbook>'
    path = tmp_path / "a.xlsx"
    path.write_bytes(packed(**{"xl/workbook.xml": evil}))
    assert "a.xlsx is no workbook that can be read" in told(path)


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_a_workbook_cut_off(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    content = workbook(suffix)
    path = tmp_path / f"a{suffix}"
    path.write_bytes(content[: len(content) // 2])
    assert "is no workbook that can be read" in told(path)


def test_a_workbook_that_unpacks_to_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(workbooks, "UNPACKED_MAX", 100)
    (tmp_path / "a.xlsx").write_bytes(workbook(".xlsx"))
    assert "a.xlsx unpacks to too much" in told(tmp_path / "a.xlsx")


def test_a_sheet_of_too_many_cells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(workbooks, "CELLS_MAX", 10)
    (tmp_path / "a.xlsx").write_bytes(workbook(".xlsx"))
    line = told(tmp_path / "a.xlsx")
    assert 'a.xlsx, sheet "Roll" reaches to row 2 and column 6; remove what' in line


def test_a_cell_far_away(tmp_path: Path) -> None:
    """The reader would ask for as much memory as all cells between need, and die."""
    parts = workbook_files.parts(tmp_path / "a.xlsx", {"Roll": [HEAD, GOOD]})
    sheet = "xl/worksheets/sheet1.xml"
    far = '<row><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    parts[sheet] = parts[sheet].replace("</sheetData>", far)
    (tmp_path / "a.xlsx").write_bytes(packed(**parts))
    line = told(tmp_path / "a.xlsx")
    assert 'sheet "Roll" reaches to row 1048576 and column 16384; remove' in line


def test_cells_repeated_far_down(tmp_path: Path) -> None:
    parts = workbook_files.parts(tmp_path / "a.ods", {"Roll": [HEAD, GOOD]})
    repeated = '<table:table-row table:number-rows-repeated="1000000">'
    parts["content.xml"] = parts["content.xml"].replace("<table:table-row>", repeated)
    (tmp_path / "a.ods").write_bytes(packed(**parts))
    line = told(tmp_path / "a.ods")
    assert 'sheet "Roll" reaches to row 2000000 and column 6; remove' in line


def test_empty_rows_repeated_far_down(tmp_path: Path) -> None:
    """As office programs write them; they hold nothing."""
    parts = workbook_files.parts(tmp_path / "a.ods", {"Roll": [HEAD, GOOD]})
    empty = (
        '<table:table-row table:number-rows-repeated="1048573"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row></table:table>'
    )
    parts["content.xml"] = parts["content.xml"].replace("</table:table>", empty)
    (tmp_path / "a.ods").write_bytes(packed(**parts))
    named = ["import", "extract", str(BOOK), str(tmp_path / "a.ods")]
    done = CliRunner().invoke(main, named)
    assert done.exit_code == 0, done.output


def test_a_file_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ledger.forms.BYTES_MAX", 1 << 20)
    path = tmp_path / "a.csv"
    path.write_bytes(b" " * ((1 << 20) + 1))
    assert "a.csv has more than 1 MiB" in told(path)


@pytest.mark.parametrize("part", ["xl/sharedStrings.xml", "xl/workbook.xml"])
def test_a_workbook_that_lies_about_its_size(part: str, tmp_path: Path) -> None:
    """It says that a part has ten bytes, and the reader would unpack all of it."""
    parts = workbook_files.parts(Path("a.xlsx"), {"Roll": [HEAD, GOOD]})
    content = packed(**{**parts, part: "<a>" * 100_000})
    lie = (300_000).to_bytes(4, "little")
    assert lie in content
    (tmp_path / "a.xlsx").write_bytes(content.replace(lie, b"\n\0\0\0"))
    assert "a.xlsx is no workbook that can be read" in told(tmp_path / "a.xlsx")


def test_no_file_of_its_own(tmp_path: Path) -> None:
    """What never ends is not read."""
    os.mkfifo(tmp_path / "a.csv")
    (tmp_path / "b.csv").symlink_to("/dev/zero")
    assert "a.csv is no file of its own" in told(tmp_path / "a.csv")
    assert "b.csv is no file of its own" in told(tmp_path / "b.csv")


def test_a_cell_that_patterns_would_search_for_hours(tmp_path: Path) -> None:
    text = "Date,Description,Reference,Amount,Balance\n2026-01-01,{},1,5.00,5.00\n"
    (tmp_path / "a.csv").write_text(text.format("PM " * 334 + "."))
    assert 'PM ..." has more than 1000 signs' in told(tmp_path / "a.csv")


def test_no_file_and_no_forms(tmp_path: Path) -> None:
    assert "nix.csv is not there" in told(tmp_path / "nix.csv")
    assert "xx.csv is not there" in told(tmp_path / f"{'x' * 256}.csv")
    assert "holds no forms" in told(tmp_path)
    (tmp_path / "loop.csv").symlink_to(tmp_path / "loop.csv")
    assert "loop.csv" in told(tmp_path / "loop.csv")


def test_all_faults_of_all_files_are_told(tmp_path: Path) -> None:
    """And the rows that read are not written."""
    (tmp_path / "a.csv").write_bytes(roll(amount="x", family="") + b"triunfo\n")
    (tmp_path / "b.csv").write_bytes(roll(weeks="x"))
    (tmp_path / "c.csv").write_bytes(roll())
    files = [str(tmp_path / name) for name in ("a.csv", "b.csv", "c.csv")]
    done = CliRunner().invoke(main, ["import", "extract", str(BOOK), *files])
    assert done.exit_code == 2
    assert done.stdout == ""
    lines = done.stderr.removeprefix("cayapa: ").splitlines()
    assert [line.partition(": ")[0] for line in lines] == [
        "a.csv, row 3",
        "a.csv, row 3",
        "a.csv, row 4",
        "b.csv, row 3",
    ]


def test_fifty_thousand_rows(tmp_path: Path) -> None:
    """A family each, in 50 weeks: as many sheets as weeks."""
    rows = "".join(
        f"triunfo,2026-W{1 + number % 50:02},F-{number},1,R-{number},0.20\n"
        for number in range(50_000)
    )
    path = tmp_path / "a.csv"
    path.write_text(ROLL + rows)
    done = CliRunner().invoke(main, ["import", "extract", str(BOOK), str(path)])
    assert done.exit_code == 0
    assert done.stdout.count("sheet: ") == 50
    assert done.stdout.count("-200.00 USD") == 50
