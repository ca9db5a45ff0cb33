"""Maturities: what deposits will ask of a fund, when, and whether it suffices."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from ledger import money
from ledger import periods
from ledger.book import Book
from ledger.deposit_terms import terms_on
from ledger.deposits import Deposit
from ledger.deposits import deposits
from ledger.fund_table import fund_table
from ledger.quotes import quoted


class Due(NamedTuple):
    """A deposit that falls due: when, how much, and what its terms do then."""

    deposit: str
    holder: str
    matures: dt.date
    payout: Decimal
    at_maturity: str


class Rung(NamedTuple):
    """A week or month in which deposits fall due.

    Attributes:
      period: `2026-W12` or `2026-03`.
      deposits: how many.
      amount: what they pay.
      together: with all before them, those not claimed included.
      left: what the liquid money of today leaves after it; below zero: lacking.
    """

    period: str
    deposits: int
    amount: Decimal
    together: Decimal
    left: Decimal


class Ladder(NamedTuple):
    """The maturities of a fund in one currency, seen from a day.

    Attributes:
      fund, currency, on: whose, in what, seen from when.
      liquid: the fund's money at the end of that day.
      unclaimed: what matured by that day and is still there.
      dues: what falls due later, by date.
      weeks, months: the same, added up.
      short_on: the first day on which the liquid money would not suffice, or None.
    """

    fund: str
    currency: str
    on: dt.date
    liquid: Decimal
    unclaimed: list[Due]
    dues: list[Due]
    weeks: list[Rung]
    months: list[Rung]
    short_on: dt.date | None


def ladders(book: Book, *, on: dt.date) -> list[Ladder]:
    """Give the ladder of every fund with term deposits, as seen at the end of a day.

    Each deposit counts as if its holder asked for the money on the day; one whose
    terms do not read is left out.

    Raises:
      LedgerError: the interest of a deposit cannot be reckoned.
    """
    found: dict[tuple[str, str], list[Due]] = defaultdict(list)
    for deposit in deposits(book).values():
        due = falls_due(book, deposit, on=on)
        if due is not None:
            fund = book.accounts.traits(deposit.account).fund or ""
            found[fund, deposit.currency].append(due)
    liquid = {(row.fund, row.currency): row.liquid for row in fund_table(book, on=on)}
    return [
        _ladder(key, on, liquid.get(key, money.ZERO), dues)
        for key, dues in sorted(found.items())
    ]


def falls_due(book: Book, deposit: Deposit, *, on: dt.date) -> Due | None:
    """Tell when a term deposit falls due that holds something at the end of a day.

    None for sight savings, and for terms that do not read.

    Raises:
      LedgerError: its interest cannot be reckoned.
    """
    seen = deposit.until(on)
    held = seen.movements and deposit.first_day <= on and seen.balance(on)
    if deposit.sight or not held:
        return None
    terms = terms_on(book, seen, on)
    if terms is None or terms.matures is None:
        return None
    payout = quoted(book, seen, max(terms.matures, on)).payout
    then = terms.at_maturity or "hold"
    return Due(deposit.id, terms.holder, terms.matures, payout, then)


def _ladder(
    key: tuple[str, str], on: dt.date, liquid: Decimal, found: list[Due]
) -> Ladder:
    by_day = sorted(found, key=lambda one: (one.matures, one.deposit))
    unclaimed = [one for one in by_day if one.matures <= on]
    dues = [one for one in by_day if one.matures > on]
    waiting = sum((one.payout for one in unclaimed), money.ZERO)
    together, short_on = waiting, on if waiting > liquid else None
    for one in dues:
        together += one.payout
        if short_on is None and together > liquid:
            short_on = one.matures
    left = liquid - waiting
    return Ladder(
        *key,
        on,
        liquid,
        unclaimed,
        dues,
        _rungs(dues, _week, waiting, left),
        _rungs(dues, _month, waiting, left),
        short_on,
    )


def _week(day: dt.date) -> str:
    return periods.format_week(periods.week_of(day))


def _month(day: dt.date) -> str:
    return f"{day:%Y-%m}"


def _rungs(
    dues: Iterable[Due],
    period: Callable[[dt.date], str],
    together: Decimal,
    left: Decimal,
) -> list[Rung]:
    found: dict[str, list[Decimal]] = defaultdict(list)
    for one in dues:
        found[period(one.matures)].append(one.payout)
    rungs = []
    for name, payouts in found.items():
        amount = sum(payouts, money.ZERO)
        together, left = together + amount, left - amount
        rungs.append(Rung(name, len(payouts), amount, together, left))
    return rungs
