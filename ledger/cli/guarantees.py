"""`cayapa guarantees`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options
from ledger.cli.tables import heads
from ledger.language import say

if TYPE_CHECKING:
    from ledger.backing import Backing
    from ledger.backing import Means
    from ledger.book import Book


@click.command()
@click.argument("book", type=options.BOOK)
@click.argument("member")
@click.option(
    "--graph",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A new SVG file to draw who backs whom to.",
)
@options.on_day("The day asked about")
@options.output
def guarantees(
    book: Path, member: str, graph: Path | None, on: date, form: str
) -> None:
    """Tell whom MEMBER backs, what her savings hold, and what would fall on her.

    MEMBER is the id of a family, associate or cooperative. What is held falls as
    principal is repaid: that of outside guarantors first.
    """
    from ledger.backing import backing  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415

    read = lines.read(book)
    told = backing(read, member, on=on)
    if graph is not None:
        _draw(read, member, on, graph)
    if form == "json":
        click.echo(lines.dumps(lines.plain(told)))
    else:
        lines.show(_text(told))


def _draw(book: "Book", member: str, on: date, file: Path) -> None:
    from ledger.backing import ties  # noqa: PLC0415
    from ledger.backing_svg import drawing  # noqa: PLC0415
    from ledger.cli.drawings import draw  # noqa: PLC0415

    draw(file, drawing(list(ties(book, on=on)), member, on.isoformat()))


def _text(told: "Backing") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    if told.backs:
        yield say("{member} backs, on {day}:", member=told.member, day=told.on)
        head = heads("loan | borrower | | agreed | held | owed")
        yield from lines.table(
            head,
            [
                (one.loan, one.borrower, one.currency, one.agreed, one.held, one.owed)
                for one in told.backs
            ],
        )
    else:
        yield say("{member} backs nobody on {day}.", member=told.member, day=told.on)
    if told.backed_by:
        yield ""
        yield say("Behind the loans of {member}:", member=told.member)
        head = heads("loan | guarantor | | agreed | held | owed")
        yield from lines.table(
            head,
            [
                (one.loan, one.guarantor, one.currency, one.agreed, one.held, one.owed)
                for one in told.backed_by
            ],
        )
    for means in told.means:
        yield ""
        yield from _means(means)


def _means(means: "Means") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    rows = [
        (say("Sight savings"), means.savings),
        (say("Held by liens"), means.held),
        (say("Free"), means.free),
        (say("Falls on her if those whom she backs stop"), means.for_others),
        (say("Owed on her own loans"), means.own_debt),
        (say("Of that, falls on others if she stops"), means.held_by_others),
    ]
    yield from lines.table(("", means.currency), rows)
    if means.for_others:
        yield say(
            "If she leaves, {amount} {unit} stay held until others stand in for her, "
            "or the loans are repaid.",
            amount=means.for_others,
            unit=means.currency,
        )
