"""The terms on which a deposit earns interest, and which of them make sense."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from ledger import day_counts
from ledger.language import mark
from ledger.language import say
from ledger.roundings import ROUNDINGS


class Compounding(NamedTuple):
    """How often interest is capitalised.

    Attributes:
      months: in a period; 0 for never.
      calendar: periods are those of the calendar, not the deposit's own.
    """

    months: int
    calendar: bool = False


COMPOUNDINGS = MappingProxyType(
    {
        "none": Compounding(0),
        "monthly": Compounding(1),
        "quarterly": Compounding(3),
        "semiannual": Compounding(6),
        "annual": Compounding(12),
        "calendar-month": Compounding(1, calendar=True),
        "calendar-quarter": Compounding(3, calendar=True),
        "calendar-year": Compounding(12, calendar=True),
    }
)
"""The ways of compounding by name."""

NO_NUMBER = {
    "principal": mark("the principal {number} is no number"),
    "rate": mark("the rate {number} is no number"),
}
BELOW_ZERO = {
    "principal": mark("the principal {number:f} is below zero"),
    "rate": mark("the rate {number:f} is below zero"),
}


class Terms(NamedTuple):
    """The terms on which a deposit earns interest.

    Attributes:
      first: the day of deposit, which earns interest.
      rate: of a year, 0.12 for 12 %.
      basis: how days are counted; a name of `day_counts.BASES`.
      compounding: when interest is capitalised; a name of `COMPOUNDINGS`.
      matures: the day of maturity, which earns none; None while it is open.
      decimals: of the currency.
      rounding: of each period's interest to the currency; one of `ROUNDINGS`.
      high_rate: a rate above 1 is meant, and no slip.
      counted_from: the day from which own periods are counted; the first if None.
    """

    first: date
    rate: Decimal
    basis: str
    compounding: str = "none"
    matures: date | None = None
    decimals: int = 2
    rounding: str = "half-even"
    high_rate: bool = False
    counted_from: date | None = None


class HighRateError(ValueError):
    """A rate is above 1, and nobody said that it is meant."""


def check(principal: Decimal, terms: Terms) -> None:
    """Let a principal and terms pass that make sense.

    Raises:
      HighRateError: the rate is above 1 and `high_rate` does not admit it.
      ValueError: anything else does not; the message is a sentence about it.
    """
    day_counts.canonical(terms.basis)
    _among(terms.compounding, "compounding", COMPOUNDINGS)
    _among(terms.rounding, "rounding", ROUNDINGS)
    _check_number(principal, "principal")
    check_rate(terms.rate, high_rate=terms.high_rate)
    if terms.matures is not None and terms.matures < terms.first:
        msg = say(
            "the maturity {matures} lies before the deposit of {first}",
            matures=terms.matures,
            first=terms.first,
        )
        raise ValueError(msg)
    if Fraction(principal) * 10**terms.decimals % 1:
        msg = say(
            "the principal {principal:f} has more than {decimals} decimals",
            principal=principal,
            decimals=terms.decimals,
        )
        raise ValueError(msg)


def check_rate(rate: Decimal, *, high_rate: bool) -> None:
    """Let a rate of a year pass that makes sense, of a deposit or of a loan.

    Raises:
      HighRateError: it is above 1 and `high_rate` does not admit it.
      ValueError: it is below zero or no number; the message is a sentence about it.
    """
    _check_number(rate, "rate")
    if rate > 1 and not high_rate:
        raise HighRateError(_high(rate))


def _among(name: str, what: str, admitted: Collection[str]) -> None:
    if name not in admitted:
        msg = say(
            "{name!r} is no {what}; admitted are {admitted}",
            name=name,
            what=what,
            admitted=", ".join(admitted),
        )
        raise ValueError(msg)


def _check_number(number: Decimal, what: str) -> None:
    if not number.is_finite():
        raise ValueError(say(NO_NUMBER[what], number=number))
    if number < 0:
        raise ValueError(say(BELOW_ZERO[what], number=number))


def _high(rate: Decimal) -> str:
    percent, meant = (f"{(rate * by).normalize():f}" for by in (100, Decimal("0.01")))
    return say(
        "the rate {rate:f} is {percent} % a year; {said:f} % is written {meant}",
        rate=rate,
        percent=percent,
        said=rate.normalize(),
        meant=meant,
    )
