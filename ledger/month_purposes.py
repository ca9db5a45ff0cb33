"""What money came in or went out for, in the words of a monthly report.

A purpose is told by what the account says of itself: its role, or whose money it
brings. Contracts of members are told by their kind and never by their id.
"""

from typing import NamedTuple

from beancount.core import account
from beancount.core import data

from ledger import roles
from ledger.book import Book
from ledger.interfund import sides
from ledger.language import mark
from ledger.loans import by_borrower
from ledger.masking import known_ids
from ledger.once import once
from ledger.passbook_contracts import by_holder

BETWEEN = "between funds"
EXCHANGED = "exchanged"
UNTOLD = "untold"
DEPOSITS = "deposits"
LOANS = "loans"
GOODS = "goods"
DEBTS = "debts"
OWN = "equity"

OF_DEPOSITS = frozenset({roles.TERM, roles.SIGHT, roles.ACCRUED})
OF_LOANS = frozenset({roles.LOAN, *roles.OF_LOANS})
IN = {
    BETWEEN: mark("from {fund}"),
    EXCHANGED: mark("exchanged from another currency"),
    UNTOLD: mark("of which the entry does not tell"),
    DEPOSITS: mark("deposits and savings of members"),
    LOANS: mark("loans repaid, with their interest"),
    GOODS: mark("goods and buildings sold"),
    DEBTS: mark("borrowed, or still to be paid"),
    OWN: mark("what was there before the books"),
    "other": mark("other"),
    "members": mark("members"),
    "sales": mark("sales"),
    "services": mark("services"),
    "gifts": mark("gifts"),
    roles.CONTRIBUTIONS: mark("contributions"),
    roles.ADVANCES: mark("advances given back"),
}
OUT = {
    **IN,
    BETWEEN: mark("to {fund}"),
    EXCHANGED: mark("exchanged into another currency"),
    DEPOSITS: mark("deposits and savings paid back, with their interest"),
    LOANS: mark("loans paid out"),
    GOODS: mark("goods and buildings bought"),
    DEBTS: mark("debts paid"),
    OWN: mark("what was there before the books"),
    roles.CONTRIBUTIONS: mark("contributions given back"),
    roles.ADVANCES: mark("advances"),
    roles.WAGES: mark("wages"),
    roles.PHYSICIAN_PAY: mark("pay of physicians"),
    roles.CASH: mark("benefits in money"),
    roles.MARKET_DIFFERENCE: mark("differences at the markets"),
    roles.CLEARING: mark("clearing among cooperatives"),
    "service": mark("service"),
    "upkeep": mark("upkeep"),
    "materials": mark("materials"),
}


class Purpose(NamedTuple):
    """What some money is for.

    Attributes:
      what: a key of IN and OUT, or the last part of an account's name.
      fund: the other fund, of what passes between funds.
      member: whose contract it is; empty if it is of none.
      private: whether it is of members' contracts.
      cost: whether it is a cost.
    """

    what: str
    fund: str = ""
    member: str = ""
    private: bool = False
    cost: bool = False


def purpose(book: Book, posting: data.Posting) -> Purpose:
    """Tell what a posting beside a fund's money says that the money is for."""
    name = posting.account
    side = sides(book).read.get(name)
    if side is not None:
        return Purpose(BETWEEN, side.other)
    role = book.accounts.traits(name).role or ""
    if role in OF_DEPOSITS or role in OF_LOANS:
        what = DEPOSITS if role in OF_DEPOSITS else LOANS
        return Purpose(what, "", _member(book, posting), private=True)
    root = account.root(1, name)
    if root == book.options["name_income"]:
        source = book.accounts.traits(name).source
        return Purpose(role or _public(book, source) or _leaf(book, name))
    if root == book.options["name_expenses"]:
        return Purpose(role or _leaf(book, name), cost=True)
    if role in IN or role in OUT:
        return Purpose(role)
    roots = {"assets": GOODS, "liabilities": DEBTS, "equity": OWN}
    named = {book.options[f"name_{one}"]: what for one, what in roots.items()}
    return Purpose(named.get(root, UNTOLD))


def _member(book: Book, posting: data.Posting) -> str:
    """Give whose contract a posting is of; the contract where nobody is known."""
    said = (posting.meta or {}).get("contract")
    of_account = book.accounts.opened.get(posting.account)
    above = (of_account.meta or {}).get("contract") if of_account else None
    contract = next(
        (one for one in (said, above) if isinstance(one, str) and one),
        str(account.leaf(posting.account)),
    )
    return _members(book).get(contract, contract)


@once
def _members(book: Book) -> dict[str, str]:
    """Give whose each contract is."""
    found = {one.id: who for who, some in by_holder(book).items() for one in some}
    loans = by_borrower(book).items()
    return found | {one.id: who for who, some in loans for one in some}


def _public(book: Book, source: str | None) -> str:
    """Give a source that names nobody."""
    words = (source or "").casefold().split()
    return "" if any(one in known_ids(book) for one in words) else source or ""


def _leaf(book: Book, name: str) -> str:
    """Give the last part of an account's name that is nobody's id."""
    ids = known_ids(book)
    parts = [one for one in account.split(name) if one.casefold() not in ids]
    return str(parts[-1]) if len(parts) > 1 else UNTOLD
