"""`cayapa calc`: arithmetic for the counter, no book."""

from datetime import date

import click

from ledger import day_counts
from ledger import roundings
from ledger.cli import calc_options
from ledger.cli import options
from ledger.cli import tables
from ledger.cli import typed
from ledger.cli.calc_deposit import deposit
from ledger.cli.calc_loan import loan
from ledger.language import say_many


@click.group()
def calc() -> None:
    """Count days, reckon a deposit's interest or a loan's schedule, without a book.

    The first day bears interest, the last does not. Days are written as 2026-01-31.
    """


@calc.command()
@click.argument("start", metavar="FROM", callback=options.day)
@click.argument("end", metavar="TO", callback=options.day)
@calc_options.BASIS
@click.option(
    "--maturity",
    callback=typed.maybe_day,
    metavar="DATE",
    help="Asked by 30E/360-ISDA alone: at maturity the last of February is no 30th.",
)
@options.output
def days(start: date, end: date, basis: str, maturity: date | None, form: str) -> None:
    """Count the days from FROM to TO, and the part of a year that they are."""
    with calc_options.sentences():
        counted = day_counts.days(basis, start, end, maturity)
    exact = day_counts.fraction(basis, start, end, maturity)
    part = f"{roundings.written(exact, calc_options.DECIMALS):f}"
    if form == "json":
        plain = {"basis": basis, "days": counted, "fraction": part}
        click.echo(tables.dumps(plain))
    else:
        told = say_many(
            "{count} day by {basis}, {part} of a year",
            "{count} days by {basis}, {part} of a year",
            counted,
            basis=basis,
            part=part,
        )
        click.echo(told)


calc.add_command(deposit)
calc.add_command(loan)
