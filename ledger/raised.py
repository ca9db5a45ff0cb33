"""What a campaign has raised by a day, by stream, and what became of it."""

import datetime as dt
from collections import defaultdict
from decimal import Decimal
from typing import NamedTuple

from ledger import money
from ledger.book import Book
from ledger.campaigns import CONTRIBUTIONS
from ledger.campaigns import SALES
from ledger.campaigns import Moves
from ledger.campaigns import moves


class Raised(NamedTuple):
    """What a campaign has raised in one currency, by the weight of its entries.

    What was raised is what it holds, has spent and has paid back, and what left it by
    a decision: `total == held + spent + paid_back + elsewhere`.

    Attributes:
      takings: what sales took.
      costs: what was paid for what was sold.
      deposits: what depositors laid in; interest and renewals bring nothing.
      contributions: what was given.
      unknown: what came by a stream that the account does not name.
      paid_back: what depositors were paid, with their interest.
      held: its assets, what was built and bought among them.
      spent: its costs.
      elsewhere: what left it for other accounts; below zero, what came from them.
    """

    takings: Decimal = money.ZERO
    costs: Decimal = money.ZERO
    deposits: Decimal = money.ZERO
    contributions: Decimal = money.ZERO
    unknown: Decimal = money.ZERO
    paid_back: Decimal = money.ZERO
    held: Decimal = money.ZERO
    spent: Decimal = money.ZERO
    elsewhere: Decimal = money.ZERO

    @property
    def sales(self) -> Decimal:
        """Give what sales brought, their costs netted."""
        return self.takings - self.costs

    @property
    def total(self) -> Decimal:
        """Give all that was raised."""
        return self.sales + self.deposits + self.contributions + self.unknown


def raised(book: Book, campaign: str, *, on: dt.date) -> dict[str, Raised]:
    """Give what a campaign has raised by the end of a day, by currency."""
    found: dict[str, Raised] = defaultdict(Raised)
    for moved in moves(book):
        if moved.campaign == campaign and moved.entry.date <= on:
            found[moved.currency] = _with(found[moved.currency], moved)
    return dict(found)


def _with(known: Raised, moved: Moves) -> Raised:
    brought, lent = moved.brought, moved.lent
    return Raised(
        takings=known.takings + moved.came.get(SALES, money.ZERO),
        costs=known.costs + moved.costs.get(SALES, money.ZERO),
        deposits=known.deposits + max(lent, money.ZERO),
        contributions=known.contributions + brought.get(CONTRIBUTIONS, money.ZERO),
        unknown=known.unknown + brought.get("", money.ZERO),
        paid_back=known.paid_back + max(-lent, money.ZERO),
        held=known.held + moved.held,
        spent=known.spent + moved.spent,
        elsewhere=known.elsewhere - moved.astray,
    )
