"""The accounts that the entries of a deposit need beside its own."""

from datetime import date

from beancount.core import account

from ledger import entry_text
from ledger.book import Book
from ledger.deposits import Deposit
from ledger.errors import LedgerError
from ledger.holdings import liquid
from ledger.holdings import of_role
from ledger.language import say
from ledger.roles import ACCRUED
from ledger.roles import COST
from ledger.sealing import after
from ledger.seals import last


def cost_account(book: Book, deposit: Deposit, on: date) -> str:
    """Find the account of interest costs of a deposit's fund.

    Raises:
      LedgerError: none is open that day, or several are.
    """
    fund = book.accounts.traits(deposit.account).fund
    purpose = say("the interest of {deposit}", deposit=deposit.id)
    return of_role(book, fund, deposit.currency, COST, on, purpose=purpose)


def accrued_account(deposit: Deposit) -> str:
    """Give the account of a deposit's accrued interest, opened or to be opened."""
    if deposit.accrued:
        return deposit.accrued[0]
    return str(
        account.join(str(account.parent(deposit.account)), f"{deposit.id}-Interest")
    )


def accrued_opening(book: Book, deposit: Deposit) -> str:
    """Draft the opening of the account of accrued interest; nothing if it is there.

    It is dated as the deposit, for whatever run of interest comes first; but after
    what is sealed, where nothing may be added and no run can come.
    """
    if deposit.accrued:
        return ""
    name = accrued_account(deposit)
    keys = {
        "role": ACCRUED,
        "contract": deposit.id,
        **own_traits(book, deposit),
        "draft": f"open/{name}",
    }
    head = last(book)
    first = max(deposit.first_day, after(head.record.id) if head else date.min)
    return entry_text.opening(first, name, deposit.currency, keys)


def own_traits(book: Book, deposit: Deposit) -> dict[str, str]:
    """Give what a deposit's own account says of fund, source and campaign."""
    keys = ("fund", "source", "campaign", "stream")
    said = {key: book.accounts.said(deposit.account, key) for key in keys}
    return {key: value for key, value in said.items() if isinstance(value, str)}


def paying_account(book: Book, deposit: Deposit, asked: str | None, on: date) -> str:
    """Find the account that pays a deposit: the one asked, or the fund's only one.

    Of several, one of the same campaign is meant, or of none if the deposit is of none.

    Raises:
      LedgerError: none fits, or several do.
    """
    traits = book.accounts.traits
    fund, campaign = traits(deposit.account).fund, traits(deposit.account).campaign
    found = liquid(book, fund, deposit.currency, on)
    if asked in found:
        return str(asked)
    alike = [one for one in found if traits(one).campaign == campaign] or found
    if asked is None and len(alike) == 1:
        return alike[0]
    msg = say(
        "name the account that pays {deposit} with --account; liquid accounts of "
        "{fund} open on {on}: {found}.",
        deposit=deposit.id,
        fund=fund or say("no fund"),
        on=on,
        found=", ".join(found) or say("none"),
    )
    raise LedgerError(msg)
