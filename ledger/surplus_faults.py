"""What is wrong with an entry that brings to a surplus, or takes from it."""

from typing import NamedTuple

from beancount.core import account
from beancount.core import data

from ledger.book import Book
from ledger.closings import advance_accounts
from ledger.closings import is_closing
from ledger.errors import Complaint
from ledger.language import say
from ledger.money import ZERO
from ledger.once import once
from ledger.padding import padded
from ledger.padding import posted
from ledger.policies import SurplusPolicy
from ledger.precision import written
from ledger.roles import INTERFUND
from ledger.surplus import by_purse
from ledger.surplus import is_share
from ledger.surplus import shared_out
from ledger.surplus import shares_in
from ledger.surplus import surplus_accounts
from ledger.surplus import touching
from ledger.surplus_taken import person_named


class Found(NamedTuple):
    """What is wrong with an entry: at its line, or that of one of its postings."""

    entry: data.Directive
    complaint: Complaint
    judged: str = ""
    meta: data.Meta | None = None


@once
def astray(book: Book) -> list[Found]:
    """List the entries that bring to a surplus, or take from it, what they may not."""
    found = []
    for entry in _looked_at(book):
        complaint = _astray(book, entry)
        if complaint is not None:
            found.append(Found(entry, complaint))
    return found


def _looked_at(book: Book) -> list[data.Transaction]:
    """List the entries on a surplus, and the closings of what should come to one."""
    entered = {id(one) for one in book.transactions}  # fund-walls tells pads on it
    on_it = entered.intersection(map(id, touching(book)))
    shared = shared_out(book)
    kept = {id(entry) for name in _kept(book) for entry, _ in posted(book)[name]}
    return [
        entry
        for entry in padded(book)
        if id(entry) in on_it
        or (
            (is_closing(entry) or id(entry) in kept)
            and not shared.isdisjoint(one.account for one in entry.postings or ())
        )
    ]


@once
def _kept(book: Book) -> frozenset[str]:
    """Give the equity accounts that something stands on, but those between funds."""
    equity = book.options["name_equity"]
    return frozenset(
        one
        for one in posted(book)
        if account.root(1, one) == equity
        and book.accounts.traits(one).role != INTERFUND
    )


def _astray(book: Book, entry: data.Transaction) -> Complaint | None:
    takes = by_purse(book, [entry], surplus_accounts(book))
    taken = [one for one in takes.items() if one[1] > 0]
    if taken and person_named(book, entry) is not None:
        return None  # law surplus-person tells it
    if is_share(entry):
        return _unshared(book, entry)
    if is_closing(entry):
        return _unbalanced(book, entry)
    for (fund, currency), number in taken:
        return Complaint(
            "{amount} are taken from the surplus of {fund} by an entry that does not "
            "share it out; what is shared out is drafted by cayapa close-year (policy "
            "surplus).",
            {"amount": written(book, number, currency), "fund": fund or say("no fund")},
        )
    return _passing_by(book, entry)


def _passing_by(book: Book, entry: data.Transaction) -> Complaint | None:
    """Tell of a result, or advances, that equity takes before there is a closing."""
    policy = book.policy(SurplusPolicy, entry.date)
    shared = (policy.from_ if policy else None) or ()
    settles = advance_accounts(book)
    results = by_purse(book, [entry], shared_out(book) - settles)
    settled = by_purse(book, [entry], settles)
    moved = [*results.items(), *(one for one in settled.items() if one[1] < 0)]
    keeps = by_purse(book, [entry], _kept(book))
    for purse, number in moved:
        fund, currency = purse
        if fund in shared and keeps.get(purse, ZERO) * number < 0:
            return Complaint(
                "{amount} of the result of {fund} come to its equity by an entry that "
                "does not say #closing; close the year with cayapa close-year, or mend "
                "the account.",
                {"amount": written(book, abs(number), currency), "fund": fund},
            )
    return None


def _unshared(book: Book, entry: data.Transaction) -> Complaint | None:
    """Tell why an entry that shares a surplus out does not read."""
    if shares_in(book, entry) is not None:
        return None
    return Complaint(
        "a share of the surplus goes from one fund's surplus to accounts with role "
        "balance, between funds as given; draft it with cayapa close-year.",
        {},
    )


def _unbalanced(book: Book, entry: data.Transaction) -> Complaint | None:
    """Compare what a closing brings to a surplus with the accounts that it closes."""
    policy = book.policy(SurplusPolicy, entry.date)
    shared = (policy.from_ if policy else None) or ()
    brought = by_purse(book, [entry], surplus_accounts(book))
    made = by_purse(book, [entry], shared_out(book))
    for purse in dict.fromkeys([*brought, *made]):
        fund, currency = purse
        came, earned = -brought.get(purse, ZERO), made.get(purse, ZERO)
        if (purse in brought or fund in shared) and came != earned:
            return Complaint(
                "{came} come to the surplus of {fund} here, and its income, costs and "
                "advances make {earned}; enter that (what is of a campaign goes to a "
                "balance), or draft it with cayapa close-year.",
                {
                    "came": written(book, came, currency),
                    "fund": fund or say("no fund"),
                    "earned": written(book, earned, currency),
                },
            )
    return None
