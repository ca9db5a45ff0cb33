"""Walled funds at random: legal operations, and beside them a plain model.

An operation is tried on a copy of the model, and stands in the book if every fund
whose money or debts it moves still holds what falls due.
"""

from copy import deepcopy
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
from tests.walled_text import Statement
from tests.walled_text import Written

DAY = timedelta(days=1)
DAYS = 100
TRIES = 4
JUDGED = (*LIQUID, "deposit", "borrowed")


def following_month(day: date) -> date:
    return (day.replace(day=1) + 31 * DAY).replace(day=1)


class Book(Operations):
    """A book of legal operations, and the model that it comes from."""

    def __init__(self, random: Random) -> None:
        funds = tuple(random.sample(FUNDS, random.randint(2, len(FUNDS))))
        super().__init__(random, funds, FIRST)
        share = random.choice(["", "", "0.4", "0"])
        self.model = Model(random.choice([0, 10, 30, 90]), Decimal(share or 1))
        self.entries: list[Entry] = []
        self.statements: list[Statement] = []
        self.enter(self.opening)
        for offset in sorted(random.sample(range(DAYS), random.randint(5, 20))):
            self._draw(FIRST + (offset - random.randrange(2)) * DAY)
        for _ in range(TRIES * TRIES):
            if not self.transfers:
                self.enter(self.income)
                self.enter(random.choice([self.loan, self.gift]))
        self.prove()
        self.written = Written(
            funds=self.funds,
            roots=random.choice([ENGLISH, SPANISH]),
            days=self.model.days,
            sight_share=share,
            entries=tuple(self.entries),
            statements=tuple(self.statements),
            matures=self.model.matures,
        )

    @property
    def transfers(self) -> list[Entry]:
        """List the entries with postings between funds."""
        return [
            entry
            for entry in self.entries
            if any(one.place.kind in INTERFUND for one in entry.postings)
        ]

    def enter(self, *operations: Operation) -> bool:
        """Enter operations as one transaction, if they can be made."""
        tried = deepcopy(self.model)
        parts = [operation(tried) for operation in operations]
        postings = tuple(one for part in parts for one in part)
        purses = {
            (one.place.fund, one.currency)
            for one in postings
            if one.place.kind in JUDGED
        }
        can = all(parts) and all(tried.room(*one, self.day) >= 0 for one in purses)
        if can:
            self.model = tried
            between = any(one.place.kind in INTERFUND for one in postings)
            cited = between and not any(one.decision for one in postings)
            name = f"Entry {len(self.entries)}"
            decision = "D-1" if cited else ""
            self.entries.append(Entry(self.day, name, postings, decision))
        return can

    def prove(self, day: date | None = None) -> None:
        """Enter what the bank says at the start of a day, if money has moved."""
        day = day or following_month(self.day)
        for currency in (USD, VES):
            total = sum((self.model.bank[one, currency] for one in self.funds), ZERO)
            self.statements.append(Statement(day, total, currency))

    def _draw(self, day: date) -> None:
        """Go to a day, proving what lies between, and try an operation there."""
        random = self.random
        day = max(day, self.day)
        if following_month(self.day) <= day:
            self.prove()
        elif self.day < day and random.randrange(8) == 0:
            self.prove(day)
        self.day = day
        for _ in range(TRIES):
            drawn = random.choice(self.all())
            simple = random.choice([self.income, self.cost, self.movement])
            joined = random.randrange(6) == 0 and drawn not in self.of_stock()
            if self.enter(drawn, simple) if joined else self.enter(drawn):
                break
