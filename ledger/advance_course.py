"""The course of advances: how equal they were, week by week, and where they differ."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from ledger.adjustments import adjustments
from ledger.advance_shares import NOBODY
from ledger.advance_shares import Shares
from ledger.advance_shares import shares
from ledger.advance_shares import told
from ledger.advances import Advance
from ledger.advances import advances
from ledger.book import Book
from ledger.money import Sum


class CourseWeek(NamedTuple):
    """What those who were paid in a week were advanced, in one currency.

    Attributes:
      week: counted as `periods` does.
      least, most: the base of whoever was paid least and most.
      adjusted: the most that anybody was paid, what was agreed beside it included.
    """

    week: int
    least: Sum
    most: Sum
    adjusted: Sum


def course(book: Book) -> list[CourseWeek]:
    """Give every week in which advances were booked, by currency."""
    by_week: dict[int, list[Advance]] = {}
    for one in advances(book):
        if one.sheet:
            by_week.setdefault(one.sheet.week, []).append(one)
    beside = _adjusted(book)
    return [
        told
        for week, found in sorted(by_week.items())
        for told in _week(book, week, shares(book, found), beside.get(week, {}))
    ]


def _adjusted(book: Book) -> dict[int, Shares]:
    """Sum up each associate's adjustments of each week."""
    found: dict[int, Shares] = {}
    for one in adjustments(book):
        if one.sum is not None and one.associate:
            mine = found.setdefault(one.week, {}).setdefault(one.associate, {})
            known = mine.get(one.sum.currency, Fraction(0))
            mine[one.sum.currency] = known + Fraction(one.sum.number)
    return found


def _week(book: Book, week: int, base: Shares, beside: Shares) -> Iterator[CourseWeek]:
    paid = {
        one: sums for one, sums in base.items() if one != NOBODY and any(sums.values())
    }
    for unit in sorted({unit for sums in paid.values() for unit in sums}):
        bases = [sums.get(unit, Fraction(0)) for sums in paid.values()]
        totals = [
            sums.get(unit, Fraction(0)) + beside.get(one, {}).get(unit, Fraction(0))
            for one, sums in paid.items()
        ]
        ends = (min(bases), max(bases), max(totals))
        yield CourseWeek(week, *(told(book, unit, one) for one in ends))
