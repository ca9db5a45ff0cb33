"""Hints: what a message of Beancount's usually means."""

from typing import Any

from ledger.language import mark
from ledger.language import say

HINTS = (
    ("unexpected CURRENCY", mark("a text or an id stands in quotes")),
    ("unexpected KEY", mark("what belongs to an entry is indented below it")),
    ("Invalid number format", mark("a point parts decimals, as in 0.20")),
    ("Invalid token", mark("a word or sign that Beancount does not know")),
    ("unexpected DATE", mark("the entry above may not be finished")),
    ("unexpected NUMBER", mark("a date is written as 2026-01-31")),
    ("unexpected STRING", mark("a * stands between a date and its texts")),
    ("unknown account", mark("open it first, or mend its name")),
)


def hinted(message: str) -> str:
    """Add to a message what it usually means, where that is known."""
    for start, hint in HINTS:
        if start in message:
            return f"{message} ({say(hint)})"
    return message


def told_better(error: Any) -> bool:  # noqa: ANN401
    """Tell whether Beancount's error is one that is told here in other words."""
    return str(error.message).startswith(
        (
            "UnicodeDecodeError",
            "Duplicate metadata field",
            "Duplicate posting metadata field",
        )
    )
