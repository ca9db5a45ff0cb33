"""Enclosure: what the kernel itself refuses a process, where Linux has Landlock.

It holds even if what a stranger wrote takes over the process: then too it writes no
file, starts no program, reaches no other machine, and reads only the folders named.
The numbers are those of linux/landlock.h; they are the same on every machine.
"""

import ctypes
import os
import sys
from collections.abc import Iterable

_CREATE, _ADD, _ENFORCE = 444, 445, 446
_VERSION = 1
_BENEATH = 1
_NO_NEW_PRIVILEGES = 38
_READ = 1 << 2 | 1 << 3  # a file, a folder
# What each version can refuse: files and folders, the net, other processes.
_REFUSED = {
    1: ((1 << 13) - 1, 0, 0),
    2: ((1 << 14) - 1, 0, 0),
    3: ((1 << 15) - 1, 0, 0),
    4: ((1 << 15) - 1, 3, 0),
    5: ((1 << 16) - 1, 3, 0),
    6: ((1 << 16) - 1, 3, 3),
}


class _Ruleset(ctypes.Structure):
    _fields_ = (
        ("files", ctypes.c_uint64),
        ("net", ctypes.c_uint64),
        ("others", ctypes.c_uint64),
    )


class _Rule(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))


def enclose(readable: Iterable[str]) -> bool:
    """Enclose this process, for good.

    Args:
      readable: the folders in which it may still read.

    Returns:
      whether the kernel does it.
    """
    if sys.platform != "linux":
        return False
    call = ctypes.CDLL(None, use_errno=True).syscall
    version = call(_CREATE, None, 0, _VERSION)
    if version < 1:
        return False
    wanted = _Ruleset(*_REFUSED[min(version, max(_REFUSED))])
    rules = call(_CREATE, ctypes.byref(wanted), ctypes.sizeof(wanted), 0)
    if rules < 0:
        return False
    try:
        for folder in readable:
            _allow(call, rules, folder)
        ctypes.CDLL(None).prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        return bool(call(_ENFORCE, rules, 0) == 0)
    finally:
        os.close(rules)


def _allow(call: "ctypes._NamedFuncPointer", rules: int, folder: str) -> None:
    try:
        opened = os.open(folder, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:  # a path on which Python looks for modules may not be there
        return
    try:
        call(_ADD, rules, _BENEATH, ctypes.byref(_Rule(_READ, opened)), 0)
    finally:
        os.close(opened)
