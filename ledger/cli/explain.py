"""`cayapa explain`."""

import click

from ledger.cli import options
from ledger.language import say


@click.command()
@click.argument("law")
@options.output
def explain(law: str, form: str) -> None:
    """Explain LAW in a paragraph, with a book that it refuses and one that passes.

    Both examples are whole books: copy one into a file and check it.
    """
    from ledger import lawbook  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.ours import our_rules  # noqa: PLC0415

    told = lawbook.explain(lawbook.find(our_rules(), law))
    if form == "json":
        click.echo(lines.dumps(lines.plain(told)))
        return
    click.echo(f"{told.law}: {told.text}\n")
    refused = say("This is refused (after ;! the error that it gets):")
    click.echo(f"{refused}\n\n{told.refused}")
    click.echo(f"{say('This passes:')}\n\n{told.passes}", nl=False)
