"""An ordinary cooperative's year: 20,000 postings, its funeral sheets among them.

Four funds with accounts of their own; nearly every entry has two postings, as in the
books of a cooperative that sells at a fair, runs a workshop and keeps a clinic.
"""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from typing import NamedTuple

from bench import roll
from bench import text
from bench.network import SEED

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator
    from random import Random

NEW_YEAR = date(2026, 1, 1)
DAYS = 365
FUNDS = ("Fair", "Workshop", "Clinic")
OPENING = Decimal("5000.00")
BANK = "Assets:Bank"
LIQUID = "liquid: TRUE"
ACCOUNTS = {
    "Assets:Cash:{}": LIQUID,
    "Assets:Bank:{}": LIQUID,
    "Liabilities:{}:Suppliers": 'source: "suppliers"',
    "Equity:{}:Opening": "",
    "Income:{}:Sales": 'source: "sales"',
    "Expenses:{}:Goods": "",
    "Expenses:{}:Transport": "",
    "Expenses:{}:Services": "",
}
PAYEES = ("Mercal", "Transporte Lara", "Agropecuaria Sanare", "Ferreteria El Tocuyo")


class Habit(NamedTuple):
    """A kind of entry: how often, its words, its accounts, its cents at most."""

    often: int
    narration: str
    debit: str
    credit: str
    cents_max: int


HABITS = (
    Habit(35, "Sales of the day", "Assets:Cash:{}", "Income:{}:Sales", 6000),
    Habit(20, "Sales by transfer", "Assets:Bank:{}", "Income:{}:Sales", 9000),
    Habit(12, "Cash to the bank", "Assets:Bank:{}", "Assets:Cash:{}", 8000),
    Habit(12, "Goods", "Expenses:{}:Goods", "Assets:Bank:{}", 9000),
    Habit(8, "On credit", "Expenses:{}:Goods", "Liabilities:{}:Suppliers", 9000),
    Habit(6, "Supplier paid", "Liabilities:{}:Suppliers", "Assets:Bank:{}", 9000),
    Habit(4, "Freight", "Expenses:{}:Transport", "Assets:Cash:{}", 4000),
    Habit(3, "Light and water", "Expenses:{}:Services", "Assets:Bank:{}", 5000),
)


class Entry(NamedTuple):
    """An entry of two postings: `amount` USD from `credit` to `debit`."""

    day: date
    payee: str
    narration: str
    debit: str
    credit: str
    amount: Decimal

    def __str__(self) -> str:
        """Return the entry as Beancount text."""
        return (
            f'{self.day} * "{self.payee}" "{self.narration}"\n'
            f"  {self.debit}  {self.amount} USD\n"
            f"  {self.credit}  {-self.amount} USD\n"
        )


def cooperative_year(
    postings: int = 20_000, *, families: int = 400, seed: int = SEED
) -> text.Books:
    """Return a cooperative's books with this many postings (an even number).

    The sheets name the absent; each fund's bank is balanced every month.
    """
    chance = random.Random(seed)  # noqa: S311  (a bench wants the same year again)
    enrolled = roll.enrol(1, families, chance)
    members = [family.id for family in enrolled]
    sheets = list(roll.sheets(enrolled[0].cooperative, members, chance))
    entries = list(_entries(postings // 2 - len(sheets), chance))
    dated = [
        *((taken.day, text.sheet(taken, by_absence=True)) for taken in sheets),
        *((entry.day, str(entry)) for entry in entries),
        *_balances(entries),
    ]
    parts = {
        "accounts.beancount": text.FUNERAL_ACCOUNTS + "\n" + _accounts(),
        "agreements.beancount": "\n".join(
            [text.AGREEMENTS, _funds(), text.cooperatives(enrolled)]
        ),
        "families.beancount": text.enrolments(enrolled),
        **text.months(dated),
    }
    return text.books(parts, enrolled, sheets)


def _entries(wanted: int, chance: Random) -> Iterator[Entry]:
    """Yield each fund's opening, then what people do all year."""
    for fund in FUNDS:
        bank, equity = f"Assets:Bank:{fund}", f"Equity:{fund}:Opening"
        yield Entry(NEW_YEAR, "", "Opening", bank, equity, OPENING)
    often = [habit.often for habit in HABITS]
    for habit in chance.choices(HABITS, often, k=wanted - len(FUNDS)):
        fund = chance.choice(FUNDS)
        yield Entry(
            NEW_YEAR + timedelta(days=chance.randrange(1, DAYS)),
            chance.choice(PAYEES),
            habit.narration,
            habit.debit.format(fund),
            habit.credit.format(fund),
            Decimal(chance.randrange(100, habit.cents_max)).scaleb(-2),
        )


def _balances(entries: Iterable[Entry]) -> Iterator[tuple[date, str]]:
    """Yield the balances of the bank and of its parts, on the first of each month."""
    moved: defaultdict[tuple[str, int], Decimal] = defaultdict(Decimal)
    for entry in entries:
        moved[entry.debit, entry.day.month] += entry.amount
        moved[entry.credit, entry.day.month] -= entry.amount
    held: defaultdict[str, Decimal] = defaultdict(Decimal)
    for month in range(1, 12):
        day = NEW_YEAR.replace(month=month + 1)
        for fund in FUNDS:
            bank = f"{BANK}:{fund}"
            held[bank] += moved[bank, month]
            yield day, f"{day} balance {bank}  {held[bank]} USD\n"
        yield day, f"{day} balance {BANK}  {sum(held.values())} USD\n"


def _accounts() -> str:
    """Return the bank that the funds share, and the accounts of each."""
    shared = f"{NEW_YEAR} open {BANK} USD\n  shared: TRUE\n"
    opened = (
        f'{NEW_YEAR} open {account.format(fund)} USD\n  fund: "{fund.lower()}"\n'
        + (f"  {said}\n" if said else "")
        for fund in FUNDS
        for account, said in ACCOUNTS.items()
    )
    return "\n".join([shared, *opened])


def _funds() -> str:
    """Return the records of the funds."""
    return "\n".join(
        f'{NEW_YEAR} custom "fund" "{fund.lower()}" "{fund}"\n' for fund in FUNDS
    )
