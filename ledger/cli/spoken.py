"""A command in the language in force: its help, its options' help and their names."""

from copy import copy
from inspect import cleandoc
from itertools import zip_longest
from weakref import WeakKeyDictionary

import click

from ledger.cli.options import LANG
from ledger.cli.options import OnDay
from ledger.language import chosen
from ledger.language import mark
from ledger.language import say
from ledger.language import say_paragraphs
from ledger.language import speak
from ledger.language import written_in

ASKED = "ledger.cli.lang"
# click says these in English, or in the language in which it was first asked for them.
OPTIONS = mark("[OPTIONS]")
SUBCOMMAND = mark("COMMAND [ARGS]...")
TYPES = {
    "text": mark("TEXT"),
    "integer": mark("INTEGER"),
    "integer range": mark("INTEGER RANGE"),
    "path": mark("PATH"),
}


_UNSAID: WeakKeyDictionary[click.Command, click.Command] = WeakKeyDictionary()


def spoken(command: click.Command) -> click.Command:
    """Give a command in the language in force, with `--lang`."""
    told = copy(command)
    told.params = [*map(copy, command.params), LANG]
    _UNSAID[told] = command
    _say(told)
    return told


def _say(told: click.Command) -> None:
    """Say a command's texts, from those of the command that it is a copy of."""
    command = _UNSAID[told]
    told.help = say_paragraphs(cleandoc(command.help or ""))
    for one, param in zip(told.params, command.params, strict=False):
        _say_param(one, param)
    told.options_metavar = say(OPTIONS)
    vars(told)["_help_option"] = None  # click keeps it as it was said at first
    if isinstance(command, click.Group) and isinstance(told, click.Group):
        told.subcommand_metavar = say(SUBCOMMAND)
        told.commands = {name: spoken(one) for name, one in command.commands.items()}


def asked(args: list[str]) -> str:
    """Find the language in a command's words, before anything else of them is read."""
    for word, after in zip_longest(args, args[1:], fillvalue=""):
        if word == "--lang":
            return after
        if word.startswith("--lang="):
            return word.partition("=")[2]
    return ""


def begin(ctx: click.Context, args: list[str]) -> None:
    """Speak as the command's words ask, and let the book be heard on it later."""
    ctx.meta[ASKED] = asked(args)
    speak(chosen({}, ctx.meta[ASKED]))


def asked_for(ctx: click.Context) -> str:
    """Give the language that the command's words asked for; empty if none."""
    return str(ctx.meta.get(ASKED, ""))


def heed(ctx: click.Context, text: bytes) -> None:
    """Speak as a book says, where nobody asked for another language."""
    speak(chosen(written_in(text), asked_for(ctx)))
    if ctx.command in _UNSAID:  # an error may still show how it is called
        _say(ctx.command)


def _say_param(told: click.Parameter, param: click.Parameter) -> None:
    if isinstance(param, OnDay) and isinstance(told, OnDay):
        told.help = say(
            "{meaning}, as 2026-01-31; today if not said.", meaning=say(param.meaning)
        )
    elif isinstance(param, click.Option) and isinstance(told, click.Option):
        told.help = say(param.help or "")
    if param.metavar:
        told.metavar = say(param.metavar)
    elif isinstance(param, click.Option):
        kind = "path" if isinstance(param.type, click.Path) else param.type.name
        told.metavar = say(TYPES.get(kind, "")) or None
    elif isinstance(param, click.Argument) and not isinstance(param.type, click.Choice):
        name = say((param.name or "").upper())
        name = name if param.required else f"[{name}]"
        told.metavar = name if param.nargs == 1 else f"{name}..."
