"""Workbooks for tests, written byte by byte: XLSX and ODS with the least they need."""

import zipfile
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from ledger.written_dates import _EPOCH

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGED = "http://schemas.openxmlformats.org/package/2006/relationships"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
FIXED = (2026, 1, 1, 0, 0, 0)


class Formula(NamedTuple):
    """A cell that is reckoned; without a value where it was never opened."""

    text: str
    value: str = ""


class Fault(NamedTuple):
    """A cell that holds an error, such as #N/A."""

    text: str


Cells = Sequence[Sequence[object]]


def write(path: Path, sheets: Mapping[str, Cells], *, days_from: int = 1900) -> Path:
    """Write a workbook in the format that its name says."""
    written = parts(path, sheets, days_from=days_from)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in written.items():
            packed.writestr(zipfile.ZipInfo(name, FIXED), text)
    return path


def parts(
    path: Path, sheets: Mapping[str, Cells], *, days_from: int = 1900
) -> dict[str, str]:
    """Give the parts of a workbook in the format that its name says."""
    return _ods(sheets) if path.suffix == ".ods" else _xlsx(sheets, days_from)


def _xlsx(sheets: Mapping[str, Cells], days_from: int) -> dict[str, str]:
    named = list(enumerate(sheets, start=1))
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="r{n}"/>' for n, name in named
    )
    kind = f"{RELATED}/worksheet"
    related = "".join(
        f'<Relationship Id="r{n}" Type="{kind}" Target="worksheets/sheet{n}.xml"/>'
        for n, _ in named
    )
    styles = f'<Relationship Id="s" Type="{RELATED}/styles" Target="styles.xml"/>'
    office = f"{RELATED}/officeDocument"
    root = f'<Relationship Id="r1" Type="{office}" Target="xl/workbook.xml"/>'
    pr = '<workbookPr date1904="1"/>' if days_from == 1904 else ""
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGED}">{root}</Relationships>',
        "xl/workbook.xml": (
            f'<workbook xmlns="{MAIN}" xmlns:r="{RELATED}">{pr}'
            f"<sheets>{listed}</sheets></workbook>"
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{PACKAGED}">{related}{styles}</Relationships>'
        ),
        "xl/styles.xml": (
            f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/>'
            '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'
        ),
    }
    for n, name in named:
        rows = "".join(
            f'<row r="{at}">{"".join(map(_cell, row))}</row>'
            for at, row in enumerate(sheets[name], start=1)
        )
        parts[f"xl/worksheets/sheet{n}.xml"] = (
            f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
        )
    return parts


def _cell(value: object) -> str:  # noqa: PLR0911 - one a kind of cell
    match value:
        case None:
            return "<c/>"
        case Formula():
            return f"<c><f>{escape(value.text)}</f><v>{value.value}</v></c>"
        case Fault():
            return f'<c t="e"><v>{value.text}</v></c>'
        case bool():
            return f'<c t="b"><v>{int(value)}</v></c>'
        case int() | float():
            return f"<c><v>{value!r}</v></c>"
        case date():
            return f'<c s="1"><v>{(value - _EPOCH).days}</v></c>'
    return f'<c t="inlineStr"><is><t>{escape(str(value))}</t></is></c>'


def _ods(sheets: Mapping[str, Cells]) -> dict[str, str]:
    tables = "".join(
        f'<table:table table:name="{escape(name)}">'
        + "".join(
            f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>"
            for row in rows
        )
        + "</table:table>"
        for name, rows in sheets.items()
    )
    spaces = f'xmlns:office="{OFFICE}" xmlns:table="{TABLE}" xmlns:text="{TEXT}"'
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    return {
        "mimetype": ODS,
        "META-INF/manifest.xml": (
            f'<m:manifest xmlns:m="{manifest}"><m:file-entry m:full-path="/" '
            f'm:media-type="{ODS}"/></m:manifest>'
        ),
        "content.xml": (
            f"<office:document-content {spaces}><office:body><office:spreadsheet>"
            f"{tables}</office:spreadsheet></office:body></office:document-content>"
        ),
    }


def _ods_cell(value: object) -> str:
    match value:
        case None:
            return "<table:table-cell/>"
        case Formula():
            attributes = f'table:formula="of:{escape(value.text)}"'
            return f"<table:table-cell {attributes}/>"
        case bool():
            kind = f'boolean" office:boolean-value="{str(value).lower()}'
        case int() | float():
            kind = f'float" office:value="{value!r}'
        case date():
            kind = f'date" office:date-value="{value.isoformat()}'
        case _:
            return (
                '<table:table-cell office:value-type="string"><text:p>'
                f"{escape(str(value))}</text:p></table:table-cell>"
            )
    return f'<table:table-cell office:value-type="{kind}"/>'
