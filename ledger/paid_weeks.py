"""Paid weeks: which weeks of some families are paid, when, and at what price."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from beancount.core import data
from beancount.core.amount import Amount

from ledger.book import Book
from ledger.collections import Collections
from ledger.dues import Dues
from ledger.receipts import entered


class PaidWeek(NamedTuple):
    """A week that is paid: when, and at what price."""

    date: date
    price: Amount


class SheetOf(NamedTuple):
    """A sheet that reads: whose, for which week, its weeks, and what it entered.

    Attributes:
      entry: the sheet.
      cooperative, week: whose, and of which week.
      corrects: whether it corrects that week.
      weeks: that it settles, those taken back subtracted.
      sums: what it brought, by currency; None where that is not known.
    """

    entry: data.Transaction
    cooperative: str
    week: int
    corrects: bool
    weeks: int
    sums: dict[str, Decimal] | None


class PaidWeeks(NamedTuple):
    """The weeks that stand paid at the end of a day.

    Attributes:
      by_family: of each family, what was paid for each week; twice for a week that
        is paid again after an enrolment anew.
      counted: the weeks of each family that count as paid. They are more than those
        with a price where a sheet is refused in part, or waits for another one.
      sheets: the sheets that read, in the order of payment.
      dues: which gives what more weeks would cost.
    """

    by_family: dict[str, dict[int, list[PaidWeek]]]
    counted: dict[str, int]
    sheets: list[SheetOf]
    dues: Dues


def paid_weeks(book: Book, families: Collection[str], *, on: date) -> PaidWeeks:
    """Tell which weeks some families have paid by the end of a day."""
    entries = [entry for entry in book.sheets if entry.date <= on]
    collections = Collections(book, entries, one_by_one=families)
    paid: dict[str, dict[int, list[PaidWeek]]] = {one: {} for one in families}
    sheets = []
    for one in collections.assess():
        for family, first, weeks, price in one.cost.spans if one.cost else ():
            for week in range(first, first + abs(weeks)) if family in paid else ():
                kept = paid[family].setdefault(week, [])
                if weeks > 0:
                    kept.append(PaidWeek(one.entry.date, price))
                elif kept:
                    kept.pop()
        if one.sheet is not None:
            told = one.sheet.cooperative, one.sheet.week, one.sheet.corrects
            sums = entered(book, one.entry)
            sheets.append(SheetOf(one.entry, *told, one.weeks, sums))
    counted = {one: collections.dues.payments.weeks(one) for one in families}
    return PaidWeeks(paid, counted, sheets, collections.dues)
