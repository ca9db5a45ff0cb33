"""Slips of typing: whether two words are one slip apart."""

from functools import lru_cache


@lru_cache(maxsize=4096)  # the same few keys stand on every account
def one_edit(text: str, other: str) -> bool:
    """Tell whether one letter added, lost, changed or two exchanged part two texts."""
    text = text.lower()
    if len(text) == len(other):
        differ = [i for i in range(len(text)) if text[i] != other[i]]
        letters = sorted(text[i] for i in differ), sorted(other[i] for i in differ)
        return len(differ) <= 1 or (len(differ) == 2 and letters[0] == letters[1])  # noqa: PLR2004
    shorter, longer = sorted((text, other), key=len)
    return len(longer) == len(shorter) + 1 and any(
        longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer))
    )
