"""Random books in words of their own, and how Beancount, hledger and Ledger write them.

Amounts are exact to eight places: prices have four at most and amounts as many.
"""

from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import NamedTuple

FIRST = date(2026, 1, 1)
FUNDS = ("funeral", "health", "savings")
UNITS = ("USD", "VES", "EUR")
STOCK = "FLOUR"
ENGLISH = ("Assets", "Liabilities", "Equity", "Income", "Expenses")
SPANISH = ("Activos", "Pasivos", "Capital", "Ingresos", "Gastos")
KINDS = (
    "Assets:Cash:{}",
    "Assets:Bank:{}",
    "Liabilities:Savings:{}",
    "Equity:Opening:{}",
    "Income:Members:{}",
    "Expenses:Service:{}",
)
STORE = "Assets:Stock:{}"
LIQUID = KINDS[:2]


class Price(NamedTuple):
    """What a posting cost: each, or in all; `lot` is kept with the stock."""

    number: Decimal
    unit: str
    whole: bool = False
    lot: bool = False


class Posting(NamedTuple):
    """A posting; without a number it is left for the program to fill in.

    `terms` are what the number adds up from, where it is written as a sum.
    """

    account: str
    number: Decimal | None
    unit: str = ""
    price: Price | None = None
    terms: tuple[Decimal, ...] = ()


class Neutral(NamedTuple):
    """A book: the roots of its accounts, and its entries."""

    roots: tuple[str, ...]
    entries: list[tuple[date, list[Posting]]]

    def accounts(self) -> list[str]:
        return sorted({one.account for _, some in self.entries for one in some})

    def name(self, account: str) -> str:
        root, _, rest = account.partition(":")
        return f"{dict(zip(ENGLISH, self.roots, strict=True))[root]}:{rest}"


def drawn(random: Random) -> Neutral:
    """Draw a book of at most thirty entries."""
    days = sorted(random.randrange(365) for _ in range(random.randint(1, 30)))
    each = Decimal(random.randint(1, 99_999)).scaleb(-random.choice([2, 4]))
    stored = 0
    entries = []
    for day in days:
        postings, stored = _postings(random, each, stored)
        random.shuffle(postings)
        entries.append((FIRST + timedelta(days=day), postings))
    return Neutral(random.choice([ENGLISH, SPANISH]), entries)


def _postings(random: Random, each: Decimal, stored: int) -> tuple[list[Posting], int]:
    """Draw the postings of an entry, and give what is then in store."""
    count = random.choice([0, 0, random.randint(1, 50), -random.randint(0, stored)])
    if count:
        price = Price(each, "USD", lot=True)
        bought = Posting(STORE.format("Funeral"), Decimal(count), STOCK, price)
        paid = Posting("Assets:Cash:Funeral", -count * each, "USD")
        return [bought, paid], stored + count
    fund = random.choice(FUNDS).capitalize()
    names = random.sample([one.format(fund) for one in KINDS], 3)
    return random.choice(DRAWINGS)(random, *names), stored


def _pair(random: Random, one: str, other: str, _: str) -> list[Posting]:
    number, unit = _number(random), random.choice(UNITS)
    return [Posting(one, number, unit), Posting(other, -number, unit)]


def _left_out(random: Random, one: str, other: str, last: str) -> list[Posting]:
    unit = random.choice(UNITS)
    some = [Posting(name, _number(random), unit) for name in (one, other)]
    return [*some, Posting(last, None)]


def _sum(random: Random, one: str, _: str, last: str) -> list[Posting]:
    terms = tuple(_number(random) for _ in range(random.randint(2, 4)))
    whole = sum(terms, Decimal(0))
    unit = random.choice(UNITS)
    return [Posting(one, whole, unit, terms=terms), Posting(last, None)]


def _units(random: Random, one: str, other: str, last: str) -> list[Posting]:
    """Leave out what a single account takes in two currencies."""
    both = zip((one, other), random.sample(UNITS, 2), strict=True)
    some = [Posting(name, _number(random), unit) for name, unit in both]
    return [*some, Posting(last, None)]


def _priced(random: Random, one: str, _: str, last: str) -> list[Posting]:
    unit, paid = random.sample(UNITS, 2)
    price = Price(abs(_number(random)), paid, whole=random.choice([True, False]))
    return [Posting(one, _number(random), unit, price), Posting(last, None)]


DRAWINGS = (_pair, _left_out, _sum, _units, _priced)


def _number(random: Random) -> Decimal:
    """Draw an amount that is not zero, of two to four places, sometimes large."""
    digits = random.choice([2, 4, 6, 9])
    number = Decimal(random.randint(1, 10**digits)).scaleb(-random.choice([2, 2, 4]))
    return random.choice([number, -number])


def as_beancount(book: Neutral) -> str:
    renamed = zip(ENGLISH, book.roots, strict=True)
    lines = [f'option "name_{root.lower()}" "{name}"' for root, name in renamed]
    lines += [
        'option "tolerance_multiplier" "0.0001"',
        'option "booking_method" "FIFO"',
    ]
    lines += [f'{FIRST} custom "fund" "{fund}" "{fund}"' for fund in FUNDS]
    for account in book.accounts():
        lines.append(f"{FIRST} open {book.name(account)}")
        lines.append(f'  fund: "{account.rpartition(":")[2].lower()}"')
        kind = account.rpartition(":")[0]
        lines += ["  liquid: TRUE"] * (f"{kind}:{{}}" in LIQUID)
    for day, postings in book.entries:
        lines.append(f'{day} * "An entry"')
        for one in postings:
            terms = " + ".join(f"({term})" for term in one.terms)
            number = terms or ("" if one.number is None else f"{one.number:f}")
            lines.append(f"  {book.name(one.account)}  {number} {one.unit}{_cost(one)}")
    return "\n".join([*lines, ""])


def _cost(one: Posting) -> str:
    price = one.price
    if price is None or one.number is None:
        return ""
    if price.lot:
        return f" {{{price.number} {price.unit}}}" if one.number > 0 else " {}"
    return _at(price)


def _at(price: Price) -> str:
    return f" {'@@' if price.whole else '@'} {price.number} {price.unit}"


def as_journal(books: dict[str, Neutral]) -> str:
    """Write books as one journal that hledger and Ledger read, each under its name."""
    return "\n".join(line for one in books.items() for line in _journal(*one))


def _journal(prefix: str, book: Neutral) -> Iterator[str]:
    for day, postings in book.entries:
        yield f"{day} * An entry"
        for one in postings:
            amount = "" if one.number is None else f"  {one.number:f} {one.unit}"
            at = _at(one.price) if one.price else ""
            yield f"    {prefix}:{book.name(one.account)}{amount}{at}"
        yield ""
