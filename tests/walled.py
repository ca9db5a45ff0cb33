"""Walled funds as they are kept: legal operations, and beside them a plain model.

An operation is tried on a copy of the model, and stands in the book if every fund
whose money or debts it moves still holds what falls due.
"""

from copy import deepcopy
from dataclasses import replace
from datetime import date
from datetime import timedelta
from decimal import Decimal
from random import Random

from tests.walled_model import ZERO
from tests.walled_model import Model
from tests.walled_operations import Operation
from tests.walled_operations import Operations
from tests.walled_text import ENGLISH
from tests.walled_text import FIRST
from tests.walled_text import FUNDS
from tests.walled_text import INTERFUND
from tests.walled_text import LIQUID
from tests.walled_text import SPANISH
from tests.walled_text import USD
from tests.walled_text import VES
from tests.walled_text import Entry
from tests.walled_text import Posting
from tests.walled_text import Statement
from tests.walled_text import Written

DAY = timedelta(days=1)
JUDGED = (*LIQUID, "deposit", "borrowed")


def following_month(day: date) -> date:
    return (day.replace(day=1) + 31 * DAY).replace(day=1)


class Walls(Operations):
    """The entries of walled funds, and the model that they come from."""

    def __init__(self, random: Random) -> None:
        others = sorted({*FUNDS} - {"funeral"})
        some = random.sample(others, random.randint(1, len(others)))
        super().__init__(random, ("funeral", *some), FIRST)
        share = random.choice(["", "", "0.4", "0"])
        self.model = Model(random.choice([0, 10, 30, 90]), Decimal(share or 1))
        self.entries: list[Entry] = []
        self.statements: list[Statement] = []
        self.begun = Written(
            funds=self.funds,
            roots=random.choice([ENGLISH, SPANISH]),
            days=self.model.days,
            sight_share=share,
            entries=(),
            statements=(),
            matures={},
        )

    def written(self, beside: str) -> Written:
        """Give the whole book, with what else was written in it."""
        return replace(
            self.begun,
            entries=tuple(self.entries),
            statements=tuple(self.statements),
            matures=self.model.matures,
            beside=beside,
        )

    @property
    def transfers(self) -> list[Entry]:
        """List the entries with postings between funds."""
        return [
            entry
            for entry in self.entries
            if any(one.place.kind in INTERFUND for one in entry.postings)
        ]

    def tried(self, *operations: Operation) -> tuple[Model, Entry] | None:
        """Try operations as one transaction: what is then, if they can be made."""
        tried = deepcopy(self.model)
        parts = [operation(tried) for operation in operations]
        postings = tuple(one for part in parts for one in part)
        purses = {
            (one.place.fund, one.currency)
            for one in postings
            if one.place.kind in JUDGED
        }
        if not all(parts) or any(tried.room(*one, self.day) < 0 for one in purses):
            return None
        between = any(one.place.kind in INTERFUND for one in postings)
        cited = between and not any(one.decision for one in postings)
        return tried, self.entry(postings, "D-1" if cited else "")

    def entry(self, postings: tuple[Posting, ...], decision: str = "") -> Entry:
        """Give postings as the next entry."""
        return Entry(self.day, f"Entry {len(self.entries)}", postings, decision)

    def text(self, entry: Entry) -> str:
        """Write an entry, and the openings of accounts that are new with it."""
        written = self.written("")
        new = {one.place for one in entry.postings} - {*written.places}
        lines = [line for one in sorted(new) for line in written.opened(one, self.day)]
        first, *rest = entry.lines(written.roots)
        return "\n".join([*lines, first, f'  draft: "{entry.name}"', *rest, ""])

    def proof(self) -> list[Statement]:
        """Give what the bank says at the start of the next month."""
        day = following_month(self.day)
        return [
            Statement(
                day, sum((self.model.bank[one, unit] for one in self.funds), ZERO), unit
            )
            for unit in (USD, VES)
        ]
