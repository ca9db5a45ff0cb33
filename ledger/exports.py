"""Exports: every report of a book on a day, by the functions of the commands."""

from collections import defaultdict
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ledger import money
from ledger import standings
from ledger.advance_years import year_of_advances
from ledger.backing import ties
from ledger.book import Book
from ledger.campaign_report import campaign_report
from ledger.deposits import deposits
from ledger.errors import LedgerError
from ledger.fund_status import fund_status
from ledger.fund_table import fund_table
from ledger.interfund import funds
from ledger.lawbook import clauses
from ledger.loan_status import status as loan_status
from ledger.loans import loans
from ledger.maturities import ladders
from ledger.padding import padded
from ledger.portfolio import portfolios
from ledger.precision import decimals
from ledger.prices import Prices
from ledger.prices import prices
from ledger.quotes import quote
from ledger.records import Campaign
from ledger.records import Cooperative
from ledger.report_tables import Grid
from ledger.report_tables import grids
from ledger.rules import Rule
from ledger.status import status


class Export(NamedTuple):
    """A report as tables.

    Attributes:
      name: of the command that tells it, or of what it lists.
      grids: its tables.
      notes: what was left out, and why.
    """

    name: str
    grids: list[Grid]
    notes: list[str]


class Balance(NamedTuple):
    """What stands on an account in one currency at the end of a day."""

    account: str
    fund: str
    currency: str
    balance: Decimal


class Movement(NamedTuple):
    """A posting, and what stands on its account after it."""

    account: str
    currency: str
    date: date
    payee: str
    narration: str
    moved: Decimal
    balance: Decimal


Report = Callable[[Book, date], Iterable[object]]


def exports(book: Book, rules: Sequence[Rule], *, on: date) -> Iterator[Export]:
    """Give every report of a book at the end of a day.

    Args:
      book: the book.
      rules: the laws, for the report of that name.
      on: the day; of advances its year is told, of prices the year up to it.
    """
    for name, report in REPORTS.items():
        yield _export(name, report(book, on))
    yield Export("laws", grids("laws", clauses(book, rules, on=on)), [])


def _export(name: str, told: Iterable[object]) -> Export:
    """Lay out a report; what cannot be told is left out, and why is noted."""
    found: list[object] = []
    notes: list[str] = []
    try:
        for one in told:
            if isinstance(one, LedgerError):
                notes.append(str(one))
            else:
                found.append(one)
    except LedgerError as error:
        notes.append(str(error))
    return Export(name, grids(name, found), notes)


def _each(tell: Callable[[str], object], ids: Iterable[str]) -> Iterator[object]:
    """Tell of each id, or why there is nothing to tell."""
    for one in ids:
        try:
            yield tell(one)
        except LedgerError as error:
            yield error


def _status(book: Book, on: date) -> Iterator[object]:
    yield {**status(book, on=on)._asdict(), "funeral_fund": fund_status(book, on=on)}


def _standing(book: Book, on: date) -> Iterator[object]:
    yield from standings.everyone(book, on=on)


def _arrears_list(book: Book, on: date) -> Iterator[object]:
    for one in book.register.in_force(Cooperative, on):
        for debt in standings.debts(book, one, on=on):
            yield {"cooperative": one, **debt._asdict()}


def _funds(book: Book, on: date) -> Iterator[object]:
    yield from fund_table(book, on=on)


def _maturities(book: Book, on: date) -> Iterator[object]:
    yield from ladders(book, on=on)


def _arrears(book: Book, on: date) -> Iterator[object]:
    yield from portfolios(book, on=on)


def _guarantees(book: Book, on: date) -> Iterator[object]:
    yield from ties(book, on=on)


def _campaigns(book: Book, on: date) -> Iterator[object]:
    histories = book.register.histories(Campaign).items()
    begun = [one for one, history in histories if history[0].date <= on]
    return _each(lambda one: campaign_report(book, one, on=on), begun)


def _prices(book: Book, on: date) -> Iterator[object]:
    for one in _each(lambda fund: prices(book, fund, on=on), funds(book)):
        if not isinstance(one, Prices) or one.services or one.coverage:
            yield one


def _schedules(book: Book, on: date) -> Iterator[object]:
    begun = [
        one.id
        for one in loans(book).values()
        if any(moved.date <= on for moved in one.movements)
    ]
    return _each(lambda one: loan_status(book, one, on=on), begun)


def _quotes(book: Book, on: date) -> Iterator[object]:
    held = [one.id for one in deposits(book).values() if one.balance(on) > 0]
    return _each(lambda one: quote(book, one, on=on), held)


def _advances(book: Book, on: date) -> Iterator[object]:
    return _each(lambda year: year_of_advances(book, year), [f"{on.year:04}"])


def _balances(book: Book, on: date) -> Iterator[Balance]:
    sums: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for one in _journal(book, on):
        sums[one.account, one.currency] += one.moved
    for (account, currency), number in sorted(sums.items()):
        if number:
            fund = book.accounts.traits(account).fund or ""
            yield Balance(account, fund, currency, number)


def _journal(book: Book, on: date) -> Iterator[Movement]:
    """Give every posting, account by account, with what stands there after it."""
    moved: dict[tuple[str, str], list[Movement]] = defaultdict(list)
    for entry in padded(book):
        for posting in (entry.postings or ()) if entry.date <= on else ():
            units = money.units(posting)
            if units is not None:
                account, currency = posting.account, units.currency
                none = money.ZERO.scaleb(-decimals(book, currency))
                before = moved[account, currency]
                stood = before[-1].balance if before else none
                texts = entry.payee or "", entry.narration or ""
                number = units.number + none
                line = (account, currency, entry.date, *texts, number, stood + number)
                before.append(Movement(*line))
    for _, some in sorted(moved.items()):
        yield from some


REPORTS: dict[str, Report] = {
    "status": _status,
    "standing": _standing,
    "arrears-list": _arrears_list,
    "funds": _funds,
    "maturities": _maturities,
    "quote": _quotes,
    "advances": _advances,
    "campaign": _campaigns,
    "prices": _prices,
    "schedule": _schedules,
    "arrears": _arrears,
    "guarantees": _guarantees,
    "balances": _balances,
    "journal": _journal,
}
