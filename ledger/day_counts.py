"""How many days of interest lie between two days, and which part of a year.

The first day counts, the last does not. Each basis is that of the 2006 ISDA
Definitions, section 4.16; its letters stand beside the name:

    ACT/365          (d)  days of the calendar; a year is 365 of them
    ACT/360          (e)  days of the calendar; a year is 360 of them
    ACT/364               days of the calendar; a year is 52 weeks
    ACT/ACT          (b)  days of the calendar; each lies in a year of 365 or 366
    30/360           (f)  a month is 30 days: bond basis
    30E/360          (g)  a month is 30 days: Eurobond basis
    30E/360-ISDA     (h)  a month is 30 days, February too, but for the maturity

Parts of a year are exact, as `fractions.Fraction`. The bases that count days of
the calendar add up: a to b and b to c is a to c. Those of 30 days need not, for
example from 28 February on; and some neighbouring days are none apart.
"""

from calendar import isleap
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from ledger.language import say

_ALIASES = {"ACT/ACT (ISDA)": "ACT/ACT", "ACT/ACT-ISDA": "ACT/ACT"}
_LONGEST = 31
_MONTH = 30
_YEAR = 360
_Count = Callable[[date, date, date | None], int]


def canonical(basis: str) -> str:
    """Give the name of a basis: `ACT/ACT` for `ACT/ACT (ISDA)`.

    Raises:
      ValueError: no basis is so called; the message lists those admitted.
    """
    name = _ALIASES.get(basis, basis)
    if name not in BASES:
        msg = say(
            "{basis!r} is no basis; admitted are {bases}",
            basis=basis,
            bases=", ".join(BASES),
        )
        raise ValueError(msg)
    return name


def days(basis: str, start: date, end: date, maturity: date | None = None) -> int:
    """Count the days from the first, inclusive, to the last, exclusive.

    Args:
      basis: a name of `BASES`, or `ACT/ACT (ISDA)`.
      start: the first day.
      end: the last day.
      maturity: asked by 30E/360-ISDA alone, which counts the last day of February
        as the 30th unless the interest ends there for good. Without it no day is
        taken for the maturity; one that lies elsewhere changes nothing.

    Returns:
      Days, never below zero.

    Raises:
      ValueError: the basis is unknown, or the last day lies before the first.
    """
    count, _ = BASES[canonical(basis)]
    if end < start:
        msg = say(
            "{end} lies before {start}; the first day comes first", end=end, start=start
        )
        raise ValueError(msg)
    return 0 if start == end else count(start, end, maturity)


def fraction(
    basis: str, start: date, end: date, maturity: date | None = None
) -> Fraction:
    """Give the part of a year from the first day to the last, exactly.

    ISDA's formulae: days / 365, 360 or 364; for ACT/ACT the days that lie in leap
    years / 366 and the others / 365. Arguments and errors are those of `days`.
    """
    counted = days(basis, start, end, maturity)
    _, year = BASES[canonical(basis)]
    if year is None:
        return _place_in_years(end) - _place_in_years(start)
    return Fraction(counted, year)


def _place_in_years(day: date) -> Fraction:
    length = 366 if isleap(day.year) else 365
    return day.year + Fraction(day.timetuple().tm_yday - 1, length)


def _actual(start: date, end: date, _maturity: date | None) -> int:
    return (end - start).days


def _bond(start: date, end: date, _maturity: date | None) -> int:
    first = min(start.day, _MONTH)
    last = _MONTH if end.day == _LONGEST and first == _MONTH else end.day
    return _in_months(start, end, last - first)


def _eurobond(start: date, end: date, _maturity: date | None) -> int:
    return _in_months(start, end, min(end.day, _MONTH) - min(start.day, _MONTH))


def _eurobond_isda(start: date, end: date, maturity: date | None) -> int:
    """Count the last day of every month as the 30th, but February's at maturity.

    A 31st is the 30th even there.
    """
    first = _MONTH if _ends_month(start) else start.day
    last = min(end.day, _MONTH)
    if _ends_month(end) and end != maturity:
        last = _MONTH
    return _in_months(start, end, last - first)


def _ends_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def _in_months(start: date, end: date, rest: int) -> int:
    months = end.month - start.month
    return (end.year - start.year) * _YEAR + months * _MONTH + rest


BASES: MappingProxyType[str, tuple[_Count, int | None]] = MappingProxyType(
    {
        "ACT/365": (_actual, 365),
        "ACT/360": (_actual, 360),
        "ACT/364": (_actual, 364),
        "ACT/ACT": (_actual, None),
        "30/360": (_bond, 360),
        "30E/360": (_eurobond, 360),
        "30E/360-ISDA": (_eurobond_isda, 360),
    }
)
"""The bases by name: how days are counted, and in a year (None: its own days)."""
