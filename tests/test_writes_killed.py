"""Writes killed and failed at every system call: old or new, never between or twice.

The writer is another process, killed from outside or made to fail by `strace`.
"""

import os
import re
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from ledger import placing
from ledger.check import check
from tests.test_writing import BOOK
from tests.test_writing import FILE
from tests.test_writing import contents
from tests.test_writing import entry
from tests.test_writing import keep_books
from tests.torture import times

ROOT = Path(__file__).parents[1]
FILES = ["2026/01.beancount", "main.beancount"]
DAY = "2026-01-05"
KILLS = times(20, 1000)
INJECTED = times(10, 10_000)
"""Of each sort; there are a few hundred system calls."""

NOT_PROVED = "NOT PROVED HERE, a write killed or failed at each system call: "
WRITING = {"fchmod", "fsync", "rename"}
FAILING = {
    "access", "close", "fchmod", "fchown", "flock", "fsync", "ftruncate", "getdents64",
    "lseek", "mkdir", "newfstatat", "open", "openat", "pwrite64", "read", "rename",
    "renameat", "renameat2", "stat", "statx", "unlink", "unlinkat", "write",
}  # fmt: skip


class Ended(NamedTuple):
    """How a child ended: its code, below zero a signal, and what it said before."""

    code: int
    said: str


class Writer:
    """The process that writes; `tests/killed_writer.py` tells how it is spoken to."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.killed_writer"],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def say(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n".encode())
        self.process.stdin.flush()

    def hear(self) -> list[str]:
        assert self.process.stdout is not None
        return self.process.stdout.readline().decode().split(maxsplit=1)

    def heard_within(self, seconds: float) -> bool:
        assert self.process.stdout is not None
        return bool(select.select([self.process.stdout], [], [], seconds)[0])

    def begin(self, name: str, day: str = DAY, file: Path = FILE) -> int:
        """Ask for a write, and give the number of the process that will do it."""
        self.say(f"{Path.cwd()} {file} {name} {day}")
        word, number = self.hear()
        assert word == "pid"
        return int(number)

    @staticmethod
    def go(number: int) -> None:
        os.kill(number, signal.SIGUSR1)

    def end(self) -> Ended:
        said: list[str] = []
        while (heard := self.hear())[0] != "end":
            said += heard
        self.say("seen")
        return Ended(int(heard[1]), " ".join(said).strip())

    def write(self, name: str, day: str = DAY, file: Path = FILE) -> Ended:
        self.go(self.begin(name, day, file))
        return self.end()


@pytest.fixture(scope="module")
def writer() -> Iterator[Writer]:
    one = Writer()
    with one.process:
        yield one
        assert one.process.stdin is not None
        one.process.stdin.close()


@pytest.fixture(autouse=True)
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return keep_books(tmp_path)


def with_entry(old: bytes, name: str, day: str = DAY) -> bytes:
    """Give what a file has when an entry is written into it."""
    text = entry(day, name).strip()
    [dated] = [one.day for one in placing.statements(text.encode())]
    assert dated is not None
    return placing.place(old, [placing.Insertion(dated, text)]).content


# --- kill -9 ---


@pytest.mark.parametrize("seed", range(KILLS // 20))
def test_killed_at_any_moment(writer: Writer, seed: int) -> None:
    """What was said to be written is there, and the file is old or new each time."""
    random = Random(seed)  # noqa: S311 - no secret
    acknowledged: set[str] = set()
    days = {f"k-{at}": f"2026-01-{at + 1:02}" for at in range(20)}
    for name, day in days.items():
        old = FILE.read_bytes()
        number = writer.begin(name, day)
        writer.go(number)
        writer.heard_within(random.uniform(0, 0.06))
        os.kill(number, signal.SIGKILL)
        ended = writer.end()
        assert ended.code in {0, -signal.SIGKILL}, ended
        if ended.said:
            assert ended.said.startswith("done"), ended
            acknowledged.add(name)
        assert FILE.read_bytes() in {old, with_entry(old, name, day)}
        assert acknowledged <= written()
    for name, day in days.items():
        assert writer.write(name, day).code == 0
    there = re.findall(r'draft: "(.*)"', FILE.read_text("utf-8"))
    assert sorted(there) == sorted(days)
    assert check(BOOK, ()).findings == []
    assert sorted(contents()) == FILES


def written() -> set[str]:
    return set(re.findall(r'draft: "(.*)"', FILE.read_text("utf-8")))


# --- Each system call ---


@contextmanager
def traced(number: int, *options: str) -> Iterator[None]:
    """Hold a process with strace, let it go, and wait until it has ended."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip(f"{NOT_PROVED}strace is not installed")
    command = [strace, "-f", "-o", "../calls", "-p", str(number), *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as tracer:
        assert tracer.stderr is not None
        told = tracer.stderr.readline()
        if " attached" not in told:
            os.kill(number, signal.SIGKILL)
            pytest.skip(f"{NOT_PROVED}{told.strip()}")
        Writer.go(number)
        yield


def calls(writer: Writer) -> list[tuple[str, int]]:
    """List the system calls of a write by name, each with its place among its like."""
    with traced(writer.begin("a")):
        pass
    assert writer.end().code == 0
    counts: dict[str, int] = {}
    found = []
    for line in Path("../calls").read_text("utf-8").splitlines():
        match = re.match(r"\d+ +(\w+)\(", line)
        if match:
            counts[match[1]] = counts.get(match[1], 0) + 1
            found.append((match[1], counts[match[1]]))
    return found


def spread(found: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Choose as many as this run tries, those that write first of all."""
    writing = [at for at, (name, _) in enumerate(found) if name in WRITING]
    assert {found[at][0] for at in writing} == WRITING
    step = max(1, len(found) // (INJECTED - len(writing)))
    return [found[at] for at in dict.fromkeys([*writing, *range(0, len(found), step)])]


def start_anew(old: dict[str, bytes]) -> None:
    for name in contents().keys() - old.keys():
        Path(name).unlink()
    for name, content in old.items():
        Path(name).write_bytes(content)


def injected(writer: Writer, call: str, at: int, fault: str) -> tuple[Ended, bytes]:
    """Let a write meet a fault; give its end, and the file as it was left.

    A second write, without the fault, makes all well.
    """
    with traced(writer.begin("a"), "-e", f"inject={call}:{fault}:when={at}"):
        pass
    ended, left = writer.end(), FILE.read_bytes()
    assert writer.write("a").code == 0
    assert sorted(contents()) == FILES
    return ended, left


def test_killed_at_each_system_call(writer: Writer) -> None:
    before = contents()
    old, new = before[str(FILE)], with_entry(before[str(FILE)], "a")
    found = calls(writer)
    lefts = []
    for call, at in spread(found):
        start_anew(before)
        ended, left = injected(writer, call, at, "signal=KILL")
        assert ended.code in {0, -signal.SIGKILL}, (call, at, ended)
        assert left == new if ended.said else left in {old, new}, (call, at, ended)
        assert FILE.read_bytes() == new
        lefts.append(left)
    assert {old, new} == set(lefts)


@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
def test_failed_at_each_system_call(writer: Writer, error: str) -> None:
    """What people read is true, and it is a sentence, not a crash."""
    before = contents()
    old, new = before[str(FILE)], with_entry(before[str(FILE)], "a")
    found = [one for one in calls(writer) if one[0] in FAILING]
    lefts = []
    for call, at in spread(found):
        start_anew(before)
        ended, left = injected(writer, call, at, f"error={error}")
        assert left in {old, new}, (call, at, ended)
        assert left == new or not ended.said.startswith("done"), (call, at, ended)
        is_written = "is written, and the disk does not confirm" in ended.said
        if ended.said.startswith("refused"):
            assert is_written == (left == new), (call, at, ended)
        assert not ended.said.startswith("crashed"), (call, at, ended)
        assert FILE.read_bytes() == new
        lefts.append(left)
    assert {old, new} == set(lefts)


def test_failed_while_it_is_there_already(writer: Writer) -> None:
    """In another file of the book, whichever call fails on the way to it."""
    Path("2026/02.beancount").write_text(entry(DAY, "a"), "utf-8")
    before = contents()
    found = [one for one in calls(writer) if one[0] in FAILING]
    step = max(1, len(found) // INJECTED)
    for call, at in found[::step]:
        with traced(writer.begin("a"), "-e", f"inject={call}:error=EIO:when={at}"):
            pass
        ended = writer.end()
        assert not ended.said.startswith("done ('a',)"), (call, at, ended)
        assert {k: v for k, v in contents().items() if k in before} == before, (
            call,
            at,
        )
