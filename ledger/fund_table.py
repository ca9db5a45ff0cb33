"""The funds side by side on a day: what each holds, owes, and is owed."""

import datetime as dt
from collections import defaultdict
from decimal import Decimal
from typing import NamedTuple

from beancount.core import convert

from ledger import contracts
from ledger import money
from ledger.book import Book
from ledger.claims import due
from ledger.closings import is_closing
from ledger.holdings import Part
from ledger.holdings import holdings
from ledger.padding import padded
from ledger.precision import decimals

YEAR = dt.timedelta(days=365)
MONTH = Decimal(365) / 12
TENTH = Decimal("0.1")


class Claim(NamedTuple):
    """What a fund owes on one account, and by when; no day: at once."""

    account: str
    due: dt.date | None
    amount: Decimal


class FundRow(NamedTuple):
    """A fund on a day, in one currency.

    Attributes:
      fund, currency: which fund, in what.
      liquid: money at hand.
      invested: other assets, stock at its cost.
      due: the claims that law `held-owed` counts on that day.
      later: the other claims.
      owed_to, owed_by: debts to other funds, and of other funds to it.
      balance: what would be left if all were paid.
      months: for how many months of the last year's costs the liquid money lasts,
        to the tenth; None where nothing was spent.
      claims: each claim, the earliest first.
    """

    fund: str
    currency: str
    liquid: Decimal
    invested: Decimal
    due: Decimal
    later: Decimal
    owed_to: Decimal
    owed_by: Decimal
    balance: Decimal
    months: Decimal | None
    claims: list[Claim]


Sums = dict[str, Decimal]


class _Moved:
    """What moved on the accounts of a fund in one currency, by part and account."""

    def __init__(self) -> None:
        self.parts: dict[Part, Sums] = {part: defaultdict(Decimal) for part in Part}
        self.year: Decimal = money.ZERO

    def total(self, part: Part) -> Decimal:
        return sum(self.parts[part].values(), money.ZERO)


def fund_table(book: Book, *, on: dt.date) -> list[FundRow]:
    """Give one row for each fund and currency, at the end of a day."""
    first = min((one.date for one in book.transactions), default=on)
    days = Decimal(min(on - first + dt.timedelta(days=1), YEAR).days)
    return [
        _row(book, fund, currency, moved, on, days)
        for (fund, currency), moved in sorted(_moved(book, on).items())
        if any(number for sums in moved.parts.values() for number in sums.values())
    ]


def _moved(book: Book, on: dt.date) -> dict[tuple[str, str], _Moved]:
    known = holdings(book)
    found: dict[tuple[str, str], _Moved] = defaultdict(_Moved)
    for entry in padded(book):
        for posting in (entry.postings or ()) if entry.date <= on else ():
            holding = known.get(posting.account)
            if holding is None or not money.is_known(posting.units):
                continue
            if holding.part is Part.COST and is_closing(entry):
                continue
            held = convert.get_cost(posting)
            moved = found[holding.fund, held.currency]
            moved.parts[holding.part][posting.account] += held.number
            if holding.part is Part.COST and entry.date > on - YEAR:
                moved.year += held.number
    return found


def _row(  # noqa: PLR0913, PLR0917 - a row needs all of it
    book: Book, fund: str, currency: str, moved: _Moved, on: dt.date, days: Decimal
) -> FundRow:
    owed = {name: -number for name, number in moved.parts[Part.CLAIM].items()}
    total = sum(owed.values(), money.ZERO)
    places = decimals(book, currency)
    soon = round(sum(due(book, owed, on=on).values(), money.ZERO), places)
    liquid, invested = moved.total(Part.LIQUID), moved.total(Part.INVESTED)
    owed_to, owed_by = -moved.total(Part.OWED), moved.total(Part.LENT)
    held = max(liquid, money.ZERO)
    months = held * days / MONTH / moved.year if moved.year > 0 else None
    zero = Decimal(0).scaleb(-places)
    claims = [
        Claim(name, contracts.maturity(book, name, on), number)
        for name, number in owed.items()
        if number
    ]
    return FundRow(
        fund=fund,
        currency=currency,
        liquid=liquid + zero,
        invested=invested + zero,
        due=soon + zero,
        later=total - soon + zero,
        owed_to=owed_to + zero,
        owed_by=owed_by + zero,
        balance=liquid + invested + owed_by - total - owed_to + zero,
        months=None if months is None else _tenth(months),
        claims=sorted(claims, key=lambda one: (one.due or on, one.account)),
    )


def _tenth(number: Decimal) -> Decimal:
    """Round to the tenth; a number with more digits than any amount stays as it is."""
    return number.quantize(TENTH) if number.adjusted() < money.DIGITS_MAX else number
