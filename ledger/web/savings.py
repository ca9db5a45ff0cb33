"""Savings: when deposits fall due, beside the money, and what one of them pays."""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal

from flask import request

from ledger import money
from ledger.deposits import deposits
from ledger.fund_table import fund_table
from ledger.language import day
from ledger.language import figure
from ledger.language import mark
from ledger.language import say
from ledger.maturities import Due
from ledger.maturities import Ladder
from ledger.maturities import Rung
from ledger.maturities import ladders
from ledger.quotes import Quote
from ledger.quotes import quote
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

AT_MATURITY = {
    "hold": mark("waits for its holder"),
    "pay": mark("is paid out"),
    "renew-all": mark("is renewed with its interest"),
    "renew-principal": mark("is renewed, its interest paid out"),
}
ASKED = "deposit"


class Savings(Page):
    """What members have deposited."""

    title = mark("Savings")
    lead = mark(
        "What members have laid in, when it falls due, and whether the money at hand "
        "suffices for it."
    )

    def writers(self) -> Sequence[Writer]:
        """Write what is owed, then the ladder of each fund, then one deposit.

        A deposit that is asked for comes first.
        """
        if request.args.get(ASKED):
            return (_quote, _owed, _ladders)
        return (_owed, _ladders, _quote)


def _owed(view: View) -> Iterator[Part]:
    known = {one.account: one for one in deposits(view.book).values()}
    for row in view.ask(fund_table, on=view.on):
        sums = {True: money.ZERO, False: money.ZERO}
        names: dict[bool, list[str]] = {True: [], False: []}
        for claim in row.claims if view.keeps_fund(row.fund) else ():
            one = known.get(claim.account)
            if one is not None:
                sums[one.sight] += claim.amount
                names[one.sight].append(claim.account)
        if any(names.values()):
            yield Facts(
                say("What fund {fund} owes to savers", fund=row.fund or say("(none)")),
                [
                    Fact(
                        label,
                        view.amount(
                            sums[sight], row.currency, view.to_accounts(names[sight])
                        ),
                        told,
                    )
                    for sight, label, told in (
                        (False, say("term deposits"), say("due on an agreed day")),
                        (True, say("sight savings"), say("may be asked for any day")),
                    )
                    if names[sight]
                ],
            )


def _ladders(view: View) -> Iterator[Part]:
    shown = [one for one in view.ask(ladders, on=view.on) if view.keeps_fund(one.fund)]
    if not shown:
        yield Words("", [Cell(say("No deposit falls due after this day."))])
    for ladder in shown:
        yield from _ladder(view, ladder)


def _ladder(view: View, told: Ladder) -> Iterator[Part]:
    fund = told.fund or say("(none)")
    due, left = say("falls due"), say("money left after it")
    liquid = view.amount(told.liquid, told.currency).text
    yield charts.bars(
        say(
            "What falls due from fund {fund}, in {unit}", fund=fund, unit=told.currency
        ),
        [
            (_last_day(one.period), {due: one.amount, left: one.left})
            for one in told.months
        ],
        note=say(
            "It begins with {liquid} at hand, and nothing comes in. A bar below zero "
            "is money that would be lacking.",
            liquid=liquid,
        ),
    )
    if told.short_on is None:
        said = say("The money of the day suffices for all of it.")
    else:
        said = say(
            "The money of the day does not suffice from {short_on} on.",
            short_on=day(told.short_on),
        )
    yield Words("", [Cell(said)], mood="good" if told.short_on is None else "attention")
    yield Table(
        say("Month by month, fund {fund}", fund=fund),
        (say("month"), say("deposits"), due, say("together"), left),
        [[*_rung(view, one, told)] for one in told.months],
        empty=say("Nothing falls due later."),
    )
    yield Table(
        say("Each deposit, fund {fund}", fund=fund),
        (say("deposit"), say("holder"), say("falls due"), say("pays"), say("then")),
        [[*_due(view, one, told)] for one in (*told.unclaimed, *told.dues)],
        note=say("A click on a deposit tells what it would pay on this day."),
    )


def _rung(view: View, rung: Rung, told: Ladder) -> Iterator[Cell]:
    known = deposits(view.book)
    names = [
        known[one.deposit].account
        for one in told.dues
        if f"{one.matures:%Y-%m}" == rung.period
    ]
    behind = view.to_accounts(names)
    yield Cell(rung.period)
    yield view.count(rung.deposits, behind)
    yield view.amount(rung.amount, told.currency, behind)
    yield view.amount(rung.together, told.currency)
    yield view.amount(rung.left, told.currency)


def _due(view: View, due: Due, told: Ladder) -> Iterator[Cell]:
    account = deposits(view.book)[due.deposit].account
    yield Cell(due.deposit, links.to_page("Savings", **{ASKED: due.deposit}))
    yield Cell(due.holder)
    late = say("not claimed yet") if due.matures <= told.on else ""
    yield Cell(day(due.matures), told=late)
    yield view.amount(due.payout, told.currency, links.to_account(account))
    yield Cell(say(AT_MATURITY.get(due.at_maturity, due.at_maturity)))


def _quote(view: View) -> Iterator[Part]:
    asked = request.args.get(ASKED) or next(
        (
            due.deposit
            for one in view.ask(ladders, on=view.on)
            if view.keeps_fund(one.fund)
            for due in one.dues
        ),
        "",
    )
    if not asked:
        return
    told = quote(view.book, asked, on=view.on)
    behind = links.to_account(deposits(view.book)[asked].account)
    facts = [
        Fact(label, view.amount(number, told.currency, behind), word)
        for label, number, word in _sums(told)
    ]
    yield Facts(
        say(
            "If {deposit} of {holder} were paid out", deposit=asked, holder=told.holder
        ),
        facts,
        note=_waiting(view, told),
    )
    yield charts.query_table(
        say("How the interest comes about"),
        (
            (say("from"), "date"),
            (say("to"), "date"),
            (say("days"), "count"),
            (say("balance"), "number"),
            (say("interest"), "number"),
        ),
        [
            (one.start, one.end, one.days, one.balance, one.interest)
            for one in told.lines
        ],
        note=say(
            "At {rate} a year, days counted by {basis}. The first day of a line earns, "
            "the last does not.",
            rate=figure(told.rate),
            basis=told.basis,
        ),
    )


def _sums(told: Quote) -> Iterator[tuple[str, Decimal, str]]:
    yield say("laid in"), told.principal, ""
    yield say("interest"), told.interest, say("earned up to this day")
    if told.penalty:
        yield say("lost"), -told.penalty, say("by closing early")
    if told.paid:
        yield say("paid before"), -told.paid, say("of the interest")
    yield say("the holder receives"), told.payout, day(told.on)


def _waiting(view: View, told: Quote) -> str:
    said = []
    if told.at_maturity is not None and told.matures is not None:
        said.append(
            say(
                "Waiting until {matures} gives {sum}, {more} more.",
                matures=day(told.matures),
                sum=view.amount(told.at_maturity, told.currency).text,
                more=view.amount(told.at_maturity - told.payout, told.currency).text,
            )
        )
    if not told.allowed:
        said.append(
            say(
                "The terms say nothing of closing early: it takes a decision of the "
                "assembly."
            )
        )
    return " ".join(said)


def _last_day(month: str) -> dt.date:
    first = dt.date.fromisoformat(f"{month}-01")
    return first.replace(day=monthrange(first.year, first.month)[1])
