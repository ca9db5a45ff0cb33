"""Drafts that end a deposit: paid out, exactly as quoted."""

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from ledger import entry_text
from ledger import money
from ledger.book import Book
from ledger.decisions import check_cited
from ledger.deposit_accounts import cost_account
from ledger.deposit_accounts import paying_account
from ledger.deposits import Deposit
from ledger.drafted import is_there
from ledger.errors import LedgerError
from ledger.language import narrate
from ledger.language import say
from ledger.quotes import Quote
from ledger.quotes import find
from ledger.quotes import quote


class ClosingRequest(NamedTuple):
    """A deposit to be paid out: which, when, from what account, by which decision.

    One that the books have already is refused, or `again` drafted as nothing.
    """

    deposit: str
    on: dt.date
    account: str | None = None
    decision: str = ""
    again: bool = False


def close_deposit(book: Book, request: ClosingRequest) -> str:
    """Draft the entry that pays a deposit out, exactly as quoted, and its closing.

    Raises:
      LedgerError: there is nothing to pay, its terms say nothing of closing it early
        and no decision is cited, or an account is lacking.
    """
    if request.again and is_there(book, f"close/{request.deposit}/{request.on}"):
        return ""
    check_cited(book.decisions, request.decision, request.on)
    due = quote(book, request.deposit, on=request.on)
    if not due.allowed and not request.decision:
        msg = say(
            "{deposit} matures on {matures}, and its terms say nothing of closing it "
            "before; if it was decided, cite it with --decision.",
            deposit=due.deposit,
            matures=due.matures,
        )
        raise LedgerError(msg)
    deposit = find(book, request.deposit)
    check_later(deposit, request.on)
    if not (due.payout or deposit.balance(due.on) or deposit.accrued_by(due.on)):
        msg = say("{deposit} holds nothing on {on}.", deposit=due.deposit, on=due.on)
        raise LedgerError(msg)
    pays = paying_account(book, deposit, request.account, request.on)
    ending = Ending(narrate("paid out"), [(pays, -due.payout)], request.decision)
    return paying(book, deposit, due, ending) + closings(deposit, request.on)


def check_later(deposit: Deposit, on: dt.date) -> None:
    """See that nothing moves on a deposit after a day.

    Raises:
      LedgerError: something does.
    """
    later = [one.date for one in deposit.movements if one.date > on]
    if later:
        msg = say(
            "{deposit} has an entry of {first}, after {on}; date the payment {last} "
            "or later, or take that entry out first.",
            deposit=deposit.id,
            first=later[0],
            on=on,
            last=later[-1],
        )
        raise LedgerError(msg)


class Ending(NamedTuple):
    """How a deposit ends: in a word, where its money goes, and by which decision."""

    what: str
    others: list[tuple[str, Decimal]]
    decision: str = ""


def paying(book: Book, deposit: Deposit, due: Quote, ending: Ending) -> str:
    """Write what empties a deposit; the cost takes what is not booked, or too much."""
    on = due.on
    balance, accrued = deposit.balance(on), deposit.accrued_by(on)
    cost = due.payout - balance - accrued
    postings = [(deposit.account, balance), *_accrued(deposit, on)]
    if cost:
        postings.append((cost_account(book, deposit, on), cost))
    early = due.matures is not None and on < due.matures
    what = narrate("closed before maturity") if early else ending.what
    head = entry_text.Head(
        on,
        due.holder,
        f"{deposit.id} {what}",
        {"draft": f"close/{deposit.id}/{on}", "decision": ending.decision},
    )
    return entry_text.transaction(head, [*postings, *ending.others], deposit.currency)


def _accrued(deposit: Deposit, on: dt.date) -> list[tuple[str, Decimal]]:
    """Give what lies on each account of accrued interest."""
    sums = dict.fromkeys(deposit.accrued, money.ZERO)
    for moved in deposit.movements:
        for posting in moved.entry.postings if moved.date <= on else ():
            units = money.units(posting)
            if posting.account in sums and units and units.currency == deposit.currency:
                sums[posting.account] -= units.number
    return list(sums.items())


def closings(deposit: Deposit, on: dt.date) -> str:
    """Write the closings of a deposit's accounts."""
    names = (deposit.account, *deposit.accrued)
    return "".join(entry_text.closing(on, name, f"close/{name}") for name in names)
