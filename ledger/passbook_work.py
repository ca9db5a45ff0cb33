"""The work of a passbook: advances week by week, physicians' pay, what was given.

An advance sheet pays a whole roll in one sum; see `advance_shares` for what of it is
one associate's.
"""

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from ledger import money
from ledger import periods
from ledger.adjustments import adjustments
from ledger.advance_postings import is_advance
from ledger.advance_postings import on_role
from ledger.advance_shares import shares
from ledger.advance_shares import told
from ledger.advance_sheets import is_advances
from ledger.advance_weeks import Change
from ledger.advance_weeks import why
from ledger.advances import advances
from ledger.associates import named_by
from ledger.associates import named_in
from ledger.book import Book
from ledger.closings import is_closing
from ledger.money import Sum
from ledger.postings import ADJUSTMENT
from ledger.roles import ADVANCES
from ledger.roles import PHYSICIAN_PAY
from ledger.staff import contributions


class AdvanceWeek(NamedTuple):
    """What an associate was advanced for a week.

    Attributes:
      week: as 2026-W02.
      paid: the days of the entries.
      base: by currency.
      adjustments: what differs, and by which decision.
      beside: what was booked for her beside any sheet: below zero, repaid.
      total: all of it, by currency.
      why: what there is to say: absences, corrections.
    """

    week: str
    paid: list[date]
    base: list[Sum]
    adjustments: list[Change]
    beside: list[Sum]
    total: list[Sum]
    why: list[str]


class Paid(NamedTuple):
    """A physician's pay, or what an associate gave: when, what for, how much."""

    date: date
    what: str
    amount: Sum


class Work(NamedTuple):
    """An associate's advances, pay and gifts by a day.

    Attributes:
      year: the year of the weeks that are listed one by one.
      advances: the weeks of that year.
      earlier: the sums of the years before.
      sums: all that was advanced.
      pay: of a physician.
      pay_sums: all of it.
      gifts: what was given to campaigns.
      gift_sums: all of it.
    """

    year: int
    advances: list[AdvanceWeek]
    earlier: list[Sum]
    sums: list[Sum]
    pay: list[Paid]
    pay_sums: list[Sum]
    gifts: list[Paid]
    gift_sums: list[Sum]


Exact = dict[str, Fraction]


@dataclass
class _Kept:
    """A week of an associate, exact to the last digit."""

    paid: set[date] = field(default_factory=set)
    base: Exact = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    beside: Exact = field(default_factory=dict)
    why: list[str] = field(default_factory=list)

    def total(self) -> Exact:
        changed: Exact = {}
        for one in self.changes:
            _add(changed, one.amount)
        return _sum([self.base, changed, self.beside])


class Works:
    """The work of all associates of a book by a day, read once."""

    def __init__(self, book: Book, *, on: date) -> None:
        self._book = book
        self._on = on
        self._weeks: dict[str, dict[int, _Kept]] = defaultdict(
            lambda: defaultdict(_Kept)
        )
        self._pay: dict[str, list[Paid]] = defaultdict(list)
        self._gifts: dict[str, list[Paid]] = defaultdict(list)
        self._read_sheets()
        self._read_adjustments()
        self._read_strays()
        self._read_pay()

    def of(self, associate: str) -> Work | None:
        """Tell the work of an associate; None if there is nothing of it."""
        weeks = sorted(self._weeks.get(associate, {}).items())
        pay = sorted(self._pay.get(associate, ()), key=lambda one: one.date)
        gifts = self._gifts.get(associate, [])
        if not (weeks or pay or gifts):
            return None
        year = int(periods.format_week(periods.week_of(self._on))[:4])
        first = periods.parse_week(f"{year}-W01")
        return Work(
            year,
            [self._told(week, kept) for week, kept in weeks if week >= first],
            self._sums(_sum(kept.total() for week, kept in weeks if week < first)),
            self._sums(_sum(kept.total() for _, kept in weeks)),
            pay,
            _all(pay),
            gifts,
            _all(gifts),
        )

    def _read_sheets(self) -> None:
        for one in advances(self._book):
            day = one.entry.date
            if one.sheet is None or day > self._on:
                continue
            shared = shares(self._book, [one])
            for associate in dict.fromkeys((*shared, *one.absent)):
                kept = self._weeks[associate][one.sheet.week]
                kept.base = _sum([kept.base, shared.get(associate, {})])
                kept.why.extend(why(self._book, one, associate))
                if shared.get(associate):
                    kept.paid.add(day)

    def _read_adjustments(self) -> None:
        for one in adjustments(self._book):
            day, amount = one.entry.date, one.sum
            if (
                amount is None
                or day > self._on
                or not is_advance(self._book, one.posting)
            ):
                continue
            kept = self._weeks[one.associate or ""][one.week]
            cited = " ".join(dict.fromkeys(one.decisions))
            kept.changes.append(Change(one.kind or "", amount, cited, day))
            kept.paid.add(day)

    def _read_strays(self) -> None:
        """Read what is advanced or repaid beside any sheet, and names an associate."""
        for entry, posting in on_role(self._book, ADVANCES):
            sheet = is_advances(entry.meta or {}) or is_closing(entry)
            if sheet or ADJUSTMENT in (posting.meta or {}) or entry.date > self._on:
                continue
            said, units = named_by(self._book, posting), money.units(posting)
            if isinstance(said, str) and units is not None:
                kept = self._weeks[said.strip()][periods.week_of(entry.date)]
                _add(kept.beside, units)
                kept.paid.add(entry.date)

    def _read_pay(self) -> None:
        for entry, posting in on_role(self._book, PHYSICIAN_PAY):
            said = named_in(self._book, entry, posting)
            units = money.units(posting)
            if entry.date > self._on or is_closing(entry) or units is None:
                continue
            if isinstance(said, str):
                paid = Paid(entry.date, "pay", units)
                self._pay[said.strip()].append(paid)
        for one in contributions(self._book):
            if one.entry.date <= self._on:
                given = Paid(one.entry.date, one.campaign, one.given)
                self._gifts[str(one.associate).strip()].append(given)

    def _told(self, week: int, kept: _Kept) -> AdvanceWeek:
        return AdvanceWeek(
            periods.format_week(week),
            sorted(kept.paid),
            self._sums(kept.base),
            kept.changes,
            self._sums(kept.beside),
            self._sums(kept.total()),
            kept.why,
        )

    def _sums(self, exact: Mapping[str, Fraction]) -> list[Sum]:
        return [told(self._book, *one) for one in sorted(exact.items())]


def _add(exact: Exact, amount: Sum) -> None:
    known = exact.get(amount.currency, Fraction(0))
    exact[amount.currency] = known + Fraction(amount.number)


def _sum(many: Iterator[Exact] | list[Exact]) -> Exact:
    found: Exact = {}
    for exact in many:
        for currency, number in exact.items():
            found[currency] = found.get(currency, Fraction(0)) + number
    return found


def _all(paid: list[Paid]) -> list[Sum]:
    sums: dict[str, Decimal] = {}
    for one in paid:
        known = sums.get(one.amount.currency, money.ZERO)
        sums[one.amount.currency] = known + one.amount.number
    return [Sum(number, currency) for currency, number in sorted(sums.items())]
