"""Prices: what services cost beside the market's, and whether fees cover the costs.

    2026-03-04 * "Consultations of the day"
      Assets:Cash:Health              96.00 USD
      Income:Health:Fees             -96.00 USD
        service: "consultation"
        cases: 12

A posting without `cases:` counts its amount by the fee of its day, if that is whole.
What is given back takes its cases back.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN
from decimal import Decimal
from typing import NamedTuple

from beancount.core import account
from beancount.core import data
from beancount.core.amount import Amount

from ledger import money
from ledger.book import Book
from ledger.campaign_accounts import funds
from ledger.cases import counted
from ledger.cases import is_income
from ledger.closings import is_closing
from ledger.errors import LedgerError
from ledger.fund_table import YEAR
from ledger.language import say
from ledger.padding import padded
from ledger.records import Campaign
from ledger.records import Fund
from ledger.roles import GIFTS
from ledger.services import Service

TENTH = Decimal("0.1")


class Priced(NamedTuple):
    """A service of a fund, beside the market.

    Attributes:
      service, text: which.
      fee: what is taken.
      market: the market's price; None if it is not known.
      percent: the fee, in percent of the market's price; None where that is not
        known, or in another currency.
      cheaper: how many percent cheaper.
      cases: how many were served in the year.
    """

    service: str
    text: str
    fee: Amount
    market: Amount | None
    percent: Decimal | None
    cheaper: Decimal | None
    cases: int


class Coverage(NamedTuple):
    """Own income and costs of a fund's year in one currency.

    Own income is without gifts and without what campaigns raise; what is paid for
    those is none of the costs. percent is None where nothing was spent.
    """

    currency: str
    income: Decimal
    cost: Decimal
    percent: Decimal | None


class Prices(NamedTuple):
    """The services of a fund in the year up to a day.

    Attributes:
      fund, on: whose, and up to when.
      services: those in force that day.
      coverage: own income beside costs, by currency.
      notes: what could not be counted, and why.
    """

    fund: str
    on: dt.date
    services: list[Priced]
    coverage: list[Coverage]
    notes: list[str]


def prices(book: Book, asked: str, *, on: dt.date) -> Prices:
    """Show the services of a fund, or of a campaign's fund, beside the market's.

    Raises:
      LedgerError: there is no such fund or campaign that day, or it has no fund.
    """
    fund = _fund(book, asked, on)
    cases: dict[str, int] = defaultdict(int)
    sums: dict[str, list[Decimal]] = defaultdict(lambda: [money.ZERO, money.ZERO])
    notes = []
    for entry, posting in _of_the_year(book, fund, on):
        told = counted(book, entry, posting, fund)
        if isinstance(told, str):
            notes.append(f"{entry.date}: {told}")
        elif told is not None:
            cases[told.service] += told.cases
        weight = money.weight(posting)
        if weight is not None and not _beside(book, posting.account):
            income = is_income(book, posting.account)
            sums[weight.currency][not income] += (
                -weight.number if income else weight.number
            )
    known = book.register.in_force(Service, on).items()
    return Prices(
        fund,
        on,
        [_priced(one, cases[name]) for name, one in known if one.fund == fund],
        [_coverage(currency, *of) for currency, of in sorted(sums.items()) if any(of)],
        notes,
    )


def _fund(book: Book, asked: str, on: dt.date) -> str:
    """Find the fund that is asked for by its id or by that of its campaign."""
    if book.register.on(Fund, asked, on) is not None:
        return asked
    known = [one for one in book.register.records(Campaign) if one.date <= on]
    if all(one.record.id != asked for one in known):
        msg = say(
            "{asked} is neither a fund nor a campaign recorded by {on}.",
            asked=asked,
            on=on,
        )
        raise LedgerError(msg)
    fund = funds(book).get(asked)
    if fund is None:
        msg = say("The campaign {asked} is of no fund; name the fund.", asked=asked)
        raise LedgerError(msg)
    return fund


def _of_the_year(
    book: Book, fund: str, on: dt.date
) -> Iterator[tuple[data.Transaction, data.Posting]]:
    """Give what a fund took in and spent in the year up to a day, but its closing."""
    roots = {book.options["name_income"], book.options["name_expenses"]}
    for entry in padded(book):
        of_year = dt.timedelta(0) <= on - entry.date < YEAR
        if not of_year or is_closing(entry):
            continue
        for posting in entry.postings or ():
            of_fund = book.accounts.traits(posting.account).fund == fund
            if of_fund and account.root(1, posting.account) in roots:
                yield entry, posting


def _beside(book: Book, name: str) -> bool:
    """Tell whether an account is of a campaign, or of gifts."""
    traits = book.accounts.traits(name)
    return traits.campaign is not None or traits.role == GIFTS


def _priced(service: Service, cases: int) -> Priced:
    fee, market = service.fee, service.market
    percent = None
    if market is not None and market.currency == fee.currency:
        percent = _percent(fee.number or money.ZERO, market.number or money.ZERO)
    return Priced(
        service=service.id,
        text=service.text,
        fee=fee,
        market=market,
        percent=percent,
        cheaper=None if percent is None else 100 - percent,
        cases=cases,
    )


def _coverage(currency: str, income: Decimal, cost: Decimal) -> Coverage:
    percent = _percent(income, cost) if cost > 0 else None
    return Coverage(currency, income, cost, percent)


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    return (part * 100 / whole).quantize(TENTH, ROUND_HALF_EVEN)
