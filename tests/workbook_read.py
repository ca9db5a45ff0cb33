"""Workbooks read from their XML: what is written, and no program's reading of it."""

import re
import zipfile
from datetime import date
from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from typing import NamedTuple
from xml.etree import ElementTree as ET

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
BUILT_IN = {0: "General", 1: "0", 2: "0.00"}
DAY_ZERO = date(1899, 12, 30)
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Cell(NamedTuple):
    """A cell: text, number, truth or formula, what stands in it, and its format."""

    kind: str
    value: str
    format: str

    @property
    def day(self) -> date:
        """Give the day that a spreadsheet shows for its number."""
        days = int(Decimal(self.value))
        return DAY_ZERO + timedelta(days=days if days > 59 else days + 1)


Row = dict[int, Cell]


def sheets(content: bytes) -> dict[str, list[Row]]:
    """Read every sheet: its rows, and their cells by the place of the column."""
    with zipfile.ZipFile(BytesIO(content)) as opened:
        parts = {one: opened.read(one) for one in opened.namelist()}
    book = ET.fromstring(parts["xl/workbook.xml"])  # noqa: S314 - written here
    names = [one.attrib["name"] for one in book.iter(f"{MAIN}sheet")]
    texts = _texts(parts.get("xl/sharedStrings.xml", b"<sst/>"))
    formats = _formats(parts["xl/styles.xml"])
    return {
        name: _rows(parts[f"xl/worksheets/sheet{place}.xml"], texts, formats)
        for place, name in enumerate(names, 1)
    }


def _texts(content: bytes) -> list[str]:
    found = []
    for one in ET.fromstring(content).iter(f"{MAIN}si"):  # noqa: S314 - written here
        text = "".join(part.text or "" for part in one.iter(f"{MAIN}t"))
        found.append(ESCAPED.sub(lambda match: chr(int(match[1], 16)), text))
    return found


def _formats(content: bytes) -> list[str]:
    root = ET.fromstring(content)  # noqa: S314 - written here
    own = {
        int(one.attrib["numFmtId"]): one.attrib["formatCode"]
        for one in root.iter(f"{MAIN}numFmt")
    }
    cells = root.find(f"{MAIN}cellXfs")
    assert cells is not None
    ids = [int(one.attrib["numFmtId"]) for one in cells]
    return [{**BUILT_IN, **own}[one] for one in ids]


def _rows(content: bytes, texts: list[str], formats: list[str]) -> list[Row]:
    root = ET.fromstring(content)  # noqa: S314 - written here
    found = []
    for row in root.iter(f"{MAIN}row"):
        cells = {}
        for one in row:
            shown = one.findtext(f"{MAIN}v") or ""
            kind = {"s": "text", "b": "truth"}.get(one.get("t", ""), "number")
            if one.find(f"{MAIN}f") is not None:
                kind = "formula"
            value = texts[int(shown)] if kind == "text" else shown
            look = formats[int(one.get("s", "0"))]
            cells[_column(one.attrib["r"])] = Cell(kind, value, look)
        found.append(cells)
    return found


def _column(reference: str) -> int:
    number = 0
    for letter in re.sub(r"\d", "", reference):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
