"""Every record reads: it has the keys of its kind, and names what exists.

A record is an agreement; one that the program cannot read is an agreement that
nobody keeps. Unknown keys, wrong values, an id used twice, a reference to
nothing, a kind that is nearly one of ours: each is refused on its own line.

Refused:

    2026-01-02 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-05 custom "family" "F-0001" "triumfo"  ;! records: family F-0001 names

Passes:

    2026-01-02 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-05 custom "family" "F-0001" "triunfo"
"""

from collections.abc import Iterator

from beancount.core import data

from ledger.book import Book
from ledger.errors import RuleError
from ledger.rules import rule

__plugins__ = ("records",)


class RecordsError(RuleError):
    """A record does not read, or names what does not exist."""


@rule(
    RecordsError,
    reads=("cooperative", "family", "associate", "fund", "policy", "decision"),
)
def records(book: Book) -> Iterator[RecordsError]:
    """Tell what the reading of the records found."""
    for fault in book.faults:
        error = RecordsError.of(fault.entry, fault.complaint, judged=fault.id)
        yield error._replace(entry=None) if _unprintable(fault.entry) else error


def _unprintable(entry: data.Directive) -> bool:
    """Tell whether Beancount fails to print an entry, as it does an empty custom."""
    return isinstance(entry, data.Custom) and entry.values is None
