"""Records: the dated agreements of the books, one `custom` directive each.

    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-0001 P-0002"

A kind is a class here: its fields are the values of the line, in the order of
`positions`, and the metadata below it. Nothing else is admitted.
"""

import datetime as dt
from typing import ClassVar
from typing import Literal
from typing import Self

from pydantic import BaseModel
from pydantic import ConfigDict
from pydantic import Field
from pydantic import model_validator
from pydantic.dataclasses import dataclass
from pydantic.fields import FieldInfo

from ledger import periods
from ledger.fields import Count
from ledger.fields import Digest
from ledger.fields import Excuses
from ledger.fields import Id
from ledger.fields import Ids
from ledger.fields import IdsText
from ledger.fields import Period
from ledger.fields import Price
from ledger.fields import Text
from ledger.fields import TraceText
from ledger.fields import Version
from ledger.fields import WeekNumber
from ledger.fields import Words
from ledger.fields import Year
from ledger.language import say

STRICT = ConfigDict(
    strict=True,
    defer_build=True,  # most books use few kinds
    extra="forbid",
    alias_generator=lambda name: name.replace("_", "-"),
)


class Record:
    """What every record has: an id, and the decisions that it cites."""

    __slots__ = ()
    __pydantic_fields__: ClassVar[dict[str, FieldInfo]]
    kind: ClassVar[str]
    positions: ClassVar[tuple[str, ...]] = ("id",)

    id: str
    decision: tuple[str, ...]


class RecordModel(BaseModel, Record):
    """A record of a kind of which a book has few."""

    model_config = ConfigDict(**STRICT, frozen=True)
    kind: ClassVar[str]
    positions: ClassVar[tuple[str, ...]] = ("id",)

    id: Id
    decision: Ids = ()


class Decision(RecordModel):
    """What the assembly, or somebody in a hurry, decided."""

    kind = "decision"
    positions = ("id", "text")

    text: Text
    taken_by: Literal["assembly", "quick"]
    ratifies: Ids = ()
    rejects: Ids = ()
    waives: Words = ()
    until: dt.date | None = None
    excuses: Excuses = ()
    minutes: Text | None = None

    @model_validator(mode="after")
    def _until_of_a_waiver(self) -> Self:
        if self.until is not None and not self.waives:
            msg = say("says until, but waives nothing; add waives or remove until")
            raise ValueError(msg)
        return self


class Cooperative(RecordModel):
    """A group of the network that collects from its families."""

    kind = "cooperative"
    positions = ("id", "name")

    name: Text
    class_: Literal["worker", "consumer", "producer", "organisation"] | None = Field(
        default=None, alias="class"
    )


@dataclass(config=STRICT, frozen=True, kw_only=True, slots=True)
class Family(Record):
    """A family, the cooperative that it pays at, and the persons covered.

    There are many: one is kept in a tenth of the room that a model takes, with its
    persons as they are written.
    """

    kind: ClassVar[str] = "family"
    positions: ClassVar[tuple[str, ...]] = ("id", "cooperative")

    id: Id
    cooperative: Id
    persons: IdsText = Field(default="", alias="covered")
    since: dt.date | None = None
    paid_through: WeekNumber | None = None
    decision: Ids = ()

    @property
    def covered(self) -> tuple[str, ...]:
        """Give the persons covered."""
        return tuple(self.persons.split())

    @model_validator(mode="after")
    def _opening_position(self) -> Self:
        if (self.since is None) != (self.paid_through is None):
            msg = say("says only one of since and paid-through; say both or neither")
            raise ValueError(msg)
        if self.since is None or self.paid_through is None:
            return self
        if self.paid_through < periods.week_of(self.since) - 1:
            msg = say("is paid through a week before its since; mend one of the two")
            raise ValueError(msg)
        return self


class Associate(RecordModel):
    """One who works in a cooperative, or a physician of the health centre."""

    kind = "associate"
    positions = ("id", "cooperative")

    cooperative: Id
    role: Literal["associate", "physician"] = "associate"
    centre: Id | None = None
    mentor: Id | None = None
    dependants: Count | None = None
    full_time: bool | None = None
    family: Id | None = None


class Suspension(RecordModel):
    """An associate set apart by a decision, until a day inclusive or for good."""

    kind = "suspension"

    until: dt.date | None = None


class Fund(RecordModel):
    """Money held for a purpose; accounts name it with `fund:`."""

    kind = "fund"
    positions = ("id", "text")

    text: Text
    purpose: Words = ()


class Campaign(RecordModel):
    """A sum that is raised together for one aim."""

    kind = "campaign"
    positions = ("id", "text", "goal")

    text: Text
    goal: Price
    fund: Id | None = None


class Terms(RecordModel):
    """Corrected terms of a contract; its keys are those of the account."""

    model_config = ConfigDict(extra="allow")
    kind = "terms"

    id: Text
    matures: dt.date | None = None


class Closed(RecordModel):
    """A year whose books are closed."""

    kind = "closed"

    id: Year


class Seal(RecordModel):
    """The hash of everything up to the end of a period, and the one before.

    `annex` is the hash of prices, notes, documents, events and queries, and `trace`
    helps to find what is no longer as it was sealed.
    """

    kind = "seal"
    positions = ("id", "version", "hash", "previous")

    id: Period
    version: Version
    hash: Digest
    previous: Digest | None = None
    annex: Digest | None = None
    trace: TraceText | None = None


class End(RecordModel):
    """The end of a record, from the start of its date."""

    kind = "end"
    positions = ("of", "id")

    id: Text
    of: Literal[
        "policy",
        "cooperative",
        "family",
        "associate",
        "suspension",
        "fund",
        "campaign",
        "service",
        "terms",
    ]
