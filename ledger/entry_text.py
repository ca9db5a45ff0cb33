"""Entries as Beancount text: heads, keys, and postings in columns."""

from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ledger import money


class Head(NamedTuple):
    """The first line of a transaction, and its keys; what says nothing is left out."""

    day: date
    payee: str
    narration: str
    keys: Mapping[str, str]


def transaction(
    head: Head, postings: Sequence[tuple[str, Decimal]], currency: str
) -> str:
    """Write a transaction in one currency; postings of nothing are left out."""
    written = [
        (name, money.format_number(number)) for name, number in postings if number
    ]
    width = max((len(name) for name, _ in written), default=0)
    figures = max((len(figure) for _, figure in written), default=0)
    said = (head.payee, head.narration)
    lines = [
        "",
        f"{head.day} * {' '.join(map(quoted, filter(None, said)))}",
        *(f"  {key}: {quoted(value)}" for key, value in head.keys.items() if value),
        *(
            f"  {name:<{width}}  {figure:>{figures}} {currency}"
            for name, figure in written
        ),
    ]
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """Write a text in quotes, as the parser reads it back."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def opening(day: date, name: str, currency: str, keys: Mapping[str, object]) -> str:
    """Write the opening of an account; texts get quotes, days and numbers none."""
    lines = ["", f"{day} open {name} {currency}"]
    for key, value in keys.items():
        shown = quoted(value) if isinstance(value, str) else value
        lines.append(f"  {key}: {shown}")
    return "\n".join(lines) + "\n"


def closing(day: date, name: str, draft: str) -> str:
    """Write the closing of an account."""
    return f"\n{day} close {name}\n  draft: {quoted(draft)}\n"
