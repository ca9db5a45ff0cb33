"""The terms from which a loan's schedule is reckoned, and which of them make sense."""

from collections.abc import Collection
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from typing import NamedTuple

from ledger import day_counts
from ledger import due_dates
from ledger.due_dates import Every
from ledger.interest_terms import check_rate
from ledger.language import mark
from ledger.language import say
from ledger.loan_methods import LEVEL
from ledger.loan_methods import METHODS
from ledger.roundings import ROUNDINGS
from ledger.roundings import written

INSTALMENTS_MAX = 9999


class Disbursement(NamedTuple):
    """A part of a loan, and the day on which it is paid out and begins to owe."""

    date: date
    amount: Decimal


class LoanTerms(NamedTuple):
    """The terms from which a loan's schedule is reckoned.

    Attributes:
      principal: lent in all, down payment included, in the currency; above zero.
      rate: of a year, 0.12 for 12 %; 0 is lawful.
      basis: how days are counted; a name of `day_counts.BASES`.
      method: of repaying, one of `loan_methods.METHODS`.
      instalments: how many, those of the grace included; the down payment is none.
      every: how far they lie apart.
      start: the day of the first disbursement, which bears interest.
      first_due: of the first instalment; one `every` after the start if None, and
        then all due dates are counted from the start.
      instalment: as agreed, for french and flat; reckoned if None.
      multiple: to which the reckoned instalment (german: its principal part) is
        rounded, such as 5.00; to the currency if None.
      grace_principal: how many instalments, the first ones, pay interest alone.
      down_payment: paid on the day of the start, before interest.
      disbursements: by date, the principal in all; all on the start if empty.
      decimals: of the currency.
      rounding: of interest and instalments; one of `ROUNDINGS`.
      high_rate: a rate above 1 is meant, and no slip.
    """

    principal: Decimal
    rate: Decimal
    basis: str
    method: str
    instalments: int
    every: Every
    start: date
    first_due: date | None = None
    instalment: Decimal | None = None
    multiple: Decimal | None = None
    grace_principal: int = 0
    down_payment: Decimal = Decimal(0)
    disbursements: tuple[Disbursement, ...] = ()
    decimals: int = 2
    rounding: str = "half-even"
    high_rate: bool = False


def dues(terms: LoanTerms) -> tuple[date, ...]:
    """List the due dates of a loan's instalments.

    Raises:
      ValueError: one lies beyond the calendar; the message is a sentence.
    """
    if terms.first_due is None:
        counted = due_dates.due_dates(terms.start, terms.every, terms.instalments + 1)
        return counted[1:]
    return due_dates.due_dates(terms.first_due, terms.every, terms.instalments)


def check(terms: LoanTerms) -> None:
    """Let terms pass that make sense.

    Raises:
      HighRateError: the rate is above 1 and `high_rate` does not admit it.
      ValueError: anything else does not; the message is a sentence about it, and
        after a semicolon says what is admitted.
    """
    day_counts.canonical(terms.basis)
    _admit(METHODS, terms.method, "{name!r} is no method; admitted are {admitted}")
    _admit(
        ROUNDINGS, terms.rounding, "{name!r} is no rounding; admitted are {admitted}"
    )
    check_rate(terms.rate, high_rate=terms.high_rate)
    for fault in chain(_amounts(terms), _counts(terms), _drawn(terms)):
        raise ValueError(fault)


def _admit(admitted: Collection[str], name: str, template: str) -> None:
    if name not in admitted:
        raise ValueError(say(template, name=name, admitted=", ".join(admitted)))


def _amounts(terms: LoanTerms) -> Iterator[str]:
    named = (
        (mark("the principal {number:f}"), terms.principal),
        (mark("the instalment {number:f}"), terms.instalment),
        (mark("the multiple {number:f}"), terms.multiple),
        (mark("the down payment {number:f}"), terms.down_payment or None),
    )
    for template, number in named:
        if number is not None:
            yield from _amount(template, number, terms.decimals)
    if terms.instalment is not None and terms.method not in LEVEL:
        yield say(
            "the method {method} has no equal instalment; leave it out, or choose "
            "{one} or {other}",
            method=terms.method,
            one=LEVEL[0],
            other=LEVEL[1],
        )
    if terms.multiple is not None and terms.method == "interest-only":
        yield say(
            "the method interest-only has no equal part to round to a multiple; "
            "leave the multiple out"
        )
    if terms.down_payment >= terms.principal:
        yield say(
            "the down payment {down_payment:f} leaves nothing to lend of "
            "{principal:f}; it is below the principal",
            down_payment=terms.down_payment,
            principal=terms.principal,
        )


def _amount(
    template: str, number: Decimal, decimals: int, **fields: object
) -> Iterator[str]:
    """Judge an amount, which the template names."""
    if not number.is_finite() or number <= 0:
        yield say(
            "{what} is not above zero; write a number such as 5.00",
            what=say(template, number=number, **fields),
        )
    elif Fraction(number) * 10**decimals % 1:
        yield say(
            "{what} has more than {decimals} decimals; write no more than the currency "
            "has",
            what=say(template, number=number, **fields),
            decimals=decimals,
        )


def _counts(terms: LoanTerms) -> Iterator[str]:
    count, grace = terms.instalments, terms.grace_principal
    if not 1 <= count <= INSTALMENTS_MAX:
        yield say(
            "{count} instalments repay no loan; ask for 1 to {most}",
            count=count,
            most=INSTALMENTS_MAX,
        )
    elif grace < 0:
        yield say(
            "a grace of {grace} instalments is none; it is from 0 to {most}",
            grace=grace,
            most=count - 1,
        )
    elif grace >= count:
        yield say(
            "a grace of {grace} instalments leaves none of {count} to repay the "
            "principal; it is from 0 to {most}",
            grace=grace,
            count=count,
            most=count - 1,
        )
    if terms.first_due is not None and terms.first_due <= terms.start:
        yield say(
            "the first instalment falls due on {first_due}, and the loan begins "
            "on {start}; the first due date lies after that day",
            first_due=terms.first_due,
            start=terms.start,
        )


def _drawn(terms: LoanTerms) -> Iterator[str]:
    """Judge the disbursements; the other terms make sense."""
    if not terms.disbursements:
        return
    for one in terms.disbursements:
        template = mark("the disbursement on {date} of {number:f}")
        yield from _amount(template, one.amount, terms.decimals, date=one.date)
    total = sum((Fraction(one.amount) for one in terms.disbursements), Fraction(0))
    if total != terms.principal:
        in_all = f"{written(total, terms.decimals):f}"
        yield say(
            "the disbursements are {in_all} in all, and the principal is "
            "{principal:f}; they sum to the principal",
            in_all=in_all,
            principal=terms.principal,
        )
    days, falling = [one.date for one in terms.disbursements], dues(terms)
    if min(days) < terms.start or max(days) >= falling[-1]:
        outside = min(days) if min(days) < terms.start else max(days)
        yield say(
            "the disbursement of {outside} lies outside the loan; it is from "
            "{start} on and before {last}, the last due date",
            outside=outside,
            start=terms.start,
            last=falling[-1],
        )
    if min(days) >= falling[0]:
        yield say(
            "the first disbursement, of {day}, does not lie before the first due "
            "date {due}; what is owed then has been lent before",
            day=min(days),
            due=falling[0],
        )
    at_once = sum(
        Fraction(one.amount) for one in terms.disbursements if one.date == terms.start
    )
    if terms.down_payment and terms.down_payment >= at_once:
        yield say(
            "the down payment {down_payment:f} is not below what is disbursed on "
            "{start}; it is a part of that",
            down_payment=terms.down_payment,
            start=terms.start,
        )
