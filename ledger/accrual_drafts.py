"""Drafts of interest: what deposits have earned and nobody has booked."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ledger import entry_text
from ledger import interest
from ledger import money
from ledger.book import Book
from ledger.deposit_accounts import accrued_account
from ledger.deposit_accounts import accrued_opening
from ledger.deposit_accounts import cost_account
from ledger.deposit_faults import doubtful
from ledger.deposit_interest import Course
from ledger.deposit_interest import course
from ledger.deposits import Deposit
from ledger.deposits import deposits
from ledger.errors import LedgerError
from ledger.language import narrate
from ledger.language import say
from ledger.quotes import find


def accruals(book: Book, *, until: dt.date, only: str | None = None) -> str:
    """Draft the interest that is lacking, up to a day exclusive.

    What is drafted is the total to date less what is booked: a missed month is caught
    up, and a second run drafts nothing. A deposit with later entries of interest is
    left as it is.

    Raises:
      LedgerError: an account for costs is lacking, or interest cannot be reckoned.
    """
    if only is not None:
        chosen = [find(book, only)]
        if only in doubtful(book):
            msg = say(
                "the terms of {only} are refused (cayapa check tells why).", only=only
            )
            raise LedgerError(msg)
    else:
        known = deposits(book).values()
        chosen = [one for one in known if one.id not in doubtful(book)]
    return "".join(text for one in chosen for text in _lacking(book, one, until))


def _lacking(book: Book, deposit: Deposit, until: dt.date) -> Iterator[str]:
    known = deposit.until(until)
    read = course(book, known, until)
    booked = [one.date for one in deposit.movements if one.interest or one.capitalised]
    last = max(booked, default=dt.date.min)
    ended = deposit.closed is not None and not deposit.sight
    if read is None or ended or not known.movements or last > until:
        return
    opening = accrued_opening(book, deposit)
    total, moved = deposit.interest_by(last), deposit.capitalised_by(last)
    for day in _days(read, until, last):
        earned, due = read.earned(day).interest, read.capitalised(day)
        lacking = _Lacking(day, earned, earned - total, due - moved)
        if lacking.accrued or lacking.moved:
            yield opening + _entry(book, deposit, lacking)
            opening = ""
        total, moved = earned, due


def _days(read: Course, until: dt.date, last: dt.date) -> list[dt.date]:
    """Give the days to book on: those that capitalise, and the last one."""
    end = read.end(until)
    ends = interest.capitalisations(read.reckoned, end)
    return sorted({*(day for day in ends if day >= last), max(end, last)})


class _Lacking(NamedTuple):
    """What is to be booked on a day: the total to date, and what is lacking of it."""

    day: dt.date
    total: Decimal
    accrued: Decimal
    moved: Decimal


def _entry(book: Book, deposit: Deposit, lacking: _Lacking) -> str:
    day, total, more, move = lacking
    account = accrued_account(deposit)
    draft = f"accrue/{deposit.id}/{day}/{money.format_number(total)}"
    head = entry_text.Head(
        day,
        deposit.id,
        narrate(
            "Interest to {day}, moved to the deposit" if move else "Interest to {day}",
            day=day,
        ),
        {"draft": draft},
    )
    postings = [
        (cost_account(book, deposit, day), more),
        (account, -more),
        (account, move),
        (deposit.account, -move),
    ]
    return entry_text.transaction(head, postings, deposit.currency)
