"""Advance postings: what is posted on accounts of a role, and to whom."""

from collections.abc import Iterator

from beancount.core import data

from ledger import money
from ledger.advance_sheets import is_advances
from ledger.associates import KEY
from ledger.book import Book
from ledger.closings import is_closing
from ledger.once import once
from ledger.postings import ADJUSTMENT
from ledger.postings import Posted
from ledger.roles import ADVANCES

KEYS = (ADJUSTMENT, KEY)


def on_role(book: Book, role: str) -> Iterator[Posted]:
    """Give what is posted on the accounts of a role, account by account."""
    for name, posted in book.posted.items():
        if book.accounts.traits(name).role == role:
            yield from posted


def is_advance(book: Book, posting: data.Posting) -> bool:
    """Tell whether a posting is on an account of advances."""
    return book.accounts.traits(posting.account).role == ADVANCES


def bases(book: Book, entry: data.Transaction) -> list[data.Posting]:
    """List the postings of an entry on advances that are no adjustments."""
    return [
        posting
        for posting in entry.postings or ()
        if is_advance(book, posting) and ADJUSTMENT not in (posting.meta or {})
    ]


@once
def strays(book: Book) -> list[Posted]:
    """List what is paid on advances by no advance sheet and as no adjustment.

    What comes back is a repayment. A closing settles advances without money; one that
    moves some is told by the law of closed years.
    """
    return [
        (entry, posting)
        for entry, posting in on_role(book, ADVANCES)
        if ADJUSTMENT not in (posting.meta or {})
        and not is_advances(entry.meta or {})
        and _is_paid(posting)
        and not is_closing(entry)
    ]


def _is_paid(posting: data.Posting) -> bool:
    units = money.units(posting)
    return units is not None and units.number > 0
