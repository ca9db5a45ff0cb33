"""Drafts of provisions: what is to be set aside, less what is booked."""

import datetime as dt

from ledger import entry_text
from ledger import money
from ledger.book import Book
from ledger.drafted import KEY
from ledger.entry_text import Line
from ledger.errors import LedgerError
from ledger.language import narrate
from ledger.language import say
from ledger.loan_accounts import shared_account
from ledger.loan_movements import CONTRACT
from ledger.loans import loans
from ledger.policies import ProvisionsPolicy
from ledger.precision import decimals
from ledger.provisions import Group
from ledger.provisions import Provided
from ledger.provisions import provided
from ledger.roles import PROVISION
from ledger.roles import PROVISION_COST


def provision(book: Book, *, on: dt.date) -> str:
    """Draft what brings each loan's provision to what its class gives on a day.

    What is too much is set free. A second run drafts nothing.

    Raises:
      LedgerError: no policy gives classes on that day, or an account is lacking.
    """
    policy = book.policy(ProvisionsPolicy, on)
    if policy is None or policy.classes is None:
        msg = say(
            "policy provisions gives no classes on {on}; the assembly says what is "
            'set aside, as classes: "1:0.10 31:0.25".',
            on=on,
        )
        raise LedgerError(msg)
    groups = provided(book, on).items()
    return "".join(_entry(book, group, each, on) for group, each in groups)


def _entry(book: Book, group: Group, each: list[Provided], on: dt.date) -> str:
    fund, currency = group
    changed = [one for one in each if one.needed != one.booked]
    if not changed:
        return ""
    lines = []
    for one in changed:
        loan, more = loans(book)[one.aged.loan], one.needed - one.booked
        cost = shared_account(book, loan, PROVISION_COST, on)
        aside = shared_account(book, loan, PROVISION, on)
        keys = {CONTRACT: loan.id}
        lines += [Line(cost, more, keys), Line(aside, -more, keys)]
    none = money.ZERO.scaleb(-decimals(book, currency))
    needed, booked = (
        money.format_number(sum(numbers, none))
        for numbers in ([one.needed for one in each], [one.booked for one in each])
    )
    draft = f"provision/{fund or ''}/{currency}/{on}/{booked}-{needed}"
    head = entry_text.Head(
        on, "", narrate("Set aside for late loans to {on}", on=on), {KEY: draft}
    )
    return entry_text.with_keys(head, lines, currency)
