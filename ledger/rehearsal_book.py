"""What a rehearsal begins with, as the books say it or as it is given instead."""

import re
from datetime import date
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from beancount.core.amount import Amount

from ledger import money
from ledger.book import Book
from ledger.collections import Collections
from ledger.errors import LedgerError
from ledger.funerals import cost_per_funeral
from ledger.language import say
from ledger.policies import FuneralPolicy
from ledger.receipts import fund_on
from ledger.records import Family
from ledger.rehearsal_assumptions import assumed
from ledger.rehearsal_plan import YEAR
from ledger.rehearsal_plan import Plan
from ledger.rolls import rolls
from ledger.status import status

_AMOUNT = re.compile(r"(-?\d{1,12}(?:\.\d{1,6})?) ([A-Z][A-Z0-9'._-]{0,23})", re.ASCII)


class Request(NamedTuple):
    """What somebody wants to try out; what is None is taken from the books."""

    fund: str
    on: date
    deaths_per_1000: Decimal
    cost: str | None = None
    reserve: str | None = None
    paid_share: Decimal | None = None


class Gathered(NamedTuple):
    """A plan, and where each of its figures comes from, a sentence each."""

    plan: Plan
    assumed: list[str]


class Absences(NamedTuple):
    """Weeks owed and paid on the sheets of the last 52 weeks up to a day."""

    since: date
    sheets: int
    owed: int
    paid: int


def gather(book: Book, request: Request) -> Gathered:
    """Gather what a rehearsal begins with.

    Raises:
      LedgerError: neither the books nor the request say something that it needs.
    """
    on = request.on
    contribution = _contribution(book, request)
    number, currency = contribution.number or money.ZERO, contribution.currency
    covering = book.register.in_force(Family, on).values()
    persons = {person for family in covering for person in family.covered}
    cost, cost_told = _cost(book, request, currency)
    share, share_told = _share(book, request)
    reserve, reserve_told = _reserve(book, request, currency)
    plan = Plan(
        currency,
        len(covering),
        len(persons),
        request.deaths_per_1000,
        cost,
        number,
        share,
        reserve,
    )
    told = assumed(plan, on, cost=cost_told, share=share_told, reserve=reserve_told)
    return Gathered(plan, told)


def absences(book: Book, *, on: date) -> Absences:
    """Count the weeks owed and paid on the sheets dated in 52 weeks up to a day.

    Each sheet of a week owes one week for each family on its roll; what was paid
    ahead, late or by a correction counts on its day, what was taken back against
    it. A week whose sheet was never handed in counts on neither side.
    """
    since = on - timedelta(weeks=YEAR) + timedelta(days=1)
    sheets = owed = paid = 0
    called = rolls(book.stays)
    entries = [entry for entry in book.sheets if entry.date <= on]
    for _, sheet, _, _, weeks in Collections(book, entries).assess():
        if sheet is None or sheet.entry.date < since:
            continue
        paid += weeks
        roll = called.get(sheet.cooperative)
        if roll is not None and not sheet.corrects:
            sheets += 1
            owed += len(roll.of_week(sheet.week, sheet.entry.date))
    return Absences(since, sheets, owed, paid)


def _contribution(book: Book, request: Request) -> Amount:
    fund = fund_on(book, request.on)
    if fund is None:
        msg = say(
            "policy funeral names no fund on {on}; a rehearsal needs one, and its "
            "contribution.",
            on=request.on,
        )
        raise LedgerError(msg)
    if request.fund != fund:
        msg = say(
            "{fund} is not the fund of policy funeral, which is {other}; that one "
            "alone can be rehearsed.",
            fund=request.fund,
            other=fund,
        )
        raise LedgerError(msg)
    policy = book.policy(FuneralPolicy, request.on)
    if policy is None or policy.contribution is None:
        msg = say(
            "policy funeral gives no contribution on {on}; name another --on.",
            on=request.on,
        )
        raise LedgerError(msg)
    return policy.contribution


def _cost(book: Book, request: Request, currency: str) -> tuple[Decimal, str]:
    if request.cost is not None:
        return _given(request.cost, "cost", currency), say("(given)")
    mean = cost_per_funeral(book, on=request.on)
    if mean is None or mean.number is None:
        msg = say(
            "the books hold no funeral with a cost up to {on}; say what one costs: "
            '--cost "150.00 {currency}".',
            on=request.on,
            currency=currency,
        )
        raise LedgerError(msg)
    if mean.currency != currency:
        msg = say(
            "a funeral costs {mean} in the books, and the contribution is in "
            "{currency}; say what one costs in that: --cost.",
            mean=mean,
            currency=currency,
        )
        raise LedgerError(msg)
    return mean.number, say("(the mean of the funerals in the books)")


def _share(book: Book, request: Request) -> tuple[Fraction, str]:
    if request.paid_share is not None:
        return Fraction(request.paid_share), say("(given)")
    since, sheets, owed, paid = absences(book, on=request.on)
    if not owed:
        msg = say(
            "no sheet of {since} to {on} has a family on its roll; say which part of "
            "the weeks owed is paid: --paid-share 0.95.",
            since=since,
            on=request.on,
        )
        raise LedgerError(msg)
    told = say(
        "({paid} of {owed}, on {sheets} sheets of {since} to {on})",
        paid=paid,
        owed=owed,
        sheets=sheets,
        since=since,
        on=request.on,
    )
    return min(max(Fraction(paid, owed), Fraction(0)), Fraction(1)), told


def _reserve(book: Book, request: Request, currency: str) -> tuple[Decimal, str]:
    if request.reserve is not None:
        return _given(request.reserve, "reserve", currency), say("(given)")
    flows = status(book, on=request.on).flows
    has = {one.currency: one.has for one in flows if one.fund == request.fund}
    others = {key: number for key, number in has.items() if number and key != currency}
    told = say("(what it has on {on}, stock at cost, less its debts)", on=request.on)
    if others:
        told = say(
            "(what it has on {on}, stock at cost, less its debts; {others} left aside)",
            on=request.on,
            others=money.format_sums(others),
        )
    return has.get(currency, money.ZERO), told


def _given(text: str, what: str, currency: str) -> Decimal:
    match = _AMOUNT.fullmatch(" ".join(text.split()))
    if match is None:
        msg = say(
            '--{what} {text} is no amount; write it as "150.00 {currency}".',
            what=what,
            text=text,
            currency=currency,
        )
        raise LedgerError(msg)
    if match[2] != currency:
        msg = say(
            "--{what} is in {other}, and the contribution in {currency}; say it in "
            "{currency}, for currencies are not added.",
            what=what,
            other=match[2],
            currency=currency,
        )
        raise LedgerError(msg)
    return Decimal(match[1])
