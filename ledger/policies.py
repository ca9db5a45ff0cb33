"""Policies: the thresholds that the assembly decided, each with its decision."""

from typing import Annotated
from typing import ClassVar
from typing import Literal

from pydantic import ConfigDict
from pydantic import Field

from ledger.deposit_fields import Rate
from ledger.destinations import Destinations
from ledger.fields import NONE
from ledger.fields import Count
from ledger.fields import Currency
from ledger.fields import Id
from ledger.fields import Ids
from ledger.fields import Price
from ledger.fields import Removable
from ledger.fields import Scale
from ledger.fields import Share
from ledger.fields import Words
from ledger.loan_fields import ClosingDates
from ledger.loan_fields import LateClasses
from ledger.loan_fields import Limits
from ledger.loan_fields import Order
from ledger.records import RecordModel

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
            written = type(self).model_fields[field].alias or field
            terms[written] = getattr(self, field)
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


class LoanPolicy(Policy):
    """What the network asks of every loan, and of those who stand behind it.

    Attributes:
      cap: what one borrower may owe at most, on all loans together.
      guarantors_min: how many must stand behind a loan besides its borrower.
      lien_share: the share of the principal that liens must hold.
      guarantee_max: what one person's savings may hold for others in all.
      mutual_max: what two who guarantee each other may hold; else `guarantee_max`.
      order: what a payment settles first, and then.
      late_rate: of a year, the charge on overdue principal.
      late_after_days: how many days of each instalment are free of it.
    """

    model_config = ConfigDict(extra="forbid")
    named = "loan"

    cap: Annotated[Price | None, Removable] = None
    guarantors_min: Annotated[Count | None, Removable] = None
    lien_share: Annotated[Share | None, Removable] = None
    guarantee_max: Annotated[Price | None, Removable] = None
    mutual_max: Annotated[Price | None, Removable] = None
    order: Annotated[Order | None, Removable] = None
    late_rate: Annotated[Rate | None, Removable] = None
    late_after_days: Annotated[Count | None, Removable] = None


class ProvisionsPolicy(Policy):
    """What is set aside for late loans, and on which closing dates.

    `classes` lists days late and shares of the principal outstanding, `"0:0.01
    31:0.25"`: 25 % once an instalment is 31 days late.
    """

    model_config = ConfigDict(extra="forbid")
    named = "provisions"

    classes: Annotated[LateClasses | None, Removable] = None
    every: Annotated[ClosingDates | None, Removable] = None


class ClearingPolicy(Policy):
    """How far a cooperative may owe the others.

    `limit` is for all of them; `limits` names those with one of their own, in the
    same currency. `credit_max` is how far one may be owed.
    """

    model_config = ConfigDict(extra="forbid")
    named = "clearing"

    limit: Annotated[Price | None, Removable] = None
    limits: Annotated[Limits | None, Removable] = None
    credit_max: Annotated[Price | None, Removable] = None


class ExactPolicy(Policy):
    """That books agree to the last cent; it has no terms."""

    model_config = ConfigDict(extra="forbid")
    named = "exact"


class AdvancesPolicy(Policy):
    """What associates are advanced in a week, equal for all, and by what it differs.

    `base` is a week's advance. `paid_reasons` and `unpaid_reasons` are the words for
    an absence with and without it. `adjustments` are the kinds agreed on; of them
    `family_size` is the amount a dependant, `bonus_max` the most of a bonus.
    """

    model_config = ConfigDict(extra="forbid")
    named = "advances"

    base: Annotated[Price | None, Removable] = None
    paid_reasons: Annotated[Words | None, Removable] = None
    unpaid_reasons: Annotated[Words | None, Removable] = None
    adjustments: Annotated[Words | None, Removable] = None
    family_size: Annotated[Price | None, Removable] = None
    bonus_max: Annotated[Price | None, Removable] = None


class MentorsPolicy(Policy):
    """That a new associate has a mentor, who answers for her; it has no terms."""

    model_config = ConfigDict(extra="forbid")
    named = "mentors"


class SurplusPolicy(Policy):
    """What becomes of a year's surplus.

    `from` are the funds whose result is shared out, `to` where it goes, in order;
    `currency` is that of the amounts in `to`.
    """

    model_config = ConfigDict(extra="forbid")
    named = "surplus"

    from_: Annotated[Ids | None, Removable] = Field(default=None, alias="from")
    to: Annotated[Destinations | None, Removable] = None
    currency: Annotated[Currency | None, Removable] = None


POLICIES: dict[str, type[Policy]] = {
    model.named: model
    for model in (
        DecisionsPolicy,
        FuneralPolicy,
        FuneralBenefitPolicy,
        HeldOwedPolicy,
        ProvenancePolicy,
        LoanPolicy,
        ProvisionsPolicy,
        ClearingPolicy,
        ExactPolicy,
        AdvancesPolicy,
        MentorsPolicy,
        SurplusPolicy,
    )
}
