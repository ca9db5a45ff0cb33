"""Drafts of renewals: a matured deposit goes on as a new one, on its day."""

import datetime as dt
import re
from decimal import Decimal
from itertools import count
from typing import NamedTuple

from beancount.core import account

from ledger import contracts
from ledger import entry_text
from ledger import periods
from ledger.book import Book
from ledger.closing_drafts import Ending
from ledger.closing_drafts import check_later
from ledger.closing_drafts import closings
from ledger.closing_drafts import paying
from ledger.decisions import cited_in
from ledger.deposit_accounts import own_traits
from ledger.deposit_accounts import paying_account
from ledger.deposit_terms import product_on
from ledger.deposit_terms import terms_on
from ledger.deposit_terms import usual_rate
from ledger.deposits import Deposit
from ledger.deposits import deposits
from ledger.drafted import is_there
from ledger.errors import LedgerError
from ledger.language import narrate
from ledger.language import say
from ledger.quotes import find
from ledger.quotes import quote
from ledger.records import Terms

CARRIED = (
    "rate",
    "basis",
    "compounding",
    "rounding",
    "at-maturity",
    "early-rate",
    "early-penalty",
    "interest-on",
    "instalment",
    "every",
)
_NUMBERED = re.compile(r"(.*?)(\d+)", re.ASCII)


class RenewalRequest(NamedTuple):
    """A deposit to be renewed: which, what pays interest, the id of the renewal.

    One that the books have already is refused, or `again` drafted as nothing.
    """

    deposit: str
    account: str | None = None
    new_id: str = ""
    again: bool = False


def renew(book: Book, request: RenewalRequest) -> str:
    """Draft the renewal of a matured deposit, dated on the day of maturity.

    Its `at-maturity` says whether the interest is renewed with the principal or paid
    out; the new term is as long as the old one.

    Raises:
      LedgerError: it does not renew, or an account is lacking.
    """
    deposit = find(book, request.deposit)
    terms = terms_on(book, deposit, dt.date.max)
    if terms is None or terms.matures is None:
        msg = say(
            "{deposit} has no day of maturity; it does not renew.", deposit=deposit.id
        )
        raise LedgerError(msg)
    if terms.at_maturity not in ("renew-principal", "renew-all"):
        said = terms.at_maturity or say("nothing")
        msg = say(
            "{deposit} says {said} of its maturity, not that it renews.",
            deposit=deposit.id,
            said=said,
        )
        raise LedgerError(msg)
    if request.again and is_there(book, f"close/{deposit.id}/{terms.matures}"):
        return ""
    due = quote(book, deposit.id, on=terms.matures)
    check_later(deposit, terms.matures)
    kept = due.payout if terms.at_maturity == "renew-all" else due.principal
    renewed = account.join(
        str(account.parent(deposit.account)), request.new_id or _free_id(book)
    )
    others = [(str(renewed), -kept)]
    if due.payout != kept:
        pays = paying_account(book, deposit, request.account, terms.matures)
        others.append((pays, kept - due.payout))
    ending = Ending(
        narrate("renewed as {deposit}", deposit=account.leaf(renewed)), others
    )
    return (
        _opening(book, deposit, str(renewed), kept)
        + paying(book, deposit, due, ending)
        + closings(deposit, terms.matures)
    )


def _free_id(book: Book) -> str:
    """Give the id after the highest number of all deposits that no account has."""
    numbered = [_NUMBERED.fullmatch(one) for one in deposits(book)]
    known = [(int(one[2]), one[1], len(one[2])) for one in numbered if one]
    number, lead, width = max(known, default=(0, "D-", 4))
    free = (f"{lead}{one:0{width}}" for one in count(number + 1))
    return next(one for one in free if one not in contracts.by_id(book))


def _opening(book: Book, deposit: Deposit, name: str, amount: Decimal) -> str:
    """Open a renewal: its terms are the old ones, its rate the product's of the day."""
    terms = terms_on(book, deposit, dt.date.max)
    if terms is None or terms.matures is None:
        return ""
    day, begun = terms.matures, terms.opened or deposit.first_day
    product = product_on(book, terms.product, day)
    by_days = product is not None and bool(product.rates)  # a chart counts days
    matures = day + (day - begun) if by_days else _as_long(begun, day)
    usual = usual_rate(product, days=(matures - day).days, amount=amount)
    written = {
        key: getattr(terms, key.replace("-", "_"))
        for key in CARRIED
        if _is_own(book, deposit, key) and not (key == "rate" and usual is not None)
    }
    keys = {
        "role": book.accounts.traits(deposit.account).role,
        "holder": terms.holder,
        **({"product": terms.product} if terms.product else {}),
        **written,
        **own_traits(book, deposit),
        **({"decision": " ".join(cited)} if (cited := _cited(book, deposit)) else {}),
        "matures": matures,
        "renews": deposit.id,
        "draft": f"open/{name}",
    }
    return entry_text.opening(day, name, deposit.currency, keys)


def _is_own(book: Book, deposit: Deposit, key: str) -> bool:
    """Tell whether a term stands on the contract, and not on its product alone."""
    record = book.register.on(Terms, deposit.account, dt.date.max)
    corrected = record is not None and key in (record.model_extra or {})
    return corrected or book.accounts.said(deposit.account, key) is not None


def _cited(book: Book, deposit: Deposit) -> list[str]:
    """Give the decisions behind a deposit's own terms, those of corrections too."""
    found = cited_in(deposit.opening.meta)
    for _, record, entry in book.register.history(Terms, deposit.account):
        said = record.model_extra if isinstance(record, Terms) else None
        if set(CARRIED) & set(said or ()):
            found = [*found, *cited_in(entry.meta)]
    return list(dict.fromkeys(found))


def _as_long(begun: dt.date, matured: dt.date) -> dt.date:
    """Give the end of another term as long: in whole months, or in days."""
    months = (matured.year - begun.year) * 12 + matured.month - begun.month
    if months and periods.add_months(begun, months) == matured:
        return periods.add_months(begun, 2 * months)
    day = dt.timedelta(1)
    if months and (begun + day).day == (matured + day).day == 1:  # both a month's end
        return periods.add_months(matured + day, months) - day
    return matured + (matured - begun)
