"""A page in Fava: whatever happens on it, Fava and the other pages go on."""

import re
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property
from typing import Any
from typing import TypeAlias

import jinja2
from fava.core import FavaLedger
from fava.ext import FavaExtensionBase
from fava.helpers import FavaAPIError
from markupsafe import Markup

from ledger.errors import LedgerError
from ledger.language import Speech
from ledger.language import chosen
from ledger.language import said_by
from ledger.language import say
from ledger.language import speaking
from ledger.web import verdicts
from ledger.web.parts import Cell
from ledger.web.parts import Part
from ledger.web.parts import Words
from ledger.web.view import Reading
from ledger.web.view import View

Writer: TypeAlias = Callable[[View], Iterable[Part]]
FIRST = "Overview"
TROUBLE = Markup('<div class="cayapa"><p class="attention" role="alert">{}</p></div>')


class Guarded(jinja2.Template):
    """A template that speaks the book's language, and never raises."""

    def render(self, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401 - as in Jinja
        """Draw a page; what went wrong is told in its place."""
        page: Page = kwargs["extension"]
        with speaking(page.speech):
            try:
                return super().render(*args, **kwargs)
            except Exception as crash:  # noqa: BLE001 - a page must not raise
                return str(TROUBLE.format(page.trouble(crash)))


class Page(FavaExtensionBase):
    """A page: its title, what it is for, and the parts that are on it.

    Attributes:
      title: its name in the sidebar, marked for the catalogue.
      lead: one sentence that says what the page shows, marked too.
    """

    title = ""
    lead = ""

    def __init__(self, ledger: FavaLedger, config: str | None = None) -> None:
        """Begin; a page takes no configuration, and one that is given is not read."""
        del config
        super().__init__(ledger, None)
        self._reading: Reading | None = None

    @property
    def report_title(self) -> str:  # type: ignore[override]
        """Give the title in the book's language."""
        with speaking(self.speech):
            return say(self.title)

    @property
    def lead_told(self) -> str:
        """Give the sentence that says what the page shows."""
        return say(self.lead)

    @property
    def speech(self) -> Speech:
        """Give the language and the locale that the book names."""
        return chosen(said_by(self.ledger.all_entries_by_type.Custom))

    @cached_property
    def jinja_env(self) -> jinja2.Environment:
        """Give Fava's templates and ours, guarded."""
        env: jinja2.Environment = super().jinja_env.overlay()
        env.template_class = Guarded
        return env

    def after_load_file(self) -> None:
        """Read the book and judge it once Fava has loaded it, not while one waits."""
        if self.ledger.extensions.get_extension(FIRST) is self:
            # What fails here fails again on the page, and is told there.
            with suppress(Exception), speaking(self.speech):
                verdicts.judge(self.reading)

    def writers(self) -> Sequence[Writer]:
        """Give what writes the parts of the page, in their order."""
        raise NotImplementedError

    def view(self) -> View:
        """Look at the book with the filters that are set.

        Raises:
          FilterError: one of them does not read.
        """
        return View.of_request(self.reading)

    def parts(self, view: View) -> Iterator[Part]:
        """Write the page; what a part cannot tell is said in its place."""
        for write in self.writers():
            try:
                yield from list(write(view))
            except Exception as crash:  # noqa: BLE001 - the other parts go on
                yield Words("", [Cell(self.trouble(crash))], mood="attention")

    def trouble(self, crash: Exception) -> str:
        """Say what went wrong on the page."""
        if isinstance(crash, LedgerError):
            return str(crash)
        if isinstance(crash, FavaAPIError | re.error):
            return say("This filter does not read: {what}.", what=crash)
        return say(
            "The page {page} could not show this ({kind}: {what}). Nothing else is "
            "touched by it; please report this with the book.",
            page=self.name,
            kind=type(crash).__name__,
            what=crash,
        )

    @property
    def reading(self) -> Reading:
        """Give the book as last loaded; the first page keeps it for all of them."""
        first = self.ledger.extensions.get_extension(FIRST)
        keeper = first if isinstance(first, Page) else self
        entries = self.ledger.all_entries
        kept = keeper._reading  # noqa: SLF001 - of another page
        if kept is None or kept.entries is not entries:
            kept = keeper._reading = Reading(entries, self.ledger.options)  # noqa: SLF001
        return kept
