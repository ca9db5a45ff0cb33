"""Five thousand odd files: each is read or refused, and none ends in a traceback."""

import csv
import io
import tempfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from beancount.core import data
from hypothesis import HealthCheck
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from importers.bank_statement import BankStatement
from ledger import directive_text
from ledger import imported
from ledger import importing
from ledger.errors import LedgerError
from ledger.form_importer import FormImporter
from ledger.loading import load_text
from tests import workbook_files
from tests.workbook_files import Formula

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

SAMPLES = Path(__file__).parents[1] / "importers" / "samples"
KNOWN = importing.importers(SAMPLES / "config.py")
PLAIN = BankStatement(Path(__file__).with_name("plain.toml"))
ODD_TEXTS = [
    *("", " ", "0", "1", "-1", "1.000", "1.000,50", "0,20", "(1,00)", "1,00-"),
    *("NaN", "1e9", "=1", "#N/A", "#REF!", "2026-W02", "2026-01-02", "02/01/2026"),
    *("F-0001", "triunfo", "USD", "VES", "NC", "ND", '"', "\\", "R-1", "9" * 20),
]
ODD = st.one_of(
    st.sampled_from(ODD_TEXTS),
    st.text(max_size=12),
)
GOOD = {
    "cooperative": "triunfo",
    "week": "2026-W02",
    "family": "F-0001",
    "weeks paid": "1",
    "receipt": "R-1",
}


@st.composite
def tables(draw: st.DrawFn) -> tuple[str, list[list[str]]]:
    """Draw the headings of a form, and rows of good and of odd cells below them."""
    importer = draw(st.sampled_from([one for one in KNOWN if hasattr(one, "form")]))
    assert isinstance(importer, FormImporter)
    usual = {name: name.replace("_", " ") for name in importer.model.model_fields}
    headings = [
        importer.form.headers.get(name, heading) for name, heading in usual.items()
    ]
    headings = [one for one in headings if one]
    if draw(st.booleans()):
        headings = draw(st.permutations(headings))
    good = [GOOD.get(one, "") for one in headings]
    cells = [st.one_of(st.just(one), ODD) if one else ODD for one in good]
    rows = draw(st.lists(st.tuples(*cells).map(list), max_size=4))
    return importer.form.delimiter, [headings, *rows]


def outcome(path: Path) -> None:
    """Read a file as `cayapa import extract` does; what it gives must read again."""
    try:
        gathered = importing.gather([importing.identify([PLAIN], path)], [])
    except LedgerError as error:
        lines = str(error).splitlines()
        assert lines
        assert all(line.isprintable() for line in lines)
        return
    text = directive_text.text(gathered.entries)
    read = load_text("<draft>", text.encode())
    assert read.findings == []
    assert len(read.entries) == len(gathered.entries)
    for before, after in zip(gathered.entries, read.entries, strict=True):
        assert imported.same(after, before)


def keep(name: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        outcome(path)


@settings(max_examples=1800, suppress_health_check=list(HealthCheck))
@given(tables(), st.sampled_from(["utf-8", "utf-8-sig", "windows-1252"]))
def test_tables(table: tuple[str, list[list[str]]], encoding: str) -> None:
    delimiter, rows = table
    into = io.StringIO(newline="")
    csv.writer(into, delimiter=delimiter).writerows(rows)
    keep("a.csv", into.getvalue().encode(encoding, errors="replace"))


@settings(max_examples=2600)
@given(st.binary(max_size=300), st.sampled_from([".csv", ".xlsx", ".ods", ".pdf"]))
def test_bytes(content: bytes, suffix: str) -> None:
    keep(f"a{suffix}", content)


CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-10, 10**17),
    st.floats(),
    st.dates(),
    st.text(st.characters(exclude_categories=["C"]), max_size=8),
    st.builds(Formula, st.just("A1")),
)


@settings(max_examples=400, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.lists(CELLS, min_size=5, max_size=6), max_size=3),
    st.sampled_from([".xlsx", ".ods"]),
)
def test_workbooks(rows: Sequence[Sequence[object]], suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        sheets = {"Roll": [list(GOOD), list(GOOD.values()), *rows]}
        outcome(workbook_files.write(path, sheets))


@settings(max_examples=200)
@given(st.lists(st.decimals(-100, 100, places=2), min_size=1, max_size=6))
def test_a_statement_keeps_its_sum(amounts: list[Decimal]) -> None:
    """However it is ordered, what comes in is what the bank moved."""
    balance, rows = Decimal(0), ["Date,Description,Reference,Amount,Balance"]
    for number, amount in enumerate(amounts):
        balance += amount
        rows.append(f"2026-01-{number + 1:02},X,R-{number},{amount},{balance}")
    with tempfile.TemporaryDirectory() as folder:
        for name, lines in {"a.csv": rows, "b.csv": [rows[0], *rows[:0:-1]]}.items():
            path = Path(folder) / name
            path.write_text("\n".join(lines))
            entries = importing.gather([importing.identify([PLAIN], path)], []).entries
            *moved, closing = entries
            assert list(map(moves, moved)) == amounts
            assert isinstance(closing, data.Balance)
            assert closing.amount.number == balance


def moves(entry: data.Directive) -> Decimal | None:
    assert isinstance(entry, data.Transaction)
    units = entry.postings[0].units
    return units.number if units is not None else None
