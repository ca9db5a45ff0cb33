"""Encoding: whether the bytes of a file are text that Beancount can read."""

import codecs
from collections.abc import Iterator

from ledger import text
from ledger.findings import Finding
from ledger.language import mark
from ledger.language import say

NO_TEXT = mark("this file is no text; name a book, or remove it.")
BY_ZERO = mark(
    "an amount is divided by zero; Beancount cannot read this file, mend it."
)
NOT_PARSED = (NO_TEXT, BY_ZERO)


def faults(name: str, content: bytes) -> Iterator[Finding]:
    """Find what of a file is no text, or ends Beancount without a word."""
    if _is_binary(content):
        line = text.line_of_byte(content, content.index(b"\0"))
        yield Finding(name, line, say(NO_TEXT))
        return
    by_zero = text.division_by_zero(content.decode("utf-8", errors="replace"))
    if by_zero is not None:
        yield Finding(name, by_zero, say(BY_ZERO))
        return
    if content.startswith(codecs.BOM_UTF8):
        yield Finding(
            name,
            1,
            say(
                "the file begins with a byte order mark, which Beancount does not "
                'read; save it as UTF-8 without that ("without BOM").'
            ),
        )
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        yield Finding(
            name,
            text.line_of_byte(content, error.start),
            say(
                "the text is not UTF-8 here (byte 0x{byte:02x}); save the file as "
                "UTF-8, entries with such letters are not read.",
                byte=content[error.start],
            ),
        )


def keeps_from_reading(finding: Finding) -> bool:
    """Tell whether a fault is one for which a file is not parsed at all."""
    return finding.message in map(say, NOT_PARSED)


def _is_binary(content: bytes) -> bool:
    return b"\0" in content and "\ufffd" in content.decode("utf-8", errors="replace")
