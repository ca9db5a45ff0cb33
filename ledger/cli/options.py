"""The arguments and options that several commands share."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from typing import TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

BOOK = click.Path(path_type=Path)


def on_day(meaning: str) -> Callable[[F], F]:
    """Add `--on DATE`, today if not said; nothing else asks for today."""
    return click.option(
        "--on",
        default=lambda: date.today().isoformat(),  # noqa: DTZ011 - the reader's own day
        callback=day,
        metavar="DATE",
        help=f"{meaning}, as 2026-01-31; today if not said.",
    )


def day(_ctx: click.Context, _param: click.Parameter, value: str) -> date:
    """Read a day written as 2026-01-31."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        msg = f"{value!r} is no day; write it as 2026-01-31"
        raise click.BadParameter(msg) from None


def output(command: F) -> F:
    """Add `--format text|json`."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="Lines for people, or JSON with amounts as strings.",
    )(command)
