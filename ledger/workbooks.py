"""Workbooks, XLSX and ODS: read by python-calamine, which is the extra `xlsx`."""

import io
import zipfile
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from ledger import workbook_cells
from ledger.errors import LedgerError
from ledger.findings import printable
from ledger.forms import FormError
from ledger.forms import Place
from ledger.forms import Sheet
from ledger.forms import within
from ledger.language import mark
from ledger.language import say

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

UNPACKED_MAX = 512 * 1024 * 1024
CELLS_MAX = 5_000_000


def read(path: Path, content: bytes, rows_max: int | None = None) -> Sequence[Sheet]:
    """Read every sheet of a workbook that holds anything.

    Each importer of a config.py asks what stands in it, and it is read once for all.

    Raises:
      FormError: it is no workbook, is too large, or has formulas or errors.
      LedgerError: the extra is not installed.
    """
    return _read(path.name, path.suffix.lower(), content, rows_max)


@lru_cache(maxsize=2)
def _read(
    name: str, suffix: str, content: bytes, rows_max: int | None
) -> Sequence[Sheet]:
    _look(name, content, suffix, headed=rows_max is not None)
    try:
        from python_calamine import CalamineWorkbook  # noqa: PLC0415 - an extra
    except ImportError:
        msg = say(
            "{name} is a workbook, and what reads those is missing; pip install "
            "'cayapa[xlsx]', or save it as CSV.",
            name=printable(name),
        )
        raise LedgerError(msg) from None
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            found = [(one, book.get_sheet_by_name(one)) for one in book.sheet_names]
            return [
                Sheet(name, title, _rows(sheet, rows_max))
                for title, sheet in found
                if sheet.start is not None
            ]
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001 - a panic of the reader is no Exception
        raise FormError([_broken(name)]) from None


def _rows(
    sheet: "CalamineSheet", rows_max: int | None
) -> list[tuple[int, Sequence[object]]]:
    """Give the rows from the first on, as the sheet numbers them."""
    rows = sheet.to_python(skip_empty_area=False, nrows=rows_max)
    return list(enumerate(rows, start=1))


def _look(name: str, content: bytes, suffix: str, *, headed: bool) -> None:
    """See that a workbook can be unpacked and is not too large, and holds values.

    Where only some rows are asked for, formulas and errors may be further down.
    """
    tables: list[workbook_cells.Table] = []
    told = ""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(one.file_size for one in packed.infolist()) > UNPACKED_MAX:
                told = mark("{name} unpacks to too much; save it as CSV.")
            else:
                workbook_cells.unpack(packed)
                tables = workbook_cells.tables(packed, suffix)
    except workbook_cells.OtherDaysError:
        told = mark(
            "{name} counts its days from 1904; save it with days counted from 1900, or "
            "as CSV."
        )
    except Exception:  # noqa: BLE001 - a broken archive fails in many ways
        raise FormError([_broken(name)]) from None
    if told:
        raise FormError([say(told, name=printable(name))])
    faults = [
        say(
            "{sheet} reaches to row {row} and column {column}; remove what is no part "
            "of the form.",
            sheet=within(name, one.name),
            row=one.height,
            column=one.width,
        )
        for one in tables
        if one.height * one.width > CELLS_MAX
    ]
    if not headed:
        faults += [
            f"{Place(name, one.name, row)}: {what}"
            for one in tables
            for row, what in one.odd
        ]
    if faults:
        raise FormError(faults)


def _broken(name: str) -> str:
    return say(
        "{name} is no workbook that can be read; save it anew, or as CSV.",
        name=printable(name),
    )
