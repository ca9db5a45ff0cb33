"""Exact fractions, rounded to a currency or written as decimals."""

from collections.abc import Callable
from decimal import Context
from decimal import Decimal
from fractions import Fraction
from math import floor
from types import MappingProxyType

DIGITS = 50
FINE = 100
_EXACT = Context(prec=DIGITS)


def _half_up(number: Fraction) -> int:
    return floor(number + Fraction(1, 2))


_WHOLE: MappingProxyType[str, Callable[[Fraction], int]] = MappingProxyType(
    {"half-even": round, "half-up": _half_up}
)
ROUNDINGS = tuple(_WHOLE)
"""The roundings by name: a half goes to the even neighbour, or to the upper."""


def rounded(number: Fraction, decimals: int, rounding: str = "half-even") -> Fraction:
    """Round to some decimals; `rounding` is one of `ROUNDINGS`."""
    return Fraction(_WHOLE[rounding](number * 10**decimals), 10**decimals)


def written(number: Fraction, decimals: int) -> Decimal:
    """Write a fraction with so many decimals, zeros at the end too, half-even."""
    return Decimal(f"{round(number * 10**decimals)}E-{decimals}")


def unrounded(number: Fraction) -> Decimal:
    """Write a fraction with the decimals that it has.

    One that has no end is cut to `DIGITS` digits, half-even, and so is one that has
    more of them.
    """
    return _EXACT.divide(Decimal(number.numerator), Decimal(number.denominator))
