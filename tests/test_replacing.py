"""A file replaced wholly or not at all, by one writer at a time."""

import os
import re
import stat
import subprocess
import sys
from contextlib import ExitStack
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from ledger import replacing
from ledger import writing
from ledger.check import check
from ledger.errors import LedgerError
from ledger.writing import Written
from plugins.bylaws import RULES
from tests.test_writing import BOOK
from tests.test_writing import FILE
from tests.test_writing import JANUARY
from tests.test_writing import NEW
from tests.test_writing import contents
from tests.test_writing import keep_books
from tests.test_writing import refused
from tests.test_writing import write
from tests.torture import times

ROOT = Path(__file__).parents[1]
APPENDS = times(5, 100)
FILES = ["2026/01.beancount", "main.beancount"]


@pytest.fixture
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return keep_books(tmp_path)


# --- The file ---


def test_a_file_that_the_book_does_not_include(books: Path) -> None:
    told = refused(NEW, Path("2026/other.txt"))
    assert told == (
        "2026/other.txt is no file of main.beancount; create it if it is not there, "
        'and say in main.beancount: include "2026/other.txt"'
    )
    (books / "2026" / "other.txt").write_text("", "utf-8")
    refused(NEW, Path("2026/other.txt"))
    refused(NEW, Path("2026"))
    refused(NEW, books.parent / "nowhere" / "x.beancount")


@pytest.mark.usefixtures("books")
def test_a_book_that_is_not_there() -> None:
    with pytest.raises(LedgerError, match="cannot be opened"):
        writing.write(Path("no.beancount"), FILE, NEW, RULES)
    with pytest.raises(LedgerError, match="is a folder"):
        writing.write(Path(), FILE, NEW, RULES)
    assert sorted(contents()) == FILES


@pytest.mark.usefixtures("books")
def test_permissions_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    FILE.chmod(0o640)
    owners: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "fchown", lambda _, *owner: owners.append(owner))
    write(NEW)
    assert stat.S_IMODE(FILE.stat().st_mode) == 0o640
    assert owners == [(FILE.stat().st_uid, FILE.stat().st_gid)]


@pytest.mark.usefixtures("books")
def test_an_owner_that_cannot_be_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fchown", failing(PermissionError(1, "not permitted")))
    write(NEW)
    assert NEW in FILE.read_text("utf-8")


def test_a_link_is_written_through(books: Path) -> None:
    """And the lock and the temporary file are beside what it names."""
    (books / "kept").mkdir()
    FILE.rename(books / "kept" / "january.txt")
    FILE.symlink_to(books / "kept" / "january.txt")
    write(NEW)
    assert FILE.is_symlink()
    assert NEW in (books / "kept" / "january.txt").read_text("utf-8")
    assert write(NEW, Path("kept/january.txt")) == Written((), ("a",))
    assert len(contents()) == 3


@pytest.mark.usefixtures("books")
def test_a_file_that_is_read_only() -> None:
    FILE.chmod(0o444)
    assert refused(NEW) == (
        "2026/01.beancount is read-only; make it writable, or name another."
    )


@pytest.mark.usefixtures("books")
def test_a_folder_that_is_read_only(monkeypatch: pytest.MonkeyPatch) -> None:
    denied = failing(PermissionError(13, "Permission denied"))
    monkeypatch.setattr(FileLock, "acquire", denied)
    told = refused(NEW)
    assert "cannot be written: " in told
    assert ".lock cannot be made (Permission denied)" in told


# --- Several writers ---

HOLD = """
import sys
from filelock import FileLock
with FileLock(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""
ADD_MANY = """
import sys
from pathlib import Path
from ledger.writing import write
from plugins.bylaws import RULES
from tests.test_writing import entry
writer, count = int(sys.argv[1]), int(sys.argv[2])
for number in range(count):
    draft = entry(f"2026-01-{(7 * number + 3 * writer) % 28 + 1:02}", f"{writer}/{number}")
    write(Path("main.beancount"), Path("2026/01.beancount"), draft, RULES, wait_seconds=300)
"""


def process(code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize("name", ["2026/.01.beancount.lock", ".main.beancount.lock"])
def test_another_writer(name: str) -> None:
    """A lock on the book too: the same draft goes into no two files of it."""
    with process(HOLD, name) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(LedgerError) as told:
            write(NEW, wait_seconds=0)
    assert f"it holds {name}. Nothing was written; try again" in str(told.value)
    assert FILE.read_text("utf-8") == JANUARY
    write(NEW)
    assert not Path(name).exists()


def four_writers(*names: str) -> list[str]:
    """Let four write at once, each drafts of a name, and give what is there then."""
    with ExitStack() as running:
        writers = [
            running.enter_context(process(ADD_MANY, name, f"{APPENDS}"))
            for name in names
        ]
    assert [one.returncode for one in writers] == [0] * 4
    assert check(BOOK, RULES).findings == []
    assert sorted(contents()) == FILES
    return re.findall(r'draft: "(\d/\d+)"', FILE.read_text("utf-8"))


@pytest.mark.usefixtures("books")
def test_four_writers_lose_nothing() -> None:
    written = four_writers("0", "1", "2", "3")
    wanted = [f"{one}/{two}" for one in range(4) for two in range(APPENDS)]
    assert sorted(written) == sorted(wanted)


@pytest.mark.usefixtures("books")
def test_four_writers_of_the_same_drafts_double_nothing() -> None:
    written = four_writers("7", "7", "7", "7")
    assert sorted(written) == sorted(f"7/{two}" for two in range(APPENDS))


@pytest.mark.usefixtures("books")
def test_changed_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """By an editor, which knows of no lock."""
    asked = os.fsync

    def edit(opened: int) -> None:
        asked(opened)
        FILE.write_text(JANUARY + "; mine\n", "utf-8")

    monkeypatch.setattr(os, "fsync", edit)
    with pytest.raises(LedgerError, match="was changed by another program meanwhile"):
        write(NEW)
    assert FILE.read_text("utf-8") == JANUARY + "; mine\n"
    assert sorted(contents()) == FILES


# --- Old or new, never between ---


class Killed(BaseException):
    """The end of the process, as far as it can be had within it."""


def failing(error: BaseException) -> Any:  # noqa: ANN401 - stands for any function
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


CALLS = (
    "open", "stat", "access", "unlink", "write", "fchown", "fchmod", "fsync", "close",
    "replace", "lstat", "scandir",
)  # fmt: skip


def interrupted(patched: pytest.MonkeyPatch, at: int, error: BaseException) -> str:
    """Replace the file, and let the system call of that number fail; name it."""
    called: list[str] = []

    def watch(name: str, real: Any) -> Any:  # noqa: ANN401 - any function of os
        def call(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401
            called.append(name)
            if len(called) == at:
                raise error
            return real(*arguments, **named)

        return call

    for name in CALLS:
        patched.setattr(os, name, watch(name, getattr(os, name)))
    with suppress(Killed, LedgerError):
        replacing.replace(FILE, old=JANUARY.encode(), new=b"; new\n")
    return called[at - 1] if len(called) >= at else ""


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize(
    "error", [OSError(28, "No space left on device"), OSError("odd"), Killed()]
)
def test_a_failure_at_every_step(
    monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    seen = []
    for at in range(1, 100):
        with monkeypatch.context() as patched:
            failed = interrupted(patched, at, error)
        seen.append((failed, FILE.read_bytes()))
        left = [one for one in FILE.parent.iterdir() if one != FILE]
        assert left == [] or failed == "unlink"
        FILE.write_text(JANUARY, "utf-8")
        for one in left:
            one.unlink()
        if not failed:
            break
    assert {content for _, content in seen} == {JANUARY.encode(), b"; new\n"}
    assert {"write", "fsync", "close", "replace"} <= {call for call, _ in seen}
    assert seen[-1] == ("", b"; new\n")


DIE = """
import os, sys
from pathlib import Path
from ledger import replacing
file, old, left = Path("2026/01.beancount"), Path("2026/01.beancount").read_bytes(), 0
def watch(name):
    real = getattr(os, name)
    def call(*arguments, **named):
        global left
        left -= 1
        if left == 0:
            os._exit(9)
        return real(*arguments, **named)
    return call
for at in range(1, 100):
    child = os.fork()
    if child == 0:
        left = at
        for name in sys.argv[1:]:
            setattr(os, name, watch(name))
        replacing.replace(file, old=old, new=b"; new\\n")
        os._exit(0)
    died = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    print(died, {old: "old", b"; new\\n": "new"}.get(file.read_bytes(), "BETWEEN"))
    file.write_bytes(old)
    if died == 0:
        break
"""


@pytest.mark.usefixtures("books")
def test_a_death_at_every_step() -> None:
    """Without a chance to clean up; the next writer does."""
    with process(DIE, *CALLS) as dying:
        said, _ = dying.communicate()
    *died, last = said.splitlines()
    assert last == "0 new"
    assert set(died) == {"9 old", "9 new"}
    assert died == sorted(died, reverse=True)  # old up to a step, and new from there on
    write(NEW)
    assert sorted(contents()) == FILES


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize("call", ["write", "fchmod", "fsync", "replace"])
def test_a_full_disk(monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """The old file is whole, nothing is left beside it, and people read a sentence."""
    full = failing(OSError(28, "No space left on device"))
    with monkeypatch.context() as patched:
        patched.setattr(os, call, full)
        assert refused(NEW) == (
            "2026/01.beancount cannot be written (No space left on device); it stays "
            "as it was."
        )
    write(NEW)


@pytest.mark.usefixtures("books")
def test_a_disk_that_writes_little_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda opened, left: real(opened, left[:7]))
    write(NEW)
    assert NEW in FILE.read_text("utf-8")


@pytest.mark.usefixtures("books")
def test_a_disk_that_does_not_confirm(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is new then, which is said, and a second run finds it."""
    real = os.fsync

    def fail(opened: int) -> None:
        if stat.S_ISDIR(os.fstat(opened).st_mode):
            raise OSError(5, "Input/output error")
        real(opened)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fail)
        with pytest.raises(LedgerError, match="is written, and the disk does not"):
            write(NEW)
    assert write(NEW) == Written((), ("a",))


@pytest.mark.usefixtures("books")
def test_what_a_killed_writer_left_is_cleared_away() -> None:
    """Neither its lock nor its file is in the way, or in the book."""
    left = FILE.parent / f".{FILE.name}.abc{replacing.SUFFIX}"
    left.write_text("half an ent", "utf-8")
    (FILE.parent / f".{FILE.name}.lock").touch()
    write(NEW)
    assert sorted(contents()) == FILES
