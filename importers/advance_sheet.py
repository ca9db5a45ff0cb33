"""The weekly roll of associates: who was paid the week's advance, and what differs.

    cooperative,week,associate,absent,adjustment,amount,decision,receipt
    triunfo,2027-W01,A-0001,,,,,R-0601
    triunfo,2027-W01,A-0003,,bonus,12.00,2027-M01,R-0602
    triunfo,2027-W01,A-0007,sick,,,,R-0603
    triunfo,2027-W01,A-0012,leave,,,,

Each cooperative's week becomes one advance sheet. Who is absent has the reason; the
policy says which reasons are paid. An adjustment has its amount and its decision; who
has two has a second row for it. A column `advance` says what each was paid; without it
that is the base of policy `advances`. A column `date` tells the day; without it that
is the weekday that is declared. What breaks a law comes in as written.
"""

import datetime as dt
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from decimal import Decimal

from beancount.core import data
from beancount.core.amount import Amount as Units

from ledger import imported
from ledger import money as sums
from ledger import periods
from ledger.advance_drafts import NARRATION
from ledger.advance_rolls import AdvanceRow
from ledger.advance_rolls import Roll
from ledger.advance_rolls import Rows
from ledger.advance_rolls import contradictions
from ledger.advance_sheets import KEY
from ledger.book import Book
from ledger.form_importer import FormImporter
from ledger.form_rows import Read
from ledger.forms import Form
from ledger.forms import FormError
from ledger.language import narrate
from ledger.language import say
from ledger.policies import AdvancesPolicy
from ledger.postings import ADJUSTMENT

FRIDAY = 5


class AdvanceSheet(FormImporter[AdvanceRow]):
    """The importer of rolls of advances.

    Attributes:
      money: the account that the advances are paid from.
      advances: the account of each cooperative's advances, by its id; or one for all.
      currency: of the advances.
      weekday: the day of payment where the roll has none, 1 Monday to 7 Sunday.
    """

    title = "advance_sheet"
    model = AdvanceRow

    def __init__(
        self,
        money: str,
        advances: str | Mapping[str, str],
        *,
        currency: str = "USD",
        weekday: int = FRIDAY,
        form: Form | None = None,
    ) -> None:
        super().__init__(money, form or Form())
        self.money = money
        self.advances = advances
        self.currency = currency
        self.weekday = weekday

    def last_day(self, rows: Rows) -> dt.date | None:
        """Give the day of the last sheet."""
        return max((one.day for one in self._rolls(rows)), default=None)

    def entries(
        self, rows: Rows, existing: Sequence[data.Directive]
    ) -> list[data.Directive]:
        """Make each cooperative's week one transaction."""
        rolls = self._rolls(rows)
        book = Book.read(existing, {})
        return [self._entry(one, book) for one in rolls]

    def _rolls(self, rows: Rows) -> list[Roll]:
        grouped: dict[tuple[str, str], list[Read[AdvanceRow]]] = {}
        for read in rows:
            grouped.setdefault((read.row.cooperative, read.row.week), []).append(read)
        rolls = [self._roll(*key, group) for key, group in grouped.items()]
        faults = [fault for one in rolls for fault in self._faults(one)]
        if faults:
            raise FormError(faults)
        return rolls

    def _roll(self, cooperative: str, week: str, rows: Rows) -> Roll:
        monday = periods.monday(periods.parse_week(week))
        usual = monday + dt.timedelta(days=self.weekday - 1)
        day = next((one.row.date for one in rows if one.row.date), usual)
        called: dict[str, Read[AdvanceRow]] = {}
        for one in sorted(rows, key=lambda one: one.row.only_adjusts):
            called.setdefault(one.row.associate, one)
        return Roll(cooperative, week, day, rows, list(called.values()))

    def _faults(self, roll: Roll) -> Iterator[str]:
        if self._account(roll.cooperative) is None:
            yield say(
                "{place}: {cooperative} has no account of advances; name it where the "
                "importer is listed, or mend cooperative.",
                place=roll.rows[0].place,
                cooperative=roll.cooperative,
            )
        yield from contradictions(roll)

    def _account(self, cooperative: str) -> str | None:
        one = self.advances
        return one if isinstance(one, str) else one.get(cooperative)

    def _entry(self, roll: Roll, book: Book) -> data.Transaction:
        called = [one.row for one in roll.called]
        paid = [one.associate for one in called if one.absent is None]
        absent = [f"{one.associate}:{one.absent}" for one in called if one.absent]
        rows = [one.row for one in roll.rows]
        receipts = [f"{one.associate}:{one.receipt}" for one in rows if one.receipt]
        keys = {
            KEY: roll.cooperative,
            "week": roll.week,
            "paid": " ".join(sorted(paid)),
            "absent": " ".join(sorted(absent)) or None,
            "receipts": " ".join(sorted(receipts)) or None,
        }
        places = [one.place for one in roll.rows]
        told = imported.meta(f"{KEY}/{roll.cooperative}/{roll.week}", places, keys)
        name = book.register.cooperative_name(roll.cooperative, roll.day)
        postings = self._postings(roll, self._base(roll, book))
        return imported.transaction(told, roll.day, name, narrate(NARRATION), postings)

    def _postings(self, roll: Roll, base: Decimal) -> list[data.Posting]:
        """Give the base of all who are paid, then each adjustment, then the money."""
        name = self._account(roll.cooperative) or ""
        found = []
        if base:
            found.append(imported.posting(name, Units(base, self.currency)))
        given = base
        for _, row in roll.rows:
            if row.adjustment is None or row.amount is None:
                continue
            keys = {ADJUSTMENT: row.adjustment, "associate": row.associate}
            if row.decision:
                keys["decision"] = " ".join(row.decision)
            units = Units(row.amount, self.currency)
            found.append(imported.posting(name, units, keys=keys))
            given += row.amount
        if found:
            found.append(imported.posting(self.money, Units(-given, self.currency)))
        return found

    def _base(self, roll: Roll, book: Book) -> Decimal:
        """Give what the rolled are paid in all, as the form says, or the policy.

        Raises:
          FormError: neither does.
        """
        called = [one.row for one in roll.called]
        if any(one.advance for one in called):
            return sum((one.advance or sums.ZERO for one in called), sums.ZERO)
        monday = periods.monday(periods.parse_week(roll.week))
        policy = book.policy(AdvancesPolicy, monday)
        base = policy.base if policy else None
        if not policy or not base or not base.number or base.currency != self.currency:
            told = say(
                "{place}: the roll does not say what was paid, and the book no base in "
                "{unit} on {day}; add the column advance.",
                place=roll.rows[0].place,
                unit=self.currency,
                day=monday,
            )
            raise FormError([told])
        paid = {None, *(policy.paid_reasons or ())}
        return base.number * sum(one.absent in paid for one in called)
