"""`cayapa schedule`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options

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
        lines.say(_text(told))


def _text(told: "LoanStatus") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    yield f"{told.loan} of {told.borrower} on {told.on}, in {told.currency}"
    yield (
        f"{told.method}, at {told.rate:f} a year ({told.basis}), {told.instalments} "
        f"instalments every {told.every}"
    )
    yield ""
    head = ("", "due", "interest", "principal", "instalment", "balance", "paid", "")
    rows = [
        (
            one.number,
            str(one.due),
            one.interest,
            one.principal,
            one.instalment,
            one.balance,
            one.paid,
            one.state,
        )
        for one in told.lines
    ]
    yield from lines.table(head, rows)
    yield ""
    yield from _happened(told)


def _happened(told: "LoanStatus") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    head = ("day", "lent", "principal", "interest", "late charge", "waits", "given up")
    events = [(str(one.date), *one[1:]) for one in told.events]
    yield from lines.table(head, events)
    yield ""
    sums = [
        ("Owed", told.owed),
        ("Overdue principal", told.overdue_principal),
        ("Overdue interest", told.overdue_interest),
        ("Late charge due", told.late_charge),
        ("Waits to be applied", told.to_be_applied),
    ]
    yield from lines.table(("", told.currency), sums)
    if told.reschedules:
        yield f"It reschedules {told.reschedules}."
    if told.rescheduled_by:
        yield f"It is rescheduled by {' and '.join(told.rescheduled_by)}."
