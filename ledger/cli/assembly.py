"""`cayapa assembly`."""

from pathlib import Path

import click

from ledger.cli import options


@click.command()
@click.argument("book", type=options.BOOK)
@click.option("--month", metavar="MONTH", required=True, help="The month: 2026-03.")
@click.option(
    "--html",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a page to print to FILE.",
)
@click.option(
    "--pdf",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a PDF to FILE.",
)
@options.output
def assembly(
    book: Path, month: str, html: Path | None, pdf: Path | None, form: str
) -> None:
    """Write the report of a month to the assembly, to be read aloud.

    What came in and went out, fund by fund; what fell due; the decisions taken and
    carried out; the laws that were waived and why; what is wrong. It tells sums, and
    of no single member, and takes four pages at most.
    """
    from ledger.assembly import assembly as tell  # noqa: PLC0415
    from ledger.assembly_pages import paper  # noqa: PLC0415
    from ledger.check import check  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.cli import printing  # noqa: PLC0415
    from ledger.ours import our_rules  # noqa: PLC0415

    told = tell(check(book, our_rules()), month)
    for file, kind in ((html, "html"), (pdf, "pdf")):
        if file is not None:
            printing.put(file, printing.written(paper(told), kind))
    if html is None and pdf is None:
        if form == "json":
            click.echo(lines.dumps(lines.plain(told)))
        else:
            click.echo(printing.written(paper(told), "text"), nl=False)
