"""An import: which importer a file is for, and what all files bring together."""

import os
import runpy
from collections.abc import Iterator
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from typing import NamedTuple

from beancount.core import data
from beangulp.importer import Importer

from ledger import imported
from ledger import unknown_forms
from ledger.errors import LedgerError
from ledger.findings import one_line
from ledger.findings import printable
from ledger.form_importer import FormImporter
from ledger.forms import CSV
from ledger.forms import WORKBOOKS
from ledger.forms import FormError
from ledger.language import listed
from ledger.language import say

FORMS = (*CSV, *WORKBOOKS)
CONFIG = "CONFIG"
OPTION = ("fava-option", "import-config")
EXAMPLE = '2026-01-01 custom "fava-option" "import-config" "importers.py"'


class Identified(NamedTuple):
    """A file, and the importer that it is for."""

    path: Path
    importer: Importer


class Gathered(NamedTuple):
    """What files bring: entries of theirs, those of them that the book lacks, notes."""

    entries: list[data.Directive]
    new: list[data.Directive]
    notes: list[str]


def configured(book: Path, existing: Sequence[data.Directive]) -> Path:
    """Give the config.py that the book names for Fava's import page.

    Raises:
      LedgerError: it names none.
    """
    for entry in existing:
        if isinstance(entry, data.Custom) and entry.type == OPTION[0]:
            values = [value for value, _ in entry.values or ()]
            if len(values) > 1 and values[0] == OPTION[1]:
                return book.absolute().parent / str(values[1])
    msg = say(
        "{book} names no importers; say --config FILE, or in the book: {example}",
        book=book,
        example=EXAMPLE,
    )
    raise LedgerError(msg)


def importers(config: Path) -> list[Importer]:
    """Run a config.py, as Fava and beangulp do, and give what it lists as CONFIG.

    Raises:
      LedgerError: it cannot be run, or lists no importers.
    """
    if not config.is_file():
        msg = say(
            "{config} is no file; name the config.py that lists the importers.",
            config=config,
        )
        raise LedgerError(msg)
    try:
        found = runpy.run_path(str(config)).get(CONFIG)
    except LedgerError:
        raise
    except (Exception, SystemExit) as error:  # it is somebody's program
        name = type(error).__name__
        told = one_line(
            say(
                "{config} fails ({name}: {error}); mend it.",
                config=config,
                name=name,
                error=error,
            )
        )
        raise LedgerError(told) from error
    sound = isinstance(found, list | tuple) and found
    if not sound or not all(isinstance(one, Importer) for one in found or ()):
        msg = say(
            "{config} lists no importers; say {name} = [...], each an importer.",
            config=config,
            name=CONFIG,
        )
        raise LedgerError(msg)
    return list(found or ())


def files(paths: Sequence[Path]) -> list[Path]:
    """List files, and in their order the forms that lie in folders.

    Raises:
      LedgerError: one is not there, or holds none.
    """
    found: list[Path] = []
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - it takes names of any length
            inside = (one for one in path.rglob("[!.]*") if one.is_file())
            held = sorted(one for one in inside if one.suffix.lower() in FORMS)
            if not held:
                msg = say(
                    "{folder} holds no forms; name another folder.",
                    folder=printable(str(path)),
                )
                raise LedgerError(msg)
            found += held
        elif os.path.lexists(path):
            found.append(path)
        else:
            msg = say(
                "{path} is not there; is the name right?", path=printable(str(path))
            )
            raise LedgerError(msg)
    return found


def identify(known: Sequence[Importer], path: Path) -> Identified:
    """Find the importer of a file.

    Raises:
      FormError: it is for none, with what the nearest lacks, or for several.
    """
    fitting = [one for one in known if one.identify(str(path))]
    if len(fitting) == 1:
        return Identified(path, fitting[0])
    name = printable(path.name)
    if fitting:
        names = listed(one.name for one in fitting)
        told = say(
            "{name} is a form of {names}; name the one meant with --as.",
            name=name,
            names=names,
        )
        raise FormError([told])
    raise FormError([unknown_forms.reason(known, path)])


def named(known: Sequence[Importer], name: str) -> Importer:
    """Find an importer by its name.

    Raises:
      LedgerError: none has it.
    """
    for one in known:
        if name in {one.name, one.name.partition(" ")[2]}:
            return one
    names = ", ".join(one.name for one in known)
    msg = say(
        "no importer is named {name}; there are: {names}.", name=name, names=names
    )
    raise LedgerError(msg)


def gather(
    identified: Sequence[Identified], existing: Sequence[data.Directive]
) -> Gathered:
    """Read files, all of them or none.

    Raises:
      FormError: with one line for each fault of any file.
      LedgerError: entries differ that have one id.
    """
    found: list[data.Directive] = []
    read: list[tuple[FormImporter[Any], Any]] = []
    faults: list[str] = []
    for path, importer in identified:
        try:
            if isinstance(importer, FormImporter):
                rows = importer.rows(str(path))
                found += importer.of_rows(rows, existing)
                read.append((importer, rows))
            else:
                found += importer.extract(str(path), list(existing))
        except FormError as error:
            faults += error.faults
    if faults:
        raise FormError(faults)
    entries = sorted(imported.once(found), key=lambda one: one.date)
    there = imported.by_id(existing)
    new = [one for one in entries if imported.id_of(one) not in there]
    known = [*existing, *new]
    notes = [told for form, rows in read for told in form.notes(rows, known)]
    return Gathered(entries, new, notes)


def why(identified: Sequence[Identified]) -> Iterator[str]:
    """Say why each row of files has its account, where a rule chose it."""
    for path, importer in identified:
        if isinstance(importer, FormImporter):
            yield from importer.why(importer.rows(str(path)))
