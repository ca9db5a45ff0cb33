"""A kept book read by Beancount alone, and added up by hand."""

from collections import defaultdict
from decimal import Decimal
from typing import NamedTuple

from beancount import loader
from beancount.core import data
from beancount.core.amount import Amount
from beancount.core.position import Cost

from ledger.book import Book
from ledger.passbook_contracts import Contracts
from ledger.passbook_contracts import contracts_of
from tests.kept_book import Kept
from tests.kept_records import FAMILIES
from tests.walled_model import ZERO

PLUGIN = 'plugin "plugins.bylaws"'
Sums = dict[tuple[str, str], Decimal]


class Plain(NamedTuple):
    """A book as Beancount reads it, without any law, and as the library reads it.

    Attributes:
      weights: of each transaction, by fund and currency.
      balances: of each account, by currency.
      said: what each account's opening says, its parents' included.
      sheets: the transactions that are sheets of advances.
      book: of the library.
      contracts: of each family's passbook.
    """

    weights: list[Sums]
    balances: Sums
    said: dict[str, dict[str, object]]
    sheets: list[data.Transaction]
    book: Book
    contracts: dict[str, Contracts]

    def at(self, account: str, currency: str = "USD") -> Decimal:
        return self.balances.get((account, currency), ZERO)


def plain(kept: Kept) -> Plain:
    """Read a book, and add it up."""
    text = kept.text()
    assert PLUGIN in text
    entries, errors, options = loader.load_string(text.replace(PLUGIN, ""))
    assert not errors, errors
    opened = {one.account: one.meta for one in entries if isinstance(one, data.Open)}
    said = {name: _said(name, opened) for name in opened}
    balances: Sums = defaultdict(Decimal)
    weights, sheets = [], []
    for entry in entries:
        if not isinstance(entry, data.Transaction):
            continue
        weight: Sums = defaultdict(Decimal)
        for one in entry.postings:
            number, unit = moved(one)
            balances[one.account, unit] += number
            at = one.cost or one.price
            if at is not None:
                assert isinstance(at, Cost | Amount)
                assert at.number is not None
                number, unit = number * at.number, at.currency
            weight[str(said[one.account].get("fund")), unit] += number
        weights.append(weight)
        if "advances" in entry.meta:
            sheets.append(entry)
    book = Book.read(entries, options)
    contracts = {one: contracts_of(book, one, on=kept.day) for one in FAMILIES}
    return Plain(weights, balances, said, sheets, book, contracts)


def moved(posting: data.Posting) -> tuple[Decimal, str]:
    """Give what a posting moves: its number and its unit."""
    units = posting.units
    assert units is not None
    assert units.number is not None
    return units.number, units.currency


def _said(name: str, opened: dict[str, data.Meta]) -> dict[str, object]:
    """Give what an account says of itself, and what its parents say."""
    parts = name.split(":")
    parents = (":".join(parts[:end]) for end in range(1, len(parts) + 1))
    found: dict[str, object] = {}
    for one in parents:
        found |= opened.get(one, {})
    return found
