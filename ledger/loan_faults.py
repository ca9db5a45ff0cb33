"""What is wrong with the terms of loans, told where it stands."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from beancount.core import account
from beancount.core import data

from ledger.book import Book
from ledger.contract_terms import slips
from ledger.deposits import deposits
from ledger.errors import Complaint
from ledger.language import listed
from ledger.language import mark
from ledger.language import say
from ledger.loan_agreement import unlike_product
from ledger.loan_agreement import unlike_rescheduled
from ledger.loan_agreement import wrong_borrower
from ledger.loan_contradictions import contradictions
from ledger.loan_plans import planned_by
from ledger.loan_terms import KEYS
from ledger.loan_terms import NEEDED
from ledger.loan_terms import LoanAgreement
from ledger.loan_terms import LoanLayers
from ledger.loan_terms import loan_layers
from ledger.loan_terms import resolved
from ledger.loans import Loan
from ledger.loans import found as found_in
from ledger.loans import loans
from ledger.once import once
from ledger.products import LOAN_TERMS
from ledger.records import Terms
from ledger.register import Filed
from ledger.roles import LOAN

OWN = ("borrower", "method", "instalments", "first-due", "liens")
WAYS = {
    "currency": mark("open it with one currency, as USD"),
    "borrower": mark("the id of a cooperative, family or associate"),
    "method": mark("french, german, flat or interest-only"),
    "rate": mark("0.06 for 6 % a year, 0 for none, or a product that gives one"),
    "basis": mark(
        'as "30/360", "ACT/365", "ACT/360", "ACT/364", "ACT/ACT", "30E/360" or '
        '"30E/360-ISDA"'
    ),
    "instalments": mark("how many there are, as 12"),
    "every": mark('how far apart, as "1 month", "1 week" or "15 days"'),
    "first-due": mark("the day of the first instalment, as 2026-12-31"),
}


class LoanFault(NamedTuple):
    """What is wrong with the terms of a loan, and in which entry.

    Attributes:
      loan: its id.
      entry: the entry that must change.
      complaint: what is wrong.
      grave: nothing can be reckoned by these terms, so that other laws pass it over.
    """

    loan: str
    entry: data.Directive
    complaint: Complaint
    grave: bool = True


@once
def loan_faults(book: Book) -> list[LoanFault]:
    """List what is wrong with the terms of every loan, as last corrected."""
    told = [
        LoanFault(str(account.leaf(entry.account)), entry, _double(entry, first))
        for entry, first in found_in(book).doubles
    ]
    told += [
        LoanFault(one, loan.opening, _double(loan.opening, deposits(book)[one].account))
        for one, loan in loans(book).items()
        if one in deposits(book)
    ]
    told += _without_role(book)
    for loan in loans(book).values():
        told += _of_loan(book, loan)
    return told


@once
def loans_in_doubt(book: Book) -> frozenset[str]:
    """Give the loans whose terms are refused, here or elsewhere, by id."""
    refused = {told.loan for told in loan_faults(book) if told.grave}
    refused |= {
        one
        for one, loan in loans(book).items()
        if loan_layers(book, loan, dt.date.max).doubted
    }
    return frozenset(refused)


def _of_loan(book: Book, loan: Loan) -> Iterator[LoanFault]:
    found = loan_layers(book, loan, dt.date.max)
    if found.doubted:
        return
    for entry, complaint in found.faults:
        yield LoanFault(loan.id, entry, complaint)
    for entry, complaint in slips(book, loan.opening, KEYS, LOAN_TERMS):
        yield LoanFault(loan.id, entry, complaint)
    if found.faults:
        return
    grave = list(_grave(book, found, loan))
    for complaint in grave or _otherwise(book, found, loan):
        place = _place(book, loan, complaint)
        yield LoanFault(loan.id, place, complaint, grave=bool(grave))


def _place(book: Book, loan: Loan, complaint: Complaint) -> data.Directive:
    """Give the entry to mend: a correction, if the account is right without it."""
    filed: Filed[Terms] | None = _filed(book, loan)
    if filed is None:
        return loan.opening
    alone = loan_layers(book, loan, dt.date.min)
    before = [*_grave(book, alone, loan), *_otherwise(book, alone, loan)]
    told = {one.template for one in before}
    return loan.opening if complaint.template in told else filed.entry


def _grave(book: Book, found: LoanLayers, loan: Loan) -> Iterator[Complaint]:
    """Tell what is lacking of terms that read, else what contradicts itself."""
    lacking = list(_lacking(found, loan))
    terms = resolved(found)
    if lacking or terms is None:
        yield _lacks(loan, lacking)
        return
    contradicting = list(contradictions(book, terms, loan))
    yield from contradicting or _no_schedule(book, loan, terms)


def _otherwise(book: Book, found: LoanLayers, loan: Loan) -> Iterator[Complaint]:
    """Tell what disagrees with the product, the network, or the loan before."""
    terms = resolved(found)
    if terms is not None:
        yield from unlike_product(found, loan)
        yield from wrong_borrower(book, found, terms, loan)
        yield from unlike_rescheduled(book, terms, loan)


def _no_schedule(book: Book, loan: Loan, terms: LoanAgreement) -> Iterator[Complaint]:
    """Tell of terms that give no schedule; a disbursement too late is told there."""
    planned = planned_by(book, loan, dt.date.max)
    last = max((one.date for one in loan.movements if one.disbursed > 0), default=None)
    late = last is not None and terms.last_due is not None and last >= terms.last_due
    if isinstance(planned, str) and not late and loan.first_day < terms.first_due:
        template = mark("{loan} has terms that give no schedule: {why}.")
        yield Complaint(template, {"loan": loan.id, "why": planned})


def _lacking(found: LoanLayers, loan: Loan) -> Iterator[str]:
    if not loan.currency:
        yield "currency"
    for key in NEEDED:
        if found.said(key) is None and getattr(found.product, key, None) is None:
            yield key.replace("_", "-")


def _lacks(loan: Loan, lacking: list[str]) -> Complaint:
    ways = (f"{one} ({say(WAYS[one])})" for one in lacking)
    return Complaint(
        "{loan} lacks {lacking}; add {ways}.",
        {"loan": loan.id, "lacking": ", ".join(lacking), "ways": ", ".join(ways)},
    )


def _double(entry: data.Open, first: str) -> Complaint:
    return Complaint(
        "{account} ends as {first} does, and a contract's id is used once; choose "
        "another.",
        {"account": entry.account, "first": first},
    )


def _without_role(book: Book) -> Iterator[LoanFault]:
    """Find accounts with a borrower and terms, and no role that makes them loans."""
    for name, entry in book.accounts.opened.items():
        said = [key for key in OWN if book.accounts.said(name, key) is not None]
        doubted = book.account_in_doubt(name)
        if len(said) > 1 and not doubted and book.accounts.traits(name).role != LOAN:
            complaint = Complaint(
                '{account} has {said}, and not the role of a loan; write role: "loan".',
                {"account": name, "said": listed(said)},
            )
            yield LoanFault(str(account.leaf(name)), entry, complaint)


def _filed(book: Book, loan: Loan) -> Filed[Terms] | None:
    found: Filed[Terms] | None = book.register.filed(Terms, loan.account, dt.date.max)
    return found
