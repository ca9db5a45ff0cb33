"""Holdings: what each account of a fund is to it: money, claim, debt, or result."""

from datetime import date
from enum import Enum
from typing import NamedTuple

from beancount.core import account

from ledger.book import Book
from ledger.errors import LedgerError
from ledger.interfund import ROLE as INTERFUND
from ledger.language import say
from ledger.once import once

ROOTS = ("assets", "liabilities", "expenses")


class Part(Enum):
    """What an account is to its fund."""

    LIQUID = "liquid"
    INVESTED = "invested"
    LENT = "lent"
    CLAIM = "claims"
    OWED = "owed"
    COST = "costs"


class Holding(NamedTuple):
    """An account's fund, and what it is to it."""

    fund: str
    part: Part


@once
def holdings(book: Book) -> dict[str, Holding]:
    """Give the holding of each account of a fund; income and equity are none."""
    found = {}
    roots = {book.options[f"name_{one}"]: one for one in ROOTS}
    for name in book.accounts.opened:
        traits = book.accounts.traits(name)
        root = roots.get(account.root(1, name))
        if traits.fund is None or root is None:
            continue
        between = traits.role == INTERFUND
        parts = {
            "assets": Part.LIQUID if traits.liquid else Part.INVESTED,
            "liabilities": Part.OWED if between else Part.CLAIM,
            "expenses": Part.COST,
        }
        lent = between and root == "assets"
        found[name] = Holding(traits.fund, Part.LENT if lent else parts[root])
    return found


def liquid(book: Book, fund: str | None, currency: str, on: date) -> list[str]:
    """List the accounts of a fund's money in a currency that are open on a day."""
    return [
        name
        for name in book.accounts.fitting(fund=fund, currency=currency, on=on)
        if book.accounts.traits(name).liquid
        and account.root(1, name) == book.options["name_assets"]
    ]


def of_role(  # noqa: PLR0913 - where, in what, when, and for what it is needed
    book: Book, fund: str | None, currency: str, role: str, on: date, *, purpose: str
) -> str:
    """Find the one account of a role that a fund has for its contracts.

    Raises:
      LedgerError: none is open that day, or several are.
    """
    fitting = book.accounts.fitting(fund=fund, currency=currency, on=on)
    found = [one for one in fitting if book.accounts.traits(one).role == role]
    if len(found) == 1:
        return found[0]
    msg = say(
        'one account of {fund} must have role: "{role}" and be open on {on}, for '
        "{purpose}; found: {found}.",
        fund=fund or say("no fund"),
        role=role,
        on=on,
        purpose=purpose,
        found=", ".join(found) or say("none"),
    )
    raise LedgerError(msg)
