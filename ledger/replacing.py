"""Replacing a file: wholly or not at all, by one writer at a time."""

import os
import tempfile
from collections.abc import Iterable
from collections.abc import Iterator
from contextlib import ExitStack
from contextlib import contextmanager
from contextlib import suppress
from glob import escape
from pathlib import Path

from filelock import FileLock
from filelock import Timeout

from ledger.errors import LedgerError
from ledger.findings import shown

SUFFIX = ".cayapa-new"
ANY_WRITE = 0o222


@contextmanager
def locked(files: Iterable[Path], *, wait_seconds: int) -> Iterator[None]:
    """Keep other writers away from some files, by a lock beside each.

    Raises:
      LedgerError: another writer holds a lock for too long, or none can be made.
    """
    with ExitStack() as locks:
        for file in sorted(set(files)):  # in one order, so that no two wait for ever
            locks.enter_context(_lock(file, wait_seconds))
        yield


def replace(target: Path, *, old: bytes, new: bytes) -> None:
    """Put a new content in place of a file's old one.

    Whatever happens, the file has the one or the other, and no third is left beside
    it. The caller holds the file's lock.

    Args:
      target: the file itself, no link to it.
      old: what was read; if something else stands there now, nothing is written.
      new: what is to stand there.

    Raises:
      LedgerError: it cannot be written, or somebody changed it meanwhile.
    """
    where = shown(str(target))
    try:
        _look(target)
        with _beside(target, new) as made:
            if target.read_bytes() != old:
                msg = (
                    f"{where} was changed by another program meanwhile; it stays as "
                    "that left it. Try again."
                )
                raise LedgerError(msg)
            made.replace(target)
    except OSError as error:
        msg = f"{where} cannot be written ({_why(error)}); it stays as it was."
        raise LedgerError(msg) from None
    try:
        _sync_folder(target.parent)
    except OSError as error:
        msg = (
            f"{where} is written, and the disk does not confirm it ({_why(error)}); "
            "look whether it is there, and run the command again."
        )
        raise LedgerError(msg) from None


def _why(error: OSError) -> str:
    return error.strerror or str(error)


@contextmanager
def _lock(file: Path, wait_seconds: int) -> Iterator[None]:
    beside = file.with_name(f".{file.name}.lock")
    lock = FileLock(beside, timeout=wait_seconds)
    try:
        lock.acquire()
    except Timeout:
        msg = (
            f"another program is writing to {shown(str(file))}: it holds "
            f"{shown(str(beside))}. Nothing was written; try again when it has ended."
        )
        raise LedgerError(msg) from None
    except OSError as error:
        msg = (
            f"{shown(str(file))} cannot be written: {shown(str(beside))} cannot be "
            f"made ({_why(error)}). Ask who keeps that folder."
        )
        raise LedgerError(msg) from None
    try:
        yield
    finally:
        with suppress(OSError):
            beside.unlink()  # those who wait for it see that it is gone, and make anew
        lock.release()


def _look(target: Path) -> None:
    """See that the file may be written, and clear away what a killed writer left."""
    if not (target.stat().st_mode & ANY_WRITE and os.access(target, os.W_OK)):
        msg = f"{shown(str(target))} is read-only; make it writable, or name another."
        raise LedgerError(msg)
    for left in target.parent.glob(f".{escape(target.name)}.*{SUFFIX}"):
        left.unlink(missing_ok=True)


@contextmanager
def _beside(target: Path, content: bytes) -> Iterator[Path]:
    """Write a hidden file beside another, with its owner and mode, for a while."""
    opened, name = tempfile.mkstemp(SUFFIX, f".{target.name}.", target.parent)
    made = Path(name)
    try:
        try:
            _fill(opened, content, target.stat())
        finally:
            os.close(opened)
        yield made
    finally:
        with suppress(OSError):
            made.unlink(missing_ok=True)


def _fill(opened: int, content: bytes, like: os.stat_result) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(opened, left) :]
    with suppress(PermissionError):
        os.fchown(opened, like.st_uid, like.st_gid)
    os.fchmod(opened, like.st_mode & 0o7777)
    os.fsync(opened)


def _sync_folder(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
