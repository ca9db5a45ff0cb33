"""Advance weeks: who was advanced what in a week, and why it differs."""

import datetime as dt
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from ledger import periods
from ledger.adjustments import Adjustment
from ledger.adjustments import adjustments
from ledger.advance_admission import reasons
from ledger.advance_postings import is_advance
from ledger.advance_requests import check_cooperative
from ledger.advance_requests import read_week
from ledger.advance_shares import shares
from ledger.advance_shares import spread
from ledger.advance_shares import told
from ledger.advance_shares import told_up
from ledger.advances import Advance
from ledger.advances import advances
from ledger.associates import ROLE
from ledger.associates import rolls_of_advances
from ledger.associates import suspension
from ledger.book import Book
from ledger.language import say
from ledger.money import Sum
from ledger.policies import AdvancesPolicy
from ledger.records import Associate


class Change(NamedTuple):
    """An adjustment: of which kind, how much, by which decision, and when booked."""

    kind: str
    amount: Sum
    decision: str
    date: dt.date


class Line(NamedTuple):
    """An associate in a week.

    Attributes:
      associate: who; empty for money that is booked for nobody.
      base: what was booked as base, in each currency.
      adjustments: what was booked beside it.
      total: both.
      why: what there is to say of it: absences, suspensions, corrections.
    """

    associate: str
    base: list[Sum]
    adjustments: list[Change]
    total: list[Sum]
    why: list[str]


class OfCooperative(NamedTuple):
    """A cooperative's week: the day of its sheet, if it has one, and its associates."""

    cooperative: str
    name: str
    sheet: dt.date | None
    on_roll: int
    paid: int
    lines: list[Line]


class WeekOfAdvances(NamedTuple):
    """The advances of a week, and by how much those who were paid differ.

    `spread` is reckoned from what was booked in the whole network, adjustments left
    out; empty where nothing was.
    """

    week: str
    base: Sum | None
    source: str
    cooperatives: list[OfCooperative]
    spread: list[Sum]


def week_of_advances(
    book: Book, week: str, *, cooperative: str | None = None
) -> WeekOfAdvances:
    """Tell who was advanced what in a week, cooperative by cooperative.

    Raises:
      LedgerError: the week or the cooperative is none.
    """
    number = read_week(week)
    check_cooperative(book, cooperative)
    monday = periods.monday(number)
    found = [one for one in advances(book) if one.sheet and one.sheet.week == number]
    changed = [one for one in adjustments(book) if _counts(book, one, number)]
    names = {
        *_cooperatives(book, number),
        *(one.sheet.cooperative for one in found if one.sheet),
        *(_whose(book, one) for one in changed),
    }
    shown = sorted(names) if cooperative is None else [cooperative]
    policy = book.policy(AdvancesPolicy, monday)
    base = policy.base if policy else None
    return WeekOfAdvances(
        week,
        Sum(base.number, base.currency) if base and base.number else None,
        book.source(AdvancesPolicy, "base", monday) if base else "",
        [_Call(book, name, number, found, changed).told() for name in shown],
        [told_up(book, *one) for one in spread(shares(book, found)).items()],
    )


def _cooperatives(book: Book, week: int) -> Iterator[str]:
    monday = periods.monday(week)
    for record in book.register.in_force(Associate, monday).values():
        if record.role == ROLE:
            yield record.cooperative


def _counts(book: Book, one: Adjustment, week: int) -> bool:
    return one.week == week and one.sum is not None and is_advance(book, one.posting)


def _whose(book: Book, one: Adjustment) -> str:
    """Give the cooperative under which an adjustment is shown."""
    record = book.register.on(Associate, one.associate or "", one.on)
    sheet = one.sheet.cooperative if one.sheet else ""
    return record.cooperative if record and not sheet else sheet


class _Call:
    """A cooperative's week: its sheets, its adjustments, and what each was paid."""

    def __init__(
        self,
        book: Book,
        cooperative: str,
        week: int,
        found: Sequence[Advance],
        changed: Sequence[Adjustment],
    ) -> None:
        self._book = book
        self._cooperative = cooperative
        self._week = week
        self._monday = periods.monday(week)
        self._sheets = [
            one for one in found if one.sheet and one.sheet.cooperative == cooperative
        ]
        self._changes: dict[str, list[Change]] = {}
        for one in changed:
            if _whose(book, one) == cooperative and one.sum is not None:
                cited = " ".join(dict.fromkeys(one.decisions))
                change = Change(one.kind or "", one.sum, cited, one.entry.date)
                self._changes.setdefault(one.associate or "", []).append(change)
        self._shares = shares(book, self._sheets)

    def told(self) -> OfCooperative:
        """Tell the week, associate by associate."""
        roll = rolls_of_advances(self._book).get(self._cooperative)
        members = set(roll.on_monday(self._week)) if roll else set()
        suspended = self._suspended()
        absent = {one for sheet in self._sheets for one in sheet.absent}
        named = {*members, *suspended, *absent, *self._shares, *self._changes}
        first = next(
            (one for one in self._sheets if one.sheet and not one.sheet.corrects), None
        )
        return OfCooperative(
            self._cooperative,
            self._book.register.cooperative_name(self._cooperative, self._monday),
            first.entry.date if first else None,
            len(members),
            sum(any(sums.values()) for one, sums in self._shares.items() if one),
            [self._line(one, suspended) for one in sorted(named)],
        )

    def _suspended(self) -> dict[str, str]:
        """Say of each associate who is suspended on the Monday until when and why."""
        held = self._book.register.in_force(Associate, self._monday)
        found = {}
        for associate, record in held.items():
            filed = suspension(self._book, associate, self._monday)
            mine = record.cooperative == self._cooperative and record.role == ROLE
            if filed is not None and mine:
                until = filed.record.until
                found[associate] = say(
                    "suspended until {until} (decision {decision})"
                    if until
                    else "suspended for good (decision {decision})",
                    until=until,
                    decision=" ".join(filed.record.decision) or say("none cited"),
                )
        return found

    def _line(self, associate: str, suspended: Mapping[str, str]) -> Line:
        mine = self._shares.get(associate, {})
        changes = self._changes.get(associate, [])
        whole = dict(mine)
        for change in changes:
            number, unit = Fraction(change.amount.number), change.amount.currency
            whole[unit] = whole.get(unit, Fraction(0)) + number
        return Line(
            associate,
            [told(self._book, *share) for share in mine.items()],
            changes,
            [told(self._book, *share) for share in whole.items()],
            [*self._why(associate), *filter(None, [suspended.get(associate)])],
        )

    def _why(self, associate: str) -> Iterator[str]:
        for one in self._sheets:
            yield from why(self._book, one, associate)


def why(book: Book, one: Advance, associate: str) -> Iterator[str]:
    """Say what a sheet says of an associate: absent, corrected, taken back."""
    if associate in one.absent and one.sheet:
        reason = one.absent[associate]
        paid = reasons(book, one.sheet, {associate: reason}).get(reason)
        yield say(
            "absent: {reason}, paid" if paid else "absent: {reason}", reason=reason
        )
    elif one.sheet and one.sheet.corrects and associate in one.paid:
        yield say("paid by the correction of {date}", date=one.entry.date)
    elif associate in one.back:
        yield say("taken back on {date}", date=one.entry.date)
