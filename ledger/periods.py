"""Weeks and months as the books count them.

A week is an ISO week (Monday to Sunday), kept as the number of weeks since
0001-01-01, a Monday, so that weeks are compared and counted as whole numbers.
"""

import datetime as dt
import re
from typing import NewType

from dateutil.relativedelta import relativedelta

from ledger.language import say

Week = NewType("Week", int)

_WRITTEN = re.compile(r"(\d{4})-W(\d{2})", re.ASCII)


def week_of(day: dt.date) -> Week:
    """Give the ISO week in which a day lies."""
    return Week((day.toordinal() - 1) // 7)


def monday(week: int) -> dt.date:
    """Give the first day of a week; the last day of all for weeks beyond it."""
    return dt.date.fromordinal(min(week * 7 + 1, dt.date.max.toordinal()))


def sunday(week: int) -> dt.date:
    """Give the last day of a week; the last day of all in the last week of all."""
    return dt.date.fromordinal(min(week * 7 + 7, dt.date.max.toordinal()))


def first_monday(day: dt.date) -> Week:
    """Give the first week whose Monday is not before a day."""
    return Week((day.toordinal() + 5) // 7)


def parse_week(text: object) -> Week:
    """Read a week as written in the books, such as `2026-W02`.

    Raises:
      ValueError: it is no text of that form, or the year has no such week.
    """
    match = _WRITTEN.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        msg = say("is no week; write it as 2026-W02")
        raise ValueError(msg)
    year, number = int(match[1]), int(match[2])
    try:
        first = dt.date.fromisocalendar(year, number, 1)
    except ValueError:
        msg = say(
            "is no week; {year:04} has the weeks W01 to W{last:02}",
            year=year,
            last=last_week(year),
        )
        raise ValueError(msg) from None
    return week_of(first)


def last_week(year: int) -> int:
    """Give the number of a year's last ISO week, 52 or 53."""
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return 52
    return dt.date(year, 12, 28).isocalendar().week


def format_week(week: int) -> str:
    """Write a week as the books do, such as `2026-W02`."""
    year, number, _ = monday(week).isocalendar()
    return f"{year:04}-W{number:02}"


def format_weeks(first: int, count: int) -> str:
    """Write a run of weeks: `2026-W02`, or `2026-W02 to 2026-W05`."""
    if count == 1:
        return format_week(first)
    return say(
        "{first} to {last}",
        first=format_week(first),
        last=format_week(first + count - 1),
    )


def month_end(day: dt.date) -> dt.date:
    """Give the last day of the month in which a day lies."""
    return day + relativedelta(day=31)


def following(day: dt.date) -> dt.date:
    """Give the day after; after the last day of all there is none, and it stays."""
    return day + dt.timedelta(days=1) if day < dt.date.max else day


def add_months(first: dt.date, months: int) -> dt.date:
    """Give the day that lies some months after a first day.

    Counted from the first day each time: the 31st is the last of a shorter
    month and the 31st again in the next long one.
    """
    return first + relativedelta(months=months)
