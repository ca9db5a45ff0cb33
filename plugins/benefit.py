"""A funeral costs at most what the time of membership allows.

Policy `funeral-benefit` lists months and amounts: `"0:100 12:300"` allows 100 at
first, and 300 once more than twelve months have passed, counted from `since:` or the
enrolment to the day of death. All transactions of a funeral count together, stock at
what it was bought for. Service is in kind: money paid out (an account with
`role: "cash-benefit"`) cites a decision.

Refused:

    2026-01-01 custom "decision" "D-1" "The rules of the fund"
      taken-by: "assembly"
    2026-01-01 custom "policy" "funeral-benefit"
      allowed: "0:100 12:300"
      currency: "USD"
      decision: "D-1"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-0001 P-0002"
      since: 2025-02-10
      paid-through: "2026-W01"
    2026-01-01 open Assets:Cash USD
    2026-01-01 open Expenses:Service USD
      role: "service"
    2026-02-12 * "F-0001" "Coffin and transport"  ;! benefit: S-0001 costs
      funeral: "S-0001"
      person: "P-0002"
      died: 2026-02-10
      Expenses:Service    300.00 USD
      Assets:Cash        -300.00 USD

Passes:

    2026-01-01 custom "decision" "D-1" "The rules of the fund"
      taken-by: "assembly"
    2026-01-01 custom "policy" "funeral-benefit"
      allowed: "0:100 12:300"
      currency: "USD"
      decision: "D-1"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-0001 P-0002"
      since: 2025-02-10
      paid-through: "2026-W01"
    2026-01-01 open Assets:Cash USD
    2026-01-01 open Expenses:Service USD
      role: "service"
    2026-02-12 * "F-0001" "Coffin and transport"
      funeral: "S-0001"
      person: "P-0002"
      died: 2026-02-11
      Expenses:Service    300.00 USD
      Assets:Cash        -300.00 USD
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby

from beancount.core import convert

from ledger import money
from ledger import periods
from ledger.book import Book
from ledger.cover import enrolled_since
from ledger.covering import families_of_the_dead
from ledger.decisions import cited_in
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.fields import Step
from ledger.funerals import CASH
from ledger.funerals import SERVICE
from ledger.funerals import Funeral
from ledger.funerals import funerals
from ledger.funerals import service_postings
from ledger.funerals import weight
from ledger.money import is_known
from ledger.policies import FuneralBenefitPolicy
from ledger.rules import rule

__plugins__ = ("benefit",)

CENT = Decimal("0.01")


class BenefitError(RuleError):
    """A funeral costs more than is allowed, or is paid out without a decision."""


@rule(
    BenefitError,
    policy=FuneralBenefitPolicy.named,
    terms=("allowed", "currency"),
    reads=("family", "policy", "transaction", "open"),
)
def benefit(book: Book) -> Iterator[BenefitError]:
    """Compare what each funeral cost with what was allowed on the day of death."""
    for funeral in funerals(book).found.values():
        policy = book.policy(FuneralBenefitPolicy, funeral.died)
        if policy is None:
            continue
        yield from _paid_out(book, funeral)
        filed = families_of_the_dead(book)[funeral.id]
        if filed and policy.allowed is not None and policy.currency is not None:
            since = enrolled_since(book, filed.record.id, funeral.died)
            most = _allowed(policy.allowed, since, funeral.died)
            yield from _elsewhere(book, funeral, policy.currency)
            yield from _over(book, funeral, most, policy.currency)


def _paid_out(book: Book, funeral: Funeral) -> Iterator[BenefitError]:
    for entry in funeral.entries:
        for posting in service_postings(book, entry, CASH):
            if not cited_in(entry.meta) and not cited_in(posting.meta):
                complaint = Complaint(
                    "{funeral} pays money out and cites no decision; service is in "
                    "kind, cite the decision that allows money.",
                    {"funeral": funeral.id},
                )
                yield BenefitError.of(
                    entry, complaint, judged=funeral.id, meta=posting.meta
                )


def _over(
    book: Book, funeral: Funeral, most: Decimal, currency: str
) -> Iterator[BenefitError]:
    """Tell, on the last transaction of the day that passes what is allowed."""
    cost = money.ZERO
    for _, entries in groupby(funeral.entries, key=lambda entry: entry.date):
        held = list(entries)
        for entry in held:
            cost += sum(
                weight(posting, currency)
                for posting in service_postings(book, entry, SERVICE, CASH)
            )
        if cost > most:
            yield BenefitError.at(
                next((one for one in held if cited_in(one.meta)), held[-1]),
                funeral.id,
                "{funeral} costs {cost} {currency} up to here, {most} {currency} are "
                "allowed for this time of membership ({source}); mend the amount, or "
                "cite the decision that allows more.",
                funeral=funeral.id,
                cost=money.format_number(cost, CENT),
                most=money.format_number(most),
                currency=currency,
                source=book.source(FuneralBenefitPolicy, "allowed", funeral.died),
            )
            return


def _elsewhere(book: Book, funeral: Funeral, currency: str) -> Iterator[BenefitError]:
    """Tell what is spent in another currency, and cannot be compared."""
    for entry in funeral.entries:
        for posting in service_postings(book, entry, SERVICE, CASH):
            worth = convert.get_weight(posting) if is_known(posting.units) else None
            if is_known(worth) and worth.currency != currency:
                complaint = Complaint(
                    "{funeral} costs {amount}, and {currency} are allowed; write what "
                    "it is worth, as 50.92 VES @@ 1.40 USD.",
                    {"funeral": funeral.id, "amount": worth, "currency": currency},
                )
                yield BenefitError.of(
                    entry, complaint, judged=funeral.id, meta=posting.meta
                )


def _allowed(scale: tuple[Step, ...], since: date, died: date) -> Decimal:
    passed = [
        step.amount
        for step in scale
        if step.months == 0 or _passed(since, step.months, died)
    ]
    return passed[-1] if passed else money.ZERO


def _passed(since: date, months: int, died: date) -> bool:
    """Tell whether more than so many months have passed."""
    try:
        return died > periods.add_months(since, months)
    except (OverflowError, ValueError):
        return False  # beyond the last day of all
