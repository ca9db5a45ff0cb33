"""Cells of a workbook, looked at in its own XML before the workbook is read.

The reader gives an empty cell for a formula without a value and for an error, and asks
for memory as far as the last cell reaches, though all between may be empty.
"""

import posixpath
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from xml.parsers import expat

from ledger.language import mark
from ledger.language import say

_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_TRUE = {"1", "true"}
_LETTERS = 26
_BETWEEN = " "
FORMULA = mark("column {column} is a formula; write what it comes to, as a value.")
ERROR = mark("column {column} is a spreadsheet's error; write the value.")
Said = Mapping[str, str]


class OtherDaysError(Exception):
    """A workbook that counts its days from 1904."""


@dataclass
class Table:
    """What is seen of a sheet.

    Attributes:
      name: its name.
      height, width: how far its cells reach.
      odd: rows with a cell that has no value of its own, and what it is.
    """

    name: str
    height: int = 0
    width: int = 0
    odd: list[tuple[int, str]] = field(default_factory=list)

    def see(self, row: int, column: int) -> None:
        """Reach as far as a cell."""
        self.height = max(self.height, row)
        self.width = max(self.width, column)


def unpack(packed: zipfile.ZipFile) -> None:
    """See that each part is there once, and as large as the archive says.

    Raises:
      ValueError: one is not.
    """
    names = packed.namelist()
    if len(set(names)) < len(names) or packed.testzip() is not None:
        msg = "a part of the archive is not what is said of it"
        raise ValueError(msg)


def tables(packed: zipfile.ZipFile, suffix: str) -> list[Table]:
    """Look at every sheet of a workbook.

    Raises:
      OtherDaysError: its days are counted otherwise.
      Exception: it is broken; of any kind.
    """
    if suffix == ".ods":
        sheets = _Ods()
        _walk(packed.read("content.xml"), sheets)
        return sheets.found
    book = _Book()
    _walk(packed.read("xl/workbook.xml"), book)
    _walk(packed.read("xl/_rels/workbook.xml.rels"), book)
    found = []
    for name, relation in book.sheets:
        sheet = _Sheet(Table(name))
        part = posixpath.normpath(posixpath.join("xl", book.parts[relation]))
        _walk(packed.read(part.lstrip("/")), sheet)
        found.append(sheet.table)
    return found


class _Walker:
    """What is told of the elements of a part, in order."""

    def begin(self, name: str, said: Said) -> None:
        """Take an element, and what its attributes say, by their local names."""


class _Book(_Walker):
    """The list of sheets, and which part of the archive each is."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []
        self.parts: dict[str, str] = {}

    def begin(self, name: str, said: Said) -> None:
        if name == "workbookPr" and said.get("date1904") in _TRUE:
            raise OtherDaysError
        if name == "sheet":
            self.sheets.append((said["name"], said["id"]))
        if name == "Relationship":
            self.parts[said["Id"]] = said["Target"]


class _Sheet(_Walker):
    """A sheet of an XLSX file."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.row = self.column = 0

    def begin(self, name: str, said: Said) -> None:
        if name == "row":
            self.row = int(said.get("r", self.row + 1))
            self.column = 0
        elif name == "c":
            place = _CELL.fullmatch(said.get("r", ""))
            self.column = _number(place[1]) if place else self.column + 1
            self.row = int(place[2]) if place else self.row
            self.table.see(self.row, self.column)
            if said.get("t") == "e":
                self.table.odd.append((self.row, say(ERROR, column=self.column)))
        elif name == "f":
            self.table.odd.append((self.row, say(FORMULA, column=self.column)))


class _Ods(_Walker):
    """The sheets of an ODS file; cells and rows may be said to be repeated."""

    def __init__(self) -> None:
        self.found: list[Table] = []
        self.row = self.rows = self.column = 0

    def begin(self, name: str, said: Said) -> None:
        if name == "table":
            self.found.append(Table(said.get("name", "")))
            self.row = self.rows = 0
        elif name == "table-row":
            self.row += self.rows
            self.rows = int(said.get("number-rows-repeated", 1))
            self.column = 0
        elif name == "table-cell":
            self._cell(said)
        elif name == "covered-table-cell":
            self.column += int(said.get("number-columns-repeated", 1))

    def _cell(self, said: Said) -> None:
        kind = said.get("value-type")
        first = self.column + 1
        self.column += int(said.get("number-columns-repeated", 1))
        if kind or said.get("formula"):
            self.found[-1].see(self.row + self.rows, self.column)
        if said.get("formula"):
            self.found[-1].odd.append((self.row + 1, say(FORMULA, column=first)))
        elif kind == "error":
            self.found[-1].odd.append((self.row + 1, say(ERROR, column=first)))


def _walk(content: bytes, walker: _Walker) -> None:
    parser = expat.ParserCreate(namespace_separator=_BETWEEN)

    def begin(name: str, said: dict[str, str]) -> None:
        local = {key.rpartition(_BETWEEN)[2]: value for key, value in said.items()}
        walker.begin(name.rpartition(_BETWEEN)[2], local)

    def refuse(*_: object) -> None:
        msg = "a workbook declares no document types"
        raise ValueError(msg)

    parser.StartElementHandler = begin
    parser.StartDoctypeDeclHandler = refuse
    parser.Parse(content, True)  # noqa: FBT003 - expat takes no names


def _number(letters: str) -> int:
    """Give the number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number
