"""What a market day lacks, or has too much, is nobody's: no person stands beside it.

An account with `role: "market-difference"` says no `associate:`, `family:`, `person:`,
`holder:` or `borrower:`, and no part of its name is the id of a person. Nor does an entry on
such an account: not the entry, no posting of it, none of its accounts, and no word of
its payee or narration is the id of an associate, a family or a covered person.

Refused:

    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "associate" "A-0001" "triunfo"
    2026-01-01 open Assets:Cash USD
    2026-01-01 open Income:Sales USD
    2026-01-01 open Expenses:Differences USD
      role: "market-difference"
    2026-01-10 * "Envelopes"
      Assets:Cash             412.50 USD
      Income:Sales           -415.00 USD
      Expenses:Differences      2.50 USD  ;! market-difference: A-0001 is named beside
        associate: "A-0001"

Passes:

    2026-01-01 open Assets:Cash USD
    2026-01-01 open Income:Sales USD
    2026-01-01 open Expenses:Differences USD
      role: "market-difference"
    2026-01-10 * "Envelopes"
      Assets:Cash             412.50 USD
      Income:Sales           -415.00 USD
      Expenses:Differences      2.50 USD
"""

from collections.abc import Iterator

from beancount.core import data

from ledger.book import Book
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.language import mark
from ledger.market_differences import difference_accounts
from ledger.market_differences import named
from ledger.rules import rule

__plugins__ = ("market_difference",)

ON_ACCOUNT = mark(
    "{person} is named beside the difference of a market day on {account}, which is "
    "nobody's; take the person out, or enter what is hers apart."
)
IN_ENTRY = mark(
    "{person} is named beside the difference of a market day, which is nobody's; take "
    "the person out, or enter what is hers apart."
)


class MarketDifferenceError(RuleError):
    """A person is named beside what a market day lacks, or has too much."""


@rule(
    MarketDifferenceError,
    reads=("associate", "cooperative", "family", "open", "transaction", "sheet"),
    wakes=lambda book: bool(difference_accounts(book)),
)
def market_difference(book: Book) -> Iterator[MarketDifferenceError]:
    """Look for persons on the accounts of differences, and in entries on them."""
    for one in named(book):
        account = one.entry.account if isinstance(one.entry, data.Open) else ""
        complaint = Complaint(
            ON_ACCOUNT if account else IN_ENTRY,
            {"person": one.person, "account": account},
        )
        yield MarketDifferenceError.of(
            one.entry, complaint, judged=account, meta=one.meta
        )
