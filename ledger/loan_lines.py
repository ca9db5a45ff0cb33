"""The lines of a loan's agreed schedule, and what of each is paid.

What is paid is told by the rule of `repayments`: what waits counts from the day on
which an instalment falls due. It settles the lines from the oldest on, interest with
interest and principal with principal.
"""

import datetime as dt
from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from ledger import money
from ledger.book import Book
from ledger.errors import LedgerError
from ledger.language import say
from ledger.loan_plans import planned_by
from ledger.loan_schedules import Line
from ledger.loans import Loan
from ledger.repayments import Repaying
from ledger.repayments import repaying
from ledger.repayments import state_on


class Settled(NamedTuple):
    """An instalment, and what of it is paid.

    Attributes:
      line: as agreed.
      interest, principal: paid of it.
      on: the day since which all of it is paid, or None.
    """

    line: Line
    interest: Decimal
    principal: Decimal
    on: dt.date | None


class _Paid(NamedTuple):
    """What is paid in all since a day, and whether nothing is owed any more."""

    since: dt.date
    interest: Decimal
    principal: Decimal
    ended: bool


def settled(book: Book, loan: Loan, on: dt.date) -> tuple[Settled, ...]:
    """Lay what is paid by the end of a day on the lines, from the oldest on.

    Raises:
      LedgerError: nothing is paid out, terms are lacking, or they give no schedule.
    """
    if not loan.until(on).lent:
        msg = say("nothing of {loan} is paid out by {on}.", loan=loan.id, on=on)
        raise LedgerError(msg)
    planned, followed = planned_by(book, loan, on), repaying(book, loan, on)
    if isinstance(planned, str):
        msg = say(
            "the terms of {loan} give no schedule: {planned}.",
            loan=loan.id,
            planned=planned,
        )
        raise LedgerError(msg)
    if planned is None or followed is None:
        msg = say(
            "the terms of {loan} do not read; mend them first (cayapa check).",
            loan=loan.id,
        )
        raise LedgerError(msg)
    paid = list(_paid(book, followed, on))
    _, interest, principal, _ = paid[-1]
    found = []
    for line in planned.lines:
        of_interest = max(min(line.interest, interest), money.ZERO)
        of_principal = max(min(line.principal, principal), money.ZERO)
        interest, principal = interest - line.interest, principal - line.principal
        found.append(Settled(line, of_interest, of_principal, None))
    return tuple(_dated(found, paid))


def _paid(book: Book, found: Repaying, on: dt.date) -> Iterator[_Paid]:
    """Give what is paid before the books, and since each day that may change it.

    Principal that moves to another loan is settled here.
    """
    before = found.known[0].before
    yield _Paid(before.due, before.interest, before.principal, ended=False)
    days = {one.of_day.date for one in found.steps}
    days |= {day for plan in found.known for day in plan.days}
    for day in sorted(one for one in days if one <= on):
        state = state_on(book, found, day)
        if state is not None:
            known = state.settled
            owed = state.outstanding + state.lost - known.recovered
            principal = known.principal + found.loan.by("moved", day)
            yield _Paid(day, known.interest, principal, ended=owed <= 0)


def _dated(found: Sequence[Settled], paid: Sequence[_Paid]) -> Iterator[Settled]:
    """Find the day since which each line is paid in full.

    A later line is never paid before an earlier one: the search goes on from there.
    """
    interest = principal = money.ZERO
    place = 0
    for one in found:
        interest += one.line.interest
        principal += one.line.principal
        short = (
            index
            for index in range(len(paid) - 1, place - 1, -1)
            if not paid[index].ended
            and (paid[index].interest < interest or paid[index].principal < principal)
        )
        place = next(short, place - 1) + 1
        on = paid[place].since if place < len(paid) else None
        yield one._replace(on=on)
