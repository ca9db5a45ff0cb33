"""Drafts of funerals: who is covered, and the entry that buries somebody."""

import re
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from beancount.core import account

from ledger.book import Book
from ledger.drafted import KEY
from ledger.drafted import is_draft
from ledger.errors import LedgerError
from ledger.fields import is_id
from ledger.funeral_cover import check_other_funerals
from ledger.funeral_cover import covered_by
from ledger.funerals import SERVICE
from ledger.funerals import funerals
from ledger.language import listed
from ledger.language import mark
from ledger.language import narrate
from ledger.language import say
from ledger.receipts import fund_on

NARRATION = mark("Funeral service")
_AMOUNT = re.compile(r"(\d{1,15}(?:\.\d{1,6})?) ([A-Z][A-Z0-9'._-]*)", re.ASCII)
_NUMBERED = re.compile(r"(.*?)(\d+)", re.ASCII)


class FuneralRequest(NamedTuple):
    """A funeral to be drafted: of whom, since when, and what it takes from where.

    Attributes:
      person, died: who, and the day of death.
      on: the day of the entry.
      account: what pays, or the stock that is used.
      amount: `120.00 USD`, or a piece of stock at cost: `1 COFFIN`.
      id: the funeral's id; the next free one if empty.
      decision: the decision that allows what the books do not.
      again: draft it though the book has it; a writer compares the two.
    """

    person: str
    died: date
    on: date
    account: str
    amount: str
    id: str = ""
    decision: str = ""
    again: bool = False


def funeral(book: Book, request: FuneralRequest) -> str:
    """Draft the first transaction of a funeral.

    Raises:
      LedgerError: the person is not covered, and no decision is cited; or the
        request does not fit the books.
    """
    if request.died > request.on:
        msg = say(
            "the entry of {on} is before the death on {died}.",
            on=request.on,
            died=request.died,
        )
        raise LedgerError(msg)
    number, currency = _amount(book, request)
    if request.again and not request.id:
        request = request._replace(id=_id_before(book, request))
    person, died = request.person, request.died
    check_other_funerals(book, person, died, request.id)
    family = covered_by(book, person, died, decision=request.decision, on=request.on)
    service = _service_account(book, request.on)
    postings = _postings(book, service, request, number, currency)
    request = request._replace(id=_free_id(book, request))
    _see_if_there(book, request)
    return _written(family, request, postings)


def _draft_id(request: FuneralRequest) -> str:
    """Give the id of a draft: a funeral has one cost a day of an account and amount."""
    number, currency = request.amount.split()
    amount = f"{Decimal(number).normalize():f}{currency}"
    return f"funeral/{request.id}/{request.on}/{request.account}/{amount}"


def _id_before(book: Book, request: FuneralRequest) -> str:
    """Give the id of the person's funeral if the very draft stands there."""
    for one in funerals(book).found.values():
        draft_id = _draft_id(request._replace(id=one.id))
        known = any(is_draft(entry, draft_id) for entry in one.entries)
        if one.person == request.person and known:
            return one.id
    return ""


def _see_if_there(book: Book, request: FuneralRequest) -> None:
    draft_id = _draft_id(request)
    if request.again or not any(is_draft(one, draft_id) for one in book.funerals):
        return
    msg = say(
        "{draft} is in the books already; two equal costs of a day are one entry.",
        draft=draft_id,
    )
    raise LedgerError(msg)


def _amount(book: Book, request: FuneralRequest) -> tuple[str, str]:
    """Read the amount, and see that the account can pay it on that day."""
    match = _AMOUNT.fullmatch(request.amount)
    if match is None or not Decimal(match[1]):
        msg = say(
            '{amount!r} is no amount; write it as "120.00 USD".', amount=request.amount
        )
        raise LedgerError(msg)
    name, options = request.account, book.options
    paying = (options["name_assets"], options["name_liabilities"])
    if (
        not book.accounts.is_open(name, request.on)
        or account.root(1, name) not in paying
    ):
        msg = say(
            "{name} is not open for money or stock on {on}; name another.",
            name=name,
            on=request.on,
        )
        raise LedgerError(msg)
    admitted = book.accounts.opened[name].currencies
    if admitted and match[2] not in admitted:
        msg = say(
            "{name} holds {admitted}, not {currency}.",
            name=name,
            admitted=listed(admitted),
            currency=match[2],
        )
        raise LedgerError(msg)
    return match[1], match[2]


def _service_account(book: Book, on: date) -> str:
    fund = fund_on(book, on) or ""
    accounts = book.accounts.of(fund=fund, role=SERVICE)
    if not accounts:
        msg = say(
            'no account of the fund has role: "{role}"; open one first.', role=SERVICE
        )
        raise LedgerError(msg)
    return accounts[0]


def _free_id(book: Book, request: FuneralRequest) -> str:
    """Give the asked id, or the one after the highest number in the books."""
    if request.id and not is_id(request.id):
        msg = say(
            "{id!r} is no id; an id has letters, digits, '.', '_' and '-'.",
            id=request.id,
        )
        raise LedgerError(msg)
    if request.id:
        return request.id
    numbered = [_NUMBERED.fullmatch(one) for one in funerals(book).found]
    known = [(int(one[2]), one[1], len(one[2])) for one in numbered if one]
    number, lead, width = max(known, default=(0, "S-", 4))
    return f"{lead}{number + 1:0{width}}"


def _postings(
    book: Book, service: str, request: FuneralRequest, number: str, currency: str
) -> list[tuple[str, str]]:
    """Write the two postings; stock leaves at its cost, which Beancount fills in."""
    if book.accounts.traits(request.account).liquid or _is_money(book, currency):
        return [
            (service, f"{number} {currency}"),
            (request.account, f"-{number} {currency}"),
        ]
    return [(service, ""), (request.account, f"-{number} {currency} {{}}")]


def _is_money(book: Book, currency: str) -> bool:
    return currency in book.options["operating_currency"]


def _written(
    family: str, request: FuneralRequest, postings: list[tuple[str, str]]
) -> str:
    width = max(len(name) for name, _ in postings)
    lines = [
        "",
        f'{request.on} * "{family}" "{narrate(NARRATION)}"',
        f'  funeral: "{request.id}"',
        f'  person: "{request.person}"',
        f"  died: {request.died}",
    ]
    if request.decision:
        lines.append(f'  decision: "{request.decision}"')
    lines.append(f'  {KEY}: "{_draft_id(request)}"')
    for name, amount in postings:
        lines.append(f"  {name:<{width}}  {amount}".rstrip())
    return "\n".join(lines) + "\n"
