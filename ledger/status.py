"""The state of the network on a day: families, weeks, money, open decisions."""

import datetime as dt
from collections import Counter
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from beancount.core import account
from beancount.core import data

from ledger import money
from ledger.book import Book
from ledger.closings import advance_accounts
from ledger.closings import is_closing
from ledger.collected import collected
from ledger.collections import Collections
from ledger.mentors import Suspended
from ledger.mentors import mentors_suspended
from ledger.postings import Posted
from ledger.precision import decimals
from ledger.ratification import ratification_due
from ledger.records import Cooperative
from ledger.records import Family

ADVANCED = "advanced"


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

    Advances are no cost, and stand beside them. The closing of a year takes nothing
    from income, costs and advances.
    What it has are its assets (stock at cost) less its liabilities, what it began
    with included.
    """

    fund: str
    currency: str
    money_in: Decimal
    money_out: Decimal
    advanced: Decimal
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
    mentors_suspended: list[Suspended]


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
        mentors_suspended(book, on=on),
    )


def _collected(book: Book, on: dt.date) -> list[Collected]:
    entries = [entry for entry in book.sheets if entry.date <= on]
    sheets: Counter[str] = Counter()
    weeks: Counter[str] = Counter()
    every = len(entries) == len(book.sheets)
    assessed = (
        collected(book).assessments if every else Collections(book, entries).assess()
    )
    for assessment in assessed:
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
    for_advances = advance_accounts(book)
    sums: dict[tuple[str, str], dict[str, Decimal]] = {}
    for entry, posting in _postings(book.transactions, on):
        root = account.root(1, posting.account)
        if root in {income, expenses} and is_closing(entry):
            continue
        fund = book.accounts.traits(posting.account).fund or ""
        advanced = posting.account in for_advances and not is_closing(entry)
        for currency, number in money.add_up([money.at_cost(posting)]).items():
            flow = sums.setdefault((fund, currency), defaultdict(Decimal))
            flow[root] += number
            if advanced:
                flow[ADVANCED] += number
    return [
        Flow(
            fund,
            currency,
            _cents(book, currency) - flow[income],
            _cents(book, currency) + flow[expenses],
            _cents(book, currency) + flow[ADVANCED],
            _cents(book, currency) + flow[assets] + flow[liabilities],
        )
        for (fund, currency), flow in sorted(sums.items())
        if any(flow[one] for one in (income, expenses, ADVANCED, assets, liabilities))
    ]


def _cents(book: Book, currency: str) -> Decimal:
    """Give zero with the decimals of a currency: what is added to it has them too."""
    return money.ZERO.scaleb(-decimals(book, currency))


def _postings(
    transactions: Iterable[data.Transaction], on: dt.date
) -> Iterable[Posted]:
    return (
        (entry, posting)
        for entry in transactions
        if entry.date <= on
        for posting in entry.postings
    )
