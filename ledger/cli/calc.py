"""`cayapa calc days` and `cayapa calc deposit`: arithmetic for the counter, no book."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import click

from ledger import day_counts
from ledger import roundings
from ledger.cli import options
from ledger.cli import tables
from ledger.cli import typed
from ledger.interest_terms import COMPOUNDINGS
from ledger.interest_terms import HighRateError
from ledger.interest_terms import Terms

if TYPE_CHECKING:
    from ledger.interest import Accrual

DECIMALS = 12


def _basis(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    try:
        return day_counts.canonical(value.upper())
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


BASIS = click.option(
    "--basis",
    required=True,
    callback=_basis,
    metavar="BASIS",
    help=f"How days are counted: {', '.join(day_counts.BASES)}.",
)


@click.group()
def calc() -> None:
    """Count days and reckon a deposit's interest, without a book.

    The first day earns interest, the last does not. Days are written as 2026-01-31.
    """


@calc.command()
@click.argument("start", metavar="FROM", callback=options.day)
@click.argument("end", metavar="TO", callback=options.day)
@BASIS
@click.option(
    "--maturity",
    callback=typed.maybe_day,
    metavar="DATE",
    help="Asked by 30E/360-ISDA alone: at maturity the last of February is no 30th.",
)
@options.output
def days(start: date, end: date, basis: str, maturity: date | None, form: str) -> None:
    """Count the days from FROM to TO, and the part of a year that they are."""
    with _sentences():
        counted = day_counts.days(basis, start, end, maturity)
    exact = day_counts.fraction(basis, start, end, maturity)
    part = f"{roundings.written(exact, DECIMALS):f}"
    if form == "json":
        told = {"basis": basis, "days": counted, "fraction": part}
        click.echo(tables.dumps(told))
    else:
        click.echo(f"{_counted(counted)} by {basis}, {part} of a year")


@calc.command()
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
@BASIS
@click.option(
    "--compounding",
    required=True,
    type=click.Choice(list(COMPOUNDINGS)),
    help="When interest is capitalised: counted from the deposit, or by the calendar.",
)
@click.option(
    "--rounding",
    type=click.Choice(roundings.ROUNDINGS),
    default=roundings.ROUNDINGS[0],
    show_default=True,
    help="Of the interest that is capitalised.",
)
@click.option(
    "--decimals",
    type=click.IntRange(0, 6),
    default=2,
    show_default=True,
    help="Of the currency.",
)
@click.option("--exact", is_flag=True, help="Round nothing; text shows 12 decimals.")
@click.option("--high-rate", is_flag=True, help="Admit a rate above 1 (100 % a year).")
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
    with _sentences():
        rounded = accrue(principal.number, terms, end)
    whole = accrue(principal.number, terms, end, exact=True)
    told = whole if exact else rounded
    if form == "json":
        click.echo(tables.dumps(_plain(told, whole.total, decimals)))
    else:
        places = DECIMALS if exact else decimals
        tables.say(_text(principal, terms, told, whole.total, places))


@contextmanager
def _sentences() -> Iterator[None]:
    try:
        yield
    except HighRateError as error:
        msg = f"{error}. --high-rate admits a rate above 1."
        raise click.UsageError(msg) from None
    except ValueError as error:
        msg = f"{error}."
        raise click.UsageError(msg) from None


def _plain(told: "Accrual", exact: Decimal, decimals: int) -> dict[str, object]:
    return {
        "interest": _figure(told.interest, decimals),
        "total": _figure(told.total, decimals),
        "total_exact": _figure(exact, decimals),
        "lines": [
            {
                "from": line.start,
                "to": line.end,
                "days": line.days,
                "balance": _figure(line.balance, decimals),
                "interest": _figure(line.interest, decimals),
            }
            for line in told.lines
        ],
    }


def _figure(number: Decimal, decimals: int) -> str:
    exponent = number.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) else 0
    return f"{number:.{max(places, decimals)}f}"


def _text(
    asked: typed.Sum, terms: Terms, told: "Accrual", exact: Decimal, places: int
) -> Iterator[str]:
    yield (
        f"{asked.number:f} {asked.currency} at {terms.rate:f} a year, {terms.first} to "
        f"{terms.matures}, {terms.basis}, compounding {terms.compounding}"
    )
    yield ""
    rows = [
        (
            str(line.start),
            str(line.end),
            line.days,
            _cut(line.balance, places),
            _cut(line.interest, places),
        )
        for line in told.lines
    ]
    if rows:
        yield from tables.table(("from", "to", "days", "balance", "interest"), rows)
    else:
        yield "No day earns interest."
    yield ""
    yield f"Interest: {_cut(told.interest, places):f} {asked.currency}"
    yield f"Total: {_cut(told.total, places):f} {asked.currency}"
    if places != DECIMALS:
        unrounded = f"{_cut(exact, DECIMALS):f}".rstrip("0").rstrip(".")
        yield f"Unrounded: {unrounded} {asked.currency}"


def _cut(number: Decimal, places: int) -> Decimal:
    return roundings.written(Fraction(number), places)


def _counted(days: int) -> str:
    return f"{days} day" if days == 1 else f"{days} days"
