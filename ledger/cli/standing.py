"""`cayapa standing`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options

if TYPE_CHECKING:
    from ledger.standings import Look


@click.command()
@click.argument("book", type=options.BOOK)
@click.argument("family", required=False)
@click.option("--all", "everyone", is_flag=True, help="Every family, by standing.")
@options.on_day("The day to look at")
@options.output
def standing(
    book: Path,
    family: str | None,
    everyone: bool,  # noqa: FBT001 - a flag of the command line
    on: date,
    form: str,
) -> None:
    """Tell whether FAMILY is covered on a day, and why.

    A death on that day is judged by the payments of the days before it; the
    standing counts those of the day too. With --all every family is listed.
    """
    from ledger import standings  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415

    if everyone == (family is not None):
        msg = "name one FAMILY, or say --all"
        raise click.UsageError(msg)
    read = lines.read(book)
    if family is None:
        told = standings.everyone(read, on=on)
        text = _table(told)
    else:
        one = standings.look(read, family, on=on)
        told, text = [one], _text(one)
    if form == "json":
        click.echo(lines.dumps(lines.plain(told if everyone else told[0])))
    else:
        lines.say(text)


def _text(look: "Look") -> Iterator[str]:
    from ledger.standings import why  # noqa: PLC0415

    now, dawn = look.outlook.standing, look.dawn
    covered = "covered" if look.covered else "not covered"
    yield f"{look.family} of {look.cooperative}, {look.on}: {now.state}"
    yield f"  A death on this day is {covered}: {why(look)}."
    yield f"  Persons: {' '.join(look.persons) or 'none'} ({len(look.persons)})"
    yield (
        f"  Weeks: {now.owed} owed up to the last Sunday, {now.paid} paid, "
        f"{now.overdue} overdue, {now.ahead} paid ahead"
    )
    if look.outlook.changes_on and look.outlook.changes_to:
        then = look.outlook.changes_to
        yield (
            f"  If nothing more is paid: {then.state} from {look.outlook.changes_on} "
            f"({then.overdue} overdue)"
        )
    else:
        yield f"  If nothing more is paid: stays {now.state}"
    terms = dawn.terms
    yield (
        f"  Terms: {terms.waiting_weeks} weeks to wait, {terms.arrears_weeks_max} "
        f"overdue at most, back in by {terms.reinstatement} ({look.source})"
    )


def _table(told: list["Look"]) -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    rows = [
        (
            one.outlook.standing.state,
            one.family,
            one.cooperative,
            len(one.persons),
            one.outlook.standing.overdue,
            one.outlook.standing.ahead,
            str(one.outlook.changes_on or ""),
        )
        for one in told
    ]
    head = ("standing", "family", "cooperative", "persons", "overdue", "ahead", "turns")
    yield from lines.table(head, rows)
    for state in dict.fromkeys(row[0] for row in rows):
        yield f"{state}: {sum(row[0] == state for row in rows)}"
