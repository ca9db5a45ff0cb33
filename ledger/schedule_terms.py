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
    _among(terms.method, "method", METHODS)
    _among(terms.rounding, "rounding", ROUNDINGS)
    check_rate(terms.rate, high_rate=terms.high_rate)
    for fault in chain(_amounts(terms), _counts(terms), _drawn(terms)):
        raise ValueError(fault)


def _among(name: str, what: str, admitted: Collection[str]) -> None:
    if name not in admitted:
        msg = f"{name!r} is no {what}; admitted are {', '.join(admitted)}"
        raise ValueError(msg)


def _amounts(terms: LoanTerms) -> Iterator[str]:
    named = {
        "principal": terms.principal,
        "instalment": terms.instalment,
        "multiple": terms.multiple,
        "down payment": terms.down_payment or None,
    }
    for what, number in named.items():
        yield from _amount(what, number, terms.decimals)
    if terms.instalment is not None and terms.method not in LEVEL:
        yield (
            f"the method {terms.method} has no equal instalment; leave it out, "
            f"or choose {' or '.join(LEVEL)}"
        )
    if terms.multiple is not None and terms.method == "interest-only":
        yield (
            "the method interest-only has no equal part to round to a multiple; leave "
            "the multiple out"
        )
    if terms.down_payment >= terms.principal:
        yield (
            f"the down payment {terms.down_payment:f} leaves nothing to lend of "
            f"{terms.principal:f}; it is below the principal"
        )


def _amount(what: str, number: Decimal | None, decimals: int) -> Iterator[str]:
    if number is None:
        return
    if not number.is_finite() or number <= 0:
        yield f"the {what} {number:f} is not above zero; write a number such as 5.00"
    elif Fraction(number) * 10**decimals % 1:
        yield (
            f"the {what} {number:f} has more than {decimals} decimals; write no more "
            "than the currency has"
        )


def _counts(terms: LoanTerms) -> Iterator[str]:
    count, grace = terms.instalments, terms.grace_principal
    if not 1 <= count <= INSTALMENTS_MAX:
        yield f"{count} instalments repay no loan; ask for 1 to {INSTALMENTS_MAX}"
    elif grace < 0:
        yield f"a grace of {grace} instalments is none; it is from 0 to {count - 1}"
    elif grace >= count:
        yield (
            f"a grace of {grace} instalments leaves none of {count} to repay the "
            f"principal; it is from 0 to {count - 1}"
        )
    if terms.first_due is not None and terms.first_due <= terms.start:
        yield (
            f"the first instalment falls due on {terms.first_due}, and the loan begins "
            f"on {terms.start}; the first due date lies after that day"
        )


def _drawn(terms: LoanTerms) -> Iterator[str]:
    """Judge the disbursements; the other terms make sense."""
    if not terms.disbursements:
        return
    for one in terms.disbursements:
        yield from _amount(f"disbursement on {one.date} of", one.amount, terms.decimals)
    total = sum((Fraction(one.amount) for one in terms.disbursements), Fraction(0))
    if total != terms.principal:
        in_all = f"{written(total, terms.decimals):f}"
        yield (
            f"the disbursements are {in_all} in all, and the principal is "
            f"{terms.principal:f}; they sum to the principal"
        )
    days, falling = [one.date for one in terms.disbursements], dues(terms)
    if min(days) < terms.start or max(days) >= falling[-1]:
        outside = min(days) if min(days) < terms.start else max(days)
        yield (
            f"the disbursement of {outside} lies outside the loan; it is from "
            f"{terms.start} on and before {falling[-1]}, the last due date"
        )
    if min(days) >= falling[0]:
        yield (
            f"the first disbursement, of {min(days)}, does not lie before the first "
            f"due date {falling[0]}; what is owed then has been lent before"
        )
    at_once = sum(
        Fraction(one.amount) for one in terms.disbursements if one.date == terms.start
    )
    if terms.down_payment and terms.down_payment >= at_once:
        yield (
            f"the down payment {terms.down_payment:f} is not below what is disbursed "
            f"on {terms.start}; it is a part of that"
        )
