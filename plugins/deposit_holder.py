"""A deposit belongs to somebody of the network, of a kind that its product admits.

`holder:` is the id of a cooperative, family or associate; a product may name the kinds
that it is for: `holders: "cooperative family"`.

Refused:

    2026-01-15 open Liabilities:Deposits:D-0001 USD  ;! deposit-holder: D-0001 is held by
      role: "term-deposit"
      holder: "nobody"
      rate: 0.06
      basis: "ACT/365"
      matures: 2026-07-14

Passes:

    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-15 open Liabilities:Deposits:D-0001 USD
      role: "term-deposit"
      holder: "triunfo"
      rate: 0.06
      basis: "ACT/365"
      matures: 2026-07-14
"""

import datetime as dt
from collections.abc import Iterator

from ledger.book import Book
from ledger.deposit_terms import layers
from ledger.deposits import Deposit
from ledger.deposits import deposits
from ledger.errors import RuleError
from ledger.language import listed
from ledger.records import Associate
from ledger.records import Cooperative
from ledger.records import Family
from ledger.records import Terms
from ledger.rules import rule

__plugins__ = ("deposit_holder",)

KINDS = (Cooperative, Family, Associate)


class DepositHolderError(RuleError):
    """A deposit is held by nobody known, or by a kind that is not admitted."""


@rule(
    DepositHolderError,
    reads=("open", "policy", "terms", "transaction", *(one.kind for one in KINDS)),
    wakes=lambda book: bool(deposits(book)),
)
def deposit_holder(book: Book) -> Iterator[DepositHolderError]:
    """Look up the holder of each deposit on the day on which it was opened."""
    for deposit in deposits(book).values():
        filed = book.register.filed(Terms, deposit.account, dt.date.max)
        found = layers(book, deposit, dt.date.max)
        holder = found.said("holder")
        if holder is None or _in_doubt(book, holder):
            continue
        mended = filed is not None and found.corrected.holder is not None
        said = filed.entry if filed and mended else deposit.opening
        kind = _kind(book, deposit, holder)
        admitted = found.product.holders if found.product else None
        if kind is None:
            yield DepositHolderError.at(
                said,
                deposit.id,
                "{deposit} is held by {holder}, which is no cooperative, family or "
                "associate on {date}; record it first, or mend holder.",
                deposit=deposit.id,
                holder=holder,
                date=deposit.opening.date,
            )
        elif admitted is not None and kind not in admitted:
            yield DepositHolderError.at(
                said,
                deposit.id,
                "{deposit} is held by the {kind} {holder}, and {product} is for "
                "{admitted}; choose another product, or cite a decision that waives it.",
                deposit=deposit.id,
                kind=kind,
                holder=holder,
                product=found.said("product"),
                admitted=listed(admitted),
            )


def _kind(book: Book, deposit: Deposit, holder: str) -> str | None:
    for model in KINDS:
        if book.register.on(model, holder, deposit.opening.date) is not None:
            return model.kind
    return None


def _in_doubt(book: Book, holder: str) -> bool:
    return any(book.in_doubt(model, holder) for model in KINDS)
