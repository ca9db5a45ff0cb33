"""Whole files: papers and tables that are written as a whole, beside the books.

A file that is there is replaced only if it is known to be one of ours; see `replacing`
for how. A folder of such files has a list of them, and what is not on it is left alone.
"""

import os
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from ledger import replacing
from ledger.errors import LedgerError
from ledger.findings import shown
from ledger.language import say

WAIT_SECONDS = 30
HTML = b"<!doctype html>\n<html lang="
PDF = b"%PDF-"
ABOUT = "# Files that cayapa wrote here and writes over. It leaves all others alone."


def is_page(content: bytes) -> bool:
    """Tell whether a file is a page as ours begin."""
    return content.startswith(HTML)


def is_pdf(content: bytes) -> bool:
    """Tell whether a file is a PDF."""
    return content.startswith(PDF)


def put(file: Path, content: bytes, *, ours: Callable[[bytes], bool]) -> None:
    """Write a file as a whole; one that is there is replaced or stays as it was.

    Args:
      file: the file; its folder must be there.
      content: what is to stand in it.
      ours: tells of what stands there whether it may be replaced.

    Raises:
      LedgerError: it cannot be written, or is a file of somebody else's.
    """
    target = Path(os.path.realpath(file))
    try:
        replacing.create(target, content)
    except FileExistsError:
        _replace(file, target, content, ours)
    except OSError as error:
        raise LedgerError(_unwritable(file, error)) from None


def _replace(
    file: Path, target: Path, content: bytes, ours: Callable[[bytes], bool]
) -> None:
    with replacing.locked([target], wait_seconds=WAIT_SECONDS):
        try:
            old = target.read_bytes()
        except OSError as error:
            raise LedgerError(_unwritable(file, error)) from None
        if old == content:
            return
        if not ours(old):
            raise LedgerError(_strange(file))
        replacing.replace(target, old=old, new=content)


def fill(
    folder: Path, kind: str, names: Sequence[str], contents: Iterable[bytes]
) -> None:
    """Write files into a folder, in place of those that an earlier run wrote there.

    Args:
      folder: the folder; it is made if only it is lacking.
      kind: of the files; those of one kind have a list of their own.
      names: of the files; if one of them is there and not ours, nothing is written.
      contents: of each, in the order of the names.

    Raises:
      LedgerError: something cannot be written, or is a file of somebody else's.
    """
    listed = folder / f"cayapa-{kind}.txt"
    try:
        folder.mkdir(exist_ok=True)
        there = {one.name for one in folder.iterdir()}
        links = {one.name for one in folder.iterdir() if one.is_symlink()}
        known = _listed(listed) - links if listed.name in there else set()
    except OSError as error:
        raise LedgerError(_unwritable(folder, error)) from None
    strange = sorted(there & {*names} - known)
    if strange:
        raise LedgerError(_strange(folder / strange[0]))
    stale = known & there - {*names}
    put(listed, _list({*names, *stale}), ours=_is_list)  # if a run ends halfway
    for name, content in zip(names, contents, strict=True):
        put(folder / name, content, ours=lambda _: True)
    for name in stale:
        with suppress(OSError):
            (folder / name).unlink()
    put(listed, _list(names), ours=_is_list)


def _list(names: Iterable[str]) -> bytes:
    return "\n".join([ABOUT, *sorted(names), ""]).encode()


def _listed(file: Path) -> set[str]:
    content = file.read_bytes()
    if not _is_list(content):
        raise LedgerError(_strange(file))
    names = content.decode("utf-8", "replace").split("\n")[1:]
    return {one for one in names if one and one == Path(one).name}


def _is_list(content: bytes) -> bool:
    return content.startswith(f"{ABOUT}\n".encode())


def _strange(file: Path) -> str:
    return say(
        "{file} is there, and is none that this command wrote; it stays as it is. "
        "Name another place.",
        file=shown(str(file)),
    )


def _unwritable(file: Path, error: OSError) -> str:
    why = error.strerror or str(error)
    return say("{file} cannot be written: {why}.", file=shown(str(file)), why=why)
