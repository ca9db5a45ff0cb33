"""Strangers: a book read without trust in who wrote it.

Each file is read once, and what was looked at is what is parsed. It must lie in the
folder of the main file, be a regular file, and a text that shows all that it says.
Of the words in it those pass that run nothing: see `allow_lists`.
"""

import os
import re
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from pathlib import Path

from ledger import allow_lists
from ledger import encoding
from ledger.beneath import Beneath
from ledger.beneath import Refused
from ledger.errors import LedgerError
from ledger.files import Files
from ledger.files import Included
from ledger.files import Looked
from ledger.files import Parsed
from ledger.files import nothing_found
from ledger.findings import Finding
from ledger.findings import printable
from ledger.language import say

FILES_MAX = 1_000
LINE_BYTES_MAX = 100_000
TOLD_MAX = 20
_ENCRYPTED = (".gpg", ".asc", ".pgp")
_PLAIN = bytes(range(0x20, 0x7F)) + b"\t\n\r\f"
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f"  # controls
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)


def _unheard(_: str) -> None:
    """Tell nobody which file is about to be parsed."""


class Strangers(Files):
    """The files of a book that somebody else wrote.

    Args:
      main: the main file, by its absolute path.
      trusted: the modules that may run as plugins, by the command line's word.
      begin: is told each file before it is parsed.
    """

    def __init__(
        self,
        main: Path,
        trusted: Collection[str] = (),
        begin: Callable[[str], None] = _unheard,
    ) -> None:
        super().__init__()
        self.main = str(main)
        self._trusted = trusted
        self._begin = begin
        self._beneath = Beneath(str(main.parent))
        self._contents: dict[str, bytes] = {}
        self._named: dict[str, object] = {}

    def content(self, name: str) -> bytes | None:
        """Give what was read of a file; the main file is read at its first call.

        Raises:
          LedgerError: the main file is none that may be read.
        """
        if name == self.main:
            try:
                return self.take(name)
            except Refused as refused:
                msg = f"{printable(Path(name).name)} {refused}."
                raise LedgerError(msg) from None
        return self._contents.get(name)

    def take(self, name: str) -> bytes:
        """Read a file, once.

        Raises:
          Refused: it may not be read.
        """
        if name in self._contents:
            return self._contents[name]
        if name.endswith(_ENCRYPTED):
            raise Refused(say("is encrypted; include a text"))
        if len(self._contents) == FILES_MAX:
            told = say("is one file more than {count}; join some", count=FILES_MAX)
            raise Refused(told)
        self._contents[name] = self._beneath.read(name)
        return self._contents[name]

    def included(self, name: str, pattern: str) -> Iterable[Included]:
        """Find and read what a file includes; what may not be read is refused."""
        what = f'include "{pattern}"'
        try:
            found = self._beneath.matching(str(Path(name).parent), pattern)
        except (Refused, ValueError) as refused:  # a zero byte in a name
            return [Included("", f"{what} {refused}")]
        return [*self._included(what, found)] or [nothing_found(pattern)]

    def faults(self, name: str, content: bytes) -> tuple[list[Finding], bool]:
        """Find what of a file's bytes is no text, and tell whether it may be parsed."""
        self._begin(name)
        if b"\0" in content:
            line = content.count(b"\n", 0, content.index(b"\0")) + 1
            return [Finding(name, line, encoding.NO_TEXT)], False
        for line, one in enumerate(content.split(b"\n"), start=1):
            if len(one) > LINE_BYTES_MAX:
                message = say(
                    "this line has more than {count} bytes; part it, the file is not "
                    "read.",
                    count=LINE_BYTES_MAX,
                )
                return [Finding(name, line, message)], False
        return super().faults(name, content)

    def look(self, parsed: Parsed) -> Looked:
        """Find what of a file may hide something or run, and take that out."""
        of_main = parsed.name == self.main
        if of_main:
            self._named = {name: parsed.options[name] for name in allow_lists.ROOTS}
        looked = allow_lists.look(
            parsed,
            self._beneath,
            of_main=of_main,
            trusted=self._trusted,
            named=self._named,
        )
        refused = [*_unseen(parsed), *_caches(parsed.name), *looked.refused]
        return looked._replace(refused=refused)

    def _included(self, what: str, found: Iterable[str]) -> Iterator[Included]:
        for file in found:
            try:
                self.take(file)
            except Refused as refused:
                yield Included(file, f"{what} {refused}")
            else:
                yield Included(file)


def _unseen(parsed: Parsed) -> Iterator[Finding]:
    """Find signs that are not seen, or that change how what is seen reads."""
    rest = parsed.text.encode("utf-8").translate(None, _PLAIN)
    if not _UNSEEN.search(rest.decode("utf-8")):
        return
    told: set[int] = set()
    for sign in _UNSEEN.finditer(parsed.text):
        line = parsed.text.count("\n", 0, sign.start()) + 1
        if line not in told and len(told) < TOLD_MAX:
            told.add(line)
            message = say(
                "a sign that is not seen (U+{code:04X}) stands here; remove it, what "
                "people read is not what is written.",
                code=ord(sign[0]),
            )
            yield Finding(parsed.name, line, message)


def _caches(name: str) -> Iterator[Finding]:
    """Find what Beancount's loader would unpickle in place of reading the file."""
    cache = f"{Path(name).parent}/.{Path(name).name}.picklecache"
    if os.path.lexists(cache):
        message = say(
            "bean-check and Fava run what this file says in place of reading the book; "
            "remove it."
        )
        yield Finding(cache, 0, message)
