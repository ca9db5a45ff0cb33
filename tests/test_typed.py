"""What stands in a file of the book is typed, and what a plugin adds is not."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from beancount.core import data

from ledger.book import Book
from ledger.seals import typed

DAY = dt.date(2026, 1, 5)
OPTIONS = {"filename": "/books/main.beancount", "include": ["/books/2026.beancount"]}


@pytest.mark.parametrize(
    ("meta", "is_typed"),
    [
        ({"filename": "/books/main.beancount", "lineno": 1}, True),
        ({"filename": "/books/2026.beancount", "lineno": 1}, True),
        ({"filename": "/books/2026.beancount", "lineno": 0}, False),
        ({"filename": "/books/2026.beancount", "lineno": -1}, False),
        ({"filename": "/books/2026.beancount", "lineno": Decimal(0)}, True),
        ({"filename": "/books/2026.beancount"}, True),
        ({"filename": "<a plugin>", "lineno": 1}, False),
        ({"lineno": 1}, False),
        ({"filename": 5, "lineno": 1}, False),
        (None, False),
    ],
)
def test_what_is_typed(meta: Any, *, is_typed: bool) -> None:  # noqa: ANN401
    entry = data.Open(meta, DAY, "Assets:Cash", [], None)
    book = Book.read([entry], OPTIONS)
    assert typed(book) == ([entry] if is_typed else [])
