"""The weekly roll of the funeral fund: who paid how many weeks, by which receipt.

    cooperative,week,family,weeks paid,receipt,amount
    triunfo,2026-W02,F-0001,1,R-0101,0.20
    triunfo,2026-W02,F-0002,5,R-0102,1.00
    triunfo,2026-W02,F-0003,0,,

Each cooperative's week becomes one sheet; families that paid no week are not named. A
column `date` tells the day of the collection; without it that is the weekday that is
declared. A roll without amounts is counted at the contribution of the week's Monday,
and `check` tells if the families owe otherwise. What breaks a law comes in as written.
"""

import datetime as dt
from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple
from typing import Self

from beancount.core import data
from beancount.core.amount import Amount
from pydantic import model_validator

from ledger import imported
from ledger import periods
from ledger.book import Book
from ledger.errors import LedgerError
from ledger.form_fields import Day
from ledger.form_fields import Id
from ledger.form_fields import NotBelowZero
from ledger.form_fields import Text
from ledger.form_fields import Week
from ledger.form_fields import Whole
from ledger.form_importer import FormImporter
from ledger.form_rows import FormRow
from ledger.form_rows import Read
from ledger.forms import Form
from ledger.forms import FormError
from ledger.language import mark
from ledger.language import narrate
from ledger.language import say
from ledger.policies import FuneralPolicy

NARRATION = mark("Funeral collection")
FRIDAY = 5
Rows = Sequence[Read["RollRow"]]


class RollRow(FormRow):
    """A family on the roll: the weeks that it paid, zero if none."""

    cooperative: Id
    week: Week
    family: Id
    weeks_paid: Whole
    receipt: Text | None = None
    amount: NotBelowZero | None = None
    date: Day | None = None

    @model_validator(mode="after")
    def _receipt_of_money(self) -> Self:
        if self.weeks_paid and self.receipt is None:
            msg = say("has weeks paid and no receipt; write its number")
            raise ValueError(msg)
        return self


class Collected(NamedTuple):
    """A sheet as the roll has it: its heading, its day, its rows."""

    cooperative: str
    week: str
    day: dt.date
    rows: Rows


class CollectionSheet(FormImporter[RollRow]):
    """The importer of rolls.

    Attributes:
      money: the account that the cash is on.
      income: the account of contributions.
      currency: what is collected.
      weekday: the day of collection where the roll has none, 1 Monday to 7 Sunday.
    """

    title = "collection_sheet"
    model = RollRow

    def __init__(
        self,
        money: str,
        income: str,
        *,
        currency: str = "USD",
        weekday: int = FRIDAY,
        form: Form | None = None,
    ) -> None:
        super().__init__(money, form or Form())
        self.money = money
        self.income = income
        self.currency = currency
        self.weekday = weekday

    def last_day(self, rows: Rows) -> dt.date | None:
        """Give the day of the last sheet."""
        return max((one.day for one in self._sheets(rows)), default=None)

    def entries(
        self, rows: Rows, existing: Sequence[data.Directive]
    ) -> list[data.Directive]:
        """Make each cooperative's week one transaction."""
        sheets = self._sheets(rows)
        book = Book.read(existing, {})
        return [self._entry(one, book) for one in sheets]

    def _sheets(self, rows: Rows) -> list[Collected]:
        grouped: dict[tuple[str, str], list[Read[RollRow]]] = {}
        for read in rows:
            grouped.setdefault((read.row.cooperative, read.row.week), []).append(read)
        faults = [fault for group in grouped.values() for fault in _faults(group)]
        if faults:
            raise FormError(faults)
        return [
            Collected(cooperative, week, self._day(week, group), group)
            for (cooperative, week), group in grouped.items()
        ]

    def _day(self, week: str, rows: Rows) -> dt.date:
        monday = periods.monday(periods.parse_week(week))
        usual = monday + dt.timedelta(days=self.weekday - 1)
        return next((one.row.date for one in rows if one.row.date), usual)

    def _entry(self, sheet: Collected, book: Book) -> data.Transaction:
        paid = [one.row for one in sheet.rows if one.row.weeks_paid]
        receipts = [f"{one.family}:{one.receipt}" for one in paid if one.receipt]
        keys = {
            "sheet": sheet.cooperative,
            "week": sheet.week,
            "paid": " ".join(sorted(map(_counted, paid))),
            "receipts": " ".join(sorted(receipts)) or None,
        }
        meta = imported.meta(
            f"sheet/{sheet.cooperative}/{sheet.week}",
            [one.place for one in sheet.rows],
            keys,
        )
        total = self._total(sheet, paid, book)
        name = book.register.cooperative_name(sheet.cooperative, sheet.day)
        postings = [
            imported.posting(self.money, Amount(total, self.currency)),
            imported.posting(self.income, Amount(-total, self.currency)),
        ]
        return imported.transaction(
            meta, sheet.day, name, narrate(NARRATION), postings if total else []
        )

    def _total(self, sheet: Collected, paid: list[RollRow], book: Book) -> Decimal:
        if not paid:
            return Decimal(0)
        if paid[0].amount is not None:
            return sum((one.amount or Decimal(0) for one in paid), Decimal(0))
        monday = periods.monday(periods.parse_week(sheet.week))
        policy = book.policy(FuneralPolicy, monday)
        price = policy.contribution if policy else None
        if price is None or price.number is None or price.currency != self.currency:
            msg = say(
                "{place}: the roll has no amounts, and the book no contribution in "
                "{unit} on {day}; add the column amount.",
                place=sheet.rows[0].place,
                unit=self.currency,
                day=monday,
            )
            raise LedgerError(msg)
        return price.number * sum(one.weeks_paid for one in paid)


def _counted(row: RollRow) -> str:
    return row.family if row.weeks_paid == 1 else f"{row.family}:{row.weeks_paid}"


def _faults(rows: Rows) -> Iterator[str]:
    """Tell where the rows of a sheet contradict each other."""
    first, paid = rows[0], [one for one in rows if one.row.weeks_paid]
    for one in rows:
        if one.row.date != first.row.date:
            yield say(
                "{place}: date {day} is not that of row {row}, {first}; a sheet has "
                "one day.",
                place=one.place,
                day=one.row.date or say("empty"),
                row=first.place.row,
                first=first.row.date or say("empty"),
            )
        if not one.row.weeks_paid and one.row.amount:
            yield say(
                "{place}: no week is paid by {amount}; mend either.",
                place=one.place,
                amount=one.row.amount,
            )
    for one in paid:
        if (one.row.amount is None) != (paid[0].row.amount is None):
            yield say(
                "{place}: amount stands in some rows of the sheet and not in all; fill "
                "in each.",
                place=one.place,
            )
