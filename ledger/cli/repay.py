"""`cayapa repay`."""

from datetime import date
from pathlib import Path

import click

from ledger.cli import options


@click.command()
@click.argument("book", type=options.BOOK)
@click.argument("loan")
@click.argument("amount")
@click.option("--account", help="What receives it, if the fund has several.")
@options.on_day("The day of payment")
@options.write
def repay(  # noqa: PLR0913, PLR0917 - one argument an option
    book: Path,
    loan: str,
    amount: str,
    account: str | None,
    on: date,
    file: Path | None,
) -> None:
    """Draft a payment of AMOUNT on LOAN, split in the order of the policy.

    What is paid beyond all that is due waits to be applied, unless it pays the loan
    off; an AMOUNT of 0 applies what waits. Liens that fall free are named above the
    entry. A payment that the day has already is not drafted again. The draft is
    printed, and nothing is written without --write.
    """
    from ledger import repayment_drafts  # noqa: PLC0415
    from ledger.cli import giving  # noqa: PLC0415
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.cli import typed  # noqa: PLC0415

    paid = typed.read_amount(amount)
    request = repayment_drafts.RepaymentRequest(
        loan, paid.number, paid.currency, on, account
    )
    giving.give(book, repayment_drafts.repay(lines.read_sound(book), request), file)
