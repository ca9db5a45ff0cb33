"""Writing: drafted entries put into a file of a book, if the book stands with them."""

import os
from collections import Counter
from collections.abc import Iterator
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from beancount.core import data

from ledger import drafted
from ledger import findings
from ledger import imported
from ledger import placing
from ledger import replacing
from ledger.check import check
from ledger.drafted import Drafted
from ledger.errors import LedgerError
from ledger.files import Files
from ledger.findings import Finding
from ledger.language import say
from ledger.loading import Loaded
from ledger.loading import load
from ledger.loading import load_text
from ledger.rules import Rule

WAIT_SECONDS = 30
IMPORTED = f"{imported.KEY}:"


class Written(NamedTuple):
    """What was written, and what of it was there already, by the ids of the drafts."""

    new: tuple[str, ...]
    there: tuple[str, ...]


def write(  # noqa: PLR0913 - one argument a question
    book: Path,
    file: Path,
    draft: str,
    rules: Sequence[Rule],
    *,
    wait_seconds: int = WAIT_SECONDS,
    force: bool = False,
) -> Written:
    """Write drafted entries into a file of a book, each once.

    An entry that stands in the book already, in any of its files, is not written
    again. The book with the entries is judged first, and nothing is written if
    anything is wrong with it that was not before.

    Args:
      book: the book's main file.
      file: the file to change, which the book includes or is.
      draft: entries as text, each with `draft: "ID"` or `import: "ID"`.
      rules: the laws that judge.
      wait_seconds: how long to wait for another writer.
      force: write though something would be wrong that was not before.

    Raises:
      LedgerError: nothing was written, and why.
    """
    target = Path(os.path.realpath(file))
    files = (one for one in (Path(os.path.realpath(book)), target) if one.is_file())
    with _failing(file), replacing.locked(files, wait_seconds=wait_seconds):
        old = _content(target)
        loaded = load(book, Files({} if old is None else {str(target): old}))
        name = _name(target, loaded)
        if old is None or name is None:
            raise LedgerError(_foreign(book, file))
        _look(loaded)
        drafts = drafted.read(draft, loaded.options)
        new = _missing(drafts, loaded)
        if new:
            placed = placing.place(
                old, [placing.Insertion(one.entry.date, one.text) for one in new]
            )
            _compare(name, placed.content, new, loaded)
            if not force:
                _judge(book, target, placed, rules, new)
            replacing.replace(target, old=old, new=placed.content)
    written = tuple(one.id for one in new)
    return Written(written, tuple(one.id for one in drafts if one.id not in written))


@contextmanager
def _failing(file: Path) -> Iterator[None]:
    """Say what it means that the disk fails: all this is before a file is replaced."""
    try:
        yield
    except OSError as error:
        msg = say(
            "{file} stays as it was: the books cannot be read ({why}). Try again.",
            file=file,
            why=error.strerror or error,
        )
        raise LedgerError(msg) from None


def _content(target: Path) -> bytes | None:
    try:
        return target.read_bytes()
    except OSError:
        return None  # then the book has not read it either


def _name(target: Path, loaded: Loaded) -> str | None:
    """Give the name under which the book reads a file."""
    real = str(target)
    return next((one for one in loaded.files if os.path.realpath(one) == real), None)


def _foreign(book: Path, file: Path) -> str:
    include = os.path.relpath(file.absolute(), book.absolute().parent)
    return say(
        "{file} is no file of {book}; create it if it is not there, and say in "
        '{name}: include "{include}"',
        file=file,
        book=book,
        name=book.name,
        include=include,
    )


def _look(loaded: Loaded) -> None:
    """See that no entry is lost, which might be the one that is to be written."""
    if loaded.losses:
        first = findings.in_order(loaded.findings, loaded.files)[0]
        msg = say(
            "{finding}\nWhat does not read may hold the draft already; mend the book "
            "first (cayapa check tells all).",
            finding=findings.line(first),
        )
        raise LedgerError(msg)


def _missing(drafts: Sequence[Drafted], loaded: Loaded) -> list[Drafted]:
    """Give the drafts that are not in the book.

    Raises:
      LedgerError: one is there and says something else.
    """
    there = drafted.by_id(drafted.entries_of(loaded))
    for draft in drafts:
        for entry in there.get(draft.id, ()):
            if draft.id.startswith(IMPORTED):
                if not imported.same(entry, draft.entry):
                    raise LedgerError(imported.differing(entry, draft.entry))
            elif not drafted.same(entry, draft.entry):
                msg = say(
                    "{file}:{line}: {draft} is there with other content; nothing was "
                    "written. Let it stand, or remove it and write again. The draft:\n"
                    "{text}",
                    file=findings.shown(str(entry.meta["filename"])),
                    line=entry.meta["lineno"],
                    draft=draft.id,
                    text=draft.text,
                )
                raise LedgerError(msg)
    return [draft for draft in drafts if draft.id not in there]


def _compare(name: str, content: bytes, new: Sequence[Drafted], loaded: Loaded) -> None:
    """See that the file says what it said, and the drafts, and nothing else."""
    before = [one for one in drafted.entries_of(loaded) if one.meta["filename"] == name]
    after = drafted.entries_of(load_text(name, content))
    ids = {one.id: one.entry for one in new}
    kept = [one for one in after if drafted.id_of(one) not in ids]
    added = [one for one in after if drafted.id_of(one) in ids]
    wanted = [ids[drafted.id_of(one)] for one in added]
    if len(wanted) < len(new) or not _same(added, wanted) or not _same(kept, before):
        msg = say(
            "the draft would say something else in {file}, between pushtag and poptag "
            "perhaps; nothing was written. Name another file.",
            file=findings.shown(name),
        )
        raise LedgerError(msg)


def _same(some: Sequence[data.Directive], others: Sequence[data.Directive]) -> bool:
    return len(some) == len(others) and all(map(drafted.same, some, others))


def _judge(
    book: Path,
    target: Path,
    placed: placing.Placed,
    rules: Sequence[Rule],
    new: Sequence[Drafted],
) -> None:
    """See that nothing is wrong with the book that was not before.

    The book as it was is judged with blank lines where the drafts go, so that its
    findings speak of the same lines.
    """
    found = check(book, rules, Files({str(target): placed.content})).findings
    if not found:
        return
    before = check(book, rules, Files({str(target): placed.blank})).findings
    told = list((Counter(found) - Counter(before)).elements())
    if told:
        raise LedgerError(_broken(target, told, new))


def _broken(target: Path, told: Sequence[Finding], new: Sequence[Drafted]) -> str:
    return say(
        "{file} stays as it was: with the draft this would be wrong in the books.\n"
        "{findings}\nThe draft:\n{draft}",
        file=findings.shown(str(target)),
        findings="\n".join(map(findings.line, told)),
        draft="\n\n".join(one.text for one in new),
    )
