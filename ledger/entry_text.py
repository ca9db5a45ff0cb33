"""Entries as Beancount text: heads, keys, and postings in columns."""

import textwrap
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from ledger import money

WIDTH = 88
NO_KEYS: Mapping[str, str] = MappingProxyType({})


class Head(NamedTuple):
    """The first line of a transaction, and its keys; what says nothing is left out."""

    day: date
    payee: str
    narration: str
    keys: Mapping[str, str]
    tags: Sequence[str] = ()


class Line(NamedTuple):
    """A posting: its account, its number, and the keys below it."""

    account: str
    number: Decimal
    keys: Mapping[str, str] = NO_KEYS


def transaction(
    head: Head, postings: Sequence[tuple[str, Decimal]], currency: str
) -> str:
    """Write a transaction in one currency; postings of nothing are left out."""
    return with_keys(head, [Line(*one) for one in postings], currency)


def with_keys(
    head: Head, postings: Sequence[Line], currency: str, remarks: Sequence[str] = ()
) -> str:
    """Write a transaction whose postings may have keys, under some remarks."""
    said = map(quoted, filter(None, (head.payee, head.narration)))
    tags = (f"#{tag}" for tag in head.tags)
    lines = [
        "",
        *(f"; {one}" for one in remarks),
        f"{head.day} * {' '.join([*said, *tags])}",
        *(f"  {key}: {quoted(value)}" for key, value in head.keys.items() if value),
        *columns(postings, currency),
    ]
    return "\n".join(lines) + "\n"


def columns(postings: Sequence[Line], currency: str) -> Iterator[str]:
    """Write postings in columns, each with its keys; those of nothing are left out."""
    written = [(one, money.format_number(one.number)) for one in postings if one.number]
    width = max((len(one.account) for one, _ in written), default=0)
    figures = max((len(figure) for _, figure in written), default=0)
    for one, figure in written:
        yield f"  {one.account:<{width}}  {figure:>{figures}} {currency}"
        yield from (f"    {key}: {quoted(value)}" for key, value in one.keys.items())


def listed(key: str, text: str) -> list[str]:
    """Write a key and its list, over several lines where it is long."""
    lead = f'  {key}: "'
    words = " ".join(text.split())
    wrapped = textwrap.wrap(
        words + '"',
        WIDTH,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapped or [f'{lead}"']


def quoted(text: str) -> str:
    """Write a text in quotes, as the parser reads it back."""
    if '"' in text or "\\" in text:
        text = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'


def opening(day: date, name: str, currency: str, keys: Mapping[str, object]) -> str:
    """Write the opening of an account; texts get quotes, days and numbers none."""
    lines = ["", f"{day} open {name} {currency}".rstrip()]
    for key, value in keys.items():
        shown = quoted(value) if isinstance(value, str) else value
        lines.append(f"  {key}: {shown}")
    return "\n".join(lines) + "\n"


def closing(day: date, name: str, draft: str) -> str:
    """Write the closing of an account."""
    return f"\n{day} close {name}\n  draft: {quoted(draft)}\n"


def balance(day: date, name: str, amount: money.Sum, draft: str) -> str:
    """Write what stands on an account at the beginning of a day."""
    return f"\n{day} balance {name}  {amount}\n  draft: {quoted(draft)}\n"


def note(day: date, name: str, text: str, draft: str) -> str:
    """Write a note on an account."""
    return f"\n{day} note {name} {quoted(text)}\n  draft: {quoted(draft)}\n"


def record(day: date, kind: str, values: Sequence[str], keys: Mapping[str, str]) -> str:
    """Write a record: the values on its line, its id first, and its keys."""
    lines = ["", " ".join([f"{day} custom", *map(quoted, (kind, *values))])]
    lines += (f"  {key}: {quoted(value)}" for key, value in keys.items())
    return "\n".join(lines) + "\n"
