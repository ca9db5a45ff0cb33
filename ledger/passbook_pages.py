"""The pages of a passbook: its sections, in the words and columns that are printed."""

from collections.abc import Iterator
from collections.abc import Mapping
from decimal import Decimal

from ledger import passbook_contract_tables as tables
from ledger import passbook_work_tables as work
from ledger.language import day
from ledger.language import mark
from ledger.language import say
from ledger.money import Sum
from ledger.money import add_sums
from ledger.paper import Paper
from ledger.paper import Section
from ledger.paper import Table
from ledger.paper import cell
from ledger.paper import days
from ledger.paper import sums
from ledger.passbook_weeks import Week
from ledger.passbooks import Passbook
from ledger.standings import Look
from ledger.standings import why
from ledger.weeks_svg import drawing

LAST = frozenset({3})  # of four columns
STATES = {
    "paid": mark("paid"),
    "ahead": mark("paid ahead"),
    "overdue": mark("overdue"),
    "running": mark("this week, not paid yet"),
    "none": mark("not owed"),
}
# The words of `standing.State`.
STANDINGS = (mark("suspended"), mark("waiting"), mark("late"), mark("current"))
KINDS = {
    "family": mark("{member}, family of {name}"),
    "associate": mark("{member}, associate of {name}"),
    "cooperative": mark("{member}, cooperative {name}"),
}


def paper(told: Passbook) -> Paper:
    """Lay a passbook out as a paper; sections without anything are left out."""
    who = heading(told)
    return Paper(
        title=say("Passbook of {who}, {day}", who=who, day=day(told.on)),
        heading=who,
        intro=[
            say(
                "What stands between this member and the network on {day}.",
                day=day(told.on),
            )
        ],
        sections=sections(told),
        nothing=say("Nothing stands in the books."),
        foot=[say("Of others, neither ids nor amounts stand here.")],
        on=told.on,
    )


def sections(told: Passbook) -> list[Section]:
    """Give the sections of a passbook; those without anything are left out."""
    contracts = told.contracts
    weeks = drawing(told.weeks) if told.weeks else None
    loans = [one for of in contracts.loans for one in tables.loan(of)]
    found = [
        Section(say("Standing"), list(_standing(told))),
        Section(say("Contributions by week"), list(_weeks(told)), weeks),
        Section(say("Sheets handed in"), list(_handed(told))),
        Section(say("Clearing"), list(_clearing(told))),
        Section(say("Deposits"), [tables.deposit(one) for one in contracts.deposits]),
        Section(say("Savings that may be drawn"), list(tables.means(contracts.means))),
        Section(say("Loans"), loans),
        Section(
            say("Standing behind others"), list(tables.backs(contracts.guarantees))
        ),
        Section(say("Advances"), list(work.advances(told.work))),
        Section(say("Pay"), list(work.pay(told.work))),
        Section(say("Given to campaigns"), list(work.gifts(told.work))),
    ]
    return [one for one in found if one.tables]


def heading(told: Passbook) -> str:
    """Say whose passbook it is: `F-0001, family of El Triunfo`."""
    who = say(KINDS[told.kind], member=told.member, name=told.name)
    return say("{who} (left)", who=who) if told.left else who


def _standing(told: Passbook) -> Iterator[Table]:
    notes = list(_cover(told.standing)) if told.standing else []
    if told.unsure:
        notes.append(
            say(
                "A sheet of the cooperative is missing or refused: more weeks may be "
                "paid than are told here."
            )
        )
    if told.suspended:
        until, decisions = told.suspended
        notes.append(
            say(
                "Suspended from work {until} (decision {decisions}).",
                until=say("until {day}", day=day(until)) if until else say("for good"),
                decisions=" ".join(decisions) or say("none cited"),
            )
        )
    if notes:
        yield Table("", notes)


def _cover(look: Look) -> Iterator[str]:
    now, outlook = look.outlook.standing, look.outlook
    state = say(now.state)
    yield say(
        "{state} on {day}.", state=state[:1].upper() + state[1:], day=day(look.on)
    )
    covered = say("covered") if look.covered else say("not covered")
    yield say(
        "A death on this day is {covered}: {why}.", covered=covered, why=why(look)
    )
    yield say(
        "Weeks: {owed} owed up to the last Sunday, {paid} paid, {overdue} overdue, "
        "{ahead} paid ahead.",
        owed=now.owed,
        paid=now.paid,
        overdue=now.overdue,
        ahead=now.ahead,
    )
    if outlook.changes_on and outlook.changes_to:
        yield say(
            "If nothing more is paid: {state} from {day}.",
            state=say(outlook.changes_to.state),
            day=day(outlook.changes_on),
        )
    yield say(
        "Persons covered: {persons} ({count}).",
        persons=" ".join(look.persons) or say("none"),
        count=len(look.persons),
    )


def _weeks(told: Passbook) -> Iterator[Table]:
    weeks = told.weeks
    if weeks is None:
        return
    notes = []
    if weeks.earlier:
        notes.append(
            say(
                "Weeks before {year} paid in these books: {count}, for {sums}.",
                year=weeks.year,
                count=weeks.earlier,
                sums=_said(weeks.earlier_sums),
            )
        )
    if weeks.unpriced:
        notes.append(
            say(
                "{count} weeks more count as paid; what they cost is not certain yet, "
                "as a sheet waits or is refused in part.",
                count=weeks.unpriced,
            )
        )
    notes.append(
        say("All paid in these books: {sums}.", sums=_said(weeks.sums)),
    )
    if weeks.overdue_sums:
        overdue = _said(weeks.overdue_sums)
        notes.append(say("All that is overdue costs {sums}.", sums=overdue))
    rows = [_week(one) for one in weeks.listed]
    head = say("week"), "", say("paid on"), say("sum")
    yield Table("", notes, head, rows, LAST)


def _week(one: Week) -> tuple[object, ...]:
    return one.week, say(STATES[one.state]), days(one.paid), sums(one.sums)


def _handed(told: Passbook) -> Iterator[Table]:
    if told.handed:
        total = add_sums(one.sums or {} for one in told.handed)
        rows = [
            (
                one.week,
                days(one.dates),
                one.weeks,
                say("not known") if one.sums is None else sums(one.sums),
            )
            for one in told.handed
        ]
        head = say("week"), say("handed in on"), say("weeks paid"), say("sum")
        notes = [say("Handed in: {sums}.", sums=_said(total))]
        yield Table("", notes, head, rows, LAST)


def _clearing(told: Passbook) -> Iterator[Table]:
    if told.clearing:
        last = {one.currency: one.owes for one in told.clearing}
        notes = [
            say("Owes the other cooperatives {sum}.", sum=cell(Sum(owes, unit)))
            if owes >= 0
            else say(
                "Is owed {sum} by the other cooperatives.", sum=cell(Sum(-owes, unit))
            )
            for unit, owes in last.items()
        ]
        rows = [tuple(one) for one in told.clearing]
        yield Table("", notes, (say("day"), say("moved"), say("owes"), ""), rows)


def _said(some: Mapping[str, Decimal]) -> str:
    return sums(some) or say("nothing")
