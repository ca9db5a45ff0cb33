"""The README in two languages: the same laws, commands, examples and outputs."""

import re
from pathlib import Path

from click.testing import CliRunner

from ledger import laws
from ledger.cli import main

ROOT = Path(__file__).parents[1]
ENGLISH = (ROOT / "README.md").read_text("utf-8")
SPANISH = (ROOT / "README.es.md").read_text("utf-8")
ROW = re.compile(r"^\| (`.+?) \|(.*)\|$", re.MULTILINE)
OPTION = re.compile(r"`(--[a-z-]+)")


def blocks(readme: str) -> list[tuple[str, str]]:
    """Give the language and text of what is shown."""
    return re.findall(r"^```(\w*)\n(.*?)^```$", readme, re.DOTALL | re.MULTILINE)


def names(readme: str) -> list[str]:
    """Give laws and commands by what begins each row."""
    told = re.compile(r"`(?:cayapa )?([a-z-]+(?: [a-z|\\]+(?=`))?)")
    return [match[1] for one, _ in ROW.findall(readme) if (match := told.match(one))]


def test_each_names_the_other_on_its_first_screen() -> None:
    assert "(README.es.md)" in ENGLISH[:200]
    assert "(README.md)" in SPANISH[:200]


def test_laws_and_commands_are_the_same_in_the_same_order() -> None:
    assert names(SPANISH) == names(ENGLISH)
    assert names(SPANISH)[: len(laws.NAMES)] == [*laws.NAMES]
    for (_, english), (_, spanish) in zip(
        ROW.findall(ENGLISH), ROW.findall(SPANISH), strict=True
    ):
        assert {*OPTION.findall(english)} == {*OPTION.findall(spanish)}, spanish


def test_sections_and_links_are_the_same() -> None:
    for mark in (r"^## ", r"^!\[.*\]\(.*\)", r"^\| "):
        found = [len(re.findall(mark, one, re.MULTILINE)) for one in (ENGLISH, SPANISH)]
        assert found[0] == found[1], mark
    links = [{*re.findall(r"\]\(([^)]*)\)", one)} for one in (ENGLISH, SPANISH)]
    assert links[0] - {"README.es.md"} == links[1] - {"README.md"}
    for link in links[1]:
        assert (ROOT / link).exists(), link


def test_examples_are_the_same_but_for_their_words() -> None:
    english, spanish = blocks(ENGLISH), blocks(SPANISH)
    assert [one for one, _ in english] == [one for one, _ in spanish]
    for (kind, one), (_, other) in zip(english, spanish, strict=True):
        if kind == "beancount":
            assert written(one) == written(other)
        elif kind:
            assert re.sub(" *#.*", "", one) == re.sub(" *#.*", "", other)


def written(book: str) -> list[str]:
    """Give the lines of a book without comments and narrations."""
    lines = (re.sub(r" *;.*", "", line) for line in book.splitlines())
    return [re.sub(r'(\* "[^"]*") "L-[^"]*"', r"\1", line) for line in lines if line]


def test_what_is_shown_is_what_the_commands_say() -> None:
    calls = re.findall(r"^\$ cayapa (.*)\n((?:.*\n)*?)```$", SPANISH, re.MULTILINE)
    assert len(calls) == SPANISH.count("\n$ cayapa ") == 2
    for call, output in calls:
        words = call.replace("books/", f"{ROOT}/books/").split()
        told = CliRunner().invoke(main, words).output
        assert " ".join(told.split()).startswith(" ".join(output.split()))


def test_the_month_that_is_shown_is_what_the_assembly_hears() -> None:
    words = ("--month", "2026-10", "--lang", "es")
    book = str(ROOT / "books" / "main.beancount")
    told = " ".join(CliRunner().invoke(main, ["assembly", book, *words]).output.split())
    [shown] = [one for _, one in blocks(SPANISH) if one.startswith("En todos")]
    for part in shown.split("\n\n"):
        assert " ".join(part.split()) in told


def test_no_line_of_prose_is_too_wide() -> None:
    wide = [one for one in SPANISH.splitlines() if len(one) > 88]
    assert [one for one in wide if not one.startswith(("|", "!["))] == []
