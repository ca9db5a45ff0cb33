"""A funeral is of a person who is covered on the day of death, and told once.

The family whose record in force on `died` lists the person must be neither waiting
nor suspended at the start of that day, by the payments dated before it: arrears paid
that afternoon do not cover a death of that morning. The costs of one funeral may be
several transactions with one id, person and day of death; nothing is spent on
service without saying for whom.

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
      paid: "F-0001:1"
      Assets:Cash:Funeral             0.20 USD
      Income:Funeral:Contributions   -0.20 USD
    2026-02-05 * "F-0001" "Coffin and transport"  ;! funeral-service: S-0001: P-0002
      funeral: "S-0001"
      person: "P-0002"
      died: 2026-02-04
      Expenses:Funeral:Service      120.00 USD
      Assets:Cash:Funeral          -120.00 USD

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
"""

from collections.abc import Iterator

from beancount.core import data

from ledger.book import Book
from ledger.closings import is_closing
from ledger.cover import TERMS
from ledger.cover import Cover
from ledger.cover import terms_changes
from ledger.covering import families_of_the_dead
from ledger.decisions import cited_in
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.funerals import SERVICE
from ledger.funerals import Funeral
from ledger.funerals import funerals
from ledger.funerals import service_postings
from ledger.language import say
from ledger.policies import FuneralPolicy
from ledger.receipts import fund_on
from ledger.records import Family
from ledger.rules import rule
from ledger.standing import Standing
from ledger.standing import terms_on

__plugins__ = ("funeral_service",)


class FuneralServiceError(RuleError):
    """A funeral is not covered, contradicts itself, or is not named."""


@rule(
    FuneralServiceError,
    policy=FuneralPolicy.named,
    terms=TERMS,
    reads=("cooperative", "family", "policy", "sheet", "transaction", "open"),
)
def funeral_service(book: Book) -> Iterator[FuneralServiceError]:
    """Look at each funeral, and at what is spent on service without one."""
    for entry, judged, complaint in funerals(book).told:
        yield FuneralServiceError.of(entry, complaint, judged=judged)
    yield from _uncovered(book)
    yield from _unnamed(book)


def _uncovered(book: Book) -> Iterator[FuneralServiceError]:
    records = families_of_the_dead(book)
    cover = Cover(book, {filed.record.id for filed in records.values() if filed})
    for funeral in funerals(book).found.values():
        filed = records[funeral.id]
        if terms_on(cover.changes, funeral.died) is None:
            continue
        known = {"funeral": funeral.id, "person": funeral.person, "died": funeral.died}
        if filed is None:
            if not _told_elsewhere(book, funeral):
                yield FuneralServiceError.at(
                    _told_on(funeral),
                    funeral.id,
                    "{funeral}: {person} is covered by no family on {died}; mend the "
                    "id or the day, or bring it to the assembly.",
                    **known,
                )
            continue
        family = filed.record.id
        standing = cover.at_dawn(family, funeral.died)
        unsure = book.in_doubt(Family, family) or cover.is_unsure(filed.record)
        if standing and not unsure and standing.state in ("suspended", "waiting"):
            yield FuneralServiceError.at(
                _told_on(funeral),
                funeral.id,
                "{funeral}: {person} is of {family}, {why} on {died} ({source}); mend "
                "what is wrong, or bring it to the assembly.",
                family=family,
                why=_why(standing),
                source=book.source(FuneralPolicy, "waiting-weeks", funeral.died),
                **known,
            )


def _told_on(funeral: Funeral) -> data.Transaction:
    """Give the entry of the first day that cites a decision, or else the first."""
    first = [one for one in funeral.entries if one.date == funeral.date]
    return next((one for one in first if cited_in(one.meta)), first[0])


def _told_elsewhere(book: Book, funeral: Funeral) -> bool:
    """Tell whether a family's record that does not read may cover the person."""
    return any(
        fault.kind == Family.kind and fault.entry.date <= funeral.died
        for fault in book.unread
    )


def _why(standing: Standing) -> str:
    terms = standing.terms
    if standing.state == "suspended":
        return say(
            "suspended with {weeks} weeks overdue (more than {most} suspend until all "
            "is paid)",
            weeks=standing.overdue,
            most=terms.arrears_weeks_max,
        )
    return say(
        "waiting with {served} of {weeks} weeks owed and paid",
        served=max(standing.served, 0),
        weeks=terms.waiting_weeks,
    )


def _unnamed(book: Book) -> Iterator[FuneralServiceError]:
    opened = book.accounts.opened
    service = {name for name in opened if book.accounts.traits(name).role == SERVICE}
    changes = terms_changes(book)
    for entry in book.transactions if service else ():
        if "funeral" in (entry.meta or {}) or is_closing(entry):
            continue
        if terms_on(changes, entry.date) is None:
            continue
        if service.isdisjoint(posting.account for posting in entry.postings or ()):
            continue
        fund = fund_on(book, entry.date)
        for posting in service_postings(book, entry, SERVICE):
            name = posting.account
            held = book.accounts.traits(name).fund == fund
            if held and book.accounts.is_open(name, entry.date):
                complaint = Complaint(
                    "{account} is for funerals, and this says of none; add funeral, "
                    'person and died, or use an account with role: "upkeep".',
                    {"account": posting.account},
                )
                yield FuneralServiceError.of(entry, complaint, meta=posting.meta)
