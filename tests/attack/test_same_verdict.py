"""A stranger's honest book is judged as one's own: the same words, line for line."""

import gc
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from beancount.parser import parser
from click.testing import CliRunner

from ledger.check import check
from ledger.cli import main
from ledger.cli import untrusted
from ledger.cli.entries import entries_of
from ledger.discretion import discreet
from ledger.files import Files
from ledger.loading import DISK
from ledger.strangers import Strangers
from ledger.telling import Told
from plugins.bylaws import RULES
from tests import sealed_books
from tests import walled
from tests.test_books import BOOKS
from tests.test_collections import Network
from tests.test_foreign_books import written

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

CASH = "2020-01-01 open Assets:Cash"
PLUGIN = '\nplugin "plugins.bylaws"\n'
SEEDS = 200
AT_ONCE = 20


@pytest.fixture(autouse=True)
def quickly() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()


def walls(chance: Random) -> str:
    """Write what funds do in a few days, as far as they may."""
    kept = walled.Walls(chance)
    for operation in (kept.opening, *(chance.choice(kept.all()) for _ in range(9))):
        tried = kept.tried(operation)
        if tried is not None:
            kept.model, entry = tried
            kept.entries.append(entry)
    return kept.written("").text()


def text(seed: int) -> str:
    """Write a book at random: funds and their walls, a network, or anything else."""
    chance = Random(seed)  # noqa: S311 - books at random
    if seed % 5 < 2:
        return walls(chance) + PLUGIN
    if seed % 5 < 4:
        network = Network(chance)
        book = network.text(network.sheets)
        return book.replace(CASH, f'{CASH}\n  fund: "common"') + PLUGIN
    layout = sealed_books.Layout(chance)
    book = sealed_books.written(sealed_books.made(chance), layout)
    return sealed_books.OPTIONS + book.replace('"/', '"') + PLUGIN


def folder(seed: int, where: Path) -> Path:
    """Put a book into a folder, in one file or parted; one in four has lost a line."""
    chance = Random(seed)  # noqa: S311
    lines = text(seed).splitlines(keepends=True)
    if chance.randrange(4) == 0:
        del lines[chance.randrange(len(lines))]
    heads = [place for place, line in enumerate(lines) if line[:2] == "20"]
    cut = chance.choice(heads)
    where.mkdir()
    parted = chance.randrange(2) and not any(
        line.startswith(("option", "plugin")) or "Activos" in line
        for line in lines[cut:-1]
    )
    if parted:
        (where / "more").mkdir()
        rest = "".join(lines[cut:-1])
        (where / "more" / "later.beancount").write_text(rest, "utf-8")
        pattern = chance.choice(["more/later.beancount", "**/l*.beancount", "more/*"])
        lines[cut:] = [f'include "{pattern}"\n', PLUGIN]
    (where / "main.beancount").write_text("".join(lines), "utf-8")
    return where / "main.beancount"


def told(path: Path, source: Files) -> Told:
    report = check(path, RULES, source)
    return report.told(entries_of(report, source))


@pytest.mark.parametrize("first", range(0, SEEDS, AT_ONCE))
def test_books_at_random(first: int, tmp_path: Path) -> None:
    for seed in range(first, first + AT_ONCE):
        path = folder(seed, tmp_path / str(seed))
        assert told(path, Strangers(path)) == told(path, DISK), path.read_text("utf-8")


def test_the_random_books_are_worth_judging(tmp_path: Path) -> None:
    """Most are sound, some are not; some have two files; laws are awake in them."""
    paths = [folder(seed, tmp_path / str(seed)) for seed in range(30)]
    verdicts = [told(path, DISK) for path in paths]
    assert 10 < sum(not one.findings for one in verdicts) < 29
    assert 5 < sum((path.parent / "more").exists() for path in paths) < 25
    assert {"fund-walls", "funeral-sheet"} <= {
        law for one in verdicts for law in one.on
    }


def confined(path: Path) -> Told:
    """Judge a book in a process of its own; that it was is said, and nothing else."""
    found = untrusted.check(path, (), with_entries=False, language="en")
    assert found.notes.pop().startswith("untrusted: ")
    return found


@pytest.mark.parametrize("seed", [2, 3, 4, 7])
def test_books_at_random_in_a_process_of_their_own(seed: int, tmp_path: Path) -> None:
    path = folder(seed, tmp_path / str(seed))
    assert confined(path) == discreet(check(path, RULES)).told()


def test_our_example_books() -> None:
    ours = confined(BOOKS / "main.beancount")
    assert "names forms.py" in ours.notes.pop(0)
    assert ours == discreet(check(BOOKS / "main.beancount", RULES)).told()


@pytest.mark.parametrize("language", ["en", "es"])
def test_new_books(tmp_path: Path, language: str) -> None:
    result = CliRunner().invoke(
        main, ["init", "--lang", language, str(tmp_path / "new")]
    )
    assert result.exit_code == 0
    found = confined(tmp_path / "new" / "main.beancount")
    assert found == discreet(check(tmp_path / "new" / "main.beancount", RULES)).told()
    assert not found.findings


def test_the_example_of_beancount(tmp_path: Path) -> None:
    path = tmp_path / "example.beancount"
    path.write_text(written(4) + PLUGIN, "utf-8")
    entries, _, _ = parser.parse_string(path.read_bytes())
    assert len(entries) > 500
    found = confined(path)
    assert found == discreet(check(path, RULES)).told()
    assert not found.findings
