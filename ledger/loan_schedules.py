"""The schedule of a loan: what falls due when, line by line.

Interest is reckoned by `instalments`, rounded on each due date and whenever a part of
the loan is paid out. What is repaid at a time is reckoned when the grace is over, and
anew when a further part is paid out after that; the last line repays what is left,
and so takes up all that rounding left over.

Exactly means: nothing is rounded in between or at the end, but to
`roundings.FINE` decimals, far beyond the digits that are shown; only a `multiple` and
an agreed instalment stay as they are. That is the annuity of the textbooks.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from ledger import instalments
from ledger import loan_methods
from ledger import roundings
from ledger import schedule_terms
from ledger.instalments import Agreement
from ledger.language import say
from ledger.schedule_terms import LoanTerms


class Line(NamedTuple):
    """An instalment.

    Attributes:
      number: from 1; 0 is the down payment.
      due: its day.
      interest: of it.
      principal: of it.
      instalment: both together.
      balance: of the principal, after it; what is paid out later is not in it yet.
    """

    number: int
    due: date
    interest: Decimal
    principal: Decimal
    instalment: Decimal
    balance: Decimal


class Schedule(NamedTuple):
    """What falls due when.

    Attributes:
      instalment: the equal one, as of the last disbursement; for methods without it
        that of the first line that is no down payment.
      lines: by number.
      interest_total: of all lines.
    """

    instalment: Decimal
    lines: tuple[Line, ...]
    interest_total: Decimal


class _Figures(NamedTuple):
    number: int
    due: date
    interest: Fraction
    principal: Fraction
    balance: Fraction
    level: Fraction


def schedule(terms: LoanTerms, *, exact: bool = False) -> Schedule:
    """Reckon the schedule of a loan.

    Args:
      terms: of the loan.
      exact: round nothing; each figure is written by `roundings.unrounded`.

    Raises:
      HighRateError: the rate is above 1 and the terms do not admit it.
      ValueError: a term makes no sense, the instalment does not cover its interest,
        or the loan ends before its last instalment; the message is a sentence.
    """
    schedule_terms.check(terms)
    agreed = instalments.agreement(terms, exact=exact)
    figures = tuple(_walk(agreed))
    lines = tuple(_line(agreed, one) for one in figures)
    equal = next(line.instalment for line in lines if line.number)
    if terms.method in loan_methods.LEVEL:
        equal = _write(agreed, figures[-1].level)
    total = sum((one.interest for one in figures), Fraction(0))
    return Schedule(equal, lines, _write(agreed, total))


def _walk(agreed: Agreement) -> Iterator[_Figures]:
    terms, level = agreed.terms, Fraction(0)
    balance, paid = Fraction(0), Fraction(terms.down_payment)
    if paid:
        lent = sum(
            (one.amount for one in agreed.drawings if one.date == terms.start),
            Fraction(0),
        )
        yield _Figures(0, terms.start, Fraction(0), paid, lent, level)
    for number, due in enumerate(agreed.laid.days[1:], 1):
        drawn = instalments.drawn_in(agreed, number)
        repaying = number - terms.grace_principal
        if repaying == 1 or (drawn and repaying > 1):
            level = instalments.level(agreed, number, balance)
        interest = instalments.interest(agreed, number, balance)
        owed = balance + sum(one.amount for one in drawn)
        principal = _principal(agreed, number, owed, interest, level)
        balance = owed - principal
        yield _Figures(number, due, interest, principal, balance, level)


def _principal(
    agreed: Agreement, number: int, owed: Fraction, interest: Fraction, level: Fraction
) -> Fraction:
    """Give what an instalment repays; the last one repays what is left."""
    terms = agreed.terms
    if number == terms.instalments:
        return owed
    if number <= terms.grace_principal or terms.method == "interest-only":
        return Fraction(0)
    repaid = level - interest if terms.method in loan_methods.LEVEL else level
    if repaid <= 0:
        msg = say(
            "{level} at a time repays nothing with instalment {number}, whose interest "
            "is {interest}; ask for more at a time, or for another number of "
            "instalments",
            level=_shown(terms, level),
            number=number,
            interest=_shown(terms, interest),
        )
        raise ValueError(msg)
    if repaid >= owed:
        msg = say(
            "{level} at a time repays the loan with instalment {number} of "
            "{instalments}; ask for no more than {number}, or for less at a time",
            level=_shown(terms, level),
            number=number,
            instalments=terms.instalments,
        )
        raise ValueError(msg)
    return repaid


def _line(agreed: Agreement, one: _Figures) -> Line:
    figures = (one.interest, one.principal, one.interest + one.principal, one.balance)
    return Line(one.number, one.due, *(_write(agreed, figure) for figure in figures))


def _write(agreed: Agreement, number: Fraction) -> Decimal:
    if agreed.decimals == roundings.FINE:
        return roundings.unrounded(number)
    return roundings.written(number, agreed.decimals)


def _shown(terms: LoanTerms, number: Fraction) -> str:
    return f"{roundings.written(number, terms.decimals):f}"
