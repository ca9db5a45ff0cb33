"""Associates pay themselves no wages: what they take is an advance, equal for all.

No posting on an account with `role: "wages"` names an associate, by `associate:` of
its own, its account's or its entry's. What takes a cost back is let pass.

Refused:

    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "associate" "A-0001" "triunfo"
    2026-01-01 open Assets:Cash USD
    2026-01-01 open Expenses:Wages USD
      role: "wages"
    2026-01-09 * "A week's work"
      Expenses:Wages     40.00 USD  ;! no-wages: A-0001 is paid 40.00 USD as wages
        associate: "A-0001"
      Assets:Cash       -40.00 USD

Passes:

    2026-01-01 open Assets:Cash USD
    2026-01-01 open Expenses:Wages USD
      role: "wages"
    2026-01-09 * "The electrician's day"
      Expenses:Wages     40.00 USD
      Assets:Cash       -40.00 USD
"""

from collections.abc import Iterator

from ledger import money
from ledger.advance_postings import on_role
from ledger.associates import named_in
from ledger.associates import slips
from ledger.associates import told_as
from ledger.book import Book
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.language import say
from ledger.physicians import takes_back
from ledger.roles import WAGES
from ledger.rules import rule

__plugins__ = ("no_wages",)


class NoWagesError(RuleError):
    """An associate is paid wages."""


def _any_wages(book: Book) -> bool:
    opened = book.accounts.opened
    return any(book.accounts.traits(name).role == WAGES for name in opened)


@rule(NoWagesError, reads=("transaction", "sheet", "open"), wakes=_any_wages)
def no_wages(book: Book) -> Iterator[NoWagesError]:
    """Look for associates on the accounts of wages."""
    posted = list(on_role(book, WAGES))
    for entry, meta, complaint in slips(say("wages"), posted):
        yield NoWagesError.of(entry, complaint, meta=meta)
    for entry, posting in posted:
        associate = named_in(book, entry, posting)
        if associate is None or takes_back(book, posting):
            continue
        complaint = Complaint(
            "{associate} is paid {amount} as wages on {account}, and associates take "
            "equal advances; book it as an advance, or remove associate if it is "
            "another's pay.",
            {
                "associate": told_as(associate),
                "amount": money.units(posting) or say("something"),
                "account": posting.account,
            },
        )
        yield NoWagesError.of(entry, complaint, meta=posting.meta)
