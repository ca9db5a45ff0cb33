"""The Beancount text of agreements, families and sheets, and the books they make."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING
from typing import NamedTuple

from bench import roll
from ledger import laws

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

# One text, three ways in: with the laws, without them, and with one wrong total.
WITH_LAWS = "main.beancount"
BARE = "bare.beancount"
BROKEN = "broken.beancount"
# And one for each law, which judges by that law many times more (see `one_more`).
ONE_MORE = "one-more-{}.beancount"

OPTIONS = """\
option "title" "Bench"
option "operating_currency" "USD"
option "tolerance_multiplier" "0.0001"
"""

# A sheet names some 400 families: ten to a line can be read, and compared in git.
IDS_A_LINE = 10

AGREEMENTS = """\
2026-01-01 custom "decision" "2026-001" "The assembly agrees on the common funeral fund"
  taken-by: "assembly"

2026-06-19 custom "decision" "2026-002" "The assembly raises the weekly contribution"
  taken-by: "assembly"

2026-01-01 custom "fund" "funeral" "Common funeral fund"

2026-01-01 custom "policy" "held-owed"
  days: 7
  decision: "2026-001"

2026-01-01 custom "policy" "provenance"
  refuses: "state subsidy"
  decision: "2026-001"

2026-01-01 custom "policy" "exact"
  decision: "2026-001"

2026-01-01 custom "policy" "decisions"
  ratification-days: 30
  decision: "2026-001"

2026-01-01 custom "policy" "funeral"
  fund: "funeral"
  contribution: 0.20 USD
  covered-max: 9
  decision: "2026-001"

2026-07-01 custom "policy" "funeral"
  contribution: 0.25 USD
  decision: "2026-002"
"""

FUNERAL_ACCOUNTS = """\
2026-01-01 commodity USD
  precision: 2

2026-01-01 open Assets:Cash:Funeral USD
  fund: "funeral"
  liquid: TRUE

2026-01-01 open Income:Funeral:Contributions USD
  fund: "funeral"
  role: "contributions"
  source: "members"
"""


class RecountError(Exception):
    """The text of a book does not hold what it must."""


class Tally(NamedTuple):
    """What a book holds; `listed` counts names on sheets, `total` is in USD."""

    cooperatives: int
    families: int
    persons: int
    sheets: int
    corrections: int
    listed: int
    weeks: int
    total: Decimal


class Books(NamedTuple):
    """A book's files, name to text; the bytes of the bare book; what it holds."""

    files: dict[str, str]
    size: int
    tally: Tally

    def write(self, directory: Path) -> None:
        """Write the files into a directory, which is made if need be."""
        directory.mkdir(parents=True, exist_ok=True)
        for name, text in self.files.items():
            (directory / name).write_text(text, encoding="utf-8")


def books(
    parts: dict[str, str], families: Sequence[roll.Family], sheets: Sequence[roll.Sheet]
) -> Books:
    """Join included files to the three main files that load them."""
    main = _main(parts)
    again = {
        ONE_MORE.format(law): f'plugin "bench.one_more" "{law}"\n{main}'
        for law in laws.NAMES
    }
    files = {
        **parts,
        **again,
        WITH_LAWS: f'plugin "plugins.bylaws"\n{main}',
        BARE: main,
        BROKEN: f'plugin "plugins.bylaws"\n{main}\n{_wrong_total(families[0])}',
    }
    return Books(
        files, sum(map(_bytes, (main, *parts.values()))), tally(families, sheets)
    )


def cooperatives(families: Iterable[roll.Family]) -> str:
    """Return the records of the cooperatives that families belong to."""
    return "\n".join(
        f'2026-01-01 custom "cooperative" "{cooperative}" "{name_of(cooperative)}"\n'
        f'  class: "worker"\n'
        for cooperative in sorted({family.cooperative for family in families})
    )


def enrolments(families: Iterable[roll.Family]) -> str:
    """Return the families' records, all dated the first Monday."""
    return "\n".join(
        f'{roll.FIRST_MONDAY} custom "family" "{family.id}" "{family.cooperative}"\n'
        f'  covered: "{" ".join(family.covered)}"\n'
        for family in families
    )


def sheet(taken: roll.Sheet, *, by_absence: bool = False) -> str:
    """Return one sheet as a transaction, listing who paid or who was absent."""
    lines = [
        f'{taken.day} * "{name_of(taken.cooperative)}" "Funeral collection"',
        f'  sheet: "{taken.cooperative}"',
        f'  {"corrects" if taken.correction else "week"}: "{iso(taken.week)}"',
        *(_by_absence(taken) if by_absence and not taken.correction else _paid(taken)),
        f"  Assets:Cash:Funeral  {taken.total} USD",
        f"  Income:Funeral:Contributions  {-taken.total} USD",
    ]
    return "\n".join(lines) + "\n"


def months(dated: Iterable[tuple[date, str]]) -> dict[str, str]:
    """Bind dated entries into one file a month, in the order of their dates."""
    bound = defaultdict(list)
    for day, entry in sorted(dated):
        bound[f"{day:%Y-%m}.beancount"].append(entry)
    return {name: "\n".join(entries) for name, entries in bound.items()}


def name_of(cooperative: str) -> str:
    """Return the name by which people know a cooperative."""
    return f"Cooperativa {cooperative.removeprefix('C-')}"


def iso(week: int) -> str:
    """Return a week counted from 0 as its ISO label, `2026-W02` for the first."""
    calendar = roll.monday(week).isocalendar()
    return f"{calendar.year}-W{calendar.week:02}"


def tally(families: Sequence[roll.Family], sheets: Sequence[roll.Sheet]) -> Tally:
    """Count what families and sheets hold."""
    corrections = sum(taken.correction for taken in sheets)
    return Tally(
        cooperatives=len({family.cooperative for family in families}),
        families=len(families),
        persons=sum(len(family.covered) for family in families),
        sheets=len(sheets) - corrections,
        corrections=corrections,
        listed=sum(len(taken.payments) for taken in sheets),
        weeks=sum(paid.weeks for taken in sheets for paid in taken.payments),
        total=sum((taken.total for taken in sheets), Decimal("0.00")),
    )


def _main(parts: Iterable[str]) -> str:
    """Return the options and includes of a main file."""
    return OPTIONS + "".join(f'include "{name}"\n' for name in parts)


def _bytes(written: str) -> int:
    """Return the size of a text on disk."""
    return len(written.encode())


def _wrong_total(family: roll.Family) -> str:
    """Return a last correction whose total no contribution explains."""
    day = roll.monday(roll.SHEET_WEEKS)
    payment = roll.Payment(family.id, 1, Decimal("9.99"))
    week = roll.SHEET_WEEKS - 1
    wrong = roll.Sheet(family.cooperative, week, day, (payment,), (), correction=True)
    return sheet(wrong)


def _paid(taken: roll.Sheet) -> list[str]:
    """Return the line that names everyone who paid."""
    return [f'  paid: "{_named(taken.payments)}"']


def _by_absence(taken: roll.Sheet) -> list[str]:
    """Return the lines that name the absent, and those who paid more than a week."""
    several = [payment for payment in taken.payments if payment.weeks != 1]
    absent = [f'  absent: "{_listed(taken.absent)}"']
    return absent + ([f'  paid: "{_named(several)}"'] if several else [])


def _named(payments: Iterable[roll.Payment]) -> str:
    """Return families as a sheet names them: `F-0001`, or `F-0001:2` for two weeks."""
    return _listed(
        [
            paid.family if paid.weeks == 1 else f"{paid.family}:{paid.weeks}"
            for paid in payments
        ]
    )


def _listed(ids: Sequence[str]) -> str:
    """Return a list as one string over as many lines as it needs."""
    rows = range(0, len(ids), IDS_A_LINE)
    return "\n    ".join(" ".join(ids[row : row + IDS_A_LINE]) for row in rows)
