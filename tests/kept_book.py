"""A whole book as it is kept: what members do to it, and what it must refuse.

Every operation goes the way of the command line: a draft of the library where there
is one, a typed entry where there is none, and the one writer. What comes of it is
kept beside the book in plain figures.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil
from pathlib import Path
from random import Random

from ledger import writing
from ledger.book import Book
from ledger.errors import LedgerError
from ledger.loading import read_book
from plugins.bylaws import RULES
from tests.kept_records import ASSOCIATES
from tests.kept_records import CHEST
from tests.kept_records import DEPOSIT_RATE
from tests.kept_records import FAMILIES
from tests.kept_records import Typed
from tests.kept_records import records
from tests.kept_records import savings
from tests.walled import Walls
from tests.walled_model import ZERO
from tests.walled_text import ENGLISH
from tests.walled_text import Statement

DAY = timedelta(days=1)
BEFORE_BOOKS = date(2025, 12, 29)  # the Monday of the first week
ROOT = re.compile(r"\b(?:" + "|".join(ENGLISH) + r"):")
RULED = list(RULES)
Drafting = Callable[[Book], str]


@dataclass
class Term:
    """A term deposit: of whom, how much, from when to when."""

    holder: str
    amount: Decimal
    first: date
    matures: date
    accrued: Decimal = ZERO
    closed: bool = False

    def interest(self, until: date) -> Decimal:
        """Reckon simple interest to a day, of a year of 365, rounded half-even."""
        days = (min(until, self.matures) - self.first).days
        cents = Fraction(self.amount) * 100 * Fraction(DEPOSIT_RATE) * days / 365
        return Decimal(round(cents)).scaleb(-2)


@dataclass
class Debt:
    """A loan without interest: what was lent, paid in on it, repaid, given up."""

    borrower: str
    lent: Decimal
    liens: dict[str, Decimal]
    dues: tuple[date, ...]
    paid: Decimal = ZERO
    repaid: Decimal = ZERO
    written_off: Decimal = ZERO

    @property
    def outstanding(self) -> Decimal:
        return self.lent - self.repaid - self.written_off

    @property
    def owed(self) -> Decimal:
        """Give what the borrower owes: what is given up too."""
        return self.lent - self.repaid

    @property
    def waiting(self) -> Decimal:
        return self.paid - self.repaid

    def pay(self, amount: Decimal, day: date) -> None:
        """Take a payment: what is not due yet waits, unless it is all that is owed."""
        self.paid += amount
        all_of_it = self.paid >= self.lent
        self.repaid = self.lent if all_of_it else min(self.paid, self.due(day))

    def due(self, day: date) -> Decimal:
        return self.lent * sum(one <= day for one in self.dues) / len(self.dues)

    def held(self, member: str) -> Fraction:
        """Reckon what her lien holds: the borrower's own falls last, others' alike."""
        whole = sum(self.liens.values(), ZERO)
        still = Fraction(whole) * Fraction(self.owed) / Fraction(self.lent)
        own = min(Fraction(self.liens.get(self.borrower, ZERO)), still)
        if member == self.borrower:
            return own
        outside = Fraction(whole - self.liens.get(self.borrower, ZERO))
        return (still - own) * Fraction(self.liens.get(member, ZERO)) / (outside or 1)


@dataclass
class Figures:
    """What the network did, kept by hand."""

    weeks: dict[str, int] = field(default_factory=lambda: dict.fromkeys(FAMILIES, 0))
    handed_in: int = 0
    buried: dict[str, Decimal] = field(default_factory=dict)
    savings: dict[str, Decimal] = field(
        default_factory=lambda: dict.fromkeys(FAMILIES, ZERO)
    )
    terms: dict[str, Term] = field(default_factory=dict)
    debts: dict[str, Debt] = field(default_factory=dict)
    worked: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ASSOCIATES, 0))
    advanced: set[str] = field(default_factory=set)
    sealed: str = ""


class Kept:
    """A book in a file, the walled funds of it, and its figures."""

    def __init__(self, random: Random, folder: Path) -> None:
        self.random = random
        self.walls = Walls(random)
        self.figures = Figures()
        self.beside = self.in_words(records())
        self.path = folder / "main.beancount"
        self.path.write_text(self.walls.written(self.beside).text(), "utf-8")
        self.drafts: list[str] = []
        self.tally: Counter[str] = Counter()
        self.begin()

    def begin(self) -> None:
        """Write what funds and members have at first."""
        walls = self.walls
        tried = walls.tried(walls.opening)
        assert tried is not None
        walls.model, entry = tried
        first = {one: self.amount(Decimal(300)) for one in FAMILIES}
        self.figures.savings.update(first)
        laid_in = self.in_words("".join(self.moved(*one) for one in first.items()))
        self.enter(walls.text(entry) + laid_in, walled=True)
        walls.entries.append(entry)
        self.beside += laid_in

    def moved(self, member: str, number: Decimal) -> str:
        """Write what a member lays in, or draws."""
        postings = ((CHEST, number), (savings(member), -number))
        return Typed(self.day, f"moved/{member}/{len(self.drafts)}", postings).text()

    @property
    def day(self) -> date:
        return self.walls.day

    def in_words(self, text: str) -> str:
        """Write the roots of accounts in the words of the book."""
        roots = dict(zip(ENGLISH, self.walls.begun.roots, strict=True))
        return ROOT.sub(lambda found: f"{roots[found[0][:-1]]}:", text)

    def text(self) -> str:
        return self.path.read_text("utf-8")

    def read(self) -> Book:
        book, told = read_book(self.path)
        assert not told
        return book

    def enter(self, draft: str | Drafting, *, walled: bool = False) -> str:
        """Write what must be accepted; give the draft."""
        text = draft if isinstance(draft, str) else draft(self.read())
        text = self.in_words(text)
        if text:
            written = self._write(text)
            assert written.new, text
            self.drafts.append(text)
            self.beside += "" if walled else text
        return text

    def refuse(self, draft: str | Drafting, what: str, *why: str) -> None:
        """Try what must be refused: nothing of the folder may change, not a byte.

        Args:
          draft: what is tried.
          what: it in words, for the tally.
          why: words of the refusal, or others; `law: ` if it is a law's.
        """
        before = self._files()
        try:
            text = draft if isinstance(draft, str) else draft(self.read())
            self._write(self.in_words(text))
        except LedgerError as refusal:
            said = [f": {one}" if one.endswith(": ") else one for one in why]
            assert any(one in str(refusal) for one in said), refusal  # noqa: PT017
            self.tally[f"refused {what}"] += 1
        else:
            msg = f"{what} was not refused:\n{text}"
            raise AssertionError(msg)
        assert self._files() == before, f"{what} was refused, and changed the folder"

    def replay(self, text: str) -> None:
        """Write again what is there: nothing may change."""
        before, written = self._files(), self._write(text)
        assert not written.new
        assert written.there
        assert self._files() == before

    def pass_time(self, days: int) -> None:
        """Go on in time; at the end of a month the bank says what it has."""
        until = self.day + days * DAY
        while (coming := self.walls.proof())[0].day <= until:
            self.prove(coming)
            self.walls.day = coming[0].day
        self.walls.day = max(until, self.day)

    def prove(self, coming: list[Statement]) -> None:
        """Write what the bank says of the shared account."""
        self.walls.statements += coming
        shared = self.walls.begun.shared
        text = "".join(
            f"{one.day} balance {shared}  {one.number} {one.currency}\n"
            f'  draft: "bank/{one.day}/{one.currency}"\n'
            for one in coming
        )
        self.enter(text, walled=True)

    def amount(self, most: Decimal) -> Decimal:
        """Draw an amount in dollars up to a sum, zero if there is none."""
        cents = int(most * 100)
        return Decimal(self.random.randint(1, cents)).scaleb(-2) if cents > 0 else ZERO

    def monday(self, week: int) -> date:
        return BEFORE_BOOKS + week * 7 * DAY

    def held(self, member: str) -> Decimal:
        """Reckon what liens hold of a member's savings, to the cent above."""
        exact = sum(one.held(member) for one in self.figures.debts.values())
        return Decimal(ceil(exact * 100)).scaleb(-2)

    def _write(self, text: str) -> writing.Written:
        return writing.write(self.path, self.path, text, RULED)

    def _files(self) -> dict[str, bytes]:
        return {one.name: one.read_bytes() for one in self.path.parent.iterdir()}
