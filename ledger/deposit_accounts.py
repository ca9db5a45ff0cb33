"""The accounts that the entries of a deposit need beside its own."""

from datetime import date

from beancount.core import account

from ledger import entry_text
from ledger.book import Book
from ledger.deposits import Deposit
from ledger.errors import LedgerError
from ledger.holdings import liquid
from ledger.roles import ACCRUED
from ledger.roles import COST


def cost_account(book: Book, deposit: Deposit, on: date) -> str:
    """Find the account of interest costs of a deposit's fund.

    Raises:
      LedgerError: none is open that day, or several are.
    """
    fund = book.accounts.traits(deposit.account).fund
    fitting = book.accounts.fitting(fund=fund, currency=deposit.currency, on=on)
    found = [one for one in fitting if book.accounts.traits(one).role == COST]
    if len(found) == 1:
        return found[0]
    msg = (
        f'one account of {fund or "no fund"} must have role: "{COST}" and be open on '
        f"{on}, for the interest of {deposit.id}; found: {', '.join(found) or 'none'}."
    )
    raise LedgerError(msg)


def accrued_account(deposit: Deposit) -> str:
    """Give the account of a deposit's accrued interest, opened or to be opened."""
    if deposit.accrued:
        return deposit.accrued[0]
    return str(
        account.join(str(account.parent(deposit.account)), f"{deposit.id}-Interest")
    )


def accrued_opening(book: Book, deposit: Deposit) -> str:
    """Draft the opening of the account of accrued interest; nothing if it is there."""
    if deposit.accrued:
        return ""
    name = accrued_account(deposit)
    keys = {
        "role": ACCRUED,
        "contract": deposit.id,
        **own_traits(book, deposit),
        "draft": f"open/{name}",
    }
    return entry_text.opening(deposit.first_day, name, deposit.currency, keys)


def own_traits(book: Book, deposit: Deposit) -> dict[str, str]:
    """Give what a deposit's own account says of fund and source."""
    said = {key: book.accounts.said(deposit.account, key) for key in ("fund", "source")}
    return {key: value for key, value in said.items() if isinstance(value, str)}


def paying_account(book: Book, deposit: Deposit, asked: str | None, on: date) -> str:
    """Find the account that pays a deposit: the one asked, or the fund's only one.

    Raises:
      LedgerError: none fits, or several do.
    """
    fund = book.accounts.traits(deposit.account).fund
    found = liquid(book, fund, deposit.currency, on)
    if asked in found:
        return str(asked)
    if asked is None and len(found) == 1:
        return found[0]
    msg = (
        f"name the account that pays {deposit.id} with --account; liquid accounts of "
        f"{fund or 'no fund'} open on {on}: {', '.join(found) or 'none'}."
    )
    raise LedgerError(msg)
