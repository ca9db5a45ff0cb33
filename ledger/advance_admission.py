"""Admission to advances: whether a sheet may stand, and whom it may name."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date

from ledger import periods
from ledger.advance_sheets import AdvanceSheet
from ledger.associates import in_doubt
from ledger.associates import suspension
from ledger.book import Book
from ledger.errors import Complaint
from ledger.language import mark
from ledger.language import say
from ledger.policies import AdvancesPolicy
from ledger.records import Associate
from ledger.records import Cooperative

LISTED_MAX = 8


def refusal(book: Book, sheet: AdvanceSheet) -> Complaint | None:
    """Say why a sheet cannot be read further, if it cannot."""
    begun = book.register.first(Cooperative, sheet.cooperative)
    if begun is None or begun.date > sheet.entry.date:
        return _of(
            sheet,
            "{sheet} is of the cooperative {cooperative}, which is not in the books on "
            "{date}; record it first, or mend advances.",
            cooperative=sheet.cooperative,
        )
    if sheet.entry.date < periods.monday(sheet.week):
        return _of(
            sheet,
            "{sheet} is dated {date}, before its week begins on {monday}; mend the "
            "date or the week.",
            monday=periods.monday(sheet.week),
        )
    return None


def too_early(book: Book, sheet: AdvanceSheet) -> bool:
    """Tell whether a week began before the policy was in force: mostly a slip."""
    monday = periods.monday(sheet.week)
    return policy_in_force(book, monday) is None and not policy_in_doubt(book, monday)


def without_base(sheet: AdvanceSheet) -> Complaint:
    """Say that no base was agreed on by a week's Monday."""
    return _of(
        sheet,
        "{sheet} pays advances, and no base is in force on {monday}; mend the week, or "
        "record the policy advances from the day of its decision.",
        monday=periods.monday(sheet.week),
    )


def second(sheet: AdvanceSheet, first: date) -> Complaint:
    """Say that a week has its sheet already."""
    return _of(
        sheet,
        "{sheet} has an advance sheet already, of {other}; mend the week, or write a "
        "change to it with corrects in place of week.",
        other=first,
    )


def nothing_to_correct(sheet: AdvanceSheet) -> Complaint:
    """Say that a week that is corrected has no sheet."""
    return _of(
        sheet,
        "{sheet} is corrected and has no advance sheet; mend corrects, or enter the "
        "sheet with week.",
    )


def reasons(book: Book, sheet: AdvanceSheet, absent: dict[str, str]) -> dict[str, bool]:
    """Tell of each reason of the policy that is given whether it is paid."""
    policy = book.policy(AdvancesPolicy, periods.monday(sheet.week))
    paid = set(policy.paid_reasons or ()) if policy else set()
    unpaid = set(policy.unpaid_reasons or ()) if policy else set()
    given = set(absent.values())
    return {one: one in paid for one in given & (paid | unpaid)}


def unknown_reasons(
    book: Book, sheet: AdvanceSheet, absent: dict[str, str], known: Iterable[str]
) -> Iterator[Complaint]:
    """Say of each reason that the policy does not know it; one left out is told."""
    policy = book.policy(AdvancesPolicy, periods.monday(sheet.week))
    words = (
        [*(policy.paid_reasons or ()), *(policy.unpaid_reasons or ())] if policy else []
    )
    for associate, reason in absent.items():
        if reason and reason not in known:
            yield _of(
                sheet,
                "{sheet} lists {associate} as absent by {reason}, and the reasons of "
                "policy advances are: {known}; write one of them, or bring it to the "
                "assembly.",
                associate=associate,
                reason=reason,
                known=", ".join(words) or say("none"),
            )


def unnamed(sheet: AdvanceSheet, missing: AbstractSet[str]) -> Iterator[Complaint]:
    """Say who is on the roll and neither paid nor absent."""
    if missing:
        listed = sorted(missing)
        more = len(listed) - LISTED_MAX
        names = " ".join(listed[:LISTED_MAX])
        if more > 0:
            names = say("{names} and {count} more", names=names, count=more)
        yield _of(
            sheet,
            "{sheet} names neither as paid nor as absent: {names}; add each to paid, "
            "or to absent with the reason.",
            names=names,
        )


def strangers(
    book: Book, sheet: AdvanceSheet, named: Iterable[str], *, paid: AbstractSet[str]
) -> Iterator[Complaint]:
    """Say of each associate who is named and not on the roll why she is not.

    One whose record is refused was told there; one who is paid and suspended is told
    by the law of suspensions.
    """
    monday = periods.monday(sheet.week)
    for associate in sorted(named):
        if associate and not in_doubt(book, associate):
            template = _why_not(book, sheet, associate, paid=associate in paid)
            if template:
                record = book.register.on(Associate, associate, monday)
                yield _of(
                    sheet,
                    template,
                    associate=associate,
                    monday=monday,
                    where=record.cooperative if record else "",
                )


def _why_not(book: Book, sheet: AdvanceSheet, associate: str, *, paid: bool) -> str:
    monday = periods.monday(sheet.week)
    record = book.register.on(Associate, associate, monday)
    if book.register.first(Associate, associate) is None:
        return mark(
            "{sheet} lists {associate}, who is no associate of the books; record "
            "her first, or mend the id (ids are parted by blanks)."
        )
    if record is None:
        return mark(
            "{sheet} lists {associate}, whose record is not in force on {monday}; "
            "take the id out (who joins later is on the next week's roll)."
        )
    if record.role == "physician":
        return mark(
            "{sheet} lists {associate}, who is a physician on {monday} and is on "
            "no roll; take the id out, and book physicians' pay by itself."
        )
    if record.cooperative != sheet.cooperative:
        return mark(
            "{sheet} lists {associate}, who is of {where} on {monday}; take the "
            "id out and enter it on the sheet of {where}."
        )
    if suspension(book, associate, monday) and not paid:
        return mark(
            "{sheet} lists {associate} as absent, who is suspended on {monday} "
            "and is on no roll; take the id out."
        )
    return ""


def paid_already(sheet: AdvanceSheet, associate: str) -> Complaint:
    """Say that a correction pays what was paid."""
    return _of(
        sheet,
        "the correction of {sheet} pays {associate}, who has that week's base already; "
        "take the id out, or write {associate}:-1 to take it back.",
        associate=associate,
    )


def not_paid(sheet: AdvanceSheet, associate: str) -> Complaint:
    """Say that a correction takes back what was not paid."""
    return _of(
        sheet,
        "the correction of {sheet} takes the base of {associate} back, who was not "
        "paid it; take the id out.",
        associate=associate,
    )


def policy_in_doubt(book: Book, on: date) -> bool:
    """Tell whether what was agreed on by a day rests on a record that does not read."""
    since = book.in_doubt_from(AdvancesPolicy, AdvancesPolicy.named)
    return since is not None and since <= on


def policy_in_force(book: Book, on: date) -> AdvancesPolicy | None:
    """Give the policy of advances of a day; None where it is in doubt."""
    return None if policy_in_doubt(book, on) else book.policy(AdvancesPolicy, on)


def _of(sheet: AdvanceSheet, template: str, **fields: object) -> Complaint:
    known = {"sheet": sheet.key, "date": sheet.entry.date}
    return Complaint(template, {**known, **fields})
