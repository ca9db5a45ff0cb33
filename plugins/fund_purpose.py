"""Money of a fund is spent on what the fund is for, or by a decision.

A fund with a `purpose:` pays only costs whose account has one of those roles. What
is spent otherwise cites the decision behind it, on the transaction or the posting.

Refused:

    2026-01-01 custom "fund" "funeral" "Funeral fund"
      purpose: "service upkeep"
    2026-01-01 open Assets:Cash:Funeral USD
      fund: "funeral"
    2026-01-01 open Expenses:Fiesta USD
      fund: "funeral"
    2026-02-05 * "Music for the anniversary"
      Expenses:Fiesta         30.00 USD  ;! fund-purpose: 30.00 USD of the fund funeral
      Assets:Cash:Funeral    -30.00 USD

Passes:

    2026-01-01 custom "decision" "D-1" "The fund pays the music once"
      taken-by: "assembly"
    2026-01-01 custom "fund" "funeral" "Funeral fund"
      purpose: "service upkeep"
    2026-01-01 open Assets:Cash:Funeral USD
      fund: "funeral"
    2026-01-01 open Expenses:Fiesta USD
      fund: "funeral"
    2026-02-05 * "Music for the anniversary"
      decision: "D-1"
      Expenses:Fiesta         30.00 USD
      Assets:Cash:Funeral    -30.00 USD
"""

from collections.abc import Iterator

from beancount.core import account
from beancount.core import data

from ledger import money
from ledger.book import Book
from ledger.closings import is_closing
from ledger.decisions import cited_in
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.language import listed
from ledger.language import say
from ledger.records import Fund
from ledger.rules import rule

__plugins__ = ("fund_purpose",)


class FundPurposeError(RuleError):
    """Money of a fund is spent on something else."""


def _any_purpose(book: Book) -> bool:
    histories = book.register.histories(Fund).values()
    return any(getattr(one.record, "purpose", ()) for held in histories for one in held)


@rule(FundPurposeError, reads=("fund", "open", "transaction"), wakes=_any_purpose)
def fund_purpose(book: Book) -> Iterator[FundPurposeError]:
    """Look at what is spent on accounts beside the purpose of a fund."""
    suspects = _beside_purpose(book)
    for entry in book.transactions if suspects else ():
        for posting in entry.postings or ():
            allowed = cited_in(entry.meta) or is_closing(entry)
            if posting.account in suspects and not allowed:
                yield from _spent(book, entry, posting)


def _beside_purpose(book: Book) -> set[str]:
    """Find the accounts of costs that some fund with a purpose does not name."""
    expenses = book.options["name_expenses"]
    return {
        name
        for name in book.accounts.opened
        if account.root(1, name) == expenses and not _always_meant(book, name)
    }


def _always_meant(book: Book, name: str) -> bool:
    """Tell whether every fund with a purpose, at all times, names an account's role."""
    role = book.accounts.traits(name).role
    histories = book.register.histories(Fund).values()
    records = (one.record for history in histories for one in history)
    purposes = (one.purpose for one in records if isinstance(one, Fund))
    return all(not purpose or role in purpose for purpose in purposes)


def _spent(
    book: Book, entry: data.Transaction, posting: data.Posting
) -> Iterator[FundPurposeError]:
    traits = book.accounts.traits(posting.account)
    if not money.is_known(posting.units) or cited_in(posting.meta):
        return
    if not posting.units.number or posting.units.number < 0:
        return
    funds = {traits.fund} if traits.fund else _paying_funds(book, entry)
    for fund in sorted(one for one in funds if one):
        record = book.register.on(Fund, fund, entry.date)
        if record is None or not record.purpose or traits.role in record.purpose:
            continue
        complaint = Complaint(
            "{amount} of the fund {fund} go to {account} ({role}), and the fund is for "
            "{purpose}; mend the account, or cite the decision behind it.",
            {
                "amount": posting.units,
                "fund": fund,
                "account": posting.account,
                "role": say("role {role}", role=traits.role)
                if traits.role
                else say("no role"),
                "purpose": listed(record.purpose),
            },
        )
        yield FundPurposeError.of(entry, complaint, meta=posting.meta)


def _paying_funds(book: Book, entry: data.Transaction) -> set[str | None]:
    """Find whose assets pay in an entry, or whose debts grow."""
    paying = (book.options["name_assets"], book.options["name_liabilities"])
    return {
        book.accounts.traits(posting.account).fund
        for posting in entry.postings
        if account.root(1, posting.account) in paying
        and money.is_known(posting.units)
        and (posting.units.number or 0) < 0
    }
