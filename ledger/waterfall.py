"""The waterfall: a surplus shared out among its destinations, to the last cent.

Shares are rounded by largest remainder: each part is cut to the currency's decimals,
and the units that are left over go one each to the largest remainders, the first of
equal ones first. Parts never sum to more or less than the surplus.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from ledger.destinations import WHOLE
from ledger.destinations import Destination
from ledger.money import ZERO
from ledger.money import places


class Part(NamedTuple):
    """What a destination receives, and of how much: what was left before its group."""

    to: Destination
    of: Decimal
    amount: Decimal


def divide(
    total: Decimal, destinations: Sequence[Destination], decimals: int
) -> list[Part]:
    """Share out a surplus in the order of its destinations.

    Args:
      total: the surplus, not below zero.
      destinations: where it goes; the last group of shares makes 100 %.
      decimals: those of the currency; a surplus that has more keeps them.
    """
    decimals = max(decimals, places(total))
    left = _whole(total, decimals)
    parts: list[Part] = []
    for shared, run in groupby(destinations, key=lambda one: one.percent is not None):
        group, before = list(run), left
        if shared:
            amounts = _shares(before, [one.percent or ZERO for one in group])
            left -= sum(amounts)
            whole = _written(before, decimals)
            parts += (
                Part(to, whole, _written(amount, decimals))
                for to, amount in zip(group, amounts, strict=True)
            )
        else:
            for to in group:
                wanted = _whole(to.amount or ZERO, decimals)
                amount = min(wanted, left)
                whole = _written(left, decimals)
                parts.append(Part(to, whole, _written(amount, decimals)))
                left -= amount
    return parts


def _shares(total: int, percents: Sequence[Decimal]) -> list[int]:
    """Cut each share to whole units, and give what is left over to the largest.

    What a group leaves to those after it takes part as one more share.
    """
    rest = WHOLE - sum(percents)
    exact = [total * Fraction(one) / Fraction(WHOLE) for one in (*percents, rest)]
    cut = [int(one) for one in exact]
    order = sorted(range(len(exact)), key=lambda place: cut[place] - exact[place])
    for place in order[: total - sum(cut)]:
        cut[place] += 1
    return cut[:-1]


def _whole(number: Decimal, decimals: int) -> int:
    """Count the smallest units of a number, those that do not fill one left out."""
    return int(Fraction(number) * 10**decimals)


def _written(units: int, decimals: int) -> Decimal:
    return Decimal(f"{units}E-{decimals}")
