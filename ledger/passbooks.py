"""Passbooks: everything between a member and the network, and nothing of others.

What is shared is masked here, once, for every way of printing: no free text of the
books is taken over (a narration may name anybody), a family's cooperative stands
under its name, and whoever else is part of a contract is another member.
"""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from ledger import money
from ledger.associates import suspension
from ledger.book import Book
from ledger.clearing import days
from ledger.cover import Cover
from ledger.errors import LedgerError
from ledger.language import say
from ledger.loan_agreement import KINDS
from ledger.paid_weeks import PaidWeeks
from ledger.paid_weeks import paid_weeks
from ledger.passbook_contracts import Contracts
from ledger.passbook_contracts import contracts_of
from ledger.passbook_weeks import Handed
from ledger.passbook_weeks import Weeks
from ledger.passbook_weeks import handed_in
from ledger.passbook_weeks import weeks_of
from ledger.passbook_work import Work
from ledger.passbook_work import Works
from ledger.precision import decimals
from ledger.records import Associate
from ledger.records import Cooperative
from ledger.records import Family
from ledger.standings import Look
from ledger.standings import look


class Suspended(NamedTuple):
    """A suspension: until when, None for good, and by which decisions."""

    until: date | None
    decisions: tuple[str, ...]


class Cleared(NamedTuple):
    """What a member's place in the clearing moved; what she owes is positive."""

    date: date
    moved: Decimal
    owes: Decimal
    currency: str


class Passbook(NamedTuple):
    """What stands between a member and the network at the end of a day.

    Attributes:
      member, kind: who: a family, an associate or a cooperative.
      name: the name of the cooperative, or of the one that she belongs to.
      on: the day.
      left: whether she is no member any more.
      standing: of a family; None if it has left, or no terms are in force.
      unsure: whether its weeks rest on a sheet that is refused or missing.
      weeks: the contributions of a family.
      handed: the sheets of a cooperative.
      suspended: what suspends an associate on that day.
      contracts: deposits, loans, guarantees.
      work: advances, pay and gifts of an associate.
      clearing: what moved between her and other cooperatives.
    """

    member: str
    kind: str
    name: str
    on: date
    left: bool
    standing: Look | None
    unsure: bool
    weeks: Weeks | None
    handed: list[Handed]
    suspended: Suspended | None
    contracts: Contracts
    work: Work | None
    clearing: list[Cleared]


def passbook(book: Book, member: str, *, on: date) -> Passbook:
    """Write the passbook of one member.

    Raises:
      LedgerError: the books know no family, associate or cooperative of that id by
        that day.
    """
    return Passbooks(book, [member], on=on).of(member)


def members(book: Book, *, on: date) -> list[str]:
    """List all who have a passbook on a day, those who have left among them."""
    return [
        one
        for model in KINDS
        for one, history in book.register.histories(model).items()
        if history[0].date <= on
    ]


class Passbooks:
    """The passbooks of some members on a day; what they share is read once."""

    def __init__(self, book: Book, some: Collection[str], *, on: date) -> None:
        self._book = book
        self._on = on
        known = book.register.histories(Family)
        self._families = frozenset(one for one in some if one in known)

    def of(self, member: str) -> Passbook:
        """Write the passbook of one of these members.

        Raises:
          LedgerError: there is no such member by that day.
        """
        book, on = self._book, self._on
        kind = self._kind(member)
        standing = self._standing(member) if kind == Family.kind else None
        family = book.register.on(Family, member, on)
        held = suspension(book, member, on)
        return Passbook(
            member,
            kind,
            self._name(kind, member),
            on,
            left=not any(book.register.on(model, member, on) for model in KINDS),
            standing=standing,
            unsure=family is not None and self._cover.is_unsure(family),
            weeks=self._weeks(member, standing) if kind == Family.kind else None,
            handed=handed_in(book, member, self._paid)
            if kind == Cooperative.kind
            else [],
            suspended=Suspended(held.record.until, held.record.decision)
            if held
            else None,
            contracts=contracts_of(book, member, on=on),
            work=self._works.of(member) if kind == Associate.kind else None,
            clearing=self._clearing.get(member, []),
        )

    @cached_property
    def _cover(self) -> Cover:
        return Cover(self._book, self._families)

    @cached_property
    def _paid(self) -> PaidWeeks:
        return paid_weeks(self._book, self._families, on=self._on)

    @cached_property
    def _works(self) -> Works:
        return Works(self._book, on=self._on)

    @cached_property
    def _clearing(self) -> dict[str, list[Cleared]]:
        found: dict[str, list[Cleared]] = {}
        for unit, day in days(self._book):
            for party in {one.party for one in day.moved if day.date <= self._on}:
                moved = sum(
                    (one.number for one in day.moved if one.party == party), money.ZERO
                )
                none = money.ZERO.scaleb(-decimals(self._book, unit))
                owes = day.positions[party] + none
                told = Cleared(day.date, moved + none, owes, unit)
                found.setdefault(party, []).append(told)
        return found

    def _kind(self, member: str) -> str:
        for model in KINDS:
            history = self._book.register.history(model, member)
            if history and history[0].date <= self._on:
                return model.kind
        msg = say(
            "{member} is no family, associate or cooperative by {day}.",
            member=member,
            day=self._on,
        )
        raise LedgerError(msg)

    def _name(self, kind: str, member: str) -> str:
        """Give the name of her cooperative; a word for one that has none."""
        register, on = self._book.register, self._on
        place = member if kind == Cooperative.kind else self._place(member)
        first = register.first(Cooperative, place)
        record = register.on(Cooperative, place, on) or (first and first.record)
        return record.name if isinstance(record, Cooperative) else say("a cooperative")

    def _place(self, member: str) -> str:
        """Give the last cooperative of a family or an associate."""
        for model in (Family, Associate):
            for filed in reversed(self._book.register.history(model, member)):
                record = filed.record
                if filed.date <= self._on and isinstance(record, Family | Associate):
                    return record.cooperative
        return ""

    def _standing(self, member: str) -> Look | None:
        try:
            told = look(self._book, member, on=self._on, cover=self._cover)
        except LedgerError:  # it has left, or no terms are in force
            return None
        return told._replace(cooperative=self._name(Family.kind, member))

    def _weeks(self, member: str, standing: Look | None) -> Weeks:
        now = standing.outlook.standing if standing else None
        return weeks_of(self._book, member, self._paid, now, on=self._on)
