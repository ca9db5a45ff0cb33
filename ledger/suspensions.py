"""Suspensions: who is advanced a week while suspended on its Monday."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from beancount.core import data

from ledger.adjustments import adjustments
from ledger.advance_postings import bases
from ledger.advance_sheets import AdvanceSheet
from ledger.advance_sheets import called
from ledger.advance_sheets import heading
from ledger.associates import in_doubt
from ledger.associates import named_by
from ledger.associates import suspension
from ledger.book import Book
from ledger.money import ZERO
from ledger.money import units
from ledger.periods import monday
from ledger.records import Suspension
from ledger.register import Filed


class AdvancedWhileSuspended(NamedTuple):
    """An associate who is advanced money while suspended.

    Attributes:
      entry: the entry that pays.
      meta: of the posting that pays, or None if it is the list of those paid.
      sheet: the advance sheet that it is, or None.
      associate: who is paid.
      on: the day by which it is judged.
      suspension: what suspends her that day.
    """

    entry: data.Transaction
    meta: data.Meta | None
    sheet: AdvanceSheet | None
    associate: str
    on: date
    suspension: Filed[Suspension]


def advanced_while_suspended(book: Book) -> Iterator[AdvancedWhileSuspended]:
    """Find each associate once an entry; to take an advance back is let pass."""
    told: set[tuple[int, str]] = set()
    for one in _advanced(book):
        if (id(one.entry), one.associate) not in told:
            told.add((id(one.entry), one.associate))
            yield one


def _advanced(book: Book) -> Iterator[AdvancedWhileSuspended]:
    ever = book.register.histories(Suspension).keys()
    for entry in book.advances:
        sheet = heading(entry)
        if isinstance(sheet, AdvanceSheet):
            for associate, meta in _paid(book, sheet):
                if associate in ever:
                    yield from _found(book, entry, meta, sheet, associate)
    for one in adjustments(book):
        if one.given and one.associate in ever and one.associate is not None:
            meta = one.posting.meta
            yield from _found(book, one.entry, meta, one.sheet, one.associate)


def _paid(book: Book, sheet: AdvanceSheet) -> Iterator[tuple[str, data.Meta | None]]:
    """Give whom a sheet names as paid: in its list, or by a posting."""
    for associate in sorted(called(sheet).paid or ()):
        yield associate, None
    for posting in bases(book, sheet.entry):
        named, paid = named_by(book, posting), units(posting)
        if isinstance(named, str) and paid is not None and paid.number > ZERO:
            yield named.strip(), posting.meta


def _found(
    book: Book,
    entry: data.Transaction,
    meta: data.Meta | None,
    sheet: AdvanceSheet | None,
    associate: str,
) -> Iterator[AdvancedWhileSuspended]:
    on = monday(sheet.week) if sheet else entry.date
    filed = suspension(book, associate, on)
    if filed is not None and not in_doubt(book, associate):
        yield AdvancedWhileSuspended(entry, meta, sheet, associate, on, filed)
