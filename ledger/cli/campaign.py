"""`cayapa campaign`."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options

if TYPE_CHECKING:
    from ledger.book import Book
    from ledger.campaign_report import CampaignReport

WIDTH = 30
HEAD = ("deposit", "holder", "due", "pays", "together", "weeks", "sales a week")


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
        lines.say(_text(known, told, names=names))


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
    from ledger.precision import written  # noqa: PLC0415

    unit, raised = told.currency, told.raised
    goal = written(book, told.goal, unit)
    ended = f", ended {told.ended}" if told.ended else ""
    yield f"{told.text} ({told.campaign}) on {told.on}{ended}: goal {goal}"
    yield _thermometer(told)
    if not told.accounts:
        yield f'Nothing has moved on an account with campaign: "{told.campaign}".'
    yield ""
    streams = [
        ("sales", raised.sales),
        ("deposits", raised.deposits),
        ("contributions", raised.contributions),
        *([("no stream", raised.unknown)] if raised.unknown else []),
        ("raised", raised.total),
        ("gap", told.gap),
    ]
    yield from lines.table(("stream", unit), _rows(book, streams, unit))
    yield ""
    margin = written(book, raised.sales, unit)
    took, cost = (written(book, one, unit) for one in (raised.takings, raised.costs))
    yield f"Sales took {took} and cost {cost}: a margin of {margin}{_share(told)}."
    yield ""
    yield from _owned(book, told)
    yield from _ladder(book, told)
    gave, full_time = told.staff
    listed = f": {' '.join(gave)}" if names and gave else ""
    yield f"Contributed: {len(gave)} of {full_time} full-time staff{listed}"


def _thermometer(told: "CampaignReport") -> str:
    full = min(max(int(told.percent * WIDTH / 100), 0), WIDTH)
    return f"[{'#' * full}{'.' * (WIDTH - full)}] {_percent(told.percent)} %"


def _percent(number: object) -> str:
    return f"{number}".removesuffix(".0")


def _share(told: "CampaignReport") -> str:
    takings = told.raised.takings
    if takings <= 0:
        return ""
    return f" ({_percent(round(told.raised.sales * 100 / takings, 1))} %)"


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
        ("raised", raised.total),
        ("paid back", raised.paid_back),
        ("owed", told.owed.total),
        ("owned", told.owned),
        ("spent", raised.spent),
        *([("elsewhere", raised.elsewhere)] if raised.elsewhere else []),
    ]
    yield from lines.table(("", unit), _rows(book, rows, unit))
    in_hand = (written(book, one, held) for held, one in sorted(told.in_hand.items()))
    yield f"In hand: {' and '.join(in_hand) or 'nothing'}"
    if told.invested:
        rest = (written(book, one, of) for of, one in sorted(told.invested.items()))
        yield f"Invested: {' and '.join(rest)}"
    for other, sums in sorted(told.others.items()):
        yield f"Beside it, raised: {written(book, sums.total, other)}"
    for other, claims in sorted(told.owed_in_others.items()):
        yield f"Beside it, owed: {written(book, claims.total, other)}"
    yield ""


def _ladder(book: "Book", told: "CampaignReport") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.precision import written  # noqa: PLC0415

    if not told.ladder:
        return
    yield f"To pay back from sales alone, in {told.currency}:"
    rows = [
        (
            one.deposit,
            one.holder,
            one.matures or "on demand",
            one.payout,
            one.together,
            one.weeks,
            "at once" if one.weekly is None else one.weekly,
        )
        for one in told.ladder
    ]
    yield from lines.table(HEAD, rows)
    if told.weekly_sales is not None:
        so_far = written(book, told.weekly_sales, told.currency)
        yield f"Sales have brought {so_far} a week so far."
    yield ""
