"""Advance shares: what each associate was advanced, from what was really booked."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from decimal import ROUND_CEILING
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from ledger import money
from ledger.advance_totals import entered
from ledger.advances import Advance
from ledger.book import Book
from ledger.money import Sum
from ledger.precision import decimals

NOBODY = ""
Shares: TypeAlias = dict[str, dict[str, Fraction]]


def shares(book: Book, found: Iterable[Advance]) -> Shares:
    """Share out what sheets booked on advances, adjustments left out.

    A posting that names an associate is hers. The rest is shared equally by those whom
    the sheet pays and does not name so; what the sum has too much or too little, all
    of them have. What is booked for nobody stands under an empty id.

    Returns:
      by associate, in each currency, exactly: a cent may not divide by fourteen.
    """
    whole: Shares = {}
    for advance in found:
        read = entered(book, advance.entry)
        for associate, postings in read.named.items():
            for posting in postings:
                _add(whole, associate, money.units(posting))
        named = read.named.keys()
        _share_rest(
            whole, advance, advance.paid - named, advance.back - named, read.rest or {}
        )
    return whole


def _share_rest(
    whole: Shares,
    advance: Advance,
    paid: AbstractSet[str],
    back: AbstractSet[str],
    rest: Mapping[str, Decimal],
) -> None:
    base = advance.base.number if advance.base and advance.base.number else money.ZERO
    unit = advance.base.currency if advance.base else ""
    heads = len(paid) + len(back)
    for currency in sorted({*rest, *([unit] if heads and unit else [])}):
        each = Fraction(base) if currency == unit else Fraction(0)
        over = Fraction(rest.get(currency, money.ZERO)) - each * (len(paid) - len(back))
        part = over / heads if heads else over
        for associates, sign in ((paid, 1), (back, -1)):
            for associate in associates:
                _put(whole, associate, currency, sign * each + part)
        if not heads and part:
            _put(whole, NOBODY, currency, part)


def _add(whole: Shares, associate: str, units: Sum | None) -> None:
    if units is not None:
        _put(whole, associate, units.currency, Fraction(units.number))


def _put(whole: Shares, associate: str, currency: str, number: Fraction) -> None:
    sums = whole.setdefault(associate, {})
    sums[currency] = sums.get(currency, Fraction(0)) + number


def spread(whole: Shares) -> dict[str, Fraction]:
    """Give by how much those who were paid differ, in each currency.

    Who was paid nothing in a week is not among them; what is booked for nobody is
    added.
    """
    found: dict[str, list[Fraction]] = {}
    paid = {one: sums for one, sums in whole.items() if one and any(sums.values())}
    currencies = {currency for sums in whole.values() for currency in sums}
    for currency in sorted(currencies):
        numbers = [sums.get(currency, Fraction(0)) for sums in paid.values()]
        found[currency] = numbers or [Fraction(0)]
    astray = whole.get(NOBODY, {})
    return {
        currency: max(numbers) - min(numbers) + abs(astray.get(currency, Fraction(0)))
        for currency, numbers in found.items()
    }


def told(book: Book, currency: str, number: Fraction) -> Sum:
    """Write a share with the decimals of its currency."""
    places = decimals(book, currency)
    return Sum(_decimal(number, places), currency)


def told_up(book: Book, currency: str, number: Fraction) -> Sum:
    """Write a spread with the decimals of its currency; the least one shows."""
    places = decimals(book, currency)
    rounded = Fraction(_decimal(number, places))
    if rounded >= number:
        return Sum(_decimal(number, places), currency)
    step = Decimal(1).scaleb(-places)
    return Sum(
        (_decimal(number, places) + step).quantize(step, ROUND_CEILING), currency
    )


def _decimal(number: Fraction, places: int) -> Decimal:
    """Round to some decimals, half to the even one."""
    return Decimal(round(number * 10**places)).scaleb(-places)
