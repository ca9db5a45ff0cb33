"""What entries take from a surplus, and whether they name a person."""

from collections.abc import Iterable
from collections.abc import Iterator
from decimal import Decimal

from beancount.core import account
from beancount.core import data

from ledger.book import Book
from ledger.closings import advance_accounts
from ledger.closings import closings
from ledger.closings import done_on
from ledger.closings import is_closing
from ledger.closings import results
from ledger.decisions import cited_in
from ledger.money import units
from ledger.once import once
from ledger.padding import posted
from ledger.records import Associate
from ledger.records import Cooperative
from ledger.records import Family
from ledger.roles import BALANCE
from ledger.surplus import Purse
from ledger.surplus import by_purse
from ledger.surplus import surplus_accounts
from ledger.surplus import touching

PERSONS = ("associate", "family", "person", "holder", "borrower")
PERSON_LAW = "surplus-person"


def taken(book: Book) -> Iterator[tuple[data.Transaction, list[tuple[Purse, Decimal]]]]:
    """Give the entries that take from a surplus, and how much of each fund's."""
    for entry in touching(book):
        sums = by_purse(book, [entry], surplus_accounts(book))
        takes = sorted(
            (one for one in sums.items() if one[1] > 0), key=lambda one: str(one[0])
        )
        if takes:
            yield entry, takes


def drawn(book: Book) -> Iterator[tuple[data.Transaction, list[tuple[Purse, Decimal]]]]:
    """Give the entries that take from what shares and results leave to a fund.

    Those are the payments out of equity with `role: "balance"`, and the closings of
    results; not those that take from a surplus.
    """
    surplus = surplus_accounts(book)
    paid = (one for name in balances(book) for one, _ in posted(book).get(name, ()))
    paying = (one for one in paid if not is_closing(one) and _pays(book, one))
    for entry in {id(one): one for one in (*closings(book), *paying)}.values():
        if not surplus.isdisjoint(one.account for one in entry.postings or ()):
            continue
        sources = results(book) if is_closing(entry) else balances(book)
        sums = by_purse(book, [entry], sources)
        takes = [one for one in sums.items() if one[1] > 0]
        if takes:
            yield entry, sorted(takes, key=lambda one: str(one[0]))


@once
def balances(book: Book) -> frozenset[str]:
    """Give the equity accounts on which a fund keeps what it receives."""
    return frozenset(
        one
        for one in book.accounts.opened
        if book.accounts.traits(one).role == BALANCE
        and account.root(1, one) == book.options["name_equity"]
    )


def _pays(book: Book, entry: data.Transaction) -> bool:
    """Tell whether an entry lowers an asset that is nobody's: not what one owes."""
    for posting in entry.postings or ():
        opened, found = book.accounts.opened.get(posting.account), units(posting)
        lowers = found is not None and found.number < 0
        if (
            lowers
            and account.root(1, posting.account) == book.options["name_assets"]
            and (opened is None or _said(book, opened.meta) is None)
        ):
            return True
    return False


def person_named(book: Book, entry: data.Transaction) -> str | None:
    """Name the person of an entry on a surplus; None if it says of none.

    In the closing of a year, accounts of income, costs and advances may be anybody's.
    """
    closed = (
        results(book) | advance_accounts(book) if is_closing(entry) else frozenset()
    )
    marked = (entry.payee, *sorted(entry.links or ()), *sorted(entry.tags or ()))
    found = [_said(book, entry.meta), _one_of(book, marked)]
    for posting in entry.postings or ():
        if posting.account in closed:
            continue
        opened = book.accounts.opened.get(posting.account)
        found.append(_said(book, posting.meta))
        found.append(_said(book, opened.meta) if opened else None)
        found.append(_one_of(book, account.split(posting.account)))
    return next((one for one in found if one), None)


def _said(book: Book, meta: data.Meta | None) -> str | None:
    """Give whom metadata names; a cooperative is no person, though it may hold."""
    groups = book.register.histories(Cooperative)
    for key, value in (meta or {}).items():
        text = str(value or "").strip()
        if text and text not in groups and key in PERSONS:
            return text
        listed = _one_of(book, text.split())
        if listed is not None:
            return listed
    return None


def _one_of(book: Book, words: Iterable[str | None]) -> str | None:
    """Give the first of some words that is the id of an associate or a family."""
    return next((one for one in words if one in _known(book)), None)


@once
def _known(book: Book) -> frozenset[str]:
    histories = (book.register.histories(one) for one in (Associate, Family))
    return frozenset(one for found in histories for one in found)


def is_allowed(book: Book, law: str, entry: data.Transaction) -> bool:
    """Tell whether a decision lets what a law finds in an entry stand."""
    day = entry.date
    waiver = book.decisions.waiver(law, cited_in(entry.meta), done_on(book, entry))
    return (
        waiver is not None
        or book.decisions.excuse(law, day.isoformat(), day) is not None
    )
