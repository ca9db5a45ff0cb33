"""Ratification: how long a quick decision may wait for the assembly."""

from collections.abc import Iterator
from datetime import date
from datetime import timedelta

from ledger.book import Book
from ledger.language import say
from ledger.policies import DecisionsPolicy
from ledger.records import Decision
from ledger.register import Filed


def ratification_due(book: Book, quick: Filed[Decision]) -> date | None:
    """Give the last day to ratify a quick decision, by the policy of its own day."""
    policy = book.policy(DecisionsPolicy, quick.date)
    if policy is None or policy.ratification_days is None:
        return None
    days = min(policy.ratification_days, (date.max - quick.date).days)
    return quick.date + timedelta(days=days)


def awaiting(book: Book) -> Iterator[str]:
    """Say which quick decisions still wait for the assembly, and until when."""
    if book.horizon is None:
        return
    for quick in book.decisions.awaiting(book.horizon):
        due = ratification_due(book, quick)
        if due is not None and due >= book.horizon:
            yield say(
                "decision {decision} is to be ratified by {due}",
                decision=quick.record.id,
                due=due,
            )
