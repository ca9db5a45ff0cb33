"""Placing: where a drafted entry goes in a file, so that nothing else moves.

It goes before the first entry of a later day, directly below the entry before that
one; so headings and comments stay with what follows them. If no entry is later, it
goes to the end of the file.
"""

import codecs
import re
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import NamedTuple

from beancount.parser import lexer

_PARTED = ("POPTAG", "POPMETA")


class Statement(NamedTuple):
    """What stands at the margin of a file, with all that is indented below it.

    Attributes:
      first, last: its lines, from 1.
      word: the lexer's name of its first word.
      day: its date, if it begins with one.
    """

    first: int
    last: int
    word: str
    day: date | None


class Insertion(NamedTuple):
    """Entries to be put into a file: their day, and their lines."""

    day: date
    text: str


class Placed(NamedTuple):
    """A file with more entries, and the same file with blank lines in their place."""

    content: bytes
    blank: bytes


def statements(content: bytes) -> list[Statement]:
    """List the statements of a file as Beancount's lexer sees them."""
    found: list[Statement] = []
    at_margin = True
    for word, line, matched, value in lexer.lex_iter_string(_bare(content)):
        if word == "EOL":
            at_margin = True
            continue
        if at_margin and word != "INDENT":
            day = value if word == "DATE" else None
            found.append(Statement(line - matched.count(b"\n"), line, word, day))
        elif word != "INDENT" and found:
            found[-1] = found[-1]._replace(last=line)
        at_margin = False
    return found


def parts(content: bytes) -> Iterator[tuple[Statement, bytes]]:
    """Cut a text into its statements, each with the comments above it."""
    lines = _lines(content)
    begin = 0
    stated = statements(content)
    for place, statement in enumerate(stated):
        end = len(lines) if place + 1 == len(stated) else statement.last
        part = b"".join(lines[begin:end])
        yield statement, re.sub(rb"\A(?:[ \t]*\r?\n)+|\s+\Z", b"", part)
        begin = end


def place(content: bytes, added: Iterable[Insertion]) -> Placed:
    """Put entries among those of a file, by day; no other byte changes."""
    lines = _lines(content)
    stated = statements(content)
    eol = "\r\n" if lines and lines[0].endswith(b"\r\n") else "\n"
    places: dict[int, list[str]] = {}
    for one in sorted(added, key=lambda one: one.day):
        places.setdefault(_place(lines, stated, one.day), []).append(one.text)
    full, blank, done = [], [], 0
    for at, texts in sorted(places.items()):
        block = _block(lines, at, texts, eol)
        full += [*lines[done:at], block]
        blank += [*lines[done:at], re.sub(rb"[^\r\n]", b"", block)]
        done = at
    rest = lines[done:]
    return Placed(b"".join([*full, *rest]), b"".join([*blank, *rest]))


def _bare(content: bytes) -> bytes:
    return content.removeprefix(codecs.BOM_UTF8)


def _lines(content: bytes) -> list[bytes]:
    """Part a file where Beancount counts a line, and nowhere else."""
    return BytesIO(content).readlines()


def _place(lines: list[bytes], stated: list[Statement], day: date) -> int:
    """Tell after how many lines the entries of a day go."""
    later = next((i for i, one in enumerate(stated) if one.day and one.day > day), None)
    if later is None:
        return len(lines)
    for i in range(later - 1, -1, -1):
        if stated[i].day or stated[i].word in _PARTED:
            return _below(lines, stated[i].last, stated[i + 1].first - 1)
    return _above(
        lines, stated[later].first - 1, stated[later - 1].last if later else 0
    )


def _below(lines: list[bytes], end: int, limit: int) -> int:
    """Go below an entry and the remarks that are its own.

    Those are the indented ones, and those at the margin that a blank line parts from
    what follows.
    """
    while end < limit and lines[end].strip() and lines[end][:1].isspace():
        end += 1
    run = end
    while run < limit and lines[run].strip():
        run += 1
    return run if run < limit else end


def _above(lines: list[bytes], begin: int, floor: int) -> int:
    """Go above the comments that stand directly on an entry."""
    while begin > floor and lines[begin - 1].strip():
        begin -= 1
    return begin


def _block(lines: list[bytes], at: int, texts: list[str], eol: str) -> bytes:
    """Write entries with a blank line between them and what stands around them."""
    block = "\n\n".join(texts) + "\n"
    above = lines[at - 1] if at else b""
    if above.strip():
        block = "\n" + block
    if above and not above.endswith(b"\n"):
        block = "\n" + block
    if at < len(lines) and lines[at].strip():
        block += "\n"
    return block.replace("\r\n", "\n").replace("\n", eol).encode("utf-8")
