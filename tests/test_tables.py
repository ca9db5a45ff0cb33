"""Columns for people: their heads, and numbers and days by the locale in force."""

from datetime import date
from decimal import Decimal

import pytest
from beancount.core.amount import Amount

from ledger.cli.tables import dumps
from ledger.cli.tables import heads
from ledger.cli.tables import table
from ledger.day_counts import BASES
from ledger.language import LANGUAGES
from ledger.language import Speech
from ledger.language import speaking
from tests.catalogue import catalogue
from tests.catalogue import template
from tests.test_cli import run
from tests.test_cli import said

ROWS = [
    ("D-0001", date(2026, 1, 31), 1200, Decimal("1234567.50")),
    ("D-0002", date(2026, 2, 28), 7, Decimal("-0.05")),
]
HEAD = heads("deposit | due | weeks | pays")


def written(locale: str) -> list[str]:
    with speaking(Speech("en", locale)):
        return list(table(HEAD, ROWS))


def test_heads_stand_in_one_text() -> None:
    assert heads("loan | | days late | {unit}", unit="USD") == [
        "loan",
        "",
        "days late",
        "USD",
    ]
    assert heads(" | due | ") == ["", "due", ""]


def test_without_a_locale_a_table_writes_as_books_do() -> None:
    assert written("") == [
        "deposit  due         weeks        pays",
        "D-0001   2026-01-31   1200  1234567.50",
        "D-0002   2026-02-28      7       -0.05",
    ]


@pytest.mark.parametrize(
    ("locale", "number", "small", "count"),
    [
        ("es_VE", "1.234.567,50", "-0,05", "1.200"),
        ("es_MX", "1,234,567.50", "-0.05", "1,200"),
        ("no-locale", "1234567.50", "-0.05", "1200"),
    ],
)
def test_a_locale_writes_numbers(
    locale: str, number: str, small: str, count: str
) -> None:
    _, first, second = written(locale)
    assert first.split()[-2:] == [count, number]
    assert second.split()[-1] == small
    assert len(first) == len(second)  # both stand to the right


def test_a_locale_writes_days() -> None:
    _, first, _ = written("es_VE")
    assert "2026-01-31" not in first
    assert "ene" in first


def test_a_locale_writes_amounts() -> None:
    rows = [(Amount(Decimal("1250.50"), "USD"),), ("",)]
    assert list(table(["fee"], rows))[1] == "1250.50 USD"
    with speaking(Speech("en", "es_VE")):
        assert list(table(["fee"], rows))[1] == "1.250,50 USD"


def test_a_number_without_a_point_is_written_whole() -> None:
    [_, row] = table(["n"], [(Decimal("1E+3"),)])
    assert row == "1000"


def test_json_is_the_same_in_every_locale() -> None:
    with speaking(Speech("es", "es_VE")):
        assert dumps({"n": Decimal("1234.50"), "on": date(2026, 1, 31)}) == (
            '{\n  "n": "1234.50",\n  "on": "2026-01-31"\n}'
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_translated_heads_are_as_many(language: str) -> None:
    told = catalogue(language)
    columns = [str(one.id) for one in template() if "|" in str(one.id)]
    assert columns
    for text in columns:
        translated = told.get(text)
        if translated is not None and translated.string:
            assert str(translated.string).count("|") == text.count("|"), text


@pytest.mark.parametrize("command", ["days", "deposit", "loan"])
def test_the_help_names_every_basis(command: str) -> None:
    told = " ".join(said(run("calc", command, "--help")).split())
    assert f"How days are counted: {', '.join(BASES)}." in told
