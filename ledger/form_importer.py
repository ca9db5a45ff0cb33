"""A form as an importer of beangulp's: for `cayapa import`, Fava, and any config.py."""

import datetime as dt
import re
from collections.abc import Iterable
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar
from typing import Generic
from typing import TypeVar

from beancount.core import data
from beangulp.importer import Importer

from ledger import form_rows
from ledger import imported
from ledger import written_amounts
from ledger import written_dates
from ledger.errors import LedgerError
from ledger.form_rows import FormRow
from ledger.form_rows import Read
from ledger.form_rows import Watch
from ledger.forms import Form
from ledger.forms import FormError

M = TypeVar("M", bound=FormRow)
DUPLICATE = "__duplicate__"
_DATED = re.compile(r"\A\d{4}-\d{2}-\d{2}\.")


class FormImporter(Importer, Generic[M]):
    """What the importers of all forms share; one of them says `form`, and `entries`.

    Attributes:
      title: the name of the form, which is its module's.
      model: what a row of it is.
      watch: passes rows on, and may show how far they are.
    """

    title: ClassVar[str]
    model: type[M]
    watch: Watch = staticmethod(iter)

    def __init__(self, account: str, form: Form) -> None:
        self.filed = account
        self.form = form
        written_amounts.check(form.written.numbers)
        written_dates.check(form.written.dates)

    def entries(
        self, rows: Sequence[Read[M]], existing: Sequence[data.Directive]
    ) -> list[data.Directive]:
        """Make rows that read into entries, each with `imported.meta`.

        Args:
          rows: all rows of the file.
          existing: what the book says, as Beancount's booking gives it.

        Raises:
          FormError: rows contradict each other, with a line for each.
          LedgerError: the book lacks what the form needs.
        """
        raise NotImplementedError

    def notes(
        self, rows: Sequence[Read[M]], existing: Sequence[data.Directive]
    ) -> list[str]:
        """Say what is worth saying of a file and not wrong, as a gap before it."""
        del rows, existing
        return []

    def why(self, rows: Sequence[Read[M]]) -> Iterable[str]:
        """Say why each row has its account, where a rule chose it."""
        del rows
        return ()

    def why_not(self, filepath: str) -> tuple[int, str]:
        """Tell why a file is not such a form, and by how many headings; (0, "") if."""
        return form_rows.why_not(Path(filepath), self.form, self.model)

    # --- What beangulp and Fava ask ---

    @property
    def name(self) -> str:
        """Give the name of the form."""
        return self.title

    def identify(self, filepath: str) -> bool:
        """Tell whether a file has the form's headings."""
        try:
            return self.why_not(filepath)[0] == 0
        except LedgerError:
            return False

    def account(self, filepath: str) -> str:
        """Give the account whose documents the file joins."""
        del filepath
        return self.filed

    def date(self, filepath: str) -> dt.date | None:
        """Give the day of the last entry; None if the file does not read."""
        try:
            return self.last_day(self.rows(filepath))
        except LedgerError:
            return None

    def last_day(self, rows: Sequence[Read[M]]) -> dt.date | None:
        """Give the last day of which a form tells."""
        return max((entry.date for entry in self.entries(rows, [])), default=None)

    def filename(self, filepath: str) -> str | None:
        """Give the name to file it under; beangulp puts a date before it."""
        return _DATED.sub("", Path(filepath).name)

    def rows(self, filepath: str) -> list[Read[M]]:
        """Read the rows of a file.

        Raises:
          FormError: with one line for each fault.
        """
        return form_rows.read(Path(filepath), self.form, self.model, self.watch)

    def extract(
        self, filepath: str, existing: Sequence[data.Directive]
    ) -> list[data.Directive]:
        """Give the entries of a file, by date; those that the book has too.

        Raises:
          LedgerError: the file is refused, or the book says something else under an
            id of it.
        """
        return self.of_rows(self.rows(filepath), existing)

    def of_rows(
        self, rows: Sequence[Read[M]], existing: Sequence[data.Directive]
    ) -> list[data.Directive]:
        """Give the entries of rows; see `extract`."""
        found = imported.once(self.entries(rows, existing))
        there = imported.by_id(existing)
        faults = []
        for entry in found:
            known = there.get(str(imported.id_of(entry)))
            if known is not None and not imported.same(known, entry):
                faults.append(imported.differing(known, entry))
        if faults:
            raise FormError(faults)
        return sorted(found, key=lambda one: one.date)

    def deduplicate(
        self, entries: list[data.Directive], existing: Sequence[data.Directive]
    ) -> None:
        """Mark what the book has, by its id; equal payments are not one."""
        there = imported.by_id(existing)
        for entry in entries:
            if imported.id_of(entry) in there:
                entry.meta[DUPLICATE] = True

    def sort(self, entries: list[data.Directive], reverse: bool = False) -> None:  # noqa: FBT001, FBT002 - as beangulp calls it
        """Sort entries by date; those of a day stay as the form has them."""
        entries.sort(key=lambda one: one.date, reverse=reverse)
