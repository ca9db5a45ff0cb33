"""A surplus is for everyone: it goes to no named person, unless that was decided.

An entry that takes from an account with `role: "surplus"` names nobody: neither it, nor
a posting, nor an account says `associate:`, `family:`, `person:`, `holder:` or
`borrower:`, or holds the id of an associate or a family. What shares and results left
on an account with `role: "balance"` is paid to no named person either, and no closing
brings a result to one. Settling what was advanced is no gift. Otherwise the entry cites
a decision that waives this law.

Refused:

    2026-01-01 open Assets:Cash USD
    2026-01-01 open Equity:Surplus USD
      role: "surplus"
    2026-05-05 * "A bonus"  ;! surplus-person: 50.00 USD of the surplus go to A-0007
      Equity:Surplus     50.00 USD
      Assets:Cash       -50.00 USD
        associate: "A-0007"

Passes:

    2026-01-01 custom "decision" "D-1" "She repaired the roof: once, from the surplus"
      taken-by: "assembly"
      waives: "surplus-person"
    2026-01-01 open Assets:Cash USD
    2026-01-01 open Equity:Surplus USD
      role: "surplus"
    2026-05-05 * "The roof"
      decision: "D-1"
      Equity:Surplus     50.00 USD
      Assets:Cash       -50.00 USD
        associate: "A-0007"
"""

from collections.abc import Iterator
from itertools import chain

from ledger.book import Book
from ledger.closings import closings
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.language import listed
from ledger.language import mark
from ledger.precision import written
from ledger.rules import rule
from ledger.surplus import surplus_accounts
from ledger.surplus_taken import balances
from ledger.surplus_taken import drawn
from ledger.surplus_taken import person_named
from ledger.surplus_taken import taken

__plugins__ = ("surplus_person",)

OF_SURPLUS = mark(
    "{amounts} of the surplus go to {person}, and it is for everyone; mend the entry, "
    "or cite a decision that waives surplus-person."
)
OF_BALANCE = mark(
    "{amounts} of the balance go to {person}, and it is for everyone; mend the entry, "
    "or cite a decision that waives surplus-person."
)


class SurplusPersonError(RuleError):
    """A surplus goes to a named person."""


@rule(
    SurplusPersonError,
    reads=("associate", "cooperative", "family", "open", "transaction"),
    wakes=lambda book: bool(surplus_accounts(book) or balances(book) or closings(book)),
)
def surplus_person(book: Book) -> Iterator[SurplusPersonError]:
    """Look for persons where something is taken from a surplus."""
    of_surplus = ((entry, sums, OF_SURPLUS) for entry, sums in taken(book))
    of_balance = ((entry, sums, OF_BALANCE) for entry, sums in drawn(book))
    for entry, sums, template in chain(of_surplus, of_balance):
        person = person_named(book, entry)
        if person is not None:
            amounts = (written(book, number, unit) for (_, unit), number in sums)
            complaint = Complaint(
                template, {"amounts": listed(amounts), "person": person}
            )
            yield SurplusPersonError.of(entry, complaint)
