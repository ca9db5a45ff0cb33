"""The accounts of a transfer: whose money moves, and where both funds book it."""

import re
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from beancount.core import account

from ledger import entry_text
from ledger import interfund
from ledger import money
from ledger.bank_months import parts
from ledger.book import Book
from ledger.errors import LedgerError
from ledger.holdings import liquid
from ledger.language import say
from ledger.money import Sum
from ledger.padding import padded


class TransferRequest(NamedTuple):
    """A transfer to be drafted.

    Attributes:
      giver, taker: the funds.
      amount: `500.00 USD`.
      on: the day of the entry.
      decision: the decisions that it cites, separated by blanks.
      gift: given for good, not lent.
      pays, receives: the accounts of the two funds; found where only one fits.
      again: one that is in the books already is drafted as nothing, not refused.
    """

    giver: str
    taker: str
    amount: str
    on: date
    decision: str
    gift: bool = False
    pays: str | None = None
    receives: str | None = None
    again: bool = False

    @property
    def draft(self) -> str:
        """Give the id of the drafted entry: two that differ in anything are two."""
        amount = money.read_amount(self.amount)
        number = amount.number.normalize() if amount else self.amount
        currency = amount.currency if amount else ""
        kind = "gift" if self.gift else "loan"
        by = "+".join(self.decision.split())
        funds = f"{self.giver}/{self.taker}"
        return f"transfer/{self.on}/{funds}/{number:f}{currency}/{kind}/{by}"


class Leg(NamedTuple):
    """What one fund books: its money, and its account with the other fund."""

    fund: str
    other: str
    root: str
    folder: str


def purses(book: Book, request: TransferRequest, amount: Sum) -> tuple[str, str]:
    """Choose the accounts of money: as asked, of one shared bank, or the only ones.

    Raises:
      LedgerError: none fits, several do, or the giver's does not hold the amount.
    """
    giving = _liquid(book, request.giver, request.pays, request, amount)
    taking = _liquid(book, request.taker, request.receives, request, amount)
    of = parts(book)
    pairs = [(one, other) for one in giving for other in taking]
    shared = [pair for pair in pairs if of.get(pair[0], "") == of.get(pair[1])]
    chosen = shared if len(shared) == 1 else pairs
    if len(chosen) > 1:
        msg = say(
            "{giver} may pay from {giving}, and {taker} receive on {taking}; name "
            "them with --pays and --receives.",
            giver=request.giver,
            giving=", ".join(giving),
            taker=request.taker,
            taking=", ".join(taking),
        )
        raise LedgerError(msg)
    pays, receives = chosen[0]
    held = balance(book, pays, amount.currency, request.on)
    if held < amount.number:
        msg = say(
            "{pays} holds {held} on {on}, not {amount}.",
            pays=pays,
            held=Sum(held, amount.currency),
            on=request.on,
            amount=amount,
        )
        raise LedgerError(msg)
    return pays, receives


def _liquid(
    book: Book, fund: str, asked: str | None, request: TransferRequest, amount: Sum
) -> list[str]:
    found = liquid(book, fund, amount.currency, request.on)
    if asked is not None and asked not in found:
        msg = say(
            "{asked} is no liquid account of {fund} for {currency}; they are: {found}.",
            asked=asked,
            fund=fund,
            currency=amount.currency,
            found=", ".join(found) or say("none"),
        )
        raise LedgerError(msg)
    if not found:
        msg = say(
            "{fund} has no open account for {currency} with liquid: TRUE; say so on "
            "the one that pays, or open one.",
            fund=fund,
            currency=amount.currency,
        )
        raise LedgerError(msg)
    return found if asked is None else [asked]


def legs(book: Book, request: TransferRequest, *, back: bool) -> list[Leg]:
    """Give the giver's leg and the taker's."""
    assets, debts, equity = (
        book.options[f"name_{root}"] for root in ("assets", "liabilities", "equity")
    )
    giver, taker = request.giver, request.taker
    if request.gift:
        return [
            Leg(giver, taker, equity, "Given"),
            Leg(taker, giver, equity, "Received"),
        ]
    ends = (debts, assets) if back else (assets, debts)
    return [
        Leg(giver, taker, ends[0], "Interfund"),
        Leg(taker, giver, ends[1], "Interfund"),
    ]


def between(book: Book, leg: Leg, request: TransferRequest) -> str:
    """Find a fund's account with the other, or name the one to be opened.

    Raises:
      LedgerError: that name is taken by another account.
    """
    for name, side in interfund.sides(book).read.items():
        mine = (side.fund, side.other) == (leg.fund, leg.other)
        at_root = account.root(1, name) == leg.root
        if mine and at_root and book.accounts.is_open(name, request.on):
            return name
    name = account.join(leg.root, leg.folder, *map(component, (leg.fund, leg.other)))
    if name in book.accounts.opened:
        msg = say(
            "{name} is not open on {on} for what passes between {fund} and {other}; "
            'open one with role: "{role}" first.',
            name=name,
            on=request.on,
            fund=leg.fund,
            other=leg.other,
            role=interfund.ROLE,
        )
        raise LedgerError(msg)
    return str(name)


def component(fund: str) -> str:
    """Write an id as part of an account's name: letters, digits and dashes."""
    plain = re.sub(r"[^\w-]|_", "-", fund).strip("-") or "X"
    return plain[0].upper() + plain[1:]


def opening(leg: Leg, name: str, on: date, currency: str = "") -> str:
    """Write the opening of an account between funds; without a currency, of all."""
    keys = {
        "fund": leg.fund,
        "role": interfund.ROLE,
        "with": leg.other,
        "draft": f"open/{name}",
    }
    return entry_text.opening(on, name, currency, keys)


def balance(book: Book, name: str, currency: str, on: date) -> Decimal:
    """Sum an account in one currency at the end of a day."""
    units = (
        money.units(posting)
        for entry in padded(book)
        if entry.date <= on
        for posting in entry.postings or ()
        if posting.account == name
    )
    return sum(
        (one.number for one in units if one and one.currency == currency), money.ZERO
    )
