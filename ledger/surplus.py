"""The surplus of a year: what there is to share out, and what each fund receives.

The surplus of a fund is what stands on its equity account with `role: "surplus"` once
its income, costs and advances have come to it. A loss of one fund takes nothing from
the surplus of another: it stays where it is, and the fund's next result covers it.
"""

from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import NamedTuple
from typing import TypeAlias

from beancount.core import data

from ledger import interfund
from ledger import money
from ledger.book import Book
from ledger.closings import advance_accounts
from ledger.closings import closings
from ledger.closings import is_closing
from ledger.closings import results
from ledger.money import ZERO
from ledger.once import once
from ledger.padding import padded
from ledger.roles import BALANCE
from ledger.roles import SURPLUS

KEY = "surplus"
Purse: TypeAlias = tuple[str | None, str]
"""A fund, or no fund, and a currency."""
Purses: TypeAlias = dict[Purse, Decimal]


class Flow(NamedTuple):
    """From which fund to which, in what currency."""

    source: str | None
    to: str | None
    currency: str


class Share(NamedTuple):
    """What an entry gives from one fund's surplus to a destination."""

    flow: Flow
    amount: Decimal
    entry: data.Transaction
    meta: data.Meta | None


@once
def surplus_accounts(book: Book) -> frozenset[str]:
    """Give the accounts on which a surplus stands, by their role."""
    opened = book.accounts.opened
    return frozenset(one for one in opened if book.accounts.traits(one).role == SURPLUS)


@once
def shared_out(book: Book) -> frozenset[str]:
    """Give the accounts of which a surplus is made: not those of campaigns."""
    made = results(book) | advance_accounts(book)
    return frozenset(
        one
        for one in made
        if one in advance_accounts(book) or book.accounts.traits(one).campaign is None
    )


@once
def touching(book: Book) -> list[data.Transaction]:
    """List the entries on a surplus, what a `pad` will insert included, by date."""
    accounts = surplus_accounts(book)
    return [
        entry
        for entry in padded(book)
        if not accounts.isdisjoint(one.account for one in entry.postings or ())
    ]


def is_share(entry: data.Transaction) -> bool:
    """Tell whether an entry shares out the surplus of the year that it is dated in."""
    said = (entry.meta or {}).get(KEY)
    named = said if isinstance(said, str) else ""
    return is_closing(entry) and named == f"{entry.date.year:04}"


def by_purse(
    book: Book, entries: Iterable[data.Transaction], accounts: Iterable[str]
) -> Purses:
    """Sum what entries weigh on some accounts, by fund and currency."""
    known, sums = frozenset(accounts), defaultdict[Purse, Decimal](Decimal)
    for posting in chain.from_iterable(one.postings or () for one in entries):
        weight = money.weight(posting) if posting.account in known else None
        if weight is not None:
            fund = book.accounts.traits(posting.account).fund
            sums[fund, weight.currency] += weight.number
    return {one: found for one, number in sums.items() if (found := _plain(number))}


def _plain(number: Decimal) -> Decimal:
    return money.settled(number)


def shares_in(book: Book, entry: data.Transaction) -> list[Share] | None:
    """Read what an entry gives, fund by fund; None where that cannot be said.

    It takes from one fund, or gives to one, by surplus accounts, those with
    `role: "balance"`, and what is given between funds.
    """
    read = interfund.sides(book).read
    given = {one for one, side in read.items() if side.given}
    balances = {one for one in _names(entry) if _role(book, one) == BALANCE}
    surplus = surplus_accounts(book)
    if not _names(entry) <= given | balances | surplus:
        return None
    takes, gives = (by_purse(book, [entry], one) for one in (surplus, balances))
    metas = {
        book.accounts.traits(one.account).fund: one.meta
        for one in entry.postings
        if one.account in balances
    }
    found = []
    for currency in sorted({currency for _, currency in (*takes, *gives)}):
        sources = {fund: n for (fund, one), n in takes.items() if one == currency}
        targets = {fund: -n for (fund, one), n in gives.items() if one == currency}
        if 1 not in {len(sources), len(targets)} or not sources or not targets:
            return None
        if _plain(sum(sources.values(), ZERO) - sum(targets.values(), ZERO)):
            return None
        found += [
            Share(
                Flow(source, to, currency),
                amount if len(targets) == 1 else targets[to],
                entry,
                metas[to],
            )
            for source, amount in sources.items()
            for to in targets
        ]
    return found


def surplus_of(book: Book, last: date, but: Sequence[data.Transaction] = ()) -> Purses:
    """Give what each fund has to share out on the last day of a year.

    Args:
      book: the book.
      last: the day; what that year's shares took is left out.
      but: entries that are left out too.
    """
    left_out = {id(entry) for entry in but}
    entries = (
        entry
        for entry in touching(book)
        if entry.date <= last
        and not (is_share(entry) and entry.date.year == last.year)
        and id(entry) not in left_out
    )
    sums = by_purse(book, entries, surplus_accounts(book))
    return {purse: -number for purse, number in sums.items()}


def shares_of(book: Book, last: date) -> list[data.Transaction]:
    """List the entries that share out the surplus of a year."""
    return [
        one for one in closings(book) if one.date.year == last.year and is_share(one)
    ]


def _names(entry: data.Transaction) -> set[str]:
    return {one.account for one in entry.postings or ()}


def _role(book: Book, name: str) -> str | None:
    role: str | None = book.accounts.traits(name).role
    return role
