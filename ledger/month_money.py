"""The money of a month: what each fund had, took in, spent, and has then.

Money is what lies on liquid accounts. In an entry that moves a fund's money, what else
it posts for that fund tells what the money came in for or went out for, so that

    at the beginning + came in - went out = at the end

holds for each fund and currency, whatever the books say. What an entry does not tell
of has been exchanged for another currency, or comes from nowhere in this fund.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from decimal import Decimal
from typing import NamedTuple

from beancount.core import account
from beancount.core import data

from ledger import money
from ledger.book import Book
from ledger.month_purposes import BETWEEN
from ledger.month_purposes import EXCHANGED
from ledger.month_purposes import GOODS
from ledger.month_purposes import UNTOLD
from ledger.month_purposes import Purpose
from ledger.month_purposes import purpose
from ledger.padding import padded
from ledger.precision import decimals

FEW = 3
LINES_MAX = 6
OTHER = "other"


class Line(NamedTuple):
    """What came in or went out for one purpose; see `month_purposes.WORDS`.

    Attributes:
      what: the purpose.
      fund: the other fund, of what passes between funds.
      number: how much.
    """

    what: str
    fund: str
    number: Decimal


class FundMonth(NamedTuple):
    """The money of a fund in one currency, in a month.

    Attributes:
      fund, currency: whose; empty for money of no fund.
      opening, closing: at the beginning of the first day, and the end of the last.
      came, went: what came in and went out, the largest first.
      from_funds, to_funds: what of it came from other funds, and went to them.
    """

    fund: str
    currency: str
    opening: Decimal
    came: list[Line]
    went: list[Line]
    closing: Decimal
    from_funds: Decimal
    to_funds: Decimal

    @property
    def total_in(self) -> Decimal:
        """Sum what came in."""
        return sum((one.number for one in self.came), 0 * self.opening)

    @property
    def total_out(self) -> Decimal:
        """Sum what went out."""
        return sum((one.number for one in self.went), 0 * self.opening)


Key = tuple[str, str]
Told = tuple[str, Purpose, Decimal]


@dataclass
class _Heap:
    """What came in, or went out, for a purpose, and for which members."""

    number: Decimal = money.ZERO
    members: set[str] = field(default_factory=set)
    private: bool = False


Heaps = dict[Key, _Heap]


def money_of_month(book: Book, first: dt.date, last: dt.date) -> list[FundMonth]:
    """Tell the money of each fund from a first day to a last one."""
    purses = _purses(book)
    opening: dict[Key, Decimal] = defaultdict(Decimal)
    came: dict[Key, Heaps] = defaultdict(lambda: defaultdict(_Heap))
    went: dict[Key, Heaps] = defaultdict(lambda: defaultdict(_Heap))
    for entry in padded(book):
        if entry.date > last:
            continue
        touched = [one for one in entry.postings or () if one.account in purses]
        if entry.date < first:
            for one in touched:
                units = money.units(one)
                if units is not None:
                    opening[purses[one.account], units.currency] += units.number
        else:
            for fund in dict.fromkeys(purses[one.account] for one in touched):
                for currency, why, number in _moved(book, entry, fund, purses):
                    heaps = came if number > 0 else went
                    heap = heaps[fund, currency][why.what, why.fund]
                    heap.number += abs(number)
                    heap.members.add(why.member)
                    heap.private |= why.private
    return [
        _told(book, key, opening[key], came[key], went[key])
        for key in sorted({*opening, *came, *went})
        if opening[key] or came[key] or went[key]
    ]


def _purses(book: Book) -> dict[str, str]:
    """Give the accounts of money and the fund of each; empty for none."""
    assets = book.options["name_assets"]
    found = {}
    for name in book.accounts.opened:
        traits = book.accounts.traits(name)
        if traits.liquid and account.root(1, name) == assets:
            found[name] = traits.fund or ""
    return found


def _moved(
    book: Book, entry: data.Transaction, fund: str, purses: dict[str, str]
) -> Iterator[Told]:
    """Tell what an entry moves of a fund's money: currency, purpose, and how much."""
    rest: dict[str, Decimal] = defaultdict(Decimal)
    told: list[Told] = []
    for posting in entry.postings:
        if posting.account in purses:
            units = money.units(posting)
            if units is not None and purses[posting.account] == fund:
                rest[units.currency] += units.number
        elif (book.accounts.traits(posting.account).fund or "") == fund:
            weight = money.weight(posting)
            if weight is not None:
                rest[weight.currency] += weight.number
                why = purpose(book, posting)
                told.append((weight.currency, why, -weight.number))
    yield from _without_stock(told)
    what = EXCHANGED if len(rest) > 1 else UNTOLD
    for currency, number in rest.items():
        if number:
            yield currency, Purpose(what), number


def _without_stock(told: list[Told]) -> Iterator[Told]:
    """Leave out what was taken from stock: no money came in for it, and none went out.

    It is taken off the costs of the entry first, then off what else it went out for.
    """
    stock = [one for one in told if one[1].what == GOODS and one[2] > 0]
    went = [one for one in told if one[2] < 0]
    off = {
        unit: min(_in_unit(stock, unit), _in_unit(went, unit))
        for unit in {one[0] for one in stock}
    }
    yield from _less(stock, off)
    yield from _less(sorted(went, key=lambda one: not one[1].cost), off)
    yield from (one for one in told if one[2] > 0 and one not in stock)


def _in_unit(some: Iterable[Told], unit: str) -> Decimal:
    return sum((abs(one[2]) for one in some if one[0] == unit), money.ZERO)


def _less(some: Iterable[Told], off: Mapping[str, Decimal]) -> Iterator[Told]:
    """Take sums off some movements, from the first on."""
    left = {**off}
    for unit, why, number in some:
        cut = min(left.get(unit, money.ZERO), abs(number))
        if cut:
            left[unit] -= cut
        if cut < abs(number):
            yield unit, why, number - cut if number > 0 else number + cut


def _told(
    book: Book, key: Key, opening: Decimal, came: Heaps, went: Heaps
) -> FundMonth:
    none = money.ZERO.scaleb(-decimals(book, key[1]))
    closing = opening + _all(came.values()) - _all(went.values())
    return FundMonth(
        *key,
        opening + none,
        _lines(came, none),
        _lines(went, none),
        closing + none,
        _all(one for (what, _), one in came.items() if what == BETWEEN) + none,
        _all(one for (what, _), one in went.items() if what == BETWEEN) + none,
    )


def _all(heaps: Iterable[_Heap]) -> Decimal:
    return sum((one.number for one in heaps), money.ZERO)


def _lines(heaps: Heaps, none: Decimal) -> list[Line]:
    """Give the largest purposes; the rest, and what would tell of few, together."""
    ordered = sorted(heaps.items(), key=lambda one: (-one[1].number, one[0]))
    apart = [one for one in ordered if _few(one[1])]
    shown = [one for one in ordered if not _few(one[1])]
    if len(shown) + bool(apart) > LINES_MAX:
        shown, cut = shown[: LINES_MAX - 1], shown[LINES_MAX - 1 :]
        apart += cut
    elif apart and len({who for _, one in apart for who in one.members}) < FEW:
        beside = [one for one in shown if one[0][0] != BETWEEN][-1:]
        shown = [one for one in shown if one not in beside]
        apart += beside  # or what is told would tell it
    lines = [Line(*key, one.number + none) for key, one in shown]
    together = _all(one for _, one in apart) + none
    return [*lines, Line(OTHER, "", together)] if apart else lines


def _few(heap: _Heap) -> bool:
    return heap.private and len(heap.members) < FEW
