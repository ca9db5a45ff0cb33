"""Traces: what a few digits can tell of a block of lines that is not as it was.

A trace is how many lines a block had, the sum of their marks, and the sum of the marks'
squares, modulo a prime. If one line was added, removed, or put in place of another,
the sums before and after give both marks. A mark holds the line's day and 38 bits of
its hash: the day of a line that is gone is told, and a line that is there is found.
Traces only help to look; whether a seal holds is told by its hash.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Iterable
from typing import NamedTuple

PRIME = 2**61 - 1
BITS = 38
FORM = r"(\d{1,9}):([0-9a-f]{16}):([0-9a-f]{16})"
_FORM = re.compile(FORM, re.ASCII)


class Trace(NamedTuple):
    """How many lines, the sum of their marks, and the sum of the squares."""

    lines: int
    marks: int
    squares: int

    def __str__(self) -> str:
        """Write the trace as seals carry it."""
        return f"{self.lines}:{self.marks:016x}:{self.squares:016x}"


class Change(NamedTuple):
    """What became of one line: the mark that is gone, and the one that came."""

    gone: int | None
    came: int | None


def mark(day: dt.date, line: str) -> int:
    """Give the mark of a line; its day can be read from it."""
    digest = int.from_bytes(hashlib.sha256(line.encode("ascii")).digest()[:5])
    return day.toordinal() << BITS | digest >> 40 - BITS


def day_of(marked: int) -> dt.date | None:
    """Read the day from a mark, or None if it holds none."""
    ordinal = marked >> BITS
    if not 1 <= ordinal <= dt.date.max.toordinal():
        return None
    return dt.date.fromordinal(ordinal)


def trace(marks: Iterable[int]) -> Trace:
    """Sum up the marks of a block."""
    lines = first = second = 0
    for one in marks:
        lines, first, second = lines + 1, first + one, second + one * one
    return Trace(lines, first % PRIME, second % PRIME)


def read(text: str) -> Trace | None:
    """Read a trace as seals carry it, or give None."""
    match = _FORM.fullmatch(text)
    if match is None:
        return None
    return Trace(int(match[1]), int(match[2], 16), int(match[3], 16))


def change(before: Trace, after: Trace) -> Change | None:
    """Tell the one line that became another, came or went; None if it was no such.

    Where as many lines came as went, several may look like one: what came must be found
    among the lines.
    """
    more = after.lines - before.lines
    first = (after.marks - before.marks) % PRIME
    second = (after.squares - before.squares) % PRIME
    found = None
    if more == 1 and second == first * first % PRIME:
        found = Change(None, first)
    elif more == -1 and -second % PRIME == first * first % PRIME:
        found = Change(-first % PRIME, None)
    elif more == 0 and first:
        both = second * pow(first, -1, PRIME) % PRIME
        came = (both + first) * pow(2, -1, PRIME) % PRIME
        found = Change((came - first) % PRIME, came)
    if found is None or any(one is not None and not day_of(one) for one in found):
        return None
    return found
