"""The network's year as programs without sheets keep it: a posting a family.

The same collections as in `network`, one transaction a sheet; what the sheet's `paid:`
says in one line, the transaction says in one posting for each family.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from bench import network
from bench import text

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Iterator
    from pathlib import Path

    from bench import roll

JOURNAL = "postings.journal"
CASH = "Assets:Cash:Funeral"
CONTRIBUTIONS = "Income:Funeral:Contributions"

_POSTING = re.compile(
    rf"^ +{CONTRIBUTIONS}  (-?[\d.]+) USD\s+(?:; )?family: \S+$", re.MULTILINE
)


def write(
    directory: Path, cooperatives: int, families: int, *, seed: int = network.SEED
) -> text.Tally:
    """Write the year in both syntaxes, and return what was recounted in each.

    Raises:
      text.RecountError: a text does not hold the contributions of the sheets.
    """
    enrolled, sheets = network.collections(cooperatives, families, seed=seed)
    held = text.tally(enrolled, sheets)
    directory.mkdir(parents=True, exist_ok=True)
    records = [
        text.OPTIONS,
        text.FUNERAL_ACCOUNTS,
        text.AGREEMENTS,
        text.cooperatives(enrolled),
        text.enrolments(enrolled),
    ]
    in_order = sorted(sheets, key=lambda taken: taken.day)
    for name, head, entry in (
        (text.BARE, "\n".join(records), _beancount),
        (JOURNAL, "", _journal),
    ):
        written = "\n".join([head, *_entries(in_order, entry)])
        _recount(name, written, held)
        (directory / name).write_text(written, encoding="utf-8")
    return held


def _entries(
    sheets: list[roll.Sheet], entry: Callable[[roll.Sheet], str]
) -> Iterator[str]:
    """Yield each sheet as a transaction."""
    for taken in sheets:
        yield entry(taken)


def _beancount(taken: roll.Sheet) -> str:
    """Return a sheet as Beancount writes it, the family as a posting's metadata."""
    lines = [
        f'{taken.day} * "{text.name_of(taken.cooperative)}" "Funeral collection"',
        f'  collection: "{taken.cooperative}"',
        f'  {"correction" if taken.correction else "week"}: "{text.iso(taken.week)}"',
        f"  {CASH}  {taken.total} USD",
        *(
            f'  {CONTRIBUTIONS}  {-paid.cost} USD\n    family: "{paid.family}"'
            for paid in taken.payments
        ),
    ]
    return "\n".join(lines) + "\n"


def _journal(taken: roll.Sheet) -> str:
    """Return a sheet as hledger and Ledger both read it, with tags in comments."""
    lines = [
        f"{taken.day} * {text.name_of(taken.cooperative)}",
        f"    ; collection: {taken.cooperative}",
        f"    ; {'correction' if taken.correction else 'week'}: {text.iso(taken.week)}",
        f"    {CASH}  {taken.total} USD",
        *(
            f"    {CONTRIBUTIONS}  {-paid.cost} USD  ; family: {paid.family}"
            for paid in taken.payments
        ),
    ]
    return "\n".join(lines) + "\n"


def _recount(name: str, written: str, held: text.Tally) -> None:
    """Raise text.RecountError unless the postings are those of the sheets."""
    numbers = [Decimal(number) for number in _POSTING.findall(written)]
    found = len(numbers), -sum(numbers, Decimal("0.00"))
    if found != (held.listed, held.total):
        message = f"{name}: {found} postings and USD, not {held.listed, held.total}"
        raise text.RecountError(message)
