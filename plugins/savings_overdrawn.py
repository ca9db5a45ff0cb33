"""Sight savings are never below zero: the fund does not lend by oversight.

Looked at is the end of each day on which they move, their order within it says nothing.

Refused:

    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 open Assets:Bank USD
    2026-01-15 open Liabilities:Savings:S-0001 USD
      role: "sight-savings"
      holder: "triunfo"
      rate: 0.02
      basis: "ACT/365"
    2026-02-02 * "Laid in"
      Assets:Bank                   50.00 USD
      Liabilities:Savings:S-0001   -50.00 USD
    2026-02-05 * "Drawn"  ;! savings-overdrawn: S-0001 is 10.00 USD below zero
      Liabilities:Savings:S-0001    60.00 USD
      Assets:Bank                  -60.00 USD

Passes:

    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 open Assets:Bank USD
    2026-01-15 open Liabilities:Savings:S-0001 USD
      role: "sight-savings"
      holder: "triunfo"
      rate: 0.02
      basis: "ACT/365"
    2026-02-02 * "Laid in"
      Assets:Bank                   50.00 USD
      Liabilities:Savings:S-0001   -50.00 USD
    2026-02-05 * "Drawn"
      Liabilities:Savings:S-0001    50.00 USD
      Assets:Bank                  -50.00 USD
"""

from collections.abc import Iterator
from itertools import groupby

from ledger import money
from ledger.book import Book
from ledger.deposits import Deposit
from ledger.deposits import deposits
from ledger.errors import RuleError
from ledger.precision import written
from ledger.rules import rule

__plugins__ = ("savings_overdrawn",)


class SavingsOverdrawnError(RuleError):
    """Sight savings are below zero."""


@rule(
    SavingsOverdrawnError,
    reads=("open", "transaction", "pad", "balance"),
    wakes=lambda book: any(one.sight for one in deposits(book).values()),
)
def savings_overdrawn(book: Book) -> Iterator[SavingsOverdrawnError]:
    """Follow the balance of sight savings, and tell when they fall below zero."""
    for deposit in deposits(book).values():
        if deposit.sight:
            yield from _overdrawn(book, deposit)


def _overdrawn(book: Book, deposit: Deposit) -> Iterator[SavingsOverdrawnError]:
    balance = money.ZERO
    for day, moved in groupby(deposit.movements, key=lambda one: one.date):
        of_day = list(moved)
        before = balance
        balance += sum((one.deposit for one in of_day), money.ZERO)
        if balance < min(before, money.ZERO):
            yield SavingsOverdrawnError.at(
                min(of_day, key=lambda one: one.deposit).entry,
                f"{deposit.id}/{day}",
                "{deposit} is {below} below zero at the end of {day}; mend the amount "
                "or the account.",
                deposit=deposit.id,
                below=written(book, -balance, deposit.currency),
                day=day,
            )
