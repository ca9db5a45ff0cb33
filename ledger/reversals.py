"""Drafts that correct a sealed period: an entry of an open one that reverses another.

A sheet is corrected by another sheet, and is not reversed here.
"""

import hashlib
import os
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any
from typing import NamedTuple

from beancount.core import data
from beancount.core.position import Cost

from ledger import advance_sheets
from ledger import canonical
from ledger import entry_text
from ledger import money
from ledger import placing
from ledger import sealing
from ledger import sheets
from ledger.book import Book
from ledger.canonical import Files
from ledger.closings import is_closing
from ledger.drafted import KEY
from ledger.drafted import is_there
from ledger.errors import Complaint
from ledger.errors import LedgerError
from ledger.language import narrate
from ledger.language import say
from ledger.money import ZERO
from ledger.money import Sum
from ledger.seal_drafts import head
from ledger.seals import typed

DIGITS = 12
LEFT_OUT = {"filename", "lineno", KEY, "import"}


class ReversalRequest(NamedTuple):
    """An entry to be reversed: its file, a line of it, and the day of the reversal."""

    file: Path
    line: int
    on: date


def reverse(book: Book, request: ReversalRequest) -> str:
    """Draft what reverses an entry of a sealed period; nothing, if it is there.

    Raises:
      LedgerError: there is no such entry, it is not sealed, or it is not reversed so.
    """
    entry = _find(book, request)
    end = sealing.end_of(head(book).record.id)
    if sealing.rank(entry) > end:
        msg = say(
            "an entry of {date} is not sealed; mend the entry itself.", date=entry.date
        )
        raise LedgerError(msg)
    if request.on <= end[0]:
        msg = say(
            "{on} is sealed too; name a day after {end} with --on.",
            on=request.on,
            end=end[0],
        )
        raise LedgerError(msg)
    if not isinstance(entry, data.Transaction):
        word = type(entry).__name__.lower()
        msg = say(
            "only a transaction is reversed, and this is of the kind {kind}; what "
            "corrects it is a later entry of its kind.",
            kind=word,
        )
        raise LedgerError(msg)
    _refuse_others(entry, request)
    written = canonical.line(entry, Files.of(book.options)).encode("ascii")
    digits = hashlib.sha256(written).hexdigest()[:DIGITS]
    draft_id = f"reverse/{entry.date}/{digits}"
    return "" if is_there(book, draft_id) else _text(entry, request.on, draft_id)


def _find(book: Book, request: ReversalRequest) -> data.Directive:
    """Give the entry that stands on a line of a file."""
    real = os.path.realpath(request.file)
    there = [
        one
        for one in typed(book)
        if os.path.realpath(str(one.meta.get("filename"))) == real
    ]
    if not there:
        msg = say(
            "{file} is no file of these books, or has no entry.", file=request.file
        )
        raise LedgerError(msg)
    for statement in placing.statements(request.file.read_bytes()):
        if statement.first <= request.line <= statement.last:
            for entry in there:
                if entry.meta.get("lineno") == statement.first:
                    return entry
    msg = say(
        "no entry stands on line {line} of {file}.",
        line=request.line,
        file=request.file,
    )
    raise LedgerError(msg)


def _refuse_others(entry: data.Transaction, request: ReversalRequest) -> None:
    """Tell how sheets and closings are corrected, which no reversal does.

    Raises:
      LedgerError: the entry is one.
    """
    if is_closing(entry):
        msg = say(
            "a closing entry is not reversed: what was wrong in its year is corrected "
            "by an entry of an open one."
        )
        raise LedgerError(msg)
    if advance_sheets.is_advances(entry.meta):
        heading = _week(advance_sheets.heading(entry))
        lines = (
            f"{request.on} * {entry_text.quoted(narrate('Advances, corrected'))}",
            f'  advances: "{heading[0]}"',
            f'  corrects: "{heading[1]}"',
            '  paid: "A-0001 A-0002:-1"',
        )
        msg = say(
            "an advance sheet is corrected by another, which names who is paid and, "
            "with :-1, who gives back; add its postings:\n\n{lines}",
            lines="\n".join(lines),
        )
        raise LedgerError(msg)
    if sheets.is_sheet(entry.meta):
        cooperative, week = _week(sheets.heading(entry))
        line = (
            f"cayapa sheet BOOK {cooperative} {week} --corrects "
            f'--paid "F-0001:-1" --account ACCOUNT --on {request.on}'
        )
        msg = say(
            "a collection sheet is corrected by another, which names the families, and "
            "with :-1 those whose week is taken back:\n\n{line}",
            line=line,
        )
        raise LedgerError(msg)


def _week(heading: Any) -> tuple[str, str]:  # noqa: ANN401 - of either kind of sheet
    if isinstance(heading, Complaint):
        raise LedgerError(heading.text())
    cooperative, _, week = heading.key.partition("/")
    return cooperative, week


def _text(entry: data.Transaction, on: date, draft_id: str) -> str:
    """Write an entry with every amount turned around."""
    narration = narrate(
        "Reverses {date}: {narration}", date=entry.date, narration=entry.narration
    )
    narration = narration.rstrip(": ")
    said = map(entry_text.quoted, filter(None, (entry.payee, narration)))
    tags = [f"#{one}" for one in sorted(entry.tags or ())]
    links = [f"^{one}" for one in sorted(entry.links or ())]
    lines = ["", " ".join([f"{on} {entry.flag}", *said, *tags, *links])]
    lines += _keys({**entry.meta, KEY: ""}, "  ")
    lines.append(f"  {KEY}: {entry_text.quoted(draft_id)}")
    width = max((len(_account(one)) for one in entry.postings), default=0)
    figures = max((len(_number(one)) for one in entry.postings), default=0)
    for one in entry.postings:
        amount = f"{_number(one):>{figures}} {_units(one).currency}"
        lines.append(f"  {_account(one):<{width}}  {amount}{_cost(one)}{_price(one)}")
        lines += _keys(one.meta or {}, "    ")
    return "\n".join(lines) + "\n"


def _account(posting: data.Posting) -> str:
    return f"{posting.flag} {posting.account}" if posting.flag else posting.account


def _keys(meta: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in meta.items():
        if key not in LEFT_OUT and not key.startswith("__"):
            yield f"{indent}{key}: {_value(value)}".rstrip()


def _value(value: object) -> str:
    """Write a value of metadata as it is typed."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    return entry_text.quoted(value) if isinstance(value, str) else str(value)


def _units(posting: data.Posting) -> Sum:
    """Give what a posting moves.

    Raises:
      LedgerError: it is not known.
    """
    units = money.units(posting)
    if units is None:
        msg = say(
            "what moves on {account} is not known (cayapa check tells).",
            account=posting.account,
        )
        raise LedgerError(msg)
    return units


def _number(posting: data.Posting) -> str:
    return money.format_number(-_units(posting).number)


def _cost(posting: data.Posting) -> str:
    """Write the lot of an amount, which stays the same when it is turned around."""
    cost = posting.cost
    if not isinstance(cost, Cost):
        return ""
    said = [str(Sum(cost.number, cost.currency)), str(cost.date)]
    label = [entry_text.quoted(cost.label)] if cost.label else []
    return f" {{{', '.join([*said, *label])}}}"


def _price(posting: data.Posting) -> str:
    """Write the price of an amount: as a sum where that gives the very same."""
    price, number = posting.price, abs(_units(posting).number)
    if not money.is_known(price):
        return ""
    each = Sum(price.number or ZERO, price.currency)
    whole = Sum(money.settled(number * each.number), each.currency)
    exact = number and whole.number / number == each.number
    return f" @@ {whole}" if exact else f" @ {each}"
