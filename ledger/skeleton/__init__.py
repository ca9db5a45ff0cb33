"""The skeleton of a set of books: small, correct, and written once.

Each language has its own: the words that people choose, such as names of accounts
and files, are in it; those that programs read are the same in all.

The main file comes last: until it stands there is no book. What a killed writer left
without it is finished by the next one, if it begins in the same week.
"""

from datetime import date
from datetime import timedelta
from importlib import resources
from pathlib import Path
from string import Template

from ledger import periods
from ledger import replacing
from ledger.errors import LedgerError
from ledger.language import ENGLISH
from ledger.language import say

MAIN = "main.beancount"
BOOKS = {
    "en": (
        MAIN,
        "accounts.beancount",
        "decisions.beancount",
        "policies.beancount",
        "people.beancount",
        "collections.beancount",
        "queries.beancount",
        "README.md",
    ),
    "es": (
        MAIN,
        "cuentas.beancount",
        "decisiones.beancount",
        "politicas.beancount",
        "personas.beancount",
        "planillas.beancount",
        "consultas.beancount",
        "README.md",
    ),
}
FILES = {"check.yml": ".github/workflows/check.yml"}


def write(folder: Path, *, on: date, language: str = ENGLISH) -> list[Path]:
    """Write the books into a folder, beginning on the Monday of a day's week.

    Args:
      folder: where they are to stand.
      on: a day of their first week.
      language: whose words they use, one of `BOOKS`.

    Raises:
      LedgerError: a file of theirs is there already, or cannot be written.
    """
    files = {
        folder / target: _filled(name, on) for name, target in _files(language).items()
    }
    there = [file for file in files if file.exists()]
    if folder / MAIN in there or not all(map(_stands, there, map(files.get, there))):
        msg = say(
            "{files} exists; name an empty folder. Nothing was written.",
            files=", ".join(map(str, there)),
        )
        raise LedgerError(msg)
    made: list[Path] = []
    try:
        lacking = (file for file in files if file not in there)
        for file in sorted(lacking, key=lambda one: one.name == MAIN):
            file.parent.mkdir(parents=True, exist_ok=True)
            replacing.create(file, files[file])
            made.append(file)
    except OSError as error:
        for file in made:
            file.unlink(missing_ok=True)
        why = error.strerror
        msg = say("{file} cannot be written: {why}.", file=folder, why=why)
        raise LedgerError(msg) from None
    return list(files)


def _files(language: str) -> dict[str, str]:
    """Give the files of the skeleton, and where in the folder they go."""
    return {**{f"{language}/{name}": name for name in BOOKS[language]}, **FILES}


def _filled(name: str, on: date) -> bytes:
    """Fill in the days of a file of the skeleton."""
    week = periods.week_of(on)
    begin = periods.monday(week)
    fields = {
        "begin": begin.isoformat(),
        "friday": (begin + timedelta(days=4)).isoformat(),
        "week": periods.format_week(week),
        "next_friday": (begin + timedelta(days=11)).isoformat(),
        "next_week": periods.format_week(week + 1),
    }
    text = resources.files(__name__).joinpath(name).read_text("utf-8")
    return Template(text).substitute(fields).encode("utf-8")


def _stands(file: Path, content: bytes | None) -> bool:
    try:
        return file.read_bytes() == content
    except OSError:
        return False
