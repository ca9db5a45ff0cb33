"""Forms: tables that people and banks hand in, as rows of cells with their places."""

import stat
from collections.abc import Mapping
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from ledger.errors import LedgerError
from ledger.findings import printable
from ledger.form_fields import Written
from ledger.language import say

CSV = (".csv", ".txt", ".tsv")
WORKBOOKS = (".xlsx", ".ods")
BYTES_MAX = 64 * 1024 * 1024
USUAL: Mapping[str, str] = MappingProxyType({})


class Place(NamedTuple):
    """Where a row stands: file, sheet of a workbook or "", row from 1."""

    file: str
    sheet: str
    row: int

    def __str__(self) -> str:
        """Write it as people look it up: `roll.xlsx, sheet "W02", row 7`."""
        return say(
            "{place}, row {row}", place=within(self.file, self.sheet), row=self.row
        )


class Form(NamedTuple):
    """What is declared of a form.

    Attributes:
      written: how it writes numbers and dates.
      encoding: the encoding of a CSV file; a byte order mark of UTF-8 goes before it.
      delimiter: what stands between the cells of a CSV file.
      headers: the heading of a column where it is not the usual one, by field; ""
        where the form has no such column.
      needs: fields whose column must be there though a cell of it may be empty.
      others: whether it may have columns that nobody reads.
      ends: with what a row begins that ends the table, a total perhaps.
    """

    written: Written = Written()
    encoding: str = "utf-8"
    delimiter: str = ","
    headers: Mapping[str, str] = USUAL
    needs: frozenset[str] = frozenset()
    others: bool = False
    ends: tuple[str, ...] = ()


class Sheet(NamedTuple):
    """A table as it stands: the file's name, the sheet's, and numbered rows."""

    file: str
    name: str
    rows: Sequence[tuple[int, Sequence[object]]]


class FormError(LedgerError):
    """A form that is refused; `faults` says why, a line each."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


def within(file: str, sheet: str) -> str:
    """Name a file, or a sheet of it."""
    if not sheet:
        return _printable(file)
    return say(
        '{file}, sheet "{sheet}"', file=_printable(file), sheet=_printable(sheet)
    )


@cache
def _printable(name: str) -> str:
    return printable(name)


def sheets(path: Path, form: Form, rows_max: int | None = None) -> Sequence[Sheet]:
    """Read the tables of a file; a CSV file has one.

    Args:
      path: the file.
      form: what is declared of it.
      rows_max: how many rows are asked for, all if None; what stands below them is
        not looked at then.

    Raises:
      FormError: the file cannot be read, and why.
    """
    suffix = path.suffix.lower()
    if suffix in WORKBOOKS:
        from ledger import workbooks  # noqa: PLC0415 - calamine is an extra

        return workbooks.read(path, content(path), rows_max)
    if suffix in CSV:
        from ledger import delimited  # noqa: PLC0415 - either way is imported if used

        return [delimited.read(path.name, content(path), form, rows_max)]
    known = ", ".join((*CSV, *WORKBOOKS))
    name = printable(path.name)
    raise FormError(
        [
            say(
                "{name} is no form; a form's name ends in one of {known}.",
                name=name,
                known=known,
            )
        ]
    )


def content(path: Path) -> bytes:
    """Read a file.

    Raises:
      FormError: it cannot be opened, or is too large for a form.
    """
    name = printable(path.name)
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise FormError(
                [say("{name} is no file of its own; name the form itself.", name=name)]
            )
        if found.st_size > BYTES_MAX:
            told = say(
                "{name} has more than {most} MiB; import it in parts.",
                name=name,
                most=BYTES_MAX >> 20,
            )
            raise FormError([told])
        return path.read_bytes()
    except OSError as error:
        told = say(
            "{name} cannot be opened ({why}); is the name right?",
            name=name,
            why=error.strerror,
        )
        raise FormError([told]) from None
