"""What says the same breaks no seal, and what says anything else breaks one.

1,000 harmless changes and 4,000 single changes of small books, by a seed.
"""

import datetime as dt
from random import Random
from typing import NamedTuple

import pytest
from beancount.core import data

from ledger.seal_faults import broken
from ledger.seals import changed_annex
from tests.sealed_books import CHANGES
from tests.sealed_books import MONTHS
from tests.sealed_books import OPTIONS
from tests.sealed_books import Layout
from tests.sealed_books import Plain
from tests.sealed_books import made
from tests.sealed_books import read
from tests.sealed_books import sealed
from tests.sealed_books import written

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

BOOKS = 40
HARMLESS = 25  # a book: 1,000
SINGLE = 100  # a book: 4,000


def month(day: dt.date) -> str:
    """Name the sealed month that covers a day: the first covers all before it."""
    return max(f"{day:%Y-%m}", "2026-01")


@pytest.mark.parametrize("seed", range(BOOKS))
def test_what_says_the_same(seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - a seed, not a secret
    book = made(chance)
    assert len(book) <= 30
    seals = sealed(written(book))
    for _ in range(HARMLESS):
        layout = Layout(chance)
        parts = chance.sample(book, len(book))
        at = chance.randrange(len(parts) + 1)
        texts = [
            OPTIONS,
            written(parts[:at], layout),
            written(parts[at:], layout),
            seals,
        ]
        if chance.random() < 1 / 4:
            texts = [one.replace("\n", "\r\n") for one in texts]
        again = read(*texts)
        assert broken(again) is None, texts
        assert changed_annex(again) is None, texts


@pytest.mark.parametrize("seed", range(BOOKS))
def test_any_single_change(seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - a seed, not a secret
    book = made(chance)
    seals = sealed(written(book))
    left = SINGLE
    while left:
        place = chance.randrange(len(book))
        was = book[place]
        now = chance.choice(CHANGES)(chance, was)
        how = chance.randrange(20)
        if how == 0:
            told = Told([*book[:place], *book[place + 1 :]], month(was.day), None)
        elif how == 1:
            told = Told([*book, now], month(now.day), len(book))
        elif now != was:
            first = min(month(was.day), month(now.day))
            at = place if month(now.day) == first else None
            told = Told([*book[:place], now, *book[place + 1 :]], first, at)
        else:
            continue
        if told.month <= MONTHS[-1]:
            left -= 1
            told.check(seals, annex=was.is_annex)


class Told(NamedTuple):
    """A changed book, the period that breaks, and the entry that must be told."""

    book: list[Plain]
    month: str
    place: int | None

    def check(self, seals: str, *, annex: bool) -> None:
        text = OPTIONS + written(self.book)
        book = read(text, seals)
        if annex:
            changed = changed_annex(book)
            assert changed is not None, text
            assert changed.record.id == self.month
            assert broken(book) is None
            return
        found = broken(book)
        assert found is not None, text
        assert found.period == self.month
        assert changed_annex(book) is None
        if self.place is None:
            assert isinstance(found.entry, data.Custom)
            assert found.entry.values[0].value == self.month
        else:
            line = found.entry.meta["lineno"]
            below = text.split("\n", line - 1)[-1]
            assert below.startswith(Layout().entry(self.book[self.place]))
