"""`cayapa advances`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options
from ledger.cli.tables import heads
from ledger.language import listed
from ledger.language import mark
from ledger.language import say

if TYPE_CHECKING:
    from decimal import Decimal

    from ledger.advance_weeks import Line
    from ledger.advance_weeks import OfCooperative
    from ledger.advance_weeks import WeekOfAdvances
    from ledger.advance_years import YearOfAdvances
    from ledger.book import Book
    from ledger.money import Sum

ONE_OF = mark("say one of --week, --year and --draft")


@click.command()
@click.argument("book", type=options.BOOK)
@click.option("--week", metavar="WEEK", help="Show the roll of WEEK: 2026-W02.")
@click.option("--year", metavar="YEAR", help="Show the sums of each associate: 2026.")
@click.option("--draft", metavar="WEEK", help="Draft the sheet of WEEK.")
@click.option("--cooperative", metavar="ID", help="This cooperative alone.")
@click.option(
    "--account", metavar="ACCOUNT", help="Where the money of the draft comes from."
)
@click.option(
    "--absent",
    metavar="IDS",
    default="",
    help='Who is absent in the draft: "A-0007:sick A-0012:leave".',
)
@click.option("--family-size", is_flag=True, help="Draft these adjustments too.")
@click.option(
    "--to",
    metavar="ACCOUNT",
    help="The account of advances; that of the cooperative's last sheet if not said.",
)
@click.option(
    "--on",
    callback=lambda ctx, param, value: value and options.day(ctx, param, value),
    metavar="DATE",
    help="The day of the draft; the Monday of its week if not said.",
)
@options.write
@options.output
def advances(  # noqa: PLR0913, PLR0917 - one argument an option
    book: Path,
    week: str | None,
    year: str | None,
    draft: str | None,
    cooperative: str | None,
    account: str | None,
    absent: str,
    family_size: bool,  # noqa: FBT001 - a flag of the command line
    to: str | None,
    on: date | None,
    file: Path | None,
    form: str,
) -> None:
    """Show who is advanced what, and why; or draft a week's sheet.

    --week shows every roll with the reason of each difference, --year what each
    associate was advanced. What they say of the spread is reckoned from what is
    booked. --draft writes the sheet of a week from the records: everyone on the roll
    is paid, but for --absent; it needs --cooperative and --account. It is printed, and
    nothing is written without --write.
    """
    from ledger.cli import lines  # noqa: PLC0415

    if [week, year, draft].count(None) != 2:  # noqa: PLR2004 - one of three
        raise click.UsageError(say(ONE_OF))
    if week is not None:
        _show_week(lines.read(book), week, cooperative, form)
    elif year is not None:
        _show_year(lines.read(book), year, cooperative, form)
    elif cooperative is None or account is None:
        msg = say("--draft needs --cooperative and --account")
        raise click.UsageError(msg)
    else:
        from ledger import advance_drafts  # noqa: PLC0415
        from ledger.cli import giving  # noqa: PLC0415

        request = advance_drafts.AdvanceRequest(
            cooperative,
            str(draft),
            account,
            absent,
            on,
            family_size,
            to,
            again=file is not None,
        )
        read = lines.read_sound(book)
        giving.give(book, advance_drafts.draft_advances(read, request), file)


def _show_week(book: "Book", week: str, cooperative: str | None, form: str) -> None:
    from ledger.advance_weeks import week_of_advances  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415

    told = week_of_advances(book, week, cooperative=cooperative)
    if form == "json":
        click.echo(lines.dumps(lines.plain(told)))
    else:
        lines.show(_week(book, told))


def _week(book: "Book", told: "WeekOfAdvances") -> Iterator[str]:
    if told.base:
        yield say(
            "Advances of {week}: base {base} ({source})",
            week=told.week,
            base=told.base,
            source=told.source,
        )
    else:
        yield say("Advances of {week}: no base in force", week=told.week)
    for one in told.cooperatives:
        yield ""
        yield _head(one)
        if one.lines:
            yield from _table(book, one.lines)
    yield ""
    nothing = say("Spread: nothing is booked for {week}.", week=told.week)
    yield _spread(told.spread, nothing)


def _head(one: "OfCooperative") -> str:
    of = f"{one.cooperative}, {one.name}"
    who = of if one.cooperative else say("No cooperative")
    sheet = say("sheet of {day}", day=one.sheet) if one.sheet else say("no sheet")
    return say(
        "{who}: {on_roll} on the roll, {paid} paid, {sheet}",
        who=who,
        on_roll=one.on_roll,
        paid=one.paid,
        sheet=sheet,
    )


def _table(book: "Book", told: list["Line"]) -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    head = heads("associate | base | adjusted | total | | why")
    rows: list[tuple[object, ...]] = []
    for one in told:
        who = one.associate or say("(nobody)")
        why = "; ".join([*one.why, *_changes(one)])
        for unit in [total.currency for total in one.total] or [""]:
            base = _number(book, [s for s in one.base if s.currency == unit], unit)
            added = [c.amount for c in one.adjustments if c.amount.currency == unit]
            adjusted = _number(book, added, unit)
            rows.append((who, base, adjusted, base + adjusted, unit, why))
            who = why = ""
    yield from lines.table(head, rows)


def _changes(one: "Line") -> Iterator[str]:
    for change in one.adjustments:
        yield say(
            "{kind} {amount} (decision {decision})",
            kind=change.kind,
            amount=change.amount,
            decision=change.decision or say("none cited"),
        )


def _number(book: "Book", sums: list["Sum"], unit: str) -> "Decimal":
    from ledger.money import ZERO  # noqa: PLC0415
    from ledger.precision import decimals  # noqa: PLC0415

    nothing = ZERO.scaleb(-decimals(book, unit))
    return sum((one.number for one in sums), nothing)


def _spread(sums: list["Sum"], nothing: str) -> str:
    if not sums:
        return nothing
    told = listed(map(str, sums))
    if any(one.number for one in sums):
        return say(
            "Spread: {sums} besides adjustments (cayapa check tells where).", sums=told
        )
    return say("Spread: {sums} but for adjustments.", sums=told)


def _show_year(book: "Book", year: str, cooperative: str | None, form: str) -> None:
    from ledger.advance_years import year_of_advances  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415

    told = year_of_advances(book, year, cooperative=cooperative)
    if form == "json":
        click.echo(lines.dumps(lines.plain(told)))
    else:
        lines.show(_year(told))


def _year(told: "YearOfAdvances") -> Iterator[str]:
    from ledger.cli import lines  # noqa: PLC0415

    yield say("Advances of the weeks of {year}", year=told.year)
    if told.lines:
        yield ""
        head = [
            *heads("associate | cooperative | weeks | base"),
            *told.kinds,
            *heads("total |"),
        ]
        rows = [
            (
                one.associate or say("(nobody)"),
                one.cooperative,
                one.weeks,
                one.base,
                *(one.adjustments.get(kind, 0 * one.base) for kind in told.kinds),
                one.total,
                one.currency,
            )
            for one in told.lines
        ]
        yield from lines.table(head, rows)
    yield ""
    nothing = say("Spread: nothing is booked in {year}.", year=told.year)
    yield _spread(told.spread, nothing)
