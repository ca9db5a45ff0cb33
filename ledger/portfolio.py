"""The portfolio of loans on a day: how late they are, what is at risk and set aside."""

import datetime as dt
from decimal import Decimal
from itertools import zip_longest
from typing import NamedTuple

from ledger import money
from ledger.book import Book
from ledger.loan_arrears import Aged
from ledger.loan_faults import loans_in_doubt
from ledger.loan_fields import LateClass
from ledger.loans import loans
from ledger.policies import ProvisionsPolicy
from ledger.precision import decimals
from ledger.provisions import Provided
from ledger.provisions import provided

AT_RISK = (1, 30, 60, 90)
HUNDRED = Decimal(100)


class ClassSum(NamedTuple):
    """The loans of a class of days late.

    Attributes:
      days_from, days_to: of the class; the last one has no end.
      loans: how many have principal outstanding.
      outstanding: principal of theirs.
      share: of it that is to be set aside.
      needed: to be set aside.
    """

    days_from: int
    days_to: int | None
    loans: int
    outstanding: Decimal
    share: Decimal
    needed: Decimal


class AtRisk(NamedTuple):
    """The principal of loans that are late for longer than some days.

    Attributes:
      days: late for longer than these.
      outstanding: the whole principal of those loans.
      percent: of all that is outstanding; None if nothing is.
    """

    days: int
    outstanding: Decimal
    percent: Decimal | None


class Portfolio(NamedTuple):
    """The loans of a fund in a currency, on a day.

    Attributes:
      fund: whose; None for loans of no fund.
      currency, on: in what, when.
      outstanding: principal of all.
      late: the loans that are late, the latest first.
      classes: by the policy; none without one.
      at_risk: over 1, 30, 60 and 90 days.
      needed, booked, missing: to be set aside, set aside, and the rest, if any.
      unread: the loans whose terms are refused; they are in none of these figures.
    """

    fund: str | None
    currency: str
    on: dt.date
    outstanding: Decimal
    late: list[Aged]
    classes: list[ClassSum]
    at_risk: list[AtRisk]
    needed: Decimal
    booked: Decimal
    missing: Decimal
    unread: list[str]


def portfolios(book: Book, *, on: dt.date) -> list[Portfolio]:
    """Tell how the loans of each fund and currency stand at the end of a day."""
    groups = provided(book, on).items()
    return [_portfolio(book, *group, each, on) for group, each in groups]


def _portfolio(
    book: Book,
    fund: str | None,
    currency: str,
    each: list[Provided],
    on: dt.date,
) -> Portfolio:
    none = money.ZERO.scaleb(-decimals(book, currency))
    lent = [one for one in each if one.aged.outstanding > 0]
    whole = sum((one.aged.outstanding for one in lent), none)
    needed = sum((one.needed for one in each), none)
    booked = sum((one.booked for one in each), none)
    late = [one.aged for one in lent if one.aged.days]
    return Portfolio(
        fund=fund,
        currency=currency,
        on=on,
        outstanding=whole,
        late=sorted(late, key=lambda one: -one.days),
        classes=_classes(book, lent, on, none),
        at_risk=[_at_risk(late, days, whole, none) for days in AT_RISK],
        needed=needed,
        booked=booked,
        missing=max(needed - booked, none),
        unread=_unread(book, fund, currency),
    )


def _classes(
    book: Book, lent: list[Provided], on: dt.date, none: Decimal
) -> list[ClassSum]:
    """Sum up each class; before the first one nothing is set aside."""
    policy = book.policy(ProvisionsPolicy, on)
    if policy is None or policy.classes is None:
        return []
    given = policy.classes
    if given[0].days:
        given = (LateClass(0, money.ZERO), *given)
    found = []
    for one, later in zip_longest(given, given[1:]):
        last = later.days - 1 if later else None
        of_class = [
            each
            for each in lent
            if one.days <= each.aged.days and (last is None or each.aged.days <= last)
        ]
        found.append(
            ClassSum(
                days_from=one.days,
                days_to=last,
                loans=len(of_class),
                outstanding=sum((each.aged.outstanding for each in of_class), none),
                share=one.share,
                needed=sum((each.needed for each in of_class), none),
            )
        )
    return found


def _at_risk(late: list[Aged], days: int, whole: Decimal, none: Decimal) -> AtRisk:
    risky = sum((one.outstanding for one in late if one.days > days), none)
    percent = round(risky / whole * HUNDRED, 2) if whole else None
    return AtRisk(days, risky, percent)


def _unread(book: Book, fund: str | None, currency: str) -> list[str]:
    return [
        one
        for one, loan in loans(book).items()
        if one in loans_in_doubt(book)
        and loan.currency == currency
        and book.accounts.traits(loan.account).fund == fund
    ]
