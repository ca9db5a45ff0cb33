"""Beneath: files found and read so that nothing outside of one folder is touched.

Links are followed where they end in the folder. What is opened is reached from the
folder name by name, without following a link that was put there in between.
"""

import fnmatch
import glob
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from ledger.language import mark
from ledger.language import say

BYTES_MAX = 64 << 20
NAMES_MAX = 20_000
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
_ANY_DEPTH = "**"


class Refused(Exception):  # noqa: N818 - not an error of the program
    """A file that is not read; the text says why, as it follows its name."""


class Beneath:
    """A folder, and what lies in it.

    Args:
      folder: the folder; where it is a link, where that ends.
    """

    def __init__(self, folder: str) -> None:
        self.root = os.path.realpath(folder)
        self._names = 0
        self._bytes_left = BYTES_MAX

    def holds(self, path: str) -> bool:
        """Tell whether a path ends in the folder once links are followed."""
        try:
            return self._within(os.path.realpath(path))
        except ValueError:  # a zero byte is in it
            return False

    def read(self, path: str) -> bytes:
        """Read a regular file.

        Raises:
          Refused: it lies outside, is hidden, is none, is too large, or cannot be
            opened.
        """
        real = os.path.realpath(path)
        if not self._within(real):
            raise Refused(_outside())
        parts = Path(real).relative_to(self.root).parts
        if any(part.startswith(".") for part in parts):  # .git has the token of CI
            raise Refused(say("is hidden; include a text that people see"))
        try:
            content = self._read(*parts)
        except OSError:
            raise Refused(say("cannot be opened; mend the name")) from None
        self._bytes_left -= len(content)
        return content

    def matching(self, folder: str, pattern: str) -> list[str]:
        """Find files by a pattern, as Beancount's `include` does.

        Args:
          folder: where the pattern begins.
          pattern: a relative path, with `*`, `?`, `[…]`, and `**` at most once.

        Raises:
          Refused: the pattern leaves the folder, or finds too much.
        """
        if Path(pattern).is_absolute():
            raise Refused(say("is an absolute path; write it from this file's folder"))
        parts = [part for part in pattern.split("/") if part not in {"", "."}]
        if parts.count(_ANY_DEPTH) > 1:
            raise Refused(say("says ** twice; once is enough"))
        return sorted({os.path.normpath(one) for one in self._walk(folder, parts)})

    def _within(self, real: str) -> bool:
        return real == self.root or Path(real).is_relative_to(self.root)

    def _read(self, *parts: str) -> bytes:
        *folders, name = parts or (".",)
        above = os.open(self.root, _FOLDER)
        try:
            for folder in folders:
                below = os.open(folder, _FOLDER, dir_fd=above)
                os.close(above)
                above = below
            _regular(os.stat(name, dir_fd=above, follow_symlinks=False))
            with os.fdopen(os.open(name, _FILE, dir_fd=above), "rb") as file:
                size = _regular(os.fstat(file.fileno())).st_size
                most = self._bytes_left
                content = file.read(most + 1) if size <= most else b""
        finally:
            os.close(above)
        if max(size, len(content)) > most:
            told = mark("makes the book larger than {mebibytes} MiB; part it")
            raise Refused(say(told, mebibytes=BYTES_MAX >> 20))
        return content

    def _walk(self, base: str, parts: list[str]) -> Iterator[str]:
        if not parts:
            if not self.holds(str(Path(base).parent)):
                raise Refused(_outside())
            if os.path.lexists(base):
                yield base
            return
        part, *rest = parts
        if part == _ANY_DEPTH:
            for folder in self._folders(base):
                yield from self._walk(folder, rest or ["*"])
        elif glob.has_magic(part):
            names = (one.name for one in self._listed(base, hidden=part[0] == "."))
            for name in fnmatch.filter(names, part):
                file = f"{base}/{name}"
                if rest and not self.holds(file):  # whether it is there is not told
                    raise Refused(_outside())
                if not rest or Path(file).is_dir():
                    yield from self._walk(file, rest)
        else:
            yield from self._walk(f"{base}/{part}", rest)

    def _folders(self, base: str) -> Iterator[str]:
        left = [base]
        while left:
            folder = left.pop()
            yield folder
            for one in self._listed(folder):
                if one.is_symlink() and one.is_dir():
                    raise Refused(
                        say("meets a link to a folder; include what that holds by name")
                    )
                if one.is_dir(follow_symlinks=False):
                    left.append(f"{folder}/{one.name}")

    def _listed(
        self, folder: str, *, hidden: bool = False
    ) -> Iterator["os.DirEntry[str]"]:
        real = os.path.realpath(folder)
        if not self._within(real):
            raise Refused(_outside())
        if not Path(real).is_dir():
            return
        with os.scandir(real) as names:
            for one in names:
                self._names += 1
                if self._names > NAMES_MAX:
                    raise Refused(
                        say(
                            "makes the check look through more than {count} names; "
                            "name the files",
                            count=NAMES_MAX,
                        )
                    )
                if hidden or not one.name.startswith("."):
                    yield one


def _regular(found: os.stat_result) -> os.stat_result:
    if not stat.S_ISREG(found.st_mode):
        raise Refused(say("is no regular file; include a text"))
    return found


def _outside() -> str:
    return say(
        "lies outside the folder of the main file; move it there, and include it anew"
    )
