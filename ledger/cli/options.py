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


def write(command: F) -> F:
    """Add `--write FILE`; see `giving.give`."""
    return click.option(
        "--write",
        "file",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Write into FILE, one of the book's, in place of printing.",
    )(command)


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
