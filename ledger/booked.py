"""Booking: amounts that are left out filled in, by Beancount, whatever they are."""

from collections.abc import Sequence
from typing import Any
from typing import TypeAlias

from beancount.core import data
from beancount.parser import booking

from ledger.errors import located
from ledger.language import say

Booked: TypeAlias = tuple[list[data.Directive], list[Any]]


def fill_in(entries: Sequence[data.Directive], options: dict[str, Any]) -> Booked:
    """Book entries; one on which Beancount itself fails is told, and left out.

    Beancount reckons with 28 digits, and ends with a traceback where an amount that it
    fills in has more.
    """
    try:
        booked: Booked = booking.book(entries, options)
    except Exception:  # noqa: BLE001 - Beancount names no entry
        told = [(entry, _why_not(entry, options)) for entry in entries]
        sound = [entry for entry, why in told if why is None]
        kept, errors = booking.book(sound, options)
        return kept, [*(why for _, why in told if why is not None), *errors]
    return booked


def _why_not(
    entry: data.Directive, options: dict[str, Any]
) -> booking.BookingError | None:
    if not isinstance(entry, data.Transaction):
        return None
    try:
        booking.book([entry], options)
    except Exception as crash:  # noqa: BLE001
        message = say(
            "Beancount cannot reckon with these amounts ({kind}); mend the one that is "
            "too large or has too many digits.",
            kind=type(crash).__name__,
        )
        return booking.BookingError(located(entry.meta), message, entry)
    return None
