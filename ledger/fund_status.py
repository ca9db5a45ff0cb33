"""The funeral fund on a day: standing of its families, funerals, and reserve."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from beancount.core import account
from beancount.core.amount import Amount

from ledger import money
from ledger import standings
from ledger.book import Book
from ledger.closings import is_closing
from ledger.funerals import cost_per_funeral
from ledger.funerals import funerals
from ledger.receipts import fund_on
from ledger.standings import Look

YEAR = dt.timedelta(weeks=52)


class FundStatus(NamedTuple):
    """The funeral fund on a day.

    Attributes:
      fund: its id.
      families: how many families are in each standing.
      funerals: how many funerals there were up to the day.
      cost_per_funeral: what they cost on average, or None.
      reserve_weeks: for how many weeks of the last year's costs the fund has money;
        None where nothing was spent.
      can_carry: how many more funerals at that cost what it has pays for; None
        where no funeral cost anything.
    """

    fund: str
    families: dict[str, int]
    funerals: int
    cost_per_funeral: Amount | None
    reserve_weeks: int | None
    can_carry: int | None


def fund_status(
    book: Book, *, on: dt.date, looks: Sequence[Look] | None = None
) -> FundStatus | None:
    """Tell how the funeral fund stands at the end of a day; None without a fund.

    Args:
      book: the book.
      on: the day.
      looks: every family's cover on that day, if that is known already.
    """
    fund = fund_on(book, on)
    if fund is None:
        return None
    every = standings.if_any(book, on=on) if looks is None else looks
    counts = standings.by_state(every)
    held = [one for one in funerals(book).found.values() if one.date <= on]
    mean = cost_per_funeral(book, on=on)
    return FundStatus(
        fund,
        {state: counts[state] for state in standings.ORDER if counts},
        len(held),
        mean,
        _reserve_weeks(book, fund, on),
        _can_carry(book, fund, mean, on),
    )


def _reserve_weeks(book: Book, fund: str, on: dt.date) -> int | None:
    """Divide what the fund has by its weekly cost over the last 52 weeks."""
    currency = next(iter(book.options["operating_currency"]), "")
    has, spent = _moved(book, fund, currency, on)
    first = book.transactions[0].date if book.transactions else on
    days = min(on - first + dt.timedelta(days=1), YEAR).days
    return int(has * Decimal(days) / (spent * 7)) if spent > 0 else None


def _can_carry(book: Book, fund: str, mean: Amount | None, on: dt.date) -> int | None:
    """Divide what the fund has by the mean cost of a funeral."""
    if mean is None or not mean.number:
        return None
    has, _ = _moved(book, fund, mean.currency, on)
    return int(max(has, money.ZERO) / mean.number)


def _moved(
    book: Book, fund: str, currency: str, on: dt.date
) -> tuple[Decimal, Decimal]:
    """Give what the fund has at the end of a day, and spent in 52 weeks up to it."""
    roots = (book.options["name_assets"], book.options["name_liabilities"])
    has = spent = money.ZERO
    for entry in book.transactions:
        for posting in entry.postings if entry.date <= on else ():
            if book.accounts.traits(posting.account).fund != fund:
                continue
            number = money.add_up([posting.units]).get(currency, money.ZERO)
            root = account.root(1, posting.account)
            if root in roots:
                has += number
            elif root == book.options["name_expenses"] and entry.date > on - YEAR:
                spent += money.ZERO if is_closing(entry) else number
    return has, spent
