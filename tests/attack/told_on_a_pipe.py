"""What a supervised process does in the tests, in place of a check.

It is started as `ledger.cli.confined` is: by name, with a request, and a pipe.
"""

import contextlib
import json
import os
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path

from ledger.limits import confine


def main() -> None:
    """Do what is asked, and say what came of it."""
    what = json.loads(sys.argv[2])
    confine(what.get("in", "/nowhere"))
    pipe = int(sys.argv[3])
    os.write(pipe, json.dumps(["began", what]).encode() + b"\n")
    told = DOINGS[what["do"]](what.get("with", ""))
    os.write(pipe, json.dumps(["told", told]).encode() + b"\n")


def surroundings(_: str) -> dict[str, object]:
    return {
        "environment": sorted(os.environ),
        "folder": str(Path.cwd()),
        "path": sys.path,
        "input": sys.stdin.read(),
        "files": sorted(
            one for one in Path("/proc/self/fd").iterdir() if one.exists()
        ).__len__(),
    }


def memory(_: str) -> str:
    try:
        return str(len(bytearray(3 << 30)))
    except MemoryError:
        return "refused"


def tried(do: Callable[..., object], *what: object) -> str:
    try:
        do(*what)
    except OSError as error:
        return type(error).__name__
    return "done"


def write(path: str) -> str:
    return tried(Path(path).write_text, "written", "utf-8")


def read(path: str) -> str:
    return tried(Path(path).read_bytes)


def folder(path: str) -> str:
    return tried(os.scandir, path)


def remove(path: str) -> str:
    return tried(os.unlink, path)


def start(path: str) -> str:
    return tried(os.execv, path, [path])


def connect(port: str) -> str:
    with socket.socket() as one:
        return tried(one.connect, ("127.0.0.1", int(port)))


def processes(_: str) -> list[int]:
    import resource  # noqa: PLC0415

    return [*resource.getrlimit(resource.RLIMIT_NPROC)]


def sleep(_: str) -> None:
    signal.pause()


def chatter(_: str) -> None:
    with contextlib.suppress(BrokenPipeError):
        while True:
            os.write(int(sys.argv[3]), b'"more"\n' * 1000)


def die(name: str) -> None:
    os.kill(os.getpid(), signal.Signals[name])


DOINGS: dict[str, Callable[[str], object]] = {
    one.__name__: one
    for one in (
        surroundings,
        memory,
        write,
        read,
        folder,
        remove,
        start,
        connect,
        processes,
        sleep,
        chatter,
        die,
    )
}
