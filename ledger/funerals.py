"""Funerals: the transactions that bury somebody, gathered by their id."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from beancount.core import convert
from beancount.core import data
from beancount.core.amount import Amount

from ledger import money
from ledger.book import Book
from ledger.errors import Complaint
from ledger.fields import is_id
from ledger.once import once
from ledger.reading import shown

SERVICE = "service"
CASH = "cash-benefit"


class Funeral(NamedTuple):
    """A funeral as its transactions tell it; the first one stands for all."""

    id: str
    person: str
    died: date
    entries: tuple[data.Transaction, ...]

    @property
    def date(self) -> date:
        """Give the day of the first transaction."""
        return self.entries[0].date


class Told(NamedTuple):
    """A transaction of a funeral that does not read, or contradicts another."""

    entry: data.Transaction
    judged: str
    complaint: Complaint


class Funerals(NamedTuple):
    """The funerals of a book by id, and what is wrong with their transactions."""

    found: dict[str, Funeral]
    told: list[Told]


@once
def funerals(book: Book) -> Funerals:
    """Gather the funerals of a book by id, and tell what is wrong with them."""
    found: dict[str, Funeral] = {}
    told: list[Told] = []
    buried: dict[str, str] = {}
    for entry in book.funerals:
        complaint = _unread(entry.meta)
        judged = str(entry.meta["funeral"])
        if complaint is None:
            person, died = entry.meta["person"], entry.meta["died"]
            first = found.get(judged) or Funeral(judged, person, died, ())
            complaint = _contradicts(entry, first, buried.get(person, judged))
            if complaint is None:
                buried[person] = judged
                found[judged] = first._replace(entries=(*first.entries, entry))
        if complaint is not None:
            told.append(Told(entry, judged, complaint))
    return Funerals(found, told)


def service_postings(
    book: Book, entry: data.Transaction, *roles: str
) -> Iterator[data.Posting]:
    """Give the postings of an entry on accounts of some roles."""
    for posting in entry.postings or ():
        if book.accounts.traits(posting.account).role in roles:
            yield posting


def cost(book: Book, funeral: Funeral, currency: str, *, on: date) -> Decimal:
    """Sum what a funeral cost up to a day in one currency, stock at its cost."""
    total = money.ZERO
    for entry in (one for one in funeral.entries if one.date <= on):
        for posting in service_postings(book, entry, SERVICE, CASH):
            total += weight(posting, currency)
    return total


def weight(posting: data.Posting, currency: str) -> Decimal:
    """Give what a posting weighs in a currency; nothing if it is of another."""
    if not money.is_known(posting.units):
        return money.ZERO
    amount: Amount = convert.get_weight(posting)
    if not money.is_known(amount) or amount.currency != currency:
        return money.ZERO
    return money.settled(amount.number)


def cost_per_funeral(book: Book, *, on: date) -> Amount | None:
    """Give the mean cost of the funerals up to a day, in the currency of most.

    Rounded to the hundredth, half to even; None without a funeral that cost money.
    """
    currencies = list(book.options.get("operating_currency", ()))
    held = [one for one in funerals(book).found.values() if one.date <= on]
    for currency in currencies:
        costs = [number for one in held if (number := cost(book, one, currency, on=on))]
        if costs:
            mean = sum(costs, money.ZERO) / len(costs)
            return Amount(mean.quantize(Decimal("0.01")), currency)
    return None


def _unread(meta: data.Meta) -> Complaint | None:
    wrong = [key for key in ("funeral", "person") if not is_id(meta.get(key))]
    if not isinstance(meta.get("died"), date):
        wrong.append("died")
    if not wrong:
        return None
    return Complaint(
        "the funeral {funeral} needs {keys}: the id of the funeral and of the person "
        "in quotes, and the day of death as died: 2026-03-04.",
        {"funeral": shown(meta["funeral"]), "keys": " and ".join(wrong)},
    )


def _contradicts(
    entry: data.Transaction, first: Funeral, buried_as: str
) -> Complaint | None:
    person, died = entry.meta["person"], entry.meta["died"]
    known = {"funeral": first.id, "person": person, "died": died, "date": entry.date}
    if died > entry.date:
        return Complaint(
            "{funeral} is dated {date}, before the death of {person} on {died}; mend "
            "one of the two days.",
            known,
        )
    if (person, died) != (first.person, first.died):
        return Complaint(
            "{funeral} is of {person}, who died on {died}, and elsewhere of {other}, "
            "who died on {then}; a funeral is of one person, mend what is wrong.",
            {**known, "other": first.person, "then": first.died},
        )
    if buried_as != first.id:
        return Complaint(
            "{funeral} is of {person}, whose funeral is {other}; write all of it under "
            "one id.",
            {**known, "other": buried_as},
        )
    return None
