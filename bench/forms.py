"""The forms that are measured: a roll and a bank's statement, of as many rows.

The roll has a row a family, and becomes a sheet a cooperative; of the statement each
row becomes an entry.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

BOOK = "book.beancount"
ROLL = "roll.csv"
STATEMENT = "statement.csv"
FIRST = dt.date(2026, 1, 1)
COOPERATIVES = 60
PAYMENTS_A_DAY = 80

_BOOK = """\
option "operating_currency" "USD"
2026-01-01 custom "fava-option" "import-config" "config.py"
"""
_CONFIG = """\
from pathlib import Path

from importers.bank_statement import BankStatement
from importers.collection_sheet import CollectionSheet

CONFIG = [
    CollectionSheet("Assets:Cash", "Income:Contributions"),
    BankStatement(Path(__file__).parent / "bank.toml"),
]
"""
_BANK = """\
layout = "international"
name = "bench"
account = "Assets:Bank"
currency = "USD"

[[rules]]
name = "payments"
pattern = "payment"
account = "Equity:ToSort"
"""


def write(directory: Path, rows: int) -> None:
    """Write both forms, a book without entries, and what says how to read them."""
    directory.mkdir(parents=True, exist_ok=True)
    texts = {
        BOOK: _BOOK,
        "config.py": _CONFIG,
        "bank.toml": _BANK,
        ROLL: _roll(rows),
        STATEMENT: _statement(rows),
    }
    for name, text in texts.items():
        (directory / name).write_text(text, encoding="utf-8")


def _roll(rows: int) -> str:
    lines = ["cooperative,week,family,weeks paid,receipt,amount"]
    lines += (
        f"C-{number % COOPERATIVES:02},2026-W02,F-{number},1,R-{number},0.20"
        for number in range(rows)
    )
    return "\n".join(lines) + "\n"


def _statement(rows: int) -> str:
    lines = ["Date,Description,Reference,Amount,Balance"]
    balance = Decimal(0)
    for number in range(rows):
        amount = Decimal(number % 700 + 1) / 100 * (1 if number % 3 else -1)
        balance += amount
        day = FIRST + dt.timedelta(days=number // PAYMENTS_A_DAY)
        lines.append(f"{day},Payment {number},R-{number},{amount},{balance}")
    return "\n".join(lines) + "\n"
