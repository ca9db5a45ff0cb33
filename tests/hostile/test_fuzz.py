"""Books at random are judged: whatever they say, the check ends well, and the same.

5,000 books here; 200,000 with `make torture`. A book at fault is made as small as it
can be, and stands in the assertion.
"""

import re
from collections.abc import Callable
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.hostile.batches import AT_ONCE
from tests.hostile.batches import CRASHES
from tests.hostile.batches import Verdict
from tests.hostile.batches import verdicts
from tests.hostile.corpus import entries
from tests.hostile.grammar import DIVIDED
from tests.hostile.grammar import MAIN
from tests.hostile.grammar import book
from tests.torture import times

BATCHES = times(50, 2000)
TWICE = times(25, 1)
WORD = re.compile(r"option|plugin|push|pop")
# What Beancount's parser dies of; `DIVIDED` is one.
DIVISION = re.compile(rb"/[\s+(-]*(?:0|\()")


Fault: TypeAlias = Callable[[Mapping[str, bytes], Verdict], str]


def laid(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write a book into a folder of its own."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder / MAIN


def fault(files: Mapping[str, bytes], verdict: Verdict) -> str:
    """Tell what is wrong with a verdict, whatever the book; empty if nothing is."""
    said = "\n".join(verdict.lines)
    if verdict.status < 0:
        divided = any(DIVISION.search(one) for one in files.values())
        return "" if divided else f"died of {-verdict.status}"
    crash = next((line for line in verdict.lines if CRASHES.search(line)), "")
    if crash:
        return crash
    if not said.isprintable() and not said.replace("\n", "").isprintable():
        return "says what a terminal obeys"
    return "" if verdict.exit in {0, 1} else f"exit code {verdict.exit}: {said}"


def smallest(files: Mapping[str, bytes], folder: Path, fault: Fault) -> str:
    """Leave out of a book at fault what it does not need, entry by entry."""
    text = b"".join(files[name] for name in sorted(files)).decode("utf-8", "replace")
    head = [line for line in text.splitlines(keepends=True) if WORD.match(line)]
    parts = [*head, *entries(text)]
    for at in reversed(range(len(parts))):
        fewer = [part for place, part in enumerate(parts) if place != at]
        one = {MAIN: "".join(fewer).encode()}
        [verdict] = verdicts(folder, [laid(folder / str(at), one)])
        if fault(one, verdict):
            parts = fewer
    return "".join(parts)


@pytest.mark.parametrize("batch", range(BATCHES))
def test_no_book_harms_the_check(batch: int, tmp_path: Path) -> None:
    seeds = range(batch * AT_ONCE, (batch + 1) * AT_ONCE)
    books = {seed: book(seed) for seed in seeds}
    paths = [laid(tmp_path / str(seed), files) for seed, files in books.items()]
    found = [*verdicts(tmp_path, paths)]
    for (seed, files), verdict in zip(books.items(), found, strict=True):
        wrong = fault(files, verdict)
        if wrong:
            small = smallest(files, tmp_path / "smaller", fault)
            pytest.fail(f"seed {seed}: {wrong}\n{small}\nof\n{files}")
    if batch % TWICE == 0:
        again = [*verdicts(tmp_path, paths[::-1])][::-1]
        for seed, one, other in zip(seeds, found, again, strict=True):
            differ = {*one.lines} ^ {*other.lines} or one.lines
            assert one == other, f"seed {seed}: {differ}\n{books[seed]}"
    held = {name for one in tmp_path.iterdir() for name in held_in(one)}
    assert held == {name for files in books.values() for name in files}


def held_in(folder: Path) -> set[str]:
    files = (one for one in folder.rglob("*") if one.is_file())
    return {str(one.relative_to(folder)) for one in files}


def test_the_books_are_worth_judging(tmp_path: Path) -> None:
    """Some are sound, most are not; nearly every law refuses some."""
    books = [book(seed) for seed in range(300)]
    assert books == [book(seed) for seed in range(300)]
    paths = [laid(tmp_path / str(at), files) for at, files in enumerate(books)]
    found = [*verdicts(tmp_path, paths, at_once=300)]
    assert 10 < sum(one.exit == 0 for one in found) < 150
    said = "\n".join(line for one in found for line in one.lines)
    laws = {*re.findall(r"main\.beancount:\d+: ([a-z-]+): ", said)}
    assert len(laws) > 35


def test_a_book_at_fault_is_made_small(tmp_path: Path) -> None:
    opened = "2026-01-01 open Assets:Cash USD\n"
    text = f'{opened}2026-01-01 custom "x" "y"\n{opened}2026-01-03 close Assets:Cash\n'

    def twice(_: Mapping[str, bytes], verdict: Verdict) -> str:
        return next((one for one in verdict.lines if "Duplicate open" in one), "")

    assert smallest({MAIN: text.encode()}, tmp_path, twice) == opened * 2


def test_a_fault_is_seen(tmp_path: Path) -> None:
    files = {
        MAIN: b'2026-01-01 open Assets:Cash USD\n2026-01-01 custom "x" "y"\n'
        + f"2026-01-02 price USD {DIVIDED} VES\n2026-01-03 close Assets:Cash\n".encode()
    }
    [verdict] = verdicts(tmp_path, [laid(tmp_path / "whole", files)])
    assert verdict.status < 0
    assert fault(files, verdict) == ""
    assert fault({}, verdict).startswith("died of ")
    crash = Verdict(2, ("m:0: exact: the law itself failed (KeyError: 'x') and",))
    assert "KeyError" in fault(files, crash)
    assert "exit code 3" in fault(files, Verdict(3, ()))
    assert "terminal" in fault(files, Verdict(1, ("\x1b[2J",)))
