"""`cayapa status`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options

if TYPE_CHECKING:
    from ledger.fund_status import FundStatus
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
        lines.say(_text(told))
        if fund is not None:
            lines.say(_fund_text(fund))


def _text(told: "Status") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    until = f", books up to {told.horizon}" if told.horizon else ""
    yield f"The network on {told.on}{until}"
    yield ""
    head = ("cooperative", "name", "families", "persons", "sheets", "weeks paid")
    sums = [sum(column) for column in list(zip(*told.collected, strict=True))[2:]]
    rows = [*told.collected, ("all", "", *(sums or [0] * 4))]
    yield from lines.table(head, rows)
    yield ""
    yield from lines.table(*_flows(told.flows))
    yield ""
    if not told.awaiting:
        yield "No decision awaits ratification."
    for one in told.awaiting:
        due = f", by {one.due}" if one.due else ""
        waits = f"Decision {one.decision} of {one.date} awaits ratification{due}"
        yield f"{waits}: {one.text}"
    for mentored in told.mentors_suspended:
        until = f"until {mentored.until}" if mentored.until else "for good"
        yield (
            f"{mentored.associate} is mentored by {mentored.mentor}, who is suspended "
            f"{until} (decision {mentored.decision or 'none cited'})."
        )


def _flows(
    told: list["Flow"],
) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
    """Give the table of the funds' money; of advances only where there are any."""
    some = any(one.advanced for one in told)
    rows: list[tuple[object, ...]] = [
        (
            one.fund or "(no fund)",
            one.money_in,
            one.money_out,
            *([one.advanced] if some else []),
            one.has,
            one.currency,
        )
        for one in told
    ]
    return ("fund", "in", "out", *(["advanced"] if some else []), "has", ""), rows


def _fund_text(fund: "FundStatus") -> Iterator[str]:
    yield ""
    families = ", ".join(f"{count} {state}" for state, count in fund.families.items())
    yield f"Fund {fund.fund}: families {families or 'without terms of standing'}"
    cost = f", {fund.cost_per_funeral} each on average" if fund.cost_per_funeral else ""
    yield f"Funerals: {fund.funerals}{cost}"
    if fund.reserve_weeks is not None:
        yield f"Reserve: {fund.reserve_weeks} weeks at the cost of the last year"
