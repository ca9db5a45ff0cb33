"""The types of what stands in a row of a form; each is read from a cell.

A cell is the text of a CSV file, or what a spreadsheet keeps: a number, a date, a
truth. What is declared of the form comes as the context of the validation. Each type
refuses with a sentence fragment that follows `{column} {value}`.
"""

import datetime as dt
import re
from decimal import Decimal
from typing import Annotated
from typing import NamedTuple
from typing import TypeGuard

from pydantic import AfterValidator
from pydantic import BeforeValidator
from pydantic import ValidationInfo

from ledger import fields
from ledger import periods
from ledger import written_amounts
from ledger import written_dates
from ledger.language import say
from ledger.written_amounts import FLOAT_DIGITS
from ledger.written_amounts import Numbers

WHOLE_MAX = 10**18
TEXT_MAX = 1000  # a pattern that looks from each sign to the end has an end
_WHOLE = re.compile(r"0|[1-9][0-9]{0,17}")
_ERROR = re.compile(r"#[A-ZÁÉÍÓÚÑ¡¿][A-ZÁÉÍÓÚÑ0-9¡¿/ ]*[!?]?")


class Written(NamedTuple):
    """How a form writes numbers and dates."""

    numbers: Numbers = Numbers()
    dates: str = "YYYY-MM-DD"


UNDECLARED = Written()


def _written(info: ValidationInfo) -> Written:
    context = info.context
    return context if isinstance(context, Written) else UNDECLARED


def _sound(value: str) -> str:
    """Let a text pass that is no formula and no spreadsheet's error."""
    if not value.startswith(("=", "#")):
        return value
    if value.startswith("="):
        msg = say("is a formula; write what it comes to")
        raise ValueError(msg)
    if _ERROR.fullmatch(value):
        msg = say("is a spreadsheet's error; write the value")
        raise ValueError(msg)
    return value


def _amount(value: object, info: ValidationInfo) -> Decimal:
    numbers = _written(info).numbers
    if isinstance(value, str):
        return written_amounts.read(_sound(value), numbers)
    if isinstance(value, Decimal):
        return value
    return written_amounts.of_number(value, numbers)


def _above_zero(number: Decimal) -> Decimal:
    if number <= 0:
        msg = say("is not above zero; mend the amount")
        raise ValueError(msg)
    return number


def _not_below_zero(number: Decimal) -> Decimal:
    if number < 0:
        msg = say("is below zero; mend the amount")
        raise ValueError(msg)
    return number


def _day(value: object, info: ValidationInfo) -> dt.date:
    if isinstance(value, str):
        return written_dates.read(_sound(value), _written(info).dates)
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    return written_dates.of_serial(value)


def _whole(value: object) -> int:
    if isinstance(value, str) and _WHOLE.fullmatch(_sound(value)):
        return int(value)
    if _is_whole(value):
        return int(value)
    msg = say("is no whole number; write digits alone, as 12")
    raise ValueError(msg)


def _text(value: object) -> str:
    """Take a text; a spreadsheet's whole number is one too, a reference perhaps."""
    if not isinstance(value, str):
        if _is_whole(value):
            return _digits(int(value))
        msg = say("is no text; write it as text")
        raise ValueError(msg)
    if len(value) > TEXT_MAX:
        msg = say("has more than {most} signs; write it shorter", most=TEXT_MAX)
        raise ValueError(msg)
    folded = " ".join(_sound(value).split())
    if not folded.isprintable():
        msg = say("has signs that cannot be shown; type it anew")
        raise ValueError(msg)
    return folded


def _is_whole(value: object) -> TypeGuard[float]:
    """Tell whether a cell is a whole number that is not below zero."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not isinstance(value, int | float) or not 0 <= value <= WHOLE_MAX:
        return False
    return value == int(value)


def _digits(number: int) -> str:
    digits = str(number)
    if len(digits) > FLOAT_DIGITS:
        msg = say(
            "has more than {most} digits, which no spreadsheet keeps; write it as text",
            most=FLOAT_DIGITS,
        )
        raise ValueError(msg)
    return digits


def _week(value: object) -> str:
    text = _text(value)
    periods.parse_week(text)
    return text


Amount = Annotated[Decimal, BeforeValidator(_amount)]
AboveZero = Annotated[Decimal, BeforeValidator(_amount), AfterValidator(_above_zero)]
NotBelowZero = Annotated[
    Decimal, BeforeValidator(_amount), AfterValidator(_not_below_zero)
]
Day = Annotated[dt.date, BeforeValidator(_day)]
Whole = Annotated[int, BeforeValidator(_whole)]
Text = Annotated[str, BeforeValidator(_text)]
Id = Annotated[fields.Id, BeforeValidator(_text)]
Ids = Annotated[fields.Ids, BeforeValidator(_text)]
Week = Annotated[str, BeforeValidator(_week)]
Currency = Annotated[fields.Currency, BeforeValidator(_text)]
