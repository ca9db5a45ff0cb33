"""How a paper is given: as lines, as a page, or as a PDF in a file."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ledger.paper import Paper
    from ledger.paper import Section


def written(paper: "Paper", form: str) -> bytes:
    """Write a paper as text, html or pdf.

    Raises:
      LedgerError: a PDF is asked for, and the extra is not installed.
    """
    if form == "pdf":
        from ledger.papers import typesetting  # noqa: PLC0415

        return typesetting.pdf(paper)
    if form == "html":
        from ledger import papers  # noqa: PLC0415

        return papers.page(paper).encode()
    return "".join(f"{line}\n" for line in text(paper)).encode()


def put(file: Path, content: bytes) -> None:
    """Write a page or a PDF to a file, over an earlier one of its kind, and say so.

    Raises:
      LedgerError: it cannot be written, or another kind of file is there.
    """
    from ledger import whole_files  # noqa: PLC0415
    from ledger.language import say  # noqa: PLC0415

    pdf = whole_files.is_pdf(content)
    whole_files.put(
        file, content, ours=whole_files.is_pdf if pdf else whole_files.is_page
    )
    click.echo(say("written to {file}", file=file))


def text(paper: "Paper") -> Iterator[str]:
    """Write a paper as lines."""
    yield paper.title
    yield from paper.intro
    for section in paper.sections:
        yield ""
        yield section.title
        yield "-" * len(section.title)
        yield from _tables(section)
    if not paper.sections:
        yield paper.nothing
    yield ""
    yield from paper.foot


def _tables(section: "Section") -> Iterator[str]:
    from ledger.cli import tables  # noqa: PLC0415

    for place, table in enumerate(section.tables):
        if place:
            yield ""
        if table.title:
            yield table.title
        yield from table.notes
        if table.rows:
            yield from tables.table(table.head, table.rows)
