"""Limits: how much a process may take that reads what strangers wrote."""

import sys

from ledger.enclosure import enclose

MEMORY_BYTES_MAX = 2 << 30
SECONDS_MAX = 60
SECONDS_TO_LOOK_MAX = 20  # for the line at which a check ended
FILES_OPEN_MAX = 64
TOLD_BYTES_MAX = 32 << 20
LIMITED = sys.platform == "linux"


# Where Python and its modules are, and what they load.
_PYTHON = (sys.prefix, sys.base_prefix, "/usr", "/lib", "/lib64")


def confine(*folders: str) -> None:
    """Limit this process, for good: it writes no file and starts no other process.

    Elsewhere than on Linux the limits of memory and processes mean something else, and
    are not set.

    Args:
      folders: where it may still read, besides Python's own folders.
    """
    import resource  # noqa: PLC0415 - Windows has none

    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, 0)
    _limit(resource.RLIMIT_CPU, SECONDS_MAX)
    _limit(resource.RLIMIT_NOFILE, FILES_OPEN_MAX)
    if LIMITED:
        _limit(resource.RLIMIT_AS, MEMORY_BYTES_MAX)
        _limit(resource.RLIMIT_NPROC, 0)
    enclose([*folders, *_PYTHON, *sys.path])


def _limit(what: int, most: int) -> None:
    """Set both limits; one that is lower already stays."""
    import resource  # noqa: PLC0415

    allowed = resource.getrlimit(what)[1]
    if allowed != resource.RLIM_INFINITY:
        most = min(most, allowed)
    resource.setrlimit(what, (most, most))
