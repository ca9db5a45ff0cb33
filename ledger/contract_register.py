"""Registers of contracts: accounts opened with their terms, and a first entry on each.

    2027-01-05 open Liabilities:Deposits:D-0027 USD
      role: "term-deposit"
      holder: "F-0012"
      import: "open/Liabilities:Deposits:D-0027"
      import-from: "deposits.csv, row 2"

A form has one row for a contract, whose id is the last part of its account.
"""

import datetime as dt
from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal
from typing import ClassVar
from typing import TypeVar

from beancount.core import account
from beancount.core import data
from beancount.core.amount import Amount as Units

from ledger import imported
from ledger.book import Book
from ledger.contract_fields import Rate
from ledger.form_fields import AboveZero
from ledger.form_fields import Day
from ledger.form_fields import Id
from ledger.form_fields import Ids
from ledger.form_fields import Text
from ledger.form_importer import FormImporter
from ledger.form_rows import FormRow
from ledger.form_rows import Read
from ledger.forms import Form
from ledger.forms import FormError
from ledger.forms import Place
from ledger.language import say


class ContractRow(FormRow):
    """A new contract: its day, its amount, and the terms that all kinds may have."""

    date: Day
    amount: AboveZero
    receipt: Text
    product: Id | None = None
    rate: Rate | None = None
    basis: Text | None = None
    every: Text | None = None
    instalment: AboveZero | None = None
    decision: Ids | None = None


C = TypeVar("C", bound=ContractRow)


class ContractRegister(FormImporter[C]):
    """An importer of new contracts; each has an account of its own.

    Attributes:
      kind: what a contract is called, and the column of its id.
      party: the column that says whose it is.
      terms: the columns that its account says.
      lends: whether the money goes out.
      money: the account that the money comes to, or is taken from.
      parent: the account below which each contract has its own.
      currency: of the contracts.
    """

    kind: ClassVar[str]
    party: ClassVar[str]
    terms: ClassVar[tuple[str, ...]]
    lends: ClassVar[bool]

    def __init__(
        self,
        money: str,
        parent: str,
        *,
        currency: str = "USD",
        form: Form | None = None,
    ) -> None:
        super().__init__(parent, form or Form())
        self.money = money
        self.parent = parent
        self.currency = currency

    def role(self, row: C) -> str:
        """Give the role of a contract's account."""
        raise NotImplementedError

    def last_day(self, rows: Sequence[Read[C]]) -> dt.date | None:
        """Give the day of the last contract."""
        return max((one.row.date for one in rows), default=None)

    def entries(
        self, rows: Sequence[Read[C]], existing: Sequence[data.Directive]
    ) -> list[data.Directive]:
        """Open the account of each contract, and make the first entry on it."""
        openings = [self._opening(*read) for read in rows]
        faults = list(_faults(openings, rows, existing))
        if faults:
            raise FormError(faults)
        book = Book.read(existing, {})
        found: list[data.Directive] = []
        for opening, read in zip(openings, rows, strict=True):
            found += [opening, self._first(opening, *read, book)]
        return found

    def _opening(self, place: Place, row: C) -> data.Open:
        """Open an account; terms that are not filled in are left out."""
        terms: dict[str, object] = {"role": self.role(row)}
        for key in (self.party, "product", *self.terms, "decision"):
            terms[key.replace("_", "-")] = _said(getattr(row, key))
        if row.instalment is not None:
            terms["instalment"] = Units(row.instalment, self.currency)
        name = account.join(self.parent, getattr(row, self.kind))
        told = imported.meta(f"open/{name}", [place], terms)
        return data.Open(told, row.date, name, [self.currency], None)

    def _first(
        self, opening: data.Open, place: Place, row: C, book: Book
    ) -> data.Transaction:
        """Lay the amount in, or pay it out."""
        contract, party = getattr(row, self.kind), getattr(row, self.party)
        units = Units(row.amount, self.currency)
        given = [
            imported.posting(opening.account, units if self.lends else -units),
            imported.posting(self.money, -units if self.lends else units),
        ]
        return imported.transaction(
            imported.meta(f"{self.kind}/{contract}", [place], {"receipt": row.receipt}),
            row.date,
            book.register.cooperative_name(party, row.date),
            say(
                "Loan {contract}" if self.lends else "Deposit {contract}",
                contract=contract,
            ),
            given,
        )


def _faults(
    openings: Sequence[data.Open],
    rows: Sequence[Read[C]],
    existing: Sequence[data.Directive],
) -> Iterator[str]:
    """Tell of contracts that are in the form twice, or in the book by no form."""
    there = {one.account: one for one in existing if isinstance(one, data.Open)}
    seen: dict[str, Place] = {}
    for one, (place, _) in zip(openings, rows, strict=True):
        contract = account.leaf(one.account)
        first = seen.setdefault(one.account, place)
        known = there.get(one.account)
        if first is not place:
            yield (
                say(
                    "{place}: {contract} is in row {row} too; a contract has one row, "
                    "remove one.",
                    place=place,
                    contract=contract,
                    row=first.row,
                )
            )
        elif known is not None and imported.id_of(known) != imported.id_of(one):
            yield (
                say(
                    "{place}: {contract} is in {there} already, and not from a form; "
                    "remove the row, or give it another id.",
                    place=place,
                    contract=contract,
                    there=imported.place(known),
                )
            )


def _said(value: object) -> object:
    if isinstance(value, int):
        return Decimal(value)
    return " ".join(map(str, value)) if isinstance(value, tuple) else value
