"""The result of a year: what stands on income, costs and advances at its end."""

from collections import defaultdict
from collections.abc import Collection
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ledger import money
from ledger.book import Book
from ledger.closings import advance_accounts
from ledger.closings import is_closing
from ledger.closings import results
from ledger.padding import posted
from ledger.roles import BALANCE
from ledger.roles import SURPLUS

RESULT, ADVANCE = "result", "advances"


class Standing(NamedTuple):
    """What stands on an account in a currency at the end of a year.

    Attributes:
      account, currency: which.
      number: what stands there, the year's closing entries included.
      before: the same without those.
      moved: something was posted within the year.
      at_cost: some of it is held at a cost.
    """

    account: str
    currency: str
    number: Decimal
    before: Decimal
    moved: bool
    at_cost: bool


class Group(NamedTuple):
    """Accounts that are closed together.

    Attributes:
      what: `result` or `advances`.
      fund: whose they are; None: of no fund.
      campaign: that to which they belong, if any.
      currency: the currency.
      role: of the equity account that they are closed into.
    """

    what: str
    fund: str | None
    campaign: str | None
    currency: str
    role: str


def standings(book: Book, last: date) -> Iterator[Standing]:
    """Give what stands on each account of income, costs and advances on a day."""
    for name in sorted(results(book) | advance_accounts(book)):
        found: dict[str, list[tuple[Decimal, Decimal, bool]]] = defaultdict(list)
        lots: dict[tuple[str, object], Decimal] = defaultdict(Decimal)
        for entry, posting in posted(book).get(name, ()):
            units = money.units(posting)
            if units is None or entry.date > last:
                continue
            closes = is_closing(entry) and entry.date == last
            before = money.ZERO if closes else units.number
            moved = entry.date.year == last.year
            found[units.currency].append((units.number, before, moved))
            if posting.cost is not None:
                lots[units.currency, posting.cost] += units.number
        held = {currency for (currency, _), number in lots.items() if number}
        for currency, many in sorted(found.items()):
            numbers, befores, moves = zip(*many, strict=True)
            yield Standing(
                name,
                currency,
                money.settled(sum(numbers)),
                money.settled(sum(befores)),
                any(moves),
                currency in held,
            )


def group_of(book: Book, one: Standing, shared: Collection[str]) -> Group:
    """Tell with what an account is closed.

    Args:
      book: the book.
      one: what stands on the account.
      shared: the funds whose result is shared out.
    """
    traits = book.accounts.traits(one.account)
    is_advance = one.account in advance_accounts(book)
    campaign = None if is_advance else traits.campaign
    goes_round = traits.fund in shared and campaign is None
    return Group(
        ADVANCE if is_advance else RESULT,
        traits.fund,
        campaign,
        one.currency,
        SURPLUS if goes_round else BALANCE,
    )


def in_order(group: Group) -> tuple[str, str, str, bool]:
    """Order what is closed: by fund and currency, advances after results."""
    fund, campaign = group.fund or "", group.campaign or ""
    return fund, group.currency, campaign, group.what == ADVANCE
