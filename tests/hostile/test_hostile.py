"""What hostile books get: the verdict written beside each, and nothing else happens."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.batches import CRASHES
from tests.hostile.batches import Verdict
from tests.hostile.batches import verdicts
from tests.hostile.hostile_books import Hostile
from tests.hostile.hostile_books import hostile

ROOT = Path(__file__).parents[2]
CAYAPA = Path(sys.executable).parent / "cayapa"
BOOKS = hostile()
PARTS = 4
BY_ITSELF = BOOKS[::11]
LATEST = 90
FOUND = re.compile(r"(?:\S*main\.beancount(?::\d+)?|Error): ")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff]")


def laid(books: list[Hostile], folder: Path) -> list[Path]:
    """Write each book into a folder of its own."""
    for one in books:
        (folder / one.name).mkdir()
        (folder / one.name / "main.beancount").write_bytes(one.content)
    return [folder / one.name / "main.beancount" for one in books]


def assert_as_written(book: Hostile, verdict: Verdict, folder: Path) -> None:
    """Compare what was said of a book with what is written beside it."""
    said = "\n".join(verdict.lines)
    assert verdict.exit == book.exit, f"{book.name}: {said}"
    assert not CRASHES.search(said), f"{book.name}: {said}"
    assert not CONTROL.search(said), f"{book.name}: {said!r}"
    told = [FOUND.sub("", line, count=1) for line in verdict.lines]
    assert any(line.startswith(book.told) for line in told), f"{book.name}: {said}"
    assert not book.exit or book.told, f"{book.name}: its message is not written"
    assert [one.name for one in (folder / book.name).iterdir()] == ["main.beancount"]


def test_there_are_many() -> None:
    names = {one.name for one in BOOKS}
    assert len(names) == len(BOOKS) >= 150
    assert {one.exit for one in BOOKS} == {0, 1, 2}


@pytest.mark.parametrize("part", range(PARTS))
def test_its_verdict_is_as_written(part: int, tmp_path: Path) -> None:
    books = BOOKS[part::PARTS]
    found = verdicts(tmp_path, laid(books, tmp_path))
    for book, verdict in zip(books, found, strict=True):
        assert_as_written(book, verdict, tmp_path)
    assert {one.name for one in tmp_path.iterdir()} == {one.name for one in books}


@pytest.mark.parametrize("book", BY_ITSELF, ids=lambda one: str(one.name))
def test_so_is_that_of_the_command(book: Hostile, tmp_path: Path) -> None:
    [path] = laid([book], tmp_path)
    done = subprocess.run(
        [CAYAPA, "check", "--untrusted", path.relative_to(tmp_path)],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "CAYAPA_LANG": "en"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=LATEST,
    )
    lines = tuple((done.stdout + done.stderr).splitlines())
    assert_as_written(book, Verdict(done.returncode, lines), tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == [book.name]


def test_a_book_that_ends_its_process_ends_no_other(tmp_path: Path) -> None:
    names = ("thirds", "division-by-a-difference", "minus-zero")
    books = [one for one in BOOKS if one.name in names]
    paths = laid(books, tmp_path)
    found = [*verdicts(tmp_path, [*paths, *paths])]
    assert [one.exit for one in found] == [one.exit for one in books] * 2
    assert [one.status < 0 for one in found] == [one.exit == 2 for one in books] * 2
