"""Policies: the thresholds that the assembly decided, each with its decision.

A later policy of the same name amends: terms that it does not name keep their
value and the decision that gave it; `term: "none"` removes one.
"""

import datetime as dt
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Annotated
from typing import ClassVar
from typing import Literal
from typing import NamedTuple

from pydantic import ConfigDict

from ledger.fields import NONE
from ledger.fields import Count
from ledger.fields import Currency
from ledger.fields import Id
from ledger.fields import Price
from ledger.fields import Removable
from ledger.fields import Scale
from ledger.fields import Share
from ledger.fields import Words
from ledger.records import Record
from ledger.records import RecordModel
from ledger.register import Filed
from ledger.register import History

COMMON = {"id", "decision"}


class Policy(RecordModel):
    """A policy of a law of one's own, whose terms are not known here."""

    model_config = ConfigDict(extra="allow")
    kind = "policy"
    named: ClassVar[str] = ""

    def given(self) -> dict[str, object]:
        """Give the terms that this record names, by the key as written."""
        terms = {
            key: None if isinstance(value, str) and value == NONE else value
            for key, value in (self.model_extra or {}).items()
        }
        for field in self.model_fields_set - COMMON:
            terms[field.replace("_", "-")] = getattr(self, field)
        return terms


class DecisionsPolicy(Policy):
    """How long a quick decision may wait for the assembly."""

    model_config = ConfigDict(extra="forbid")
    named = "decisions"

    ratification_days: Annotated[Count | None, Removable] = None


class FuneralPolicy(Policy):
    """What the funeral fund asks of a family, and whom it covers."""

    model_config = ConfigDict(extra="forbid")
    named = "funeral"

    fund: Annotated[Id | None, Removable] = None
    contribution: Annotated[Price | None, Removable] = None
    covered_max: Annotated[Count | None, Removable] = None
    waiting_weeks: Annotated[Count | None, Removable] = None
    arrears_weeks_max: Annotated[Count | None, Removable] = None
    reinstatement: Annotated[Literal["arrears", "waiting"] | None, Removable] = None


class FuneralBenefitPolicy(Policy):
    """What a funeral may cost, by time of membership.

    `allowed` lists months and amounts, `"0:0 4:425000"`: nothing at first, 425,000
    once more than four months have passed. `currency` is that of the amounts.
    """

    model_config = ConfigDict(extra="forbid")
    named = "funeral-benefit"

    allowed: Annotated[Scale | None, Removable] = None
    currency: Annotated[Currency | None, Removable] = None


class HeldOwedPolicy(Policy):
    """How much a fund must hold for what it owes.

    `days` is how far ahead a claim counts as due; `sight_share` is the share of
    sight savings that counts.
    """

    model_config = ConfigDict(extra="forbid")
    named = "held-owed"

    days: Annotated[Count | None, Removable] = None
    sight_share: Annotated[Share | None, Removable] = None


class ProvenancePolicy(Policy):
    """Which sources of money the network refuses."""

    model_config = ConfigDict(extra="forbid")
    named = "provenance"

    refuses: Annotated[Words | None, Removable] = None


class ExactPolicy(Policy):
    """That books agree to the last cent; it has no terms."""

    model_config = ConfigDict(extra="forbid")
    named = "exact"


POLICIES: dict[str, type[Policy]] = {
    model.named: model
    for model in (
        DecisionsPolicy,
        FuneralPolicy,
        FuneralBenefitPolicy,
        HeldOwedPolicy,
        ProvenancePolicy,
        ExactPolicy,
    )
}


class Amended(NamedTuple):
    """A policy as it stands from a day on.

    Attributes:
      date: the first day.
      policy: the terms in force, or None after the policy's end.
      filed: the record that brought this state about.
      sources: for each term in force, as written, the record that gave it.
    """

    date: dt.date
    policy: Policy | None
    filed: Filed[Record]
    sources: Mapping[str, Filed[Record]]


def amendments(history: History) -> Iterator[Amended]:
    """Fold the records of one policy into its successive states."""
    policy: Policy | None = None
    sources: dict[str, Filed[Record]] = {}
    for filed in history:
        record = filed.record
        if not isinstance(record, Policy):
            policy, sources = None, {}
        else:
            given = record.given()
            sources = {**sources, **dict.fromkeys(given, filed)}
            sources = {key: sources[key] for key in sources if _kept(key, given)}
            policy = _amend(policy, record)
        yield Amended(filed.date, policy, filed, sources)


def _kept(key: str, given: Mapping[str, object]) -> bool:
    return given.get(key, key) is not None


def _amend(policy: Policy | None, record: Policy) -> Policy:
    if policy is None:
        return record
    named = record.model_fields_set - COMMON
    fresh = {field: getattr(record, field) for field in named}
    return policy.model_copy(update={**fresh, **(record.model_extra or {})})
