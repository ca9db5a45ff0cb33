"""`cayapa check`."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options
from ledger.cli.spoken import asked_for
from ledger.language import say

if TYPE_CHECKING:
    from ledger.telling import Told

FORMS = ("text", "json", "github", "sarif", "junit")
FOR_PEOPLE = ("text", "json")


def _laws(
    _ctx: click.Context, _param: click.Parameter, value: tuple[str, ...]
) -> tuple[str, ...]:
    """Read names of laws, written with `-` or as modules, with `_`."""
    from difflib import get_close_matches  # noqa: PLC0415

    from ledger.laws import NAMES  # noqa: PLC0415

    names = tuple(name.replace("_", "-") for name in value)
    for name in names:
        if name not in NAMES:
            near = "".join(get_close_matches(name, NAMES, n=1))
            msg = say(
                "{name} is no law; write {near} if that is meant."
                if near
                else "{name} is no law; see cayapa laws.",
                name=name,
                near=near,
            )
            raise click.BadParameter(msg)
    return names


@click.command()
@click.argument("book", type=options.UNREAD)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    show_default=True,
    help="Lines for people, JSON, annotations of GitHub, SARIF 2.1.0 or JUnit XML.",
)
@click.option(
    "--select",
    multiple=True,
    callback=_laws,
    metavar="LAW",
    help="Tell only what this law finds; may be said several times.",
)
@click.option(
    "--ignore",
    multiple=True,
    callback=_laws,
    metavar="LAW",
    help="Tell nothing of this law; may be said several times.",
)
@click.option(
    "--strict", is_flag=True, help="Let no law be left out: for CI and hooks."
)
@click.option(
    "--show-entries",
    is_flag=True,
    help="Show the entries, and what members wrote in them.",
)
@click.option(
    "--untrusted/--trusted",
    default=None,
    help="Run nothing that the book says, or all; --untrusted where CI is set.",
)
@click.option(
    "--trust",
    multiple=True,
    metavar="MODULE",
    help="Run this plugin all the same; may be said several times.",
)
def check(  # noqa: PLR0913, PLR0917 - each is an option of the command
    book: Path,
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,  # noqa: FBT001
    show_entries: bool,  # noqa: FBT001
    untrusted: bool | None,  # noqa: FBT001
    trust: tuple[str, ...],
) -> None:
    """Tell everything that is wrong with BOOK, each on the line that must change.

    First what is wrong with the text, then what Beancount finds, then what the
    laws find. Every law is judged, whether or not the book has the plugin line.
    The last line counts the laws that are on and names those asleep.

    Of what members wrote, ids alone are told, unless --show-entries says so.

    --strict refuses --select and --ignore, and a law that is missing. A law that
    is asleep, and a note, are no fault.

    --untrusted is for books of strangers: nothing that they say is run, nothing is
    read outside the folder of BOOK, and SECURITY.md says what else is promised.

    Exit code: 0 nothing is wrong, 1 something is, 2 the book could not be
    checked.
    """
    if strict and (select or ignore):
        msg = say("--strict lets no law be left out; say no --select and no --ignore.")
        raise click.UsageError(msg)
    if show_entries and form not in FOR_PEOPLE:
        msg = say("--show-entries is for people; say --format text or json.")
        raise click.UsageError(msg)
    if untrusted is False and trust:
        msg = say("--trusted trusts every plugin; say no --trust.")
        raise click.UsageError(msg)
    told = _told(book, trust, untrusted=untrusted, strict=strict, entries=show_entries)
    if select or ignore:
        from ledger.laws import NAMES  # noqa: PLC0415

        told = told.of({*(select or NAMES)}.difference(ignore))
    _tell(told, form)
    sys.exit(told.exit_code)


def _told(
    book: Path,
    trust: tuple[str, ...],
    *,
    untrusted: bool | None,
    strict: bool,
    entries: bool,
) -> "Told":
    from ledger.cli import untrusted as strangers  # noqa: PLC0415

    if strangers.by_default(os.environ) if untrusted is None else untrusted:
        language = asked_for(click.get_current_context())
        return strangers.check(book, trust, with_entries=entries, language=language)
    options.hear(click.get_current_context(), book)
    return _trusted(book, strict=strict, entries=entries)


def _trusted(book: Path, *, strict: bool, entries: bool) -> "Told":
    from ledger import laws  # noqa: PLC0415
    from ledger.check import check as run  # noqa: PLC0415
    from ledger.cli.entries import entries_of  # noqa: PLC0415
    from ledger.discretion import discreet  # noqa: PLC0415
    from ledger.errors import LedgerError  # noqa: PLC0415
    from ledger.loading import DISK  # noqa: PLC0415
    from ledger.ours import our_rules  # noqa: PLC0415

    rules = our_rules()
    lacking = {*laws.NAMES}.difference(rule.name for rule in rules)
    if strict and lacking:
        msg = say(
            "{laws} cannot be judged here; install it again.",
            laws=", ".join(sorted(lacking)),
        )
        raise LedgerError(msg)
    report = run(book, rules)
    if entries:
        return report.told(entries_of(report, DISK))
    return discreet(report).told()


def _tell(report: "Told", form: str) -> None:
    from ledger.cli import lines  # noqa: PLC0415

    if form == "text":
        lines.show(lines.text(report))
    elif form == "json":
        click.echo(lines.as_json(report))
    elif form == "github":
        from ledger.cli.annotations import annotations  # noqa: PLC0415

        lines.show(annotations(report))
    elif form == "sarif":
        from ledger.cli.sarif import sarif  # noqa: PLC0415
        from ledger.ours import our_rules  # noqa: PLC0415

        click.echo(sarif(report, our_rules()))
    else:
        from ledger.cli.junit import junit  # noqa: PLC0415

        click.echo(junit(report))
