"""`cayapa schedule`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options
from ledger.cli.tables import heads
from ledger.language import listed
from ledger.language import say

if TYPE_CHECKING:
    from ledger.loan_status import LoanStatus


@click.command()
@click.argument("book", type=options.BOOK)
@click.argument("loan")
@options.on_day("The day up to which payments count")
@options.output
def schedule(book: Path, loan: str, on: date, form: str) -> None:
    """Show the agreed schedule of LOAN beside what happened.

    Payments settle the oldest line first, interest with interest and principal with
    principal; what waits counts from the day on which an instalment falls due.
    """
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.loan_status import status  # noqa: PLC0415

    told = status(lines.read(book), loan, on=on)
    if form == "json":
        click.echo(lines.dumps(lines.plain(told)))
    else:
        lines.show(_text(told))


def _text(told: "LoanStatus") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    yield say(
        "{loan} of {borrower} on {day}, in {unit}",
        loan=told.loan,
        borrower=told.borrower,
        day=told.on,
        unit=told.currency,
    )
    yield say(
        "{method}, at {rate:f} a year ({basis}), {count} instalments every {every}",
        method=told.method,
        rate=told.rate,
        basis=told.basis,
        count=told.instalments,
        every=told.every,
    )
    yield ""
    head = heads(" | due | interest | principal | instalment | balance | paid | ")
    rows = [
        (
            one.number,
            one.due,
            one.interest,
            one.principal,
            one.instalment,
            one.balance,
            one.paid,
            one.told,
        )
        for one in told.lines
    ]
    yield from lines.table(head, rows)
    yield ""
    yield from _happened(told)


def _happened(told: "LoanStatus") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    head = heads("day | lent | principal | interest | late charge | waits | given up")
    yield from lines.table(head, told.events)
    yield ""
    sums = [
        (say("Owed"), told.owed),
        (say("Overdue principal"), told.overdue_principal),
        (say("Overdue interest"), told.overdue_interest),
        (say("Late charge due"), told.late_charge),
        (say("Waits to be applied"), told.to_be_applied),
    ]
    yield from lines.table(("", told.currency), sums)
    if told.reschedules:
        yield say("It reschedules {loan}.", loan=told.reschedules)
    if told.rescheduled_by:
        loans = listed(told.rescheduled_by)
        yield say("It is rescheduled by {loans}.", loans=loans)
