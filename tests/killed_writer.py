"""A process whose children write one draft each, and may be killed at it.

On stdin: a folder, a file, an id and a day. On stdout: `pid N`, the child, which waits
for a SIGUSR1 so that a tracer may take hold of it; what it says (`done`, or `refused:
...`), if it can; `end STATUS`. Any line on stdin then lets go of its number.
"""

import ctypes
import os
import signal
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from ledger import writing
from ledger.errors import LedgerError
from tests.test_writing import entry
from tests.test_writing import keep_books

ANYBODY_MAY_TRACE = 0x59616D61


def main() -> None:
    """Serve until stdin ends."""
    _warm_up()
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])  # until it is waited for
    for asked in sys.stdin:
        folder, file, name, day = asked.split()
        child = os.fork()
        if child == 0:
            ctypes.CDLL(None).prctl(ANYBODY_MAY_TRACE, ctypes.c_ulong(-1), 0, 0, 0)
            os.chdir(folder)
            _say(f"pid {os.getpid()}")
            signal.sigwait([signal.SIGUSR1])
            _write(Path(file), entry(day, name))
        seen = os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
        assert seen is not None
        exited = seen.si_code == os.CLD_EXITED
        _say(f"end {seen.si_status if exited else -seen.si_status}")
        sys.stdin.readline()  # its number is nobody else's until then
        os.waitpid(child, 0)


def _warm_up() -> None:
    """Write once, so that what Python loads late is loaded."""
    with TemporaryDirectory() as name:
        book = keep_books(Path(name)) / "main.beancount"
        writing.write(book, book, entry("2026-01-05", "a"), ())


def _say(line: str) -> None:
    """Say it in one piece, that no death can part."""
    os.write(1, line.replace("\n", " ").encode() + b"\n")


def _write(file: Path, draft: str) -> None:
    """Write, say so, and end without any other work."""
    try:
        told = writing.write(Path("main.beancount"), file, draft, ())
    except LedgerError as error:
        _say(f"refused: {error}")
        os._exit(2)
    except BaseException as error:  # noqa: BLE001 - nothing may run on in the child
        _say(f"crashed: {error!r}")
        os._exit(3)
    _say(f"done {told.new}")
    os._exit(0)


if __name__ == "__main__":
    main()
