"""`cayapa seal`."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledger.cli import options
from ledger.language import say

if TYPE_CHECKING:
    from ledger.records import Seal
    from ledger.register import Filed

SPOKEN = 16
GROUP = 4


@click.command()
@click.argument("book", type=options.BOOK)
@click.argument("period", required=False)
@click.option("--decision", metavar="ID", help="The decision behind the seal.")
@click.option("--head", is_flag=True, help="Show a seal, to read it out aloud.")
@options.on_day("The day of the seal")
@options.write
@options.output
def seal(  # noqa: PLR0913, PLR0917 - one argument an option
    book: Path,
    period: str | None,
    decision: str | None,
    head: bool,  # noqa: FBT001 - a flag of the command line
    on: date,
    file: Path | None,
    form: str,
) -> None:
    """Draft the seal of PERIOD (2026-03, or the year 2026), which is over.

    From then on nothing dated up to its end changes unseen. Every seal before it
    must hold. A second run drafts nothing. The draft is printed, and nothing is
    written without --write.

    --head shows the last seal instead, or that of PERIOD, if the whole chain holds.
    Whoever rewrites the books can rewrite their seals: read the head out in the
    assembly, put it in the minutes, and compare.
    """
    from ledger import seal_drafts  # noqa: PLC0415
    from ledger.cli import giving  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415

    read = lines.read_sound(book)
    if head and decision is None:
        _show(seal_drafts.head(read, period), form)
        return
    if head or period is None or decision is None:
        msg = say("say a PERIOD and its --decision, or --head")
        raise click.UsageError(msg)
    request = seal_drafts.SealRequest(period, on, decision)
    giving.give(book, seal_drafts.draft(read, request), file)


def _show(head: "Filed[Seal]", form: str) -> None:
    """Show a seal: its first digits in groups that can be read out, and the whole."""
    from ledger.cli import lines  # noqa: PLC0415

    record = head.record
    digits = record.hash.partition(":")[2][:SPOKEN]
    spoken = " ".join(digits[at : at + GROUP] for at in range(0, SPOKEN, GROUP))
    decision = " ".join(record.decision)
    if form == "json":
        told = {
            "period": record.id,
            "version": record.version,
            "date": head.date.isoformat(),
            "decision": decision,
            "spoken": spoken,
            "hash": record.hash,
        }
        click.echo(lines.dumps(told))
        return
    sealed = say(
        "{period}, form {version}, sealed on {day} by decision {decision}"
        if decision
        else "{period}, form {version}, sealed on {day}",
        period=record.id,
        version=record.version,
        day=head.date,
        decision=decision,
    )
    click.echo(sealed)
    click.echo(f"  {spoken}")
    click.echo(f"  {record.hash}")
