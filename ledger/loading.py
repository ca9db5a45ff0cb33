"""Loading: a book's files read from disk, each once, and never from a cache."""

import codecs
import glob
import os
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import Any
from typing import NamedTuple

from beancount import loader
from beancount.core import data
from beancount.parser import booking
from beancount.parser import parser

from ledger import encoding
from ledger import findings
from ledger import text
from ledger.book import Book
from ledger.errors import LedgerError
from ledger.findings import Finding
from ledger.hints import hinted

NOTHING: Mapping[str, bytes] = {}


class Loss(NamedTuple):
    """Records that did not read: of which kind, and from which day on it matters."""

    kind: str
    since: date


@dataclass
class Loaded:
    """The files of a book as the parser reads them.

    Attributes:
      entries: what was read, by date; not yet booked.
      empties: customs without values, which Beancount cannot work with.
      options: Beancount's options.
      files: the place of each file in the order of reading.
      findings: what is wrong with the text.
      losses: what did not read.
      notes: what is worth saying and not wrong.
    """

    entries: list[data.Directive] = field(default_factory=list)
    empties: list[data.Directive] = field(default_factory=list)
    options: dict[str, Any] = field(default_factory=dict)
    files: dict[str, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    losses: set[Loss] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)


def load(book: Path, instead: Mapping[str, bytes] = NOTHING) -> Loaded:
    """Read a book and all that it includes.

    Args:
      book: the main file.
      instead: contents to read in place of what stands on the disk, each by the
        real path of its file.

    Raises:
      LedgerError: there is no such file, or it cannot be opened.
    """
    main = book.absolute()
    if main.is_dir():
        msg = f"{book} is a folder; name the book's main file, such as main.beancount."
        raise LedgerError(msg)
    loaded = Loaded()
    others: list[dict[str, Any]] = []
    queue = [str(main)]
    while queue:
        name = queue.pop(0)
        content = _content(name, instead)
        if content is None:
            msg = f"{book} cannot be opened; is the name right?"
            raise LedgerError(msg)
        loaded.files[name] = len(loaded.files)
        options = _read(name, content, loaded)
        if loaded.options:
            others.append(options)
            _note_plugins(name, options, loaded)
        else:
            loaded.options = options
        queue += _included(name, content, options, loaded, queue)
    _aggregate(loaded, others)
    return loaded


def read_book(path: Path) -> tuple[Book, list[Finding]]:
    """Read a book for a report: parsed and booked, and not judged.

    Returns:
      the book, and what Beancount could not read of it.

    Raises:
      LedgerError: the book cannot be opened.
    """
    entries, options, told = read_entries(path)
    return Book.read(entries, options, booked=entries), told


def read_entries(
    path: Path,
) -> tuple[list[data.Directive], dict[str, Any], list[Finding]]:
    """Read a book's entries, booked, its options, and what could not be read.

    Raises:
      LedgerError: the book cannot be opened.
    """
    loaded = load(path)
    entries, errors = booking.book(loaded.entries, loaded.options)
    told = [*loaded.findings, *map(findings.of_error, errors)]
    return entries, loaded.options, findings.in_order(told, loaded.files)


def load_text(name: str, content: bytes) -> Loaded:
    """Read one text alone, under a file's name, without what it includes."""
    loaded = Loaded(files={name: 0})
    loaded.options = _read(name, content, loaded)
    return loaded


def _content(name: str, instead: Mapping[str, bytes]) -> bytes | None:
    if instead and (real := os.path.realpath(name)) in instead:
        return instead[real]
    try:
        return Path(name).read_bytes()
    except OSError:
        return None


def _read(name: str, content: bytes, loaded: Loaded) -> dict[str, Any]:
    """Parse one file, and look at its text for what the parser does not tell."""
    told = list(encoding.faults(name, content))
    if told and told[-1].message in encoding.NOT_PARSED:
        loaded.losses.add(Loss(text.ANY_KIND, date.min))
        content = b""
    content = content.removeprefix(codecs.BOM_UTF8)
    written = content.decode("utf-8", errors="replace")
    entries, errors, options = parser.parse_string(content, report_filename=name)
    for entry in entries:
        empty = isinstance(entry, data.Custom) and entry.values is None
        (loaded.empties if empty else loaded.entries).append(entry)
    for error in errors:
        if not _told_better(error):
            finding = findings.of_error(error)
            told.append(finding._replace(message=hinted(finding.message)))
    loaded.findings += [*told, *text.repeated_keys(name, written, entries)]
    if told:
        read = {entry.meta["lineno"] for entry in entries}
        _lose(name, written, read, sorted(one.line for one in told), loaded)
    return dict(options)


def _lose(
    name: str, written: str, read: set[int], errors: list[int], loaded: Loaded
) -> None:
    """Tell which entries of a file an error dropped."""
    for header in text.headers(written):
        if header.line in read:
            continue
        loaded.losses.add(Loss(header.kind, header.date))
        at = next((line for line in errors if line >= header.line), errors[-1])
        if at != header.line:
            loaded.findings.append(
                Finding(
                    name,
                    header.line,
                    f"this {header.kind} was dropped by the error on line {at}; mend "
                    "that line and it reads again.",
                )
            )


def _told_better(error: Any) -> bool:  # noqa: ANN401
    """Tell whether Beancount's error is one that is told here in other words."""
    return str(error.message).startswith(
        (
            "UnicodeDecodeError",
            "Duplicate metadata field",
            "Duplicate posting metadata field",
        )
    )


def _note_plugins(name: str, options: Mapping[str, Any], loaded: Loaded) -> None:
    for plugin, _ in options["plugin"]:
        loaded.notes.append(
            f'{Path(name).name} says plugin "{plugin}", which Beancount ignores in an '
            "included file; say it in the main file."
        )


def _included(
    name: str,
    content: bytes,
    options: Mapping[str, Any],
    loaded: Loaded,
    queue: list[str],
) -> list[str]:
    """Give the files that a file includes, in a stable order."""
    written = content.decode("utf-8", errors="replace")
    lines = {one: text.lines_of("include", one, written) for one in options["include"]}
    included: list[str] = []
    for pattern in options["include"]:
        line = lines[pattern].pop(0) if lines[pattern] else 0
        found = glob.glob(str(Path(name).parent / pattern), recursive=True)  # noqa: PTH207 - as Beancount does
        if not found:
            _not_included(name, line, f'include "{pattern}" finds no file', loaded)
        for match in sorted(found):
            file = os.path.normpath(match)
            if file in loaded.files or file in queue or file in included:
                said = f"{Path(file).name} is included a second time"
                message = f"{said}; once is enough."
                loaded.findings.append(Finding(name, line, message))
            elif not os.access(file, os.R_OK) or Path(file).is_dir():
                _not_included(name, line, f"{match} cannot be opened", loaded)
            else:
                included.append(file)
    return included


def _not_included(name: str, line: int, fault: str, loaded: Loaded) -> None:
    message = f"{fault}; mend the name. What it says is not judged."
    loaded.findings.append(Finding(name, line, message))
    loaded.losses.add(Loss(text.ANY_KIND, date.min))


def _aggregate(loaded: Loaded, others: list[dict[str, Any]]) -> None:
    loaded.options["include"] = sorted(loaded.files)
    loaded.options = loader.aggregate_options_map(loaded.options, others)
    loaded.entries.sort(key=data.entry_sortkey)
