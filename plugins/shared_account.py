"""A bank account that funds share is proved by the bank, every month.

It is a parent opened with `shared: TRUE`, and below it one account a fund. Nothing is
posted on the parent; the bank's statement stands there as a `balance`, one for each
month in which money moved, dated from the month's second day to the next month's
first.

Refused:

    2026-01-01 open Assets:Bank:BDV USD
      shared: TRUE
    2026-01-01 open Assets:Bank:BDV:Funeral USD
      fund: "funeral"
    2026-01-01 open Income:Funeral:Gifts USD
      fund: "funeral"
    2026-02-05 * "A gift"  ;! shared-account: Assets:Bank:BDV has no balance in USD
      Assets:Bank:BDV:Funeral    30.00 USD
      Income:Funeral:Gifts      -30.00 USD
    2026-04-03 * "A gift"
      Assets:Bank:BDV            12.00 USD  ;! shared-account: Assets:Bank:BDV is
      Income:Funeral:Gifts      -12.00 USD

Passes:

    2026-01-01 open Assets:Bank:BDV USD
      shared: TRUE
    2026-01-01 open Assets:Bank:BDV:Funeral USD
      fund: "funeral"
    2026-01-01 open Income:Funeral:Gifts USD
      fund: "funeral"
    2026-02-05 * "A gift"
      Assets:Bank:BDV:Funeral    30.00 USD
      Income:Funeral:Gifts      -30.00 USD
    2026-03-01 balance Assets:Bank:BDV   30.00 USD
    2026-04-03 * "A gift"
      Assets:Bank:BDV:Funeral    12.00 USD
      Income:Funeral:Gifts      -12.00 USD
"""

from collections.abc import Iterator

from beancount.core import account
from beancount.core import data

from ledger import bank_months
from ledger.book import Book
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.rules import rule

__plugins__ = ("shared_account",)


class SharedAccountError(RuleError):
    """A shared account is posted on itself, or not proved by its bank."""


@rule(
    SharedAccountError,
    reads=("open", "transaction", "sheet", "balance", "pad"),
    wakes=lambda book: bool(bank_months.shared(book)),
)
def shared_account(book: Book) -> Iterator[SharedAccountError]:
    """Look at the parts of shared accounts, at their postings and at their months."""
    yield from _parts(book)
    yield from _on_the_parent(book)
    for month in bank_months.unproved(book):
        if bank_months.passed(book, month):
            yield SharedAccountError.at(
                month.last,
                f"{month.account}/{month.first:%Y-%m}",
                "{account} has no balance in {currency} for {month}; enter the bank's, "
                "dated {since} to {due}.",
                account=month.account,
                currency=month.currency,
                month=f"{month.first:%Y-%m}",
                since=month.first.replace(day=2),
                due=month.due,
            )


def _parts(book: Book) -> Iterator[SharedAccountError]:
    """Look for parts that belong to no fund, or to the fund of another part."""
    seen: dict[tuple[str, str], str] = {}
    for name, parent in bank_months.parts(book).items():
        fund = book.accounts.traits(name).fund
        fields = {"account": name, "parent": parent, "fund": fund}
        entry = book.accounts.opened[name]
        if book.account_in_doubt(name):
            continue
        if fund is None:
            yield SharedAccountError.at(
                entry,
                name,
                "{account} is part of {parent}, which funds share, and belongs to no "
                'fund; add fund: "...".',
                **fields,
            )
        elif _above(book, name) == parent:
            other = seen.get((parent, fund), name)
            seen[parent, fund] = name
            if other != name and book.accounts.is_open(other, entry.date):
                yield SharedAccountError.at(
                    entry,
                    name,
                    "{account} is a second part of the fund {fund} in {parent}, beside "
                    "{other}; keep one part for each fund.",
                    **fields,
                    other=other,
                )


def _above(book: Book, name: str) -> str:
    """Give the nearest account above that is opened."""
    above = (
        one for one in list(account.parents(name))[1:] if one in book.accounts.opened
    )
    return next(above, "")


def _on_the_parent(book: Book) -> Iterator[SharedAccountError]:
    """Look for money that lies on the shared account and in no fund's part."""
    for name in bank_months.shared(book):
        lines = {}
        for entry, posting in book.posted.get(name, ()):
            line = (posting.meta or {}).get("lineno", id(posting))
            lines[id(entry), line] = entry, posting.meta
        for entry, meta in lines.values():
            yield _to_a_part(entry, name, meta)
        for pad in book.pads:
            if name in (pad.account, pad.source_account):
                yield _to_a_part(pad, name, pad.meta)


def _to_a_part(
    entry: data.Directive, name: str, meta: data.Meta | None
) -> SharedAccountError:
    complaint = Complaint(
        "{account} is shared by several funds; post on the part of the fund that is "
        "meant, below it.",
        {"account": name},
    )
    return SharedAccountError.of(entry, complaint, meta=meta)
