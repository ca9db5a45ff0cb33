"""A collection sheet adds up, names only its own families, and no week is left out.

The total of a sheet is what its families' weeks cost: each pays its oldest
unpaid week first, at the contribution in force on that week's Monday; a week
ahead costs the contribution of the day. `absent:` speaks of everyone on the
cooperative's roll for the week. A sheet is never mended by a second one: a
change is written with `corrects:`, which may take weeks back (`F-0001:-1`).

Refused:

    2026-01-01 custom "decision" "2026-001" "0.20 a week for funerals"
      taken-by: "assembly"
    2026-01-01 custom "fund" "funeral" "Funeral fund"
    2026-01-01 custom "policy" "funeral"
      fund: "funeral"
      contribution: 0.20 USD
      decision: "2026-001"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-05 custom "family" "F-0001" "triunfo"
    2026-01-05 custom "family" "F-0002" "triunfo"
    2026-01-01 open Assets:Cash:Funeral USD
      fund: "funeral"
    2026-01-01 open Income:Funeral:Contributions USD
      fund: "funeral"
      role: "contributions"
    2026-01-09 * "El Triunfo" "Funeral collection"  ;! funeral-sheet: triunfo/2026-W02
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0002:2"
      Assets:Cash:Funeral             0.40 USD
      Income:Funeral:Contributions   -0.40 USD

Passes:

    2026-01-01 custom "decision" "2026-001" "0.20 a week for funerals"
      taken-by: "assembly"
    2026-01-01 custom "fund" "funeral" "Funeral fund"
    2026-01-01 custom "policy" "funeral"
      fund: "funeral"
      contribution: 0.20 USD
      decision: "2026-001"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-05 custom "family" "F-0001" "triunfo"
    2026-01-05 custom "family" "F-0002" "triunfo"
    2026-01-01 open Assets:Cash:Funeral USD
      fund: "funeral"
    2026-01-01 open Income:Funeral:Contributions USD
      fund: "funeral"
      role: "contributions"
    2026-01-09 * "El Triunfo" "Funeral collection"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0002:2"
      Assets:Cash:Funeral             0.60 USD
      Income:Funeral:Contributions   -0.60 USD
"""

from collections.abc import Iterator

from ledger.book import Book
from ledger.collected import collected
from ledger.collections import Assessment
from ledger.errors import RuleError
from ledger.language import say
from ledger.money import ZERO
from ledger.money import format_sums
from ledger.policies import FuneralPolicy
from ledger.receipts import breakdown
from ledger.receipts import entered
from ledger.rules import rule

__plugins__ = ("funeral_sheet",)


class FuneralSheetError(RuleError):
    """A sheet does not add up, or does not fit its cooperative and week."""


@rule(
    FuneralSheetError,
    policy=FuneralPolicy.named,
    terms=("fund", "contribution"),
    reads=("cooperative", "family", "policy", "sheet", "fund", "open"),
)
def funeral_sheet(book: Book) -> Iterator[FuneralSheetError]:
    """Assess every sheet, and compare its total with what its weeks cost."""
    for assessment in collected(book).assessments:
        sheet = assessment.sheet
        judged = sheet.key if sheet else ""
        for complaint in assessment.complaints:
            yield FuneralSheetError.of(assessment.entry, complaint, judged=judged)
        if assessment.cost is not None:
            yield from _wrong_total(book, assessment)


def _wrong_total(book: Book, assessment: Assessment) -> Iterator[FuneralSheetError]:
    cost, sheet = assessment.cost, assessment.sheet
    received = entered(book, assessment.entry)
    if cost is None or sheet is None or received is None:
        return
    if received != {one: number for one, number in cost.sums().items() if number}:
        price = cost.price.number if cost.price else None
        yield FuneralSheetError.at(
            assessment.entry,
            sheet.key,
            "{sheet}: {breakdown}, entered {entered}; mend the list or the amount "
            "on the fund's contributions.",
            sheet=sheet.key,
            breakdown=breakdown(cost),
            entered=format_sums(received, price or ZERO) or say("nothing"),
        )
