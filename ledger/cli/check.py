"""`cayapa check`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options

if TYPE_CHECKING:
    from ledger.check import Report

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
            way_out = f"write {near} if that is meant" if near else "see cayapa laws"
            msg = f"{name} is no law; {way_out}."
            raise click.BadParameter(msg)
    return names


@click.command()
@click.argument("book", type=options.BOOK)
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
def check(  # noqa: PLR0913, PLR0917 - each is an option of the command
    book: Path,
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,  # noqa: FBT001
    show_entries: bool,  # noqa: FBT001
) -> None:
    """Tell everything that is wrong with BOOK, each on the line that must change.

    First what is wrong with the text, then what Beancount finds, then what the
    laws find. Every law is judged, whether or not the book has the plugin line.
    The last line counts the laws that are on and names those asleep.

    Of what members wrote, ids alone are told, unless --show-entries says so.

    --strict refuses --select and --ignore, and a law that is missing. A law that
    is asleep, and a note, are no fault.

    Exit code: 0 nothing is wrong, 1 something is, 2 the book could not be
    checked.
    """
    if strict and (select or ignore):
        msg = "--strict lets no law be left out; say no --select and no --ignore."
        raise click.UsageError(msg)
    if show_entries and form not in FOR_PEOPLE:
        msg = f"--show-entries is for people; say --format {' or '.join(FOR_PEOPLE)}."
        raise click.UsageError(msg)
    report = _report(book, strict=strict, show_entries=show_entries)
    if select or ignore:
        from ledger.laws import NAMES  # noqa: PLC0415

        report = report.of({*(select or NAMES)}.difference(ignore))
    _tell(report, form, show_entries=show_entries)
    sys.exit(2 if report.crashed else 1 if report.findings else 0)


def _report(book: Path, *, strict: bool, show_entries: bool) -> "Report":
    from ledger import laws  # noqa: PLC0415
    from ledger.check import check as run  # noqa: PLC0415
    from ledger.cli.ours import our_rules  # noqa: PLC0415
    from ledger.discretion import discreet  # noqa: PLC0415
    from ledger.errors import LedgerError  # noqa: PLC0415

    rules = our_rules()
    lacking = {*laws.NAMES}.difference(rule.name for rule in rules)
    if strict and lacking:
        msg = f"{', '.join(sorted(lacking))} cannot be judged here; install it again."
        raise LedgerError(msg)
    report = run(book, rules)
    return report if show_entries else discreet(report)


def _tell(report: "Report", form: str, *, show_entries: bool) -> None:
    from ledger.cli import lines  # noqa: PLC0415

    if form == "text":
        from ledger.cli.entries import entries_of  # noqa: PLC0415

        shown = entries_of(report) if show_entries else lines.nothing
        lines.say(lines.text(report, shown))
    elif form == "json":
        from ledger.cli.entries import entries_of  # noqa: PLC0415

        click.echo(lines.as_json(report, entries_of(report) if show_entries else None))
    elif form == "github":
        from ledger.cli.annotations import annotations  # noqa: PLC0415

        lines.say(annotations(report))
    elif form == "sarif":
        from ledger.cli.ours import our_rules  # noqa: PLC0415
        from ledger.cli.sarif import sarif  # noqa: PLC0415

        click.echo(sarif(report, our_rules()))
    else:
        from ledger.cli.junit import junit  # noqa: PLC0415

        click.echo(junit(report))
