"""The types of a deposit's terms: rates, charts, bases and the like.

Each refuses with a sentence fragment that follows `{key} {value}`.
"""

import re
from decimal import Decimal
from typing import Annotated
from typing import Literal
from typing import NamedTuple
from typing import TypeAlias

from pydantic import BeforeValidator

from ledger.fields import words
from ledger.language import say

HOLDERS = ("cooperative", "family", "associate")
ISDA = ("ACT/ACT (ISDA)", "ACT/ACT-ISDA")
_STEP = re.compile(
    r"(\d{1,5})(?:@(\d{1,15}(?:\.\d{1,4})?))?:(\d{1,3}(?:\.\d{1,10})?)", re.ASCII
)


class RateStep(NamedTuple):
    """A step of a chart: the rate of deposits of so many days and so much at least."""

    days: int
    amount: Decimal
    rate: Decimal


def _rate(value: object) -> Decimal:
    if isinstance(value, Decimal) and value.is_finite() and value >= 0:
        return value
    msg = say(
        "is no rate; a rate is a number of a year without quotes, as 0.12 for 12 %"
    )
    raise ValueError(msg)


def _chart(value: object) -> tuple[RateStep, ...]:
    steps = []
    listed = words(value)
    if not listed:
        msg = say("lists nothing; write days and rates, as 30:0.03 180:0.06")
        raise ValueError(msg)
    for word in listed:
        match = _STEP.fullmatch(word)
        if match is None:
            msg = say(
                "lists {word}; a step is days, ':', and a rate, as 180:0.06; from an "
                "amount on, as 180@1000:0.065",
                word=word,
            )
            raise ValueError(msg)
        amount = Decimal(match[2] or 0)
        steps.append(RateStep(int(match[1]), amount, Decimal(match[3])))
    if len({(step.days, step.amount) for step in steps}) < len(steps):
        msg = say("gives two rates for the same days and amount")
        raise ValueError(msg)
    return tuple(sorted(steps))


def _canonical_basis(value: object) -> object:
    return "ACT/ACT" if isinstance(value, str) and value in ISDA else value


def _holders(value: object) -> tuple[str, ...]:
    listed = words(value)
    strange = next((one for one in listed if one not in HOLDERS), None)
    if strange is not None:
        msg = say(
            "lists {strange}; holders are of: {holders}",
            strange=strange,
            holders=", ".join(HOLDERS),
        )
        raise ValueError(msg)
    return listed


Holders = Annotated[tuple[str, ...], BeforeValidator(_holders)]
Rate = Annotated[Decimal, BeforeValidator(_rate)]
Chart = Annotated[tuple[RateStep, ...], BeforeValidator(_chart)]
Basis = Annotated[
    Literal[
        "ACT/365",
        "ACT/360",
        "ACT/364",
        "ACT/ACT",
        "30/360",
        "30E/360",
        "30E/360-ISDA",
    ],
    BeforeValidator(_canonical_basis),
]
Compounding: TypeAlias = Literal[
    "none",
    "monthly",
    "quarterly",
    "semiannual",
    "annual",
    "calendar-month",
    "calendar-quarter",
    "calendar-year",
]
AtMaturity: TypeAlias = Literal["pay", "renew-principal", "renew-all", "hold"]
Rounding: TypeAlias = Literal["half-even", "half-up"]
InterestOn: TypeAlias = Literal["daily", "minimum"]
Every: TypeAlias = Literal["week", "month"]
