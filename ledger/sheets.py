"""Collection sheets: what a transaction with `sheet:` says, word by word."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from functools import cache
from typing import NamedTuple

from beancount.core import data

from ledger import periods
from ledger.advance_sheets import is_advances
from ledger.errors import Complaint
from ledger.reading import shown
from ledger.typing_slips import one_edit

_COUNTED = re.compile(r"([^:]+):(-?[1-9]\d{0,3})", re.ASCII)


_LISTS = {"paid", "absent"}
_KEYS = {"sheet", "week", "corrects", *_LISTS}


class Sheet(NamedTuple):
    """The heading of a sheet: whose, for which week, and whether it corrects one."""

    entry: data.Transaction
    cooperative: str
    week: int
    corrects: bool

    @property
    def key(self) -> str:
        """Give the id by which a decision may excuse the sheet: `triunfo/2026-W02`."""
        return f"{self.cooperative}/{periods.format_week(self.week)}"


@dataclass
class Payers:
    """Who paid by a sheet.

    Attributes:
      singles: the families that paid one week.
      counts: the weeks of those for whom a number is stated; negative: taken back.
      absent: the families of the roll that paid nothing, or None if not said.
      complaints: what of it does not read.
    """

    singles: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    absent: list[str] | None = None
    complaints: list[Complaint] = field(default_factory=list)


def is_sheet(meta: data.Meta) -> bool:
    """Tell whether a transaction is a sheet, or has a sheet's keys but for `sheet`."""
    if "sheet" in meta:
        return True
    listed = "week" in meta and _LISTS & meta.keys() != set()
    return (listed or "corrects" in meta) and not is_advances(meta)


def heading(entry: data.Transaction) -> Sheet | Complaint:
    """Read a sheet's heading, or say why it cannot be read."""
    meta = entry.meta
    cooperative = meta.get("sheet")
    if not isinstance(cooperative, str) or not cooperative.strip():
        return Complaint(
            "the sheet names no cooperative; write its id in quotes after sheet.", {}
        )
    if ("week" in meta) == ("corrects" in meta):
        return Complaint(
            "the sheet of {cooperative} needs one of week and corrects; week for the "
            "collection of a week, corrects for a change to it.",
            {"cooperative": cooperative},
        )
    key = "corrects" if "corrects" in meta else "week"
    try:
        week = periods.parse_week(meta[key])
    except ValueError as error:
        fields = {
            "cooperative": cooperative,
            "key": key,
            "value": shown(meta[key]).strip('"'),
        }
        return Complaint(
            "the sheet of {cooperative} says {key} {value}, which {why}.",
            {**fields, "why": error},
        )
    return Sheet(entry, cooperative.strip(), week, corrects=key == "corrects")


@cache
def _near(key: str) -> str:
    """Give the key of a sheet that is one slip away; empty if there is none."""
    return next((known for known in sorted(_KEYS) if one_edit(key, known)), "")


def _mistyped(sheet: Sheet) -> Iterator[Complaint]:
    """Find keys that are nearly a sheet's, and would be passed over in silence."""
    for key in sheet.entry.meta.keys() - _KEYS:
        near = _near(key)
        if near:
            yield Complaint(
                "{sheet} has the key {key}, which is none of a sheet's; {near} is, "
                "write that if it is meant.",
                {"sheet": sheet.key, "key": key, "near": near},
            )


def payers(sheet: Sheet) -> Payers:
    """Read who paid; lists are read once, and only when they are needed."""
    meta = sheet.entry.meta
    read = Payers(complaints=list(_mistyped(sheet)))
    if "paid" not in meta and "absent" not in meta and read.complaints:
        return read
    if "paid" not in meta and "absent" not in meta:
        read.complaints.append(_nobody_named(sheet))
    for key in ("paid", "absent"):
        if not isinstance(meta.get(key, ""), str):
            read.complaints.append(_no_text(sheet, key))
    paid = meta.get("paid")
    if isinstance(paid, str):
        _read_paid(paid, sheet, read)
    absent = meta.get("absent")
    if isinstance(absent, str):
        read.absent = absent.split()
        read.complaints.extend(_absent_complaints(sheet, read))
    return read


def _read_paid(paid: str, sheet: Sheet, read: Payers) -> None:
    words = paid.split()
    read.singles = set(words)
    for word in [word for word in words if ":" in word] if ":" in paid else ():
        read.singles.discard(word)
        if word.endswith(":"):
            read.singles.difference_update(words[words.index(word) + 1 :][:1])
        _read_counted(word, sheet, read)
    twice = len(read.singles) + len(read.counts) < len(words)
    if twice or not read.singles.isdisjoint(read.counts):
        read.complaints.extend(_doubles(words, sheet))
        read.singles.difference_update(read.counts)


def _read_counted(word: str, sheet: Sheet, read: Payers) -> None:
    match = _COUNTED.fullmatch(word)
    if match is None:
        read.complaints.append(_no_count(word, sheet))
        read.counts.setdefault(word.partition(":")[0], 0)
        return
    count = int(match[2])
    if count < 0 and not sheet.corrects:
        read.complaints.append(_taken_back(match[1], word, sheet))
    read.counts.setdefault(match[1], count)


def _doubles(words: list[str], sheet: Sheet) -> Iterator[Complaint]:
    named = Counter(word.partition(":")[0] for word in words)
    for family, times in named.items():
        if family and times > 1:
            yield _twice(family, "paid", sheet)


def _absent_complaints(sheet: Sheet, read: Payers) -> Iterator[Complaint]:
    absent = read.absent or []
    if sheet.corrects:
        yield Complaint(
            "the correction of {sheet} says absent, which speaks of a week's roll; "
            "name the families in paid.",
            {"sheet": sheet.key},
        )
    for family, times in Counter(absent).items():
        if ":" in family:
            yield Complaint(
                "{sheet} lists {family} as absent; who is absent paid no week, write "
                "the id alone, or the number in paid.",
                {"sheet": sheet.key, "family": family},
            )
        if times > 1:
            yield _twice(family, "absent", sheet)
        if family in read.singles or family in read.counts:
            yield Complaint(
                "{sheet} lists {family} both as paid and as absent; keep one.",
                {"sheet": sheet.key, "family": family},
            )


def _nobody_named(sheet: Sheet) -> Complaint:
    return Complaint(
        "{sheet} says neither paid nor absent; list who paid, or who did not "
        '(nobody paid: paid: "").',
        {"sheet": sheet.key},
    )


def _no_text(sheet: Sheet, key: str) -> Complaint:
    return Complaint(
        '{sheet} says {key} without quotes; write the families as one text, none as ""'
        ".",
        {"sheet": sheet.key, "key": key},
    )


def _no_count(word: str, sheet: Sheet) -> Complaint:
    return Complaint(
        "{sheet} lists {word}; after the colon stands the number of weeks, "
        "from 1 to 9999.",
        {"sheet": sheet.key, "word": word},
    )


def _taken_back(family: str, word: str, sheet: Sheet) -> Complaint:
    return Complaint(
        "{sheet} lists {word}, which takes weeks of {family} back; weeks are taken "
        "back in a correction, with corrects in place of week.",
        {"sheet": sheet.key, "word": word, "family": family},
    )


def _twice(family: str, key: str, sheet: Sheet) -> Complaint:
    return Complaint(
        "{sheet} lists {family} twice in {key}; list it once, with its number of "
        "weeks if it paid several.",
        {"sheet": sheet.key, "family": family, "key": key},
    )
