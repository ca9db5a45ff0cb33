"""Physicians: who is paid on accounts of `role: "physician-pay"`, by which fund."""

from collections.abc import Iterator
from typing import NamedTuple

from beancount.core import account
from beancount.core import data

from ledger import money
from ledger.advance_postings import on_role
from ledger.associates import in_doubt
from ledger.associates import named_in
from ledger.associates import slips
from ledger.associates import told_as
from ledger.book import Book
from ledger.errors import Complaint
from ledger.language import mark
from ledger.language import say
from ledger.reading import shown
from ledger.records import Associate
from ledger.roles import PHYSICIAN_PAY

ROLE = "physician"


class Misplaced(NamedTuple):
    """A pay that the record of its associate does not bear out."""

    entry: data.Transaction
    meta: data.Meta | None
    complaint: Complaint


def misplaced(book: Book) -> Iterator[Misplaced]:
    """Find pay to one who is no physician, or by another fund than her centre's.

    What takes a cost back is let pass: so is a slip mended.
    """
    posted = list(on_role(book, PHYSICIAN_PAY))
    for one in slips(say("physicians' pay"), posted):
        yield Misplaced(*one)
    for entry, posting in posted:
        associate = named_in(book, entry, posting)
        if associate is None or takes_back(book, posting):
            continue
        if isinstance(associate, str) and in_doubt(book, associate):
            continue
        record = _record(book, entry, associate)
        fund = book.accounts.traits(posting.account).fund
        template = _why(associate, record, fund)
        if template:
            fields = {
                "associate": told_as(associate),
                "value": shown(associate),
                "account": posting.account,
                "fund": fund or say("no fund"),
                "centre": record.centre if record else "",
                "date": entry.date,
            }
            yield Misplaced(entry, posting.meta, Complaint(template, fields))


def takes_back(book: Book, posting: data.Posting) -> bool:
    """Tell whether a posting takes a cost back."""
    units = money.units(posting)
    cost = account.root(1, posting.account) == book.options["name_expenses"]
    return cost and units is not None and units.number < 0


def _record(book: Book, entry: data.Transaction, associate: object) -> Associate | None:
    if not isinstance(associate, str):
        return None
    return book.register.on(Associate, associate, entry.date)


def _why(associate: object, record: Associate | None, fund: str | None) -> str:
    """Say why a pay is refused; nothing if it is not."""
    if not isinstance(associate, str) or not associate.strip():
        return mark(
            "physicians' pay says associate {value}, which is no id; write one id in "
            "quotes."
        )
    if record is None:
        return mark(
            "{associate} is paid as a physician on {account}, and no record of an "
            "associate {associate} is in force on {date}; record her first, or mend "
            "the id."
        )
    if record.role != ROLE:
        return mark(
            "{associate} is paid as a physician on {account}, and her record in force "
            'on {date} does not say role: "physician"; pay the advance by the sheet, '
            "or mend the record."
        )
    if record.centre is None:
        return mark(
            "{associate} is paid as a physician by {fund}, and her record names no "
            "centre; record the fund of her centre, as centre."
        )
    if fund != record.centre:
        return mark(
            "{associate} is paid as a physician by {fund}, and her centre is {centre}; "
            "book the pay on an account of that fund, or mend centre."
        )
    return ""
