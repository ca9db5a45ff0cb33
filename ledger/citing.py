"""Citing: what in a book stands on each decision."""

import datetime as dt
from collections import defaultdict
from typing import NamedTuple

from beancount.core import data

from ledger.book import Book
from ledger.decisions import cited_in
from ledger.once import once


class Citing(NamedTuple):
    """An entry that cites a decision.

    Attributes:
      date, entry: which one.
      kind, id: of a record, what it is; empty for other entries.
    """

    date: dt.date
    entry: data.Directive
    kind: str = ""
    id: str = ""


@once
def citing(book: Book) -> dict[str, list[Citing]]:
    """Give what cites each decision, by its id, in the order of dates.

    An entry counts once, also where several of its postings cite the decision.
    """
    found: dict[str, dict[int, Citing]] = defaultdict(dict)
    for history in book.register.all_histories():
        for filed in history:
            record = filed.record
            one = Citing(filed.date, filed.entry, record.kind, record.id)
            for cited in record.decision:
                found[cited].setdefault(id(filed.entry), one)
    for entry, meta in book.citations:
        for cited in cited_in(meta):
            found[cited].setdefault(id(entry), Citing(entry.date, entry))
    return {
        cited: sorted(some.values(), key=lambda one: one.date)
        for cited, some in found.items()
    }
