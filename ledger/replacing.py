"""Replacing, making and moving files: wholly or not at all, by one writer at a time.

Every file that Cayapa writes is written here.
"""

import errno
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
from ledger.language import say

SUFFIX = ".cayapa-new"
ANY_WRITE = 0o222
NEW_MODE = 0o666
WAIT_SECONDS = 30


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
        with _beside(target, new, target.stat()) as made:
            if target.read_bytes() != old:
                msg = say(
                    "{file} was changed by another program meanwhile; it stays as "
                    "that left it. Try again.",
                    file=where,
                )
                raise LedgerError(msg)
            made.replace(target)
    except OSError as error:
        msg = say(
            "{file} cannot be written ({why}); it stays as it was.",
            file=where,
            why=_why(error),
        )
        raise LedgerError(msg) from None
    try:
        _sync_folder(target.parent)
    except OSError as error:
        msg = say(
            "{file} is written, and the disk does not confirm it ({why}); look whether "
            "it is there, and run the command again.",
            file=where,
            why=_why(error),
        )
        raise LedgerError(msg) from None


def create(file: Path, content: bytes) -> None:
    """Make a new file with a content, in a folder that is there.

    Whatever happens, the file is there with all of it, or not at all.

    Raises:
      FileExistsError: it is there already, and stays as it is.
      OSError: it cannot be made, or the disk does not confirm it.
      LedgerError: another writer makes it.
    """
    file.parent.stat()  # a lock would make the folder, and a typing slip stand
    with locked([file], wait_seconds=WAIT_SECONDS):
        _refuse_taken(file)
        _clear(file)
        with _beside(file, content, None) as made:
            made.rename(file)
    _sync_folder(file.parent)


def move(file: Path, place: Path) -> None:
    """Move a file to a place of its own, on another disk too.

    Whatever happens, it is whole at the one place or the other; if it is at both,
    moving it again takes the first away.

    Raises:
      FileExistsError: another file is there already, and stays as it is.
      OSError: it cannot be moved.
      LedgerError: another writer makes a file of that name.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    if not is_copy(file, place):
        try:
            with locked([place], wait_seconds=WAIT_SECONDS):
                _refuse_taken(place)
                file.rename(place)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            create(place, file.read_bytes())
    _sync_folder(place.parent)
    file.unlink(missing_ok=True)
    _sync_folder(file.parent)


def is_copy(file: Path, place: Path) -> bool:
    """Tell whether what stands at a place is a file's copy, left by a killed move."""
    return (
        place.is_file()
        and not place.samefile(file)
        and place.read_bytes() == file.read_bytes()
    )


def _refuse_taken(file: Path) -> None:
    if os.path.lexists(file):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file))


def _why(error: OSError) -> str:
    return error.strerror or str(error)


@contextmanager
def _lock(file: Path, wait_seconds: int) -> Iterator[None]:
    beside = file.with_name(f".{file.name}.lock")
    lock = FileLock(beside, timeout=wait_seconds)
    try:
        lock.acquire()
    except Timeout:
        msg = say(
            "another program is writing to {file}: it holds {lock}. Nothing was "
            "written; try again when it has ended.",
            file=shown(str(file)),
            lock=shown(str(beside)),
        )
        raise LedgerError(msg) from None
    except OSError as error:
        msg = say(
            "{file} cannot be written: {lock} cannot be made ({why}). Ask who keeps "
            "that folder.",
            file=shown(str(file)),
            lock=shown(str(beside)),
            why=_why(error),
        )
        raise LedgerError(msg) from None
    try:
        yield
    finally:
        with suppress(OSError):
            beside.unlink()  # those who wait for it see that it is gone, and make anew
        with suppress(OSError):  # it ends with the process; what is done is done
            lock.release()


def _look(target: Path) -> None:
    """See that the file may be written, and clear away what a killed writer left."""
    if not (target.stat().st_mode & ANY_WRITE and os.access(target, os.W_OK)):
        msg = say(
            "{file} is read-only; make it writable, or name another.",
            file=shown(str(target)),
        )
        raise LedgerError(msg)
    _clear(target)


def _clear(target: Path) -> None:
    for left in target.parent.glob(f".{escape(target.name)}.*{SUFFIX}"):
        left.unlink(missing_ok=True)


@contextmanager
def _beside(
    target: Path, content: bytes, like: os.stat_result | None
) -> Iterator[Path]:
    """Write a hidden file beside another for a while.

    It has the owner and mode of what it is like, or those of any new file.
    """
    opened, name = tempfile.mkstemp(SUFFIX, f".{target.name}.", target.parent)
    made = Path(name)
    try:
        try:
            _fill(opened, content, like)
        finally:
            os.close(opened)
        yield made
    finally:
        with suppress(OSError):
            made.unlink(missing_ok=True)


def _fill(opened: int, content: bytes, like: os.stat_result | None) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(opened, left) :]
    if like is None:
        os.fchmod(opened, NEW_MODE & ~_mask())
    else:
        with suppress(PermissionError):
            os.fchown(opened, like.st_uid, like.st_gid)
        os.fchmod(opened, like.st_mode & 0o7777)
    os.fsync(opened)


def _mask() -> int:
    """Give the bits that new files do not get; asking for them takes setting them."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
