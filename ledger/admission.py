"""Admission: whether a sheet may stand, and whom it may name."""

from collections.abc import Iterator
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from ledger import periods
from ledger.attendance import Presence
from ledger.book import Book
from ledger.errors import Complaint
from ledger.language import say
from ledger.records import Cooperative
from ledger.records import Family
from ledger.rolls import Roll
from ledger.sheets import Payers
from ledger.sheets import Sheet


def refusal(book: Book, sheet: Sheet) -> Complaint | None:
    """Say why a sheet cannot be read further, if it cannot."""
    begun = book.register.first(Cooperative, sheet.cooperative)
    if begun is None or begun.date > sheet.entry.date:
        if begun is None and book.in_doubt(Cooperative, sheet.cooperative):
            return None
        return _complaint(
            sheet,
            "{sheet} is of the cooperative {cooperative}, which is not in the books on "
            "{date}; record it first, or mend sheet.",
            cooperative=sheet.cooperative,
        )
    if sheet.entry.date < periods.monday(sheet.week):
        return _complaint(
            sheet,
            "{sheet} is dated {date}, before its week begins on {monday}; mend the "
            "date or the week.",
            monday=periods.monday(sheet.week),
        )
    return None


def before_roll(sheet: Sheet, first: int) -> Complaint:
    """Say that a cooperative had no families yet."""
    return _complaint(
        sheet,
        "{sheet} is for a week before the first family of {cooperative}, in {first}; "
        "mend the week.",
        cooperative=sheet.cooperative,
        first=periods.format_week(first),
    )


def second(sheet: Sheet, first: Sheet) -> Complaint:
    """Say that a week has its sheet already."""
    return _complaint(
        sheet,
        "{sheet} has a sheet already, of {other}; mend the week, or write a change to "
        "it with corrects in place of week.",
        other=first.entry.date,
    )


def no_sheet(sheet: Sheet, weeks: Sequence[int]) -> Complaint:
    """Say that weeks before this one have no sheet; told once, on the next sheet."""
    return _complaint(
        sheet,
        "{cooperative} has no sheet for {weeks}, before this one of {week}; enter it "
        'with its own date (nobody paid, or not known yet: paid: ""). Totals from '
        "here on wait for it.",
        cooperative=sheet.cooperative,
        week=periods.format_week(sheet.week),
        weeks=", ".join(periods.format_weeks(*run) for run in _runs(weeks)),
    )


def strangers(
    book: Book, sheet: Sheet, roll: Roll | None, presence: Presence
) -> AbstractSet[str]:
    """Find the families that a sheet names and may not name, or nobody knows."""
    beside = set(presence.extras)
    beside.update(one for one in presence.counts if one not in presence.members)
    if beside and roll and sheet.corrects:
        beside -= roll.of_week(sheet.week, periods.sunday(sheet.week))
    elif beside and roll:
        beside -= roll.enrolled_within(sheet.week, sheet.entry.date)
    return {one for one in beside if not _may_name(book, sheet, one)}


def explained(book: Book, sheet: Sheet, named: AbstractSet[str]) -> Iterator[Complaint]:
    """Say of each stranger why; one whose record is refused was told there."""
    for family in sorted(named):
        if not book.in_doubt(Family, family):
            yield _stranger(book, sheet, family)


def not_on_roll(
    book: Book, sheet: Sheet, roll: Roll | None, read: Payers
) -> Iterator[Complaint]:
    """Say of each absent family that the roll does not have it."""
    if not read.absent or sheet.corrects:
        return
    members = roll.of_week(sheet.week, sheet.entry.date) if roll else set()
    for family in sorted(set(read.absent) - members):
        if ":" in family or book.in_doubt(Family, family):
            continue
        if family in book.enrolments:
            yield _complaint(
                sheet,
                "{sheet} lists {family} as absent, which is not on its roll; remove "
                "it.",
                family=family,
            )
        else:
            yield _stranger(book, sheet, family)


def corrected_twice(sheet: Sheet, families: AbstractSet[str]) -> Iterator[Complaint]:
    """Say who is named by two corrections of one date and week."""
    for family in sorted(families):
        yield _complaint(
            sheet,
            "{sheet} is corrected twice on {date} for {family}; write one of the two "
            "corrections.",
            family=family,
        )


def short(sheet: Sheet, families: Sequence[str]) -> Iterator[Complaint]:
    """Say of whom more weeks were to be taken back than were paid in these books."""
    for family in families:
        yield _complaint(
            sheet,
            "{sheet} takes back more weeks of {family} than these books show as paid; "
            "take back fewer.",
            family=family,
        )


def _may_name(book: Book, sheet: Sheet, family: str) -> bool:
    record = book.register.on(Family, family, sheet.entry.date)
    if record is not None or not sheet.corrects:
        return record is not None and record.cooperative == sheet.cooperative
    return _last_cooperative(book, sheet, family) == sheet.cooperative


def _last_cooperative(book: Book, sheet: Sheet, family: str) -> str | None:
    """Give where an ended family was last, by the day of a correction."""
    for filed in reversed(book.register.history(Family, family)):
        if filed.date <= sheet.entry.date and isinstance(filed.record, Family):
            return filed.record.cooperative
    return None


def _stranger(book: Book, sheet: Sheet, family: str) -> Complaint:
    spans = book.enrolments.get(family)
    if spans is None:
        return _complaint(
            sheet,
            "{sheet} lists {family}, a family that is not in the books; record it "
            "first, or mend the id (ids are parted by blanks).",
            family=family,
        )
    record = book.register.on(Family, family, sheet.entry.date)
    where = say("not enrolled")
    if record:
        where = say("of {cooperative}", cooperative=record.cooperative)
    return _complaint(
        sheet,
        "{sheet} lists {family}, which is not on its roll ({where} on {date}); enter "
        "it on the sheet of its cooperative, or mend the id.",
        family=family,
        where=where,
    )


def _runs(weeks: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = weeks[0]
    for week, following in zip(weeks, [*weeks[1:], None], strict=True):
        if following != week + 1:
            yield first, week - first + 1
            first = following if following is not None else first


def _complaint(sheet: Sheet, template: str, **fields: object) -> Complaint:
    known = {"sheet": sheet.key, "date": sheet.entry.date}
    return Complaint(template, {**known, **fields})
