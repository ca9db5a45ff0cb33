"""`cayapa payoff`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options
from ledger.language import say

if TYPE_CHECKING:
    from ledger.payoffs import Payoff


@click.command()
@click.argument("book", type=options.BOOK)
@click.argument("loan")
@options.on_day("The day of payment")
@options.output
def payoff(book: Path, loan: str, on: date, form: str) -> None:
    """Tell what settles LOAN in full on a day, and which liens that sets free.

    The interest of the running instalment counts by the days that have passed.
    """
    from ledger import payoffs  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415

    told = payoffs.payoff(lines.read(book), loan, on=on)
    if form == "json":
        click.echo(lines.dumps(lines.plain(told)))
    else:
        lines.show(_text(told))


def _text(told: "Payoff") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    unit = told.currency
    yield say(
        "{loan} of {borrower}, settled on {day}",
        loan=told.loan,
        borrower=told.borrower,
        day=told.on,
    )
    sums = [
        (say("Principal"), told.principal),
        (say("Interest due"), told.interest),
        (say("Interest since the last due date"), told.accrued),
        (say("Late charge"), told.late_charge),
        (say("Paid before, to be applied"), -told.to_be_applied),
        (say("Together"), told.total),
    ]
    shown = [one for one in sums if one[1] or one in (sums[0], sums[-1])]
    yield from lines.table(("", unit), shown)
    if told.written_off:
        yield say(
            "{amount} {unit} were written off, and may be recovered.",
            amount=told.written_off,
            unit=unit,
        )
    for one in told.freed:
        yield say(
            "The lien of {holder} falls by {amount} {unit}, to {rest}.",
            holder=one.holder,
            amount=one.falls,
            unit=unit,
            rest=one.holds,
        )
