"""After the funeral a family's next record no longer lists the person.

The record that covered the person stands as it is; only one dated after the funeral
must let the person go.

Refused:

    2026-01-01 custom "decision" "D-1" "The rules of the fund"
      taken-by: "assembly"
    2026-01-01 custom "fund" "funeral" "Funeral fund"
    2026-01-01 custom "policy" "funeral"
      fund: "funeral"
      contribution: 0.20 USD
      waiting-weeks: 2
      arrears-weeks-max: 4
      reinstatement: "arrears"
      decision: "D-1"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-0001 P-0002"
    2026-01-01 open Assets:Cash:Funeral USD
      fund: "funeral"
    2026-01-01 open Income:Funeral:Contributions USD
      fund: "funeral"
      role: "contributions"
    2026-01-01 open Expenses:Funeral:Service USD
      fund: "funeral"
      role: "service"
    2026-01-09 * "El Triunfo" "Funeral collection"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001:4"
      Assets:Cash:Funeral             0.80 USD
      Income:Funeral:Contributions   -0.80 USD
    2026-02-05 * "F-0001" "Coffin and transport"
      funeral: "S-0001"
      person: "P-0002"
      died: 2026-02-04
      Expenses:Funeral:Service      120.00 USD
      Assets:Cash:Funeral          -120.00 USD
    2026-02-09 custom "family" "F-0001" "triunfo"  ;! funeral-record: F-0001 lists P-0002
      covered: "P-0001 P-0002 P-0003"

Passes:

    2026-01-01 custom "decision" "D-1" "The rules of the fund"
      taken-by: "assembly"
    2026-01-01 custom "fund" "funeral" "Funeral fund"
    2026-01-01 custom "policy" "funeral"
      fund: "funeral"
      contribution: 0.20 USD
      waiting-weeks: 2
      arrears-weeks-max: 4
      reinstatement: "arrears"
      decision: "D-1"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-05 custom "family" "F-0001" "triunfo"
      covered: "P-0001 P-0002"
    2026-01-01 open Assets:Cash:Funeral USD
      fund: "funeral"
    2026-01-01 open Income:Funeral:Contributions USD
      fund: "funeral"
      role: "contributions"
    2026-01-01 open Expenses:Funeral:Service USD
      fund: "funeral"
      role: "service"
    2026-01-09 * "El Triunfo" "Funeral collection"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001:4"
      Assets:Cash:Funeral             0.80 USD
      Income:Funeral:Contributions   -0.80 USD
    2026-02-05 * "F-0001" "Coffin and transport"
      funeral: "S-0001"
      person: "P-0002"
      died: 2026-02-04
      Expenses:Funeral:Service      120.00 USD
      Assets:Cash:Funeral          -120.00 USD
    2026-02-09 custom "family" "F-0001" "triunfo"
      covered: "P-0001 P-0003"
"""

from collections.abc import Iterator

from ledger.book import Book
from ledger.errors import RuleError
from ledger.funerals import funerals
from ledger.records import Family
from ledger.rules import rule

__plugins__ = ("funeral_record",)


class FuneralRecordError(RuleError):
    """A record covers a person after that person's funeral."""


def _any_funeral(book: Book) -> bool:
    return bool(book.funerals)


@rule(FuneralRecordError, reads=("family", "transaction"), wakes=_any_funeral)
def funeral_record(book: Book) -> Iterator[FuneralRecordError]:
    """Look for the buried in the families' later records."""
    buried = {one.person: one for one in funerals(book).found.values()}
    for date, family, entry in book.register.records(Family):
        for person in buried.keys() & family.covered:
            funeral = buried[person]
            if date > funeral.date:
                yield FuneralRecordError.at(
                    entry,
                    family.id,
                    "{family} lists {person}, who was buried on {date} "
                    "({funeral}); list only the living.",
                    family=family.id,
                    person=person,
                    date=funeral.date,
                    funeral=funeral.id,
                )
