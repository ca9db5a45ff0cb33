"""The canonical form of entries, v1: one line of text each, whatever their layout.

    ["2026-03-06","open","Assets:Cash",["USD"],null,[["fund",["text","funeral"]]]]

A line is a typed JSON array in ASCII. It says what the parser and Beancount's booking
understood, and nothing of files, line numbers, order, or plugins:

- texts are in NFC; a line break in one, with the blanks around it, is one blank;
- numbers have no zeros at their end and no exponent, so 1.40 and 1.400000 are one;
- tags, links, currencies, postings and metadata are sorted, and two alike stay two;
- what booking fills in (an amount left out, the day of a lot) counts as if typed.

An account, tag or currency as a value of metadata is the text that the parser makes of
it. Seals in the books rest on this form: it never changes, and golden lines in the
tests hold it. A better form would be a v2 beside it.
"""

import datetime as dt
import os
import unicodedata
from collections.abc import Iterable
from collections.abc import Mapping
from decimal import Decimal
from json import JSONEncoder
from operator import itemgetter
from pathlib import PurePath
from typing import Any
from typing import NamedTuple
from typing import Self
from typing import TypeAlias

from beancount.core import account
from beancount.core import data
from beancount.core.amount import Amount
from beancount.core.number import MISSING
from beancount.core.position import Cost
from beancount.core.position import CostSpec

VERSION = "v1"
ANNEX = (data.Price, data.Note, data.Document, data.Event, data.Query)
ANNEX_CUSTOMS = ("budget", "fava-")
PLACES = ("filename", "lineno")
BLANKS = " \t\r"
Json: TypeAlias = str | bool | list[Any] | None

_encode = JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode


class Files(NamedTuple):
    """The files of a book: the folder of the main one, and the names of all.

    Paths of documents are told from the folder. `filename` is a key of the parser if
    it names one of the files, and somebody's own otherwise.
    """

    folder: str
    names: frozenset[str]

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> Self:
        """Find the files in Beancount's options."""
        main = str(options.get("filename") or "")
        folder = os.path.dirname(os.path.abspath(main))  # noqa: PTH100, PTH120 - as text
        return cls(folder, frozenset((main, *map(str, options.get("include") or ()))))


def line(entry: data.Directive, files: Files) -> str:
    """Write an entry as its canonical line."""
    word, *said = _said(entry, files)
    day = entry.date.isoformat()
    return encoded([day, word, *said, _keys(entry.meta, files)])


def encoded(array: Json) -> str:
    """Write an array as JSON of the one form that is hashed."""
    return _encode(array)


def is_annex(entry: data.Directive) -> bool:
    """Tell whether an entry is told of apart: nothing of the money rests on it."""
    if isinstance(entry, data.Custom):
        return isinstance(entry.type, str) and entry.type.startswith(ANNEX_CUSTOMS)
    return isinstance(entry, ANNEX)


def number(value: Decimal) -> str:
    """Write a number with every digit that counts: no rounding, no zeros at its end."""
    written = f"{value:f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def text(value: str) -> str:
    """Write a text in NFC, without regard to how it is folded into lines."""
    if "\n" in value:
        first, *others = value.split("\n")
        *middle, last = others
        folded = [part.strip(BLANKS) for part in middle]
        value = " ".join([first.rstrip(BLANKS), *folded, last.lstrip(BLANKS)])
    return value if value.isascii() else unicodedata.normalize("NFC", value)


def _said(entry: Any, files: Files) -> list[Json]:  # noqa: ANN401, PLR0911 - one a directive
    """Give an entry's word and what it says, but for its date and metadata."""
    match entry:
        case data.Transaction():
            return ["txn", *_transaction(entry, files)]
        case data.Custom():
            kinds = [_custom(*one) for one in entry.values or ()]
            return ["custom", _text(entry.type), kinds]
        case data.Open():
            booking = getattr(entry.booking, "name", None)
            return ["open", _text(entry.account), _set(entry.currencies), booking]
        case data.Balance():
            tolerance = entry.tolerance
            amount = _amount(entry.amount)
            return ["balance", _text(entry.account), amount, _number(tolerance)]
        case data.Pad():
            return ["pad", _text(entry.account), _text(entry.source_account)]
        case data.Note():
            said = _text(entry.account), _text(entry.comment)
            return ["note", *said, _set(entry.tags), _set(entry.links)]
        case data.Document():
            said = _text(entry.account), _path(entry.filename, files)
            return ["document", *said, _set(entry.tags), _set(entry.links)]
        case data.Price():
            return ["price", _text(entry.currency), _amount(entry.amount)]
        case _:  # close, commodity, event, query: texts alone
            word = type(entry).__name__.lower()
            return [word, *(_text(one) for one in entry[2:])]


def _transaction(entry: data.Transaction, files: Files) -> list[Json]:
    postings = [_posting(one, files) for one in entry.postings or ()]
    return [
        _text(entry.flag),
        _text(entry.payee),
        _text(entry.narration),
        _set(entry.tags),
        _set(entry.links),
        sorted(postings, key=_encode),
    ]


def _posting(posting: data.Posting, files: Files) -> list[Json]:
    return [
        _text(posting.flag),
        _text(posting.account),
        _amount(posting.units),
        _cost(posting.cost),
        _amount(posting.price),
        _keys(posting.meta, files),
    ]


def _keys(meta: data.Meta | None, files: Files) -> list[Json]:
    """Give the metadata that somebody typed, by key."""
    typed = [
        (str(key), [_text(key), *_value(value)])
        for key, value in (meta or {}).items()
        if not (key in PLACES and _is_place(key, value, files))
    ]
    typed.sort(key=itemgetter(0))
    return [said for key, said in typed if not key.startswith("__")]


def _is_place(key: str, value: object, files: Files) -> bool:
    """Tell the parser's own file and line from keys of the same name."""
    if key == "filename":
        return isinstance(value, str) and value in files.names
    return isinstance(value, int)


def _custom(value: object, kind: object) -> Json:
    """Give a value on the line of a custom with its type."""
    return ["account", _text(value)] if kind == account.TYPE else _value(value)


def _value(value: object) -> list[Json]:  # noqa: PLR0911 - one a type
    """Give a value with its type."""
    match value:
        case str():
            return ["text", text(value)]
        case None:
            return ["none"]
        case bool():
            return ["bool", value]
        case Decimal():
            return ["number", number(value)]
        case dt.date():
            return ["date", value.isoformat()]
        case Amount():
            return ["amount", _amount(value)]
        case _:
            return [type(value).__name__, str(value)]


def _text(value: object) -> Json:
    return text(value) if isinstance(value, str) else _odd(value)


def _path(value: object, files: Files) -> Json:
    """Give the path of a document as it is seen from the main file."""
    if not isinstance(value, str) or not value:
        return _text(value)
    return text(PurePath(os.path.relpath(value, files.folder)).as_posix())


def _number(value: object) -> Json:
    return number(value) if isinstance(value, Decimal) else _odd(value)


def _odd(value: object) -> Json:
    """Give what no parser puts there: nothing, an amount left out, or a slip."""
    if value is None:
        return None
    return ["missing"] if value is MISSING else _value(value)


def _amount(amount: object) -> Json:
    if isinstance(amount, Amount):
        return [_number(amount.number), _text(amount.currency)]
    return _odd(amount)


def _cost(cost: object) -> Json:
    if isinstance(cost, Cost):
        said = _number(cost.number), _text(cost.currency)
        return [*said, _odd(cost.date), _text(cost.label)]
    if isinstance(cost, CostSpec):  # not booked
        return ["spec", *map(_odd, cost)]
    return _odd(cost)


def _set(texts: Iterable[str] | None) -> list[Json]:
    return sorted((_text(one) for one in texts or ()), key=_encode)
