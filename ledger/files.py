"""Files: where the texts of a book come from."""

import glob
import os
from collections.abc import Iterable
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from typing import NamedTuple

from beancount.core import data

from ledger import encoding
from ledger.findings import Finding
from ledger.language import say


class Included(NamedTuple):
    """A file that an `include` finds, and why it is not read; empty if it is."""

    file: str
    fault: str = ""


class Parsed(NamedTuple):
    """What the parser makes of one file.

    Attributes:
      name: the file.
      text: what it says.
      entries: its entries; what is refused is taken out.
      options: its options; what is refused is taken out.
    """

    name: str
    text: str
    entries: list[data.Directive]
    options: dict[str, Any]


class Looked(NamedTuple):
    """What is refused of a file, and what is worth saying of it."""

    refused: list[Finding]
    notes: list[str]


class Files:
    """Files as they stand on the disk, read as whoever keeps them wishes.

    Args:
      instead: contents to read in place of what stands on the disk, each by the
        real path of its file.
    """

    def __init__(self, instead: Mapping[str, bytes] | None = None) -> None:
        self._instead = instead or {}

    def content(self, name: str) -> bytes | None:
        """Read a file; None if it cannot be opened."""
        if self._instead and (real := os.path.realpath(name)) in self._instead:
            return self._instead[real]
        if Path(name).is_char_device():  # /dev/zero has no end
            return None
        try:
            return Path(name).read_bytes()
        except OSError:
            return None

    def included(self, name: str, pattern: str) -> Iterable[Included]:
        """Find what a file includes, in a stable order."""
        found = glob.glob(str(Path(name).parent / pattern), recursive=True)  # noqa: PTH207 - as Beancount does
        if not found:
            yield nothing_found(pattern)
        for match in sorted(found):
            file = os.path.normpath(match)
            legible = os.access(file, os.R_OK) and not Path(file).is_dir()
            fault = say("{file} cannot be opened; mend the name", file=match)
            yield Included(file, "" if legible else fault)

    def faults(self, name: str, content: bytes) -> tuple[list[Finding], bool]:
        """Find what of a file's bytes is no text, and tell whether it may be parsed."""
        told = list(encoding.faults(name, content))
        return told, not (told and encoding.keeps_from_reading(told[-1]))

    def look(self, parsed: Parsed) -> Looked:  # noqa: ARG002 - strangers' are looked at
        """Find what of a file is refused, and take it out: nothing here."""
        return Looked([], [])


def nothing_found(pattern: str) -> Included:
    """Say that an `include` finds no file."""
    told = say('include "{pattern}" finds no file; mend the name', pattern=pattern)
    return Included("", told)
