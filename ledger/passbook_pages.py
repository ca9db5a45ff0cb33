"""The pages of a passbook: its sections, in the words and columns that are printed.

The same sections are written as lines of text and as HTML, so that neither shows
what the other does not.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from ledger import money
from ledger import passbook_contract_tables as tables
from ledger.money import Sum
from ledger.passbook_tables import Table
from ledger.passbook_weeks import Week
from ledger.passbooks import Passbook
from ledger.standings import Look
from ledger.standings import why

WEEKS = "Contributions by week"
LAST = frozenset({3})  # of four columns
STATES = {
    "paid": "paid",
    "ahead": "paid ahead",
    "overdue": "overdue",
    "running": "this week, not paid yet",
    "none": "not owed",
}


class Section(NamedTuple):
    """A section of a passbook: its title, and its tables."""

    title: str
    tables: list[Table]


def sections(told: Passbook) -> list[Section]:
    """Give the sections of a passbook; those without anything are left out."""
    contracts = told.contracts
    found = [
        Section("Standing", list(_standing(told))),
        Section(WEEKS, list(_weeks(told))),
        Section("Sheets handed in", list(_handed(told))),
        Section("Clearing", list(_clearing(told))),
        Section("Deposits", [tables.deposit(one) for one in contracts.deposits]),
        Section("Savings that may be drawn", list(tables.means(contracts.means))),
        Section("Loans", [one for of in contracts.loans for one in tables.loan(of)]),
        Section("Standing behind others", list(tables.backs(contracts.guarantees))),
        Section("Advances", list(_advances(told))),
        Section("Pay", list(_pay(told))),
        Section("Given to campaigns", list(_gifts(told))),
    ]
    return [one for one in found if one.tables]


def heading(told: Passbook) -> str:
    """Say whose passbook it is: `F-0001, family of El Triunfo`."""
    if told.kind == "cooperative":
        who = f"{told.member}, cooperative {told.name}"
    else:
        who = f"{told.member}, {told.kind} of {told.name}"
    return f"{who} (left)" if told.left else who


def _standing(told: Passbook) -> Iterator[Table]:
    notes = list(_cover(told.standing)) if told.standing else []
    if told.unsure:
        notes.append(
            "A sheet of the cooperative is missing or refused: more weeks may be paid "
            "than are told here."
        )
    if told.suspended:
        until, decisions = told.suspended
        end = f"until {until}" if until else "for good"
        cited = " ".join(decisions) or "none cited"
        notes.append(f"Suspended from work {end} (decision {cited}).")
    if notes:
        yield Table("", notes)


def _cover(look: Look) -> Iterator[str]:
    now, outlook = look.outlook.standing, look.outlook
    covered = "covered" if look.covered else "not covered"
    yield f"{now.state.capitalize()} on {look.on}."
    yield f"A death on this day is {covered}: {why(look)}."
    yield (
        f"Weeks: {now.owed} owed up to the last Sunday, {now.paid} paid, "
        f"{now.overdue} overdue, {now.ahead} paid ahead."
    )
    if outlook.changes_on and outlook.changes_to:
        then = f"{outlook.changes_to.state} from {outlook.changes_on}"
        yield f"If nothing more is paid: {then}."
    persons = " ".join(look.persons) or "none"
    yield f"Persons covered: {persons} ({len(look.persons)})."


def _weeks(told: Passbook) -> Iterator[Table]:
    weeks = told.weeks
    if weeks is None:
        return
    notes = []
    if weeks.earlier:
        notes.append(
            f"Weeks before {weeks.year} paid in these books: {weeks.earlier}, for "
            f"{_said(weeks.earlier_sums)}."
        )
    if weeks.unpriced:
        notes.append(
            f"{weeks.unpriced} weeks more count as paid; what they cost is not certain "
            "yet, as a sheet waits or is refused in part."
        )
    notes.append(f"All paid in these books: {_said(weeks.sums)}.")
    if weeks.overdue_sums:
        notes.append(f"All that is overdue costs {_said(weeks.overdue_sums)}.")
    rows = [_week(one) for one in weeks.listed]
    yield Table("", notes, ("week", "", "paid on", "sum"), rows, LAST)


def _week(one: Week) -> tuple[object, ...]:
    days = " ".join(map(str, one.paid))
    sums = money.format_sums(one.sums)
    return one.week, STATES[one.state], days, sums


def _handed(told: Passbook) -> Iterator[Table]:
    if told.handed:
        total = money.add_sums(one.sums or {} for one in told.handed)
        rows = [
            (
                one.week,
                " ".join(map(str, one.dates)),
                one.weeks,
                "not known" if one.sums is None else money.format_sums(one.sums),
            )
            for one in told.handed
        ]
        head = ("week", "handed in on", "weeks paid", "sum")
        yield Table("", [f"Handed in: {_said(total)}."], head, rows, LAST)


def _clearing(told: Passbook) -> Iterator[Table]:
    if told.clearing:
        last = {one.currency: one.owes for one in told.clearing}
        notes = [
            f"Owes the other cooperatives {Sum(owes, unit)}."
            if owes >= 0
            else f"Is owed {Sum(-owes, unit)} by the other cooperatives."
            for unit, owes in last.items()
        ]
        rows = [(str(one.date), *one[1:]) for one in told.clearing]
        yield Table("", notes, ("day", "moved", "owes", ""), rows)


def _advances(told: Passbook) -> Iterator[Table]:
    work = told.work
    if work is None or not (work.sums or work.advances):
        return
    notes = [f"Advanced in these books: {_sums(work.sums)}."]
    if work.earlier:
        notes.insert(0, f"Before {work.year}: {_sums(work.earlier)}.")
    rows = [
        (
            one.week,
            " ".join(map(str, one.paid)),
            _sums(one.base),
            "; ".join(
                f"{change.kind} {change.amount} (decision {change.decision or 'none'})"
                for change in one.adjustments
            ),
            _sums(one.beside),
            _sums(one.total),
            "; ".join(one.why),
        )
        for one in work.advances
    ]
    head = ("week", "paid on", "base", "adjusted", "beside sheets", "total", "")
    yield Table("", notes, head, rows, frozenset({2, 4, 5}))


def _pay(told: Passbook) -> Iterator[Table]:
    if told.work and told.work.pay:
        rows = [(str(one.date), str(one.amount)) for one in told.work.pay]
        notes = [f"Paid in these books: {_sums(told.work.pay_sums)}."]
        yield Table("", notes, ("day", "sum"), rows, frozenset({1}))


def _gifts(told: Passbook) -> Iterator[Table]:
    if told.work and told.work.gifts:
        rows = [(str(one.date), one.what, str(one.amount)) for one in told.work.gifts]
        notes = [f"Given in these books: {_sums(told.work.gift_sums)}."]
        yield Table("", notes, ("day", "campaign", "sum"), rows, frozenset({2}))


def _said(sums: Mapping[str, Decimal]) -> str:
    return money.format_sums(sums) or "nothing"


def _sums(some: Iterable[Sum]) -> str:
    return " and ".join(map(str, some))
