"""Adjustments: by what, for whom and by which decision an advance differs."""

import datetime as dt
from typing import NamedTuple

from beancount.core import data

from ledger import money
from ledger import periods
from ledger.advance_sheets import AdvanceSheet
from ledger.advance_sheets import heading
from ledger.associates import named_by
from ledger.book import Book
from ledger.decisions import cited_in
from ledger.once import once
from ledger.postings import ADJUSTMENT
from ledger.postings import Posted

FAMILY_SIZE = "family-size"
BONUS = "bonus"


class Adjustment(NamedTuple):
    """A posting that says `adjustment:`.

    Attributes:
      entry, posting: where it stands.
      kind, associate: what it says, or None where that is no word.
      sum: its amount, or None where that is not known.
      decisions: those that it or its entry cites.
      sheet: the advance sheet that it stands in, or None.
      on: the day by which it is judged: the Monday of the sheet's week, or the
        entry's date.
    """

    entry: data.Transaction
    posting: data.Posting
    kind: str | None
    associate: str | None
    sum: money.Sum | None
    decisions: tuple[str, ...]
    sheet: AdvanceSheet | None
    on: dt.date

    @property
    def week(self) -> int:
        """Give the week that it is counted to."""
        return self.sheet.week if self.sheet else periods.week_of(self.entry.date)

    @property
    def given(self) -> bool:
        """Tell whether it gives; one below zero takes an earlier one back."""
        return self.sum is not None and self.sum.number > 0


@once
def adjustments(book: Book) -> list[Adjustment]:
    """Read every adjustment, in the order of the entries."""
    sheets: dict[int, AdvanceSheet] = {}
    for entry in book.advances:
        sheet = heading(entry)
        if isinstance(sheet, AdvanceSheet):
            sheets[id(entry)] = sheet
    adjusted = book.postings.adjusted
    return [_read(book, one, sheets.get(id(one[0]))) for one in adjusted]


def _read(book: Book, posted: Posted, sheet: AdvanceSheet | None) -> Adjustment:
    entry, posting = posted
    return Adjustment(
        entry,
        posting,
        _word((posting.meta or {}).get(ADJUSTMENT)),
        _word(named_by(book, posting)),
        money.units(posting),
        (*cited_in(posting.meta), *cited_in(entry.meta)),
        sheet,
        periods.monday(sheet.week) if sheet else entry.date,
    )


def _word(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
