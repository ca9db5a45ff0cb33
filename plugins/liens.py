"""What liens hold for a loan reaches what was agreed, and stays in the savings.

The liens of a loan hold at least the `lien-share` of policy `loan`, that day, of what
is lent. What they hold falls as principal is repaid, that of outside guarantors first.
On every day, each holder's sight savings in the loan's currency reach what all her
liens hold; that a guarantor has them on the day of disbursement is a matter of law
`guarantors`.

Refused:

    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "family" "F-0001" "triunfo"
    2026-01-01 custom "family" "F-0002" "triunfo"
    2026-01-01 open Assets:Bank USD
    2026-01-02 open Liabilities:Savings:S-0002 USD
      role: "sight-savings"
      holder: "F-0002"
      rate: 0
      basis: "ACT/365"
    2026-01-02 * "Laid in"
      Assets:Bank                    80.00 USD
      Liabilities:Savings:S-0002    -80.00 USD
    2026-01-15 open Assets:Loans:L-0001 USD
      role: "loan"
      borrower: "F-0001"
      method: "german"
      rate: 0
      basis: "30/360"
      instalments: 6
      every: "1 month"
      first-due: 2026-02-15
      liens: "F-0002:50.00"
    2026-01-15 * "Lent"
      Assets:Loans:L-0001    60.00 USD
      Assets:Bank           -60.00 USD
    2026-01-20 * "Drawn"  ;! liens: F-0002 has 40.00 USD of sight savings
      Liabilities:Savings:S-0002    40.00 USD
      Assets:Bank                  -40.00 USD

Passes:

    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "family" "F-0001" "triunfo"
    2026-01-01 custom "family" "F-0002" "triunfo"
    2026-01-01 open Assets:Bank USD
    2026-01-02 open Liabilities:Savings:S-0002 USD
      role: "sight-savings"
      holder: "F-0002"
      rate: 0
      basis: "ACT/365"
    2026-01-02 * "Laid in"
      Assets:Bank                    80.00 USD
      Liabilities:Savings:S-0002    -80.00 USD
    2026-01-15 open Assets:Loans:L-0001 USD
      role: "loan"
      borrower: "F-0001"
      method: "german"
      rate: 0
      basis: "30/360"
      instalments: 6
      every: "1 month"
      first-due: 2026-02-15
      liens: "F-0002:50.00"
    2026-01-15 * "Lent"
      Assets:Loans:L-0001    60.00 USD
      Assets:Bank           -60.00 USD
    2026-01-20 * "Drawn"
      Liabilities:Savings:S-0002    30.00 USD
      Assets:Bank                  -30.00 USD
"""

import datetime as dt
from collections.abc import Iterator

from beancount.core import data

from ledger import money
from ledger.book import Book
from ledger.errors import RuleError
from ledger.guarantees import Shortfall
from ledger.guarantees import backed
from ledger.guarantees import guaranteed_on
from ledger.guarantees import held
from ledger.guarantees import held_on
from ledger.guarantees import savings
from ledger.guarantees import shortfalls
from ledger.guarantees import unknown_savings
from ledger.language import listed
from ledger.loan_faults import loans_in_doubt
from ledger.loan_terms import agreement
from ledger.loans import Loan
from ledger.loans import loans
from ledger.policies import LoanPolicy
from ledger.policies import Policy
from ledger.precision import written
from ledger.records import Terms
from ledger.rules import rule

__plugins__ = ("liens",)


class LiensError(RuleError):
    """Liens hold too little, or savings are below what they hold."""


def _spoken_of(book: Book) -> bool:
    states = book.policies.get("loan", ())
    shared = any("lien-share" in state.sources for state in states)
    return bool(backed(book)) or (shared and bool(loans(book)))


@rule(
    LiensError,
    policy="loan",
    also=("lien-share",),
    reads=("open", "policy", "terms", "transaction", "commodity", "pad", "balance"),
    wakes=_spoken_of,
)
def liens(book: Book) -> Iterator[LiensError]:
    """Compare liens with the policy, and savings with liens, day by day."""
    for loan in loans(book).values():
        if loan.id not in loans_in_doubt(book) and not book.in_doubt(Policy, "loan"):
            yield from _too_low(book, loan)
    for holder, currency in held(book):
        if holder in unknown_savings(book):
            continue
        for short in shortfalls(book, holder, currency):
            if holder not in guaranteed_on(book, short.date):
                yield _short(book, holder, currency, short)


def _too_low(book: Book, loan: Loan) -> Iterator[LiensError]:
    """Tell of the disbursement from which on a loan's liens are below its share."""
    lent = money.ZERO
    for one in loan.lendings:
        policy = book.policy(LoanPolicy, one.date)
        share = policy.lien_share if policy else None
        agreed = agreement(book, loan, one.date)
        lent += one.disbursed
        if share is None or agreed is None:
            continue
        whole = sum((lien.amount for lien in agreed.liens), money.ZERO)
        if whole < share * lent:
            yield LiensError.at(
                one.entry,
                loan.id,
                "{loan} has liens of {whole} for {lent} lent, and {wanted} is asked "
                "({source}); find another guarantor, or lend less.",
                loan=loan.id,
                whole=written(book, whole, loan.currency),
                lent=written(book, lent, loan.currency),
                wanted=written(book, share * lent, loan.currency),
                source=book.source(LoanPolicy, "lien-share", one.date),
            )
            return


def _short(book: Book, holder: str, currency: str, short: Shortfall) -> LiensError:
    of_loans = held_on(book, holder, currency, short.date)
    return LiensError.at(
        _lowered(book, holder, currency, short.date),
        f"{holder}/{short.date}",
        "{holder} has {savings} of sight savings at the end of {day}, and liens hold "
        "{held} of them for {loans}; draw less, or repay first what frees them.",
        holder=holder,
        savings=written(book, short.savings, currency),
        held=written(book, short.held, currency),
        day=short.date,
        loans=listed(one for one, amount in of_loans.items() if amount),
    )


def _lowered(book: Book, holder: str, currency: str, day: dt.date) -> data.Directive:
    """Give the entry of a day that drew most, or lent most on her lien, or set it."""
    drawn = [
        (moved.deposit, moved.entry)
        for deposit in savings(book).get((holder, currency), ())
        for moved in deposit.movements
        if moved.date == day and moved.deposit < 0
    ]
    backing = [backed(book)[one].loan for one in held_on(book, holder, currency, day)]
    lent = [
        (-moved.principal, moved.entry)
        for loan in backing
        for moved in loan.movements
        if moved.date == day and moved.principal > 0
    ]
    if drawn or lent:
        return min(drawn or lent, key=lambda one: one[0])[1]
    filed = (book.register.filed(Terms, loan.account, day) for loan in backing)
    mended = (one.entry for one in filed if one is not None and one.date == day)
    return next(mended, backing[0].opening)
