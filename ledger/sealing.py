"""Sealing: hashes over all that a book says up to the end of a period.

Canonical lines are sorted by date and fed to one hash for what moves money and one for
the annex. The lines of a period are the first of every later one, so that all seals of
a book are reckoned in one pass. Closing entries of a year come last on its last day:
the year's seal covers them, and that of its December does not.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple
from typing import TypeAlias

from beancount.core import data

from ledger import canonical
from ledger import periods
from ledger import traces
from ledger.canonical import Files
from ledger.closings import ends_a_year
from ledger.closings import is_closing
from ledger.closings import last_day
from ledger.records import Seal
from ledger.traces import Trace

YEAR = len("2026")
Rank: TypeAlias = tuple[dt.date, bool]


class Line(NamedTuple):
    """An entry, and the mark of its canonical line."""

    mark: int
    entry: data.Directive


class Block(NamedTuple):
    """What lies after the end of one period and up to that of another.

    Attributes:
      end: the last rank that it covers.
      lines: its lines that are not of the annex, in their order.
      money: the hash of all such lines from the beginning of the book.
      annex: the hash of all lines of the annex from the beginning of the book.
    """

    end: Rank
    lines: Sequence[Line]
    money: str
    annex: str

    @property
    def trace(self) -> Trace:
        """Sum up the marks of the lines."""
        return traces.trace(one.mark for one in self.lines)


class Statement(NamedTuple):
    """What a seal says beside its hash, which covers this too."""

    period: str
    previous: str | None
    annex: str | None
    trace: str | None


def end_of(period: str) -> Rank:
    """Give the last rank of a month, or of a year with its closing."""
    if len(period) == YEAR:
        return last_day(period), True
    return periods.month_end(dt.date.fromisoformat(f"{period}-01")), False


def after(period: str) -> dt.date:
    """Give the first day that a seal leaves open; the last there is, at the end."""
    day, _ = end_of(period)
    return day if day == dt.date.max else day + dt.timedelta(days=1)


def is_seal(entry: data.Directive) -> bool:
    """Tell whether an entry is the record of a seal."""
    return isinstance(entry, data.Custom) and entry.type == Seal.kind


def seal_hash(money: str, said: Statement) -> str:
    """Give the hash of a seal, from the hash of the lines and what else it says."""
    line = canonical.encoded(["seal", canonical.VERSION, money, *said])
    return _digest(sha256(_bytes(line)).digest())


def blocks(
    entries: Iterable[data.Directive], files: Files, ends: Sequence[Rank]
) -> Iterator[Block]:
    """Hash entries up to each of some ends, which are in their order."""
    covered = (one for one in entries if rank(one) <= ends[-1]) if ends else ()
    ranked = sorted(((rank(one), one) for one in covered), key=itemgetter(0))
    money, annex = sha256(), sha256()
    begin = 0
    for end in ends:
        stop = bisect_right(ranked, end, lo=begin, key=itemgetter(0))
        block: list[Line] = []
        for day, text, entry in _lines(ranked[begin:stop], files):
            if canonical.is_annex(entry):
                annex.update(_bytes(text))
            else:
                money.update(_bytes(text))
                block.append(Line(traces.mark(day, text), entry))
        yield Block(end, block, _digest(money.digest()), _digest(annex.digest()))
        begin = stop


def _lines(
    ranked: Iterable[tuple[Rank, data.Directive]], files: Files
) -> Iterator[tuple[dt.date, str, data.Directive]]:
    """Write entries as lines in their order; of one rank they are sorted as texts."""
    for (day, _), alike in groupby(ranked, itemgetter(0)):
        written = [(canonical.line(one, files), one) for _, one in alike]
        written.sort(key=itemgetter(0))
        yield from ((day, text, entry) for text, entry in written)


def rank(entry: data.Directive) -> Rank:
    """Give the place of an entry among those that seals cover."""
    return entry.date, is_closing(entry) and ends_a_year(entry.date)


def _bytes(line: str) -> bytes:
    return f"{line}\n".encode("ascii")


def _digest(digest: bytes) -> str:
    return f"sha256:{digest.hex()}"
