"""What a law explains of itself is true: its examples are judged as they say."""

import gc
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from ledger import laws
from ledger.cli import main
from ledger.lawbook import Explanation
from ledger.lawbook import explain
from ledger.lawbook import find
from plugins import bylaws
from tests.conftest import MARK
from tests.conftest import assert_judged

PARTS = re.compile(
    r"(?P<law>[a-z-]+): (?P<text>.+)\n\n"
    r"This is refused \(.+\):\n\n(?P<refused>.+)\n"
    r"This passes:\n\n(?P<passes>.+)",
    re.DOTALL,
)


@pytest.fixture(autouse=True)
def no_lasting_effects() -> Iterator[None]:
    yield
    gc.enable()  # the check turns it off for its short life


def explained(law: str) -> Explanation:
    return explain(find(bylaws.RULES, law))


@pytest.mark.parametrize("plugin", ["bylaws", "alone"])
@pytest.mark.parametrize("law", laws.NAMES)
def test_the_refused_example_gets_its_marked_errors(law: str, plugin: str) -> None:
    refused = explained(law).refused
    assert f";! {law}: " in refused
    module = laws.module("bylaws" if plugin == "bylaws" else law)
    assert_judged(f'{refused}\nplugin "{module}"\n')


@pytest.mark.parametrize("plugin", ["bylaws", "alone"])
@pytest.mark.parametrize("law", laws.NAMES)
def test_the_passing_example_gets_none(law: str, plugin: str) -> None:
    passes = explained(law).passes
    assert not MARK.search(passes)
    module = laws.module("bylaws" if plugin == "bylaws" else law)
    assert_judged(f'{passes}\nplugin "{module}"\n')


@pytest.mark.parametrize("law", laws.NAMES)
def test_the_examples_wake_their_law(law: str, tmp_path: Path) -> None:
    """A law that sleeps passes everything."""
    told = explained(law)
    for name, text in (("refused", told.refused), ("passes", told.passes)):
        book = tmp_path / f"{name}.beancount"
        book.write_text(text, "utf-8")
        result = CliRunner().invoke(main, ["check", str(book)])
        assert result.exit_code == (name == "refused")
        *_, asleep = result.stdout.splitlines()[-1].partition("asleep")
        assert f" {law}," not in asleep
        assert f" {law}." not in asleep


@pytest.mark.parametrize("law", laws.NAMES)
def test_what_is_printed_is_what_was_judged(law: str) -> None:
    """The examples can be copied from the screen into a file."""
    told = PARTS.fullmatch(CliRunner().invoke(main, ["explain", law]).stdout)
    assert told is not None
    assert told.groupdict() == explained(law)._asdict()
    for text in (told["refused"], told["passes"]):
        assert text.startswith(("2026-", 'option "'))
        assert text.endswith("\n")


@pytest.mark.parametrize("law", laws.NAMES)
def test_the_text_begins_with_one_sentence_and_goes_on(law: str) -> None:
    first, blank, *paragraphs = explained(law).text.splitlines()
    assert first.endswith(".")
    assert first.count(". ") == 0
    assert blank == ""
    assert paragraphs


def test_every_module_of_a_law_shows_its_own_name() -> None:
    assert [rule.name for rule in bylaws.RULES] == list(laws.NAMES)
    for rule in bylaws.RULES:
        assert rule.judge.__name__ == rule.name.replace("-", "_")
        assert laws.module(rule.name) == rule.judge.__module__
