"""The command line: one group; a command's module is imported when it is called."""

import gc
import sys
from importlib import import_module
from inspect import cleandoc
from keyword import iskeyword
from typing import Any

import click

from ledger.cli.options import LANG
from ledger.cli.options import Spoken
from ledger.cli.spoken import OPTIONS
from ledger.cli.spoken import SUBCOMMAND
from ledger.cli.spoken import begin
from ledger.cli.spoken import spoken
from ledger.language import say
from ledger.language import say_paragraphs

SUMMARIES = {
    "check": "Tell everything that is wrong with a book.",
    "status": "Tell how the network stands on a day.",
    "laws": "List the laws, their policies, and the decisions behind them.",
    "explain": "Explain a law, with a book that it refuses and one that passes.",
    "sheet": "Draft a week's collection sheet with the right total.",
    "standing": "Tell whether a family is covered on a day, and why.",
    "funeral": "Draft a funeral, or say why the fund does not cover it.",
    "arrears-list": "Write the paper that a collector takes along.",
    "passbook": "Write what stands between a member and the network.",
    "assembly": "Write the report of a month to the assembly.",
    "funds": "Show the funds side by side: what each holds and owes.",
    "transfer": "Draft what one fund lends, pays back or gives to another.",
    "close-year": "Draft the closing of a year, its surplus shared out.",
    "seal": "Draft the seal of a month or year; show the last one.",
    "correct": "Draft what reverses an entry of a sealed period.",
    "quote": "Tell what a deposit pays on a day, line by line.",
    "close-deposit": "Draft the entry that pays a deposit out, as quoted.",
    "accrue": "Draft the interest of deposits that is not booked yet.",
    "renew": "Draft the renewal of a deposit, on its day of maturity.",
    "maturities": "Show when deposits fall due, beside the fund's money.",
    "advances": "Show who is advanced what, and why; draft a week's sheet.",
    "campaign": "Show what a campaign raised, what it owns and what it owes.",
    "prices": "Show a fund's services beside the market's prices.",
    "schedule": "Show a loan's agreed schedule beside what happened.",
    "repay": "Draft a payment of a loan, split in the order of the policy.",
    "payoff": "Tell what settles a loan in full on a day.",
    "arrears": "Show which loans are late, what is at risk and set aside.",
    "provision": "Draft what is to be set aside for late loans.",
    "guarantees": "Tell whom a member backs, and what would fall on her.",
    "rehearse": "Try out what a fund can carry, with chance.",
    "calc": "Count days, reckon a deposit or a loan, without a book.",
    "import": "Read forms of paper and bank into drafts, each entry once.",
    "export": "Write every report as CSV and as workbooks.",
    "expand": "Write a book out with a posting for each family.",
    "view": "Check a book, then show it in Fava.",
    "init": "Write a small, correct set of books to start from.",
}


class Commands(click.Group):
    """A group that knows its commands by name, and imports them one at a time."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """List the commands in the order in which a bookkeeper meets them."""
        return list(SUMMARIES)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in SUMMARIES:
            return None
        name = cmd_name.replace("-", "_") + ("_" if iskeyword(cmd_name) else "")
        command = getattr(import_module(f"ledger.cli.{name}"), name)
        return spoken(command) if isinstance(command, click.Command) else None

    def format_commands(
        self, _ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Show the summaries without importing the commands."""
        with formatter.section(say("Commands")):
            formatter.write_dl([(name, say(told)) for name, told in SUMMARIES.items()])

    def collect_usage_pieces(self, _ctx: click.Context) -> list[str]:
        """Show how a command is called, in the language in force."""
        return [say(OPTIONS), say(SUBCOMMAND)]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Speak the language that is asked for from the first word on."""
        begin(ctx, args)
        return super().parse_args(ctx, args)

    def format_help_text(
        self, _ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write what the whole command is."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(say_paragraphs(cleandoc(self.help or "")))

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401
        """Run a command; what it cannot do becomes one line and exit code 2."""
        gc.disable()  # a command ends before any garbage is worth looking for
        try:
            return super().invoke(ctx)
        except (
            click.ClickException,
            click.exceptions.Exit,
            click.Abort,
            BrokenPipeError,
        ):
            raise
        except Exception as error:  # noqa: BLE001 - people see no traceback
            click.echo(f"cayapa: {_told(error)}", err=True)
            sys.exit(2)


def _told(error: Exception) -> str:
    from ledger.errors import LedgerError  # noqa: PLC0415 - it loads Beancount
    from ledger.findings import printable  # noqa: PLC0415

    if isinstance(error, LedgerError):
        return "\n".join(map(printable, str(error).split("\n")))
    name = type(error).__name__
    told = printable(str(error))
    return say(
        "this failed ({name}: {told}); please report it with the command.",
        name=name,
        told=told,
    )


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="cayapa", cls=Spoken)
def main() -> None:
    """Keep the books of mutual aid: plain text, checked by their own laws.

    BOOK is the main file of a set of Beancount books, such as
    books/main.beancount. No command changes it unless told to write, with
    --write FILE. calc needs no book.
    """


main.params.append(LANG)
