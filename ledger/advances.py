"""Advances: every advance sheet of a book read against its roll, and reckoned."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from dataclasses import field

from beancount.core import data
from beancount.core.amount import Amount

from ledger import advance_admission
from ledger import periods
from ledger.advance_sheets import KEY
from ledger.advance_sheets import AdvanceSheet
from ledger.advance_sheets import Called
from ledger.advance_sheets import called
from ledger.advance_sheets import heading
from ledger.advance_totals import Told
from ledger.advance_totals import wrong_totals
from ledger.associates import in_doubt
from ledger.associates import roll_doubts
from ledger.associates import rolls_of_advances
from ledger.book import Book
from ledger.errors import Complaint
from ledger.once import once
from ledger.records import Cooperative


@dataclass
class Advance:
    """What was found of one advance sheet.

    Attributes:
      entry: the sheet's transaction.
      sheet: its heading, or None if that does not read.
      told: what is wrong with it.
      base: the base of its week, or None where none is in force or is known.
      paid: those whom it pays the base.
      back: those of whom it takes the base back.
      absent: the reasons of those who were absent.
      refused: whether it cannot stand as a whole, as a second sheet of a week.
      sure: whether it can be told what it must come to.
    """

    entry: data.Transaction
    sheet: AdvanceSheet | None
    told: list[Told] = field(default_factory=list)
    base: Amount | None = None
    paid: AbstractSet[str] = frozenset()
    back: AbstractSet[str] = frozenset()
    absent: Mapping[str, str] = field(default_factory=dict)
    refused: bool = False
    sure: bool = False

    def complain(self, *complaints: Complaint) -> None:
        """Add what is wrong with the entry as a whole."""
        self.told.extend(Told(one, None) for one in complaints)


@once
def advances(book: Book) -> list[Advance]:
    """Judge every advance sheet once: those of weeks, then corrections by date."""
    found = assess(book, book.advances)
    for one in found:
        if one.sure and one.sheet is not None and one.base is not None:
            one.told += wrong_totals(book, one.sheet, one.base, one.paid, one.back)
    return found


def assess(book: Book, entries: Sequence[data.Transaction]) -> list[Advance]:
    """Read some advance sheets against their rolls; totals are not looked at."""
    headings = [(entry, heading(entry)) for entry in entries]
    unread = [
        Advance(entry, None, [Told(one, None)])
        for entry, one in headings
        if isinstance(one, Complaint)
    ]
    sheets = [one for _, one in headings if isinstance(one, AdvanceSheet)]
    astray = {str(one.entry.meta.get(KEY)) for one in unread}
    calls = _Calls(book, astray)
    return [*unread, *map(calls.judge, sorted(sheets, key=_order))]


def _order(sheet: AdvanceSheet) -> tuple[object, ...]:
    """Walk weeks forward; corrections follow, in the order of their dates."""
    if sheet.corrects:
        return True, sheet.entry.date.toordinal(), sheet.week
    return False, sheet.week, sheet.entry.date.toordinal()


class _Calls:
    """The calling of rolls, sheet after sheet, and who is paid by it so far."""

    def __init__(self, book: Book, astray: AbstractSet[str]) -> None:
        """Begin.

        Args:
          book: the book.
          astray: the cooperatives with a sheet whose week does not read.
        """
        self._book = book
        self._astray = astray
        self._refused: set[tuple[str, int]] = set()
        self._rolls = rolls_of_advances(book)
        self._doubts = roll_doubts(book)
        self._first: dict[tuple[str, int], Advance] = {}
        self._paid: dict[tuple[str, int], set[str]] = {}

    def judge(self, sheet: AdvanceSheet) -> Advance:
        """Read a sheet; what is refused as a whole is not looked at further."""
        advance = Advance(sheet.entry, sheet)
        refusal = self._refusal(sheet)
        if refusal is not None:
            advance.refused = True
            advance.complain(refusal)
            self._refused.add((sheet.cooperative, sheet.week))
            return advance
        place = sheet.cooperative, sheet.week
        unfounded = sheet.corrects and place not in self._first
        if unfounded or self._book.in_doubt(Cooperative, sheet.cooperative):
            return advance  # what it rests on is told elsewhere
        if not sheet.corrects:
            self._first[place] = advance
        read = called(sheet)
        advance.complain(*read.complaints)
        monday = periods.monday(sheet.week)
        policy = advance_admission.policy_in_force(self._book, monday)
        unsure = advance_admission.policy_in_doubt(self._book, monday)
        advance.base = policy.base if policy else None
        if advance.base is None and not unsure:
            advance.complain(advance_admission.without_base(sheet))
        if sheet.corrects:
            advance.complain(*self._corrected(advance, sheet, read))
        else:
            advance.complain(*self._called(advance, sheet, read, unsure=unsure))
            self._paid[place] = set(advance.paid)
        known = advance.base is not None and not self._unsure(sheet)
        advance.sure = known and not advance.told
        return advance

    def _refusal(self, sheet: AdvanceSheet) -> Complaint | None:
        if self._book.in_doubt(Cooperative, sheet.cooperative):
            return None
        refusal = advance_admission.refusal(self._book, sheet)
        if refusal is not None:
            return refusal
        place = sheet.cooperative, sheet.week
        first = self._first.get(place)
        if first is not None and not sheet.corrects:
            return advance_admission.second(sheet, first.entry.date)
        if not sheet.corrects and advance_admission.too_early(self._book, sheet):
            return advance_admission.without_base(sheet)
        told = place in self._refused or sheet.cooperative in self._astray
        if first is None and sheet.corrects and not told:
            return advance_admission.nothing_to_correct(sheet)
        return None

    def _called(
        self, advance: Advance, sheet: AdvanceSheet, read: Called, *, unsure: bool
    ) -> Iterator[Complaint]:
        """Call the roll of a week's sheet."""
        book = self._book
        if read.paid is None and read.absent is None:
            return
        members = self._members(sheet)
        absent, paid = read.absent or {}, read.paid or set()
        known = advance_admission.reasons(book, sheet, absent)
        advance.absent = absent
        excused = {one for one, reason in absent.items() if known.get(reason)}
        if read.paid is None:
            advance.paid = members - absent.keys() | (excused & members)
        else:
            advance.paid = paid | excused
        if not unsure:
            yield from advance_admission.unknown_reasons(book, sheet, absent, known)
        strange = (paid | absent.keys()) - members
        yield from advance_admission.strangers(book, sheet, strange, paid=paid)
        missing = members - paid - absent.keys() if read.paid is not None else set()
        doubtful = {one for one in missing if in_doubt(book, one)}
        if not self._touched(sheet):
            yield from advance_admission.unnamed(sheet, missing - doubtful)

    def _corrected(
        self, advance: Advance, sheet: AdvanceSheet, read: Called
    ) -> Iterator[Complaint]:
        """Read a correction against what the week's sheet and others left paid."""
        place = sheet.cooperative, sheet.week
        paid, standing = read.paid or set(), self._paid.get(place, set())
        advance.paid, advance.back = paid, read.back
        strange = paid - self._members(sheet) - standing
        yield from advance_admission.strangers(self._book, sheet, strange, paid=paid)
        if self._first[place].told or self._touched(sheet):
            return  # who was paid is not known
        for associate in sorted(paid & standing):
            yield advance_admission.paid_already(sheet, associate)
        unpaid = {one for one in read.back - standing if not in_doubt(self._book, one)}
        for associate in sorted(unpaid):
            yield advance_admission.not_paid(sheet, associate)
        self._paid[place] = (standing | paid) - read.back

    def _members(self, sheet: AdvanceSheet) -> set[str]:
        roll = self._rolls.get(sheet.cooperative)
        return set(roll.on_monday(sheet.week)) if roll else set()

    def _touched(self, sheet: AdvanceSheet) -> bool:
        """Tell whether the roll rests on a record that does not read."""
        return any(doubt.touches(sheet) for doubt in self._doubts)

    def _unsure(self, sheet: AdvanceSheet) -> bool:
        """Tell whether a total rests on a roll in doubt; one with `paid:` does not."""
        return "paid" not in sheet.entry.meta and self._touched(sheet)
