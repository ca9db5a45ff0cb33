"""`cayapa prices`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options
from ledger.cli.tables import heads
from ledger.language import mark
from ledger.language import say

if TYPE_CHECKING:
    from ledger.book import Book
    from ledger.prices import Prices

HEAD = mark("service | | fee | market | % of market | % cheaper | cases")


@click.command()
@click.argument("book", type=options.BOOK)
@click.argument("fund", metavar="FUND")
@options.on_day("The last day of the year to look at")
@options.output
def prices(book: Path, fund: str, on: date, form: str) -> None:
    """Show the services of a fund beside the market's prices.

    FUND may be a campaign too; its fund is meant. Cases and coverage are those of the
    year up to the day. Own income is without gifts and campaigns, and costs without
    what campaigns spend; the closing of a year counts as neither.
    """
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.prices import prices as run  # noqa: PLC0415

    known = lines.read(book)
    told = run(known, fund, on=on)
    if form == "json":
        click.echo(lines.dumps(lines.plain(told)))
    else:
        lines.show(_text(known, told))


def _text(book: "Book", told: "Prices") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.precision import written  # noqa: PLC0415

    yield say(
        "Services of the fund {fund}, the year up to {day}",
        fund=told.fund,
        day=told.on,
    )
    yield ""
    if not told.services:
        yield say("No service of it is recorded.")
    else:
        rows = [
            (
                one.service,
                one.text,
                one.fee,
                one.market or "",
                "" if one.percent is None else one.percent,
                "" if one.cheaper is None else one.cheaper,
                one.cases,
            )
            for one in told.services
        ]
        yield from lines.table(heads(HEAD), rows)
    yield ""
    if not told.coverage:
        yield say("It has neither own income nor costs in that year.")
    for one in told.coverage:
        income, cost = (
            written(book, number, one.currency) for number in (one.income, one.cost)
        )
        yield say(
            "Own income {income}, costs {cost}"
            if one.percent is None
            else "Own income {income}, costs {cost}: coverage {percent} %",
            income=income,
            cost=cost,
            percent=one.percent,
        )
    for note in told.notes:
        yield say("note: {note}", note=note)
