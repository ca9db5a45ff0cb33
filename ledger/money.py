"""Amounts as the books write them: Decimal only, currencies never added."""

from collections.abc import Iterable
from collections.abc import Mapping
from decimal import Decimal
from typing import TypeGuard

from beancount.core.amount import Amount

DIGITS_MAX = 18
DECIMALS_MAX = 10
ZERO = Decimal(0)


def check_amount(amount: Amount) -> Amount:
    """Let a readable amount pass.

    Raises:
      ValueError: the number is missing, not finite, or has too many digits.
    """
    number = amount.number
    if not isinstance(number, Decimal) or not number.is_finite():
        msg = "has no number"
        raise ValueError(msg)
    if len(number.as_tuple().digits) > DIGITS_MAX:
        msg = f"has more than {DIGITS_MAX} digits"
        raise ValueError(msg)
    return amount


def format_number(number: Decimal, like: Decimal = ZERO) -> str:
    """Write a number without exponent, with the decimals of `like` at least."""
    places = max(-_exponent(number), -_exponent(like), 0)
    return f"{number:.{places}f}"


def format_sums(sums: Mapping[str, Decimal], like: Decimal = ZERO) -> str:
    """Write sums by currency: `24.45 USD` or `24.45 USD and 3.00 VES`."""
    parts = (
        f"{format_number(sums[currency], like)} {currency}" for currency in sorted(sums)
    )
    return " and ".join(parts)


def settled(number: Decimal | None) -> Decimal:
    """Drop what a division left far behind the point: `@@` is kept as a unit price."""
    return round(number or ZERO, DECIMALS_MAX).normalize() + ZERO


def is_known(amount: Amount | None) -> TypeGuard[Amount]:
    """Tell whether an amount has its number; Beancount leaves MISSING in its place."""
    return (
        isinstance(amount, Amount)
        and isinstance(amount.number, Decimal)
        and isinstance(amount.currency, str)
    )


def add_up(amounts: Iterable[Amount | None]) -> dict[str, Decimal]:
    """Sum amounts by currency; one that is not known counts as nothing."""
    sums: dict[str, Decimal] = {}
    for amount in amounts:
        if is_known(amount) and amount.number is not None:
            known = sums.get(amount.currency, ZERO)
            sums[amount.currency] = known + amount.number
    return sums


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
