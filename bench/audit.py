"""A recount of a generated book from its text: a broken generator cannot go unseen.

The book is read with Beancount's own loader and its sheets are replayed from what they
say, with the contributions of its policy records; nothing of the simulation is used.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from datetime import date
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from typing import NamedTuple

from beancount import loader
from beancount.core.data import Custom
from beancount.core.data import Transaction

from bench.text import RecountError
from bench.text import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence
    from pathlib import Path

    from beancount.core.data import Directive


class Paper(NamedTuple):
    """A sheet as the text has it, in the order in which payments count."""

    day: date
    correction: bool
    monday: date
    cooperative: str
    paid: dict[str, int]
    total: Decimal


class Agreed(NamedTuple):
    """What the records say: the contributions by date, the families' cooperatives."""

    since: list[date]
    amounts: list[Decimal]
    homes: dict[str, str]
    covered: list[str]


def audit(book: Path) -> Tally:
    """Return the tally of a bare book, or raise RecountError."""
    entries, errors, _ = loader.load_file(str(book))
    _require(not errors, "Beancount finds", *errors[:3])
    agreed = _agreed([entry for entry in entries if isinstance(entry, Custom)])
    papers = _papers(entries, agreed)
    _replay(papers, agreed)
    weekly = [(paper.cooperative, paper.monday) for paper in papers if not paper[1]]
    called = len(set(agreed.homes.values()))
    _require(len(set(weekly)) == len(weekly) == 52 * called, "a sheet is missing")
    return Tally(
        cooperatives=called,
        families=len(agreed.homes),
        persons=len(agreed.covered),
        sheets=len(weekly),
        corrections=len(papers) - len(weekly),
        listed=sum(len(paper.paid) for paper in papers),
        weeks=sum(sum(paper.paid.values()) for paper in papers),
        total=sum((paper.total for paper in papers), Decimal("0.00")),
    )


def _agreed(records: Sequence[Custom]) -> Agreed:
    """Read the contributions, and the families with the persons they cover."""
    agreed = Agreed([], [], {}, [])
    for record in records:
        said = [value.value for value in record.values]
        if record.type == "policy" and "contribution" in record.meta:
            agreed.since.append(record.date)
            agreed.amounts.append(record.meta["contribution"].number)
        if record.type == "family":
            _require(said[0] not in agreed.homes, said[0], "is enrolled twice")
            agreed.homes[said[0]] = said[1]
            agreed.covered.extend(record.meta["covered"].split())
    _require(len(set(agreed.covered)) == len(agreed.covered), "a person is there twice")
    return agreed


def _papers(entries: Iterable[Directive], agreed: Agreed) -> list[Paper]:
    """Read every sheet and correction."""
    members = defaultdict(list)
    for family, cooperative in agreed.homes.items():
        members[cooperative].append(family)
    return sorted(
        (
            _paper(entry, members[entry.meta["sheet"]])
            for entry in entries
            if isinstance(entry, Transaction) and "sheet" in entry.meta
        ),
        key=lambda paper: (paper.day, paper.monday, paper.correction),
    )


def _paper(entry: Transaction, members: Sequence[str]) -> Paper:
    """Read one sheet or correction, whether it names the absent or who paid."""
    correction = "corrects" in entry.meta
    week = entry.meta["corrects" if correction else "week"]
    year, number = week.split("-W")
    monday = date.fromisocalendar(int(year), int(number), 1)
    paid = {}
    if "absent" in entry.meta:
        absent = set(entry.meta["absent"].split())
        _require(absent.issubset(members), week, "has a stranger among the absent")
        paid = dict.fromkeys((name for name in members if name not in absent), 1)
    for named in entry.meta.get("paid", "").split():
        family, _, weeks = named.partition(":")
        paid[family] = int(weeks or 1)
    friday = monday + timedelta(days=4)
    dated = entry.date > friday if correction else entry.date == friday
    _require(dated, week, "has a sheet of", entry.date)
    return Paper(
        entry.date, correction, monday, entry.meta["sheet"], paid, _total(entry)
    )


def _total(entry: Transaction) -> Decimal:
    """Return what came into the cash account, written first, in USD."""
    units = entry.postings[0].units
    if units is None or units.number is None:
        message = f"{entry.date} has a sheet without a total"
        raise RecountError(message)
    return units.number


def _replay(papers: Iterable[Paper], agreed: Agreed) -> None:
    """Let every family pay its weeks in order, and compare each sheet's total."""
    prices: defaultdict[str, list[Decimal]] = defaultdict(list)
    first = date(2026, 1, 5)
    for paper in papers:
        due = Decimal(0)
        for family, weeks in paper.paid.items():
            _require(agreed.homes.get(family) == paper.cooperative, family, "elsewhere")
            covered = prices[family]
            _require(weeks != 0 and len(covered) >= -weeks, family, "has", weeks)
            for _ in range(weeks):
                monday = first + timedelta(weeks=len(covered))
                since = bisect_right(agreed.since, min(monday, paper.day))
                covered.append(agreed.amounts[since - 1])
                due += covered[-1]
            for _ in range(-weeks):
                due -= covered.pop()
        _require(due == paper.total, paper.monday, "costs", due, "not", paper.total)


def _require(true: object, *otherwise: object) -> None:
    """Raise RecountError, in the words given, unless something is true."""
    if not true:
        raise RecountError(" ".join(map(str, otherwise)))
