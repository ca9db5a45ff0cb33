"""Precision: how many decimals an amount of a currency has.

2026-01-01 commodity VES
precision: 2
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import TypeGuard

from ledger.book import Book
from ledger.money import DECIMALS_MAX
from ledger.money import format_number
from ledger.money import settled
from ledger.once import once

KEY = "precision"
USUAL = 2


@once
def declared(book: Book) -> dict[str, int]:
    """Give the decimals of each currency whose `commodity` says so readably."""
    found = {}
    for currency, entry in book.commodities.items():
        said = (entry.meta or {}).get(KEY)
        if is_precision(said):
            found[currency] = int(said)
    return found


def is_precision(value: object) -> TypeGuard[Decimal]:
    """Tell whether a value is a number of decimals: a whole number up to ten."""
    return (
        isinstance(value, Decimal)
        and value.is_finite()
        and value == int(value)
        and 0 <= value <= DECIMALS_MAX
    )


def written(book: Book, number: Decimal, currency: str) -> str:
    """Write an amount with the decimals of its currency at least: `5.00 USD`."""
    like = Decimal(1).scaleb(-decimals(book, currency))
    return f"{format_number(settled(number), like)} {currency}"


def whole(book: Book, sums: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """Give sums by currency with the decimals of each at least."""
    return {
        unit: settled(number) + Decimal(0).scaleb(-decimals(book, unit))
        for unit, number in sums.items()
    }


def decimals(book: Book, currency: str) -> int:
    """Give the decimals of a currency; two where the book says nothing."""
    return declared(book).get(currency, USUAL)
