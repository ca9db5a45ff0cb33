"""Which part of a year lies between two days of a loan, so that parts add up.

From one due date to the next it is that of the loan's basis (`day_counts.fraction`).
Within such a period every day of the calendar bears the same share of it, and from
the last due date on the days count by the basis again. That matters for the bases
of 30 days, whose parts do not add up: so a loan that is drawn or repaid between two
due dates owes for both parts together what it owes for the whole. For ACT/360,
ACT/364 and ACT/365 it is the same as the basis itself.

Source: the factors of partly drawn periods in Apache Fineract's
ProgressiveEMICalculatorTest, 7/31 and 24/31 of a month.
"""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate
from itertools import pairwise
from typing import NamedTuple

from ledger import day_counts
from ledger import roundings
from ledger.language import say


class Calendar(NamedTuple):
    """The periods of a loan, and where each begins in years from the first day.

    Attributes:
      basis: how days are counted; a name of `day_counts.BASES`.
      days: the day of the first disbursement and all due dates, rising.
      places: of those days, in years from the first.
    """

    basis: str
    days: tuple[date, ...]
    places: tuple[Fraction, ...]


def calendar(basis: str, start: date, dues: Sequence[date]) -> Calendar:
    """Lay out the periods of a loan.

    Raises:
      ValueError: the basis is unknown, or the days do not rise.
    """
    days = (start, *dues)
    parts = (
        day_counts.fraction(basis, first, last, days[-1])
        for first, last in pairwise(days)
    )
    return Calendar(basis, days, tuple(accumulate(parts, initial=Fraction(0))))


def part(laid: Calendar, start: date, end: date) -> Fraction:
    """Give the part of a year from a day, inclusive, to another, exclusive.

    Parts add up, whatever the basis: a to b and b to c is a to c.

    Raises:
      ValueError: the days lie before the loan, or in the wrong order.
    """
    if end < start:
        msg = say(
            "{end} lies before {start}; the first day comes first", end=end, start=start
        )
        raise ValueError(msg)
    return _place(laid, end) - _place(laid, start)


def interest(  # noqa: PLR0913 - a balance, its rate, its days, its currency
    laid: Calendar,
    rate: Decimal,
    balance: Decimal,
    start: date,
    end: date,
    *,
    decimals: int = 2,
    rounding: str = "half-even",
) -> Decimal:
    """Reckon what a balance owes for the days from one to another, rounded.

    Balance x rate x part of a year. Interest is rounded whenever the balance changes
    and on every due date, so ask for the days between two such.

    Args:
      laid: the loan's calendar.
      rate: of a year, 0.12 for 12 %.
      balance: outstanding on all these days.
      start: the first day, inclusive.
      end: the last day, exclusive.
      decimals: of the currency.
      rounding: one of `roundings.ROUNDINGS`.

    Raises:
      ValueError: as `part`.
    """
    owed = Fraction(balance) * Fraction(rate) * part(laid, start, end)
    return roundings.written(roundings.rounded(owed, decimals, rounding), decimals)


def _place(laid: Calendar, day: date) -> Fraction:
    index = bisect_right(laid.days, day) - 1
    if index < 0:
        msg = say(
            "{day} lies before {first}; the loan begins on that day",
            day=day,
            first=laid.days[0],
        )
        raise ValueError(msg)
    begun, place = laid.days[index], laid.places[index]
    if day == begun:
        return place
    if day > laid.days[-1]:
        return place + day_counts.fraction(laid.basis, begun, day)
    share = Fraction((day - begun).days, (laid.days[index + 1] - begun).days)
    return place + (laid.places[index + 1] - place) * share
