"""What the commands of `cayapa calc` share: options, and how figures are told."""

from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from fractions import Fraction
from typing import Any
from typing import TypeVar

import click

from ledger import day_counts
from ledger import roundings
from ledger.interest_terms import HighRateError
from ledger.language import say

F = TypeVar("F", bound=Callable[..., Any])

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
    help="How days are counted: ACT/365, ACT/360, ACT/364, ACT/ACT, 30/360, 30E/360, "
    "30E/360-ISDA.",
)


def rounding(template: str) -> Callable[[F], F]:
    """Add `--rounding`, half-even if not said; the template is its help."""
    return click.option(
        "--rounding",
        type=click.Choice(roundings.ROUNDINGS),
        default=roundings.ROUNDINGS[0],
        show_default=True,
        help=template,
    )


def finish(command: F) -> F:
    """Add `--decimals`, `--exact` and `--high-rate`."""
    for option in (
        click.option(
            "--high-rate", is_flag=True, help="Admit a rate above 1 (100 % a year)."
        ),
        click.option(
            "--exact", is_flag=True, help="Round nothing; text shows 12 decimals."
        ),
        click.option(
            "--decimals",
            type=click.IntRange(0, 6),
            default=2,
            show_default=True,
            help="Of the currency.",
        ),
    ):
        command = option(command)
    return command


@contextmanager
def sentences() -> Iterator[None]:
    """Tell what makes no sense as one sentence, as a misuse of the command."""
    try:
        yield
    except HighRateError as error:
        msg = say("{error}. --high-rate admits a rate above 1.", error=error)
        raise click.UsageError(msg) from None
    except ValueError as error:
        msg = f"{error}."
        raise click.UsageError(msg) from None


def figure(number: Decimal, decimals: int) -> str:
    """Write a figure with the decimals that it has, those of the currency at least."""
    exponent = number.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) else 0
    return f"{number:.{max(places, decimals)}f}"


def cut(number: Decimal, places: int) -> Decimal:
    """Round a figure for people."""
    return roundings.written(Fraction(number), places)
