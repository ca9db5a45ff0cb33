"""What each instalment of a loan bears: its interest, and what is repaid at a time.

Interest of a period is, for each of its stretches of one balance,

    balance x rate x part of a year

with the parts of `loan_days`. A flat loan owes the interest of its whole term on
what was lent, in equal shares: principal x rate x term / instalments.

The equal instalment of a french loan is the one by which its present value is what
was lent, each period taken with its own factor 1 + rate x part: what is owed, grown
by these factors to the end, divided by what instalments of 1 grow to. Where all
periods are alike this is the formula of annuities, and at rate 0 a plain division.
"""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from ledger import loan_days
from ledger import roundings
from ledger import schedule_terms
from ledger.loan_days import Calendar
from ledger.schedule_terms import LoanTerms


class Drawing(NamedTuple):
    """A change of the balance by lending: below zero for a down payment."""

    date: date
    amount: Fraction


class Agreement(NamedTuple):
    """What does not change while a schedule is reckoned.

    Attributes:
      terms: of the loan.
      laid: its calendar.
      drawings: disbursements and the down payment, by date.
      decimals: to which figures are rounded; `roundings.FINE` for not at all.
    """

    terms: LoanTerms
    laid: Calendar
    drawings: tuple[Drawing, ...]
    decimals: int


def agreement(terms: LoanTerms, *, exact: bool) -> Agreement:
    """Lay out the calendar and drawings of terms that make sense."""
    laid = loan_days.calendar(terms.basis, terms.start, schedule_terms.dues(terms))
    drawn = [
        Drawing(one.date, Fraction(one.amount)) for one in terms.disbursements
    ] or [Drawing(terms.start, Fraction(terms.principal))]
    if terms.down_payment:
        drawn.append(Drawing(terms.start, -Fraction(terms.down_payment)))
    decimals = roundings.FINE if exact else terms.decimals
    return Agreement(terms, laid, tuple(sorted(drawn)), decimals)


def drawn_in(agreed: Agreement, number: int) -> list[Drawing]:
    """List what is drawn in the period that ends with an instalment."""
    start, end = agreed.laid.days[number - 1 : number + 1]
    return [one for one in agreed.drawings if start <= one.date < end]


def interest(agreed: Agreement, number: int, balance: Fraction) -> Fraction:
    """Give the interest of an instalment, rounded.

    Args:
      agreed: the loan.
      number: of the instalment, from 1.
      balance: owed as its period begins, before what is drawn on that day.
    """
    if agreed.terms.method == "flat":
        return _flat_until(agreed, number) - _flat_until(agreed, number - 1)
    return sum(
        (_rounded(agreed, one) for one in _stretches(agreed, number, balance)),
        Fraction(0),
    )


def level(agreed: Agreement, number: int, balance: Fraction) -> Fraction:
    """Reckon what is repaid at a time from an instalment on, rounded.

    Returns:
      The equal instalment of french and flat loans; the equal principal of german
      ones; nothing for interest-only.
    """
    terms = agreed.terms
    left = terms.instalments - number + 1
    owed = balance + sum(one.amount for one in drawn_in(agreed, number))
    if terms.instalment is not None:
        return Fraction(terms.instalment)
    if terms.method == "interest-only":
        return Fraction(0)
    if terms.method == "french":
        return _to_multiple(agreed, _annuity(agreed, number, balance))
    if terms.method == "flat":
        owed += _flat_total(agreed, number) - _flat_until(agreed, number - 1)
    return _to_multiple(agreed, owed / left)


def _annuity(agreed: Agreement, number: int, balance: Fraction) -> Fraction:
    """Solve the present value, from the period of an instalment on."""
    rate, places = Fraction(agreed.terms.rate), agreed.laid.places
    owed = balance + sum(one.amount for one in drawn_in(agreed, number))
    owed += sum(_stretches(agreed, number, balance), Fraction(0))
    paid = Fraction(1)
    for place in range(number + 1, len(places)):
        factor = 1 + rate * (places[place] - places[place - 1])
        owed = roundings.rounded(owed * factor, roundings.FINE)
        paid = roundings.rounded(paid * factor, roundings.FINE) + 1
    return owed / paid


def _stretches(agreed: Agreement, number: int, balance: Fraction) -> Iterator[Fraction]:
    """Reckon the interest of a period, from one change of the balance to the next."""
    begun, end = agreed.laid.days[number - 1 : number + 1]
    rate = Fraction(agreed.terms.rate)
    drawn = drawn_in(agreed, number)
    days = sorted({begun, *(one.date for one in drawn), end})
    for day, until in pairwise(days):
        balance += sum(one.amount for one in drawn if one.date == day)
        yield balance * rate * loan_days.part(agreed.laid, day, until)


def _flat_until(agreed: Agreement, number: int) -> Fraction:
    """Give the interest of a flat loan up to an instalment, rounded.

    What is rounded is the sum so far: so no share is below zero, and all add up.
    """
    last = agreed.terms.instalments
    shares = (
        whole * Fraction(number - first + 1, last - first + 1)
        for first, whole in _flat(agreed)
        if first <= number
    )
    return _rounded(agreed, sum(shares, Fraction(0)))


def _flat_total(agreed: Agreement, number: int) -> Fraction:
    """Give the interest to the end of what a flat loan has lent by an instalment."""
    wholes = (whole for first, whole in _flat(agreed) if first <= number)
    return sum(wholes, Fraction(0))


def _flat(agreed: Agreement) -> Iterator[tuple[int, Fraction]]:
    """Give of each drawing its first instalment, and its interest to the end."""
    rate, days = Fraction(agreed.terms.rate), agreed.laid.days
    for one in agreed.drawings:
        part = loan_days.part(agreed.laid, one.date, days[-1])
        yield bisect_right(days, one.date), one.amount * rate * part


def _rounded(agreed: Agreement, number: Fraction) -> Fraction:
    return roundings.rounded(number, agreed.decimals, agreed.terms.rounding)


def _to_multiple(agreed: Agreement, number: Fraction) -> Fraction:
    if agreed.terms.multiple is None:
        return _rounded(agreed, number)
    step = Fraction(agreed.terms.multiple)
    return step * roundings.rounded(number / step, 0, agreed.terms.rounding)
