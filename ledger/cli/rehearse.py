"""`cayapa rehearse`."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options
from ledger.language import say

if TYPE_CHECKING:
    from ledger.rehearsal import Deaths
    from ledger.rehearsal import Hold
    from ledger.rehearsal_book import Request
    from ledger.rehearsal_plan import Plan
    from ledger.rehearsal_plan import Trial

_NUMBER = re.compile(r"-?\d{1,12}(\.\d{1,6})?", re.ASCII)


def _number(
    _ctx: click.Context, _param: click.Parameter, value: str | None
) -> Decimal | None:
    if value is None:
        return None
    if _NUMBER.fullmatch(value) is None:
        msg = say("{value!r} is no number; write it as 7.5", value=value)
        raise click.BadParameter(msg)
    return Decimal(value)


@click.command()
@click.argument("book", type=options.BOOK)
@click.argument("fund")
@click.option(
    "--deaths-per-1000",
    required=True,
    callback=_number,
    metavar="N",
    help="Deaths in a year among 1000 persons covered.",
)
@click.option("--cost", metavar="AMOUNT", help="Of a funeral; else their mean so far.")
@click.option("--reserve", metavar="AMOUNT", help="To begin with; else what it has.")
@click.option(
    "--paid-share",
    callback=_number,
    metavar="PART",
    help="Of the weeks owed, 0 to 1; else as in the last 52 weeks.",
)
@click.option("--years", type=int, default=10, show_default=True)
@click.option("--runs", type=int, default=10_000, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
@click.option(
    "--hold-weeks",
    type=int,
    default=26,
    show_default=True,
    help="The reserve to hold, in weeks of expected cost.",
)
@click.option(
    "--probability",
    callback=_number,
    default="0.95",
    show_default=True,
    help="With which it is to be held.",
)
@click.option("--svg", type=click.Path(path_type=Path), help="A new file to draw to.")
@options.on_day("The day to begin with")
@options.output
def rehearse(  # noqa: PLR0913, PLR0917 - one argument an option
    book: Path,
    fund: str,
    deaths_per_1000: Decimal,
    cost: str | None,
    reserve: str | None,
    paid_share: Decimal | None,
    years: int,
    runs: int,
    seed: int,
    hold_weeks: int,
    probability: Decimal,
    svg: Path | None,
    on: date,
    form: str,
) -> None:
    """Try out what FUND, the fund of policy funeral, can carry, with chance.

    Deaths are drawn week by week in many runs, and the money is counted: when the
    fund would be empty, and which weekly contribution holds a reserve. Mortality
    is one rate for all (--deaths-per-1000), until the records say ages. An AMOUNT
    is written "150.00 USD". The same seed gives the same answer.
    """
    _numpy()
    from ledger.rehearsal_book import Request  # noqa: PLC0415
    from ledger.rehearsal_plan import Trial  # noqa: PLC0415

    request = Request(fund, on, deaths_per_1000, cost, reserve, paid_share)
    trial = Trial(years, runs, seed, hold_weeks, probability)
    _run(book, request, trial, svg, form)


def _numpy() -> None:
    from ledger.errors import LedgerError  # noqa: PLC0415

    try:
        import numpy as np  # noqa: F401, PLC0415
    except ModuleNotFoundError:
        msg = say(
            "a rehearsal needs numpy, which is not here; install cayapa[rehearse]."
        )
        raise LedgerError(msg) from None


def _run(
    book: Path, request: "Request", trial: "Trial", svg: Path | None, form: str
) -> None:
    from ledger import rehearsal  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.cli import rehearsal_lines  # noqa: PLC0415
    from ledger.rehearsal_book import gather  # noqa: PLC0415
    from ledger.rehearsal_plan import check  # noqa: PLC0415

    gathered = gather(lines.read(book), request)
    plan = gathered.plan
    check(plan, trial)
    deaths = rehearsal.draw(plan, trial)
    told = rehearsal.rehearse(plan, trial, deaths)
    if svg is not None:
        _draw(svg, plan, deaths, told.hold)
    if form == "json":
        click.echo(lines.dumps(rehearsal_lines.plain(request, trial, gathered, told)))
    else:
        lines.show(rehearsal_lines.text(request, trial, gathered, told))


def _draw(svg: Path, plan: "Plan", deaths: "Deaths", hold: "Hold") -> None:
    from ledger import rehearsal_svg  # noqa: PLC0415
    from ledger.cli.drawings import draw  # noqa: PLC0415
    from ledger.rehearsal import bands  # noqa: PLC0415

    draw(svg, rehearsal_svg.drawing(bands(plan, deaths), hold, plan.currency))
