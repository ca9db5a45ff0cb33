"""Amounts as the books write them: Decimal only, currencies never added."""

import re
from collections.abc import Iterable
from collections.abc import Mapping
from decimal import Decimal
from decimal import InvalidOperation
from typing import NamedTuple
from typing import TypeGuard

from beancount.core import convert
from beancount.core import data
from beancount.core.amount import Amount

from ledger.language import listed
from ledger.language import say

DIGITS_MAX = 18
DECIMALS_MAX = 10
ZERO = Decimal(0)
HUNDREDTH = Decimal("0.01")
_AMOUNT = re.compile(r"(\d{1,15}(?:\.\d{1,6})?) ([A-Z][A-Z0-9'._-]*)", re.ASCII)


def check_amount(amount: Amount) -> Amount:
    """Let a readable amount pass.

    Raises:
      ValueError: the number is missing, not finite, or has too many digits.
    """
    number = amount.number
    if not isinstance(number, Decimal) or not number.is_finite():
        msg = say("has no number")
        raise ValueError(msg)
    if len(number.as_tuple().digits) > DIGITS_MAX:
        msg = say("has more than {count} digits", count=DIGITS_MAX)
        raise ValueError(msg)
    return amount


def format_number(number: Decimal, like: Decimal = ZERO) -> str:
    """Write a number without exponent, with the decimals of `like` at least."""
    decimals = max(places(number), places(like))
    return f"{number:.{decimals}f}"


def format_sums(sums: Mapping[str, Decimal], like: Decimal = ZERO) -> str:
    """Write sums by currency: `24.45 USD` or `24.45 USD and 3.00 VES`."""
    parts = (
        f"{format_number(sums[currency], like)} {currency}" for currency in sorted(sums)
    )
    return listed(parts)


def settled(number: Decimal | None) -> Decimal:
    """Drop what a division left far behind the point: `@@` is kept as a unit price.

    A number too large to have such decimals stays as it is.
    """
    try:
        return round(number or ZERO, DECIMALS_MAX).normalize() + ZERO
    except InvalidOperation:
        return number or ZERO


def is_known(amount: Amount | None) -> TypeGuard[Amount]:
    """Tell whether an amount has its number; Beancount leaves MISSING in its place."""
    return (
        isinstance(amount, Amount)
        and isinstance(amount.number, Decimal)
        and isinstance(amount.currency, str)
    )


class Sum(NamedTuple):
    """A number of a currency, both known."""

    number: Decimal
    currency: str

    def __str__(self) -> str:
        """Write it as the books do: `-1.40 USD`."""
        return f"{format_number(self.number)} {self.currency}"


def read_amount(text: str) -> Sum | None:
    """Read an amount above zero that people type: `500.00 USD`; None if it is none."""
    match = _AMOUNT.fullmatch(text)
    if match is None or not Decimal(match[1]):
        return None
    return Sum(Decimal(match[1]), match[2])


def units(posting: data.Posting) -> Sum | None:
    """Give the units of a posting; None where they are not known."""
    amount = posting.units
    if not is_known(amount) or amount.number is None:
        return None
    return Sum(amount.number, amount.currency)


def weight(posting: data.Posting) -> Sum | None:
    """Give what a posting weighs in the balance of its entry, as Beancount weighs it.

    None where its amount, cost or price is not known.
    """
    cost, price = posting.cost, posting.price
    if not is_known(posting.units):
        return None
    if cost is not None and not isinstance(getattr(cost, "number", None), Decimal):
        return None
    if cost is None and price is not None and not is_known(price):
        return None
    weighed = convert.get_weight(posting)
    return Sum(weighed.number, weighed.currency)


def at_cost(posting: data.Posting) -> Amount | None:
    """Give what a posting moves; stock as what it cost."""
    if not is_known(posting.units):
        return None
    amount: Amount = convert.get_cost(posting)
    return amount


def add_up(amounts: Iterable[Amount | None]) -> dict[str, Decimal]:
    """Sum amounts by currency; one that is not known counts as nothing."""
    sums: dict[str, Decimal] = {}
    for amount in amounts:
        if is_known(amount) and amount.number is not None:
            known = sums.get(amount.currency, ZERO)
            sums[amount.currency] = known + amount.number
    return sums


def add_sums(many: Iterable[Mapping[str, Decimal]]) -> dict[str, Decimal]:
    """Add up several sums by currency."""
    total: dict[str, Decimal] = {}
    for sums in many:
        for currency, number in sums.items():
            total[currency] = total.get(currency, ZERO) + number
    return total


def places(number: Decimal) -> int:
    """Give with how many decimals a number is written."""
    exponent = number.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
