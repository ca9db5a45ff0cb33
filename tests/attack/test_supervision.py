"""The process in which a stranger's book is read: what it has, and how it is ended."""

import gc
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from ledger import laws
from ledger import limits
from ledger import supervision
from ledger.cli import confined
from ledger.cli import outcomes
from ledger.errors import LedgerError
from ledger.supervision import Ended
from ledger.supervision import run
from ledger.telling import Told
from ledger.telling import plain
from ledger.telling import read
from tests.checked_books import OPENED
from tests.checked_books import THREE_COVERED
from tests.checked_books import write

ENCLOSED = """
import sys
from ledger.enclosure import enclose
sys.exit(not enclose([]))
"""
Answered = Callable[..., list[Any]]
MODULE = "tests.attack.told_on_a_pipe"
linux = pytest.mark.skipif(sys.platform != "linux", reason="the limits are Linux's")
enclosed = pytest.mark.skipif(
    subprocess.run(
        [sys.executable, "-c", ENCLOSED], capture_output=True, check=False
    ).returncode
    != 0,
    reason="THIS KERNEL HAS NO LANDLOCK: what a taken process may do was not tried",
)


def told(do: str, what: str = "") -> Any:  # noqa: ANN401
    """Give what it answers; only to tell its files it may read /proc."""
    within = "/proc" if do == "surroundings" else "/nowhere"
    ended = run(MODULE, {"do": do, "with": what, "in": within})
    assert ended.said[0][0] == "began"
    assert not ended.late
    assert not ended.long
    [_, answer] = ended.said
    assert answer[0] == "told"
    return answer[1]


def test_it_has_nothing_of_who_started_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_TOKEN", "of nobody")
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    found = told("surroundings")
    assert {*found["environment"]} <= {"LC_CTYPE"}  # Python itself sets that
    assert found["folder"] == "/"
    assert found["input"] == ""
    assert str(supervision.HOME) in found["path"]
    assert "" not in found["path"]
    assert "/nowhere" not in found["path"]


@linux
def test_it_has_no_file_of_who_started_it(tmp_path: Path) -> None:
    """Three standard streams, the pipe, and the folder that it lists."""
    with (tmp_path / "open").open("w"):
        assert told("surroundings")["files"] <= 5


@linux
def test_its_memory_has_an_end() -> None:
    assert told("memory") == "refused"


@enclosed
def test_it_writes_and_removes_no_file(tmp_path: Path) -> None:
    (tmp_path / "there").touch()
    for do, name in (("write", "new"), ("write", "there"), ("remove", "there")):
        there = {"do": do, "with": str(tmp_path / name), "in": str(tmp_path)}
        assert run(MODULE, there).said[-1] == ["told", "PermissionError"]
    assert [one.name for one in tmp_path.iterdir()] == ["there"]


@enclosed
def test_it_reads_in_its_folder_alone(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "file").touch()
    (tmp_path / "outside").touch()
    for do, name, found in (
        ("read", "inside/file", "done"),
        ("folder", "inside", "done"),
        ("read", "outside", "PermissionError"),
        ("folder", "", "PermissionError"),
    ):
        asked = {"do": do, "with": str(tmp_path / name), "in": str(tmp_path / "inside")}
        assert run(MODULE, asked).said[-1] == ["told", found]
    assert told("read", "/proc/self/environ") == "PermissionError"
    assert told("read", f"/proc/{os.getpid()}/environ") == "PermissionError"


@enclosed
def test_it_starts_no_program_and_reaches_nobody() -> None:
    assert told("start", "/bin/true") == "PermissionError"
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert told("connect", str(port)) == "PermissionError"


@linux
def test_without_landlock_what_it_writes_is_empty(tmp_path: Path) -> None:
    """The limit of files stands also where the kernel encloses nobody."""
    code = (
        "import sys; from ledger import limits; limits.enclose = lambda _: False;"
        "limits.confine('/');"
        "from pathlib import Path; Path(sys.argv[1]).write_text('written')"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "file")]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    assert "File too large" in done.stderr
    assert not (tmp_path / "file").stat().st_size


@linux
def test_it_starts_no_process() -> None:
    assert told("processes") == [0, 0]


def test_it_is_ended_when_it_is_late(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SECONDS_MAX", 0)
    ended = run(MODULE, {"do": "sleep"})
    assert ended.late
    assert ended.status == -signal.SIGKILL


def test_it_is_ended_when_it_says_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TOLD_BYTES_MAX", 10_000)
    ended = run(MODULE, {"do": "chatter"})
    assert ended.long
    assert ended.status == -signal.SIGKILL


@pytest.mark.parametrize("name", ["SIGSEGV", "SIGABRT", "SIGKILL"])
def test_the_signal_that_ended_it_is_known(name: str) -> None:
    ended = run(MODULE, {"do": "die", "with": name})
    assert ended.status == -signal.Signals[name]


def test_what_it_did_not_finish_saying_is_not_heard() -> None:
    assert [*supervision._lines(b'["a"]\n["b')] == [["a"]]


def test_no_such_module() -> None:
    ended = run("ledger.of_nobody", {})
    assert (ended.said, ended.status) == ([], 1)


# --- What it says, told ---

REQUEST = {
    "book": "/books/main.beancount",
    "trusted": [],
    "entries": False,
    "speech": {},
    "within": "",
}
READING = ["reading", "/books/more.beancount"]
WHOLE = Told("/books/main.beancount", on=[*laws.NAMES])


def ended(*said: Any, status: int = 0, **how: bool) -> Ended:  # noqa: ANN401
    return Ended([*said], status, **how)


@pytest.mark.parametrize(
    ("how", "why"),
    [
        (ended(READING, late=True), "the check took more than 60 seconds here; mend"),
        (ended(READING, status=-signal.SIGXCPU), "the check took more than 60 seconds"),
        (ended(READING, long=True), "the check had more than 32 MiB to say here; mend"),
        (ended(READING, status=3), "the check ended without a word; mend this"),
    ],
)
def test_why_it_ended(how: Ended, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outcomes, "run", lambda *_, **__: ended(["line", 3]))
    found = outcomes.outcome(how, REQUEST)
    [only] = found.findings
    assert (only.file, only.line) == ("/books/more.beancount", 0)
    assert only.message.startswith(why)
    assert found.exit_code == 2
    assert found.unjudged == [*laws.NAMES]


def test_the_law_that_was_judged_is_named() -> None:
    died = ended(READING, ["judging", ""], ["judging", "liens"], ["no memory"])
    [only] = outcomes.outcome(died, REQUEST).findings
    assert (only.file, only.line) == ("/books/main.beancount", 0)
    assert only.message.startswith("liens: the check ran out of memory here, of which")


def test_a_line_that_is_not_found_again_is_not_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The part alone may end otherwise, or not at all."""
    again = ended(["line", 3], status=-signal.SIGABRT)
    monkeypatch.setattr(outcomes, "run", lambda *_, **__: again)
    died = ended(READING, status=-signal.SIGSEGV)
    assert outcomes.outcome(died, REQUEST).findings[0].line == 0


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (["refused", "it is a folder"], "it is a folder"),
        (["failed", "KeyError: x"], "the check failed (KeyError: x); please report it"),
        (["told", {"main": "x"}, ["en", ""]], "the check told nothing that reads"),
        (["told", {**plain(WHOLE), "on": 1}, ["en", ""]], "told nothing that reads"),
        (["told", {**plain(WHOLE), "more": 1}, ["en", ""]], "told nothing that reads"),
        (
            ["told", {**plain(WHOLE), "on": [*laws.NAMES[1:]]}, ["en", ""]],
            f"{len(laws.NAMES) - 1} of {len(laws.NAMES)} laws ran, without records; ",
        ),
    ],
)
def test_what_is_no_report(said: list[Any], why: str) -> None:
    with pytest.raises(LedgerError, match=r".") as refused:
        outcomes.outcome(ended(said), REQUEST)
    assert why in str(refused.value)


def test_a_report_with_every_law_is_told() -> None:
    found = outcomes.outcome(ended(["told", plain(WHOLE), ["xx", ""]]), REQUEST)
    assert found.on == WHOLE.on
    count = len(laws.NAMES)
    assert found.notes == [
        f"untrusted: {count} of {count} laws ran, and no code of the book's did."
    ]


def test_a_trusted_plugin_is_named() -> None:
    request = {**REQUEST, "trusted": ["ours", "theirs"]}
    found = outcomes.outcome(ended(["told", plain(WHOLE), ["en", ""]]), request)
    assert found.notes[0].startswith("untrusted, but for ours, theirs: ")


# --- In this process, as it does in its own ---


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> Answered:
    monkeypatch.setenv("CAYAPA_LANG", "en")  # an answer may change it

    def answer(book: Path, **changed: object) -> list[Any]:
        said: list[Any] = []
        request = {**REQUEST, "book": str(book), **changed}
        confined.answer(
            request, lambda *what: said.append(json.loads(json.dumps(what)))
        )
        return said

    return answer


def test_it_says_what_it_does(answered: Answered, tmp_path: Path) -> None:
    book = write(tmp_path, OPENED, THREE_COVERED)
    said = answered(book, entries=True)
    assert said[0] == ["reading", str(book)]
    assert ["judging", "family-size"] in said
    [kind, given, speech] = said[-1]
    assert (kind, speech) == ("told", ["en", ""])
    report = read(given)
    [only] = report.findings
    assert only.law == "family-size"
    assert report.lines_of(only)[1] == '  covered: "P-0901 P-0902 P-0903"'


def test_it_speaks_as_the_book_asks(answered: Answered, tmp_path: Path) -> None:
    language = '2026-01-01 custom "fava-option" "language" "es"\n'
    book = write(tmp_path, OPENED, language)
    asked = {"CAYAPA_LANG": ""}
    assert answered(book, speech=asked)[-1][2] == ["es", ""]
    assert answered(book, speech={"CAYAPA_LANG": "en"})[-1][2] == ["en", ""]


def test_it_says_where_it_parses(answered: Answered, tmp_path: Path) -> None:
    book = write(
        tmp_path, "; one\n; two\n2026-01-02 *\n  Assets:Cash  1 USD\n\n; end\n"
    )
    assert answered(book, within=str(book)) == [
        ["line", line] for line in (1, 1, 2, 3, 6)
    ]


def test_it_refuses_and_fails_in_words(
    answered: Answered,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    [[kind, why]] = answered(tmp_path / "no.beancount")
    assert kind == "refused"
    assert why == "no.beancount cannot be opened; mend the name."
    [[kind, why]] = answered(tmp_path)
    assert kind == "refused"
    assert "is a folder; name the book's main file" in why
    book = write(tmp_path, OPENED)

    for wrong, told_so in (
        (MemoryError(), ["no memory"]),
        (KeyError("x"), ["failed", "KeyError: 'x'"]),
        (SystemExit(3), ["failed", "SystemExit: 3"]),
    ):
        monkeypatch.setattr(confined, "discreet", Mock(side_effect=wrong))
        assert answered(book)[-1] == told_so


def test_it_stops_collecting_and_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a plugin wants to be done at the end is not done."""
    done: list[object] = []

    def write(_: int, line: bytes) -> int:
        done.append(line)
        return 9

    monkeypatch.setattr(confined, "confine", lambda *where: done.extend(where))
    monkeypatch.setattr(confined, "answer", lambda _, say: say("told", 1))
    monkeypatch.setattr(os, "write", write)
    monkeypatch.setattr(os, "_exit", done.append)
    monkeypatch.setattr(sys, "argv", ["-c", "", '{"book": "/books/a"}', "9"])
    confined.main()
    assert done == ["/books", confined.BEANCOUNT, b'["told", 1]\n', b"1]\n", 0]
    assert not gc.isenabled()
    gc.enable()


@linux
def test_the_limits_are_those_that_are_told() -> None:
    code = (
        "from ledger.limits import confine; confine('/'); confine('/'); import resource as r;"
        "print([r.getrlimit(one) for one in (r.RLIMIT_AS, r.RLIMIT_CPU, r.RLIMIT_FSIZE,"
        " r.RLIMIT_NOFILE, r.RLIMIT_NPROC, r.RLIMIT_CORE)])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8"
    )
    most = (2 << 30, 60, 0, 64, 0, 0)
    assert done.stdout == f"{[(one, one) for one in most]}\n"
