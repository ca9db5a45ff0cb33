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
from ledger.policies import FuneralPolicy
from ledger.receipts import fund_on
from ledger.records import Family
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
    return Gathered(
        plan,
        [
            (
                f"{plan.families} families pay and {plan.persons} persons are covered, "
                f"as on {on}, and it stays so: whoever leaves or dies is replaced."
            ),
            (
                f"{plan.deaths_per_1000:f} of 1000 persons die in a year (given), each "
                "person alike and by itself, at all times of the year: the records "
                "hold no ages, and an epidemic is not in it."
            ),
            (
                f"A death costs {_written(cost, currency)} {cost_told}, paid in its "
                "week; every one is paid for, also of a family that waits or is "
                "suspended."
            ),
            f"A week costs {_written(number, currency)}, as on {on}, and stays so.",
            (
                f"{percent(share)} % of the weeks owed are paid, every week alike "
                f"{share_told}."
            ),
            f"The fund begins with {_written(reserve, currency)} {reserve_told}.",
        ],
    )


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


def percent(share: Fraction) -> str:
    """Write a part of the whole in percent, with one decimal."""
    tenths = Decimal(round(share * 1000)).scaleb(-1)
    return money.format_number(tenths)


def _contribution(book: Book, request: Request) -> Amount:
    fund = fund_on(book, request.on)
    if fund is None:
        msg = (
            f"policy funeral names no fund on {request.on}; a rehearsal needs one, and "
            "its contribution."
        )
        raise LedgerError(msg)
    if request.fund != fund:
        msg = (
            f"{request.fund} is not the fund of policy funeral, which is {fund}; that "
            "one alone can be rehearsed."
        )
        raise LedgerError(msg)
    policy = book.policy(FuneralPolicy, request.on)
    if policy is None or policy.contribution is None:
        msg = (
            f"policy funeral gives no contribution on {request.on}; name another --on."
        )
        raise LedgerError(msg)
    return policy.contribution


def _cost(book: Book, request: Request, currency: str) -> tuple[Decimal, str]:
    if request.cost is not None:
        return _given(request.cost, "cost", currency), "(given)"
    mean = cost_per_funeral(book, on=request.on)
    if mean is None or mean.number is None:
        msg = (
            f"the books hold no funeral with a cost up to {request.on}; say what one "
            f'costs: --cost "150.00 {currency}".'
        )
        raise LedgerError(msg)
    if mean.currency != currency:
        msg = (
            f"a funeral costs {mean} in the books, and the contribution is in "
            f"{currency}; say what one costs in that: --cost."
        )
        raise LedgerError(msg)
    return mean.number, "(the mean of the funerals in the books)"


def _share(book: Book, request: Request) -> tuple[Fraction, str]:
    if request.paid_share is not None:
        return Fraction(request.paid_share), "(given)"
    since, sheets, owed, paid = absences(book, on=request.on)
    if not owed:
        msg = (
            f"no sheet of {since} to {request.on} has a family on its roll; say which "
            "part of the weeks owed is paid: --paid-share 0.95."
        )
        raise LedgerError(msg)
    told = f"({paid} of {owed}, on {sheets} sheets of {since} to {request.on})"
    return min(max(Fraction(paid, owed), Fraction(0)), Fraction(1)), told


def _reserve(book: Book, request: Request, currency: str) -> tuple[Decimal, str]:
    if request.reserve is not None:
        return _given(request.reserve, "reserve", currency), "(given)"
    told = f"(what it has on {request.on}, stock at cost, less its debts)"
    flows = status(book, on=request.on).flows
    has = {one.currency: one.has for one in flows if one.fund == request.fund}
    others = {key: number for key, number in has.items() if number and key != currency}
    if others:
        told = f"{told[:-1]}; {money.format_sums(others)} left aside)"
    return has.get(currency, money.ZERO), told


def _given(text: str, what: str, currency: str) -> Decimal:
    match = _AMOUNT.fullmatch(" ".join(text.split()))
    if match is None:
        msg = f'--{what} {text} is no amount; write it as "150.00 {currency}".'
        raise LedgerError(msg)
    if match[2] != currency:
        msg = (
            f"--{what} is in {match[2]}, and the contribution in {currency}; say it in "
            f"{currency}, for currencies are not added."
        )
        raise LedgerError(msg)
    return Decimal(match[1])


def _written(number: Decimal, currency: str) -> str:
    return f"{money.format_number(number, Decimal('0.01'))} {currency}"
