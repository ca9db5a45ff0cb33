"""Closings of years: the entries that bring income and costs to zero, and their day.

    2027-01-20 custom "closed" "2026"
      decision: "2027-001"

Closing entries carry `#closing` and the year's last day. Statements of the year leave
them out. They are done when the year is closed: what they cite may be as late as that.
"""

import datetime as dt
from typing import NamedTuple

from beancount.core import account
from beancount.core import data

from ledger.book import Book
from ledger.once import once
from ledger.records import Closed
from ledger.register import Filed
from ledger.roles import ADVANCES

TAG = "closing"
LAST_MONTH, LAST_DAY = 12, 31
DAY = dt.timedelta(days=1)


class ClosedYear(NamedTuple):
    """A year that a record closes.

    Attributes:
      year: the year, as written.
      last: its last day.
      filed: the latest record that closes it.
    """

    year: str
    last: dt.date
    filed: Filed[Closed]


def is_closing(entry: data.Directive) -> bool:
    """Tell whether an entry closes a year; the one place that knows."""
    return TAG in (getattr(entry, "tags", None) or ())


def last_day(year: str) -> dt.date:
    """Give the last day of a year, written as `2026`."""
    return dt.date(int(year), LAST_MONTH, LAST_DAY)


def ends_a_year(day: dt.date) -> bool:
    """Tell whether a day is the last of a year."""
    return (day.month, day.day) == (LAST_MONTH, LAST_DAY)


@once
def closings(book: Book) -> list[data.Transaction]:
    """List the closing entries of a book, by date."""
    return [entry for entry in book.transactions if is_closing(entry)]


@once
def closed_years(book: Book) -> dict[str, ClosedYear]:
    """Give the years that are closed, the earliest first."""
    found: dict[str, ClosedYear] = {}
    for filed in book.register.records(Closed):
        year = filed.record.id
        found[year] = ClosedYear(year, last_day(year), filed)  # the latest stays
    return dict(sorted(found.items()))


def gap_before(book: Book, year: str) -> str | None:
    """Give the first year that is open between an earlier closed one and this one.

    The first closing of all takes what stood before it.
    """
    earlier = [one for one in closed_years(book) if one < year]
    if not earlier:
        return None
    between = (f"{one:04}" for one in sorted(_moved(book)))
    return next(
        (one for one in between if earlier[0] < one < year and one not in earlier), None
    )


@once
def _moved(book: Book) -> frozenset[int]:
    """Give the years in which income or costs moved, closings apart."""
    return frozenset(
        entry.date.year
        for name in results(book)
        for entry, _ in book.posted.get(name, ())
        if not is_closing(entry)
    )


def done_on(book: Book, entry: data.Directive) -> dt.date:
    """Give the day on which an entry was made.

    A closing entry is dated on the last day of its year, and made when it is closed.
    """
    if not is_closing(entry) or not ends_a_year(entry.date):
        return entry.date
    closed = closed_years(book).get(f"{entry.date.year:04}")
    return max(entry.date, closed.filed.date) if closed else entry.date


@once
def results(book: Book) -> frozenset[str]:
    """Give the accounts of income and costs, those posted and never opened too."""
    roots = {book.options["name_income"], book.options["name_expenses"]}
    names = {*book.accounts.opened, *book.posted}
    return frozenset(one for one in names if account.root(1, one) in roots)


@once
def advance_accounts(book: Book) -> frozenset[str]:
    """Give the assets on which advances stand until they are settled."""
    assets = book.options["name_assets"]
    return frozenset(
        name
        for name in book.accounts.opened
        if book.accounts.traits(name).role == ADVANCES
        and account.root(1, name) == assets
    )
