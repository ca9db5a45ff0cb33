"""Collections: every sheet of a book read against its roll, and priced."""

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from beancount.core import data

from ledger import admission
from ledger import periods
from ledger import sheets
from ledger.attendance import Presence
from ledger.attendance import attend
from ledger.book import Book
from ledger.contributions import contributions
from ledger.doubts import doubts
from ledger.dues import Cost
from ledger.dues import Dues
from ledger.errors import Complaint
from ledger.missing import missing_weeks
from ledger.policies import FuneralPolicy
from ledger.records import Cooperative
from ledger.rolls import rolls
from ledger.sheets import Payers
from ledger.sheets import Sheet

UNKNOWN_WEEKS = 52  # a number of weeks that does not read may be any up to a year


class Assessment(NamedTuple):
    """What was found of one sheet.

    Attributes:
      entry: the sheet's transaction.
      sheet: its heading, or None if that does not read.
      complaints: what is wrong with it, its total apart.
      cost: what its families' weeks cost, or None where that cannot be said.
      weeks: the weeks that it settles, those taken back subtracted.
    """

    entry: data.Transaction
    sheet: Sheet | None
    complaints: list[Complaint]
    cost: Cost | None = None
    weeks: int = 0


class Collections:
    """The sheets of a book in the order of payment, and what they leave paid."""

    def __init__(
        self,
        book: Book,
        sheet_entries: Sequence[data.Transaction],
        *,
        remembered: Collection[str] = (),
        one_by_one: Iterable[str] = (),
    ) -> None:
        """Read the headings; nothing is settled before `assess`.

        Args:
          book: the book.
          sheet_entries: its sheets, or some of them, or more.
          remembered: the families of whom the days of payment are kept.
          one_by_one: the families to follow by themselves, so that costs name them.
        """
        self._book = book
        headings = [(entry, sheets.heading(entry)) for entry in sheet_entries]
        self._unread = [
            Assessment(entry, None, [one])
            for entry, one in headings
            if isinstance(one, Complaint)
        ]
        read = [one for _, one in headings if isinstance(one, Sheet)]
        self._rolls = rolls(book.stays)
        self._firsts: dict[tuple[str, int], Sheet] = {}
        self._sheets = [
            (sheet, self._refusal(sheet)) for sheet in sorted(read, key=_payment_order)
        ]
        self.missing = missing_weeks(self._rolls, self._firsts)
        self._astray = _astray(self._unread, self._sheets)
        self._doubts = list(doubts(book))
        self.uncertain: dict[str, int] = {}
        self._corrected: dict[tuple[date, int], set[str]] = {}
        prices = contributions(book)
        self._unpriced_from = book.in_doubt_from(FuneralPolicy, FuneralPolicy.named)
        followed = {*one_by_one, *self._taken_back()}
        self.dues = Dues(book.stays, book.enrolments, prices, followed, remembered)

    def assess(self) -> Iterator[Assessment]:
        """Read and price every sheet, in the order of payment; call it once."""
        yield from self._unread
        for sheet, refusal in self._sheets:
            complaints = [*self._untold(sheet)]
            if refusal is not None:
                complaints.append(refusal)
                self._doubt(sheet)
                yield Assessment(sheet.entry, sheet, complaints)
            elif self._book.register.first(Cooperative, sheet.cooperative) is None:
                yield Assessment(sheet.entry, sheet, complaints)
            else:
                yield self._settled(sheet, complaints)

    def _refusal(self, sheet: Sheet) -> Complaint | None:
        refusal = admission.refusal(self._book, sheet)
        if refusal is not None or sheet.corrects:
            return refusal
        roll = self._rolls.get(sheet.cooperative)
        if roll is not None and sheet.week < roll.first_week:
            return admission.before_roll(sheet, roll.first_week)
        first = self._firsts.setdefault((sheet.cooperative, sheet.week), sheet)
        return None if first is sheet else admission.second(sheet, first)

    def _untold(self, sheet: Sheet) -> Iterator[Complaint]:
        """Tell weeks without a sheet, unless a sheet that is refused may be theirs."""
        missing = self.missing.get(sheet.cooperative, {}).get(sheet.week, ())
        first = self._firsts.get((sheet.cooperative, sheet.week))
        if missing and sheet is first:
            astray = self._astray.get(sheet.cooperative, ())
            near = sum(not weeks.isdisjoint(missing) for weeks in astray)
            if len(missing) > near:
                yield admission.no_sheet(sheet, missing)

    def _settled(self, sheet: Sheet, complaints: list[Complaint]) -> Assessment:
        """Settle what reads of a sheet; price it if all of it does."""
        read = sheets.payers(sheet)
        roll = self._rolls.get(sheet.cooperative)
        presence = attend(sheet, roll, read)
        unsure = self._unsure(sheet, read, presence)
        for family in read.counts.keys() - presence.counts.keys():
            self.uncertain[family] = UNKNOWN_WEEKS
        strangers = admission.strangers(self._book, sheet, roll, presence)
        again = self._named_again(sheet, presence)
        presence = presence.without(strangers | again)
        week = None if sheet.corrects else sheet.week
        cost = self.dues.settle(presence, week, sheet.entry.date)
        if week is not None:
            self.dues.payments.hold(sheet.cooperative, week, sheet.entry.date)
        refused = [
            *read.complaints,
            *admission.not_on_roll(self._book, sheet, roll, read),
            *admission.explained(self._book, sheet, strangers),
            *admission.corrected_twice(sheet, again),
            *admission.short(sheet, cost.short),
        ]
        waits = refused or strangers or unsure or cost.price is None
        return Assessment(
            sheet.entry,
            sheet,
            complaints + refused,
            None if waits else cost,
            cost.all_weeks(),
        )

    def _doubt(self, sheet: Sheet) -> None:
        """Remember whom a refused sheet names: whether they paid is not known."""
        roll = self._rolls.get(sheet.cooperative)
        presence = attend(sheet, roll, sheets.payers(sheet))
        for family in presence.paying():
            weeks = abs(presence.counts.get(family, 1))
            self.uncertain[family] = self.uncertain.get(family, 0) + weeks

    def _unsure(self, sheet: Sheet, read: Payers, presence: Presence) -> bool:
        """Tell whether a total rests on what is told elsewhere, or is yet to come."""
        on = sheet.entry.date
        by_roll = read.absent is not None and not sheet.corrects
        return (
            (self._unpriced_from is not None and self._unpriced_from <= on)
            or self._waits(sheet)
            or (by_roll and any(doubt.touches(sheet) for doubt in self._doubts))
            or any(
                self.dues.nears_another_rate(family, self.uncertain[family], on)
                for family in presence.among(self.uncertain.keys())
            )
        )

    def _named_again(self, sheet: Sheet, presence: Presence) -> set[str]:
        """Find whom another correction of the same date and week names already."""
        if not sheet.corrects:
            return set()
        named = self._corrected.setdefault((sheet.entry.date, sheet.week), set())
        naming = presence.extras | presence.counts.keys()
        again = named & naming
        named |= naming
        return again

    def _waits(self, sheet: Sheet) -> bool:
        """Tell whether an earlier week of the cooperative has no sheet yet."""
        reached = periods.week_of(sheet.entry.date) if sheet.corrects else sheet.week
        missing = self.missing.get(sheet.cooperative, {})
        return any(weeks[0] < reached for weeks in missing.values())

    def _taken_back(self) -> set[str]:
        """Find the families of whom weeks are taken back, before settling begins."""
        return {
            family
            for sheet, _ in self._sheets
            if sheet.corrects
            for family, count in sheets.payers(sheet).counts.items()
            if count < 0
        }


def _astray(
    unread: Iterable[Assessment], read: Iterable[tuple[Sheet, Complaint | None]]
) -> dict[str, list[set[int]]]:
    """Give the weeks that each cooperative's refused sheets may be meant for."""
    astray: dict[str, list[set[int]]] = {}
    for one in unread:
        weeks = {int(periods.week_of(one.entry.date))}
        astray.setdefault(str(one.entry.meta.get("sheet")), []).append(weeks)
    for sheet, refusal in read:
        if refusal is not None:
            weeks = {periods.week_of(sheet.entry.date), sheet.week}
            astray.setdefault(sheet.cooperative, []).append(weeks)
    return astray


def _payment_order(sheet: Sheet) -> tuple[date, bool, int, str]:
    return sheet.entry.date, sheet.corrects, sheet.week, sheet.cooperative
