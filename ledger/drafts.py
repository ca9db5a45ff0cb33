"""Drafts: entries that the books imply, as Beancount text that people check."""

from collections.abc import Iterable
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from beancount.core import data

from ledger import admission
from ledger import entry_text
from ledger import money
from ledger.book import Book
from ledger.collections import Assessment
from ledger.collections import Collections
from ledger.drafted import KEY
from ledger.drafted import is_draft
from ledger.dues import Cost
from ledger.errors import LedgerError
from ledger.language import mark
from ledger.language import narrate
from ledger.language import say
from ledger.receipts import ROLE
from ledger.receipts import fund_on
from ledger.sheets import Sheet

NARRATION = mark("Funeral collection")


class SheetRequest(NamedTuple):
    """A sheet to be drafted: who paid or was absent, and where the money is.

    With `corrects` it changes the week's sheet instead of being it. With `again` it
    is drafted though the book has it: a writer compares the two.
    """

    cooperative: str
    week: str
    on: date
    account: str
    paid: str | None = None
    absent: str | None = None
    income: str | None = None
    corrects: bool = False
    again: bool = False


def sheet(book: Book, request: SheetRequest) -> str:
    """Draft a week's collection sheet with the total that its weeks cost.

    Raises:
      LedgerError: the sheet cannot stand, with every reason.
    """
    income = _income_account(book, request)
    if request.account not in book.accounts.opened or request.account == income:
        msg = say(
            "{account} is no open account for money; name another.",
            account=request.account,
        )
        raise LedgerError(msg)
    entry = _entry(request)
    others = [one for one in book.sheets if not _is_again(one, entry, request)]
    assessments = list(Collections(book, [*others, entry]).assess())
    assessment = next(one for one in assessments if one.entry is entry)
    _check_week(assessment.sheet, assessments)
    if assessment.complaints:
        raise LedgerError("\n".join(one.text() for one in assessment.complaints))
    if assessment.cost is None:
        msg = say(
            "the total cannot be told yet: an earlier week of the cooperative has no "
            "sheet, or a record that it rests on does not read (cayapa check tells)."
        )
        raise LedgerError(msg)
    name = book.register.cooperative_name(request.cooperative, request.on)
    return _written(entry, name, _postings(request.account, income, assessment.cost))


def _check_week(drafted: Sheet | None, found: Iterable[Assessment]) -> None:
    """See that the week has no other sheet, which may be dated after the draft."""
    if drafted is None or drafted.corrects:
        return
    for one in found:
        there = one.sheet
        if there is None or there is drafted or there.corrects:
            continue
        if there.key == drafted.key:
            raise LedgerError(admission.second(drafted, there).text())


def _entry(request: SheetRequest) -> data.Transaction:
    said = {"paid": request.paid, "absent": request.absent}
    meta = data.new_metadata("<draft>", 0)
    key = "corrects" if request.corrects else "week"
    meta.update({"sheet": request.cooperative, key: request.week})
    meta.update({key: text for key, text in said.items() if text is not None})
    meta[KEY] = _id(request)
    return data.Transaction(
        meta, request.on, "*", None, narrate(NARRATION), frozenset(), frozenset(), []
    )


def _is_again(
    one: data.Transaction, entry: data.Transaction, request: SheetRequest
) -> bool:
    return request.again and is_draft(one, entry.meta[KEY])


def _id(request: SheetRequest) -> str:
    """Give the id of a draft: a week has one sheet, and corrections without number.

    No two corrections of one date and week name the same family, so the first of
    their families tells them apart.
    """
    if not request.corrects:
        return f"sheet/{request.cooperative}/{request.week}"
    families = sorted(word.partition(":")[0] for word in (request.paid or "").split())
    parts = [request.cooperative, request.week, request.on.isoformat(), *families[:1]]
    return "/".join(("correction", *parts))


def _income_account(book: Book, request: SheetRequest) -> str:
    fund = fund_on(book, request.on)
    if fund is None:
        msg = say("policy funeral names no fund and contribution; a sheet needs both.")
        raise LedgerError(msg)
    accounts = book.accounts.of(fund=fund, role=ROLE)
    found = ", ".join(accounts) or say("none")
    if request.income in accounts:
        return request.income
    if request.income is not None:
        msg = say(
            "{account} is no account of contributions of the fund {fund}; those are: "
            "{found}.",
            account=request.income,
            fund=fund,
            found=found,
        )
        raise LedgerError(msg)
    if len(accounts) == 1:
        return accounts[0]
    msg = say(
        'one account of the fund {fund} must have role: "{role}"; found: {found}. '
        "Name the one meant with --income.",
        fund=fund,
        role=ROLE,
        found=found,
    )
    raise LedgerError(msg)


def _postings(account: str, income: str, cost: Cost) -> list[tuple[str, str, str]]:
    like = cost.price.number if cost.price and cost.price.number else money.ZERO
    postings = []
    for currency, number in sorted(cost.sums().items()):
        if number:
            postings.append((account, money.format_number(number, like), currency))
            postings.append((income, money.format_number(-number, like), currency))
    return postings


def _written(
    entry: data.Transaction, name: str, postings: Sequence[tuple[str, str, str]]
) -> str:
    lines = ["", f'{entry.date} * "{name}" "{entry.narration}"']
    for key in ("sheet", "week", "corrects", "absent", "paid", KEY):
        if key in entry.meta:
            lines += entry_text.listed(key, entry.meta[key])
    width = max((len(account) for account, _, _ in postings), default=0)
    figures = max((len(number) for _, number, _ in postings), default=0)
    lines += [
        f"  {account:<{width}}  {number:>{figures}} {currency}"
        for account, number, currency in postings
    ]
    return "\n".join(lines) + "\n"
