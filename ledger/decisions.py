"""Decisions: what the assembly settled, and what was decided in a hurry."""

import datetime as dt
from collections.abc import Iterable
from collections.abc import Mapping
from typing import NamedTuple

from beancount.core import data

from ledger.errors import LedgerError
from ledger.fields import Excuse
from ledger.language import say
from ledger.records import Decision
from ledger.register import Filed
from ledger.register import Register

ASSEMBLY = "assembly"
UNWAIVABLE = frozenset({"records", "decisions", "closed-year", "seal"})
INEXCUSABLE = frozenset({"records", "closed-year", "seal"})


class Settled(NamedTuple):
    """How the assembly answered a quick decision: when, and by which decision."""

    date: dt.date
    decision: str


class Citation(NamedTuple):
    """Where the books cite decisions: an entry, or one of its postings."""

    entry: data.Directive
    meta: data.Meta


class Decisions:
    """Every decision of a book, and what became of the quick ones."""

    def __init__(self, register: Register) -> None:
        self.filed: Mapping[str, Filed[Decision]] = register.decisions()
        self.ratified: dict[str, Settled] = {}
        self.rejected: dict[str, Settled] = {}
        self._excuses: dict[Excuse, Settled] = {}
        for decision_id, (date, record, _) in self.filed.items():
            if record.taken_by == ASSEMBLY:
                self._settle(Settled(date, decision_id), record)

    def _settle(self, settled: Settled, record: Decision) -> None:
        for known, named in (
            (self.ratified, record.ratifies),
            (self.rejected, record.rejects),
        ):
            for quick in named:
                known[quick] = min(known.get(quick, settled), settled)
        for excuse in record.excuses:
            self._excuses[excuse] = max(self._excuses.get(excuse, settled), settled)

    def quick(self) -> list[Filed[Decision]]:
        """List the quick decisions in the order of their dates."""
        quick = [one for one in self.filed.values() if one.record.taken_by == "quick"]
        return sorted(quick, key=lambda one: (one.date, one.record.id))

    def settled(self, decision_id: str) -> Settled | None:
        """Tell when a quick decision was first ratified or rejected, or None."""
        answers = (self.ratified.get(decision_id), self.rejected.get(decision_id))
        return min((answer for answer in answers if answer is not None), default=None)

    def awaiting(self, on: dt.date) -> list[Filed[Decision]]:
        """List the quick decisions that are neither ratified nor rejected by a day."""
        return [
            one
            for one in self.quick()
            if one.date <= on and not self._answered(one.record.id, on)
        ]

    def waiver(
        self, law: str, cited: Iterable[str], on: dt.date
    ) -> Filed[Decision] | None:
        """Find a cited decision that frees an act of a day from a law."""
        if law in UNWAIVABLE:
            return None
        for decision_id in cited:
            filed = self.filed.get(decision_id)
            if filed is not None and self._frees(filed, law, on):
                return filed
        return None

    def excuse(self, law: str, judged: str, on: dt.date) -> str | None:
        """Find the assembly decision that lets a finding of a past day stand."""
        settled = self._excuses.get(Excuse(law, judged))
        if law in INEXCUSABLE or settled is None or settled.date < on:
            return None
        return settled.decision

    def _frees(self, filed: Filed[Decision], law: str, on: dt.date) -> bool:
        date, record, _ = filed
        if law not in record.waives or not date <= on <= (record.until or on):
            return False
        if record.taken_by == ASSEMBLY:
            return True
        ratified = self.ratified.get(record.id)
        rejected = self.rejected.get(record.id)
        return (
            ratified is not None
            and ratified.date <= on
            and (rejected is None or on < rejected.date)
        )

    def _answered(self, decision_id: str, on: dt.date) -> bool:
        settled = self.settled(decision_id)
        return settled is not None and settled.date <= on


def check_cited(decisions: Decisions, cited: str, on: dt.date) -> None:
    """See that decisions may be cited on a day: taken by then, and not rejected.

    Raises:
      LedgerError: one may not.
    """
    for one in cited.split():
        filed = decisions.filed.get(one)
        if filed is None or filed.date > on:
            msg = say(
                "{decision} is no decision taken by {on}; record it first.",
                decision=one,
                on=on,
            )
            raise LedgerError(msg)
        rejected = decisions.rejected.get(one)
        if rejected is not None and rejected.date <= on:
            msg = say(
                "{decision} was rejected on {date} by {by}.",
                decision=one,
                date=rejected.date,
                by=rejected.decision,
            )
            raise LedgerError(msg)


def cited_in(meta: data.Meta | None) -> list[str]:
    """Give the decisions that metadata cites: one text, separated by blanks."""
    cited = (meta or {}).get("decision")
    return cited.split() if isinstance(cited, str) else []
