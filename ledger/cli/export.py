"""`cayapa export`."""

from datetime import date
from pathlib import Path

import click

from ledger.cli import options


@click.command()
@click.argument("book", type=options.BOOK)
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    required=True,
    help="The folder to write to; it is made if it is not there.",
)
@options.on_day("The day of the reports")
def export(book: Path, folder: Path, on: date) -> None:
    """Write every report as CSV, and as a workbook with a sheet for each table.

    The columns are those of --format json. Whatever a spreadsheet would take for a
    formula is written as text, with an apostrophe before it. What an earlier export
    wrote is replaced; other files in FOLDER are left alone.
    """
    from ledger import whole_files  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.errors import LedgerError  # noqa: PLC0415
    from ledger.exports import exports  # noqa: PLC0415
    from ledger.language import say_many  # noqa: PLC0415
    from ledger.ours import our_rules  # noqa: PLC0415
    from ledger.table_files import as_csv  # noqa: PLC0415
    from ledger.table_files import as_workbook  # noqa: PLC0415

    files: dict[str, bytes] = {}
    told: dict[str, None] = {}
    for report in exports(lines.read(book), our_rules(), on=on):
        told.update(dict.fromkeys(f"{report.name}: {note}" for note in report.notes))
        for grid in report.grids:
            files[f"{grid.name}.csv"] = as_csv(grid)
        try:
            files[f"{report.name}.xlsx"] = as_workbook(report.grids)
        except LedgerError as error:
            told[str(error)] = None
    whole_files.fill(folder, "export", [*files], files.values())
    for note in told:
        click.echo(f"note: {note}", err=True)
    click.echo(
        say_many(
            "{count} file written to {folder}",
            "{count} files written to {folder}",
            len(files),
            folder=folder,
        )
    )
