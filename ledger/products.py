"""Products: the usual terms of deposits or loans, as policies of a name of their own.

    2026-01-01 custom "policy" "plazo-180"
      rate: 0.06
      basis: "ACT/365"
      at-maturity: "pay"
      early-rate: 0.02
      decision: "2025-015"

A policy of another name than a law's or system's is a product if it gives one of these
terms: of loans, if any record of it gives a term that only loans have, such as
`method:`. A contract has the terms of the day on which it began: a product that changes
later changes no live contract.
"""

from typing import Annotated

from beancount.core import data
from pydantic import ConfigDict

from ledger.deposit_fields import AtMaturity
from ledger.deposit_fields import Basis
from ledger.deposit_fields import Chart
from ledger.deposit_fields import Compounding
from ledger.deposit_fields import Every
from ledger.deposit_fields import Holders
from ledger.deposit_fields import InterestOn
from ledger.deposit_fields import Rate
from ledger.deposit_fields import Rounding
from ledger.fields import Count
from ledger.fields import Price
from ledger.fields import Removable
from ledger.fields import Share
from ledger.loan_fields import Borrowers
from ledger.loan_fields import Interval
from ledger.loan_fields import LoanAmount
from ledger.loan_fields import Method
from ledger.policies import Policy


class ProductPolicy(Policy):
    """The usual terms of a kind of deposit.

    Attributes:
      rate: of a year, 0.12 for 12 %.
      rates: a chart by days of the term, and by amount: `30:0.03 180@1000:0.065`.
      rate_max: the highest rate that is no slip; 1 if not said.
      basis, compounding, rounding: how interest is counted.
      at_maturity: what happens to a term deposit on its day.
      early_rate: the rate if it is closed before.
      early_penalty: the share of the interest that is lost if it is closed before.
      holders: who may hold one: cooperative, family, associate.
      interest_on: the daily balance, or a month's lowest.
      instalment, every: what is paid in, and how often.
    """

    model_config = ConfigDict(extra="forbid")
    named = "product"

    rate: Annotated[Rate | None, Removable] = None
    rates: Annotated[Chart | None, Removable] = None
    rate_max: Annotated[Rate | None, Removable] = None
    basis: Annotated[Basis | None, Removable] = None
    compounding: Annotated[Compounding | None, Removable] = None
    rounding: Annotated[Rounding | None, Removable] = None
    at_maturity: Annotated[AtMaturity | None, Removable] = None
    early_rate: Annotated[Rate | None, Removable] = None
    early_penalty: Annotated[Share | None, Removable] = None
    holders: Annotated[Holders | None, Removable] = None
    interest_on: Annotated[InterestOn | None, Removable] = None
    instalment: Annotated[Price | None, Removable] = None
    every: Annotated[Every | None, Removable] = None


class LoanProductPolicy(Policy):
    """The usual terms of a kind of loan.

    Attributes:
      method: of repaying: french, german, flat or interest-only.
      rate: of a year, 0.12 for 12 %.
      rate_max: the highest rate that is no slip; 1 if not said.
      basis, rounding: how interest is counted.
      instalments, every: how many, and how far apart.
      instalment: the amount of each, where it is agreed and not reckoned.
      multiple: to what the reckoned instalment is rounded.
      grace_principal: how many of the first instalments pay interest alone.
      borrowers: who may borrow: cooperative, family, associate.
    """

    model_config = ConfigDict(extra="forbid")
    named = "loan product"

    method: Annotated[Method | None, Removable] = None
    rate: Annotated[Rate | None, Removable] = None
    rate_max: Annotated[Rate | None, Removable] = None
    basis: Annotated[Basis | None, Removable] = None
    rounding: Annotated[Rounding | None, Removable] = None
    instalments: Annotated[Count | None, Removable] = None
    every: Annotated[Interval | None, Removable] = None
    instalment: Annotated[LoanAmount | None, Removable] = None
    multiple: Annotated[LoanAmount | None, Removable] = None
    grace_principal: Annotated[Count | None, Removable] = None
    borrowers: Annotated[Borrowers | None, Removable] = None


def _terms(model: type[Policy]) -> frozenset[str]:
    own = model.model_fields.keys() - Policy.model_fields.keys()
    return frozenset(name.replace("_", "-") for name in own)


TERMS = _terms(ProductPolicy)
LOAN_TERMS = _terms(LoanProductPolicy)


def is_product(entry: data.Custom) -> bool:
    """Tell whether a policy of no law gives a term of a product."""
    return not (TERMS | LOAN_TERMS).isdisjoint(entry.meta)


def gives_loans(entry: data.Custom) -> bool:
    """Tell whether a policy gives a term that only loans have."""
    return not (LOAN_TERMS - TERMS).isdisjoint(entry.meta)
