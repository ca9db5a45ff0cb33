"""Directives as Beancount text; an import writes thousands of them."""

import datetime as dt
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from decimal import Decimal

from beancount.core import data
from beancount.core.amount import Amount
from beancount.parser import printer

from ledger import entry_text
from ledger import money
from ledger.entry_text import WIDTH
from ledger.entry_text import quoted
from ledger.reading import IMPORT
from ledger.reading import PLACES


def text(entries: Iterable[data.Directive]) -> str:
    """Write directives, a blank line above each."""
    return "".join(f"\n{directive(one)}" for one in entries)


def directive(entry: data.Directive) -> str:
    """Write a directive."""
    lines = [_head(entry)]
    _put_keys(lines, entry.meta, "  ")
    if isinstance(entry, data.Transaction):
        _put_postings(lines, entry.postings)
    lines.append("")
    return "\n".join(lines)


def _head(entry: data.Directive) -> str:
    if isinstance(entry, data.Transaction):
        return _transaction(entry)
    if isinstance(entry, data.Price):
        return f"{entry.date} price {entry.currency}  {_amount(entry.amount)}"
    if isinstance(entry, data.Balance):
        return f"{entry.date} balance {entry.account}  {_amount(entry.amount)}"
    bare = entry._replace(meta=data.new_metadata("", 0))
    return str(printer.format_entry(bare)).rstrip()


def _transaction(entry: data.Transaction) -> str:
    payee = f"{quoted(entry.payee)} " if entry.payee else ""
    day = entry.date.isoformat()
    head = f"{day} {entry.flag or '*'} {payee}{quoted(entry.narration or '')}"
    marks = [f" #{tag}" for tag in sorted(entry.tags)] if entry.tags else []
    if entry.links:
        marks += [f" ^{link}" for link in sorted(entry.links)]
    return head + "".join(marks) if marks else head


def _put_postings(lines: list[str], postings: Sequence[data.Posting]) -> None:
    """Write postings in columns."""
    written = list(map(_posted, postings))
    width = max([len(one.account) for one in postings], default=0)
    figures = max([len(number) for number, _ in written], default=0)
    for one, (number, rest) in zip(postings, written, strict=True):
        flag = f"{one.flag} " if one.flag else ""
        name, figure = one.account.ljust(width), number.rjust(figures)
        lines.append(f"  {flag}{name}  {figure} {rest}")
        if one.meta:
            _put_keys(lines, one.meta, "    ")


def _posted(posting: data.Posting) -> tuple[str, str]:
    """Give the number of a posting, and what follows it."""
    units = posting.units
    if not isinstance(units, Amount) or not isinstance(units.number, Decimal):
        return "", ""
    rest = units.currency
    if posting.cost is not None:
        bare = posting._replace(meta=None, flag=None, price=None)
        cost = printer.EntryPrinter().render_posting_strings(bare)[2]
        rest += f" {cost}"
    if posting.price is not None:
        rest += f" @ {_amount(posting.price)}"
    return _plain(units.number), rest


def _amount(amount: Amount) -> str:
    number = amount.number if isinstance(amount.number, Decimal) else money.ZERO
    return f"{_plain(number)} {amount.currency}"


def _plain(number: Decimal) -> str:
    """Write a number without exponent."""
    written = str(number)
    return written if "E" not in written else f"{number:f}"


def _put_keys(lines: list[str], meta: Mapping[str, object], indent: str) -> None:
    for key, value in meta.items():
        if key in PLACES or key.startswith("__"):
            continue
        if not isinstance(value, str):
            lines.append(f"{indent}{key}: {_value(value)}")
        elif len(value) > WIDTH - len(key) and indent == "  " and key != IMPORT:
            lines += entry_text.listed(key, quoted(value)[1:-1])
        else:
            lines.append(f"{indent}{key}: {quoted(value)}")


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Amount):
        return _amount(value)
    return value.isoformat() if isinstance(value, dt.date) else str(value)
