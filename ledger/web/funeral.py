"""The funeral fund: who is covered, what was collected, and what it can carry."""

from bisect import bisect_left
from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal

from beancount.core.amount import Amount

from ledger import standings
from ledger.collected import collected
from ledger.errors import LedgerError
from ledger.fund_status import FundStatus
from ledger.fund_status import fund_status
from ledger.funerals import Funeral as Held
from ledger.funerals import cost
from ledger.funerals import funerals
from ledger.language import day
from ledger.language import mark
from ledger.language import say
from ledger.language import say_many
from ledger.receipts import fund_on
from ledger.records import Family
from ledger.web import charts
from ledger.web import links
from ledger.web.page import Page
from ledger.web.page import Writer
from ledger.web.parts import Cell
from ledger.web.parts import Fact
from ledger.web.parts import Facts
from ledger.web.parts import Part
from ledger.web.parts import Table
from ledger.web.parts import Words
from ledger.web.view import View

LISTED_MAX = 50
NO_FUND = mark("The books name no funeral fund yet: policy funeral names it.")
STATES = {
    "current": (mark("paid up"), mark("covered; nothing is overdue")),
    "late": (mark("late"), mark("still covered, with weeks overdue")),
    "waiting": (mark("waiting"), mark("not covered yet: the first weeks are served")),
    "suspended": (mark("suspended"), mark("not covered until what is overdue is paid")),
}


class Funeral(Page):
    """The funeral fund."""

    title = mark("Funeral fund")
    lead = mark(
        "Which families are covered, what was collected week by week, whom the fund "
        "has buried, and how much more it can carry."
    )

    def writers(self) -> Sequence[Writer]:
        """Write the families first, then the money."""
        return (_families, _carries, _weeks, _funerals, _not_paid_up)

    def parts(self, view: View) -> Iterator[Part]:
        """Say that there is no fund, or that it is not asked for, in place of all."""
        fund = fund_on(view.book, view.on)
        if fund is None:
            told = say(NO_FUND)
        elif not view.keeps_fund(fund):
            told = say("The account filter leaves fund {fund} out.", fund=fund)
        else:
            yield from super().parts(view)
            return
        yield Words("", [Cell(told)])


def _looks(view: View) -> list[standings.Look]:
    return view.ask(standings.if_any, on=view.on)


def _fund(view: View) -> FundStatus:
    told = fund_status(view.book, on=view.on, looks=_looks(view))
    if told is None:
        raise LedgerError(say(NO_FUND))
    return told


def _families(view: View) -> Iterator[Part]:
    told = _fund(view)
    facts = [
        Fact(
            say(STATES[state][0]),
            view.count(count, links.to_journal(filter='type:"^family$"')),
            say(STATES[state][1]),
        )
        for state, count in reversed(told.families.items())
    ]
    if facts:
        yield Facts(say("Families by standing"), facts)
    else:
        yield Words(
            say("Families by standing"),
            [Cell(say("The books set no terms of standing on that day."))],
        )


def _carries(view: View) -> Iterator[Part]:
    told = _fund(view)
    mean = told.cost_per_funeral
    money = view.to_accounts(view.accounts_of(told.fund))
    buried = links.to_journal(filter='funeral:"."')
    facts = [Fact(say("funerals"), view.count(told.funerals, buried))]
    if mean is not None and mean.number is not None:
        value = view.amount(mean.number, mean.currency, buried)
        facts.append(Fact(say("a funeral costs"), value, say("on average")))
    if told.can_carry is not None:
        facts.append(
            Fact(
                say("more funerals"),
                view.count(told.can_carry, money),
                say("could be paid from what the fund has, at that cost"),
            )
        )
    if told.reserve_weeks is not None:
        facts.append(
            Fact(
                say("weeks of reserve"),
                view.count(told.reserve_weeks, money),
                say("at the costs of the last year, if nothing more came in"),
            )
        )
    yield Facts(say("What the fund can carry"), facts)


def _weeks(view: View) -> Iterator[Part]:
    settled = {id(one.entry): one.weeks for one in view.ask(collected).assessments}
    sheets = view.kept(view.book.sheets)
    days = [one.date for one in sheets]
    name = say("weeks")
    shown = []
    for span in view.spans():
        within = sheets[bisect_left(days, span.begin) : bisect_left(days, span.end)]
        weeks = sum(settled.get(id(one), 0) for one in within)
        shown.append((span.end_inclusive, {name: Decimal(weeks)}))
    yield charts.bars(
        say("Weeks collected"),
        shown,
        note=say(
            "Each bar counts the family weeks that were handed in within its span; "
            "a click on its date shows that span alone."
        ),
    )


def _funerals(view: View) -> Iterator[Part]:
    held = [one for one in funerals(view.book).found.values() if one.date <= view.on]
    shown = {id(one) for one in view.kept(one.entries[0] for one in held)}
    rows = [
        [*_funeral(view, one)]
        for one in sorted(held, key=lambda one: (one.date, one.id), reverse=True)
        if id(one.entries[0]) in shown
    ]
    yield Table(
        say("Funerals"),
        (say("date"), say("funeral"), say("person"), say("died"), say("cost")),
        rows,
        empty=say("No funeral within these days."),
    )


def _funeral(view: View, held: Held) -> Iterator[Cell]:
    entry = links.to_entry(held.entries[0])
    every = links.to_journal(filter=f'funeral:"^{held.id}$"')
    yield Cell(day(held.date), entry)
    yield Cell(held.id, every)
    yield Cell(held.person)
    yield Cell(day(held.died))
    sums = [
        Amount(number, currency)
        for currency in view.book.options["operating_currency"]
        if (number := cost(view.book, held, currency, on=view.on))
    ]
    told = [view.amount(one.number, one.currency).text for one in sums if one.number]
    yield Cell(", ".join(told), every, number=True)


def _not_paid_up(view: View) -> Iterator[Part]:
    if not _fund(view).families:
        return
    behind = [one for one in _looks(view) if one.outlook.standing.state != "current"]
    rows = [[*_family(view, one)] for one in behind[:LISTED_MAX]]
    left = len(behind) - len(rows)
    yield Table(
        say("Families that are not paid up"),
        (say("family"), say("cooperative"), say("standing"), say("weeks overdue")),
        rows,
        empty=say("Every family is paid up."),
        note=say_many("One more is not listed.", "{count} more are not listed.", left)
        if left
        else "",
    )


def _family(view: View, look: standings.Look) -> Iterator[Cell]:
    filed = view.book.register.filed(Family, look.family, view.on)
    standing = look.outlook.standing
    yield Cell(look.family, links.to_entry(filed.entry) if filed else "")
    yield Cell(view.book.register.cooperative_name(look.cooperative, view.on))
    yield Cell(say(STATES[standing.state][0]))
    yield view.count(
        standing.overdue, links.to_journal(filter=f'sheet:"^{look.cooperative}$"')
    )
