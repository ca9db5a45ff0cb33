"""What an advance differs by is of an agreed kind, and by a decision.

A posting with `adjustment:` names an `associate:` and cites a `decision:`, on an account
with `role: "advances"`. In an advance sheet it is judged by that week's Monday, in an
entry of its own by its date. `family-size` is dependants times the policy's amount, once
a week; `bonus` is at most `bonus-max` a week. One below zero takes an earlier one back:
of `family-size` exactly as much, and never more than was given.

Refused:

    2026-01-01 custom "decision" "2026-001" "Advances, and 5 for each dependant"
      taken-by: "assembly"
    2026-01-01 custom "policy" "advances"
      base: 40.00 USD
      adjustments: "need family-size bonus"
      family-size: 5.00 USD
      bonus-max: 20.00 USD
      decision: "2026-001"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "associate" "A-0001" "triunfo"
      dependants: 3
    2026-01-01 open Assets:Cash USD
    2026-01-01 open Assets:Advances USD
      role: "advances"
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances    40.00 USD
      Assets:Advances    20.00 USD  ;! adjustments: family-size of A-0001: 3 x 5.00 = 15.00
        adjustment: "family-size"
        associate: "A-0001"
        decision: "2026-001"
      Assets:Cash       -60.00 USD

Passes:

    2026-01-01 custom "decision" "2026-001" "Advances, and 5 for each dependant"
      taken-by: "assembly"
    2026-01-01 custom "policy" "advances"
      base: 40.00 USD
      adjustments: "need family-size bonus"
      family-size: 5.00 USD
      bonus-max: 20.00 USD
      decision: "2026-001"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "associate" "A-0001" "triunfo"
      dependants: 3
    2026-01-01 open Assets:Cash USD
    2026-01-01 open Assets:Advances USD
      role: "advances"
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances    40.00 USD
      Assets:Advances    15.00 USD
        adjustment: "family-size"
        associate: "A-0001"
        decision: "2026-001"
      Assets:Cash       -55.00 USD
"""

from collections.abc import Iterator

from ledger.adjusting import unagreed
from ledger.book import Book
from ledger.errors import RuleError
from ledger.policies import AdvancesPolicy
from ledger.rules import rule

__plugins__ = ("adjustments",)


class AdjustmentsError(RuleError):
    """An advance differs by what was not agreed on."""


@rule(
    AdjustmentsError,
    policy=AdvancesPolicy.named,
    also=("adjustments", "family-size", "bonus-max"),
    reads=("cooperative", "associate", "policy", "transaction", "sheet", "open"),
    wakes=lambda book: AdvancesPolicy.named in book.policies,
)
def adjustments(book: Book) -> Iterator[AdjustmentsError]:
    """Judge each adjustment by the policy and the records of its day."""
    for one, complaint in unagreed(book):
        yield AdjustmentsError.of(
            one.entry,
            complaint,
            judged=one.sheet.key if one.sheet else "",
            meta=one.posting.meta,
        )
