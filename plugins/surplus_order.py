"""A surplus goes where the assembly agreed, in that order and in those shares.

Policy `surplus` names the funds whose result is shared out (`from:`) and an ordered
list of funds with shares or amounts (`to:`). At the end of a year the income, costs and
advances of those funds come to their accounts with `role: "surplus"`. What stands there
is divided: an amount takes that much of what is left, shares that stand side by side
divide what is left before the first of them. Entries that share it out say
`surplus: "2026"` and give to accounts with `role: "balance"`, between funds through
equity accounts with `role: "interfund"`. Nothing else takes from a surplus, and what
they earn, spend and advance comes to equity by a `#closing` alone. What was
spent and advanced above it, an overdraw, cites a decision of the assembly.

Refused:

    2026-01-01 custom "decision" "D-1" "What becomes of the surplus"
      taken-by: "assembly"
    2026-01-01 custom "fund" "health" "Health centre"
    2026-01-01 custom "policy" "surplus"
      from: "health"
      to: "health:100%"
      decision: "D-1"
    2026-01-01 open Assets:Bank:Health USD
      fund: "health"
    2026-01-01 open Equity:Surplus:Health USD
      fund: "health"
      role: "surplus"
    2026-05-05 * "A feast"  ;! surplus-order: 50.00 USD are taken from the surplus of health
      Equity:Surplus:Health     50.00 USD
      Assets:Bank:Health       -50.00 USD

Passes:

    2026-01-01 custom "decision" "D-1" "What becomes of the surplus"
      taken-by: "assembly"
    2026-01-01 custom "fund" "health" "Health centre"
    2026-01-01 custom "policy" "surplus"
      from: "health"
      to: "health:100%"
      decision: "D-1"
    2026-01-01 open Assets:Bank:Health USD
      fund: "health"
    2026-01-01 open Income:Health:Fees USD
      fund: "health"
    2026-01-01 open Equity:Surplus:Health USD
      fund: "health"
      role: "surplus"
    2026-01-01 open Equity:Balance:Health USD
      fund: "health"
      role: "balance"
    2026-05-05 * "Fees"
      Assets:Bank:Health        50.00 USD
      Income:Health:Fees       -50.00 USD
    2026-12-31 * "Result of 2026" #closing
      Income:Health:Fees        50.00 USD
      Equity:Surplus:Health    -50.00 USD
    2026-12-31 * "Surplus of 2026" #closing
      surplus: "2026"
      Equity:Surplus:Health     50.00 USD
      Equity:Balance:Health    -50.00 USD
"""

from collections.abc import Iterator

from ledger.book import Book
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.policies import SurplusPolicy
from ledger.rules import rule
from ledger.surplus_faults import astray
from ledger.surplus_parts import currency_lacks
from ledger.year_faults import year_faults

__plugins__ = ("surplus_order",)


class SurplusOrderError(RuleError):
    """A surplus goes elsewhere than the policy says, or otherwise."""


@rule(
    SurplusOrderError,
    policy=SurplusPolicy.named,
    terms=("from", "to"),
    also=("currency",),
    reads=("fund", "policy", "closed", "open", "transaction", "pad", "balance"),
)
def surplus_order(book: Book) -> Iterator[SurplusOrderError]:
    """Look at what is taken from each surplus, then at what each year gives."""
    for state in book.policies.get(SurplusPolicy.named, ()):
        if isinstance(state.policy, SurplusPolicy) and currency_lacks(state.policy):
            lacking = Complaint(
                "policy surplus gives amounts and no currency; add the currency.", {}
            )
            yield SurplusOrderError.of(
                state.filed.entry, lacking, judged=SurplusPolicy.named
            )
    for found in (*astray(book), *year_faults(book)):
        yield SurplusOrderError.of(
            found.entry, found.complaint, judged=found.judged, meta=found.meta
        )
