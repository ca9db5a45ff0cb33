"""What of a loan has fallen due by a day, by the schedule agreed on that day.

The schedule is reckoned from what had been paid out by then. It changes when a further
part is paid out, and when terms are corrected: each of these days begins a plan.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate
from itertools import pairwise
from typing import NamedTuple

from ledger import instalments
from ledger import loan_days
from ledger import money
from ledger import roundings
from ledger.book import Book
from ledger.instalments import Agreement
from ledger.loan_schedules import Line
from ledger.loan_schedules import Schedule
from ledger.loan_schedules import schedule
from ledger.loan_terms import LoanAgreement
from ledger.loan_terms import agreement
from ledger.loans import Loan
from ledger.once import once
from ledger.periods import following
from ledger.precision import decimals
from ledger.records import Terms
from ledger.schedule_terms import Disbursement
from ledger.schedule_terms import LoanTerms


class Plan(NamedTuple):
    """A schedule, and from which day on it holds.

    Attributes:
      begins: that day.
      agreed: what it is reckoned from.
      lines: the instalments.
      days: on which they fall due.
      interest, principal: in all by so many instalments, from none on.
      before: what was paid before the books began, as a line.
    """

    begins: dt.date
    agreed: Agreement
    lines: tuple[Line, ...]
    days: tuple[dt.date, ...]
    interest: tuple[Decimal, ...]
    principal: tuple[Decimal, ...]
    before: Line

    def fallen(self, on: dt.date, *, free: int = 0) -> int:
        """Count the instalments that are due since some days at least."""
        last = on.toordinal() - free
        return bisect_right(self.days, dt.date.fromordinal(last)) if last > 0 else 0

    def next_due(self, after: dt.date) -> dt.date | None:
        """Give the first due date after a day, or None."""
        place = bisect_right(self.days, after)
        return self.days[place] if place < len(self.days) else None

    def part(self, start: dt.date, end: dt.date) -> Fraction:
        """Give the part of a year between two days of the loan."""
        return loan_days.part(self.agreed.laid, start, end)

    def rounded(self, number: Fraction) -> Decimal:
        """Round to the currency, as the terms say."""
        terms = self.agreed.terms
        rounded = roundings.rounded(number, terms.decimals, terms.rounding)
        return roundings.written(rounded, terms.decimals)

    def accrued(self, on: dt.date) -> Decimal:
        """Give the interest since the last due date, on a day that is none.

        It is that of the running instalment by the days that have passed: of a flat
        loan its share, else that of the balance as agreed. After the last due date
        there is none.
        """
        number = self.fallen(on)
        begun = self.agreed.laid.days[number]
        if number == len(self.lines) or on <= begun:
            return money.ZERO
        if self.agreed.terms.method == "flat":
            line = self.lines[number]
            whole = self.part(begun, line.due)
            share = self.part(begun, on) / whole if whole else Fraction(0)
            return self.rounded(Fraction(line.interest) * share)
        return self._of_balance(number, on)

    def _of_balance(self, number: int, on: dt.date) -> Decimal:
        """Reckon the interest of a period so far, from one drawing to the next."""
        balance = Fraction(self.lines[number - 1].balance if number else money.ZERO)
        drawn = instalments.drawn_in(self.agreed, number + 1)
        begun = self.agreed.laid.days[number]
        total = money.ZERO
        for day, until in pairwise(sorted({begun, *(one.date for one in drawn), on})):
            balance += sum(one.amount for one in drawn if one.date == day)
            rate = Fraction(self.agreed.terms.rate)
            total += self.rounded(balance * rate * self.part(day, until))
        return total


def planned_by(book: Book, loan: Loan, on: dt.date) -> Schedule | str | None:
    """Give a loan's schedule by what was paid out by a day.

    Returns:
      the schedule; a sentence that says why the terms give none; or None if a term is
      lacking or nothing is paid out.
    """
    paid_out = [one for one in loan.movements if one.disbursed > 0 and one.date <= on]
    agreed = agreement(book, loan, on)
    if agreed is None or not paid_out:
        return None
    key = loan.id, len(paid_out), agreed
    known = _planned(book)
    if key not in known:
        known[key] = _reckoned(loan_terms(book, loan, agreed, on))
    return known[key]


def loan_terms(book: Book, loan: Loan, agreed: LoanAgreement, on: dt.date) -> LoanTerms:
    """Give the terms from which a schedule is reckoned; something is paid out by then.

    A loan older than the books is reckoned from `principal:` and `opened:`; without
    `principal:` from what it owed when the books began.
    """
    drawn = [
        Disbursement(one.date, one.disbursed)
        for one in loan.movements
        if one.disbursed > 0 and one.date <= on
    ]
    principal = sum((one.amount for one in drawn), money.ZERO)
    start = drawn[0].date
    if agreed.opened is not None and agreed.principal is not None:
        principal, start, drawn = agreed.principal.number, agreed.opened, []
    elif agreed.opened is not None:
        paid = agreed.interest_paid_through
        start, drawn = following(paid) if paid else agreed.opened, []
    return LoanTerms(
        principal=principal,
        rate=agreed.rate,
        basis=agreed.basis,
        method=agreed.method,
        instalments=agreed.instalments,
        every=agreed.every,
        start=start,
        first_due=agreed.first_due,
        instalment=agreed.instalment.number if agreed.instalment else None,
        multiple=agreed.multiple.number if agreed.multiple else None,
        grace_principal=agreed.grace_principal,
        disbursements=tuple(drawn),
        decimals=decimals(book, loan.currency),
        rounding=agreed.rounding,
        high_rate=agreed.rate <= agreed.rate_max,
    )


@once
def _planned(_: Book) -> dict[tuple[str, int, LoanAgreement], Schedule | str]:
    return {}


def _reckoned(terms: LoanTerms) -> Schedule | str:
    try:
        return schedule(terms)
    except (ValueError, ArithmeticError) as error:
        return str(error)


def paid_before(agreed: LoanAgreement, planned: Schedule, lent: Decimal) -> Line:
    """Give what was paid before the books began, interest and principal, as a line."""
    interest = principal = money.ZERO
    through = agreed.interest_paid_through
    if agreed.opened is not None and agreed.principal is not None:
        principal = max(agreed.principal.number - lent, money.ZERO)
        due = (one for one in planned.lines if through and one.due <= through)
        interest = sum((one.interest for one in due), money.ZERO)
    day = through or agreed.opened or dt.date.min
    return Line(0, day, interest, principal, interest + principal, lent)


def plans(book: Book, loan: Loan) -> tuple[Plan, ...]:
    """Give the successive plans of a loan; none if its terms give no schedule."""
    lent = {one.date for one in loan.movements if one.disbursed > 0}
    if not lent:
        return ()
    mended = {one.date for one in book.register.history(Terms, loan.account)}
    found = []
    for day in sorted(lent | {one for one in mended if one > min(lent)}):
        agreed = agreement(book, loan, day)
        planned = planned_by(book, loan, day)
        if agreed is None or not isinstance(planned, Schedule):
            return ()
        terms = instalments.agreement(loan_terms(book, loan, agreed, day), exact=False)
        before = paid_before(agreed, planned, loan.until(day).lent)
        found.append(_plan(day, terms, planned.lines, before))
    return tuple(found)


def plan_on(found: Sequence[Plan], on: dt.date) -> Plan:
    """Give the plan that holds on a day; before the first one, that one."""
    place = bisect_right([one.begins for one in found], on) - 1
    return found[max(place, 0)]


def _plan(
    day: dt.date, agreed: Agreement, lines: tuple[Line, ...], before: Line
) -> Plan:
    return Plan(
        begins=day,
        agreed=agreed,
        lines=lines,
        days=tuple(one.due for one in lines),
        interest=tuple(accumulate((one.interest for one in lines), initial=money.ZERO)),
        principal=tuple(
            accumulate((one.principal for one in lines), initial=money.ZERO)
        ),
        before=before,
    )
