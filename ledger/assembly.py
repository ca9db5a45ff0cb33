"""The assembly's report: a month in sums, without any member's own figures."""

import datetime as dt
import re
from bisect import bisect_right
from collections import Counter
from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from typing import NamedTuple

from beancount.core import data

from ledger import standings
from ledger.check import Report
from ledger.errors import LedgerError
from ledger.findings import Finding
from ledger.fund_table import FundRow
from ledger.fund_table import fund_table
from ledger.funerals import funerals
from ledger.language import say
from ledger.month_decisions import Decided
from ledger.month_decisions import decided_in_month
from ledger.month_dues import Ahead
from ledger.month_dues import Dues
from ledger.month_dues import ahead_of_month
from ledger.month_dues import dues_of_month
from ledger.month_money import FundMonth
from ledger.month_money import money_of_month
from ledger.periods import following
from ledger.periods import month_end
from ledger.records import Fund

_WRITTEN = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
WALLS = ("fund-walls", "fund-amounts")


class FundState(NamedTuple):
    """What a fund has at the end of a month, beside its money.

    Attributes:
      fund, currency: whose, in what.
      invested, due, later, owed_to, owed_by, months: as in `fund_table`.
    """

    fund: str
    currency: str
    invested: Decimal
    due: Decimal
    later: Decimal
    owed_to: Decimal
    owed_by: Decimal
    months: Decimal | None


class Wrong(NamedTuple):
    """What is wrong in the books up to the end of a month.

    Attributes:
      by_law: how often, by the name of the law; empty for the text and Beancount.
      of_month: how many are of the month itself.
      walls: how many of those are of the walls between funds; None if no law asks.
    """

    by_law: dict[str, int]
    of_month: int
    walls: int | None


class Assembly(NamedTuple):
    """A month as it is told to the assembly.

    Attributes:
      month, first, last: which.
      horizon: the day of the last entry in the books, or None.
      entries: how many entries are dated in the month.
      names: of the funds, by id.
      money: what came in and went out, fund by fund.
      states: what else each fund has and owes.
      families: how many are in each standing at its end, if the books go so far.
      funerals: how many there were.
      dues, ahead: what fell due, and what falls due in the month after.
      decided: what was decided and carried out.
      wrong: what is wrong in the books.
    """

    month: str
    first: dt.date
    last: dt.date
    horizon: dt.date | None
    entries: int
    names: dict[str, str]
    money: list[FundMonth]
    states: list[FundState]
    families: dict[str, int]
    funerals: int
    dues: Dues
    ahead: Ahead
    decided: Decided
    wrong: Wrong


def read_month(text: str) -> dt.date:
    """Read a month as 2026-03, and give its first day.

    Raises:
      LedgerError: it is none.
    """
    match = _WRITTEN.fullmatch(text)
    with suppress(ValueError):
        if match is not None:
            return dt.date(int(match[1]), int(match[2]), 1)
    msg = say("{month} is no month; write it as 2026-03", month=text)
    raise LedgerError(msg)


def assembly(report: Report, month: str) -> Assembly:
    """Tell a month of a book that was checked.

    Raises:
      LedgerError: it is no month.
    """
    book, first = report.book, read_month(month)
    last = month_end(first)
    after = following(last)
    funds = book.register.in_force(Fund, last)
    whole = book.horizon is not None and last <= book.horizon
    states = standings.by_state(standings.if_any(book, on=last)) if whole else Counter()
    held = funerals(book).found.values()
    return Assembly(
        month=month,
        first=first,
        last=last,
        horizon=book.horizon,
        entries=sum(first <= one.date <= last for one in book.transactions),
        names={one: record.text for one, record in funds.items()},
        money=money_of_month(book, first, last),
        states=[_state(row) for row in fund_table(book, on=last)],
        families={one: states[one] for one in reversed(standings.ORDER) if states[one]},
        funerals=sum(first <= one.date <= last for one in held),
        dues=dues_of_month(book, first, last),
        ahead=ahead_of_month(book, after, month_end(after), on=last),
        decided=decided_in_month(report, first, last),
        wrong=_wrong(report, first, last),
    )


def _state(row: FundRow) -> FundState:
    return FundState(
        row.fund,
        row.currency,
        row.invested,
        row.due,
        row.later,
        row.owed_to,
        row.owed_by,
        row.months,
    )


def _wrong(report: Report, first: dt.date, last: dt.date) -> Wrong:
    """Count the findings up to a day; one without a day is always told."""
    starts = _starts(report.entries)
    dated = [(one, _day(one, starts)) for one in report.findings]
    told = [(one, day) for one, day in dated if day is None or day <= last]
    of_month = [one for one, day in told if day is None or day >= first]
    return Wrong(
        dict(sorted(Counter(one.law for one, _ in told).items())),
        len(of_month),
        sum(one.law in WALLS for one in of_month) if WALLS[0] in report.on else None,
    )


def _starts(
    entries: Sequence[data.Directive],
) -> dict[str, list[tuple[int, dt.date]]]:
    """Give line and day of each entry by file, in order."""
    found: dict[str, list[tuple[int, dt.date]]] = defaultdict(list)
    for one in entries:
        meta = one.meta or {}
        if isinstance(meta.get("lineno"), int):
            found[str(meta.get("filename"))].append((meta["lineno"], one.date))
    return {file: sorted(lines) for file, lines in found.items()}


def _day(
    finding: Finding, starts: dict[str, list[tuple[int, dt.date]]]
) -> dt.date | None:
    """Give the day of the entry on whose lines a finding is."""
    lines = starts.get(finding.file, [])
    place = bisect_right(lines, (finding.line, dt.date.max)) - 1
    return lines[place][1] if place >= 0 else None
