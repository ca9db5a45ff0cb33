"""Dates as forms write them: `31/01/2026`, read by a declared format and no other."""

import datetime as dt
import re
from functools import cache
from functools import lru_cache

from ledger.language import say
from ledger.written_amounts import BLANKS

SERIAL = "serial"
FIRST_SERIAL = 61
LAST_SERIAL = 109_574  # the end of 2199; 1022026 is a date in eight digits
_EPOCH = dt.date(1899, 12, 30)
_TOKENS = {
    "YYYY": "(?P<year>[0-9]{4})",
    "MM": "(?P<month>[0-9]{2})",
    "DD": "(?P<day>[0-9]{2})",
    "M": "(?P<month>[0-9]{1,2})",
    "D": "(?P<day>[0-9]{1,2})",
    "hh": "(?:[01][0-9]|2[0-3])",
    "mm": "[0-5][0-9]",
    "ss": "[0-5][0-9]",
}
_PARTS = re.compile("YYYY|MM|DD|M|D|hh|mm|ss|[^A-Za-z0-9]")


@lru_cache(maxsize=4096)
def read(text: str, pattern: str) -> dt.date:
    """Read a date written in a declared format, such as `DD/MM/YYYY`.

    A time of day that the format has is read and left out.

    Raises:
      ValueError: it is written otherwise, or there is no such day.
    """
    bare = text.strip(BLANKS)
    if pattern == SERIAL:
        return of_serial(int(bare) if re.fullmatch("[1-9][0-9]{0,6}", bare) else bare)
    match = _compiled(pattern).fullmatch(bare)
    if match is None:
        msg = say("is no date written as {pattern}; write it so", pattern=pattern)
        raise ValueError(msg)
    try:
        return dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        msg = say("is no day of the calendar; mend the date")
        raise ValueError(msg) from None


def of_serial(number: object) -> dt.date:
    """Read a day as spreadsheets count them: 46054 is 2026-02-01.

    Days before March 1900 are counted in two ways, and refused.

    Raises:
      ValueError: it is no whole number, or no day that all count alike.
    """
    whole = isinstance(number, int | float) and not isinstance(number, bool)
    if not (
        whole
        and isinstance(number, int | float)
        and FIRST_SERIAL <= number <= LAST_SERIAL
    ):
        msg = say("is no day of a spreadsheet; write it as a date")
        raise ValueError(msg)
    if number != int(number):
        msg = say("has a part of a day; write it as a date")
        raise ValueError(msg)
    return _EPOCH + dt.timedelta(days=int(number))


def check(pattern: str) -> None:
    """Let a format pass that names year, month and day once each.

    Raises:
      ValueError: it does not.
    """
    if pattern == SERIAL:
        return
    tokens = _PARTS.findall(pattern)
    kinds = sorted(
        token[0] for token in tokens if token in {"YYYY", "MM", "DD", "M", "D"}
    )
    if "".join(tokens) != pattern or kinds != ["D", "M", "Y"]:
        msg = say(
            "dates is {pattern!r}; write YYYY, MM and DD once each, as DD/MM/YYYY, or "
            "{serial}",
            pattern=pattern,
            serial=SERIAL,
        )
        raise ValueError(msg)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    check(pattern)
    parts = _PARTS.findall(pattern)
    return re.compile("".join(_TOKENS.get(part, re.escape(part)) for part in parts))
