"""Interest of a deposit, from its first day to any day, to the last digit.

Interest of a period is

    balance x rate x part of a year

where the part is that of the deposit's basis (`day_counts.fraction`), from the
period's first day inclusive to its last exclusive. Where the interest is
compounded, each period's is rounded to the currency and capitalised: the next
period earns interest on it. The periods are counted

    monthly, quarterly,         from the deposit's own first day, each time anew:
    semiannual, annual          from the 31st they end on the last of short months
    calendar-month,             with the calendar: they end on the last day of the
    calendar-quarter,           month, quarter or year, and that day already earns
    calendar-year               on what was capitalised
    none                        not at all: one period, simple interest

All is computed in exact fractions and rounded where it is said, never before. What
is booked month by month is the difference of two cumulative totals, so that the
months add up to the whole term. Where nothing is to be rounded, interest is kept to
`roundings.FINE` decimals, far beyond the digits that are shown: a true fraction of
thirty years would have thousands.
"""

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import MAXYEAR
from datetime import date
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from ledger import day_counts
from ledger import periods
from ledger import roundings
from ledger.interest_terms import COMPOUNDINGS
from ledger.interest_terms import Terms
from ledger.interest_terms import check
from ledger.language import say


class Line(NamedTuple):
    """A period and its interest.

    Attributes:
      start: its first day.
      end: its last day, which earns nothing.
      days: between them, as the basis counts.
      balance: on which interest is earned.
      interest: of the period, in the currency.
    """

    start: date
    end: date
    days: int
    balance: Decimal
    interest: Decimal


class Accrual(NamedTuple):
    """What a deposit has earned from its first day to a day, exclusive.

    Attributes:
      lines: the periods, the last one perhaps not yet over; none for zero days.
      interest: of all lines together.
      total: principal and interest.
      capitalised: the balance as that day begins: principal, and the interest of
        the periods that are over.
    """

    lines: tuple[Line, ...]
    interest: Decimal
    total: Decimal
    capitalised: Decimal


class Change(NamedTuple):
    """From a day on, something is laid in or drawn, or the rate is another.

    Attributes:
      date: the day, which already earns on it.
      amount: laid in; below zero: drawn.
      rate: the rate from that day on; None: as before.
    """

    date: date
    amount: Decimal = Decimal(0)
    rate: Decimal | None = None


class _Period(NamedTuple):
    start: date
    end: date
    balance: Fraction
    interest: Fraction


def accrue(
    principal: Decimal,
    terms: Terms,
    until: date,
    *,
    changes: Sequence[Change] = (),
    exact: bool = False,
) -> Accrual:
    """Tell what a principal has earned from the first day to a day.

    The day of maturity and those after it earn nothing. The interest of a period
    that is not over on the day is rounded as if it ended there. A change within a
    period parts it into two lines, which are rounded together.

    Args:
      principal: laid in on the first day, in the currency; not below zero.
      terms: of the deposit.
      until: the day, exclusive.
      changes: what is laid in or drawn later, and other rates, by date.
      exact: round nothing; each figure is written by `roundings.unrounded`.

    Raises:
      ValueError: a term makes no sense, or the day lies before the first; the
        message is a sentence about it.
    """
    check(principal, terms)
    end = until if terms.matures is None else min(until, terms.matures)
    if end < terms.first:
        msg = say(
            "{end} lies before {first}, the day of deposit", end=end, first=terms.first
        )
        raise ValueError(msg)
    walked = tuple(_walk(principal, terms, end, changes, exact=exact))
    write = roundings.unrounded if exact else _writer(terms)
    interest = sum((period.interest for period in walked), Fraction(0))
    laid_in = Fraction(principal) + sum(
        Fraction(one.amount) for one in changes if terms.first < one.date <= end
    )
    over = max(capitalisations(terms, end), default=terms.first)
    capitalised = sum(
        (period.interest for period in walked if period.end <= over), Fraction(0)
    )
    return Accrual(
        tuple(_line(terms, period, write) for period in walked),
        write(interest),
        write(laid_in + interest),
        write(laid_in + capitalised),
    )


def capitalisations(terms: Terms, until: date) -> list[date]:
    """List the days on which interest is capitalised, up to one inclusive.

    What is capitalised on a day is in the balance as that day begins. The day of
    deposit is none of them.
    """
    first, (months, calendar) = terms.first, COMPOUNDINGS[terms.compounding]
    if not months:
        return []
    begun, early = terms.counted_from or first, timedelta(0)
    if calendar:
        begun = first.replace(day=1, month=first.month - (first.month - 1) % months)
        early = timedelta(days=1)
    most = (until.year - begun.year) * 12 + until.month - begun.month + 1
    ends = (_end(begun, n, early) for n in range(months, most + months, months))
    return [day for day in ends if first < day <= until]


def _end(begun: date, months: int, early: timedelta) -> date:
    """Give the end of a period; beyond the calendar it is the last day of all."""
    if (begun.year * 12 + begun.month - 1 + months) // 12 > MAXYEAR:
        return date.max
    return periods.add_months(begun, months) - early


def _walk(
    principal: Decimal,
    terms: Terms,
    until: date,
    changes: Sequence[Change],
    *,
    exact: bool,
) -> Iterator[_Period]:
    decimals = roundings.FINE if exact else terms.decimals
    ends = set(capitalisations(terms, until))
    inner = {one.date for one in changes if terms.first < one.date < until}
    balance, rate = Fraction(principal), Fraction(terms.rate)
    earned = told = Fraction(0)
    for start, end in pairwise(sorted({terms.first, *ends, *inner, until})):
        if start in ends:
            balance += told
            earned = told = Fraction(0)
        for change in changes if start in inner else ():
            if change.date == start:
                balance += Fraction(change.amount)
                rate = rate if change.rate is None else Fraction(change.rate)
        part = day_counts.fraction(terms.basis, start, end, terms.matures)
        earned += balance * rate * part
        total = roundings.rounded(earned, decimals, terms.rounding)
        yield _Period(start, end, balance, total - told)
        told = total


def _writer(terms: Terms) -> Callable[[Fraction], Decimal]:
    return lambda number: roundings.written(number, terms.decimals)


def _line(terms: Terms, period: _Period, write: Callable[[Fraction], Decimal]) -> Line:
    start, end, balance, interest = period
    days = day_counts.days(terms.basis, start, end, terms.matures)
    return Line(start, end, days, write(balance), write(interest))
