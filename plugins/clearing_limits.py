"""No cooperative owes the others more than the limit that was agreed on.

Policy `clearing` has the `limit` up to which each may owe, and `limits` for those with
one of their own: `limits: "triunfo:500.00"`. `credit-max`, if given, is how far one may
be owed. Looked at is the end of each day.

Refused:

    2026-01-01 custom "decision" "D-1" "Credit between us up to 200 USD"
      taken-by: "assembly"
    2026-01-01 custom "policy" "clearing"
      limit: 200.00 USD
      decision: "D-1"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "cooperative" "union" "La Unión"
    2026-01-01 open Assets:Clearing:Triunfo USD
      role: "clearing"
      party: "triunfo"
    2026-01-01 open Assets:Clearing:Union USD
      role: "clearing"
      party: "union"
    2026-02-02 * "Flour"  ;! clearing-limits: triunfo owes 230.00 USD
      Assets:Clearing:Triunfo    230.00 USD
      Assets:Clearing:Union     -230.00 USD

Passes:

    2026-01-01 custom "decision" "D-1" "Credit between us up to 200 USD"
      taken-by: "assembly"
    2026-01-01 custom "policy" "clearing"
      limit: 200.00 USD
      limits: "triunfo:250.00"
      decision: "D-1"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "cooperative" "union" "La Unión"
    2026-01-01 open Assets:Clearing:Triunfo USD
      role: "clearing"
      party: "triunfo"
    2026-01-01 open Assets:Clearing:Union USD
      role: "clearing"
      party: "union"
    2026-02-02 * "Flour"
      Assets:Clearing:Triunfo    230.00 USD
      Assets:Clearing:Union     -230.00 USD
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from ledger import money
from ledger.book import Book
from ledger.clearing import Day
from ledger.clearing import days
from ledger.clearing import limit_of
from ledger.errors import RuleError
from ledger.language import mark
from ledger.policies import ClearingPolicy
from ledger.precision import written
from ledger.rules import rule

__plugins__ = ("clearing_limits",)

OWES = mark(
    "{party} owes {amount} at the end of {day}, and {limit} is the limit ({source}); "
    "settle first, or bring it to the assembly."
)
IS_OWED = mark(
    "{party} is owed {amount} at the end of {day}, and {limit} is the limit "
    "({source}); settle first, or bring it to the assembly."
)


class ClearingLimitsError(RuleError):
    """A cooperative owes more than its limit, or is owed more."""


@rule(
    ClearingLimitsError,
    policy="clearing",
    terms=("limit",),
    also=("limits", "credit-max"),
    reads=("open", "policy", "transaction", "commodity", "pad", "balance"),
)
def clearing_limits(book: Book) -> Iterator[ClearingLimitsError]:
    """Compare each position with its limit, on the days on which it moves."""
    before: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for unit, day in days(book):
        for party in sorted({one.party for one in day.moved}):
            yield from _beyond(book, unit, day, party, before[unit, party])
            before[unit, party] = day.positions[party]


def _beyond(
    book: Book, unit: str, day: Day, party: str, before: Decimal
) -> Iterator[ClearingLimitsError]:
    """Tell of a position that goes beyond its limit, or further beyond it."""
    policy = book.policy(ClearingPolicy, day.date)
    if policy is None or policy.limit is None or policy.limit.currency != unit:
        return
    now, moved = day.positions[party], [one for one in day.moved if one.party == party]
    most, back = limit_of(policy, party), policy.credit_max
    owed = back.number if back is not None and back.currency == unit else None
    entry, template, limit, term = None, OWES, most, "limit"
    if most is not None and now > max(most, before):
        entry = max(moved, key=lambda one: one.number).entry
    elif owed is not None and -now > max(owed, -before):
        entry = min(moved, key=lambda one: one.number).entry
        template, limit, term = IS_OWED, owed, "credit-max"
    if entry is not None:
        yield ClearingLimitsError.at(
            entry,
            f"{party}/{day.date}",
            template,
            party=party,
            amount=written(book, abs(now), unit),
            day=day.date,
            limit=written(book, limit or money.ZERO, unit),
            source=book.source(ClearingPolicy, term, day.date),
        )
