"""`cayapa calc loan`: a loan's schedule, without a book."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import click

from ledger.cli import calc_lines
from ledger.cli import calc_options
from ledger.cli import options
from ledger.cli import tables
from ledger.cli import typed
from ledger.cli.calc_options import DECIMALS
from ledger.language import say
from ledger.loan_methods import METHODS

if TYPE_CHECKING:
    from ledger.due_dates import Every
    from ledger.schedule_terms import Disbursement


def _every(_ctx: click.Context, _param: click.Parameter, value: str) -> "Every":
    from ledger.due_dates import parse_every  # noqa: PLC0415 - it loads dateutil

    try:
        return parse_every(value)
    except ValueError as error:
        msg = f"{value!r} {error}"  # the error is the rest of the sentence
        raise click.BadParameter(msg) from None


def _maybe_amount(
    ctx: click.Context, _param: click.Parameter, value: str | None
) -> Decimal | None:
    return None if value is None else _number(ctx, value)


def _disbursements(
    ctx: click.Context, param: click.Parameter, values: tuple[str, ...]
) -> tuple["Disbursement", ...]:
    from ledger.schedule_terms import Disbursement  # noqa: PLC0415 - loads dateutil

    found = []
    for value in values:
        day, colon, number = value.partition(":")
        if not colon:
            msg = say(
                "{value!r} is no day and amount; write it as 2026-01-31:100.00",
                value=value,
            )
            raise click.BadParameter(msg)
        day_paid = options.day(ctx, param, day)
        found.append(Disbursement(day_paid, _number(ctx, number)))
    return tuple(found)


def _number(ctx: click.Context, value: str) -> Decimal:
    """Read an amount that stands in the currency of the principal, named or not."""
    number, currency = typed.read_amount(value)
    lent = ctx.params["principal"].currency
    if currency not in {"", lent}:
        msg = say(
            "{value!r} is not in {unit}; a loan has one currency",
            value=value,
            unit=lent,
        )
        raise click.BadParameter(msg)
    return number


@click.command()
@click.option(
    "--principal",
    required=True,
    is_eager=True,  # the others are read in its currency
    callback=typed.amount,
    metavar="AMOUNT",
    help='Lent in all, as "100.00 USD"; a down payment is part of it.',
)
@click.option(
    "--rate",
    required=True,
    callback=typed.rate,
    metavar="N",
    help="A year: 0.12 for 12 %, 0 for a loan without interest.",
)
@click.option(
    "--instalments",
    required=True,
    type=int,
    metavar="N",
    help="How many; those of the grace are among them, the down payment is not.",
)
@click.option(
    "--every",
    required=True,
    callback=_every,
    metavar="INTERVAL",
    help='Between instalments, as "1 month", "2 weeks" or "15 days".',
)
@click.option(
    "--from",
    "start",
    required=True,
    callback=options.day,
    metavar="DATE",
    help="The day of the first disbursement.",
)
@click.option(
    "--method",
    required=True,
    type=click.Choice(METHODS),
    help="Of repaying: equal instalments, equal principal, flat, or interest first.",
)
@calc_options.BASIS
@click.option(
    "--first-due",
    callback=typed.maybe_day,
    metavar="DATE",
    help="Of the first instalment; one interval after --from if not said.",
)
@click.option(
    "--instalment",
    callback=_maybe_amount,
    metavar="AMOUNT",
    help="Agreed, for french and flat; reckoned if not said.",
)
@click.option(
    "--multiple",
    callback=_maybe_amount,
    metavar="AMOUNT",
    help="The reckoned instalment is rounded to a multiple of it.",
)
@click.option(
    "--grace-principal",
    type=int,
    default=0,
    metavar="N",
    help="How many instalments pay interest alone, before the others.",
)
@click.option(
    "--down-payment",
    callback=_maybe_amount,
    metavar="AMOUNT",
    help="Paid on the first day, as line 0.",
)
@click.option(
    "--disburse",
    multiple=True,
    callback=_disbursements,
    metavar="DATE:AMOUNT",
    help="Paid out on a day; once for each part. All on the first day if not said.",
)
@click.argument("more", nargs=-1, callback=_disbursements, metavar="[DATE:AMOUNT]...")
@calc_options.rounding("Of each line's interest, and of the instalment.")
@calc_options.finish
@options.output
def loan(  # noqa: PLR0913, PLR0917 - one argument an option
    principal: typed.Sum,
    rate: Decimal,
    instalments: int,
    every: "Every",
    start: date,
    method: str,
    basis: str,
    first_due: date | None,
    instalment: Decimal | None,
    multiple: Decimal | None,
    grace_principal: int,
    down_payment: Decimal | None,
    disburse: tuple["Disbursement", ...],
    more: tuple["Disbursement", ...],
    rounding: str,
    decimals: int,
    exact: bool,  # noqa: FBT001 - a flag of the command line
    high_rate: bool,  # noqa: FBT001 - a flag of the command line
    form: str,
) -> None:
    """Reckon a loan's schedule, line by line.

    The last line takes up what rounding left over. --exact rounds nothing at all, as
    textbooks do. Further parts paid out may follow --disburse as DATE:AMOUNT.
    """
    from ledger.loan_schedules import schedule  # noqa: PLC0415 - it loads dateutil
    from ledger.schedule_terms import LoanTerms  # noqa: PLC0415 - it loads dateutil

    terms = LoanTerms(
        principal.number, rate, basis, method, instalments, every, start
    )._replace(
        first_due=first_due,
        instalment=instalment,
        multiple=multiple,
        grace_principal=grace_principal,
        down_payment=down_payment or Decimal(0),
        disbursements=(*disburse, *more),
        decimals=decimals,
        rounding=rounding,
        high_rate=high_rate,
    )
    with calc_options.sentences():
        told = schedule(terms, exact=exact)
    if form == "json":
        click.echo(tables.dumps(calc_lines.plain(told, decimals)))
    else:
        places = DECIMALS if exact else decimals
        tables.show(calc_lines.text(terms, told, principal.currency, places))
