"""Supervision: a Python of its own that reads what strangers wrote.

It inherits no environment, no standard streams and no folder, and tells what it does
line by line, as JSON, on a pipe. It is ended when it takes too long or says too much.
"""

import json
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from typing import NamedTuple

from ledger import limits

HOME = Path(__file__).resolve().parents[1]
_AT_ONCE = 1 << 16
# -I: neither the folder nor the variables of whoever starts it say what is imported.
_START = (
    "import sys; sys.argv[1] in sys.path or sys.path.insert(0, sys.argv[1]); "
    "import {module}; {module}.main()"
)


class Ended(NamedTuple):
    """How a supervised process ended.

    Attributes:
      said: what it said, line by line.
      status: its exit status; minus the signal that ended it.
      late: whether it was ended because it took too long.
      long: whether it was ended because it said too much.
    """

    said: list[Any]
    status: int
    late: bool = False
    long: bool = False


def run(
    module: str,
    request: object,
    meanwhile: Callable[[], object] = tuple,
    *,
    seconds_max: int | None = None,
) -> Ended:
    """Run the `main` of one of our modules on its own, with a request as JSON.

    Args:
      module: it finds the request and the number of its pipe among its arguments.
      request: what JSON can write.
      meanwhile: is done here while the other works.
      seconds_max: how long it may take, if not as long as a check.
    """
    reader, writer = os.pipe()
    start = _START.format(module=module)
    arguments = (str(HOME), json.dumps(request), str(writer))
    try:
        with subprocess.Popen(  # noqa: S603 - our own Python and our own module
            [sys.executable, "-I", "-B", "-c", start, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={},
            cwd="/",
            pass_fds=(writer,),
            start_new_session=True,
        ) as child:
            os.close(writer)
            try:
                meanwhile()
                told, late, long = _heard(reader, seconds_max)
            finally:
                with suppress(OSError):
                    os.killpg(child.pid, signal.SIGKILL)
            status = child.wait()
    finally:
        os.close(reader)
    return Ended([*_lines(told)], status, late, long)


def _heard(reader: int, seconds_max: int | None) -> tuple[bytes, bool, bool]:
    parts: list[bytes] = []
    size = 0
    deadline = time.monotonic() + (seconds_max or limits.SECONDS_MAX)
    with selectors.DefaultSelector() as ready:
        ready.register(reader, selectors.EVENT_READ)
        while size <= limits.TOLD_BYTES_MAX:
            if not ready.select(max(0, deadline - time.monotonic())):
                return b"".join(parts), True, False
            part = os.read(reader, _AT_ONCE)
            if not part:
                return b"".join(parts), False, False
            parts.append(part)
            size += len(part)
    return b"".join(parts), False, True


def _lines(told: bytes) -> Iterator[Any]:
    for line in told.splitlines():
        try:
            yield json.loads(line)
        except ValueError:  # the end of a line that it could not finish
            return
