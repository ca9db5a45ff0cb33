"""`cayapa campaign`."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options
from ledger.cli.tables import heads
from ledger.language import listed
from ledger.language import say

if TYPE_CHECKING:
    from ledger.book import Book
    from ledger.campaign_report import CampaignReport

WIDTH = 30


@click.command()
@click.argument("book", type=options.BOOK)
@click.argument("campaign_id", metavar="ID")
@options.on_day("The day to look at")
@click.option("--names", is_flag=True, help="Name the staff who contributed, by id.")
@options.output
def campaign(book: Path, campaign_id: str, on: date, names: bool, form: str) -> None:  # noqa: FBT001 - click passes it by name
    """Show what a campaign has raised by stream, what is lacking, and what it owes.

    Deposits are debts: owned is what was raised, less what depositors were paid back
    and what they are owed, with the interest that is booked. Sales count net of what
    they cost. The sales a week are those that pay back every deposit up to that day.
    """
    from ledger.campaign_report import campaign_report  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415

    known = lines.read(book)
    told = campaign_report(known, campaign_id, on=on)
    if form == "json":
        click.echo(lines.dumps(_plain(told, names=names)))
    else:
        lines.show(_text(known, told, names=names))


def _plain(told: "CampaignReport", *, names: bool) -> object:
    """Give the report for JSON, with its totals; staff as a count, unless named."""
    from ledger.cli import lines  # noqa: PLC0415

    raised, owed, staff = told.raised, told.owed, told.staff
    count = {"contributed": len(staff.gave), "full_time": staff.full_time}
    changed = {
        "raised": {**raised._asdict(), "sales": raised.sales, "total": raised.total},
        "owed": {**owed._asdict(), "total": owed.total},
        "staff": {**count, "names": staff.gave} if names else count,
    }
    return lines.plain({**told._asdict(), **changed})


def _text(book: "Book", told: "CampaignReport", *, names: bool) -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    unit, raised = told.currency, told.raised
    yield _title(book, told)
    yield _thermometer(told)
    if not told.accounts:
        yield say(
            'Nothing has moved on an account with campaign: "{campaign}".',
            campaign=told.campaign,
        )
    yield ""
    streams = [
        (say("sales"), raised.sales),
        (say("deposits"), raised.deposits),
        (say("contributions"), raised.contributions),
        *([(say("no stream"), raised.unknown)] if raised.unknown else []),
        (say("raised"), raised.total),
        (say("gap"), told.gap),
    ]
    head = heads("stream | {unit}", unit=unit)
    yield from lines.table(head, _rows(book, streams, unit))
    yield ""
    yield _margin(book, told)
    yield ""
    yield from _owned(book, told)
    yield from _ladder(book, told)
    yield _staff(told, names=names)


def _title(book: "Book", told: "CampaignReport") -> str:
    from ledger.precision import written  # noqa: PLC0415

    return say(
        "{text} ({campaign}) on {day}, ended {ended}: goal {goal}"
        if told.ended
        else "{text} ({campaign}) on {day}: goal {goal}",
        text=told.text,
        campaign=told.campaign,
        day=told.on,
        ended=told.ended,
        goal=written(book, told.goal, told.currency),
    )


def _staff(told: "CampaignReport", *, names: bool) -> str:
    gave, full_time = told.staff
    counted = say(
        "Contributed: {count} of {full_time} full-time staff",
        count=len(gave),
        full_time=full_time,
    )
    return f"{counted}: {' '.join(gave)}" if names and gave else counted


def _thermometer(told: "CampaignReport") -> str:
    full = min(max(int(told.percent * WIDTH / 100), 0), WIDTH)
    return f"[{'#' * full}{'.' * (WIDTH - full)}] {_percent(told.percent)} %"


def _percent(number: object) -> str:
    return f"{number}".removesuffix(".0")


def _margin(book: "Book", told: "CampaignReport") -> str:
    from ledger.precision import written  # noqa: PLC0415

    raised, unit = told.raised, told.currency
    took, cost, margin = (
        written(book, one, unit) for one in (raised.takings, raised.costs, raised.sales)
    )
    share = raised.sales * 100 / raised.takings if raised.takings > 0 else None
    return say(
        "Sales took {took} and cost {cost}: a margin of {margin}."
        if share is None
        else "Sales took {took} and cost {cost}: a margin of {margin} ({percent} %).",
        took=took,
        cost=cost,
        margin=margin,
        percent="" if share is None else _percent(round(share, 1)),
    )


def _rows(
    book: "Book", rows: list[tuple[str, Decimal]], unit: str
) -> list[tuple[str, Decimal]]:
    """Give numbers the decimals of their currency at least."""
    from ledger.precision import decimals  # noqa: PLC0415

    zero = Decimal(0).scaleb(-decimals(book, unit))
    return [(name, number + zero) for name, number in rows]


def _owned(book: "Book", told: "CampaignReport") -> Iterator[str]:
    """Set what is raised beside what is owned and owed, and where the money is."""
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.precision import written  # noqa: PLC0415

    raised, unit = told.raised, told.currency
    rows = [
        (say("raised"), raised.total),
        (say("paid back"), raised.paid_back),
        (say("owed"), told.owed.total),
        (say("owned"), told.owned),
        (say("spent"), raised.spent),
        *([(say("elsewhere"), raised.elsewhere)] if raised.elsewhere else []),
    ]
    yield from lines.table(("", unit), _rows(book, rows, unit))
    in_hand = [written(book, one, held) for held, one in sorted(told.in_hand.items())]
    yield say("In hand: {sums}", sums=listed(in_hand) or say("nothing"))
    if told.invested:
        rest = (written(book, one, of) for of, one in sorted(told.invested.items()))
        yield say("Invested: {sums}", sums=listed(rest))
    for other, sums in sorted(told.others.items()):
        raised_too = written(book, sums.total, other)
        yield say("Beside it, raised: {amount}", amount=raised_too)
    for other, claims in sorted(told.owed_in_others.items()):
        owed_too = written(book, claims.total, other)
        yield say("Beside it, owed: {amount}", amount=owed_too)
    yield ""


def _ladder(book: "Book", told: "CampaignReport") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.precision import written  # noqa: PLC0415

    if not told.ladder:
        return
    yield say("To pay back from sales alone, in {unit}:", unit=told.currency)
    rows = [
        (
            one.deposit,
            one.holder,
            one.matures or say("on demand"),
            one.payout,
            one.together,
            one.weeks,
            say("at once") if one.weekly is None else one.weekly,
        )
        for one in told.ladder
    ]
    head = heads("deposit | holder | due | pays | together | weeks | sales a week")
    yield from lines.table(head, rows)
    if told.weekly_sales is not None:
        so_far = written(book, told.weekly_sales, told.currency)
        yield say("Sales have brought {amount} a week so far.", amount=so_far)
    yield ""
