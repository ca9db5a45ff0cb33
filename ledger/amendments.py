"""Amendments: how the records of a policy follow each other.

A later policy of the same name amends: terms that it does not name keep their
value and the decision that gave it; `term: "none"` removes one.
"""

import datetime as dt
from collections.abc import Iterator
from collections.abc import Mapping
from typing import NamedTuple

from ledger.policies import COMMON
from ledger.policies import Policy
from ledger.records import Record
from ledger.register import Filed
from ledger.register import History


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
