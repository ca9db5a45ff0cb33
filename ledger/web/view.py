"""What a page looks at: the book, the day, and the filters that are set in Fava.

Nothing is reckoned from the entries that Fava has filtered: under a time filter it
adds opening entries of its own. The day is the last one of the time filter; without
one it is the day of the book's last transaction.
"""

import datetime as dt
from collections.abc import Callable
from collections.abc import Hashable
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any
from typing import TypeVar

from beancount.core import account
from beancount.core import data
from fava.context import g
from fava.core.filters import AdvancedFilter
from fava.core.filters import Match
from fava.util.date import DateRange
from fava.util.date import dateranges
from flask import request

from ledger.book import Book
from ledger.language import day
from ledger.language import figure
from ledger.language import say
from ledger.precision import decimals
from ledger.web import links
from ledger.web.parts import Cell

PADDED = "P"
SPANS_MAX = 100
T = TypeVar("T")
D = TypeVar("D", bound=data.Directive)


class Reading:
    """The Book of a ledger as Fava has loaded it, and what pages have asked of it."""

    def __init__(self, entries: Any, options: Mapping[str, Any]) -> None:  # noqa: ANN401
        """Read the Book; `entries` are kept, to tell whether Fava has loaded anew."""
        self.entries = entries
        self.book = Book.read(_given(entries), options)
        self._kept: dict[Hashable, Any] = {}

    def ask(self, question: Callable[..., T], *about: Hashable, **said: Hashable) -> T:
        """Ask the book once what a function of the library tells of it."""
        asked = (question, about, *said.items())
        if asked not in self._kept:
            self._kept[asked] = question(self.book, *about, **said)
        answer: T = self._kept[asked]
        return answer


def _given(entries: Iterable[Any]) -> Iterable[data.Directive]:
    """Leave out what Beancount added for a `pad`: the library adds it itself."""
    pads = {
        (one.meta["filename"], one.meta["lineno"])
        for one in entries
        if isinstance(one, data.Pad)
    }
    return (
        one
        for one in entries
        if not (
            pads
            and isinstance(one, data.Transaction)
            and one.flag == PADDED
            and (one.meta.get("filename"), one.meta.get("lineno")) in pads
        )
    )


@dataclass(frozen=True)
class View:
    """What a page looks at.

    Attributes:
      reading: the book as loaded.
      on: the day at whose end the figures are told.
      begin: the first day of what is shown over time.
      time, account, words: the filters as typed; empty where none is set.
    """

    reading: Reading
    on: dt.date
    begin: dt.date
    time: str
    account: str
    words: str

    @classmethod
    def of_request(cls, reading: Reading) -> "View":
        """Look at what the request of the moment asks for.

        Raises:
          FilterError: a filter does not read.
        """
        args = request.args
        span = g.filtered.date_range
        days = [one.date for one in reading.book.entries]
        first = min((one.date for one in reading.book.transactions), default=None)
        last = reading.book.horizon or max(days)
        return cls(
            reading,
            span.end_inclusive if span else last,
            max(span.begin, first or span.begin) if span else first or last,
            args.get("time", ""),
            args.get("account", ""),
            args.get("filter", "").strip(),
        )

    @property
    def end(self) -> dt.date:
        """Give the day up to which findings are told: all, where no time is set."""
        return self.on if self.time else dt.date.max

    @property
    def book(self) -> Book:
        """Give the book."""
        return self.reading.book

    def ask(self, question: Callable[..., T], *about: Hashable, **said: Hashable) -> T:
        """Ask the book what a function of the library tells of it, once a load."""
        return self.reading.ask(question, *about, **said)

    def keeps(self, name: str) -> bool:
        """Tell whether the filter of accounts lets an account through."""
        return not self.account or (
            account.has_component(name, self.account) or self._match(name)
        )

    def keeps_fund(self, fund: str) -> bool:
        """Tell whether the filter of accounts lets an account of a fund through."""
        return not self.account or fund in self._funds

    def kept(self, entries: Iterable[D]) -> list[D]:
        """Leave out entries that the filters set aside, or that are of other days."""
        found = [one for one in entries if self.begin <= one.date <= self.on]
        if self.account:
            found = [one for one in found if self._touches(one)]
        if self.words:
            found = list(AdvancedFilter(self.words).apply(found))  # type: ignore[arg-type]
        return found

    def spans(self) -> list[DateRange]:
        """Cut the days that are looked at into the interval chosen in Fava.

        As in Fava's own charts, these are the last hundred.
        """
        end = self.on + dt.timedelta(days=1)
        if end <= self.begin:
            return []
        spans = dateranges(self.begin, end, g.interval, complete=False)
        return [*spans][-SPANS_MAX:]

    def accounts_of(self, fund: str) -> list[str]:
        """Give the accounts of a fund that have moved."""
        traits = self.book.accounts.traits
        return [name for name in self.book.posted if (traits(name).fund or "") == fund]

    def amount(self, number: Decimal, currency: str, href: str = "") -> Cell:
        """Show an amount with its currency."""
        written = figure(number, decimals(self.book, currency))
        return Cell(f"{written} {currency}", href, number=True)

    @staticmethod
    def count(number: int, href: str = "") -> Cell:
        """Show a count; nothing stands behind none."""
        return Cell(figure(number), href if number else "", number=True)

    def to_accounts(self, names: Iterable[str]) -> str:
        """Lead to the journal of some accounts."""
        return links.to_accounts([*names], self.book.posted)

    def told(self) -> list[str]:
        """Say which day is looked at, and which filters are heeded."""
        on = day(self.on)
        if self.time:
            said = [
                say(
                    "As things stood at the end of {on}, the last day of the time "
                    "filter; what runs over time begins on {begin}.",
                    on=on,
                    begin=day(self.begin),
                )
            ]
        else:
            said = [say("As things stood at the end of {on}.", on=on)]
            if self.book.horizon:
                said = [say("As the books stand, up to {on}.", on=on)]
        if self.account:
            said.append(
                say(
                    "Account filter {filter}: only funds with such accounts are shown, "
                    "each with all that it has.",
                    filter=self.account,
                )
            )
        if self.words:
            said.append(
                say(
                    "Filter {filter}: it picks the entries of lists and charts; sums "
                    "and standings count everything.",
                    filter=self.words,
                )
            )
        return said

    def _touches(self, entry: data.Directive) -> bool:
        """Tell whether an entry moves a kept account; one without any does."""
        postings = getattr(entry, "postings", None)
        return postings is None or any(self.keeps(one.account) for one in postings)

    @cached_property
    def _match(self) -> Match:
        return Match(self.account)

    @cached_property
    def _funds(self) -> frozenset[str]:
        traits = self.book.accounts.traits
        names = {*self.book.accounts.opened, *self.book.posted}
        return frozenset(traits(one).fund or "" for one in names if self.keeps(one))
