"""Table files: tables of reports as CSV, and as workbooks by XlsxWriter, an extra.

A text that a spreadsheet would take for a formula gets an apostrophe before it; what
is a number stays one. The same tables give the same bytes.
"""

import csv
import io
from collections.abc import Callable
from collections.abc import Sequence
from datetime import date
from datetime import datetime
from datetime import time
from decimal import Decimal
from typing import TYPE_CHECKING

from ledger.errors import LedgerError
from ledger.language import say
from ledger.money import places
from ledger.report_tables import Grid
from ledger.report_tables import Value

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

OBEYED = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
DIGITS_MAX = 15
ROWS_MAX = 1_048_575
TEXT_MAX = 32_767
NAME_MAX = 31
FIRST_YEAR = 1900
CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook's dates have no zone
DAY = "yyyy-mm-dd"


def safe(text: str) -> str:
    """Give a text that no spreadsheet takes for a formula."""
    begins = text.lstrip(" \u00a0")
    return f"'{text}" if begins.startswith(OBEYED) else text


def as_csv(grid: Grid) -> bytes:
    """Write a table as CSV: UTF-8, commas between values, quoted where needed."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    if grid.head:
        writer.writerow(map(safe, grid.head))
    writer.writerows([_text(one) for one in row] for row in grid.rows)
    return written.getvalue().encode("utf-8", "replace")


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, int | date):
        return str(value)
    return "" if value is None else safe(value)


def as_workbook(grids: Sequence[Grid]) -> bytes:
    """Write tables as a workbook, a sheet for each.

    Raises:
      LedgerError: the extra is not installed, or a table is too long for a sheet.
    """
    try:
        from xlsxwriter import Workbook  # noqa: PLC0415 - an extra, and few need it
    except ImportError:
        msg = say(
            'workbooks need the extra "export"; install it with: pip install '
            "cayapa[export]"
        )
        raise LedgerError(msg) from None
    if any(len(one.rows) > ROWS_MAX for one in grids):
        msg = say("{name} is too long for a workbook.", name=grids[0].name)
        raise LedgerError(msg)
    written = io.BytesIO()
    book = Workbook(written, {"in_memory": True, "strings_to_urls": False})
    book.set_properties({"created": CREATED})
    for number, grid in enumerate(grids, 1):
        _sheet(book, _sheet_name(grid.name, number), grid)
    book.close()
    return written.getvalue()


def _sheet_name(name: str, number: int) -> str:
    if len(name) <= NAME_MAX:
        return name
    return f"{name[: NAME_MAX - 3]}~{number:02}"


def _sheet(book: "Workbook", name: str, grid: Grid) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    bold = book.add_format({"bold": True})
    formats: dict[str, Format] = {}

    def formatted(pattern: str) -> "Format":
        if pattern not in formats:
            formats[pattern] = book.add_format({"num_format": pattern})
        return formats[pattern]

    for column, title in enumerate(grid.head):
        sheet.write_string(0, column, safe(title), bold)
        longest = (len(_text(row[column])) for row in grid.rows)
        widest = max(longest, default=0)
        sheet.set_column(column, column, min(max(len(title), widest) + 2, 60))
    for place, row in enumerate(grid.rows, 1):
        for column, value in enumerate(row):
            _cell(sheet, (place, column), value, formatted)


def _cell(
    sheet: "Worksheet",
    at: tuple[int, int],
    value: Value,
    formatted: Callable[[str], "Format"],
) -> None:
    match value:
        case None:
            return
        case bool():
            sheet.write_boolean(*at, value)
        case int() | Decimal() if _fits(value):
            decimals = places(Decimal(value))
            pattern = f"0.{'0' * decimals}" if decimals else "0"
            # It is written as its own digits: no binary fraction comes between.
            sheet.write_number(*at, value, formatted(pattern))  # type: ignore[arg-type]
        case date() if value.year >= FIRST_YEAR:
            sheet.write_datetime(*at, datetime.combine(value, time()), formatted(DAY))
        case _:
            sheet.write_string(*at, _text(value)[:TEXT_MAX])


def _fits(value: int | Decimal) -> bool:
    """Tell whether a spreadsheet keeps every digit of a number."""
    number = Decimal(value)
    digits = number.normalize().as_tuple().digits if number.is_finite() else ()
    small = number.is_finite() and abs(number) < 10**DIGITS_MAX
    return small and len(digits) <= DIGITS_MAX
