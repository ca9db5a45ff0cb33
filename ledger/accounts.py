"""Accounts, and what each says of itself in the metadata of its `open`."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from typing import NamedTuple

from beancount.core import account
from beancount.core import data

INHERITED = {
    "fund": str,
    "role": str,
    "source": str,
    "liquid": bool,
    "campaign": str,
    "stream": str,
}


class Traits(NamedTuple):
    """What an account says of itself, or inherits from its nearest opened ancestor."""

    fund: str | None = None
    role: str | None = None
    source: str | None = None
    liquid: bool | None = None
    campaign: str | None = None
    stream: str | None = None


class Accounts:
    """The opened accounts of a book."""

    def __init__(
        self, opened: Iterable[data.Open], closed: Iterable[data.Close] = ()
    ) -> None:
        self.opened: dict[str, data.Open] = {}
        for entry in opened:
            self.opened.setdefault(entry.account, entry)  # a second one is refused
        self.closed = {entry.account: entry for entry in closed}
        self._traits: dict[str, Traits] = {"": Traits()}

    def traits(self, name: str) -> Traits:
        """Give an account's traits; one never opened has its ancestors'."""
        known = self._traits.get(name)
        if known is None:
            known = self._traits[name] = self._own(name, self._inherited(name))
        return known

    def said(self, name: str, key: str) -> Any:  # noqa: ANN401 - any value of metadata
        """Give what an account says under a key on its own opening, or None."""
        return (self.opened[name].meta or {}).get(key)

    @property
    def any_of_a_fund(self) -> bool:
        """Tell whether any account says that it belongs to a fund."""
        return any(isinstance(self.said(name, "fund"), str) for name in self.opened)

    @property
    def first_day(self) -> date | None:
        """Give the day on which the first account was opened, or None."""
        return min((entry.date for entry in self.opened.values()), default=None)

    def is_open(self, name: str, on: date) -> bool:
        """Tell whether an account is open on a day."""
        entry, closed = self.opened.get(name), self.closed.get(name)
        ended = closed is not None and closed.date <= on
        return entry is not None and entry.date <= on and not ended

    def fitting(self, *, fund: str | None, currency: str, on: date) -> list[str]:
        """List the accounts of a fund that admit a currency and are open on a day."""
        return [
            name
            for name, entry in self.opened.items()
            if self.traits(name).fund == fund
            and self.is_open(name, on)
            and (not entry.currencies or currency in entry.currencies)
        ]

    def of(self, *, fund: str, role: str) -> list[str]:
        """List the opened accounts of a fund and role, in order of opening."""
        return [
            name
            for name in self.opened
            if self.traits(name).fund == fund and self.traits(name).role == role
        ]

    def _inherited(self, name: str) -> Traits:
        """Give the traits of the nearest ancestor opened by the day of an account."""
        entry = self.opened.get(name)
        ancestor = account.parent(name)
        while ancestor:
            opened = self.opened.get(ancestor)
            if opened is not None and (entry is None or opened.date <= entry.date):
                return self.traits(ancestor)
            ancestor = account.parent(ancestor)
        return Traits()

    def _own(self, name: str, inherited: Traits) -> Traits:
        entry = self.opened.get(name)
        if entry is None:
            return inherited
        said = {
            key: self.said(name, key)
            for key, kind in INHERITED.items()
            if isinstance(self.said(name, key), kind) and self.said(name, key) != ""
        }
        return inherited._replace(**said)
