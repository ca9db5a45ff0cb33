"""`cayapa calc deposit`: what a deposit earns, without a book."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import click

from ledger.cli import calc_options
from ledger.cli import options
from ledger.cli import tables
from ledger.cli import typed
from ledger.cli.calc_options import DECIMALS
from ledger.cli.calc_options import cut
from ledger.cli.calc_options import figure
from ledger.cli.tables import heads
from ledger.interest_terms import COMPOUNDINGS
from ledger.interest_terms import Terms
from ledger.language import say

if TYPE_CHECKING:
    from ledger.interest import Accrual


@click.command()
@click.option(
    "--principal",
    required=True,
    callback=typed.amount,
    metavar="AMOUNT",
    help='Laid in on the first day, as "10000.00 USD".',
)
@click.option(
    "--rate",
    required=True,
    callback=typed.rate,
    metavar="N",
    help="A year: 0.05 for 5 %.",
)
@click.option(
    "--from",
    "start",
    required=True,
    callback=options.day,
    metavar="DATE",
    help="The day of deposit.",
)
@click.option(
    "--to",
    "end",
    required=True,
    callback=options.day,
    metavar="DATE",
    help="The day of maturity.",
)
@calc_options.BASIS
@click.option(
    "--compounding",
    required=True,
    type=click.Choice(list(COMPOUNDINGS)),
    help="When interest is capitalised: counted from the deposit, or by the calendar.",
)
@calc_options.rounding("Of the interest that is capitalised.")
@calc_options.finish
@options.output
def deposit(  # noqa: PLR0913, PLR0917 - one argument an option
    principal: typed.Sum,
    rate: Decimal,
    start: date,
    end: date,
    basis: str,
    compounding: str,
    rounding: str,
    decimals: int,
    exact: bool,  # noqa: FBT001 - a flag of the command line
    high_rate: bool,  # noqa: FBT001 - a flag of the command line
    form: str,
) -> None:
    """Reckon what a deposit earns, line by line."""
    from ledger.interest import accrue  # noqa: PLC0415 - it loads dateutil

    terms = Terms(
        start, rate, basis, compounding, end, decimals, rounding, high_rate=high_rate
    )
    with calc_options.sentences():
        rounded = accrue(principal.number, terms, end)
    whole = accrue(principal.number, terms, end, exact=True)
    told = whole if exact else rounded
    if form == "json":
        click.echo(tables.dumps(_plain(told, whole.total, decimals)))
    else:
        places = DECIMALS if exact else decimals
        tables.show(_text(principal, terms, told, whole.total, places))


def _plain(told: "Accrual", exact: Decimal, decimals: int) -> dict[str, object]:
    return {
        "interest": figure(told.interest, decimals),
        "total": figure(told.total, decimals),
        "total_exact": figure(exact, decimals),
        "lines": [
            {
                "from": line.start,
                "to": line.end,
                "days": line.days,
                "balance": figure(line.balance, decimals),
                "interest": figure(line.interest, decimals),
            }
            for line in told.lines
        ],
    }


def _text(
    asked: typed.Sum, terms: Terms, told: "Accrual", exact: Decimal, places: int
) -> Iterator[str]:
    yield say(
        "{principal:f} {unit} at {rate:f} a year, {first} to {last}, {basis}, "
        "compounding {compounding}",
        principal=asked.number,
        unit=asked.currency,
        rate=terms.rate,
        first=terms.first,
        last=terms.matures,
        basis=terms.basis,
        compounding=terms.compounding,
    )
    yield ""
    rows = [
        (
            line.start,
            line.end,
            line.days,
            cut(line.balance, places),
            cut(line.interest, places),
        )
        for line in told.lines
    ]
    if rows:
        yield from tables.table(heads("from | to | days | balance | interest"), rows)
    else:
        yield say("No day earns interest.")
    yield ""
    unit = asked.currency
    interest, total = cut(told.interest, places), cut(told.total, places)
    yield say("Interest: {amount:f} {unit}", amount=interest, unit=unit)
    yield say("Total: {amount:f} {unit}", amount=total, unit=unit)
    if places != DECIMALS:
        unrounded = f"{cut(exact, DECIMALS):f}".rstrip("0").rstrip(".")
        yield say("Unrounded: {amount} {unit}", amount=unrounded, unit=unit)
