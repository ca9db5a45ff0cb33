"""Two languages: each text has its translation, and who chooses the language."""

import re
from datetime import date
from decimal import Decimal
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message

from ledger.language import ENGLISH
from ledger.language import LANGUAGES
from ledger.language import Speech
from ledger.language import chosen
from ledger.language import day
from ledger.language import figure
from ledger.language import said_by
from ledger.language import say
from ledger.language import say_many
from ledger.language import speaking
from ledger.language import written_in
from tests import catalogue

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

# Literals of two words and more that nobody says, and why nobody has to.
SILENT: dict[str, tuple[str, ...] | re.Pattern[str]] = {
    "markup": re.compile(r"^\s*<|^attachment; "),
    "a command, as it is typed": re.compile(r"^cayapa [a-z]+( BOOK|$)"),
    "what Python and Beancount say, looked for in their words": (
        "field limit",
        "unexpected end of data",
        "Traceback (most recent call last):",
        "Invalid number format",
        "Invalid token",
        "unknown account",
        "Duplicate metadata field",
        "Duplicate posting metadata field",
    ),
    "a key, of programs, books and of click": (
        "no memory",
        "integer range",
        "between funds",
        "loan product",
        "trailing minus",
    ),
    "caught, and told otherwise": (
        "a part of the archive is not what is said of it",
        "a workbook declares no document types",
    ),
    "code": re.compile("^import sys; "),
    "a mark by which a file is known again": re.compile("^# Files that cayapa wrote"),
}


def forms(message: Message) -> list[tuple[str, str]]:
    """Pair what is said with its translation, each form with its own."""
    if isinstance(message.id, str):
        return [(message.id, str(message.string))]
    return list(zip(message.id, message.string or (), strict=True))


def fields(text: str) -> set[tuple[str, str | None, str | None]]:
    """Give the fields of a template; click's, with other braces, as they stand."""
    try:
        parts = [*Formatter().parse(text)]
    except ValueError:
        return {(one, None, None) for one in re.findall(r"%\(\w+\)s|{.*?}", text)}
    found = {(name, form, how) for _, name, form, how in parts if name is not None}
    return found | {(one, None, None) for one in re.findall(r"%\(\w+\)s", text)}


@pytest.fixture(
    scope="module", params=[one for one in LANGUAGES if one != ENGLISH], name="renewed"
)
def fixture_renewed(request: pytest.FixtureRequest) -> Catalog:
    """Give a catalogue with the texts of today and their translations, if any."""
    return catalogue.renewed(request.param)


@pytest.fixture(scope="module", name="told")
def fixture_told(renewed: Catalog) -> list[Message]:
    return [one for one in renewed if one.id]


def test_every_text_is_translated_and_none_is_stale(renewed: Catalog) -> None:
    stored = catalogue.catalogue(str(renewed.locale))
    assert not [one.id for one in renewed if one.id and not catalogue.translated(one)]
    assert not {one.id for one in stored} - {one.id for one in renewed}
    assert not [one.id for one in stored if one.id and one.fuzzy]


def test_a_translation_has_the_fields_and_the_build_of_its_text(
    told: list[Message],
) -> None:
    for message in told:
        for text, translation in forms(message):
            assert fields(text) == fields(translation), text
            for mark in ("; ", " | ", "\n", "\b"):
                assert text.count(mark) == translation.count(mark), (mark, text)
            assert text[:1].isspace() == translation[:1].isspace(), text
            assert _end(text) == _end(translation), text


def _end(text: str) -> str:
    return text[-1] if text[-1] in ".:?!" or text[-1].isspace() else ""


def test_names_are_the_same_in_every_language(told: list[Message]) -> None:
    """Options, terms in quotes and calls of commands are what books and people type."""
    typed = re.compile(r"(?<![\w-])--[a-z][a-z-]+|`[^`]+`|\bcayapa [a-z]+(?:-[a-z]+)?")
    for message in told:
        for text, translation in forms(message):
            assert {*typed.findall(text)} == {*typed.findall(translation)}, text


def test_what_programs_read_is_what_people_translate(renewed: Catalog) -> None:
    file = catalogue.po_file(str(renewed.locale))
    assert file.read_bytes() == catalogue.po(renewed), "make messages"
    assert file.with_suffix(".mo").read_bytes() == catalogue.compiled(renewed)


@pytest.fixture(scope="module", name="unsaid")
def fixture_unsaid() -> list[catalogue.Text]:
    return [*catalogue.unsaid()]


def test_nothing_that_people_see_is_unsaid(unsaid: list[catalogue.Text]) -> None:
    assert [one for one in unsaid if not _silent(str(one.message))] == []


def _silent(text: str) -> bool:
    return any(
        text in kind if isinstance(kind, tuple) else kind.search(text)
        for kind in SILENT.values()
    )


def test_nothing_is_silent_in_vain(unsaid: list[catalogue.Text]) -> None:
    texts = [str(one.message) for one in unsaid]
    for why, kind in SILENT.items():
        if isinstance(kind, tuple):
            assert set(kind) <= set(texts), why
        else:
            assert any(map(kind.search, texts)), why


# --- Who chooses ---


@pytest.fixture(autouse=True)
def unsaid_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    for one in ("CAYAPA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(one, raising=False)


def test_each_who_chooses_goes_before_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen({}).language == "en"
    monkeypatch.setenv("LANG", "es_VE.UTF-8")
    assert chosen({}).language == "es"
    assert chosen({"language": "en"}).language == "en"
    monkeypatch.setenv("CAYAPA_LANG", "es")
    assert chosen({"language": "en"}).language == "es"
    assert chosen({"language": "en"}, "en").language == "en"


@pytest.mark.parametrize("first", ["LC_ALL", "LC_MESSAGES"])
def test_the_machine_has_an_order_too(
    first: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(first, "es")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert chosen({}).language == "es"


@pytest.mark.parametrize("wish", ["fr", "C", "POSIX", "", "español"])
def test_a_language_that_is_not_spoken_is_passed_over(wish: str) -> None:
    assert chosen({"language": "es"}, wish).language == "es"
    assert chosen({"language": wish}).language == "en"


@pytest.mark.parametrize("wish", ["es", "ES", "es_VE", "es-MX", "es.UTF-8", "es@euro"])
def test_a_wish_is_read_by_its_first_part(wish: str) -> None:
    assert chosen({}, wish).language == "es"


def test_a_language_names_no_locale_and_a_locale_no_language() -> None:
    assert chosen({"language": "es"})[:2] == ("es", "")
    assert chosen({"locale": "es_VE"})[:2] == ("en", "es_VE")
    assert chosen({}, "es_VE")[:2] == ("es", "")


def test_the_latest_option_of_a_book_holds() -> None:
    book = (
        b'2026-02-01 custom "fava-option" "language" "es"\n'
        b'2026/01/01 custom "fava-option" "language" "en"\n'
        b'; 2026-03-01 custom "fava-option" "language" "fr"\n'
        b'2026-01-01 custom "fava-option" "locale" "es_VE"\n'
        b'2026-01-01 custom "fava-option" "title" "es"\n'
    )
    assert written_in(book) == {"language": "es", "locale": "es_VE"}


def test_options_that_say_nothing_of_it_are_passed_over() -> None:
    assert said_by([None, object()]) == {}


# --- Figures and days ---


@pytest.mark.parametrize(
    ("locale", "number", "on"),
    [
        ("", "1234.50", "2026-01-31"),
        ("es_VE", "1.234,50", "31 ene. 2026"),
        ("es_MX", "1,234.50", "31 ene 2026"),
        ("en_US", "1,234.50", "Jan 31, 2026"),
        ("nowhere_XX", "1234.50", "2026-01-31"),
    ],
)
def test_a_locale_writes_figures_and_days(locale: str, number: str, on: str) -> None:
    with speaking(Speech("es", locale)):
        assert figure(Decimal("1234.50")) == number
        assert day(date(2026, 1, 31)).replace("\u00a0", " ") == on


def test_decimals_stay_as_many_as_there_are() -> None:
    with speaking(Speech("es", "es_VE")):
        assert figure(Decimal("0.120")) == "0,120"
        assert figure(-1234567) == "-1.234.567"
        assert figure(Decimal("1E+3")) == "1.000"
        assert figure(Decimal("1234.505"), 2) == "1.234,50"


def test_texts_keep_to_what_a_book_may_say() -> None:
    with speaking(Speech("es", "es_VE")):
        told = say("late charge {amount}", amount=Decimal("1234.50"))
    assert told == "recargo por mora 1234.50"


@pytest.mark.parametrize(
    ("count", "told"), [(0, "0 hallazgos"), (1, "1 hallazgo"), (2, "2 hallazgos")]
)
def test_counted_things(count: int, told: str) -> None:
    with speaking(Speech("es")):
        assert say_many("1 finding", "{count} findings", count) == told
