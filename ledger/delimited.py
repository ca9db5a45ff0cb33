"""CSV files, read by a declared encoding and delimiter."""

import codecs
import csv
import io
from itertools import islice

from ledger.errors import LedgerError
from ledger.findings import printable
from ledger.forms import Form
from ledger.forms import FormError
from ledger.forms import Place
from ledger.forms import Sheet
from ledger.language import say

HEAD_BYTES = 64 * 1024


def read(file: str, content: bytes, form: Form, rows_max: int | None = None) -> Sheet:
    """Read the rows of a CSV file, each with the line on which it begins.

    Where only some rows are asked for, only the head of the file is looked at.

    Raises:
      FormError: it is no text in that encoding, or a row of it cannot be told.
    """
    text = _text(file, content, form, headed=rows_max is not None)
    # A quote that is not closed would take the rows below into its cell.
    whole = rows_max is None
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=form.delimiter, strict=whole)
    rows: list[tuple[int, list[object]]] = []
    line = 1
    try:
        for cells in islice(reader, rows_max):
            rows.append((line, list(cells)))
            line = reader.line_num + 1
    except csv.Error as error:
        told = f"{Place(file, '', line)}: {_why(str(error))}."
        raise FormError([told]) from None
    return Sheet(file, "", rows)


def _why(error: str) -> str:
    if "field limit" in error:
        limit = csv.field_size_limit()
        return say(
            "a cell has more than {limit} signs; a quote may not be closed, mend it",
            limit=limit,
        )
    if "unexpected end of data" in error:
        return say("a quote is not closed; close it, or save the file anew")
    return say("the row is no CSV ({error}); save the file anew", error=error)


def _text(file: str, content: bytes, form: Form, *, headed: bool) -> str:
    """Decode a file; a mark of UTF-8 at its beginning says more than a declaration."""
    marked = content.startswith(codecs.BOM_UTF8)
    encoding = "utf-8-sig" if marked else form.encoding
    name = printable(file)
    cut = headed and len(content) > HEAD_BYTES
    try:
        text = (
            content[:HEAD_BYTES].decode(encoding, errors="ignore")
            if cut
            else content.decode(encoding)
        )
    except LookupError:
        msg = say(
            "{encoding} is no encoding; write utf-8 or windows-1252.",
            encoding=form.encoding,
        )
        raise LedgerError(msg) from None
    except UnicodeDecodeError as error:
        if b"\0" in content:
            raise FormError(
                [say("{name} is no text; export it as CSV.", name=name)]
            ) from None
        row = content.count(b"\n", 0, error.start) + 1
        told = say(
            "{place}: byte 0x{byte:02x} is no {encoding}; save the file in that "
            "encoding, or declare its own.",
            place=Place(file, "", row),
            byte=content[error.start],
            encoding=form.encoding,
        )
        raise FormError([told]) from None
    if "\0" in text:
        raise FormError([say("{name} is no text; export it as CSV.", name=name)])
    return text
