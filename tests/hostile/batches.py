"""Batches: many books checked as strangers', by few processes.

Each book goes the way that `cayapa check --untrusted` goes: the same supervisor, limits
and answer, and the same words of what came of it. Only the process is shared. Where one
dies, the book that it was at is checked alone, and the rest goes on in another.
"""

import re
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from typing import NamedTuple

from ledger.cli.lines import text
from ledger.cli.outcomes import outcome
from ledger.cli.untrusted import CONFINED
from ledger.errors import LedgerError
from ledger.language import ENGLISH
from ledger.language import Speech
from ledger.language import speak
from ledger.supervision import Ended
from ledger.supervision import run

AT_ONCE = 100
CRASHES = re.compile(
    r"Traceback|the law itself failed|the check failed|the book could not be read"
)
CHILD = "tests.hostile.batched"


class Verdict(NamedTuple):
    """What people see of a check.

    Attributes:
      exit: the exit code.
      lines: what is printed.
      status: that of the process which judged the book; minus the signal that ended it.
    """

    exit: int
    lines: tuple[str, ...]
    status: int = 0


def request(book: Path, *, with_entries: bool = False) -> dict[str, Any]:
    """Ask for the check of a book, as `untrusted.check` does."""
    return {
        "book": str(book),
        "trusted": [],
        "entries": with_entries,
        "speech": {"CAYAPA_LANG": "en"},
        "within": "",
    }


def verdicts(
    folder: Path, books: Sequence[Path], *, at_once: int = AT_ONCE
) -> Iterator[Verdict]:
    """Check books that lie in a folder, in their order."""
    asked = [request(book) for book in books]
    done = 0
    while done < len(asked):
        batch = asked[done : done + at_once]
        ended = run(CHILD, {"folder": str(folder), "asked": batch})
        parts = [*_parts(ended.said)]
        whole = ended.status == 0 and not (ended.late or ended.long)
        for part, one in zip(parts if whole else parts[:-1], batch, strict=False):
            yield _verdict(Ended(part, 0), one)
            done += 1
        if not whole:
            one = asked[done]
            yield _verdict(run(CONFINED, one), one)
            done += 1


def _parts(said: Sequence[Any]) -> Iterator[list[Any]]:
    """Part what was said by the books that it was said of."""
    starts = [at for at, one in enumerate(said) if one[0] == "book"]
    for start, end in zip(starts, [*starts[1:], len(said)], strict=True):
        yield [*said[start + 1 : end]]


def _verdict(ended: Ended, asked: Mapping[str, Any]) -> Verdict:
    try:
        told = outcome(ended, asked)
    except LedgerError as error:
        return Verdict(2, (f"Error: {error}",), ended.status)
    finally:
        speak(Speech(ENGLISH, ""))
    return Verdict(told.exit_code, tuple(text(told)), ended.status)
