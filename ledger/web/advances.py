"""Advances: the same for everybody, and what was agreed beside it."""

from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal

from ledger import periods
from ledger.advance_course import CourseWeek
from ledger.advance_course import course
from ledger.advance_sheets import AdvanceSheet
from ledger.advance_weeks import Line
from ledger.advance_weeks import OfCooperative
from ledger.advance_weeks import WeekOfAdvances
from ledger.advance_weeks import week_of_advances
from ledger.advances import advances
from ledger.language import figure
from ledger.language import mark
from ledger.language import say
from ledger.money import Sum
from ledger.web import charts
from ledger.web import links
from ledger.web.agreed import agreed
from ledger.web.page import Page
from ledger.web.page import Writer
from ledger.web.parts import Cell
from ledger.web.parts import Fact
from ledger.web.parts import Facts
from ledger.web.parts import Part
from ledger.web.parts import Table
from ledger.web.parts import Words
from ledger.web.view import View


class Advances(Page):
    """What associates are advanced."""

    title = mark("Advances")
    lead = mark(
        "What every associate is advanced each week: the same for all, and beside it "
        "only what was agreed."
    )

    def writers(self) -> Sequence[Writer]:
        """Write how equal they are, then the last roll, then what was agreed."""
        return (_equal, _over_time, _roll, agreed)


def _weeks(view: View) -> list[CourseWeek]:
    """Give the weeks that begin within the days looked at."""
    return [
        one
        for one in view.ask(course)
        if view.begin <= periods.sunday(one.week)
        and periods.monday(one.week) <= view.on
    ]


def _last(view: View) -> WeekOfAdvances | None:
    weeks = [
        one.sheet.week
        for one in advances(view.book)
        if one.sheet and one.entry.date <= view.on
    ]
    if not weeks:
        return None
    return view.ask(week_of_advances, periods.format_week(max(weeks)))


def _equal(view: View) -> Iterator[Part]:
    told = _last(view)
    if told is None:
        yield Words("", [Cell(say("No advance was booked by this day."))])
        return
    yield Facts(say("Week {week}", week=told.week), [*_facts(view, told)])
    equal = not any(one.number for one in told.spread)
    said = (
        say("Everybody was advanced the same.")
        if equal
        else say("Not everybody was advanced the same.")
    )
    yield Words("", [Cell(said)], mood="good" if equal else "attention")


def _facts(view: View, told: WeekOfAdvances) -> Iterator[Fact]:
    behind = links.to_journal(filter='advances:"."')
    if told.base is not None:
        decided = view.book.decisions.filed.get(told.source.rpartition(" ")[2])
        yield Fact(
            say("each is advanced"),
            view.amount(
                *told.base, links.to_entry(decided.entry) if decided else behind
            ),
            say("a week, {source}", source=told.source),
        )
    on_roll = sum(one.on_roll for one in told.cooperatives)
    paid = sum(one.paid for one in told.cooperatives)
    records = links.to_journal(filter='type:"^associate$"')
    yield Fact(
        say("associates on the roll"),
        Cell(figure(on_roll), records, number=True),
        say("{paid} of them were paid in {week}", paid=paid, week=told.week),
    )
    for one in told.spread:
        yield Fact(
            say("they differ by"),
            view.amount(*one, behind),
            say("in that week, before what was agreed"),
        )


def _over_time(view: View) -> Iterator[Part]:
    weeks = _weeks(view)
    for unit in dict.fromkeys(one.least.currency for one in weeks):
        same = [one for one in weeks if one.least.currency == unit]
        flat = all(one.least == one.most for one in same)
        yield charts.lines(
            say("Advances over time, in {unit}", unit=unit),
            [(periods.monday(one.week), _drawn(one, flat=flat)) for one in same],
            note=say(
                "The flat line is what everybody was paid. The other one stands above "
                "it where somebody was paid more by agreement."
            ),
        )


def _drawn(one: CourseWeek, *, flat: bool) -> dict[str, Decimal]:
    most = {say("the most, with what was agreed"): one.adjusted.number}
    if flat:
        return {say("everybody"): one.most.number, **most}
    return {
        say("the least"): one.least.number,
        say("the most"): one.most.number,
        **most,
    }


def _roll(view: View) -> Iterator[Part]:
    told = _last(view)
    for one in told.cooperatives if told else ():
        sheet = next(
            (each for each in advances(view.book) if _is_of(each.sheet, one, told)),
            None,
        )
        yield Table(
            say(
                "{cooperative} in {week}",
                cooperative=one.name,
                week=told.week if told else "",
            ),
            (
                say("associate"),
                say("advance"),
                say("what was agreed"),
                say("in all"),
                say("why"),
            ),
            [
                [*_line(view, each, links.to_entry(sheet.entry) if sheet else "")]
                for each in one.lines
            ],
            empty=say("Nobody is on the roll."),
        )


def _is_of(
    sheet: AdvanceSheet | None, one: OfCooperative, told: WeekOfAdvances | None
) -> bool:
    return (
        sheet is not None
        and told is not None
        and sheet.cooperative == one.cooperative
        and periods.format_week(sheet.week) == told.week
    )


def _line(view: View, line: Line, sheet: str) -> Iterator[Cell | list[Cell]]:
    filed = view.book.decisions.filed
    yield Cell(line.associate or say("(nobody)"))
    yield _sums(view, line.base, sheet)
    yield [
        Cell(
            say(
                "{kind}: {amount}", kind=one.kind, amount=view.amount(*one.amount).text
            ),
            links.to_entry(filed[one.decision].entry) if one.decision in filed else "",
            told=one.decision,
        )
        for one in line.adjustments
    ]
    yield _sums(view, line.total, "")
    yield Cell("; ".join(line.why))


def _sums(view: View, sums: Sequence[Sum], href: str) -> Cell:
    return Cell(
        " + ".join(view.amount(*one).text for one in sums),
        href if sums else "",
        number=True,
    )
