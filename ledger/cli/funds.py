"""`cayapa funds`."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options
from ledger.cli.tables import heads
from ledger.language import mark
from ledger.language import say

if TYPE_CHECKING:
    from ledger.fund_table import FundRow

HEAD = mark(
    "fund | liquid | invested | due | later | owed to | owed by | balance | | months"
)


@click.command()
@click.argument("book", type=options.BOOK)
@options.on_day("The day to look at")
@options.output
def funds(book: Path, on: date, form: str) -> None:
    """Show the funds side by side at the end of a day.

    liquid: money at hand. invested: stock and other assets. due: what falls due
    within the days of policy held-owed; later: the other claims. owed to, owed by:
    debts between funds. balance: what is left if all is paid. months: how long the
    liquid money lasts at the costs of the last year.
    """
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.fund_table import fund_table  # noqa: PLC0415

    rows = fund_table(lines.read(book), on=on)
    if form == "json":
        click.echo(lines.dumps(lines.plain(rows)))
    else:
        lines.show(_text(rows, on))


def _text(rows: list["FundRow"], on: date) -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    yield say("The funds on {day}", day=on)
    yield ""
    if not rows:
        yield say("No account of a fund has moved.")
        return
    cells = [_cells(row) for row in rows]
    for currency in dict.fromkeys(row.currency for row in rows):
        of_it = [row for row in rows if row.currency == currency]
        if len(of_it) > 1:
            sums = (sum(column, Decimal()) for column in _figures(of_it))
            cells.append((say("all"), *sums, currency, ""))
    yield from lines.table(heads(HEAD), cells)
    claims = [
        (
            claim.account,
            row.fund,
            claim.due or say("at once"),
            claim.amount,
            row.currency,
        )
        for row in rows
        for claim in row.claims
    ]
    if claims:
        yield ""
        yield from lines.table(heads("claim | fund | due | amount |"), claims)


def _cells(row: "FundRow") -> tuple[object, ...]:
    months = "" if row.months is None else row.months
    return (row.fund, *row[2:9], row.currency, months)


def _figures(rows: list["FundRow"]) -> Iterator[tuple[Decimal, ...]]:
    return zip(*(row[2:9] for row in rows), strict=True)
