"""Loading: a book's files read from disk, each once, and never from a cache."""

import codecs
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import Any
from typing import NamedTuple

from beancount import loader
from beancount.core import data
from beancount.parser import parser

from ledger import findings
from ledger import text
from ledger import tolerances
from ledger.book import Book
from ledger.booked import fill_in
from ledger.errors import LedgerError
from ledger.files import Files
from ledger.files import Parsed
from ledger.findings import Finding
from ledger.hints import hinted
from ledger.hints import told_better
from ledger.language import say

DISK = Files()


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
      source: where the files came from.
    """

    entries: list[data.Directive] = field(default_factory=list)
    empties: list[data.Directive] = field(default_factory=list)
    options: dict[str, Any] = field(default_factory=dict)
    files: dict[str, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    losses: set[Loss] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    source: Files = DISK


def load(book: Path, source: Files = DISK) -> Loaded:
    """Read a book and all that it includes.

    Args:
      book: the main file.
      source: where the files come from.

    Raises:
      LedgerError: there is no such file, or it cannot be opened.
    """
    main = book.absolute()
    if main.is_dir():
        msg = say(
            "{book} is a folder; name the book's main file, such as main.beancount.",
            book=book,
        )
        raise LedgerError(msg)
    loaded = Loaded(source=source)
    others: list[dict[str, Any]] = []
    queue = [str(main)]
    while queue:
        name = queue.pop(0)
        content = source.content(name)
        if content is None:
            msg = say("{book} cannot be opened; is the name right?", book=book)
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
    entries, errors = fill_in(loaded.entries, loaded.options)
    told = [*loaded.findings, *map(findings.of_error, errors)]
    return entries, loaded.options, findings.in_order(told, loaded.files)


def load_text(name: str, content: bytes, head: bytes = b"") -> Loaded:
    """Read one text alone, under a file's name, without what it includes.

    The lines of `head` are read before it, and not counted: options of its book.
    """
    loaded = Loaded(files={name: 0})
    loaded.options = _read(name, content, loaded, head)
    return loaded


def _read(
    name: str, content: bytes, loaded: Loaded, head: bytes = b""
) -> dict[str, Any]:
    """Parse one file, and look at its text for what the parser does not tell."""
    told, legible = loaded.source.faults(name, content)
    if not legible:
        loaded.losses.add(Loss(text.ANY_KIND, date.min))
        content = b""
    content = content.removeprefix(codecs.BOM_UTF8)
    written = content.decode("utf-8", errors="replace")
    entries, errors, options = parser.parse_string(
        head + content, report_filename=name, report_firstline=1 - head.count(b"\n")
    )
    parsed = Parsed(name, written, [*entries], dict(options))
    loaded.findings += tolerances.faults(parsed)
    looked = loaded.source.look(parsed)
    loaded.findings += looked.refused
    loaded.notes += looked.notes
    for entry in parsed.entries:
        empty = isinstance(entry, data.Custom) and entry.values is None
        (loaded.empties if empty else loaded.entries).append(entry)
    for error in errors:
        if not told_better(error):
            finding = findings.of_error(error)
            told.append(finding._replace(message=hinted(finding.message)))
    loaded.findings += [*told, *text.repeated_keys(name, written, entries)]
    if told:
        read = {entry.meta["lineno"] for entry in entries}
        _lose(name, written, read, sorted(one.line for one in told), loaded)
    return parsed.options


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
            message = say(
                "this {kind} was dropped by the error on line {line}; mend that line "
                "and it reads again.",
                kind=header.kind,
                line=at,
            )
            loaded.findings.append(Finding(name, header.line, message))


def _note_plugins(name: str, options: Mapping[str, Any], loaded: Loaded) -> None:
    for plugin, _ in options["plugin"]:
        loaded.notes.append(
            say(
                '{file} says plugin "{plugin}", which Beancount ignores in an '
                "included file; say it in the main file.",
                file=Path(name).name,
                plugin=plugin,
            )
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
        for file, fault in loaded.source.included(name, pattern):
            if file in loaded.files or file in queue or file in included:
                message = say(
                    "{file} is included a second time; once is enough.",
                    file=Path(file).name,
                )
                loaded.findings.append(Finding(name, line, message))
            elif fault:
                _not_included(name, line, fault, loaded)
            else:
                included.append(file)
    return included


def _not_included(name: str, line: int, fault: str, loaded: Loaded) -> None:
    message = say("{fault}. What it says is not judged.", fault=fault)
    loaded.findings.append(Finding(name, line, message))
    loaded.losses.add(Loss(text.ANY_KIND, date.min))


def _aggregate(loaded: Loaded, others: list[dict[str, Any]]) -> None:
    loaded.options["include"] = sorted(loaded.files)
    loaded.options = loader.aggregate_options_map(loaded.options, others)
    loaded.entries.sort(key=data.entry_sortkey)
