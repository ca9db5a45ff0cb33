"""Whole processes, run in turn and measured from outside.

What a person waits for is the program from its start to its end, imports included, so
nothing is timed from within. Commands take turns (A B A B ...), so that a machine that
slows down slows all of them.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from importlib import metadata
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import IO
from typing import TYPE_CHECKING
from typing import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

# Byte code is kept after a first run, as it is where a package is installed.
ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if name != "PYTHONDONTWRITEBYTECODE"
}

# macOS counts the peak in bytes, the others in KiB.
PEAK_UNITS_A_MIB = 1024 * 1024 if sys.platform == "darwin" else 1024


class VerdictError(Exception):
    """A command did not say what it must say, so that its time means nothing."""


class Command(NamedTuple):
    """A command and the verdict that it must give.

    `says` are words of its output; without them it must be silent. `needs` is a further
    program without which the command cannot run.
    """

    name: str
    argv: tuple[str, ...]
    says: str = ""
    exit_code: int = 0
    needs: str = ""

    @property
    def missing(self) -> str:
        """The first program that is not on this machine, or nothing."""
        programs = (self.argv[0], self.needs or self.argv[0])
        return next((name for name in programs if shutil.which(name) is None), "")


class Sample(NamedTuple):
    """One run: seconds on the clock, seconds of user + system, peak MiB."""

    wall: float
    cpu: float
    peak: float


def beside(program: str) -> str:
    """Return the path of a script installed beside this Python."""
    return str(Path(sys.executable).parent / program)


def verify(command: Command) -> None:
    """Run a command once and raise VerdictError if its verdict is not the expected."""
    with tempfile.TemporaryFile() as output:
        exit_code, _ = _run(command, output)
        output.seek(0)
        said = output.read().decode(errors="replace")
    as_expected = command.says in said if command.says else not said.strip()
    if exit_code != command.exit_code or not as_expected:
        raise VerdictError(_refusal(command, exit_code, said))


def interleaved(commands: Sequence[Command], runs: int) -> dict[str, list[Sample]]:
    """Run verified commands in turn and return each one's samples by its name."""
    samples: dict[str, list[Sample]] = {command.name: [] for command in commands}
    for _ in range(runs):
        for command in commands:
            exit_code, sample = _run(command, subprocess.DEVNULL)
            if exit_code != command.exit_code:
                raise VerdictError(_refusal(command, exit_code, "(not kept)"))
            samples[command.name].append(sample)
    return samples


def medians(samples: Sequence[Sample]) -> Sample:
    """Return the median of each measure."""
    return Sample(*(median(values) for values in zip(*samples, strict=True)))


def machine() -> dict[str, str]:
    """Name the machine and the versions that were measured."""
    return {
        "cpu": _cpu_model(),
        "cores": str(os.cpu_count()),
        "system": platform.platform(),
        "python": platform.python_version(),
        "beancount": _version("beancount"),
        "cayapa": _version("cayapa"),
    }


def _run(command: Command, output: IO[bytes] | int) -> tuple[int, Sample]:
    """Run a command to its end; wait4 gives what this one child has used.

    The peak cannot fall below that of this process, which the child is born with: the
    bench therefore keeps small, and leaves the writing of books to another process.
    """
    start = perf_counter()
    child = subprocess.Popen(
        command.argv,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        env=ENVIRONMENT,
    )
    _, status, used = os.wait4(child.pid, 0)
    wall = perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    cpu = used.ru_utime + used.ru_stime
    return child.returncode, Sample(wall, cpu, used.ru_maxrss / PEAK_UNITS_A_MIB)


def _refusal(command: Command, exit_code: int, said: str) -> str:
    """Return what a command did instead of what it must do."""
    wanted = f"{command.says!r} in its output" if command.says else "no output"
    lines = said.splitlines()
    return "\n".join(
        [
            f"{command.name}: {' '.join(command.argv)}",
            f"ended with {exit_code}, expected {command.exit_code} and {wanted}:",
            *lines[:40],
            *(["..."] if len(lines) > len(lines[:40]) else []),
        ]
    )


def _version(distribution: str) -> str:
    """Return the version of what is installed."""
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return "not installed"


def _cpu_model() -> str:
    """Return the processor's name as Linux tells it, or as Python does."""
    listing = Path("/proc/cpuinfo")
    lines = listing.read_text(encoding="utf-8").splitlines() if listing.exists() else []
    models = [line.split(":", 1)[1] for line in lines if line.startswith("model name")]
    return models[0].strip() if models else platform.processor() or platform.machine()
