"""The accounts that the entries of a loan need beside its own."""

from datetime import date

from ledger.book import Book
from ledger.errors import LedgerError
from ledger.holdings import liquid
from ledger.holdings import of_role
from ledger.language import say
from ledger.loan_receipts import is_held
from ledger.loans import Loan


def shared_account(book: Book, loan: Loan, role: str, on: date) -> str:
    """Find the account of a role that the loans of a fund share.

    Raises:
      LedgerError: none is open that day, or several are.
    """
    fund = book.accounts.traits(loan.account).fund
    return of_role(book, fund, loan.currency, role, on, purpose=loan.id)


def receiving_account(book: Book, loan: Loan, asked: str | None, on: date) -> str:
    """Find the account that receives a payment: the one asked, or the only liquid one.

    Raises:
      LedgerError: none fits, or several do.
    """
    fund = book.accounts.traits(loan.account).fund
    found = liquid(book, fund, loan.currency, on)
    fitting = book.accounts.fitting(fund=fund, currency=loan.currency, on=on)
    if asked in fitting and is_held(book, str(asked)):
        return str(asked)
    if asked is None and len(found) == 1:
        return found[0]
    msg = say(
        "name the account that receives the payment of {loan} with --account; liquid "
        "accounts of {fund} open on {on}: {found}.",
        loan=loan.id,
        fund=fund or say("no fund"),
        on=on,
        found=", ".join(found) or say("none"),
    )
    raise LedgerError(msg)
