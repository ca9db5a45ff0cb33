"""`cayapa check --untrusted`: the check of a stranger's book, watched from outside.

The other process is started first; what this one needs is imported meanwhile.
"""

import os
from collections.abc import Mapping
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ledger.language import ASKED
from ledger.language import MACHINE
from ledger.language import say
from ledger.supervision import run

if TYPE_CHECKING:
    from ledger.telling import Told

CONFINED = "ledger.cli.confined"
NO = frozenset({"", "0", "false", "no", "off"})
CONFINES = os.name == "posix"


def by_default(environment: Mapping[str, str]) -> bool:
    """Tell whether books are strangers' where nobody says: where CI is set.

    Some systems write their own name into it, and not `true`.
    """
    return environment.get("CI", "").strip().lower() not in NO


def check(
    book: Path, trusted: Sequence[str], *, with_entries: bool, language: str
) -> "Told":
    """Check a book in a process of its own, and tell what came of it.

    Args:
      book: the main file, as it was typed.
      trusted: the modules that may run as plugins.
      with_entries: whether to give the lines of entries at fault.
      language: the language that was asked for; empty: the book's.

    Raises:
      LedgerError: the book could not be checked.
    """
    _look(book)
    speech = {one: os.environ[one] for one in (ASKED, *MACHINE) if one in os.environ}
    request = {
        "book": str(book.absolute()),
        "trusted": [*trusted],
        "entries": with_entries,
        "speech": {**speech, **({ASKED: language} if language else {})},
        "within": "",
    }
    ended = run(CONFINED, request, _prepare)
    from ledger.cli.outcomes import outcome  # noqa: PLC0415

    return outcome(ended, request)


def _prepare() -> None:
    import ledger.cli.lines  # noqa: PLC0415
    import ledger.cli.outcomes  # noqa: F401, PLC0415


def _look(book: Path) -> None:
    """See that it can be confined, and that a name that begins here also ends here."""
    if not CONFINES:
        msg = say("Windows confines no check; say --trusted if the book is your own.")
        raise _error(msg)
    here = Path.cwd()
    if ".." not in book.parts and book.absolute().is_relative_to(here):
        folder = Path(os.path.realpath(book.parent))
        if not folder.is_relative_to(os.path.realpath(here)):
            msg = say("{book} is behind a link that leaves this folder.", book=book)
            raise _error(msg)


def _error(told: str) -> Exception:
    from ledger.errors import LedgerError  # noqa: PLC0415 - it loads Beancount

    return LedgerError(told)
