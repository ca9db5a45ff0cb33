"""The skeleton of a set of books: small, correct, and written once."""

from datetime import date
from datetime import timedelta
from importlib import resources
from pathlib import Path
from string import Template

from ledger import periods
from ledger.errors import LedgerError

FILES = {
    "main.beancount": "main.beancount",
    "accounts.beancount": "accounts.beancount",
    "decisions.beancount": "decisions.beancount",
    "policies.beancount": "policies.beancount",
    "people.beancount": "people.beancount",
    "collections.beancount": "collections.beancount",
    "README.md": "README.md",
    "check.yml": ".github/workflows/check.yml",
}


def write(folder: Path, *, on: date) -> list[Path]:
    """Write the books into a folder, beginning on the Monday of a day's week.

    Raises:
      LedgerError: a file of theirs is there already, or cannot be written.
    """
    files = {name: folder / target for name, target in FILES.items()}
    there = [str(file) for file in files.values() if file.exists()]
    if there:
        msg = f"{', '.join(there)} exists; name an empty folder. Nothing was written."
        raise LedgerError(msg)
    begin = periods.monday(periods.week_of(on))
    fields = {
        "begin": begin.isoformat(),
        "friday": (begin + timedelta(days=4)).isoformat(),
        "week": periods.format_week(periods.week_of(on)),
        "next_friday": (begin + timedelta(days=11)).isoformat(),
        "next_week": periods.format_week(periods.week_of(on) + 1),
    }
    try:
        for name, file in files.items():
            text = resources.files(__name__).joinpath(name).read_text("utf-8")
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("x", encoding="utf-8", newline="\n") as opened:
                opened.write(Template(text).substitute(fields))
    except OSError as error:
        msg = f"{folder} cannot be written: {error.strerror}."
        raise LedgerError(msg) from None
    return list(files.values())
