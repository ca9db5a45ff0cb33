"""Books with deposits, as texts: what the tests of deposits are made of."""

from datetime import date
from textwrap import indent

from beancount import loader
from beancount.core import data

from ledger.book import Book

NETWORK = """
1990-01-01 custom "cooperative" "triunfo" "El Triunfo"
1990-01-01 custom "decision" "1990-001" "What was agreed"
  taken-by: "assembly"
1990-01-01 custom "fund" "savings" "The savings fund"
1990-01-01 open Assets:Savings USD
  fund: "savings"
1990-01-01 open Assets:Savings:Bank USD
  liquid: TRUE
1990-01-01 open Liabilities:Deposits USD
  fund: "savings"
1990-01-01 open Expenses:Savings:Interest USD
  fund: "savings"
  role: "interest-cost"
"""
TERM = {
    "role": '"term-deposit"',
    "holder": '"triunfo"',
    "rate": "0.06",
    "basis": '"ACT/365"',
    "matures": "2026-07-14",
}
SIGHT = TERM | {"role": '"sight-savings"', "rate": "0.02", "matures": ""}


def day(text: str) -> date:
    return date.fromisoformat(text)


def opened(on: object, one: str = "D-0001", **said: str) -> str:
    """Open a term deposit of 180 days at 6 %, unless said otherwise; "" says nothing."""
    keys = TERM | {key.replace("_", "-"): value for key, value in said.items()}
    lines = "\n".join(f"{key}: {value}" for key, value in keys.items() if value)
    return f"\n{on} open Liabilities:Deposits:{one} USD\n{indent(lines, '  ')}\n"


def moved(on: object, amount: object, one: str = "D-0001", key: str = "") -> str:
    """Lay in, or draw with an amount below zero."""
    return (
        f'\n{on} * "Laid in or drawn"\n{key}'
        f"  Liabilities:Deposits:{one}  -({amount}) USD\n  Assets:Savings:Bank\n"
    )


def deposit(on: str = "2026-01-15", amount: object = "1000.00", **said: str) -> str:
    """Open the deposit D-0001 and lay in money on that day."""
    return opened(on, **said) + moved(on, amount)


def policy(terms: str, on: str = "1995-01-01", name: str = "plazo") -> str:
    """Agree on a product."""
    lines = indent(f'{terms}\ndecision: "1990-001"', "  ")
    return f'\n{on} custom "policy" "{name}"\n{lines}\n'


def judged(text: str) -> tuple[Book, list[str]]:
    """Read a book, and tell what every law says of it."""
    entries, errors, options = loader.load_string(
        f'{NETWORK}{text}\nplugin "plugins.bylaws"\n'
    )
    return Book.read(entries, options), [error.message for error in errors]


def sound(text: str) -> Book:
    """Read a book with which nothing is wrong."""
    book, told = judged(text)
    assert not told, f"{told}\n{text}"
    return book


def posted(draft: str) -> list[tuple[str, str, str]]:
    """Give day, account and number of what a draft posts, in its order."""
    entries, errors, _ = loader.load_string(NETWORK + draft)
    parsing = [error for error in errors if "validat" not in str(type(error)).lower()]
    assert not parsing, parsing
    return [
        (str(entry.date), posting.account, str(posting.units.number))
        for entry in entries
        if isinstance(entry, data.Transaction)
        for posting in entry.postings
        if posting.units is not None
    ]
