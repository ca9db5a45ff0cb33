"""Advance sheets: what a transaction with `advances:` says, word by word.

    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: "A-0007:sick A-0012:leave"

A change to a week has `corrects:` in place of `week:`, and `A-0003:-1` takes back.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from functools import cache
from typing import NamedTuple

from beancount.core import data

from ledger import periods
from ledger.errors import Complaint
from ledger.reading import shown
from ledger.typing_slips import one_edit

KEY = "advances"
KEYS = {KEY, "week", "corrects", "paid", "absent"}
BACK = "-1"


class AdvanceSheet(NamedTuple):
    """The heading of an advance sheet: whose, for which week, or correcting which."""

    entry: data.Transaction
    cooperative: str
    week: int
    corrects: bool

    @property
    def key(self) -> str:
        """Give the id by which a decision may excuse the sheet: `triunfo/2026-W02`."""
        return f"{self.cooperative}/{periods.format_week(self.week)}"


@dataclass
class Called:
    """Whom an advance sheet names.

    Attributes:
      paid: those who are paid the week's base, or None if `paid:` is not said.
      back: those of whom it is taken back.
      absent: the reason of each who was absent, or None if `absent:` is not said.
      complaints: what of it does not read.
    """

    paid: set[str] | None = None
    back: set[str] = field(default_factory=set)
    absent: dict[str, str] | None = None
    complaints: list[Complaint] = field(default_factory=list)


def is_advances(meta: data.Meta) -> bool:
    """Tell whether a transaction is an advance sheet, or is meant for one."""
    if KEY in meta:
        return True
    dated = "week" in meta or "corrects" in meta
    return dated and "sheet" not in meta and _meant(meta) is not None


def heading(entry: data.Transaction) -> AdvanceSheet | Complaint:
    """Read an advance sheet's heading, or say why it cannot be read."""
    meta = entry.meta
    wrong = _unread(meta)
    if wrong is not None:
        return wrong
    cooperative = meta[KEY].strip()
    key = "corrects" if "corrects" in meta else "week"
    try:
        week = periods.parse_week(meta[key])
    except ValueError as error:
        return Complaint(
            "the advance sheet of {cooperative} says {key} {value}, which {why}.",
            {
                "cooperative": cooperative,
                "key": key,
                "value": shown(meta[key]).strip('"'),
                "why": error,
            },
        )
    return AdvanceSheet(entry, cooperative, week, corrects=key == "corrects")


def _unread(meta: data.Meta) -> Complaint | None:
    cooperative = meta.get(KEY)
    if KEY not in meta:
        return Complaint(
            "an entry has the key {key}, which is none of an advance sheet's; write "
            "{near} if that is meant.",
            {"key": _meant(meta), "near": KEY},
        )
    if not isinstance(cooperative, str) or not cooperative.strip():
        return Complaint(
            "the advance sheet names no cooperative; write its id in quotes after "
            "advances.",
            {},
        )
    said = {"cooperative": cooperative.strip()}
    if "sheet" in meta:
        return Complaint(
            "the advance sheet of {cooperative} is a collection sheet too; write an "
            "entry for each.",
            said,
        )
    if ("week" in meta) == ("corrects" in meta):
        return Complaint(
            "the advance sheet of {cooperative} needs one of week and corrects; week "
            "for the advances of a week, corrects for a change to them.",
            said,
        )
    return None


def called(sheet: AdvanceSheet) -> Called:
    """Read who was paid and who was absent."""
    meta = sheet.entry.meta
    read = Called(complaints=list(_mistyped(sheet)))
    if "paid" not in meta and "absent" not in meta and not read.complaints:
        read.complaints.append(
            _of(
                sheet,
                "{sheet} says neither paid nor absent; list who was absent and why "
                '(nobody: absent: ""), or who was paid.',
            )
        )
    for key in ("paid", "absent"):
        if not isinstance(meta.get(key, ""), str):
            read.complaints.append(
                _of(
                    sheet,
                    "{sheet} says {key} without quotes; write the associates as one "
                    'text, none as "".',
                    key=key,
                )
            )
    if isinstance(meta.get("paid"), str):
        _read_paid(meta["paid"].split(), sheet, read)
    if isinstance(meta.get("absent"), str):
        _read_absent(meta["absent"].split(), sheet, read)
    return read


def _read_paid(words: list[str], sheet: AdvanceSheet, read: Called) -> None:
    read.paid = set()
    read.complaints.extend(_doubles(words, "paid", sheet))
    for word in words:
        associate, counted, count = word.partition(":")
        if not counted:
            read.paid.add(associate)
        elif sheet.corrects and count == BACK and associate:
            read.back.add(associate)
        else:
            read.complaints.append(
                _of(
                    sheet,
                    "{sheet} lists {word} as paid; a week's base is paid once, write "
                    "the id alone (in a correction, A-0001:-1 takes it back).",
                    word=word,
                )
            )


def _read_absent(words: list[str], sheet: AdvanceSheet, read: Called) -> None:
    read.absent = {}
    if sheet.corrects:
        read.complaints.append(
            _of(
                sheet,
                "the correction of {sheet} says absent, which speaks of a week's roll; "
                "name in paid who is paid now, or taken back.",
            )
        )
        return
    read.complaints.extend(_doubles(words, "absent", sheet))
    for word in words:
        associate, _, reason = word.partition(":")
        read.absent[associate] = reason
        if not reason or not associate:
            read.complaints.append(
                _of(
                    sheet,
                    "{sheet} lists {word} as absent without a reason; write id, colon "
                    "and reason without blanks, as A-0007:sick.",
                    word=word,
                )
            )
    for associate in sorted((read.paid or set()) & read.absent.keys()):
        read.complaints.append(
            _of(
                sheet,
                "{sheet} lists {associate} both as paid and as absent; keep one.",
                associate=associate,
            )
        )


def _doubles(words: list[str], key: str, sheet: AdvanceSheet) -> Iterator[Complaint]:
    named = Counter(word.partition(":")[0] for word in words)
    for associate, times in named.items():
        if times > 1:
            yield _of(
                sheet,
                "{sheet} lists {associate} twice in {key}; list each associate once.",
                associate=associate,
                key=key,
            )


def _mistyped(sheet: AdvanceSheet) -> Iterator[Complaint]:
    """Find keys that are nearly a sheet's, and would be passed over in silence."""
    for key in sheet.entry.meta.keys() - KEYS:
        near = _near(str(key))
        if near:
            yield _of(
                sheet,
                "{sheet} has the key {key}, which is none of an advance sheet's; "
                "{near} is, write that if it is meant.",
                key=key,
                near=near,
            )


@cache
def _near(key: str) -> str:
    """Give the key of an advance sheet that is one slip away; empty if none is."""
    return next((known for known in sorted(KEYS) if one_edit(key, known)), "")


def _meant(meta: data.Meta) -> str | None:
    """Find the key that is meant for `advances`."""
    return next((str(key) for key in meta if _near(str(key)) == KEY), None)


def _of(sheet: AdvanceSheet, template: str, **fields: object) -> Complaint:
    return Complaint(template, {"sheet": sheet.key, **fields})
