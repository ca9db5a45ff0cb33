"""Accounts of advances: which one a sheet is booked on, and what money may pay it."""

import datetime as dt
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from beancount.core import account
from beancount.core import data

from ledger.advance_sheets import AdvanceSheet
from ledger.advance_sheets import heading
from ledger.book import Book
from ledger.closings import advance_accounts
from ledger.errors import LedgerError
from ledger.language import say
from ledger.roles import ADVANCES


class Payment(NamedTuple):
    """An advance sheet that is to be paid.

    Attributes:
      cooperative: whose sheet.
      account: where the money comes from.
      to: the account of advances that was named, or None.
      currency, day: in what, and when.
    """

    cooperative: str
    account: str
    to: str | None
    currency: str
    day: dt.date


def sheets_of_weeks(entries: Iterable[data.Transaction]) -> Iterator[AdvanceSheet]:
    """Give the advance sheets that read, corrections left out."""
    for entry in entries:
        sheet = heading(entry)
        if isinstance(sheet, AdvanceSheet) and not sheet.corrects:
            yield sheet


def advances_account(book: Book, payment: Payment) -> str:
    """Find the account of advances, in the fund that pays.

    Of several, it is the one that the cooperative's last sheet was booked on.

    Raises:
      LedgerError: there is none, or none can be told from the others.
    """
    found = [one for one in _open(book, payment) if one in advance_accounts(book)]
    if payment.to is not None:
        if payment.to not in found:
            raise LedgerError(_unfit(book, payment, payment.to))
        return payment.to
    booked = found if len(found) == 1 else _booked_on(book, payment, found)
    if len(booked) == 1:
        return booked[0]
    msg = say(
        '{fund} has several assets with role: "{role}" that are open on {day}: '
        "{found}; name the one meant with --to."
        if found
        else '{fund} has no asset with role: "{role}" that is open on {day} for '
        "{currency}; name money of another fund with --account, or open one.",
        fund=_fund(book, payment.account),
        role=ADVANCES,
        day=payment.day,
        found=", ".join(found),
        currency=payment.currency,
    )
    raise LedgerError(msg)


def check_money(book: Book, payment: Payment) -> None:
    """See that the money may come from the account named.

    Raises:
      LedgerError: it is not open, no asset, or an account of advances itself.
    """
    paying = payment.account
    asset = account.root(1, paying) == book.options["name_assets"]
    pays = asset and paying not in advance_accounts(book)
    if paying not in _open(book, payment) or not pays:
        msg = say(
            "{paying} is no account of {currency} that is open on {day} and can pay; "
            "name another with --account.",
            paying=paying,
            currency=payment.currency,
            day=payment.day,
        )
        raise LedgerError(msg)


def _open(book: Book, payment: Payment) -> Sequence[str]:
    fund = book.accounts.traits(payment.account).fund
    return book.accounts.fitting(fund=fund, currency=payment.currency, on=payment.day)


def _booked_on(book: Book, payment: Payment, found: Sequence[str]) -> list[str]:
    """Give those accounts that the cooperative's last sheet until a day stands on."""
    last: AbstractSet[str] = frozenset()
    for sheet in sheets_of_weeks(book.advances):  # they stand by date
        if sheet.cooperative == payment.cooperative and sheet.entry.date <= payment.day:
            last = {posting.account for posting in sheet.entry.postings}
    return [one for one in found if one in last]


def _unfit(book: Book, payment: Payment, to: str) -> str:
    """Say why the account that was named cannot take the advances."""
    fund, other = _fund(book, payment.account), _fund(book, to)
    if to in advance_accounts(book) and other != fund:
        return say(
            "{to} is of {other} and {account} of {fund}; name two accounts of one "
            "fund with --to and --account.",
            to=to,
            other=other,
            account=payment.account,
            fund=fund,
        )
    return say(
        '{to} is no asset with role: "{role}" that is open on {day} for '
        "{currency}; name another with --to.",
        to=to,
        role=ADVANCES,
        day=payment.day,
        currency=payment.currency,
    )


def _fund(book: Book, name: str) -> str:
    return book.accounts.traits(name).fund or say("no fund")
