"""What is typed at the command line, read strictly: amounts, rates, days."""

import re
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import click

from ledger.cli import options
from ledger.language import say

_DIGITS_MAX = 18
_NUMBER = re.compile(r"-?\d{1,18}(\.\d{1,18})?", re.ASCII)
_CURRENCY = re.compile(r"[A-Z][A-Z0-9'._-]{0,22}[A-Z0-9]", re.ASCII)


class Sum(NamedTuple):
    """An amount as typed: a number and its currency, empty where it may go without."""

    number: Decimal
    currency: str


def maybe_day(
    ctx: click.Context, param: click.Parameter, value: str | None
) -> date | None:
    """Read a day, if one is typed."""
    return None if value is None else options.day(ctx, param, value)


def rate(_ctx: click.Context, _param: click.Parameter, value: str) -> Decimal:
    """Read a rate of a year, such as 0.05; its sign and size are judged later."""
    if _NUMBER.fullmatch(value) is None:
        msg = say("{value!r} is no rate; write 5 % a year as 0.05", value=value)
        raise click.BadParameter(msg)
    return Decimal(value)


def amount(_ctx: click.Context, _param: click.Parameter, value: str) -> Sum:
    """Read an amount, such as `10000.00 USD`, of 18 digits at most."""
    if not value.strip().partition(" ")[2]:
        raise click.BadParameter(_no_amount(value))
    return read_amount(value)


def read_amount(value: str) -> Sum:
    """Read an amount that may go without its currency, such as `305` or `305 USD`.

    Raises:
      click.BadParameter: it is none, or has more than 18 digits.
    """
    number, blank, currency = value.strip().partition(" ")
    named = _CURRENCY.fullmatch(currency) if blank else True
    if not (_NUMBER.fullmatch(number) and named):
        raise click.BadParameter(_no_amount(value))
    if len(Decimal(number).as_tuple().digits) > _DIGITS_MAX:
        msg = say(
            "{number} has more than {count} digits", number=number, count=_DIGITS_MAX
        )
        raise click.BadParameter(msg)
    return Sum(Decimal(number), currency)


def _no_amount(value: str) -> str:
    return say('{value!r} is no amount; write it as "10000.00 USD"', value=value)
