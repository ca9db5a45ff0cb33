"""`cayapa arrears`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options

if TYPE_CHECKING:
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
        click.echo(f"Nothing is lent by {on}.")
    else:
        for place, one in enumerate(told):
            if place:
                click.echo()
            lines.say(_text(one))


def _text(told: "Portfolio") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    unit = told.currency
    yield f"Fund {told.fund or '(none)'} on {told.on}: {told.outstanding} {unit} lent"
    yield ""
    if told.late:
        head = ("loan", "borrower", "since", "days", "outstanding", "overdue", "charge")
        rows = [
            (
                one.loan,
                one.borrower,
                str(one.oldest),
                one.days,
                one.outstanding,
                one.overdue,
                one.late_charge,
            )
            for one in told.late
        ]
        yield from lines.table(head, rows)
    else:
        yield "No loan is late."
    if told.classes:
        yield ""
        columns = ("days late", "loans", "outstanding", "share", "provision")
        yield from lines.table(columns, list(map(_row, told.classes)))
    yield ""
    risks = [
        (f"over {one.days}", one.outstanding, f"{one.percent} %")
        for one in told.at_risk
        if one.percent is not None
    ]
    yield from lines.table(("days late", "at risk", "of all"), risks)
    yield ""
    sums = [
        ("To be set aside", told.needed),
        ("Set aside", told.booked),
        ("Missing", told.missing),
    ]
    yield from lines.table(("", unit), sums)
    if told.unread:
        yield f"Left out, as their terms are refused: {', '.join(told.unread)}."


def _row(one: "ClassSum") -> tuple[object, ...]:
    days = f"{one.days_from} to {one.days_to}"
    if one.days_to is None:
        days = f"{one.days_from} and more"
    elif one.days_to == one.days_from:
        days = str(one.days_from)
    percent = f"{(one.share * 100).normalize():f} %"
    return days, one.loans, one.outstanding, percent, one.needed
