"""Amounts as forms write them: `1.000,50`, read by a declared format and no other."""

import re
from decimal import Decimal
from decimal import InvalidOperation
from functools import cache
from functools import lru_cache
from typing import Literal
from typing import NamedTuple

from ledger.language import say
from ledger.money import DIGITS_MAX

Sign = Literal["minus", "trailing minus", "parentheses"]
FLOAT_DIGITS = 15
NOISE_DECIMALS = 4
BLANKS = " \t\u00a0\u202f\u2007"
_BLANK = "[ \u00a0\u202f\u2007]"
_SIGNS = {"minus": ("-", ""), "trailing minus": ("", "-"), "parentheses": ("(", ")")}


class Numbers(NamedTuple):
    """How a form writes its numbers.

    Attributes:
      decimal: the mark before the decimals.
      grouping: the mark between thousands, which may be left out; "" if there is none,
        " " for blanks of any kind.
      decimals: how many decimals a number has at most.
      signs: how a number below zero is marked.
    """

    decimal: str = "."
    grouping: str = ""
    decimals: int = 2
    signs: tuple[Sign, ...] = ("minus",)

    @property
    def example(self) -> str:
        """Write a number as the form does."""
        decimals = "50000000000"[: self.decimals]
        return f"1{self.grouping}000{self.decimal if decimals else ''}{decimals}"


@lru_cache(maxsize=4096)
def read(text: str, numbers: Numbers) -> Decimal:
    """Read a number written in a declared format.

    One mark with three digits behind it, and nothing else, is refused where the mark
    parts thousands: `1.000` is a thousand to one and one to another. It is taken where
    the form has no decimals.

    Raises:
      ValueError: it is written otherwise, or could be read in two ways.
    """
    bare, negative = _unsigned(text.strip(BLANKS), numbers)
    match = _pattern(numbers).fullmatch(bare)
    if match is None:
        msg = say(
            "is no amount written as {example}; write it so", example=numbers.example
        )
        raise ValueError(msg)
    whole, decimals = match[1], match[2] or ""
    digits = whole if whole.isdecimal() else re.sub(r"[^0-9]", "", whole)
    if len(digits) + len(decimals) > DIGITS_MAX:
        msg = say("has more than {count} digits; mend the amount", count=DIGITS_MAX)
        raise ValueError(msg)
    if numbers.decimals and not decimals and _one_group(whole, digits):
        msg = say(
            "can be read in two ways; write it with decimals, as {example}",
            example=numbers.example,
        )
        raise ValueError(msg)
    number = Decimal(f"{digits}.{decimals}" if decimals else digits)
    return -number if negative else number


def of_number(number: object, numbers: Numbers) -> Decimal:
    """Take a number that a spreadsheet keeps: 0.2000000001 is 0.2 to two decimals.

    Raises:
      ValueError: it is none, or has more decimals or digits than the form declares.
    """
    if isinstance(number, bool) or not isinstance(number, int | float):
        msg = say(
            "is no amount written as {example}; write it so", example=numbers.example
        )
        raise ValueError(msg)  # noqa: TRY004 - pydantic collects ValueErrors
    exact = Decimal(repr(number))
    try:
        rounded = round(exact, numbers.decimals) + Decimal(0)
    except (InvalidOperation, ValueError, OverflowError):
        rounded = Decimal("NaN")
    if not rounded.is_finite():
        msg = say("is no number; mend the cell")
        raise ValueError(msg)
    if abs(exact - rounded) > Decimal(1).scaleb(-numbers.decimals - NOISE_DECIMALS):
        msg = say(
            "has more than {decimals} decimals; mend the amount",
            decimals=numbers.decimals,
        )
        raise ValueError(msg)
    if len(rounded.normalize().as_tuple().digits) > FLOAT_DIGITS:
        msg = say(
            "has more than {count} digits, which no spreadsheet keeps; mend it",
            count=FLOAT_DIGITS,
        )
        raise ValueError(msg)
    return rounded


def check(numbers: Numbers) -> None:
    """Let a format pass that can be read in one way only.

    Raises:
      ValueError: its marks are the same, or are none.
    """
    if numbers.decimal not in {".", ","}:
        msg = say("decimal is {decimal!r}; it is '.' or ','", decimal=numbers.decimal)
        raise ValueError(msg)
    if numbers.grouping not in {"", ".", ",", " ", "'"}:
        msg = say(
            "grouping is {grouping!r}; it is '', '.', ',', ' ' or \"'\"",
            grouping=numbers.grouping,
        )
        raise ValueError(msg)
    if numbers.decimal == numbers.grouping:
        msg = say(
            "decimal and grouping are both {decimal!r}; they differ",
            decimal=numbers.decimal,
        )
        raise ValueError(msg)


def _one_group(whole: str, digits: str) -> bool:
    """Tell whether a number has a single mark: `1.000` has, `1.000.000` has two."""
    return len(whole) == len(digits) + 1


def _unsigned(bare: str, numbers: Numbers) -> tuple[str, bool]:
    """Take the mark of a number below zero off, if it is one that is declared."""
    for sign in numbers.signs:
        begin, end = _SIGNS[sign]
        if bare.startswith(begin) and bare.endswith(end):
            return bare[len(begin) : len(bare) - len(end)], True
    return bare, False


@cache
def _pattern(numbers: Numbers) -> re.Pattern[str]:
    mark = _BLANK if numbers.grouping == " " else re.escape(numbers.grouping)
    grouped = rf"[1-9][0-9]{{0,2}}(?:{mark}[0-9]{{3}})+|" if mark else ""
    point = re.escape(numbers.decimal)
    decimals = rf"(?:{point}([0-9]{{1,{numbers.decimals}}}))?"
    return re.compile(
        f"({grouped}0|[1-9][0-9]*){decimals if numbers.decimals else '()'}"
    )
