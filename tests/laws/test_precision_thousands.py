"""Whether a point may have been meant to part thousands."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from beancount.core import data
from beancount.core.amount import Amount
from beancount.core.position import Cost
from beancount.parser import options

from plugins.precision import precision

DAY = dt.date(2026, 2, 5)
TAIL = ", or {} if thousands are meant: a point parts decimals here."


def told(
    *amounts: str, lines: tuple[int | None, ...] = (), cost: Cost | None = None
) -> list[str]:
    """Give what is said of an entry that a program made, with postings on lines."""
    meta = data.new_metadata("main.beancount", 1)
    known: Any = {**meta, "precision": Decimal(2)}
    at: Any = [one and {"filename": "x", "lineno": one} for one in lines]
    at += [None] * len(amounts)
    postings = [
        data.Posting(
            "Assets:Cash", Amount(Decimal(one), "VES"), cost, None, None, place
        )
        for one, place in zip(amounts, at, strict=False)
    ]
    entries: list[data.Directive] = [
        data.Commodity(known, DAY, "VES"),
        data.Transaction(meta, DAY, "*", None, "", frozenset(), frozenset(), postings),
    ]
    _, errors = precision(entries, options.OPTIONS_DEFAULTS)
    return [error.message for error in errors]


@pytest.mark.parametrize(
    ("number", "places", "rounded", "thousands"),
    [
        ("1.000", 3, "1.00", "1000"),
        ("-1.000", 3, "-1.00", "-1000"),
        ("999.999", 3, "1000.00", "999999"),
        ("0.999", 3, "1.00", ""),
        ("1000.000", 3, "1000.00", ""),
        ("1.0000", 4, "1.00", ""),
        ("-0.001", 3, "0.00", ""),
        ("0.000", 3, "0.00", ""),
    ],
)
def test_thousands(number: str, places: int, rounded: str, thousands: str) -> None:
    tail = TAIL.format(thousands) if thousands else "."
    [said] = told(number)
    assert said.startswith(f"precision: {number} VES has {places} decimals, and VES")
    assert said.endswith(f" has 2; write {rounded}{tail}")


@pytest.mark.parametrize("number", ["1.00", "1.0", "100", "1E+3", "0.00"])
def test_what_is_not_too_fine(number: str) -> None:
    assert told(number) == []


def test_a_line_is_told_once_and_lines_without_a_number_apart() -> None:
    said = [one.partition(" VES")[0] for one in told("1.001", "2.0021", lines=(5, 5))]
    assert said == ["precision: 3.0031"]
    said = [one.partition(" VES")[0] for one in told("1.001", "2.002", lines=(5, 6))]
    assert said == ["precision: 1.001", "precision: 2.002"]
    said = [one.partition(" VES")[0] for one in told("1.001", "2.002", "3.003")]
    assert said == ["precision: 1.001", "precision: 2.002", "precision: 3.003"]


def test_none_is_told_of_what_a_lot_gave() -> None:
    cost = Cost(Decimal(1), "USD", DAY, None)
    assert told("-1.001", cost=cost) == []
    assert len(told("0.001", cost=cost)) == 1
    assert len(told("0.000", cost=cost)) == 1
