"""Hints: what a message of Beancount's parser usually means."""

HINTS = (
    ("unexpected CURRENCY", "a text or an id stands in quotes"),
    ("unexpected KEY", "what belongs to an entry is indented below it"),
    ("Invalid number format", "a point parts decimals, as in 0.20"),
    ("Invalid token", "a word or sign that Beancount does not know"),
    ("unexpected DATE", "the entry above may not be finished"),
)


def hinted(message: str) -> str:
    """Add to a message what it usually means, where that is known."""
    for start, hint in HINTS:
        if start in message:
            return f"{message} ({hint})"
    return message
