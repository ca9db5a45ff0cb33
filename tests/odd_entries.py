"""Odd books as entries: as the parser, the loader, or a program gives them."""

from collections.abc import Mapping
from typing import Any

from beancount import loader
from beancount.core import data
from beancount.parser import parser

from tests.odd_books import ODD
from tests.odd_books import PLAIN
from tests.odd_books import UNITS
from tests.odd_books import funerals
from tests.odd_books import sheets

Entries = list[data.Directive]
Loaded = tuple[Entries, Mapping[str, Any]]


def amounts() -> Loaded:
    """Give a plain book with a sheet for each odd amount, as the parser does."""
    made = [
        f'2026-06-05 * "Odd"\n  sheet: "triunfo"\n  week: "2026-W{number}"\n'
        f'  paid: "F-0001"\n  Assets:Cash  0.20 USD\n  {units}\n'
        for number, units in enumerate(UNITS, start=10)
    ]
    entries, errors, options = parser.parse_string("\n".join([PLAIN, *made]))
    assert not errors
    return sorted(entries, key=data.entry_sortkey), options


def costs() -> Loaded:
    """Give the odd book with a funeral for each odd amount, as the parser does."""
    made = [
        f'2026-06-05 * "Odd"\n  funeral: "S-{number:04}"\n  person: "P-{number:02}"\n'
        f"  died: 2026-06-04\n  Assets:Cash  0.20 USD\n  {units}\n"
        for number, units in enumerate(UNITS, start=1)
    ]
    text = "\n".join([ODD, *made]).replace(
        "Income:Contributions  ", "Expenses:Handed  "
    )
    entries, errors, options = parser.parse_string(text)
    assert not errors
    return sorted(entries, key=data.entry_sortkey), options


def parsed() -> Loaded:
    """Give entries as the parser does: amounts are missing, customs are empty."""
    entries, errors, options = parser.parse_string(
        "\n".join([ODD, *sheets(), *funerals()])
    )
    assert not errors
    assert any(isinstance(one, data.Custom) and one.values is None for one in entries)
    return sorted(entries, key=data.entry_sortkey), options


def loaded() -> Loaded:
    """Give entries as the loader does, without what makes Beancount itself raise."""
    text = "\n".join([ODD, *sheets(), *funerals()])
    text = text.replace('2026-01-05 custom "budget"\n', "")
    text = text.replace("2026-01-06 pad", "; pad")
    entries, _, options = loader.load_string(text)
    return entries, options


def bare() -> Loaded:
    """Give entries that a program made, with as little as can be."""
    day = parsed()[0][0].date
    none: Any = None
    meta = data.new_metadata("made", 1)
    funeral = meta | {"funeral": "S-0001", "person": "P-01", "died": day}
    sheet = meta | {"sheet": "triunfo", "week": "2020-W01", "paid": "F-0001"}
    posting = data.Posting("Income:Contributions", None, None, None, None, None)
    return [
        *parsed()[0],
        data.Custom(meta, day, "fund", none),
        data.Custom({}, day, "fund", [("crafts", str)]),
        data.Custom(meta, day, "", []),
        data.Open({}, day, "Assets:Made", none, None),
        data.Transaction(
            sheet, day, "*", None, "", frozenset(), frozenset(), [posting]
        ),
        data.Transaction(funeral, day, "*", None, "", frozenset(), frozenset(), []),
        data.Transaction(none, day, "*", None, "", frozenset(), frozenset(), []),
        data.Note(none, day, "Assets:Made", "No metadata", None, None),
    ], parsed()[1]


def empty() -> Loaded:
    return [], {}
