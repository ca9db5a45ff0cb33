"""Postings: every posting of a book in one pass, by account and by what it says."""

from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Mapping
from typing import NamedTuple
from typing import TypeAlias

from beancount.core import data

Posted: TypeAlias = tuple[data.Transaction, data.Posting]
SOURCE = "source"
ADJUSTMENT = "adjustment"


class Postings(NamedTuple):
    """The postings of a book, each with its entry, by date.

    Attributes:
      by_account: every posting, by its account.
      priced: those with a price or a cost.
      sourced: those that name a source, or whose entry does.
      adjusted: those that name an adjustment.
    """

    by_account: Mapping[str, list[Posted]]
    priced: list[Posted]
    sourced: list[Posted]
    adjusted: list[Posted]

    @classmethod
    def read(cls, transactions: Iterable[data.Transaction]) -> "Postings":
        """Gather the postings of some entries."""
        by_account: dict[str, list[Posted]] = defaultdict(list)
        priced, sourced, adjusted = [], [], []
        for entry in transactions:
            said = entry.meta is not None and SOURCE in entry.meta
            for posting in entry.postings or ():
                one = entry, posting
                by_account[posting.account].append(one)
                if posting.price is not None or posting.cost is not None:
                    priced.append(one)
                if said or (posting.meta is not None and SOURCE in posting.meta):
                    sourced.append(one)
                if posting.meta is not None and ADJUSTMENT in posting.meta:
                    adjusted.append(one)
        return cls(dict(by_account), priced, sourced, adjusted)
