"""The loans of the example books, reckoned from their text: days and fractions alone.

No loader, no law, nothing of what the tools reckon with. A loan is walked day by day:
what falls due, what a payment settles, what being late costs.
"""

import calendar
import re
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import timedelta
from fractions import Fraction
from functools import cache
from itertools import accumulate
from itertools import pairwise
from typing import NamedTuple

from tests.books_read import Line
from tests.books_read import Said
from tests.books_read import entries
from tests.books_read import opened
from tests.books_read import records

DAY = timedelta(days=1)
NONE = Fraction(0)
LOANS = "Assets:Loans:"
INTEREST = "Income:Credit:Interest"
CHARGES = "Income:Credit:LateCharges"
WAITING = "Liabilities:Credit:ToBeApplied"
SET_ASIDE = "Assets:Credit:Provisions"
LOST = "Expenses:Credit:WrittenOff"


def cents(number: Fraction) -> Fraction:
    """Round to the cent, half to even."""
    return Fraction(round(number * 100), 100)


@cache
def policy(name: str) -> dict[str, str]:
    """Give the terms of a policy; those of credit never change in the year."""
    (found,) = [one.keys for one_id, one in records("policy") if one_id == name]
    return found


@cache
def terms(loan: str) -> dict[str, str]:
    """Give what the account says, and what its product adds."""
    keys = opened()[LOANS + loan]
    return policy(keys["product"]) | keys


@cache
def ids() -> list[str]:
    """List the loans by id."""
    return sorted(
        name.removeprefix(LOANS) for name in opened() if name.startswith(LOANS)
    )


# --- What was agreed ---


class Row(NamedTuple):
    """An instalment as agreed."""

    due: date
    interest: Fraction
    principal: Fraction


def dues(loan: str) -> list[date]:
    """Count the due dates from the first one."""
    said = terms(loan)
    first, count = date.fromisoformat(said["first-due"]), int(said["instalments"])
    number, unit = said["every"].split()
    if unit.startswith("month"):
        return [later(first, int(number) * one) for one in range(count)]
    step = timedelta(days=int(number) * (7 if unit.startswith("week") else 1))
    return [first + step * one for one in range(count)]


def later(day: date, months: int) -> date:
    """Go some months on; a day that the month has not is its last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def part(basis: str, start: date, end: date) -> Fraction:
    """Give the part of a year between two days."""
    if basis == "30/360":
        assert start.day <= 28  # nothing to agree on about the 31st
        months = (end.year - start.year) * 12 + end.month - start.month
        return Fraction(30 * months + end.day - start.day, 360)
    assert basis in {"ACT/360", "ACT/365"}
    return Fraction((end - start).days, int(basis[-3:]))


@cache
def schedule(loan: str) -> tuple[Row, ...]:
    """Reckon what falls due, by the method of the loan."""
    said, lent, begun = terms(loan), *paid_out(loan)
    days = [begun, *dues(loan)]
    parts = [part(said["basis"], *pair) for pair in pairwise(days)]
    rate, count = Fraction(said["rate"]), len(parts)
    grace = int(said.get("grace-principal", 0))
    whole = lent * rate * sum(parts)
    flat = [cents(whole * one / count) for one in range(count + 1)]
    rows, left = list[Row](), lent
    at_a_time = _at_a_time(said, lent, rate, parts[grace:])
    for place, due in enumerate(days[1:]):
        interest = cents(left * rate * parts[place])
        repaid = at_a_time
        if said["method"] == "flat":
            interest = flat[place + 1] - flat[place]
        if said["method"] in {"flat", "french"}:
            repaid = at_a_time - interest
        if place < grace or said["method"] == "interest-only":
            repaid = NONE
        repaid = left if place == count - 1 else repaid
        rows.append(Row(due, interest, repaid))
        left -= repaid
    return tuple(rows)


def _at_a_time(
    said: dict[str, str], lent: Fraction, rate: Fraction, parts: list[Fraction]
) -> Fraction:
    """Give the equal instalment, or for german loans the equal principal."""
    if "instalment" in said:
        return Fraction(said["instalment"].split()[0])
    given = {
        "german": lent / len(parts),
        "flat": (lent + lent * rate * sum(parts)) / len(parts),
        "french": _annuity(lent, rate, parts),
        "interest-only": NONE,
    }[said["method"]]
    step = Fraction(said.get("multiple", "0.01").split()[0])
    return step * round(given / step)


def _annuity(lent: Fraction, rate: Fraction, parts: list[Fraction]) -> Fraction:
    """Divide by what 1 at each due date is worth on the first day."""
    factors = accumulate((1 / (1 + rate * one) for one in parts), Fraction.__mul__)
    return lent / sum(factors)


# --- What happened ---


class Move(NamedTuple):
    """What an entry does to a loan; all zero or above, if nothing is taken back."""

    entry: Said
    lent: Fraction
    principal: Fraction
    interest: Fraction
    late: Fraction
    waiting: Fraction
    gone: Fraction
    recovered: Fraction

    @property
    def day(self) -> date:
        """Give the day of the entry."""
        return self.entry.day

    @property
    def paid(self) -> tuple[Fraction, ...]:
        """Give how a payment is split."""
        return self.late, self.interest, self.principal, self.waiting


@cache
def moves(loan: str) -> tuple[Move, ...]:
    """List what moves on a loan, by date."""
    found = []
    for one in entries():
        lines = [line for line in one.lines if _is_of(line, loan)]
        if lines:
            found.append(_move(one, lines, loan))
    return tuple(found)


def _is_of(line: Line, loan: str) -> bool:
    return line.account == LOANS + loan or line.keys.get("contract") == loan


def _move(entry: Said, lines: list[Line], loan: str) -> Move:
    def credit(account: str) -> Fraction:
        return sum(
            (-Fraction(line.number) for line in lines if line.account == account), NONE
        )

    change = credit(LOANS + loan)
    gone = "written off" in entry.head or f"{loan} rescheduled" in entry.head
    return Move(
        entry,
        lent=max(-change, NONE),
        principal=NONE if gone else max(change, NONE),
        interest=credit(INTEREST),
        late=credit(CHARGES),
        waiting=credit(WAITING),
        gone=change if gone else NONE,
        recovered=max(credit(LOST), NONE),
    )


@cache
def paid_out(loan: str) -> tuple[Fraction, date]:
    """Give what was lent, and when: each is paid out at once."""
    (first,) = [one for one in moves(loan) if one.lent]
    return first.lent, first.day


def owed(loan: str, on: date) -> Fraction:
    """Give the principal outstanding at the end of a day."""
    known = [one for one in moves(loan) if one.day <= on]
    return sum((one.lent - one.principal - one.gone for one in known), NONE)


def set_aside(loan: str, on: date) -> Fraction:
    """Give what is set aside for a loan at the end of a day."""
    return sum(
        (
            -Fraction(line.number)
            for one in entries()
            for line in one.lines
            if one.day <= on
            and line.account == SET_ASIDE
            and line.keys["contract"] == loan
        ),
        NONE,
    )


# --- Walking day by day ---


@dataclass
class Walk:
    """A loan as it goes from day to day, and what was paid of it."""

    loan: str
    day: date
    charged: Fraction = NONE
    late: Fraction = NONE
    interest: Fraction = NONE
    principal: Fraction = NONE
    waiting: Fraction = NONE
    gone: Fraction = NONE
    rows: tuple[Row, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Take the rows of the schedule."""
        self.rows = schedule(self.loan)

    @property
    def left(self) -> Fraction:
        """Give the principal outstanding."""
        return paid_out(self.loan)[0] - self.principal - self.gone

    def go(self, on: date) -> None:
        """Go to the beginning of a day; each day before it may cost a late charge."""
        said = policy("loan")
        free = timedelta(days=int(said["late-after-days"]))
        while self.day < on:
            due = sum(row.principal for row in self.rows if row.due + free <= self.day)
            overdue = min(due - self.principal, self.left)
            if overdue > 0:
                rate = Fraction(said["late-rate"])
                self.charged += overdue * rate * self.part(self.day)
            self.day += DAY

    def part(self, day: date) -> Fraction:
        """Give the part of a year that one day is: an even share of its period."""
        basis = terms(self.loan)["basis"]
        days = [paid_out(self.loan)[1], *(row.due for row in self.rows)]
        for start, end in pairwise(days):
            if start <= day < end:
                return part(basis, start, end) / (end - start).days
        return part(basis, day, day + DAY)

    def owing(self, on: date) -> tuple[Fraction, ...]:
        """Give the late charge, overdue interest and principal, and those of the day."""
        self.go(on)
        found = [max(cents(self.charged) - self.late, NONE)]
        for last in (on - DAY, on):
            due = [row for row in self.rows if row.due <= last]
            interest = sum(row.interest for row in due) - self.interest
            principal = min(
                sum(row.principal for row in due) - self.principal, self.left
            )
            found += [max(interest, NONE), max(principal, NONE)]
        late, interest, principal, interest_now, principal_now = found
        return (
            late,
            interest,
            principal,
            interest_now - interest,
            principal_now - principal,
        )

    def since_the_last(self, on: date) -> Fraction:
        """Give the interest of the running instalment, by its days."""
        known = [row for row in self.rows if row.due <= on]
        begun = known[-1].due if known else paid_out(self.loan)[1]
        if len(known) == len(self.rows):
            return NONE
        days = [begun + DAY * one for one in range((on - begun).days)]
        share = sum(map(self.part, days), NONE)
        if terms(self.loan)["method"] == "flat":
            row = self.rows[len(known)]
            return cents(
                row.interest * share / part(terms(self.loan)["basis"], begun, row.due)
            )
        balance = paid_out(self.loan)[0] - sum(row.principal for row in known)
        return cents(
            min(balance, self.left) * Fraction(terms(self.loan)["rate"]) * share
        )

    def take(self, move: Move) -> tuple[Fraction, ...]:
        """Take a move of the books; give how its money is split by the policy."""
        late, old_interest, old, interest, principal = self.owing(move.day)
        money = sum(move.paid, NONE) + self.waiting
        all_of_it = (
            late,
            old_interest + interest + self.since_the_last(move.day),
            self.left,
        )
        if move.gone and "rescheduled" in move.entry.head:
            split = (late, all_of_it[1], NONE)
        elif money >= sum(all_of_it) and not move.gone:
            split = all_of_it
        else:
            split = self._in_order(
                money, (late, old_interest, old, interest, principal)
            )
        before = self.waiting
        self.waiting = money - sum(split)
        self.gone += move.gone
        self.late, self.interest, self.principal = (
            has + more
            for has, more in zip(
                (self.late, self.interest, self.principal), split, strict=True
            )
        )
        return (*split, self.waiting - before)

    @staticmethod
    def _in_order(
        money: Fraction, owing: tuple[Fraction, ...]
    ) -> tuple[Fraction, Fraction, Fraction]:
        taken = []
        for number in owing:
            taken.append(min(money, number))
            money -= taken[-1]
        late, old_interest, old, interest, principal = taken
        return late, old_interest + interest, old + principal


def walked(loan: str, until: date) -> Walk:
    """Walk a loan by what the books say to the end of a day."""
    walk = Walk(loan, paid_out(loan)[1])
    for move in moves(loan):
        if move.day <= until and not move.lent and not move.recovered:
            walk.take(move)
    walk.go(until)
    return walk


# --- Ageing ---


def oldest_unpaid(loan: str, on: date) -> date | None:
    """Find the first instalment due before a day of which anything is unpaid.

    Those overdue when a loan was rescheduled are the oldest of the new one, until it
    has repaid as much principal.
    """
    if owed(loan, on) <= 0:
        return None
    walk = walked(loan, on)
    found = []
    interest = principal = NONE
    for row in schedule(loan):
        interest, principal = interest + row.interest, principal + row.principal
        if row.due < on and (walk.interest < interest or walk.principal < principal):
            found.append(row.due)
    before = terms(loan).get("reschedules")
    if before is not None:
        day, repaid = paid_out(loan)[1], walk.principal + walked(before, on).principal
        whole = accumulate(row.principal for row in schedule(before))
        known = zip(schedule(before), whole, strict=True)
        found += [row.due for row, total in known if row.due <= day and total > repaid]
    return min(found, default=None)


def days_late(loan: str, on: date) -> int:
    """Count the days since the oldest unpaid instalment fell due."""
    oldest = oldest_unpaid(loan, on)
    return (on - oldest).days if oldest else 0


def classes() -> list[tuple[int, Fraction]]:
    """Read the classes of the policy: days late, and the share set aside."""
    found = re.findall(r"(\d+):([\d.]+)", policy("provisions")["classes"])
    return [(int(days), Fraction(share)) for days, share in found]


def needed(loan: str, on: date) -> Fraction:
    """Give what is to be set aside for a loan: the share of its class of the debt."""
    reached = [share for days, share in classes() if days <= days_late(loan, on)]
    return cents(owed(loan, on) * reached[-1]) if reached else NONE
