"""No borrower owes more than the cap that the assembly agreed on, on all loans together.

Looked at is the end of each day on which something is lent: `cap` of policy `loan`
that day, and the principal of all loans of the borrower in its currency, what is
written off among it. A rescheduling lends nothing new.

Refused:

    2026-01-01 custom "decision" "D-1" "Nobody owes more than 500 USD"
      taken-by: "assembly"
    2026-01-01 custom "policy" "loan"
      cap: 500.00 USD
      decision: "D-1"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 open Assets:Bank USD
    2026-01-15 open Assets:Loans:L-0001 USD
      role: "loan"
      borrower: "triunfo"
      method: "german"
      rate: 0
      basis: "30/360"
      instalments: 6
      every: "1 month"
      first-due: 2026-02-15
    2026-01-15 * "Lent"  ;! loan-cap: triunfo would owe 600.00 USD on 2026-01-15
      Assets:Loans:L-0001    600.00 USD
      Assets:Bank           -600.00 USD

Passes:

    2026-01-01 custom "decision" "D-1" "Nobody owes more than 500 USD"
      taken-by: "assembly"
    2026-01-01 custom "policy" "loan"
      cap: 500.00 USD
      decision: "D-1"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 open Assets:Bank USD
    2026-01-15 open Assets:Loans:L-0001 USD
      role: "loan"
      borrower: "triunfo"
      method: "german"
      rate: 0
      basis: "30/360"
      instalments: 6
      every: "1 month"
      first-due: 2026-02-15
    2026-01-15 * "Lent"
      Assets:Loans:L-0001    500.00 USD
      Assets:Bank           -500.00 USD
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal

from ledger import money
from ledger.book import Book
from ledger.errors import RuleError
from ledger.loan_movements import LoanMovement
from ledger.loans import Loan
from ledger.loans import by_borrower
from ledger.policies import LoanPolicy
from ledger.precision import written
from ledger.rules import rule

__plugins__ = ("loan_cap",)


class LoanCapError(RuleError):
    """A borrower owes more than the cap."""


@rule(
    LoanCapError,
    policy="loan",
    terms=("cap",),
    reads=("open", "policy", "terms", "transaction", "commodity", "pad", "balance"),
)
def loan_cap(book: Book) -> Iterator[LoanCapError]:
    """Compare what each borrower owes with the cap, whenever more is lent."""
    for borrower, loans in by_borrower(book).items():
        for day, lent, owed, currency in _raised(loans):
            policy = book.policy(LoanPolicy, day)
            cap = policy.cap if policy else None
            if cap is None or cap.currency != currency or owed <= (cap.number or 0):
                continue
            yield LoanCapError.at(
                max(lent, key=lambda one: one.disbursed).entry,
                f"{borrower}/{day}",
                "{borrower} would owe {owed} on {day}, the cap is {cap} ({source}); lend "
                "less, or bring it to the assembly.",
                borrower=borrower,
                owed=written(book, owed, currency),
                day=day,
                cap=written(book, cap.number or money.ZERO, currency),
                source=book.source(LoanPolicy, "cap", day),
            )


def _raised(
    loans: Sequence[Loan],
) -> Iterator[tuple[dt.date, list[LoanMovement], Decimal, str]]:
    """Give the days on which a borrower is lent more, with what, and the debt then."""
    for currency in dict.fromkeys(one.currency for one in loans):
        theirs = [one for one in loans if one.currency == currency]
        lent: dict[dt.date, list[LoanMovement]] = defaultdict(list)
        changes: dict[dt.date, Decimal] = defaultdict(Decimal)
        for loan in theirs:
            before = money.ZERO
            for level in loan.levels():
                changes[level.date] += level.owed - before
                before = level.owed
            for one in loan.lendings:
                if one.disbursed > one.brought:
                    lent[one.date].append(one)
        owed = money.ZERO
        for day in sorted(changes):
            owed += changes[day]
            if lent[day] and changes[day] > 0:
                yield day, lent[day], owed, currency
