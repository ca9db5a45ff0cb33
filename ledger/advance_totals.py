"""Advance totals: what a sheet posts on advances, beside base times those paid."""

from collections.abc import Iterator
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from typing import NamedTuple

from beancount.core import data
from beancount.core.amount import Amount

from ledger import money
from ledger.advance_postings import KEYS
from ledger.advance_postings import bases
from ledger.advance_sheets import AdvanceSheet
from ledger.associates import named_by
from ledger.associates import slip
from ledger.associates import suspension
from ledger.book import Book
from ledger.errors import Complaint
from ledger.language import mark
from ledger.language import say
from ledger.periods import monday
from ledger.reading import shown

_BESIDES = mark(", beside those with postings of their own")


class Told(NamedTuple):
    """What is wrong with a sheet, and the metadata of the posting that must change."""

    complaint: Complaint
    meta: data.Meta | None


class Entered(NamedTuple):
    """What an entry posts on advances, adjustments left out.

    Attributes:
      named: the postings that name an associate, by her id.
      rest: the sums of the others by currency; None where an amount is not known.
    """

    named: dict[str, list[data.Posting]]
    rest: dict[str, Decimal] | None


def entered(book: Book, entry: data.Transaction) -> Entered:
    """Read what an entry posts on advances."""
    named: dict[str, list[data.Posting]] = {}
    rest: list[Amount] = []
    open_amount = False
    for posting in bases(book, entry):
        associate = named_by(book, posting)
        if isinstance(associate, str) and associate.strip():
            named.setdefault(associate.strip(), []).append(posting)
        elif money.is_known(posting.units):
            rest.append(posting.units)
        else:
            open_amount = True
    sums = {
        currency: money.settled(number)
        for currency, number in money.add_up(rest).items()
        if money.settled(number)
    }
    return Entered(named, None if open_amount else sums)


def wrong_totals(
    book: Book,
    sheet: AdvanceSheet,
    base: Amount,
    paid: AbstractSet[str],
    back: AbstractSet[str],
) -> list[Told]:
    """Compare what a sheet posts with the base of each who is paid, or taken back."""
    slips = list(_slips(book, sheet.entry))
    if slips:
        return slips
    read = entered(book, sheet.entry)
    told = [
        one
        for associate, postings in read.named.items()
        if not _told_elsewhere(book, sheet, associate, paid, postings)
        for one in _named(associate, postings, base, paid, back)
    ]
    if read.rest is not None:
        named = read.named.keys()
        plus, minus = len(paid - named), len(back - named)
        complaint = _rest(read.rest, base, plus, minus)
        if complaint is not None:
            besides = say(_BESIDES) if read.named else ""
            fields = {**complaint.fields, "sheet": sheet.key, "besides": besides}
            told.append(Told(complaint._replace(fields=fields), None))
    return told


def _told_elsewhere(
    book: Book,
    sheet: AdvanceSheet,
    associate: str,
    paid: AbstractSet[str],
    postings: Sequence[data.Posting],
) -> bool:
    """Tell whether the law of suspensions tells of a posting for one off the roll."""
    found = (money.units(one) for one in postings)
    pays = any(one is not None and one.number > 0 for one in found)
    off = associate not in paid
    return pays and off and suspension(book, associate, monday(sheet.week)) is not None


def _slips(book: Book, entry: data.Transaction) -> Iterator[Told]:
    """Find keys of postings that do not read, or are nearly ours."""
    for posting in bases(book, entry):
        mistyped = slip(say("advances"), posting.meta, KEYS)
        associate = named_by(book, posting)
        if mistyped is not None:
            yield Told(mistyped, posting.meta)
        elif associate is not None and not (
            isinstance(associate, str) and associate.strip()
        ):
            template = mark(
                "a posting on advances says associate {value}, which is no id; write "
                "one id in quotes, or remove the key."
            )
            yield Told(Complaint(template, {"value": shown(associate)}), posting.meta)


def _named(
    associate: str,
    postings: Sequence[data.Posting],
    base: Amount,
    paid: AbstractSet[str],
    back: AbstractSet[str],
) -> Iterator[Told]:
    """Judge the postings that name one associate: one, of exactly the base."""
    fields: dict[str, object] = {"associate": associate, "base": _sum(base)}
    if associate not in paid and associate not in back:
        yield Told(
            Complaint(
                "the posting of {associate} is of nobody whom this entry pays the "
                "base; mend the id, or write adjustment and decision if it is one.",
                fields,
            ),
            postings[0].meta,
        )
        return
    number = base.number or money.ZERO
    due = money.Sum(-number if associate in back else number, base.currency)
    for posting in postings[1:]:
        yield Told(
            Complaint(
                "{associate} has a second posting of the base in one entry; keep one "
                "of the two, or write adjustment and decision if it is one.",
                fields,
            ),
            posting.meta,
        )
    units = money.units(postings[0])
    if units is not None and not _same(units, due):
        yield Told(
            Complaint(
                "the base of {associate} is {due}, equal for all, entered {entered}; "
                "mend the amount, or book what differs as an adjustment.",
                {**fields, "due": due, "entered": units},
            ),
            postings[0].meta,
        )


def _same(one: money.Sum, other: money.Sum) -> bool:
    return one.currency == other.currency and one.number == other.number


def _sum(amount: Amount) -> money.Sum:
    return money.Sum(amount.number or money.ZERO, amount.currency)


def _rest(
    sums: dict[str, Decimal], base: Amount, plus: int, minus: int
) -> Complaint | None:
    """Judge the sum of what names nobody: base times those who are left."""
    number = base.number or money.ZERO
    due = number * (plus - minus)
    if sums == ({base.currency: due} if due else {}):
        return None
    terms = [f"{plus} x {money.format_number(number)}"] if plus or not minus else []
    terms += [f"{-minus} x {money.format_number(number)}"] if minus else []
    return Complaint(
        "{sheet}{besides}: {terms} = {total}, entered {entered}; mend the list or the "
        "amount on advances.",
        {
            "terms": " + ".join(terms),
            "total": money.format_number(due, number),
            "entered": money.format_sums(sums, number) or say("nothing"),
        },
    )
