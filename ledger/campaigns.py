"""Campaigns: what each entry brings to a campaign, and what it takes away.

    2026-01-01 open Income:Centre:Salads USD
      campaign: "health-centre"
      stream: "sales"

Money comes in through streams: income, debts and equity, and the costs of a stream
beside it. It lies on assets, and is spent on costs without a stream. An entry adds up
if what the campaign has more is what its streams bring. Interest of deposits is
neither: it is owed before it is paid, and a fund may book it for all its deposits.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from beancount.core import account
from beancount.core import data

from ledger import contracts
from ledger import money
from ledger.book import Book
from ledger.closings import is_closing
from ledger.once import once
from ledger.padding import padded
from ledger.padding import posted
from ledger.roles import ACCRUED
from ledger.roles import COST
from ledger.roles import SIGHT
from ledger.roles import TERM

SALES = "sales"
DEPOSITS = "deposits"
CONTRIBUTIONS = "contributions"
STREAMS = (SALES, DEPOSITS, CONTRIBUTIONS)


class Part(Enum):
    """What an account is to its campaign."""

    MONEY = "assets"
    SPENT = "costs"
    STREAM = "stream"
    COST = "stream-cost"
    INTEREST = "interest"
    OTHERS = "others"


class Place(NamedTuple):
    """The place of an account in a campaign.

    Attributes:
      campaign: which; None for a fund's cost of interest, of any of its deposits, and
        for deposits that are of no campaign.
      part: what it is to it.
      stream: sales, deposits or contributions; empty where none is known.
      fund: its fund.
      debt: whether it is a debt.
    """

    campaign: str | None
    part: Part
    stream: str
    fund: str | None
    debt: bool


@dataclass(slots=True)
class Moves:
    """What an entry moves in a campaign, in one currency, as Beancount weighs it.

    Attributes:
      entry, campaign, currency: what moves, in what.
      fund: the fund of the campaign's accounts.
      held: what its assets gain.
      spent: what its costs gain.
      came: what each stream brings.
      costs: what each stream costs.
      interest: what is booked or settled of the interest of its deposits.
      over: what it has more than its streams bring.
    """

    entry: data.Transaction
    campaign: str
    currency: str
    fund: str | None
    held: Decimal = money.ZERO
    spent: Decimal = money.ZERO
    interest: Decimal = money.ZERO
    over: Decimal = money.ZERO
    came: dict[str, Decimal] = field(default_factory=dict)
    costs: dict[str, Decimal] = field(default_factory=dict)

    @property
    def brought(self) -> dict[str, Decimal]:
        """Give what each stream brings, net of its costs."""
        return {
            one: self.came.get(one, money.ZERO) - self.costs.get(one, money.ZERO)
            for one in dict.fromkeys((*self.came, *self.costs))
        }

    @property
    def interest_paid(self) -> Decimal:
        """Give the interest that the campaign pays, or adds to its deposits."""
        least, most = sorted((money.ZERO, self.interest))
        return min(max(-self.over, least), most)

    @property
    def astray(self) -> Decimal:
        """Give what comes through no stream; below zero, what leaves the campaign."""
        return self.over + self.interest_paid

    @property
    def of_sales(self) -> bool:
        """Tell whether something is sold, or bought for it."""
        return SALES in self.came or SALES in self.costs

    @property
    def lent(self) -> Decimal:
        """Give what depositors lay in; below zero, what they are paid, with interest.

        Interest that moves to a deposit brings nothing, and neither does a renewal.
        """
        return self.brought.get(DEPOSITS, money.ZERO) - self.interest_paid


@once
def places(book: Book) -> Mapping[str, Place]:
    """Give the place of each account on which something of a campaign may stand."""
    found = {}
    for name in posted(book):
        place = _place(book, name)
        if place is not None:
            found[name] = place
    return found


def _place(book: Book, name: str) -> Place | None:
    traits, root = book.accounts.traits(name), account.root(1, name)
    debt = root == book.options["name_liabilities"]
    if traits.role in {ACCRUED, COST}:
        campaign = traits.campaign or _campaign_of_contract(book, name)
        others = campaign is None and traits.role == ACCRUED
        part = Part.OTHERS if others else Part.INTEREST
        return Place(campaign, part, DEPOSITS, traits.fund, debt)
    if traits.campaign is None:
        others = traits.role in {TERM, SIGHT}
        place = Place(None, Part.OTHERS, DEPOSITS, traits.fund, debt)
        return place if others else None
    stream = traits.stream if traits.stream in STREAMS else ""
    part = Part.STREAM
    if root == book.options["name_assets"]:
        part = Part.MONEY
    elif root == book.options["name_expenses"]:
        part = Part.SPENT if traits.stream is None else Part.COST
    return Place(traits.campaign, part, stream or "", traits.fund, debt)


def _campaign_of_contract(book: Book, name: str) -> str | None:
    """Give the campaign of the deposit whose interest an account holds."""
    opened = book.accounts.opened.get(name)
    contract = (opened.meta or {}).get("contract") if opened else None
    known = contracts.by_id(book).get(contract) if isinstance(contract, str) else None
    return book.accounts.traits(known).campaign if known else None


@once
def moves(book: Book) -> list[Moves]:
    """Give what moves in campaigns, by date; what a `pad` will insert included.

    A closing of the year that moves no money and no debt of a campaign is left out:
    what was raised stays raised.
    """
    known = places(book)
    touching = {
        id(entry)
        for name, place in known.items()
        if place.campaign is not None
        for entry, _ in posted(book)[name]
    }
    entries = (one for one in padded(book) if id(one) in touching)
    return [one for entry in entries for one in _moves(entry, known)]


def _moves(entry: data.Transaction, known: Mapping[str, Place]) -> list[Moves]:
    """Read one entry; nothing of one with an amount that is not known.

    A fund's cost of interest counts for its campaign, but where it is another's: what
    is of no deposit at all is told by the law of their interest.
    """
    found: dict[tuple[str, str], Moves] = {}
    loose: dict[tuple[str | None, str], Decimal] = defaultdict(Decimal)
    owing: set[str | None] = set()
    moving = not is_closing(entry)
    for posting in entry.postings:
        weight, place = money.weight(posting), known.get(posting.account)
        if weight is None:
            return []
        if place is None:
            continue
        if place.debt and place.stream == DEPOSITS:
            owing.add(place.campaign)
        if place.campaign is None:
            if place.part is Part.INTEREST:
                loose[place.fund, weight.currency] += weight.number
            continue
        key = place.campaign, weight.currency
        if key not in found:
            found[key] = Moves(entry, *key, place.fund)
        _add(found[key], place, weight.number)
        moving = moving or place.part is Part.MONEY or place.debt
    for moved in found.values():
        if moved.campaign in owing or not owing:
            moved.interest += loose[moved.fund, moved.currency]
    return list(found.values()) if moving else []


def _add(moved: Moves, place: Place, number: Decimal) -> None:
    part, stream = place.part, place.stream
    if part is Part.INTEREST:
        moved.interest += number
        return
    moved.over += number  # a stream that brings is credited
    if part is Part.MONEY:
        moved.held += number
    elif part is Part.SPENT:
        moved.spent += number
    elif part is Part.COST:
        moved.costs[stream] = moved.costs.get(stream, money.ZERO) + number
    else:
        moved.came[stream] = moved.came.get(stream, money.ZERO) - number
