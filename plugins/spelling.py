"""No two names look alike.

Accounts, families and cooperatives are told apart by their names. Two that differ
only in how an accent is stored, in capitals, or by letters that look alike (a
Cyrillic a, a zero for an O) are one name to people and two to the books.

Refused:

    2026-01-02 custom "cooperative" "triunfo" "El Triunfo"
    2026-02-02 custom "cooperative" "Triunfo" "El Triunfo"  ;! spelling: Triunfo looks

Passes:

    2026-01-02 custom "cooperative" "triunfo" "El Triunfo"
    2026-02-02 custom "cooperative" "triunfo-sur" "El Triunfo del Sur"
"""

from collections.abc import Iterator
from typing import NamedTuple

from beancount.core import data

from ledger.book import Book
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.lookalikes import difference
from ledger.lookalikes import keys
from ledger.records import Cooperative
from ledger.records import Family
from ledger.rules import rule

__plugins__ = ("spelling",)


class SpellingError(RuleError):
    """Two names look alike."""


class _Named(NamedTuple):
    """A name where it first stands."""

    name: str
    entry: data.Directive
    meta: data.Meta


def _any_name(book: Book) -> bool:
    return book.accounts.any_of_a_fund or any(_recorded(book))


@rule(
    SpellingError,
    reads=("cooperative", "family", "open", "transaction", "sheet"),
    wakes=_any_name,
)
def spelling(book: Book) -> Iterator[SpellingError]:
    """Compare the names of accounts, and the ids of families and cooperatives."""
    for names in (_accounts(book), _recorded(book)):
        seen: dict[str, _Named] = {}
        for one in names:
            alike = [seen.setdefault(key, one) for key in keys(one.name)]
            first = next((other for other in alike if other.name != one.name), None)
            if first is not None:
                yield _told(one, first)


def _told(one: _Named, first: _Named) -> SpellingError:
    complaint = Complaint(
        "{name} looks like {other} of {date} and is another name ({how}); copy that "
        "one if it is meant, else choose a name that looks different.",
        {
            "name": one.name,
            "other": first.name,
            "date": first.entry.date,
            "how": difference(one.name, first.name),
        },
    )
    return SpellingError.of(one.entry, complaint, judged=one.name, meta=one.meta)


def _recorded(book: Book) -> Iterator[_Named]:
    """Give the ids of cooperatives and families: plain letters, then the earliest."""
    filed = [
        first
        for model in (Cooperative, Family)
        for record_id in book.register.histories(model)
        if (first := book.register.first(model, record_id)) is not None
    ]
    for one in sorted(filed, key=lambda one: (not one.record.id.isascii(), one.date)):
        yield _Named(one.record.id, one.entry, one.entry.meta)


def _accounts(book: Book) -> Iterator[_Named]:
    """Give the opened accounts, plain letters first; then those never opened."""
    opened = sorted(
        book.accounts.opened.values(),
        key=lambda one: (not one.account.isascii(), one.date),
    )
    for one in opened:
        yield _Named(one.account, one, one.meta)
    for name, posted in book.posted.items():
        if name not in book.accounts.opened:
            entry, posting = posted[0]
            yield _Named(name, entry, posting.meta or entry.meta)
