"""A fund holds in money what will soon be asked of it.

On every day on which a balance changes, the fund's liquid accounts (`liquid: TRUE`)
reach what falls due within the `days` of policy `held-owed`: its liabilities, each
on its `matures:` or that of the contract which `contract:` names, else at once, what
it borrowed from other funds among them. Sight savings count by `sight-share`.

Refused:

    2026-01-01 custom "decision" "D-1" "What falls due within 30 days is held in money"
      taken-by: "assembly"
    2026-01-01 custom "policy" "held-owed"
      days: 30
      decision: "D-1"
    2026-01-01 open Assets:Bank:Savings USD
      fund: "savings"
      liquid: TRUE
    2026-01-01 open Assets:Flour USD
      fund: "savings"
    2026-01-01 open Liabilities:Deposits:D-0001 USD
      fund: "savings"
      matures: 2026-03-01
    2026-01-10 * "A deposit of 50 days"
      Assets:Bank:Savings              100.00 USD
      Liabilities:Deposits:D-0001     -100.00 USD
    2026-02-05 * "Flour for the bakeries"  ;! held-owed: savings holds 60.00 USD
      Assets:Flour                      40.00 USD
      Assets:Bank:Savings              -40.00 USD

Passes:

    2026-01-01 custom "decision" "D-1" "What falls due within 30 days is held in money"
      taken-by: "assembly"
    2026-01-01 custom "policy" "held-owed"
      days: 30
      decision: "D-1"
    2026-01-01 open Assets:Bank:Savings USD
      fund: "savings"
      liquid: TRUE
    2026-01-01 open Assets:Flour USD
      fund: "savings"
    2026-01-01 open Liabilities:Deposits:D-0001 USD
      fund: "savings"
      matures: 2026-06-01
    2026-01-10 * "A deposit of five months"
      Assets:Bank:Savings              100.00 USD
      Liabilities:Deposits:D-0001     -100.00 USD
    2026-02-05 * "Flour for the bakeries"
      Assets:Flour                      40.00 USD
      Assets:Bank:Savings              -40.00 USD
"""

from collections.abc import Iterator

from ledger import contracts
from ledger.book import Book
from ledger.claims import low_days
from ledger.errors import RuleError
from ledger.holdings import holdings
from ledger.policies import HeldOwedPolicy
from ledger.precision import decimals
from ledger.precision import written
from ledger.reading import shown
from ledger.rules import rule

__plugins__ = ("held_owed",)


class HeldOwedError(RuleError):
    """A fund holds less than what falls due."""


@rule(
    HeldOwedError,
    policy="held-owed",
    terms=("days",),
    also=("sight-share",),
    reads=("fund", "policy", "terms", "open", "transaction", "sheet", "pad", "balance"),
)
def held_owed(book: Book) -> Iterator[HeldOwedError]:
    """Compare each fund's liquid money with what falls due, day by day."""
    for name in holdings(book):
        entry = book.accounts.opened[name]
        contract = book.accounts.said(name, "contract")
        if contract is not None and contract not in contracts.by_id(book):
            yield HeldOwedError.at(
                entry,
                name,
                "{account} belongs to the contract {contract}, and no account's name "
                "ends so; write the contract's id after contract.",
                account=name,
                contract=shown(contract),
            )
    for low in low_days(book):
        yield HeldOwedError.at(
            low.entry,
            low.entry.date.isoformat(),
            "{fund} is overdrawn: it holds {held} on {date}; mend the entry, or bring "
            "money in first."
            if low.due <= 0
            else "{fund} holds {held} at the end of {date}, and {due} fall due by {until} "
            "({source}), the largest on {claim}; wait with what can wait, mend its "
            "matures, or bring it to the assembly.",
            fund=low.fund,
            held=written(book, low.held, low.currency),
            due=written(
                book, round(low.due, decimals(book, low.currency)), low.currency
            ),
            date=low.entry.date,
            until=low.until,
            claim=low.claim,
            source=book.source(HeldOwedPolicy, "days", low.entry.date),
        )
