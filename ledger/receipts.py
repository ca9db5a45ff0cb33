"""Receipts: what a sheet brought in, beside what its weeks cost."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from beancount.core import data
from beancount.core.amount import Amount

from ledger import money
from ledger import periods
from ledger.book import Book
from ledger.closings import is_closing
from ledger.dues import Cost
from ledger.language import say
from ledger.policies import FuneralPolicy
from ledger.rates import Span
from ledger.roles import CONTRIBUTIONS

ROLE = CONTRIBUTIONS
LISTED_MAX = 8


def fund_on(book: Book, on: date) -> str | None:
    """Give the funeral fund of a day; before the first policy, that one's."""
    policy = book.policy(FuneralPolicy, on)
    states = book.policies.get(FuneralPolicy.named, ())
    if policy is None and states and on < states[0].date:
        first = states[0].policy
        policy = first if isinstance(first, FuneralPolicy) else None
    return policy.fund if policy else None


def without_sheet(book: Book) -> Iterator[data.Transaction]:
    """Find what is posted on contributions and is no sheet: no roll explains it."""
    opened = book.accounts.opened
    named = {name for name in opened if book.accounts.traits(name).role == ROLE}
    for entry in book.transactions if named else ():
        if "sheet" in (entry.meta or {}) or is_closing(entry):
            continue
        if not named.isdisjoint(posting.account for posting in entry.postings or ()):
            yield entry


def entered(book: Book, entry: data.Transaction) -> dict[str, Decimal] | None:
    """Sum what a sheet posts on the fund's contributions, by currency.

    Returns:
      the sums that are not zero; None where the fund is not known, or an amount
      was left open and could not be filled in.
    """
    fund = fund_on(book, entry.date)
    units: list[Amount] = []
    for posting in entry.postings:
        traits = book.accounts.traits(posting.account)
        if traits.role != ROLE or traits.fund != fund:
            continue
        if not money.is_known(posting.units):
            return None
        units.append(posting.units)
    if fund is None:
        return None
    sums = money.add_up(units)
    return {
        currency: -money.settled(number)
        for currency, number in sums.items()
        if money.settled(number)
    }


def breakdown(cost: Cost) -> str:
    """Show how a cost comes about: `97 x 0.25 + F-0044 2026-W08 at 0.20 = 24.45`."""
    sums = cost.sums()
    plain = len(sums) <= 1
    usual = cost.price
    apart = [span for span in cost.spans if span.price != usual or span.weeks < 0]
    weeks = cost.weeks + sum(span.weeks for span in cost.spans if span not in apart)
    terms = list(_listed(apart, plain=plain))
    if usual is not None and (weeks or not apart):
        terms.insert(0, f"{weeks} x {_price(usual, plain=plain)}")
    like = usual.number if usual and usual.number else money.ZERO
    total = money.format_sums(sums or {"": money.ZERO}, like)
    return f"{' + '.join(terms)} = {total.split()[0] if plain else total}"


def _listed(spans: list[Span], *, plain: bool) -> Iterator[str]:
    for family, first, count, price in spans[:LISTED_MAX]:
        weeks = periods.format_weeks(first, abs(count))
        each = _price(price, plain=plain)
        yield say(
            "{family} {weeks} at {price}",
            family=family,
            weeks=weeks,
            price=f"{count} x {each}" if abs(count) > 1 or count < 0 else each,
        )
    rest: Counter[Amount] = Counter()
    for span in spans[LISTED_MAX:]:
        rest[span.price] += span.weeks
    for price, count in rest.items():
        each = _price(price, plain=plain)
        yield say("{count} more x {price}", count=count, price=each)


def _price(price: Amount, *, plain: bool) -> str:
    number = money.format_number(price.number or money.ZERO)
    return number if plain else f"{number} {price.currency}"
