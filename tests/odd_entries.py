"""Odd books as entries: as the parser, the loader, or a program gives them."""

import re
from collections.abc import Mapping
from typing import Any

from beancount import loader
from beancount.core import data
from beancount.core.amount import Amount
from beancount.core.number import D
from beancount.parser import parser

from tests.odd_advances import advances
from tests.odd_books import ODD
from tests.odd_books import PLAIN
from tests.odd_books import UNITS
from tests.odd_books import funerals
from tests.odd_books import sheets
from tests.odd_funds import FUNDS
from tests.odd_funds import HEAD
from tests.odd_funds import TOUCHED
from tests.odd_funds import WALLED

Entries = list[data.Directive]
Loaded = tuple[Entries, Mapping[str, Any]]
INCOME = "Income:Contributions"


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


def weights() -> Loaded:
    """Give two funds with an entry for each odd amount, as the parser does."""
    made = [
        f'2026-06-05 * "Odd"\n  {name}{weight}\n  {units.replace(INCOME, other)}\n'
        for name in TOUCHED
        for weight in ("", "  0.20 USD", "  0.2 {1 # 2 VES}")
        for units in UNITS
        for other in (INCOME, "Assets:Cash")
    ]
    entries, errors, options = parser.parse_string("\n".join([PLAIN, WALLED, *made]))
    assert not errors
    return sorted(entries, key=data.entry_sortkey), options


def dawn() -> Loaded:
    """Give the odd book of funds on the first day of the calendar."""
    return _on("0001-01-01", "0001-01-01")


def dusk() -> Loaded:
    """Give the odd book of funds, whose entries are of the calendar's last day."""
    return _on("2020-01-01", "9999-12-31")


def _on(opened: str, entered: str) -> Loaded:
    day = r"^2026-\d\d-\d\d(?= [*b])"
    text = "\n".join([HEAD, FUNDS, *advances()])
    text = re.sub(day, entered, text, flags=re.MULTILINE)
    text = re.sub(r"^20\d\d-\d\d-\d\d", opened, text, flags=re.MULTILINE)
    entries, errors, options = parser.parse_string(text)
    assert not errors
    return sorted(entries, key=data.entry_sortkey), options


def parsed() -> Loaded:
    """Give entries as the parser does: amounts are missing, customs are empty."""
    entries, errors, options = parser.parse_string(
        "\n".join([ODD, FUNDS, *sheets(), *funerals(), *advances()])
    )
    assert not errors
    assert any(isinstance(one, data.Custom) and one.values is None for one in entries)
    return sorted(entries, key=data.entry_sortkey), options


def loaded() -> Loaded:
    """Give entries as the loader does, without what makes Beancount itself raise."""
    text = "\n".join([ODD, FUNDS, *sheets(), *funerals(), *advances()])
    text = text.replace('2026-01-05 custom "budget"\n', "")
    text = text.replace("2026-01-06 pad", "; pad")
    entries, _, options = loader.load_string(text)
    return entries, options


def bare() -> Loaded:
    """Give entries that a program made, with as little as can be."""
    day = parsed()[0][0].date
    none: Any = None
    meta = data.new_metadata("made", 1)
    advanced = meta | {"advances": "tejido", "week": "2020-W01", "paid": "A-0001"}
    funeral = meta | {"funeral": "S-0001", "person": "P-01", "died": day}
    sheet = meta | {"sheet": "triunfo", "week": "2020-W01", "paid": "F-0001"}
    posting = data.Posting("Income:Contributions", None, None, None, None, None)
    owed = data.Posting("Assets:Till:Advances", None, None, None, None, None)
    held = data.Posting("Assets:Bank:Health", Amount(D("-1"), "EUR"), *[none] * 4)
    return [
        *parsed()[0],
        data.Custom(meta, day, "fund", none),
        data.Custom({}, day, "fund", [("crafts", str)]),
        data.Custom(meta, day, "", []),
        data.Open({}, day, "Assets:Made", none, None),
        data.Transaction(
            sheet, day, "*", None, "", frozenset(), frozenset(), [posting]
        ),
        data.Transaction(
            advanced, day, "*", None, "", none, none, [owed, owed._replace(meta={})]
        ),
        data.Transaction(funeral, day, "*", None, "", frozenset(), frozenset(), []),
        data.Transaction(none, day, "*", None, "", frozenset(), frozenset(), []),
        data.Transaction(none, day, "*", None, "", frozenset(), frozenset(), [held]),
        data.Transaction({}, day, "*", None, "", frozenset(), frozenset(), [held]),
        data.Pad(none, day, "Assets:Bank:Health", "Assets:Bank:Savings"),
        data.Balance(none, day, "Assets:Bank", Amount(D("1"), "EUR"), D("2"), none),
        data.Commodity(none, day, "PEN"),
        data.Note(none, day, "Assets:Made", "No metadata", None, None),
    ], parsed()[1]


def empty() -> Loaded:
    return [], {}
