"""No amount has more decimals than its currency.

A currency says how many it has: `precision: 2` on its `commodity`. What is written
beyond is refused, above all `1.250` for 1250. Amounts that Beancount fills in, prices
and costs of one piece are free.

Refused:

    2026-01-01 commodity VES
      precision: 2
    2026-01-01 open Assets:Cash
    2026-01-01 open Income:Sales
    2026-02-05 * "Bread"
      Assets:Cash     1.250 VES  ;! precision: 1.250 VES has 3 decimals
      Income:Sales   -1.25 VES

Passes:

    2026-01-01 commodity VES
      precision: 2
    2026-01-01 open Assets:Cash
    2026-01-01 open Income:Sales
    2026-02-05 * "Bread"
      Assets:Cash     1250.00 VES @ 0.0275 USD
      Income:Sales
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import TypeGuard

from beancount.core import data
from beancount.core import interpolate
from beancount.core.amount import Amount

from ledger import money
from ledger.book import Book
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.language import mark
from ledger.language import say_many
from ledger.money import Sum
from ledger.precision import KEY
from ledger.precision import declared
from ledger.precision import is_precision
from ledger.reading import shown
from ledger.rules import rule

__plugins__ = ("precision",)

THOUSANDTHS = 3
THOUSAND = 1000
ROUNDED = mark("{amount} has {places}, and {currency} has {usual}; write {rounded}.")
OR_THOUSANDS = mark(
    "{amount} has {places}, and {currency} has {usual}; write {rounded}, or {thousands} "
    "if thousands are meant: a point parts decimals here."
)


class PrecisionError(RuleError):
    """An amount has more decimals than its currency."""


def _any_precision(book: Book) -> bool:
    return any(KEY in (entry.meta or {}) for entry in book.commodities.values())


@rule(
    PrecisionError,
    reads=("commodity", "transaction", "sheet", "balance"),
    wakes=_any_precision,
)
def precision(book: Book) -> Iterator[PrecisionError]:
    """Compare the decimals of amounts as written with those of their currency."""
    for currency, commodity in book.commodities.items():
        said = (commodity.meta or {}).get(KEY)
        if KEY in (commodity.meta or {}) and not is_precision(said):
            yield PrecisionError.at(
                commodity,
                currency,
                "{currency} says precision {said}, which is no number of decimals; "
                "write a whole number such as 2, without quotes.",
                currency=currency,
                said=shown(said),
            )
    units = {name: Decimal(1).scaleb(-many) for name, many in declared(book).items()}
    for entry in book.transactions:
        for posting in entry.postings or ():
            if _too_fine(posting.units, units) and not _filled_in(posting):
                yield from _told(entry, units)
                break
    for balance in book.balances:
        if _too_fine(balance.amount, units):
            amount = Sum(*balance.amount)
            yield PrecisionError.of(balance, _complaint(amount, units))


def _told(
    entry: data.Transaction, units: dict[str, Decimal]
) -> Iterator[PrecisionError]:
    """Tell each line with too many decimals once, however many lots it is booked on."""
    lines: dict[object, tuple[Sum, data.Meta | None]] = {}
    for place, posting in enumerate(entry.postings):
        if _too_fine(posting.units, units) and not _filled_in(posting):
            line = (posting.meta or {}).get("lineno", -place)
            before = lines[line][0].number if line in lines else money.ZERO
            number, currency = posting.units
            lines[line] = Sum(before + number, currency), posting.meta
    for amount, meta in lines.values():
        yield PrecisionError.of(entry, _complaint(amount, units), meta=meta)


def _filled_in(posting: data.Posting) -> bool:
    """Tell whether Beancount wrote the amount: filled it in, or took it from a lot."""
    units = money.units(posting)
    used = posting.cost is not None and units is not None and units.number < 0
    return used or interpolate.AUTOMATIC_META in (posting.meta or {})


def _too_fine(
    amount: Amount | None, units: dict[str, Decimal]
) -> TypeGuard[tuple[Decimal, str]]:
    """Tell whether an amount is written with more decimals than its unit."""
    unit = units.get(getattr(amount, "currency", ""))
    number = getattr(amount, "number", None)
    if unit is None or not isinstance(number, Decimal):
        return False
    return not number.same_quantum(unit) and money.places(number) > money.places(unit)


def _complaint(amount: Sum, units: dict[str, Decimal]) -> Complaint:
    number, unit = amount.number, units[amount.currency]
    places, usual = money.places(number), money.places(unit)
    thousands = places == THOUSANDTHS and 1 <= abs(number) < THOUSAND
    fields = {
        "amount": amount,
        "places": say_many("{count} decimal", "{count} decimals", places),
        "currency": amount.currency,
        "usual": usual,
        "thousands": money.format_number(number.scaleb(THOUSANDTHS)),
        "rounded": money.format_number(round(number, usual) + money.ZERO),
    }
    return Complaint(OR_THOUSANDS if thousands else ROUNDED, fields)
