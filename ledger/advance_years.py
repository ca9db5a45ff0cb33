"""Advance years: what each associate was advanced in a year, and by what it differs."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from ledger import periods
from ledger.adjustments import adjustments
from ledger.advance_postings import is_advance
from ledger.advance_requests import check_cooperative
from ledger.advance_shares import Shares
from ledger.advance_shares import shares
from ledger.advance_shares import spread
from ledger.advance_shares import told
from ledger.advance_shares import told_up
from ledger.advances import Advance
from ledger.advances import advances
from ledger.associates import stays_on_rolls
from ledger.book import Book
from ledger.errors import LedgerError
from ledger.language import say
from ledger.money import Sum
from ledger.records import Associate


class YearLine(NamedTuple):
    """An associate's year in one currency.

    Attributes:
      associate, cooperative: who, and where at the end of the year.
      weeks: the weeks for which she was paid the base, those taken back subtracted.
      base: the sum of it.
      adjustments: the sums of each kind.
      total: all of it.
      currency: of all of it.
    """

    associate: str
    cooperative: str
    weeks: int
    base: Decimal
    adjustments: dict[str, Decimal]
    total: Decimal
    currency: str


class YearOfAdvances(NamedTuple):
    """The advances of the weeks of a year, and the widest spread of a week in it.

    The weeks are those of the ISO year: 2026-W01 to 2026-W53.
    """

    year: str
    kinds: list[str]
    lines: list[YearLine]
    spread: list[Sum]


class _Year:
    """What was booked in the weeks of a year, by associate."""

    def __init__(self) -> None:
        self.base: Shares = {}
        self.weeks: dict[str, int] = {}
        self.kinds: dict[str, dict[str, dict[str, Fraction]]] = {}
        self.spread: dict[str, Fraction] = {}

    def add_week(self, whole: Shares) -> None:
        for associate, sums in whole.items():
            self.weeks[associate] = self.weeks.get(associate, 0) + any(sums.values())
            mine = self.base.setdefault(associate, {})
            for currency, share in sums.items():
                mine[currency] = mine.get(currency, Fraction(0)) + share
        for currency, share in spread(whole).items():
            known = self.spread.get(currency, Fraction(0))
            self.spread[currency] = max(known, share)

    def add(self, associate: str, kind: str, amount: Sum) -> None:
        sums = self.kinds.setdefault(associate, {}).setdefault(amount.currency, {})
        sums[kind] = sums.get(kind, Fraction(0)) + Fraction(amount.number)


def year_of_advances(
    book: Book, year: str, *, cooperative: str | None = None
) -> YearOfAdvances:
    """Tell what each associate was advanced in the weeks of a year.

    Raises:
      LedgerError: the year or the cooperative is none.
    """
    first, last = _weeks(year)
    check_cooperative(book, cooperative)
    found, weeks = _Year(), dict[int, list[Advance]]()
    for one in advances(book):
        if one.sheet and first <= one.sheet.week <= last:
            weeks.setdefault(one.sheet.week, []).append(one)
    for _, of_week in sorted(weeks.items()):
        found.add_week(shares(book, of_week))
    for change in adjustments(book):
        counts = first <= change.week <= last and is_advance(book, change.posting)
        if counts and change.sum is not None:
            found.add(change.associate or "", change.kind or "", change.sum)
    named = {*_on_rolls(book, first, last), *found.base, *found.kinds}
    lines = [line for one in sorted(named) for line in _lines(book, one, found, last)]
    kept = [one for one in lines if cooperative in (None, one.cooperative)]
    return YearOfAdvances(
        year,
        sorted({kind for one in kept for kind in one.adjustments}),
        kept,
        [told_up(book, *one) for one in sorted(found.spread.items())],
    )


def _weeks(year: str) -> tuple[int, int]:
    if not (len(year) == len("2026") and year.isascii() and year.isdigit()):
        msg = say("{year} is no year; write it as 2026.", year=year)
        raise LedgerError(msg)
    try:
        first = periods.parse_week(f"{year}-W01")
    except ValueError as error:
        msg = f"{year} {error}."
        raise LedgerError(msg) from None
    return first, first + periods.last_week(int(year)) - 1


def _on_rolls(book: Book, first: int, last: int) -> set[str]:
    """Give who was on a roll in some week, up to the horizon of the books."""
    if book.horizon is None:
        return set()
    until = min(last, periods.week_of(book.horizon))
    return {
        associate
        for associate, stays in stays_on_rolls(book).items()
        if any(
            stay.first <= until and (stay.stop is None or stay.stop > first)
            for stay in stays
        )
    }


def _lines(book: Book, associate: str, found: _Year, last: int) -> list[YearLine]:
    base = found.base.get(associate, {})
    kinds = found.kinds.get(associate, {})
    lines = []
    for currency in sorted({*base, *kinds}) or [""]:
        mine = kinds.get(currency, {})
        share = base.get(currency, Fraction(0))
        lines.append(
            YearLine(
                associate,
                _cooperative(book, associate, last),
                found.weeks.get(associate, 0),
                told(book, currency, share).number,
                {kind: told(book, currency, one).number for kind, one in mine.items()},
                told(book, currency, share + sum(mine.values())).number,
                currency,
            )
        )
    return lines


def _cooperative(book: Book, associate: str, last: int) -> str:
    """Give where an associate was last, by the end of a year."""
    for filed in reversed(book.register.history(Associate, associate)):
        if filed.date <= periods.sunday(last) and isinstance(filed.record, Associate):
            return filed.record.cooperative
    return ""
