"""Once: what several laws need of a Book is read once and kept with it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from ledger.book import Book

T = TypeVar("T")


def once(reading: Callable[[Book], T]) -> Callable[[Book], T]:
    """Keep what a pure reading of a Book gives, as long as that very Book lives.

    What is kept must not hold the Book itself, or neither would ever be freed.
    """
    kept: WeakKeyDictionary[Book, T] = WeakKeyDictionary()

    @wraps(reading)
    def read(book: Book) -> T:
        if book not in kept:
            kept[book] = reading(book)
        return kept[book]

    return read
