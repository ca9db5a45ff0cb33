"""What a deposit has earned by its terms, whatever is booked of it."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from itertools import pairwise
from typing import NamedTuple

from ledger import interest
from ledger import money
from ledger.book import Book
from ledger.deposit_terms import DepositTerms
from ledger.deposit_terms import product_on
from ledger.deposit_terms import terms_on
from ledger.deposit_terms import usual_rate
from ledger.deposits import Deposit
from ledger.errors import LedgerError
from ledger.interest import Accrual
from ledger.interest import Change
from ledger.interest_terms import Terms
from ledger.language import say
from ledger.periods import following
from ledger.precision import decimals


class Course(NamedTuple):
    """A deposit's terms as in force on a day, and its principal as it moved.

    Attributes:
      deposit: the deposit.
      terms: what the books say of it.
      reckoned: the same, for the reckoning of interest.
      principal: what was laid in on the first day.
      changes: what was laid in or drawn later, and later rates of sight savings.
    """

    deposit: Deposit
    terms: DepositTerms
    reckoned: Terms
    principal: Decimal
    changes: tuple[Change, ...]

    def earned(self, until: dt.date) -> Accrual:
        """Tell what was earned from the first day to a day, exclusive.

        Raises:
          LedgerError: it cannot be reckoned, and why.
        """
        until = max(until, self.reckoned.first)
        try:
            return interest.accrue(
                self.principal, self.reckoned, until, changes=self.changes
            )
        except ValueError as error:
            msg = say(
                "{deposit}: {error}; mend its entries or its terms.",
                deposit=self.deposit.id,
                error=error,
            )
            raise LedgerError(msg) from None

    def capitalised(self, until: dt.date) -> Decimal:
        """Tell what of the interest the terms moved to the deposit by a day.

        Raises:
          LedgerError: it cannot be reckoned, and why.
        """
        earned = self.earned(until)
        ends = interest.capitalisations(self.reckoned, self.end(until))
        last = max(ends, default=self.reckoned.first)
        moved = (line.interest for line in earned.lines if line.end <= last)
        return sum(moved, money.ZERO)

    def end(self, until: dt.date) -> dt.date:
        """Give the last day of interest up to a day: that of maturity is none."""
        return min(until, self.reckoned.matures or until)


def course(book: Book, deposit: Deposit, on: dt.date) -> Course | None:
    """Read a deposit's course; None if its terms or its currency are lacking."""
    terms = terms_on(book, deposit, on)
    if terms is None or not deposit.currency:
        return None
    begun = terms.opened or deposit.first_day
    paid = terms.interest_paid_through
    first = begun if paid is None else following(paid)
    reckoned = Terms(
        first=min(first, terms.matures or first),
        rate=terms.rate,
        basis=terms.basis,
        compounding=terms.compounding,
        matures=terms.matures,
        decimals=decimals(book, deposit.currency),
        rounding=terms.rounding,
        high_rate=True,
        counted_from=begun,
    )
    principal, moved = _moved(deposit, reckoned.first)
    if terms.interest_on == "minimum":
        principal, moved = _lowest(reckoned.first, principal, moved, on)
    rates = _rates(book, terms, reckoned.first) if deposit.sight else ()
    changes = sorted([*moved, *rates], key=lambda one: one.date)
    return Course(deposit, terms, reckoned, principal, tuple(changes))


def _moved(deposit: Deposit, first: dt.date) -> tuple[Decimal, list[Change]]:
    """Give what was laid in by the first day of interest, and what moved later."""
    start = max(first, deposit.first_day)
    principal, moved = money.ZERO, []
    for day, of_day in groupby(deposit.movements, key=lambda one: one.date):
        amount = sum((one.principal for one in of_day), money.ZERO)
        if day <= start:
            principal += amount
        elif amount:
            moved.append(Change(day, amount))
    return principal, moved


def _rates(book: Book, terms: DepositTerms, first: dt.date) -> Iterator[Change]:
    """Give the later rates of sight savings; one written on the account stays."""
    if terms.product is None or terms.own_rate:
        return
    for state in book.policies.get(terms.product, ()):
        product = product_on(book, terms.product, state.date)
        rate = usual_rate(product, days=0, amount=money.ZERO)
        if state.date > first and rate is not None:
            yield Change(state.date, rate=rate)


def _lowest(
    first: dt.date, principal: Decimal, moved: list[Change], until: dt.date
) -> tuple[Decimal, list[Change]]:
    """Let each calendar month earn on its lowest balance at the end of a day."""
    lows: dict[dt.date, Decimal] = {}
    balance, left, day = principal, list(moved), first
    while day < until:
        end = _month_after(day)
        low = None if left and left[0].date == day else balance
        while left and left[0].date < min(end, until):
            balance += left.pop(0).amount
            low = balance if low is None else min(low, balance)
        lows[day] = max(low if low is not None else balance, money.ZERO)
        day = end
    changes = [
        Change(day, lows[day] - lows[before])
        for before, day in pairwise(lows)
        if lows[day] != lows[before]
    ]
    return lows.get(first, principal), changes


def _month_after(day: dt.date) -> dt.date:
    last = (day.year, day.month) == (dt.MAXYEAR, 12)
    if last:
        return dt.date.max
    return (day.replace(day=1) + dt.timedelta(days=31)).replace(day=1)
