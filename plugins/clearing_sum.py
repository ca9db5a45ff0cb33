"""What cooperatives owe each other sums to nothing: whoever owes, owes one of them.

Each has an account with `role: "clearing"` and `party:`. All of one unit together are
zero at the end of every day.

Refused:

    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "cooperative" "union" "La Unión"
    2026-01-01 open Assets:Bank USD
    2026-01-01 open Assets:Clearing:Triunfo USD
      role: "clearing"
      party: "triunfo"
    2026-01-01 open Assets:Clearing:Union USD
      role: "clearing"
      party: "union"
    2026-02-02 * "Flour for El Triunfo"  ;! clearing-sum: the clearing accounts in USD
      Assets:Clearing:Triunfo    30.00 USD
      Assets:Bank               -30.00 USD

Passes:

    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "cooperative" "union" "La Unión"
    2026-01-01 open Assets:Clearing:Triunfo USD
      role: "clearing"
      party: "triunfo"
    2026-01-01 open Assets:Clearing:Union USD
      role: "clearing"
      party: "union"
    2026-02-02 * "Flour of La Unión for El Triunfo"
      Assets:Clearing:Triunfo    30.00 USD
      Assets:Clearing:Union     -30.00 USD
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from beancount.core import data

from ledger import money
from ledger.book import Book
from ledger.clearing import Day
from ledger.clearing import clearing_accounts
from ledger.clearing import days
from ledger.errors import RuleError
from ledger.precision import written
from ledger.reading import shown
from ledger.records import Cooperative
from ledger.rules import rule

__plugins__ = ("clearing_sum",)


class ClearingSumError(RuleError):
    """Positions do not sum to zero, or are nobody's."""


@rule(
    ClearingSumError,
    reads=("open", "cooperative", "transaction", "commodity", "pad", "balance"),
    wakes=lambda book: bool(clearing_accounts(book)),
)
def clearing_sum(book: Book) -> Iterator[ClearingSumError]:
    """Look up the parties, and sum the positions of each unit day by day."""
    for name in clearing_accounts(book):
        yield from _nobodys(book, name)
    before: dict[str, Decimal] = defaultdict(Decimal)
    for unit, day in days(book):
        if day.total not in (money.ZERO, before[unit]):
            yield ClearingSumError.at(
                _unbalanced(day),
                f"{unit}/{day.date}",
                "the clearing accounts in {unit} sum to {total} at the end of {day}, and "
                "what one owes is owed to another; post both sides in one entry.",
                unit=unit,
                total=written(book, day.total, unit),
                day=day.date,
            )
        before[unit] = day.total


def _nobodys(book: Book, name: str) -> Iterator[ClearingSumError]:
    """Tell of an account whose party is no cooperative on its first day."""
    entry, party = book.accounts.opened[name], book.accounts.said(name, "party")
    if book.account_in_doubt(name):
        return
    if isinstance(party, str) and (
        book.in_doubt(Cooperative, party)
        or book.register.on(Cooperative, party, entry.date) is not None
    ):
        return
    yield ClearingSumError.at(
        entry,
        name,
        "{account} has the party {party}, which is no cooperative on {date}; write the "
        "id of one that is recorded, as party.",
        account=name,
        party=shown(party),
        date=entry.date,
    )


def _unbalanced(day: Day) -> data.Transaction:
    """Give the entry of a day that leaves most without its other side."""
    sums: dict[int, Decimal] = defaultdict(Decimal)
    for one in day.moved:
        sums[id(one.entry)] += one.number
    return max((one.entry for one in day.moved), key=lambda one: abs(sums[id(one)]))
