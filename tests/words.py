"""The words of the laws: every sentence that their tests evoke, once, figures as 0.

A mark in a test's book gives the start of a sentence; here the whole of it stands,
behind the date or id by which it may be excused. After a sentence was changed:

    rm -r tests/words
    CAYAPA_WORDS=write pytest -n 0 tests/laws $(grep -l assert_judged tests/test_*.py)

and read what the change did to the files.
"""

import os
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from ledger.errors import RuleError

FOLDER = Path(__file__).parent / "words"
WRITING = os.environ.get("CAYAPA_WORDS") == "write"


def sentence(error: RuleError) -> str:
    """Write an error without its figures."""
    return re.sub(r"\d+", "0", f"{error.judged}: {error.message}")


@cache
def known(law: str) -> set[str]:
    """Give the sentences of a law."""
    file = FOLDER / f"{law}.txt"
    return set(file.read_text("utf-8").splitlines()) if file.exists() else set()


def unread(errors: Sequence[object]) -> list[str]:
    """Give the sentences that nobody has read; keep them, if they are to be kept."""
    new = []
    for error in errors:
        if isinstance(error, RuleError) and sentence(error) not in known(error.law()):
            new.append(sentence(error))
            if WRITING:
                _keep(error)
    return [] if WRITING else new


def _keep(error: RuleError) -> None:
    lines = known(error.law())
    lines.add(sentence(error))
    FOLDER.mkdir(exist_ok=True)
    text = "".join(f"{line}\n" for line in sorted(lines))
    (FOLDER / f"{error.law()}.txt").write_text(text, "utf-8")
