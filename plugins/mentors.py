"""A new associate has a mentor, who is neither herself nor suspended that day.

With a policy `mentors` in force. Those of the first day on which the books record
associates need none. The record that begins a time as associate is judged; a later
one only if it names another mentor. A mentor who is suspended later is shown by
`cayapa status`.

Refused:

    2026-01-01 custom "decision" "2026-001" "New associates have a mentor"
      taken-by: "assembly"
    2026-01-01 custom "policy" "mentors"
      decision: "2026-001"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "associate" "A-0001" "triunfo"
    2026-02-02 custom "associate" "A-0002" "triunfo"  ;! mentors: A-0002 is a new associate

Passes:

    2026-01-01 custom "decision" "2026-001" "New associates have a mentor"
      taken-by: "assembly"
    2026-01-01 custom "policy" "mentors"
      decision: "2026-001"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "associate" "A-0001" "triunfo"
    2026-02-02 custom "associate" "A-0002" "triunfo"
      mentor: "A-0001"
"""

from collections.abc import Iterator

from ledger.book import Book
from ledger.errors import RuleError
from ledger.mentors import unmentored
from ledger.policies import MentorsPolicy
from ledger.rules import rule

__plugins__ = ("mentors",)


class MentorsError(RuleError):
    """A new associate has no mentor who can answer for her."""


@rule(
    MentorsError,
    policy=MentorsPolicy.named,
    reads=("policy", "associate", "suspension"),
    wakes=lambda book: MentorsPolicy.named in book.policies,
)
def mentors(book: Book) -> Iterator[MentorsError]:
    """Look at each record that begins a time as associate, or changes the mentor."""
    for filed, complaint in unmentored(book):
        yield MentorsError.of(filed.entry, complaint, judged=filed.record.id)
