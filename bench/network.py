"""The network's year: 25,000 families of 60 cooperatives, as weekly sheets.

One file for the accounts, the agreements and the families each, then one a month.
"""

from __future__ import annotations

import random
from itertools import groupby
from operator import attrgetter

from bench import roll
from bench import text

SEED = 2026


def network_year(
    cooperatives: int = 60, families: int = 25_000, *, seed: int = SEED
) -> text.Books:
    """Return the books of a network's year: 52 lawful sheets per cooperative."""
    enrolled, sheets = collections(cooperatives, families, seed=seed)
    parts = {
        "accounts.beancount": text.FUNERAL_ACCOUNTS,
        "agreements.beancount": text.AGREEMENTS + "\n" + text.cooperatives(enrolled),
        "families.beancount": text.enrolments(enrolled),
        **text.months((taken.day, text.sheet(taken)) for taken in sheets),
    }
    return text.books(parts, enrolled, sheets)


def collections(
    cooperatives: int, families: int, *, seed: int = SEED
) -> tuple[list[roll.Family], list[roll.Sheet]]:
    """Return the families and every sheet of the year, before they become text."""
    chance = random.Random(seed)  # noqa: S311  (a bench wants the same year again)
    enrolled = roll.enrol(cooperatives, families, chance)
    sheets = [
        taken
        for cooperative, members in groupby(enrolled, attrgetter("cooperative"))
        for taken in roll.sheets(cooperative, [family.id for family in members], chance)
    ]
    return enrolled, sheets
