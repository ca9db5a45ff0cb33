"""The Book: one typed reading of a list of entries, made in one pass."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from typing import TypeVar

from beancount.core import data

from ledger import laws
from ledger import references
from ledger.accounts import Accounts
from ledger.advance_sheets import is_advances
from ledger.amendments import Amended
from ledger.amendments import amendments
from ledger.decisions import Citation
from ledger.decisions import Decisions
from ledger.enrolments import Enrolment
from ledger.enrolments import enrolments
from ledger.kinds import read_records
from ledger.language import say
from ledger.policies import Policy
from ledger.postings import Posted
from ledger.postings import Postings
from ledger.reading import Fault
from ledger.records import Family
from ledger.records import Record
from ledger.register import Register
from ledger.sheets import is_sheet
from ledger.stays import Stay
from ledger.stays import stays

P = TypeVar("P", bound=Policy)


@dataclass(frozen=True, eq=False)
class Book:
    """What the entries say, typed; rules and reports ask it, and it asks nobody.

    Attributes:
      entries: everything that was read.
      booked: the entries before any plugin, where that is known.
      options: Beancount's options.
      transactions: every transaction, by date.
      sheets: the transactions that are collection sheets, among them.
      advances: the transactions that are advance sheets, among them.
      funerals: the transactions that are of a funeral, among them.
      register: the records of every kind.
      accounts: the opened accounts and their traits.
      balances: the assertions of balances, by date.
      pads: the entries that let Beancount fill a gap, by date.
      notes: the notes on accounts, by date.
      commodities: what is said of each currency, by its name.
      citations: where decisions are cited outside records.
      unread: what is wrong with single records.
      known_laws: the laws that a decision may name.
      horizon: the date of the last transaction, or None.
    """

    entries: Sequence[data.Directive]
    booked: Sequence[data.Directive] | None
    options: Mapping[str, Any]
    transactions: Sequence[data.Transaction]
    sheets: Sequence[data.Transaction]
    advances: Sequence[data.Transaction]
    funerals: Sequence[data.Transaction]
    register: Register
    accounts: Accounts
    balances: Sequence[data.Balance]
    pads: Sequence[data.Pad]
    notes: Sequence[data.Note]
    commodities: Mapping[str, data.Commodity]
    citations: Sequence[Citation]
    unread: Sequence[Fault]
    known_laws: frozenset[str]
    horizon: dt.date | None

    @classmethod
    def read(
        cls,
        entries: Iterable[data.Directive],
        options: Mapping[str, Any],
        booked: Sequence[data.Directive] | None = None,
    ) -> "Book":
        """Read entries as the parser or Beancount's booking gives them."""
        every = [*entries]
        transactions: list[data.Transaction] = []
        sheets: list[data.Transaction] = []
        advances: list[data.Transaction] = []
        funerals: list[data.Transaction] = []
        others: dict[type, list[Any]] = defaultdict(list)
        citations: list[Citation] = []
        for entry in every:
            meta = entry.meta or {}
            if isinstance(entry, data.Transaction):
                transactions.append(entry)
                if is_sheet(meta):
                    sheets.append(entry)
                if is_advances(meta):
                    advances.append(entry)
                if "funeral" in meta:
                    funerals.append(entry)
                citations.extend(_cited_below(entry))
            else:
                others[type(entry)].append(entry)
            if "decision" in meta and not isinstance(entry, data.Custom):
                citations.append(Citation(entry, meta))
        known = laws.known(options)
        filed, unread = read_records(others[data.Custom], known)
        return cls(
            entries=every,
            booked=booked,
            options=options,
            transactions=transactions,
            sheets=sheets,
            advances=advances,
            funerals=funerals,
            register=Register(filed),
            accounts=Accounts(others[data.Open], others[data.Close]),
            balances=others[data.Balance],
            pads=others[data.Pad],
            notes=others[data.Note],
            commodities={one.currency: one for one in others[data.Commodity]},
            citations=citations,
            unread=unread,
            known_laws=known,
            horizon=max((one.date for one in transactions), default=None),
        )

    @cached_property
    def postings(self) -> Postings:
        """Give every posting by its account, and those that say more than an amount."""
        return Postings.read(self.transactions)

    @property
    def posted(self) -> Mapping[str, list[Posted]]:
        """Give what is posted on each account, by date, with its entry."""
        return self.postings.by_account

    @cached_property
    def faults(self) -> list[Fault]:
        """Give everything that is wrong with the records."""
        unread = frozenset((fault.kind, fault.id) for fault in self.unread)
        between = references.faults(self.register, self.accounts, unread)
        return [*self.unread, *between]

    @cached_property
    def doubtful(self) -> frozenset[tuple[str, str]]:
        """Give kind and id of refused records, so that one fault is told once."""
        return frozenset((fault.kind, fault.id) for fault in self.faults)

    def in_doubt(self, model: type[Record], record_id: str) -> bool:
        """Tell whether a record of a kind and id is refused."""
        return (model.kind, record_id) in self.doubtful

    def account_in_doubt(self, name: str) -> bool:
        """Tell whether the opening of an account is refused."""
        return ("", name) in self.doubtful

    def in_doubt_from(self, model: type[Record], record_id: str) -> dt.date | None:
        """Give the day of the first refused record of a kind and id, or None."""
        days = (
            fault.entry.date
            for fault in self.faults
            if (fault.kind, fault.id) == (model.kind, record_id)
        )
        return min(days, default=None)

    @cached_property
    def decisions(self) -> Decisions:
        """Give the decisions and what became of them."""
        return Decisions(self.register)

    @cached_property
    def enrolments(self) -> dict[str, tuple[Enrolment, ...]]:
        """Give each family's spans of membership, by family."""
        families = self.register.histories(Family)
        spans = ((one, enrolments(history)) for one, history in families.items())
        return {family: found for family, found in spans if found}

    @cached_property
    def stays(self) -> dict[str, tuple[Stay, ...]]:
        """Give each family's time at its cooperatives, by family."""
        families = self.register.histories(Family)
        return {one: stays(history) for one, history in families.items()}

    @cached_property
    def policies(self) -> dict[str, list[Amended]]:
        """Give the successive states of each policy, by name."""
        histories = self.register.histories(Policy)
        return {name: list(amendments(history)) for name, history in histories.items()}

    def policy(self, model: type[P], on: dt.date) -> P | None:
        """Give a policy of ours as in force on a day, or None."""
        known = self.policy_named(model.named, on)
        return known if isinstance(known, model) else None

    def policy_named(self, name: str, on: dt.date) -> Policy | None:
        """Give the policy of a name as in force on a day, or None."""
        asked = name, on
        if asked not in self._in_force:
            self._in_force[asked] = self._policy(*asked)
        return self._in_force[asked]

    @cached_property
    def _in_force(self) -> dict[tuple[str, dt.date], Policy | None]:
        return {}

    def _policy(self, name: str, on: dt.date) -> Policy | None:
        for state in reversed(self.policies.get(name, ())):
            if state.date <= on:
                policy: Policy | None = state.policy
                return policy
        return None

    def source(self, model: type[P], term: str, on: dt.date) -> str:
        """Name what gave a term in force on a day, for a message."""
        given = self.given_by(model, term, on)
        if given is None:
            return say("policy {policy}", policy=model.named)
        return say(
            "policy {policy}, decision {decision}",
            policy=model.named,
            decision=" ".join(given) or say("none cited"),
        )

    def given_by(
        self, model: type[P], term: str, on: dt.date
    ) -> tuple[str, ...] | None:
        """Give the decisions that gave a term in force on a day, or None."""
        for state in reversed(self.policies.get(model.named, ())):
            if state.date <= on:
                given: tuple[str, ...] = state.sources[term].record.decision
                return given
        return None


def _cited_below(entry: data.Transaction) -> Iterator[Citation]:
    for posting in entry.postings or ():
        if posting.meta and "decision" in posting.meta:
            yield Citation(entry, posting.meta)
