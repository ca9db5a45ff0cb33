"""Names of months, as people say them."""

from datetime import date

from ledger.language import mark
from ledger.language import say

MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)


def month_name(first: date) -> str:
    """Name the month of a day: `March 2026`."""
    name = say(MONTHS[first.month - 1])
    return say("{month} {year}", month=name, year=f"{first.year:04}")
