"""Credit: what is lent, how late it is, what is at risk, and who backs whom."""

from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal

from fava.util.date import DateRange

from ledger.language import day
from ledger.language import figure
from ledger.language import mark
from ledger.language import say
from ledger.loan_arrears import Aged
from ledger.loans import loans
from ledger.portfolio import ClassSum
from ledger.portfolio import Portfolio
from ledger.portfolio import portfolios
from ledger.web import charts
from ledger.web import links
from ledger.web.backing import backing
from ledger.web.page import Page
from ledger.web.page import Writer
from ledger.web.parts import Cell
from ledger.web.parts import Fact
from ledger.web.parts import Facts
from ledger.web.parts import Part
from ledger.web.parts import Table
from ledger.web.parts import Words
from ledger.web.view import View

MONTH = 30
AT_RISK = (30, 90)
POINTS_MAX = 60
NONE = Decimal(0)


class Credit(Page):
    """What members have borrowed."""

    title = mark("Credit")
    lead = mark(
        "What is lent to members, which loans are late and since when, what is set "
        "aside for them, and who stands behind whom."
    )

    def writers(self) -> Sequence[Writer]:
        """Write what is lent and how late it is, then who backs whom."""
        return (_lent, _over_time, backing)


def _shown(view: View) -> list[Portfolio]:
    told = view.ask(portfolios, on=view.on)
    return [one for one in told if view.keeps_fund(one.fund or "")]


def _lent(view: View) -> Iterator[Part]:
    shown = _shown(view)
    if not shown:
        yield Words("", [Cell(say("Nothing is lent by this day."))])
    for told in shown:
        yield Facts(
            say("Fund {fund}", fund=told.fund or say("(none)")),
            [*_facts(view, told)],
            note=say(
                "Left out, as their terms are refused: {loans}.",
                loans=", ".join(told.unread),
            )
            if told.unread
            else "",
        )
        yield _classes(view, told)
        yield _late(view, told)


def _facts(view: View, told: Portfolio) -> Iterator[Fact]:
    names = [
        one.account
        for one in loans(view.book).values()
        if one.currency == told.currency
        and (view.book.accounts.traits(one.account).fund or None) == told.fund
        and one.account in view.book.posted
    ]
    behind = view.to_accounts(names)
    yield Fact(
        say("lent and not repaid"),
        view.amount(told.outstanding, told.currency, behind),
        say("principal, without interest"),
    )
    yield Fact(
        say("late loans"),
        Cell(figure(len(told.late)), _to_loans(view, told.late), number=True),
        say("an instalment or more is overdue"),
    )
    for one in told.at_risk:
        if one.days == MONTH and one.percent is not None:
            late = [each for each in told.late if each.days > one.days]
            yield Fact(
                say("at risk"),
                Cell(f"{figure(one.percent)} %", _to_loans(view, late), number=True),
                say("principal of loans late by over {days} days", days=one.days),
            )
    if told.needed or told.booked:
        yield Fact(
            say("set aside"),
            view.amount(told.booked, told.currency),
            say(
                "of {needed} that the policy asks for",
                needed=view.amount(told.needed, told.currency).text,
            ),
        )


def _to_loans(view: View, some: Sequence[Aged]) -> str:
    known = loans(view.book)
    return view.to_accounts([known[one.loan].account for one in some])


def _classes(view: View, told: Portfolio) -> Table:
    return Table(
        say("How late loans are, fund {fund}", fund=told.fund or say("(none)")),
        (
            say("days late"),
            say("loans"),
            say("outstanding"),
            say("share to set aside"),
            say("to set aside"),
        ),
        [[*_class(view, told, one)] for one in told.classes],
        empty=say("No policy says from which day on loans are late."),
    )


def _class(view: View, told: Portfolio, one: ClassSum) -> Iterator[Cell]:
    until, first = one.days_to, one.days_from
    late = [
        each
        for each in told.late
        if one.days_from <= each.days and (until is None or each.days <= until)
    ]
    behind = _to_loans(view, late)
    if until is None:
        yield Cell(say("{days} and more", days=first))
    elif not until:
        yield Cell(say("not late"))
    else:
        yield Cell(say("{first} to {last}", first=first, last=until))
    yield Cell(figure(one.loans), behind, number=True)
    yield view.amount(one.outstanding, told.currency, behind)
    yield Cell(f"{figure((one.share * 100).normalize() + NONE)} %", number=True)
    yield view.amount(one.needed, told.currency)


def _late(view: View, told: Portfolio) -> Table:
    known = loans(view.book)
    return Table(
        say("Loans that are late, fund {fund}", fund=told.fund or say("(none)")),
        (
            say("loan"),
            say("borrower"),
            say("since"),
            say("days"),
            say("outstanding"),
            say("overdue"),
        ),
        [
            [
                Cell(one.loan, links.to_account(known[one.loan].account)),
                Cell(one.borrower),
                Cell(day(one.oldest) if one.oldest else ""),
                Cell(figure(one.days), number=True),
                view.amount(
                    one.outstanding,
                    told.currency,
                    links.to_account(known[one.loan].account),
                ),
                view.amount(one.overdue, told.currency),
            ]
            for one in told.late
        ],
        empty=say("No loan is late."),
    )


def _over_time(view: View) -> Iterator[Part]:
    for told in _shown(view):
        points = [
            (span.end_inclusive, {_over(days): share for days, share in shares.items()})
            for span in _sampled(view.spans())
            if (shares := _shares(view, told, span))
        ]
        if points:
            yield charts.lines(
                say("At risk over time, fund {fund}", fund=told.fund or say("(none)")),
                points,
                note=say(
                    "In percent of what was lent and not repaid on each day, by how "
                    "late the loan was."
                ),
            )


def _sampled(spans: Sequence[DateRange]) -> Sequence[DateRange]:
    """Take as many spans as a chart can show, the last one among them."""
    step = -(-len(spans) // POINTS_MAX) or 1
    return [*reversed(spans[::-1][::step])]


def _shares(view: View, told: Portfolio, span: DateRange) -> dict[int, Decimal]:
    """Give the percents at risk on the last day of a span; none if nothing is lent."""
    on = min(span.end_inclusive, view.on)
    same = (
        one
        for one in view.ask(portfolios, on=on)
        if (one.fund, one.currency) == (told.fund, told.currency)
    )
    return {
        one.days: one.percent
        for one in next((known.at_risk for known in same), ())
        if one.days in AT_RISK and one.percent is not None
    }


def _over(days: int) -> str:
    return say("over {days} days", days=days)
