"""A language without letters: a catalogue that gives dots for what is said.

What then still has letters was not said, or comes from the book.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog

from ledger import language
from tests import catalogue

LETTER = re.compile(r"[^\W\d_]")
DOT = "·"


def dotted(text: str) -> str:
    """Give a text with dots for letters, its fields as they are."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:  # braces of another kind
        return LETTER.sub(DOT, text)
    if all(name is None for _, name, _, _ in parts):
        return LETTER.sub(DOT, text)
    return "".join(map(_part, parts))


def _part(part: tuple[str, str | None, str | None, str | None]) -> str:
    words, name, form, conversion = part
    dots = LETTER.sub(DOT, words).replace("{", "{{").replace("}", "}}")
    if name is None:
        return dots
    tail = (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
    return f"{dots}{{{name}{tail}}}"


def write(folder: Path) -> None:
    """Write the catalogue, as Spanish."""
    told = Catalog(locale="es", domain=language.DOMAIN)
    for message in catalogue.template():
        if message.id:
            one = message.id
            told.add(one, dotted(one) if isinstance(one, str) else [*map(dotted, one)])
    file = folder / "es" / "LC_MESSAGES" / f"{language.DOMAIN}.mo"
    file.parent.mkdir(parents=True)
    file.write_bytes(catalogue.compiled(told))


@contextmanager
def spoken(folder: Path) -> Iterator[None]:
    """Speak in dots where Spanish is asked for, by a catalogue that was written."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(language, "CATALOGUES", folder)
        language._catalogue.cache_clear()
        yield
    language._catalogue.cache_clear()
