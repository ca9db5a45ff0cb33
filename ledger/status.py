"""The state of the network on a day: families, weeks, money, open decisions."""

import datetime as dt
from collections import Counter
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from beancount.core import account
from beancount.core import convert
from beancount.core import data
from beancount.core.amount import Amount

from ledger import money
from ledger.book import Book
from ledger.collections import Collections
from ledger.ratification import ratification_due
from ledger.records import Cooperative
from ledger.records import Family


class Collected(NamedTuple):
    """A cooperative's families and persons on a day, and its collections up to it."""

    cooperative: str
    name: str
    families: int
    persons: int
    sheets: int
    weeks: int


class Flow(NamedTuple):
    """A fund's income and costs up to a day, and what it then has, in one currency.

    What it has are its assets (stock at cost) less its liabilities, what it began
    with included.
    """

    fund: str
    currency: str
    money_in: Decimal
    money_out: Decimal
    has: Decimal


class Awaiting(NamedTuple):
    """A quick decision that the assembly has not answered, and its last day."""

    decision: str
    text: str
    date: dt.date
    due: dt.date | None


class Status(NamedTuple):
    """The state of the network on a day."""

    on: dt.date
    horizon: dt.date | None
    collected: list[Collected]
    flows: list[Flow]
    awaiting: list[Awaiting]


def status(book: Book, *, on: dt.date) -> Status:
    """Tell how the network stands at the end of a day."""
    return Status(
        on,
        book.horizon,
        _collected(book, on),
        _flows(book, on),
        [
            Awaiting(
                one.record.id, one.record.text, one.date, ratification_due(book, one)
            )
            for one in book.decisions.awaiting(on)
        ],
    )


def _collected(book: Book, on: dt.date) -> list[Collected]:
    entries = [entry for entry in book.sheets if entry.date <= on]
    sheets: Counter[str] = Counter()
    weeks: Counter[str] = Counter()
    for assessment in Collections(book, entries).assess():
        if assessment.sheet is not None:
            weeks[assessment.sheet.cooperative] += assessment.weeks
            sheets[assessment.sheet.cooperative] += not assessment.sheet.corrects
    families: Counter[str] = Counter()
    persons: Counter[str] = Counter()
    for family in book.register.in_force(Family, on).values():
        families[family.cooperative] += 1
        persons[family.cooperative] += len(family.covered)
    return [
        Collected(
            one.id,
            one.name,
            families[one.id],
            persons[one.id],
            sheets[one.id],
            weeks[one.id],
        )
        for one in book.register.in_force(Cooperative, on).values()
    ]


def _flows(book: Book, on: dt.date) -> list[Flow]:
    names = ("income", "expenses", "assets", "liabilities")
    income, expenses, assets, liabilities = (book.options[f"name_{n}"] for n in names)
    sums: dict[tuple[str, str], dict[str, Decimal]] = {}
    for posting in _postings(book.transactions, on):
        root = account.root(1, posting.account)
        fund = book.accounts.traits(posting.account).fund or ""
        for currency, number in money.add_up([_held(posting)]).items():
            sums.setdefault((fund, currency), defaultdict(Decimal))[root] += number
    return [
        Flow(
            fund,
            currency,
            -flow[income] + money.ZERO,
            flow[expenses],
            flow[assets] + flow[liabilities],
        )
        for (fund, currency), flow in sorted(sums.items())
        if any(flow[root] for root in (income, expenses, assets, liabilities))
    ]


def _held(posting: data.Posting) -> Amount | None:
    """Give what a posting moves; stock as what it cost."""
    if not money.is_known(posting.units):
        return None
    amount: Amount = convert.get_cost(posting)
    return amount


def _postings(
    transactions: Iterable[data.Transaction], on: dt.date
) -> Iterable[data.Posting]:
    return (
        posting
        for entry in transactions
        if entry.date <= on
        for posting in entry.postings
    )
