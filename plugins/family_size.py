"""A family covers at most the persons that the assembly agreed on.

The number is `covered-max` of policy `funeral` on the date of the family's
record; a later policy does not touch an earlier record. A person leaves when a
later record lists fewer.

Refused:

    2026-01-01 custom "decision" "2026-001" "Two persons a family"
      taken-by: "assembly"
    2026-01-01 custom "policy" "funeral"
      covered-max: 2
      decision: "2026-001"
    2026-01-02 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-05 custom "family" "F-0001" "triunfo"  ;! family-size: F-0001 covers 3
      covered: "P-0001 P-0002 P-0003"

Passes:

    2026-01-01 custom "decision" "2026-001" "Two persons a family"
      taken-by: "assembly"
    2026-01-01 custom "policy" "funeral"
      covered-max: 2
      decision: "2026-001"
    2026-01-02 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-0001 P-0002"
"""

import datetime as dt
from collections.abc import Iterator

from ledger.book import Book
from ledger.errors import RuleError
from ledger.policies import FuneralPolicy
from ledger.records import Family
from ledger.rules import rule

__plugins__ = ("family_size",)


class FamilySizeError(RuleError):
    """More persons are covered than the policy allows."""


@rule(
    FamilySizeError,
    policy=FuneralPolicy.named,
    terms=("covered-max",),
    reads=("family", "policy"),
)
def family_size(book: Book) -> Iterator[FamilySizeError]:
    """Compare each family's covered persons with the policy of that day."""
    doubt = book.in_doubt_from(FuneralPolicy, FuneralPolicy.named) or dt.date.max
    for date, family, entry in book.register.records(Family):
        policy = book.policy(FuneralPolicy, date)
        if date >= doubt or policy is None or policy.covered_max is None:
            continue
        covered = len(family.covered)
        if covered > policy.covered_max:
            yield FamilySizeError.at(
                entry,
                family.id,
                "{family} covers {covered} persons, the most is {most} "
                "({source}); list at most {most}, or bring it to the assembly.",
                family=family.id,
                covered=covered,
                most=policy.covered_max,
                source=book.source(FuneralPolicy, "covered-max", date),
            )
