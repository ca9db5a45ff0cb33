"""Interfund accounts: what one fund lent or gave to another, told on both sides.

    2026-01-01 open Assets:Interfund:Funeral:Health USD
      fund: "funeral"
      role: "interfund"
      with: "health"

Under assets and liabilities the money must come back; under equity it was given.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from beancount.core import account
from beancount.core import data

from ledger import money
from ledger.book import Book
from ledger.errors import Complaint
from ledger.language import mark
from ledger.language import say
from ledger.once import once
from ledger.reading import shown
from ledger.records import Fund
from ledger.roles import INTERFUND

ROLE = INTERFUND
WITH = "with"


class Booked(NamedTuple):
    """What a fund books with another: something, something back, or nothing."""

    some: str
    back: str
    nothing: str


LENDS = Booked(
    mark("{fund} lends {amount} to {other}"),
    mark("{fund} takes back what it lends, {amount} to {other}"),
    mark("{fund} does not enter what it lends to {other}"),
)
BORROWS = Booked(
    mark("{fund} borrows {amount} from {other}"),
    mark("{fund} takes back what it borrows, {amount} from {other}"),
    mark("{fund} does not enter what it borrows from {other}"),
)
GIVES = Booked(
    mark("{fund} gives {amount} to {other}"),
    mark("{fund} takes back what it gives, {amount} to {other}"),
    mark("{fund} does not enter what it gives to {other}"),
)
RECEIVES = Booked(
    mark("{fund} receives {amount} from {other}"),
    mark("{fund} takes back what it receives, {amount} from {other}"),
    mark("{fund} does not enter what it receives from {other}"),
)


class Side(NamedTuple):
    """One fund's account with another.

    Attributes:
      fund: whose account it is.
      other: the fund with which.
      given: money was given and not lent.
      owes: the account is of debts: the fund borrows.
    """

    fund: str
    other: str
    given: bool
    owes: bool


class Sides(NamedTuple):
    """The accounts between funds: those that read, and what is wrong with others."""

    read: dict[str, Side]
    told: list[tuple[data.Open, Complaint]]


class Unmatched(NamedTuple):
    """What an entry books between two funds, on one side otherwise than on the other.

    Attributes:
      giver, taker: the funds; what is paid back has amounts below zero.
      given: given, or lent.
      currency: the currency.
      gives, takes: what each of them books of it.
    """

    giver: str
    taker: str
    given: bool
    currency: str
    gives: Decimal
    takes: Decimal


@once
def funds(book: Book) -> list[str]:
    """List the funds of a book: those recorded, and those that accounts name."""
    named = {book.accounts.traits(name).fund for name in book.accounts.opened}
    return sorted({*book.register.histories(Fund), *(one for one in named if one)})


@once
def sides(book: Book) -> Sides:
    """Read every account with the role of interfund."""
    read, told = {}, []
    known = funds(book)
    for name, entry in book.accounts.opened.items():
        traits = book.accounts.traits(name)
        if traits.role != ROLE or book.account_in_doubt(name):
            continue
        other = book.accounts.said(name, WITH)
        template = _fault(book, name, traits.fund, other, known)
        if template:
            fields = {"account": name, "fund": traits.fund, "other": shown(other)}
            told.append((entry, Complaint(template, fields)))
        else:
            root = account.root(1, name)
            given = root == book.options["name_equity"]
            owes = root == book.options["name_liabilities"]
            read[name] = Side(str(traits.fund), str(other), given, owes)
    return Sides(read, told)


def _fault(
    book: Book, name: str, fund: str | None, other: object, known: list[str]
) -> str:
    roots = {
        book.options[f"name_{root}"] for root in ("assets", "liabilities", "equity")
    }
    if account.root(1, name) not in roots:
        return mark(
            "{account} is between funds, which stands under assets or liabilities "
            "(lent) or under equity (given); open it there."
        )
    if fund is None:
        return mark('{account} is between funds and belongs to none; add fund: "...".')
    if other is None:
        return mark('{account} is between {fund} and another fund; add with: "...".')
    if not isinstance(other, str) or other == fund or other not in known:
        return mark(
            "{account} is between {fund} and {other}, which is no other fund of "
            "the books; write the other fund's id after with."
        )
    return ""


def unmatched(book: Book, entry: data.Transaction) -> Iterator[Unmatched]:
    """Find what an entry books between two funds on one side otherwise than on both.

    What a fund lends stands on its asset account and on the debt account of the other;
    what is given, under equity of both.
    """
    read = sides(book).read
    sums: dict[tuple[str, str, bool, str], list[Decimal]] = defaultdict(_nothing)
    for posting in entry.postings:
        side, units = read.get(posting.account), money.units(posting)
        if side is None or units is None:
            continue
        if side.given:
            giver, taker = sorted((side.fund, side.other))
        else:
            pair = (side.other, side.fund) if side.owes else (side.fund, side.other)
            giver, taker = pair
        key = giver, taker, side.given, units.currency
        sums[key][side.fund != giver] += units.number
    for key, (gives, takes) in sums.items():
        if gives + takes:
            yield Unmatched(*key, gives, -takes)


def _nothing() -> list[Decimal]:
    return [Decimal(0), Decimal(0)]


def giving(one: Unmatched) -> str:
    """Say what the fund that lends or gives books with the other."""
    booked = GIVES if one.given else LENDS
    return _told(booked, one.gives, one.currency, fund=one.giver, other=one.taker)


def taking(one: Unmatched) -> str:
    """Say what the fund that borrows or receives books with the other."""
    booked = RECEIVES if one.given else BORROWS
    return _told(booked, one.takes, one.currency, fund=one.taker, other=one.giver)


def _told(
    booked: Booked, number: Decimal, currency: str, *, fund: str, other: str
) -> str:
    chosen = booked.nothing
    if number:
        chosen = booked.back if number < 0 else booked.some
    amount = money.Sum(abs(number), currency)
    return say(chosen, fund=fund, other=other, amount=amount)
