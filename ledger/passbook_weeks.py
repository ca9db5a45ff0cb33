"""The weeks of a passbook: what a family paid, week by week, and what is open.

Weeks are paid the oldest first, so the standing says which of them are open; the
sheets say when the others were paid, and at what price.
"""

from collections.abc import Iterable
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal
from typing import NamedTuple

from ledger import money
from ledger import periods
from ledger import rates
from ledger.book import Book
from ledger.enrolments import Enrolment
from ledger.paid_weeks import PaidWeek
from ledger.paid_weeks import PaidWeeks
from ledger.precision import whole
from ledger.standing import Standing

WeekState = Literal["paid", "ahead", "overdue", "running", "none"]


class Week(NamedTuple):
    """A week, and what became of it.

    Attributes:
      week: as 2026-W02.
      state: paid, paid ahead, overdue, running and not paid yet, or none: not owed.
      paid: on which days; one brought in from before the books has none.
      sums: what was paid for it, by currency.
    """

    week: str
    state: WeekState
    paid: list[date]
    sums: dict[str, Decimal]


class Weeks(NamedTuple):
    """A family's contributions by week.

    Attributes:
      year: the year of the weeks that are listed one by one.
      listed: the weeks of the year; before them those overdue, after them those ahead.
      earlier: how many other weeks these books saw paid, before that year.
      earlier_sums: what was paid for those, by currency.
      sums: all that was paid, by currency.
      overdue_sums: what all that is overdue costs on that day, by currency.
      unpriced: weeks that count as paid, and whose sheet has no certain price.
    """

    year: int
    listed: list[Week]
    earlier: int
    earlier_sums: dict[str, Decimal]
    sums: dict[str, Decimal]
    overdue_sums: dict[str, Decimal]
    unpriced: int


class Handed(NamedTuple):
    """What a cooperative handed in for a week: its sheet and what corrects it.

    Attributes:
      week: as 2026-W02.
      dates: of the sheet, and of what corrects it.
      weeks: of its families that are paid, those taken back subtracted.
      sums: the money, by currency; None where an amount is not known.
    """

    week: str
    dates: list[date]
    weeks: int
    sums: dict[str, Decimal] | None


def weeks_of(
    book: Book, family: str, paid: PaidWeeks, now: Standing | None, *, on: date
) -> Weeks:
    """Tell a family's weeks at the end of a day.

    Args:
      book: the book.
      family: which one.
      paid: the paid weeks of this family among others.
      now: its standing; None if it has left, or no terms are in force.
      on: the day.
    """
    this = periods.week_of(on)
    year = int(periods.format_week(this)[:4])
    first = periods.parse_week(f"{year}-W01")
    last = first + periods.last_week(year) - 1
    known = {week: some for week, some in paid.by_family[family].items() if some}
    begun = [one for one in book.enrolments.get(family, ()) if one.date <= on]
    open_from = this - now.overdue + now.ahead if now else None
    shown = range(min(first, this - (now.overdue if now else 0)), last + 1)
    weeks = {*shown, *(week for week in known if week > last)}
    if open_from is not None:
        weeks |= set(range(last + 1, open_from))
    listed = [
        _week(book, one, known.get(one, ()), _state(one, this, open_from, begun, known))
        for one in sorted(weeks)
    ]
    before = [one for week, some in known.items() if week < shown.start for one in some]
    overdue = paid.dues.quote(family, now.overdue, on) if now and now.overdue else []
    priced = [one for some in known.values() for one in some]
    return Weeks(
        year,
        [one for one in listed if one.state != "none" or one.paid],
        len(before),
        whole(book, money.add_up(one.price for one in before)),
        whole(book, money.add_up(one.price for one in priced)),
        whole(book, rates.total(overdue)),
        paid.counted[family] - len(priced),
    )


def _week(book: Book, week: int, paid: Iterable[PaidWeek], state: WeekState) -> Week:
    some = list(paid)
    sums = whole(book, money.add_up(one.price for one in some))
    return Week(periods.format_week(week), state, [one.date for one in some], sums)


def _state(
    week: int,
    this: int,
    open_from: int | None,
    begun: list[Enrolment],
    known: Mapping[int, list[PaidWeek]],
) -> WeekState:
    """Tell what became of a week; of one who left, what the sheets tell."""
    owed = any(
        one.start <= week and (one.stop is None or week < one.stop) for one in begun
    )
    if open_from is None or not owed:
        return "paid" if week in known else "none"
    if week < open_from:
        return "paid" if week < this else "ahead"
    if week < this:
        return "overdue"
    return "running" if week == this else "none"


def handed_in(book: Book, cooperative: str, paid: PaidWeeks) -> list[Handed]:
    """List what a cooperative handed in, week by week."""
    found: dict[int, Handed] = {}
    for sheet in paid.sheets:
        if sheet.cooperative != cooperative:
            continue
        named = periods.format_week(sheet.week)
        known = found.get(sheet.week, Handed(named, [], 0, {}))
        sums = None
        if known.sums is not None and sheet.sums is not None:
            sums = whole(book, money.add_sums([known.sums, sheet.sums]))
        found[sheet.week] = Handed(
            named, [*known.dates, sheet.entry.date], known.weeks + sheet.weeks, sums
        )
    return [one for _, one in sorted(found.items())]
