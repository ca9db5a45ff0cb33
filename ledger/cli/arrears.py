"""`cayapa arrears`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options
from ledger.cli.tables import heads
from ledger.language import figure
from ledger.language import say

if TYPE_CHECKING:
    from decimal import Decimal

    from ledger.portfolio import ClassSum
    from ledger.portfolio import Portfolio


@click.command()
@click.argument("book", type=options.BOOK)
@options.on_day("The day asked about")
@options.output
def arrears(book: Path, on: date, form: str) -> None:
    """Show which loans are late since when, what is at risk, and what is set aside.

    A loan is as late as its oldest unpaid instalment, and one that was rescheduled as
    that of the loan before. At risk is the whole principal of a late loan.
    """
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.portfolio import portfolios  # noqa: PLC0415

    told = portfolios(lines.read(book), on=on)
    if form == "json":
        click.echo(lines.dumps(lines.plain(told)))
    elif not told:
        click.echo(say("Nothing is lent by {day}.", day=on))
    else:
        for place, one in enumerate(told):
            if place:
                click.echo()
            lines.show(_text(one))


def _text(told: "Portfolio") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    unit = told.currency
    yield say(
        "Fund {fund} on {day}: {amount} {unit} lent",
        fund=told.fund or say("(none)"),
        day=told.on,
        amount=told.outstanding,
        unit=unit,
    )
    yield ""
    yield from _late(told)
    if told.classes:
        yield ""
        columns = heads("days late | loans | outstanding | share | provision")
        yield from lines.table(columns, list(map(_row, told.classes)))
    yield ""
    risks = [
        (say("over {days}", days=one.days), one.outstanding, _percent(one.percent))
        for one in told.at_risk
        if one.percent is not None
    ]
    yield from lines.table(heads("days late | at risk | of all"), risks)
    yield ""
    sums = [
        (say("To be set aside"), told.needed),
        (say("Set aside"), told.booked),
        (say("Missing"), told.missing),
    ]
    yield from lines.table(("", unit), sums)
    if told.unread:
        loans = ", ".join(told.unread)
        yield say("Left out, as their terms are refused: {loans}.", loans=loans)


def _late(told: "Portfolio") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    if told.late:
        head = heads("loan | borrower | since | days | outstanding | overdue | charge")
        rows = [
            (
                one.loan,
                one.borrower,
                one.oldest,
                one.days,
                one.outstanding,
                one.overdue,
                one.late_charge,
            )
            for one in told.late
        ]
        yield from lines.table(head, rows)
    else:
        yield say("No loan is late.")


def _row(one: "ClassSum") -> tuple[object, ...]:
    first, last = one.days_from, one.days_to
    days = say("{first} to {last}", first=first, last=last)
    if last is None:
        days = say("{first} and more", first=first)
    elif last == first:
        days = str(first)
    percent = _percent((one.share * 100).normalize())
    return days, one.loans, one.outstanding, percent, one.needed


def _percent(number: "Decimal") -> str:
    return f"{figure(number)} %"
