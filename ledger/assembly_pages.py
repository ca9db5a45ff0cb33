"""The pages of the assembly's report: sentences with numbers, to be read aloud.

Lists are cut at a length that keeps the whole on four pages.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal

from ledger import assembly_lists as lists
from ledger.assembly import Assembly
from ledger.assembly import FundState
from ledger.language import day
from ledger.language import figure
from ledger.language import listed
from ledger.language import mark
from ledger.language import say
from ledger.language import say_many
from ledger.masking import shortened
from ledger.money import Sum
from ledger.month_money import FundMonth
from ledger.month_money import Line
from ledger.month_names import month_name
from ledger.month_purposes import IN
from ledger.month_purposes import OUT
from ledger.paper import Paper
from ledger.paper import Section
from ledger.paper import Table
from ledger.paper import cell
from ledger.paper import sums_of

FUNDS_MAX = 10
ROWS_MAX = 20
UNITS_MAX = 4
NAME_MAX = 40
LONG = 120  # months
MORE = mark(
    "In all funds together {came} came in and {went} went out. At the end of the month "
    "there is {closing}: {change} more than at its beginning."
)
LESS = mark(
    "In all funds together {came} came in and {went} went out. At the end of the month "
    "there is {closing}: {change} less than at its beginning."
)
AS_MUCH = mark(
    "In all funds together {came} came in and {went} went out. At the end of the month "
    "there is {closing}, as much as at its beginning."
)


def paper(told: Assembly) -> Paper:
    """Lay a month out as a paper for the assembly."""
    month = month_name(told.first)
    return Paper(
        title=say("Report to the assembly, {month}", month=month),
        heading=say("Report to the assembly: {month}", month=month),
        intro=list(_intro(told)),
        sections=[
            Section(say("The money of the month"), [_money(told)]),
            Section(say("Fund by fund"), list(_funds(told))),
            Section(say("What fell due"), [Table("", list(lists.dues(told)))]),
            Section(say("Next month"), [Table("", list(lists.ahead(told)))]),
            Section(say("Decisions"), list(lists.decisions(told.decided))),
            Section(say("Laws waived and excused"), [lists.let_stand(told.decided)]),
            Section(say("What is wrong in the books"), [Table("", lists.wrong(told))]),
        ],
        nothing="",
        foot=[
            say(
                "This report tells sums, and of no single member: what fewer than "
                "three laid in, drew, borrowed or repaid stands under other."
            )
        ],
        on=told.last,
    )


def _intro(told: Assembly) -> Iterator[str]:
    if told.horizon is None or told.entries == 0:
        yield say("Nothing is booked in this month.")
    if told.horizon is not None and told.horizon < told.last:
        yield say("The books go up to {day} only.", day=day(told.horizon))
    for unit in _units(told):
        yield _in_short([one for one in told.money if one.currency == unit], unit)
    if told.families:
        states = listed(
            f"{count} {say(state)}" for state, count in told.families.items()
        )
        yield say(
            "Of {count} families {states}.",
            count=sum(told.families.values()),
            states=states,
        )
    if told.funerals:
        yield say_many(
            "{count} funeral was held.", "{count} funerals were held.", told.funerals
        )


def _in_short(of_unit: Sequence[FundMonth], unit: str) -> str:
    """Tell the month in one currency; what passes between funds is left out."""
    came = _sum(one.total_in - one.from_funds for one in of_unit)
    went = _sum(one.total_out - one.to_funds for one in of_unit)
    closing = _sum(one.closing for one in of_unit)
    change = closing - _sum(one.opening for one in of_unit)
    template = MORE if change > 0 else LESS if change < 0 else AS_MUCH
    return say(
        template,
        came=cell(Sum(came, unit)),
        went=cell(Sum(went, unit)),
        closing=cell(Sum(closing, unit)),
        change=cell(Sum(abs(change), unit)),
    )


def _sum(some: Iterable[Decimal]) -> Decimal:
    return sum(some, Decimal(0))


def _money(told: Assembly) -> Table:
    """Write the money of each fund, and of all together by currency."""
    rows: list[tuple[object, ...]] = []
    alls: list[tuple[object, ...]] = []
    for unit in _units(told):
        of_unit = [one for one in told.money if one.currency == unit]
        figures = [
            (one.opening, one.total_in, one.total_out, one.closing) for one in of_unit
        ]
        rows += [
            (_name(told, one.fund), *row, unit)
            for one, row in zip(of_unit, figures, strict=True)
        ]
        if len(figures) > 1:
            alls.append((say("all"), *map(_sum, zip(*figures, strict=True)), unit))
    head = (
        say("fund"),
        say("at the beginning"),
        say("came in"),
        say("went out"),
        say("at the end"),
        "",
    )
    none = mark(
        "There is no money: money is what lies on accounts that say liquid: TRUE."
    )
    notes = [] if rows else [say(none)]
    if len(rows) > ROWS_MAX:
        notes = [lists.more(len(rows) - ROWS_MAX, "cayapa funds")]
    return Table("", notes, head, [*rows[:ROWS_MAX], *alls])


def _units(told: Assembly) -> list[str]:
    """Give the currencies that are told: the first few, if there are many."""
    return list(dict.fromkeys(one.currency for one in told.money))[:UNITS_MAX]


def _name(told: Assembly, fund: str) -> str:
    return shortened(told.names.get(fund, fund), NAME_MAX) or say("no fund")


def _funds(told: Assembly) -> Iterator[Table]:
    if told.wrong.walls is not None:
        yield Table("", [lists.walls(told.wrong.walls)])
    states = {(one.fund, one.currency): one for one in told.states}
    moved = [one for one in told.money if one.came or one.went]
    for one in moved[:FUNDS_MAX]:
        state = states.get((one.fund, one.currency))
        notes = [_came(told, one), _went(told, one)]
        notes += _state(one, state) if state else []
        yield Table(_name(told, one.fund), [" ".join(notes)])
    still = [_name(told, one.fund) for one in told.money if one not in moved]
    if still:
        names = listed(dict.fromkeys(still[:FUNDS_MAX]))
        yield Table("", [say("Nothing moved in: {funds}.", funds=names)])
    if len(moved) > FUNDS_MAX:
        yield Table("", [lists.more(len(moved) - FUNDS_MAX, "cayapa funds")])


def _came(told: Assembly, one: FundMonth) -> str:
    if not one.came:
        return say("Nothing came in.")
    return say(
        "{sum} came in: {lines}.",
        sum=cell(Sum(one.total_in, one.currency)),
        lines=_lines(told, one.came, IN),
    )


def _went(told: Assembly, one: FundMonth) -> str:
    if not one.went:
        return say("Nothing went out.")
    return say(
        "{sum} went out: {lines}.",
        sum=cell(Sum(one.total_out, one.currency)),
        lines=_lines(told, one.went, OUT),
    )


def _lines(told: Assembly, some: Sequence[Line], words: dict[str, str]) -> str:
    return listed(f"{_what(told, one, words)} {figure(one.number)}" for one in some)


def _what(told: Assembly, one: Line, words: dict[str, str]) -> str:
    if one.fund:
        return say(words[one.what], fund=_name(told, one.fund))
    return say(words[one.what]) if one.what in words else shortened(one.what, NAME_MAX)


def _state(money: FundMonth, one: FundState) -> Iterator[str]:
    """Tell what a fund owes, and how long its money lasts."""
    unit = one.currency
    if one.due or one.later:
        yield say(
            "It owes {due} soon and {later} later; it has {held} at hand.",
            due=cell(Sum(one.due, unit)),
            later=cell(Sum(one.later, unit)),
            held=cell(Sum(money.closing, unit)),
        )
        if one.due > money.closing:
            yield say("That does not suffice for what is owed soon.")
    between = [
        (mark("It owes other funds {sum}."), one.owed_to),
        (mark("Other funds owe it {sum}."), one.owed_by),
    ]
    for template, number in between:
        if number:
            yield say(template, sum=sums_of([Sum(number, unit)]))
    if one.months is not None and one.months > LONG:
        yield say("At the costs of the last year its money lasts for over ten years.")
    elif one.months is not None:
        yield say(
            "At the costs of the last year its money lasts {months} months.",
            months=figure(one.months),
        )
