"""`cayapa status`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options
from ledger.cli.tables import heads
from ledger.language import say
from ledger.language import say_many

if TYPE_CHECKING:
    from ledger.fund_status import FundStatus
    from ledger.mentors import Suspended
    from ledger.status import Flow
    from ledger.status import Status


@click.command()
@click.argument("book", type=options.BOOK)
@options.on_day("The day to look at")
@options.output
def status(book: Path, on: date, form: str) -> None:
    """Tell how the network stands at the end of a day.

    Families and persons by cooperative, the weeks collected so far, what each
    fund took in, spent and advanced, and what it has, the decisions that await
    ratification, and how the funeral fund stands: families by standing, funerals,
    weeks of reserve. Whose mentor is suspended is named.
    """
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.fund_status import fund_status  # noqa: PLC0415
    from ledger.status import status as run  # noqa: PLC0415

    read = lines.read(book)
    told, fund = run(read, on=on), fund_status(read, on=on)
    if form == "json":
        plain = {**told._asdict(), "funeral_fund": fund}
        click.echo(lines.dumps(lines.plain(plain)))
    else:
        lines.show(_text(told))
        if fund is not None:
            lines.show(_fund_text(fund))


def _text(told: "Status") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    yield say(
        "The network on {day}, books up to {horizon}"
        if told.horizon
        else "The network on {day}",
        day=told.on,
        horizon=told.horizon,
    )
    yield ""
    head = heads("cooperative | name | families | persons | sheets | weeks paid")
    sums = [sum(column) for column in list(zip(*told.collected, strict=True))[2:]]
    rows = [*told.collected, (say("all"), "", *(sums or [0] * 4))]
    yield from lines.table(head, rows)
    yield ""
    yield from lines.table(*_flows(told.flows))
    yield ""
    if not told.awaiting:
        yield say("No decision awaits ratification.")
    for one in told.awaiting:
        yield say(
            "Decision {decision} of {day} awaits ratification, by {due}: {text}"
            if one.due
            else "Decision {decision} of {day} awaits ratification: {text}",
            decision=one.decision,
            day=one.date,
            due=one.due,
            text=one.text,
        )
    yield from map(_mentored, told.mentors_suspended)


def _mentored(one: "Suspended") -> str:
    return say(
        "{associate} is mentored by {mentor}, who is suspended until {until} "
        "(decision {decision})."
        if one.until
        else "{associate} is mentored by {mentor}, who is suspended for good "
        "(decision {decision}).",
        associate=one.associate,
        mentor=one.mentor,
        until=one.until,
        decision=one.decision or say("none cited"),
    )


def _flows(
    told: list["Flow"],
) -> tuple[list[str], list[tuple[object, ...]]]:
    """Give the table of the funds' money; of advances only where there are any."""
    some = any(one.advanced for one in told)
    rows: list[tuple[object, ...]] = [
        (
            one.fund or say("(no fund)"),
            one.money_in,
            one.money_out,
            *([one.advanced] if some else []),
            one.has,
            one.currency,
        )
        for one in told
    ]
    if some:
        return heads("fund | in | out | advanced | has |"), rows
    return heads("fund | in | out | has |"), rows


def _fund_text(fund: "FundStatus") -> Iterator[str]:
    yield ""
    families = ", ".join(
        f"{count} {say(state)}" for state, count in fund.families.items()
    )
    yield say(
        "Fund {fund}: families {families}",
        fund=fund.fund,
        families=families or say("without terms of standing"),
    )
    yield say(
        "Funerals: {count}, {cost} each on average"
        if fund.cost_per_funeral
        else "Funerals: {count}",
        count=fund.funerals,
        cost=fund.cost_per_funeral,
    )
    if fund.reserve_weeks is not None:
        yield say(
            "Reserve: {weeks} weeks at the cost of the last year",
            weeks=fund.reserve_weeks,
        )
    if fund.can_carry is not None:
        yield say_many(
            "It can carry one more funeral at that cost",
            "It can carry {count} more funerals at that cost",
            fund.can_carry,
        )
