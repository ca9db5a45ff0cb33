"""`cayapa expand`."""

from pathlib import Path

import click

from ledger.cli import options
from ledger.language import say


@click.command()
@click.argument("book", type=options.BOOK)
def expand(book: Path) -> None:
    """Write BOOK out as one text with a posting for each family.

    A sheet's contributions become one posting for each family, price and run of
    weeks, with the keys family and weeks; its entry says collection in place of
    sheet. Seals, which would not hold, are left out. All else is the same, so that
    bean-check, bean-query and Fava see every family. The text is printed, nothing
    is written.
    """
    from ledger import expansion  # noqa: PLC0415
    from ledger import findings  # noqa: PLC0415
    from ledger.booked import fill_in  # noqa: PLC0415
    from ledger.errors import LedgerError  # noqa: PLC0415
    from ledger.loading import load  # noqa: PLC0415
    from ledger.sealing import is_seal  # noqa: PLC0415

    loaded = load(book)
    entries, errors = fill_in(loaded.entries, loaded.options)
    empties = (
        findings.Finding(
            str(entry.meta["filename"]),
            int(entry.meta["lineno"]),
            say("a custom without values cannot be written out; give it one."),
        )
        for entry in loaded.empties
    )
    told = [*loaded.findings, *map(findings.of_error, errors), *empties]
    if told:
        first = findings.line(findings.in_order(told, loaded.files)[0])
        way_out = say(
            "What does not read would be left out; mend the book first (cayapa check "
            "tells all)."
        )
        msg = f"{first}\n{way_out}"
        raise LedgerError(msg)
    unsealed = [one for one in entries if not is_seal(one)]
    for part in expansion.expand(unsealed, loaded.options):
        click.echo(part, nl=False)
