"""Contributions: what a week costs, as the policies of a book set it."""

from datetime import date

from beancount.core.amount import Amount

from ledger.book import Book
from ledger.policies import FuneralPolicy
from ledger.rates import Rates


def contributions(book: Book) -> Rates:
    """Give the contributions that the book's policies set, in their order."""
    changes: list[tuple[date, Amount | None]] = []
    for state in book.policies.get(FuneralPolicy.named, ()):
        policy = state.policy
        price = policy.contribution if isinstance(policy, FuneralPolicy) else None
        if changes or price is not None:
            changes.append((state.date, price))
    return Rates(changes)
