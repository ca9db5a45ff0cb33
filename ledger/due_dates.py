"""The days on which instalments fall due: every month, every week, every 15 days.

Each day is counted from the first, never from the one before: from the 31st it is
the last of a shorter month, and the 31st again in the next long one. No month is
skipped.
"""

import datetime as dt
import re
from typing import NamedTuple

from ledger import periods
from ledger.language import say

_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}
_WRITTEN = re.compile(r"([1-9]\d{0,2}) (day|week|month|year)s?", re.ASCII)


class Every(NamedTuple):
    """How far instalments lie apart.

    Attributes:
      number: of units, 1 at least.
      unit: `day`, `week`, `month` or `year`.
    """

    number: int
    unit: str

    def __str__(self) -> str:
        """Write it as the books do: `1 month`, `15 days`."""
        return f"{self.number} {self.unit}{'' if self.number == 1 else 's'}"


def parse_every(text: object) -> Every:
    """Read how far instalments lie apart, such as `1 month` or `15 days`.

    Raises:
      ValueError: it is no text of that form; a fragment that follows `every {text}`.
    """
    match = _WRITTEN.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        msg = say('is no interval; write it as "1 month", "2 weeks" or "15 days"')
        raise ValueError(msg)
    return Every(int(match[1]), match[2])


def due_date(first: dt.date, every: Every, number: int) -> dt.date:
    """Give the day on which an instalment falls due; number 1 is the first.

    Raises:
      ValueError: the day lies beyond the calendar; the message is a sentence.
    """
    count = every.number * (number - 1)
    try:
        if every.unit in _MONTHS:
            return periods.add_months(first, count * _MONTHS[every.unit])
        return first + dt.timedelta(days=count * _DAYS[every.unit])
    except (ValueError, OverflowError):
        msg = say(
            "instalment {number}, every {every} from {first}, falls beyond the year "
            "{year}; ask for fewer instalments",
            number=number,
            every=every,
            first=first,
            year=dt.MAXYEAR,
        )
        raise ValueError(msg) from None


def due_dates(first: dt.date, every: Every, count: int) -> tuple[dt.date, ...]:
    """List the days on which so many instalments fall due.

    Raises:
      ValueError: one lies beyond the calendar; the message is a sentence.
    """
    return tuple(due_date(first, every, number) for number in range(1, count + 1))
