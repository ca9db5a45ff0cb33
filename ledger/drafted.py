"""Drafted entries: Beancount text whose every entry has an id of its own.

What an importer makes of a form is drafted too; its id is the key `import`.
"""

from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any
from typing import NamedTuple

from beancount.core import data

from ledger import findings
from ledger import imported
from ledger import placing
from ledger.book import Book
from ledger.errors import LedgerError
from ledger.language import say
from ledger.loading import Loaded
from ledger.loading import load_text
from ledger.reading import DRAFT

KEY = DRAFT
NAME = "<draft>"
PLACE = ("filename", "lineno")
ROOTS = tuple(
    f"name_{root}" for root in ("assets", "liabilities", "equity", "income", "expenses")
)


class Drafted(NamedTuple):
    """A drafted entry.

    Attributes:
      id: what its key `draft` says, or `import:` and what its key `import` says; the
        same for the same request or form, today and later.
      entry: the entry as the parser reads it.
      text: its lines, with the comments above it, without blank lines around them.
    """

    id: str
    entry: data.Directive
    text: str


def read(text: str, options: Mapping[str, Any] | None = None) -> list[Drafted]:
    """Read drafted entries; one that is there twice is one.

    Args:
      text: the entries.
      options: those of the book that they are for, which name its roots.

    Raises:
      LedgerError: the text does not read, holds something besides entries, an entry
        without an id, or two of one id that differ.
    """
    content = text.encode("utf-8", errors="surrogateescape")
    loaded = load_text(NAME, content, _roots(options or {}))
    if loaded.findings:
        told = "\n".join(map(findings.line, loaded.findings))
        msg = say(
            "{told}\nThe draft does not read; nothing was written.\n{text}",
            told=told,
            text=text,
        )
        raise LedgerError(msg)
    entries = {one.meta["lineno"]: one for one in entries_of(loaded)}
    drafts: dict[str, Drafted] = {}
    for statement, part in placing.parts(content):
        draft = _drafted(entries.get(statement.first), part.decode("utf-8"))
        known = drafts.setdefault(draft.id, draft)
        if not same(known.entry, draft.entry):
            msg = say(
                "two entries of the draft are {draft}, and differ.", draft=draft.id
            )
            raise LedgerError(msg)
    return list(drafts.values())


def entries_of(loaded: Loaded) -> list[data.Directive]:
    """Give the entries of a book as they are typed, in the order of their lines."""
    found = [*loaded.entries, *loaded.empties]
    return sorted(found, key=lambda one: int(one.meta["lineno"]))


def by_id(entries: Iterable[data.Directive]) -> dict[str, list[data.Directive]]:
    """Gather the entries that have the key `draft` or `import`; by either, if both."""
    found: dict[str, list[data.Directive]] = {}
    for entry in entries:
        for draft_id in _ids(entry):
            found.setdefault(draft_id, []).append(entry)
    return found


def id_of(entry: data.Directive) -> str:
    """Give the id of a drafted or imported entry; empty if it has none."""
    return next(iter(_ids(entry)), "")


def is_there(book: Book, draft: str) -> bool:
    """Tell whether a transaction of a book has a draft's id."""
    return any(is_draft(one, draft) for one in book.transactions)


def is_draft(entry: data.Directive, draft: str) -> bool:
    """Tell whether an entry has a draft's id; its metadata may be of any kind."""
    said = (entry.meta or {}).get(KEY)
    return isinstance(said, str) and said == draft


def same(one: data.Directive, other: data.Directive) -> bool:
    """Tell whether two entries say the same, wherever they stand."""
    return _said(one) == _said(other)


def _ids(entry: data.Directive) -> list[str]:
    """Give an entry's ids; a draft that a form's row was joined to has two."""
    draft_id, import_id = entry.meta.get(KEY), imported.id_of(entry)
    drafted_as = [draft_id] if isinstance(draft_id, str) and draft_id else []
    return [*drafted_as, *([f"{imported.KEY}:{import_id}"] if import_id else [])]


def _roots(options: Mapping[str, Any]) -> bytes:
    """Write how a book names the roots of its accounts, an option a line."""
    said = (f'option "{key}" "{options[key]}"\n' for key in ROOTS if key in options)
    return "".join(said).encode()


def _drafted(entry: data.Directive | None, part: str) -> Drafted:
    if entry is None:
        msg = say("a draft holds entries alone, and this is none:\n{part}", part=part)
        raise LedgerError(msg)
    draft_id = id_of(entry)
    if not draft_id:
        msg = say(
            'each drafted entry has its id as {key}: "...", and this has none:\n{part}',
            key=KEY,
            part=part,
        )
        raise LedgerError(msg)
    return Drafted(draft_id, entry, part)


def _said(value: object) -> object:
    """Leave out where an entry stands, and how its lines end."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n")
    if isinstance(value, dict):
        return {key: _said(one) for key, one in value.items() if key not in PLACE}
    if isinstance(value, list | tuple):
        return [type(value).__name__, *map(_said, value)]
    return value
