"""Language: what people are told, in the language and the locale that they chose.

A text is an English template with named fields; `say` gives it in the language in
force. That is, in this order: the one asked for (`--lang`, CAYAPA_LANG), the book's
(`fava-option "language"`), the machine's (LANG), English. Names of laws, terms and
commands are the same in every language.

A locale writes the numbers and dates of tables, papers and pages. Only a book names
one (`fava-option "locale"`): es_VE writes 1.234,50 and es_MX 1,234.50, so that a
language alone says nothing of it. Messages, drafts and JSON keep to what a book may
say: 1234.50 and 2026-01-31.
"""

import gettext
import os
import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

DOMAIN = "cayapa"
CATALOGUES = Path(__file__).parent / "locale"
ENGLISH = "en"
LANGUAGES = (ENGLISH, "es")
ASKED = "CAYAPA_LANG"
MACHINE = ("LC_ALL", "LC_MESSAGES", "LANG")
LAID_OUT = re.compile(r"\x08|^(?:[-*] |\s)", re.MULTILINE)
OPTION = re.compile(
    rb'^(\d{4}[-/]\d\d[-/]\d\d) +custom +"fava-option" +"(language|locale)"'
    rb' +"(\w*)"',
    re.MULTILINE,
)


class Speech(NamedTuple):
    """How people are spoken to.

    Attributes:
      language: one of LANGUAGES.
      locale: what writes numbers and dates, as es_VE; empty: as books write them.
      own: the book's own language, in which it is written on.
    """

    language: str = ENGLISH
    locale: str = ""
    own: str = ENGLISH


_speech: ContextVar[Speech | None] = ContextVar("speech", default=None)


def speech() -> Speech:
    """Give the speech in force; what nobody chose, the machine's variables choose."""
    return _speech.get() or chosen({})


def chosen(options: Mapping[str, str], asked: str = "") -> Speech:
    """Choose a speech; a language that is not spoken here is passed over.

    Args:
      options: what the book says under `language` and `locale`.
      asked: what a person said on the command line.
    """
    machine = next((os.environ[one] for one in MACHINE if os.environ.get(one)), "")
    wishes = (asked, os.environ.get(ASKED, ""), options.get("language", ""), machine)
    spoken = (re.split(r"[_.@-]", wish.lower())[0] for wish in wishes if wish)
    language = next((one for one in spoken if one in LANGUAGES), ENGLISH)
    own = options.get("language", "")
    known = own if own in LANGUAGES else ENGLISH
    return Speech(language, options.get("locale", ""), known)


def speak(new: Speech) -> None:
    """Let everything from here on be said so, what click says among it."""
    _speech.set(new)
    os.environ["LANGUAGE"] = new.language
    gettext.bindtextdomain(DOMAIN, CATALOGUES)
    gettext.textdomain(DOMAIN)


@contextmanager
def speaking(new: Speech) -> Iterator[None]:
    """Let what is said within be said so."""
    before = _speech.set(new)
    try:
        yield
    finally:
        _speech.reset(before)


def written_in(text: bytes) -> dict[str, str]:
    """Find what a book's text says of its language and locale; the latest holds."""
    found = sorted(OPTION.findall(text), key=lambda one: one[0].replace(b"/", b"-"))
    return {name.decode(): value.decode() for _, name, value in found}


def said_by(customs: Iterable[object]) -> dict[str, str]:
    """Give what entries `custom "fava-option"` say of language and locale."""
    found = {}
    for one in customs:
        if getattr(one, "type", None) == "fava-option":
            values = getattr(one, "values", None) or ()
            said = [getattr(value, "value", None) for value in values]
            match said:
                case ["language" | "locale" as name, str(value)]:
                    found[name] = value
    return found


def mark(text: str) -> str:
    """Mark a text that is said later, for the catalogue."""
    return text


def say(template: str, /, **fields: object) -> str:
    """Give a text in the language in force, its named fields filled."""
    told = _catalogue(speech().language).gettext(template) if template else ""
    return told.format_map(fields) if fields else told


def narrate(template: str, /, **fields: object) -> str:
    """Give a text that goes into a book, in the book's own language.

    Whoever drafts an entry again, in whatever language, gets the same one.
    """
    with speaking(Speech(speech().own)):
        return say(template, **fields)


def say_many(one: str, many: str, count: int, /, **fields: object) -> str:
    """Give a text about `{count}` things in the language in force."""
    told = _catalogue(speech().language).ngettext(one, many, count)
    return told.format_map({"count": count, **fields})


def listed(words: Iterable[object]) -> str:
    """List words in the language in force: a and b and c."""
    first, *others = [*map(str, words)] or [""]
    for one in others:
        first = say("{one} and {other}", one=first, other=one)
    return first


def paragraphs(text: str) -> list[str]:
    """Part a longer text into paragraphs, as the catalogue holds them.

    A paragraph is one line, unless its lines are laid out: lists and examples.
    """
    parts = [one for one in re.split(r"\n[ \t]*\n", text.strip()) if one]
    return [one if LAID_OUT.search(one) else " ".join(one.split()) for one in parts]


def say_paragraphs(text: str) -> str:
    """Give a longer text in the language in force, a paragraph at a time."""
    return "\n\n".join(map(say, paragraphs(text)))


def figure(number: Decimal | int, decimals: int | None = None) -> str:
    """Write a number by the locale in force: 1.234,50.

    Args:
      number: what is written.
      decimals: how many digits stand after the point; those that it has, if not said.
    """
    if decimals is None:
        exponent = Decimal(number).as_tuple().exponent
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    if not known(speech().locale):
        return f"{number:.{decimals}f}"
    from babel.numbers import format_decimal  # noqa: PLC0415 - few need it

    pattern = f"#,##0.{'0' * decimals}" if decimals else "#,##0"
    return format_decimal(Decimal(number), pattern, speech().locale)


def day(on: date) -> str:
    """Write a day by the locale in force: 31 ene. 2026; else 2026-01-31."""
    if not known(speech().locale):
        return on.isoformat()
    from babel.dates import format_date  # noqa: PLC0415

    return format_date(on, "medium", speech().locale)


@cache
def known(locale: str) -> bool:
    """Tell whether numbers and dates can be written by a locale."""
    if not locale:
        return False
    from babel import Locale  # noqa: PLC0415
    from babel import UnknownLocaleError  # noqa: PLC0415

    try:
        Locale.parse(locale)
    except (UnknownLocaleError, ValueError):
        return False
    return True


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, CATALOGUES, [language], fallback=True)
