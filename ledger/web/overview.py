"""The overview: people, funds, the walls between them, and the laws."""

from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal

from ledger.fund_table import FundRow
from ledger.fund_table import fund_table
from ledger.holdings import Part as Holding
from ledger.holdings import holdings
from ledger.language import day
from ledger.language import figure
from ledger.language import mark
from ledger.language import say
from ledger.language import say_many
from ledger.status import status
from ledger.web import charts
from ledger.web import links
from ledger.web import people
from ledger.web import verdicts
from ledger.web.page import Page
from ledger.web.page import Writer
from ledger.web.parts import Cell
from ledger.web.parts import Part
from ledger.web.parts import Table
from ledger.web.parts import Words
from ledger.web.view import View

WALL = "fund-walls"


class Overview(Page):
    """Who we are, what each fund has, and whether the laws hold."""

    title = mark("Overview")
    lead = mark(
        "Who we are, what each of our funds has and owes, and whether our laws hold."
    )

    def writers(self) -> Sequence[Writer]:
        """Write people first, then money, then laws."""
        return (
            people.facts,
            _funds,
            _walls,
            verdicts.told,
            _awaiting,
            people.cooperatives,
            _tree,
        )


def _funds(view: View) -> Iterator[Part]:
    rows = [
        one for one in view.ask(fund_table, on=view.on) if view.keeps_fund(one.fund)
    ]
    yield Table(
        say("Each fund"),
        (
            say("fund"),
            say("money at hand"),
            say("in things and loans"),
            say("owed soon"),
            say("owed later"),
            say("owed to other funds"),
            say("owed by other funds"),
            say("left if all is paid"),
            say("money lasts"),
        ),
        [[*_fund(view, one)] for one in rows],
        empty=say("No account of a fund has moved."),
        note=say(
            "Money at hand is what can be paid out today. Owed soon is what law "
            "held-owed counts; the money lasts as many months of the costs of the "
            "last year."
        ),
    )


def _fund(view: View, row: FundRow) -> Iterator[Cell]:
    every = view.to_accounts(view.accounts_of(row.fund))
    yield Cell(row.fund or say("(no fund)"), every)
    claims = [one.account for one in row.claims]
    for number, names in (
        (row.liquid, _holding(view, row.fund, Holding.LIQUID)),
        (row.invested, _holding(view, row.fund, Holding.INVESTED)),
        (row.due, claims),
        (row.later, claims),
        (row.owed_to, _holding(view, row.fund, Holding.OWED)),
        (row.owed_by, _holding(view, row.fund, Holding.LENT)),
    ):
        yield view.amount(
            number, row.currency, view.to_accounts(names) if number else ""
        )
    yield view.amount(row.balance, row.currency, every)
    yield Cell(_months(row.months), number=True)


def _months(months: Decimal | None) -> str:
    if months is None:
        return say("nothing spent")
    return say("{months} months", months=figure(months, 1))


def _holding(view: View, fund: str, part: Holding) -> list[str]:
    return [
        name
        for name, one in holdings(view.book).items()
        if one.fund == fund and one.part is part and name in view.book.posted
    ]


def _walls(view: View) -> Iterator[Part]:
    rows = [
        row
        for row in view.ask(fund_table, on=view.on)
        if view.keeps_fund(row.fund) and (row.owed_to or row.owed_by)
    ]
    wall = next((one for one in verdicts.held(view) if one.law == WALL), None)
    broken = wall.open(view.end) if wall else []
    said = [
        Cell(
            say("{fund} owes other funds {amount}.", fund=row.fund, amount=owed.text),
            owed.href,
        )
        for row in rows
        if row.owed_to
        for owed in [
            view.amount(
                row.owed_to,
                row.currency,
                view.to_accounts(_holding(view, row.fund, Holding.OWED)),
            )
        ]
    ]
    yield Words(
        say("Walls between the funds"),
        [
            Cell(
                say_many(
                    "One entry takes money of one fund for another.",
                    "{count} entries take money of one fund for another.",
                    len(broken),
                ),
                links.to_page("Laws"),
            )
            if broken
            else Cell(say("No fund has quietly paid for another.")),
        ],
        mood="attention" if broken else "good",
    )
    yield Words("", said or [Cell(say("No fund owes anything to another."))])


def _awaiting(view: View) -> Iterator[Part]:
    waiting = view.ask(status, on=view.on).awaiting
    filed = view.book.decisions.filed
    said = [
        Cell(
            say(
                "Decision {decision} of {date} awaits ratification: {text}",
                decision=one.decision,
                date=day(one.date),
                text=one.text,
            ),
            links.to_entry(filed[one.decision].entry),
            told=say("by {due}", due=day(one.due)) if one.due else "",
        )
        for one in waiting
    ]
    yield Words(
        say("Decisions that wait for the assembly"),
        said or [Cell(say("No decision awaits ratification."))],
        mood="attention" if said else "good",
    )


def _tree(view: View) -> Iterator[Part]:
    yield charts.tree(
        say("What there is, account by account"),
        view.book.options["name_assets"],
        note=say("This tree is Fava's own, and heeds every filter."),
    )
