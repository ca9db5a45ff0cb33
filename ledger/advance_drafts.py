"""Drafts of advances: a week's sheet, as records and policies give it."""

import datetime as dt
from collections.abc import Iterator
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from beancount.core import data

from ledger import advance_admission
from ledger import entry_text
from ledger import money
from ledger import periods
from ledger.adjustments import FAMILY_SIZE
from ledger.adjustments import adjustments
from ledger.advance_accounts import Payment
from ledger.advance_accounts import advances_account
from ledger.advance_accounts import check_money
from ledger.advance_accounts import sheets_of_weeks
from ledger.advance_requests import check_cooperative
from ledger.advance_requests import read_week
from ledger.advance_sheets import KEY as ADVANCES_KEY
from ledger.advances import assess
from ledger.book import Book
from ledger.drafted import KEY
from ledger.drafted import is_draft
from ledger.entry_text import Line
from ledger.errors import LedgerError
from ledger.language import mark
from ledger.language import narrate
from ledger.language import say
from ledger.policies import AdvancesPolicy
from ledger.postings import ADJUSTMENT
from ledger.records import Associate

NARRATION = mark("Advances")


class AdvanceRequest(NamedTuple):
    """An advance sheet to be drafted.

    Attributes:
      cooperative, week: whose, and for which week.
      account: where the money comes from.
      absent: those of the roll who were absent, each with the reason.
      on: the day of the entry; the week's Monday if not said.
      family_size: whether the family-size adjustments of those paid are drafted too.
      to: the account of advances; if not said, that of the cooperative's last sheet.
      again: it is drafted though the book has it: a writer compares the two.
    """

    cooperative: str
    week: str
    account: str
    absent: str = ""
    on: dt.date | None = None
    family_size: bool = False
    to: str | None = None
    again: bool = False

    @property
    def draft(self) -> str:
        """Give the id of the drafted entry: a week has one sheet."""
        return f"advances/{self.cooperative}/{self.week}"


def draft_advances(book: Book, request: AdvanceRequest) -> str:
    """Draft a week's advance sheet with the total that its roll costs.

    Raises:
      LedgerError: the sheet cannot stand, with every reason.
    """
    monday = periods.monday(read_week(request.week))
    check_cooperative(book, request.cooperative)
    day = request.on or monday
    entry = _entry(request, day)
    others = [one for one in book.advances if not _is_again(one, request)]
    _check_week(others, entry)
    found = next(one for one in assess(book, [*others, entry]) if one.entry is entry)
    if found.told:
        raise LedgerError("\n".join(one.complaint.text() for one in found.told))
    if found.base is None or not found.sure:
        msg = say(
            "the roll of {cooperative} for {week} cannot be told: a record or policy "
            "that it rests on does not read (cayapa check tells).",
            cooperative=request.cooperative,
            week=request.week,
        )
        raise LedgerError(msg)
    unit = found.base.currency
    payment = Payment(request.cooperative, request.account, request.to, unit, day)
    check_money(book, payment)
    to = advances_account(book, payment)
    lines = [Line(to, (found.base.number or money.ZERO) * len(found.paid))]
    if request.family_size:
        lines += _family_sizes(book, request, found.paid, to)
    given = sum((line.number for line in lines), money.ZERO)
    lines.append(Line(request.account, -given))
    name = book.register.cooperative_name(request.cooperative, day)
    return _written(entry, name, lines, unit)


def _check_week(others: Sequence[data.Transaction], entry: data.Transaction) -> None:
    """See that the week has no sheet yet, whatever the date of that."""
    for drafted in sheets_of_weeks([entry]):
        for there in sheets_of_weeks(others):
            if there.key == drafted.key:
                told = advance_admission.second(drafted, there.entry.date)
                raise LedgerError(told.text())


def _family_sizes(
    book: Book, request: AdvanceRequest, paid: AbstractSet[str], to: str
) -> Iterator[Line]:
    """Draft family-size for everyone who is paid the base and has not got it yet.

    Raises:
      LedgerError: the policy agreed on none, or gives no amount a dependant.
    """
    week = read_week(request.week)
    monday = periods.monday(week)
    policy = book.policy(AdvancesPolicy, monday)
    term = policy.family_size if policy else None
    agreed = policy is not None and FAMILY_SIZE in (policy.adjustments or ())
    if term is None or term.number is None or not agreed:
        msg = say(
            "policy advances does not name {adjustment} among its adjustments on "
            "{monday}, with an amount a dependant.",
            adjustment=FAMILY_SIZE,
            monday=monday,
        )
        raise LedgerError(msg)
    source = " ".join(book.given_by(AdvancesPolicy, FAMILY_SIZE, monday) or ())
    have = {
        one.associate
        for one in adjustments(book)
        if one.kind == FAMILY_SIZE
        and one.week == week
        and one.given
        and not _is_again(one.entry, request)
    }
    for associate in sorted(paid - have):
        record = book.register.on(Associate, associate, monday)
        keys = {ADJUSTMENT: FAMILY_SIZE, "associate": associate, "decision": source}
        if record is not None and record.dependants:
            yield Line(to, record.dependants * term.number, keys)


def _entry(request: AdvanceRequest, day: dt.date) -> data.Transaction:
    meta = data.new_metadata("<draft>", 0)
    meta |= {
        ADVANCES_KEY: request.cooperative,
        "week": request.week,
        "absent": request.absent,
        KEY: request.draft,
    }
    return data.Transaction(
        meta, day, "*", None, narrate(NARRATION), frozenset(), frozenset(), []
    )


def _is_again(one: data.Transaction, request: AdvanceRequest) -> bool:
    return request.again and is_draft(one, request.draft)


def _written(
    entry: data.Transaction, name: str, lines: Sequence[Line], currency: str
) -> str:
    said = " ".join(map(entry_text.quoted, (name, entry.narration or "")))
    head = ["", f"{entry.date} * {said}"]
    for key in (ADVANCES_KEY, "week", "absent", KEY):
        head += entry_text.listed(key, entry.meta[key])
    return "\n".join([*head, *entry_text.columns(lines, currency)]) + "\n"
