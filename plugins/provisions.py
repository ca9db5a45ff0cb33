"""At each closing date as much is set aside for late loans as the assembly agreed on.

The classes of policy `provisions` give the share of a loan's principal by the days for
which its oldest unpaid instalment is late; the ends of each month or year (`every`) are
the closing dates. Compared is what all loans of a fund need with what is booked of them
on accounts with the role `provision`. A date is judged once the books have passed it.

Refused:

    2026-01-01 custom "decision" "D-1" "What is set aside for late loans"
      taken-by: "assembly"
    2026-01-01 custom "policy" "provisions"
      classes: "1:0.10 31:0.25 61:0.50"
      every: "month"
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
    2026-01-15 * "Lent"  ;! provisions: 0.00 USD are set aside for late loans on 2026-02-28
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2026-03-01 * "The books go on"
      Assets:Bank               1.00 USD
      Assets:Bank              -1.00 USD

Passes:

    2026-01-01 custom "decision" "D-1" "What is set aside for late loans"
      taken-by: "assembly"
    2026-01-01 custom "policy" "provisions"
      classes: "1:0.10 31:0.25 61:0.50"
      every: "month"
      decision: "D-1"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 open Assets:Bank USD
    2026-01-01 open Assets:Provision USD
      role: "provision"
    2026-01-01 open Expenses:Provision USD
      role: "provision-cost"
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
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2026-02-28 * "Thirteen days late: 600 x 0.10"
      Expenses:Provision       60.00 USD
        contract: "L-0001"
      Assets:Provision        -60.00 USD
        contract: "L-0001"
    2026-03-01 * "The books go on"
      Assets:Bank               1.00 USD
      Assets:Bank              -1.00 USD
"""

from collections.abc import Iterator

from ledger.book import Book
from ledger.errors import RuleError
from ledger.language import mark
from ledger.loans import loans
from ledger.policies import ProvisionsPolicy
from ledger.precision import written
from ledger.provisions import shortages
from ledger.rules import rule

__plugins__ = ("provisions",)

OF_FUND = mark(
    "{booked} are set aside for late loans of the fund {fund} on {day}, {lacking} less "
    "than the {needed} of the classes ({source}); set that aside too (cayapa provision "
    "drafts it)."
)
OF_NO_FUND = mark(
    "{booked} are set aside for late loans on {day}, {lacking} less than the {needed} "
    "of the classes ({source}); set that aside too (cayapa provision drafts it)."
)


class ProvisionsError(RuleError):
    """Less is set aside at a closing date than the policy asks for."""


@rule(
    ProvisionsError,
    policy="provisions",
    terms=("classes", "every"),
    reads=("open", "policy", "terms", "transaction", "commodity", "pad", "balance"),
    wakes=lambda book: bool(loans(book)),
)
def provisions(book: Book) -> Iterator[ProvisionsError]:
    """Compare what is set aside with what the classes give, at each closing date."""
    for one in shortages(book):
        yield ProvisionsError.at(
            one.entry,
            f"{one.fund or 'no-fund'}/{one.on}",
            OF_FUND if one.fund else OF_NO_FUND,
            fund=one.fund,
            booked=written(book, one.booked, one.currency),
            day=one.on,
            lacking=written(book, one.needed - one.booked, one.currency),
            needed=written(book, one.needed, one.currency),
            source=book.source(ProvisionsPolicy, "classes", one.on),
        )
