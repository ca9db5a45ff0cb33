"""`cayapa expand`."""

from pathlib import Path

import click

from ledger.cli import options


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
    from beancount.parser import booking  # noqa: PLC0415

    from ledger import expansion  # noqa: PLC0415
    from ledger import findings  # noqa: PLC0415
    from ledger.errors import LedgerError  # noqa: PLC0415
    from ledger.loading import load  # noqa: PLC0415
    from ledger.sealing import is_seal  # noqa: PLC0415

    loaded = load(book)
    entries, errors = booking.book(loaded.entries, loaded.options)
    empties = (
        findings.Finding(
            str(entry.meta["filename"]),
            int(entry.meta["lineno"]),
            "a custom without values cannot be written out; give it one.",
        )
        for entry in loaded.empties
    )
    told = [*loaded.findings, *map(findings.of_error, errors), *empties]
    if told:
        first = findings.in_order(told, loaded.files)[0]
        msg = (
            f"{findings.line(first)}\nWhat does not read would be left out; mend the "
            "book first (cayapa check tells all)."
        )
        raise LedgerError(msg)
    unsealed = [one for one in entries if not is_seal(one)]
    for part in expansion.expand(unsealed, loaded.options):
        click.echo(part, nl=False)
