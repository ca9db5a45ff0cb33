"""Paying back: the deposits inside a campaign, and the sales that it takes."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import ROUND_CEILING
from decimal import Decimal
from typing import NamedTuple

from ledger import contracts
from ledger import money
from ledger.book import Book
from ledger.campaigns import Part
from ledger.campaigns import places
from ledger.deposits import deposits
from ledger.maturities import Due
from ledger.maturities import falls_due
from ledger.padding import posted
from ledger.precision import decimals

DAYS = 7


class Owed(NamedTuple):
    """What a campaign owes in one currency, as booked.

    Attributes:
      deposits: what depositors laid in and have not been paid, and every other debt.
      interest: what it has earned.
    """

    deposits: Decimal = money.ZERO
    interest: Decimal = money.ZERO

    @property
    def total(self) -> Decimal:
        """Give both."""
        return self.deposits + self.interest


class Rung(NamedTuple):
    """A deposit to be paid back, and what that takes.

    Attributes:
      deposit, holder: which, and whose, where that is known.
      matures: when; None if it may be asked for on any day.
      payout: what is paid that day.
      together: with all that must be paid before.
      weeks: the whole weeks until then, at least one; none if it is due already.
      weekly: the sales a week, net of their costs, that pay all of it by then.
    """

    deposit: str
    holder: str
    matures: dt.date | None
    payout: Decimal
    together: Decimal
    weeks: int
    weekly: Decimal | None


def owed(book: Book, campaign: str, *, on: dt.date) -> dict[str, Owed]:
    """Give what a campaign owes at the end of a day, by currency."""
    found: dict[str, Owed] = defaultdict(Owed)
    for name, place in places(book).items():
        if place.campaign != campaign or not place.debt:
            continue
        for currency, number in _balance(book, name, on).items():
            known = found[currency]
            if place.part is Part.INTEREST:
                known = known._replace(interest=known.interest + number)
            else:
                known = known._replace(deposits=known.deposits + number)
            found[currency] = known
    return dict(found)


def ladder(book: Book, campaign: str, currency: str, *, on: dt.date) -> list[Rung]:
    """Give what falls due of a campaign's deposits, what is due already first.

    Each counts as if its holder asked for the money on the day.

    Raises:
      LedgerError: the interest of a deposit cannot be reckoned.
    """
    dues = sorted(
        _dues(book, campaign, currency, on),
        key=lambda one: (max(one.matures, on), one.deposit),
    )
    rungs, together = [], money.ZERO
    for one in dues:
        together += one.payout
        weeks = max((one.matures - on).days // DAYS, 1) if one.matures > on else 0
        weekly = together / weeks if weeks else None
        rungs.append(
            Rung(
                one.deposit,
                one.holder,
                None if one.matures == dt.date.min else one.matures,
                one.payout,
                together,
                weeks,
                None if weekly is None else _up(book, weekly, currency),
            )
        )
    return rungs


def _dues(book: Book, campaign: str, currency: str, on: dt.date) -> Iterator[Due]:
    """Give each deposit that holds something; one without a day as of long ago."""
    contracted = {one.account: one for one in deposits(book).values()}
    for name, place in places(book).items():
        held = _balance(book, name, on).get(currency, money.ZERO)
        mine = place.campaign == campaign and place.debt
        if not mine or place.part is Part.INTEREST or not held:
            continue
        deposit = contracted.get(name)
        due = falls_due(book, deposit, on=on) if deposit else None
        if due is None:
            day = contracts.maturity(book, name, on) or dt.date.min
            accrued = deposit.accrued_by(on) if deposit else money.ZERO
            due = Due(name.rpartition(":")[2], "", day, held + accrued, "")
        yield due


def _balance(book: Book, name: str, on: dt.date) -> dict[str, Decimal]:
    """Give what an account owes at the end of a day, by currency."""
    found: dict[str, Decimal] = defaultdict(Decimal)
    for entry, posting in posted(book).get(name, ()):
        units = money.units(posting)
        if units is not None and entry.date <= on:
            found[units.currency] -= units.number
    return {currency: number for currency, number in found.items() if number}


def _up(book: Book, number: Decimal, currency: str) -> Decimal:
    like = Decimal(1).scaleb(-decimals(book, currency))
    return number.quantize(like, ROUND_CEILING)
