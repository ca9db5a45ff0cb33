"""Bank months: each month of a shared account is proved by the bank's balance."""

import calendar
import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from beancount.core import account
from beancount.core import data

from ledger import money
from ledger.book import Book
from ledger.language import say
from ledger.once import once
from ledger.padding import posted

SHARED = "shared"
DAY = dt.timedelta(days=1)


class Month(NamedTuple):
    """A month of a shared account in one currency, with its last movement.

    Attributes:
      account: the shared account.
      first: the first day of the month.
      currency: what moved.
      last: the last entry that moved it.
    """

    account: str
    first: dt.date
    currency: str
    last: data.Transaction

    @property
    def due(self) -> dt.date:
        """Give the last day on which a balance proves the month."""
        last = calendar.monthrange(self.first.year, self.first.month)[1]
        end = self.first.replace(day=last)
        return end + DAY if end < dt.date.max else end


@once
def shared(book: Book) -> list[str]:
    """List the accounts that several funds share, in order of opening."""
    opened = book.accounts.opened
    return [name for name in opened if book.accounts.said(name, SHARED) is True]


@once
def parts(book: Book) -> dict[str, str]:
    """Give for each account below a shared one that shared account."""
    above = set(shared(book))
    found = {}
    for name in book.accounts.opened if above else ():
        for parent in list(account.parents(name))[1:]:
            if parent in above:
                found[name] = parent
                break
    return found


@once
def unproved(book: Book) -> list[Month]:
    """List the months with movements and no balance, by account and month.

    March's balance is dated 2026-03-02 to 2026-04-01, on the shared account itself:
    Beancount takes it at the start of its day, with all the accounts below. One with a
    tolerance of its own proves nothing.
    """
    proved = {
        (one.account, _first(one.date - DAY), one.amount.currency)
        for one in book.balances
        if one.date > dt.date.min and one.tolerance is None
    }
    moved = _moved(book)
    return [Month(*key, moved[key]) for key in sorted(moved) if key not in proved]


def passed(book: Book, month: Month) -> bool:
    """Tell whether the books have passed the day on which a month is to be proved."""
    return book.horizon is not None and month.due < book.horizon


def awaited(book: Book) -> Iterator[str]:
    """Say which months still wait for the bank's balance, and until when."""
    for month in unproved(book):
        if not passed(book, month):
            yield (
                say(
                    "{account} is to have a balance in {currency} for {month:%Y-%m} "
                    "by {due}",
                    account=month.account,
                    currency=month.currency,
                    month=month.first,
                    due=month.due,
                )
            )


def _moved(book: Book) -> dict[tuple[str, dt.date, str], data.Transaction]:
    moved: dict[tuple[str, int, int, str], data.Transaction] = {}
    on = posted(book)
    for name, parent in parts(book).items():
        opened = book.accounts.opened[parent].date
        for entry, posting in on.get(name, ()):
            day, amount = entry.date, posting.units
            if day >= opened and money.is_known(amount):
                key = parent, day.year, day.month, amount.currency
                if key not in moved or moved[key].date <= day:
                    moved[key] = entry
    return {
        (parent, dt.date(year, month, 1), currency): entry
        for (parent, year, month, currency), entry in moved.items()
    }


def _first(day: dt.date) -> dt.date:
    return day.replace(day=1)
