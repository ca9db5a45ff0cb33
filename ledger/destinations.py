"""Destinations of a surplus: an ordered list of funds, each with a share or an amount.

    to: "reserve:10% education:250.00 health:60% housing:40%"

The list is walked from left to right. An amount takes that much of what is left.
Shares that stand side by side divide what is left before the first of them, so the
last such group makes 100 %: nothing stays without a destination.
"""

import re
from decimal import Decimal
from itertools import groupby
from typing import Annotated
from typing import NamedTuple

from pydantic import BeforeValidator

from ledger.fields import words
from ledger.language import say
from ledger.money import ZERO

WHOLE = Decimal(100)
_WRITTEN = re.compile(r"(\w[\w.-]*):(\d{1,12}(?:\.\d{1,6})?)(%?)", re.ASCII)


class Destination(NamedTuple):
    """Where a part of the surplus goes.

    Attributes:
      fund: the id of the fund.
      percent: the share of what is left before its group of shares; None: an amount.
      amount: how much, in the policy's currency; None: a share.
    """

    fund: str
    percent: Decimal | None
    amount: Decimal | None


def _destinations(value: object) -> tuple[Destination, ...]:
    found = tuple(map(_destination, words(value)))
    funds = [one.fund for one in found]
    twice = next((one for one in funds if funds.count(one) > 1), None)
    if twice is not None:
        msg = say("names {twice} twice; name each fund once", twice=twice)
        raise ValueError(msg)
    runs = groupby(found, key=lambda one: one.percent is not None)
    sums = [sum((one.percent or ZERO for one in run), ZERO) for _, run in runs]
    wrong = next((one for one in sums[:-1] if one >= WHOLE), None)
    last = sums[-1] if sums else ZERO
    if wrong is not None or last != WHOLE:
        msg = say(
            "gives {percent:f} % in a row; shares in a row divide what is left before "
            "them, so make the last ones 100 % together, as 30% and 70%, and those "
            "before an amount less",
            percent=wrong or last,
        )
        raise ValueError(msg)
    return found


def _destination(word: str) -> Destination:
    match = _WRITTEN.fullmatch(word)
    if match is None or not Decimal(match[2]):
        msg = say(
            "lists {word}; a destination is a fund, ':', and a share above zero as "
            "10% or an amount as 250.00",
            word=word,
        )
        raise ValueError(msg)
    number = Decimal(match[2])
    return Destination(match[1], *((number, None) if match[3] else (None, number)))


Destinations = Annotated[tuple[Destination, ...], BeforeValidator(_destinations)]
