"""The arguments and options that several commands share."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any
from typing import TypeVar

import click

from ledger.language import LANGUAGES
from ledger.language import say

F = TypeVar("F", bound=Callable[..., Any])


class Book(click.Path):
    """The main file of a book; what it says of language and locale is heeded."""

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Path:
        """Give the path; whether there is a book is told where it is read."""
        path = Path(os.fsdecode(super().convert(value, param, ctx)))
        if ctx is not None:
            hear(ctx, path)
        return path


def hear(ctx: click.Context, book: Path) -> None:
    """Speak as a book says."""
    from ledger.cli.spoken import heed  # noqa: PLC0415 - it needs this module

    if book.is_file():
        with suppress(OSError):
            heed(ctx, book.read_bytes())


class OnDay(click.Option):
    """An option that takes a day; its help says what the day means."""

    def __init__(self, *args: Any, meaning: str = "", **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.meaning = meaning


class Spoken(click.Option):
    """An option that no command has of its own; its help is said when it is shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Give the option and what it does, in the language in force."""
        told = super().get_help_record(ctx)
        return told and (told[0], say(told[1]))


BOOK = Book()
UNREAD = click.Path(path_type=Path)  # a stranger's book is not opened for its language
LANG = Spoken(  # heeded before all others
    ["--lang"],
    type=click.Choice(LANGUAGES),
    expose_value=False,
    help="The language of what is told; the book's own, if not said.",
)


def on_day(meaning: str) -> Callable[[F], F]:
    """Add `--on DATE`, today if not said; nothing else asks for today.

    Args:
      meaning: what the day means, as the help says it.
    """
    return click.option(
        "--on",
        cls=OnDay,
        meaning=meaning,
        default=lambda: date.today().isoformat(),  # noqa: DTZ011 - the reader's own day
        callback=day,
        metavar="DATE",
    )


def day(_ctx: click.Context, _param: click.Parameter, value: str) -> date:
    """Read a day written as 2026-01-31."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        msg = say("{value!r} is no day; write it as 2026-01-31", value=value)
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
