"""`cayapa standing`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options
from ledger.cli.tables import heads
from ledger.language import say

if TYPE_CHECKING:
    from ledger.cover import Outlook
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
        msg = say("name one FAMILY, or say --all")
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
        lines.show(text)


def _text(look: "Look") -> Iterator[str]:
    from ledger.standings import why  # noqa: PLC0415

    now = look.outlook.standing
    yield say(
        "{family} of {cooperative}, {day}: {state}",
        family=look.family,
        cooperative=look.cooperative,
        day=look.on,
        state=say(now.state),
    )
    death = say(
        "A death on this day is covered: {why}."
        if look.covered
        else "A death on this day is not covered: {why}.",
        why=why(look),
    )
    yield f"  {death}"
    persons = say(
        "Persons: {ids} ({count})",
        ids=" ".join(look.persons) or say("none"),
        count=len(look.persons),
    )
    yield f"  {persons}"
    weeks = say(
        "Weeks: {owed} owed up to the last Sunday, {paid} paid, {overdue} overdue, "
        "{ahead} paid ahead",
        owed=now.owed,
        paid=now.paid,
        overdue=now.overdue,
        ahead=now.ahead,
    )
    yield f"  {weeks}"
    yield f"  {_next(look.outlook)}"
    yield f"  {_terms(look)}"


def _next(outlook: "Outlook") -> str:
    """Say what becomes of a family that pays no more."""
    then = outlook.changes_to
    if outlook.changes_on and then:
        return say(
            "If nothing more is paid: {state} from {day} ({overdue} overdue)",
            state=say(then.state),
            day=outlook.changes_on,
            overdue=then.overdue,
        )
    return say(
        "If nothing more is paid: stays {state}", state=say(outlook.standing.state)
    )


def _terms(look: "Look") -> str:
    terms = look.dawn.terms
    return say(
        "Terms: {waiting} weeks to wait, {arrears} overdue at most, back in by "
        "{reinstatement} ({source})",
        waiting=terms.waiting_weeks,
        arrears=terms.arrears_weeks_max,
        reinstatement=terms.reinstatement,
        source=look.source,
    )


def _table(told: list["Look"]) -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    rows = [
        (
            say(one.outlook.standing.state),
            one.family,
            one.cooperative,
            len(one.persons),
            one.outlook.standing.overdue,
            one.outlook.standing.ahead,
            one.outlook.changes_on or "",
        )
        for one in told
    ]
    head = heads("standing | family | cooperative | persons | overdue | ahead | turns")
    yield from lines.table(head, rows)
    for state in dict.fromkeys(row[0] for row in rows):
        yield f"{state}: {sum(row[0] == state for row in rows)}"
