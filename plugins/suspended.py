"""Who is suspended on a week's Monday is advanced nothing for that week.

Neither on a sheet, nor as an adjustment. A suspension holds through its `until:`, or
for good. What takes an advance back is let pass. The family's funeral cover is untouched
by it.

Refused:

    2026-01-01 custom "decision" "2026-001" "A-0002 rests for January"
      taken-by: "assembly"
    2026-01-01 custom "policy" "advances"
      base: 40.00 USD
      decision: "2026-001"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "associate" "A-0001" "triunfo"
    2026-01-01 custom "associate" "A-0002" "triunfo"
    2026-01-01 custom "suspension" "A-0002"
      until: 2026-01-31
      decision: "2026-001"
    2026-01-01 open Assets:Cash USD
    2026-01-01 open Assets:Advances USD
      role: "advances"
    2026-01-09 * "El Triunfo" "Advances"  ;! suspended: A-0002 is paid in triunfo/2026-W02
      advances: "triunfo"
      week: "2026-W02"
      paid: "A-0001 A-0002"
      Assets:Advances    80.00 USD
      Assets:Cash       -80.00 USD

Passes:

    2026-01-01 custom "decision" "2026-001" "A-0002 rests for January"
      taken-by: "assembly"
    2026-01-01 custom "policy" "advances"
      base: 40.00 USD
      decision: "2026-001"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "associate" "A-0001" "triunfo"
    2026-01-01 custom "associate" "A-0002" "triunfo"
    2026-01-01 custom "suspension" "A-0002"
      until: 2026-01-31
      decision: "2026-001"
    2026-01-01 open Assets:Cash USD
    2026-01-01 open Assets:Advances USD
      role: "advances"
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      paid: "A-0001"
      Assets:Advances    40.00 USD
      Assets:Cash       -40.00 USD
"""

from collections.abc import Iterator

from ledger.book import Book
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.language import say
from ledger.records import Suspension
from ledger.rules import rule
from ledger.suspensions import AdvancedWhileSuspended
from ledger.suspensions import advanced_while_suspended

__plugins__ = ("suspended",)


class SuspendedError(RuleError):
    """An associate is advanced money for a week of her suspension."""


@rule(
    SuspendedError,
    reads=("associate", "suspension", "transaction", "sheet"),
    wakes=lambda book: bool(book.register.histories(Suspension)),
)
def suspended(book: Book) -> Iterator[SuspendedError]:
    """Compare whom sheets and adjustments pay with the suspensions of that day."""
    for one in advanced_while_suspended(book):
        yield SuspendedError.of(
            one.entry,
            _complaint(one),
            judged=one.sheet.key if one.sheet else "",
            meta=one.meta,
        )


def _complaint(one: AdvancedWhileSuspended) -> Complaint:
    until = one.suspension.record.until
    return Complaint(
        "{associate} is paid in {where} and is suspended on {on}, {until} (decision "
        "{decision}); take the id and its money out of the entry.",
        {
            "associate": one.associate,
            "where": one.sheet.key
            if one.sheet
            else say("the entry of {date}", date=one.entry.date),
            "on": one.on,
            "until": say("until {date}", date=until) if until else say("for good"),
            "decision": " ".join(one.suspension.record.decision) or say("none cited"),
        },
    )
