"""Typesetting: a paper as PDF, by typst, which is the extra `pdf`.

The same paper gives the same bytes on every machine: fonts come with typst, and the
file is dated by the paper's own day.
"""

import json
from calendar import timegm
from importlib import resources
from typing import Final

from ledger.errors import LedgerError
from ledger.language import say
from ledger.language import speech
from ledger.paper import Drawing
from ledger.paper import Paper
from ledger.paper import Table
from ledger.paper import cell

ACCESSIBLE: Final = "ua-1"
TEMPLATE = "paper.typ"


def pdf(paper: Paper) -> bytes:
    """Set a paper as a tagged PDF: PDF/UA-1, if its fonts know every letter of it.

    Raises:
      LedgerError: the extra is not installed.
    """
    try:
        import typst  # noqa: PLC0415 - an extra, and few need it
    except ImportError:
        msg = say(
            'a PDF needs the extra "pdf"; install it with: pip install cayapa[pdf]'
        )
        raise LedgerError(msg) from None
    template = resources.files(__package__).joinpath(TEMPLATE).read_bytes()

    def compiled(*standards: "typst.PDFStandard") -> bytes:
        return typst.compile(
            template,
            format="pdf",
            sys_inputs={"paper": json.dumps(_plain(paper))},
            ignore_system_fonts=True,
            pdf_standards=list(standards),
            timestamp=timegm(paper.on.timetuple()),
        )

    try:
        return compiled(ACCESSIBLE)
    except typst.TypstError as error:
        if ACCESSIBLE not in str(error).lower().replace("/", "-"):
            raise
        return compiled()  # some letter of it is in no font


def _plain(paper: Paper) -> dict[str, object]:
    return {
        "language": speech().language,
        "title": paper.title,
        "heading": paper.heading,
        "intro": [*paper.intro],
        "sections": [
            {
                "title": one.title,
                "drawing": one.drawing and _drawn(one.drawing),
                "tables": [_tabled(table) for table in one.tables],
            }
            for one in paper.sections
        ],
        "nothing": paper.nothing,
        "foot": [*paper.foot],
    }


def _drawn(drawing: Drawing) -> dict[str, object]:
    return {
        "told": drawing.told,
        "squares": [[one.number, one.kind] for one in drawing.squares],
        "legend": drawing.legend,
    }


def _tabled(table: Table) -> dict[str, object]:
    return {
        "title": table.title,
        "notes": [*table.notes],
        "head": [*table.head],
        "parts": [[[cell(one) for one in row] for row in part] for part in table.parts],
        "numbers": sorted(table.numbers),
    }
