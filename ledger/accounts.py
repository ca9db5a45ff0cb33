"""Accounts, and what each says of itself in the metadata of its `open`."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from beancount.core import account
from beancount.core import data

INHERITED = {"fund": str, "role": str, "source": str, "liquid": bool, "campaign": str}


class Traits(NamedTuple):
    """What an account says of itself, or inherits from its nearest opened ancestor."""

    fund: str | None = None
    role: str | None = None
    source: str | None = None
    liquid: bool | None = None
    campaign: str | None = None


class Accounts:
    """The opened accounts of a book."""

    def __init__(
        self, opened: Iterable[data.Open], closed: Iterable[data.Close] = ()
    ) -> None:
        self.opened = {entry.account: entry for entry in opened}
        self._closed = {entry.account: entry.date for entry in closed}
        self._traits: dict[str, Traits] = {"": Traits()}

    def traits(self, name: str) -> Traits:
        """Give an account's traits; one never opened has its ancestors'."""
        known = self._traits.get(name)
        if known is None:
            known = self._traits[name] = self._own(name, self._inherited(name))
        return known

    def is_open(self, name: str, on: date) -> bool:
        """Tell whether an account is open on a day."""
        entry, closed = self.opened.get(name), self._closed.get(name)
        return entry is not None and entry.date <= on and not (closed and closed <= on)

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
            key: entry.meta[key]
            for key, kind in INHERITED.items()
            if isinstance(entry.meta.get(key), kind)
        }
        return inherited._replace(**said)
