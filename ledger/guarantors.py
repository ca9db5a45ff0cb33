"""Guarantors: whether those behind a loan are enough, and can stand behind it."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from beancount.core.amount import Amount

from ledger import money
from ledger.book import Book
from ledger.errors import Complaint
from ledger.guarantees import backed
from ledger.guarantees import held_for
from ledger.guarantees import held_on
from ledger.guarantees import savings_on
from ledger.guarantees import unknown_savings
from ledger.loan_agreement import bearer_in_doubt
from ledger.loan_agreement import kind_of
from ledger.loan_terms import LoanAgreement
from ledger.loans import Loan
from ledger.policies import LoanPolicy
from ledger.policies import Policy
from ledger.precision import written
from ledger.records import Associate
from ledger.records import Suspension


def too_few(
    book: Book, loan: Loan, agreed: LoanAgreement, day: date
) -> Iterator[Complaint]:
    """Count those who stand behind a loan besides its borrower."""
    policy = _policy(book, day)
    least = policy.guarantors_min if policy else None
    if least is not None and len(agreed.outside) < least:
        yield Complaint(
            "{loan} has {count} besides {borrower} to stand behind it, and {least} are "
            "asked ({source}); find who else does, and write it to liens.",
            {
                "loan": loan.id,
                "count": len(agreed.outside),
                "borrower": agreed.borrower,
                "least": least,
                "source": book.source(LoanPolicy, "guarantors-min", day),
            },
        )


def strangers(book: Book, loan: Loan, holder: str, day: date) -> Iterator[Complaint]:
    """Tell of a guarantor whom nobody knows, or who is set apart on a day."""
    fields = {"loan": loan.id, "holder": holder, "day": day}
    if bearer_in_doubt(book, holder):
        return
    if kind_of(book, holder, day) is None:
        yield Complaint(
            "{loan} is backed by {holder}, which is no cooperative, family or "
            "associate on {day}; record it first, or mend liens.",
            fields,
        )
        return
    suspended = _suspended(book, holder, day)
    if suspended == holder:
        yield Complaint(
            "{loan} is backed by {holder}, who is suspended on {day}; find another "
            "guarantor, or wait until then.",
            fields,
        )
    elif suspended is not None:
        yield Complaint(
            "{loan} is backed by {holder}, the family of {suspended}, who is suspended "
            "on {day}; find another guarantor, or wait until then.",
            {**fields, "suspended": suspended},
        )


def too_much(
    book: Book, loan: Loan, agreed: LoanAgreement, holder: str, day: date
) -> Iterator[Complaint]:
    """Compare what a guarantor's savings hold with her means and the policy."""
    unit = loan.currency
    of_loans = held_on(book, holder, unit, day)
    whole = sum(of_loans.values(), money.ZERO)
    has = savings_on(book, holder, unit, day)
    fields = {
        "loan": loan.id,
        "holder": holder,
        "day": day,
        "has": written(book, has, unit),
        "whole": written(book, whole, unit),
    }
    if has < whole and holder not in unknown_savings(book):
        yield Complaint(
            "{loan} is backed by {holder}, who has {has} of sight savings at the "
            "end of {day}, and her liens hold {whole}; find another guarantor, or hold "
            "less.",
            fields,
        )
    policy = _policy(book, day)
    if policy is None:
        return
    for_others = sum(
        (
            amount
            for one, amount in of_loans.items()
            if backed(book)[one].on(day).borrower != holder
        ),
        money.ZERO,
    )
    if _above(policy.guarantee_max, for_others, unit):
        yield Complaint(
            "{loan} is backed by {holder}, whose savings would hold {others} for "
            "others, and {most} is the most ({source}); find another guarantor, or "
            "hold less.",
            {
                **fields,
                "others": written(book, for_others, unit),
                "most": policy.guarantee_max,
                "source": book.source(LoanPolicy, "guarantee-max", day),
            },
        )
    yield from _circle(book, loan, agreed, holder, day)


def _circle(
    book: Book, loan: Loan, agreed: LoanAgreement, holder: str, day: date
) -> Iterator[Complaint]:
    """Compare what two hold for each other with the policy."""
    unit, borrower = loan.currency, agreed.borrower
    policy = _policy(book, day)
    there = held_for(book, holder, borrower, unit, day)
    back = held_for(book, borrower, holder, unit, day)
    if policy is None or not there or not back:
        return
    term = "guarantee-max" if policy.mutual_max is None else "mutual-max"
    most = policy.mutual_max or policy.guarantee_max
    if _above(most, there + back, unit):
        yield Complaint(
            "{loan} is backed by {holder}, and {holder} and {borrower} would hold "
            "{whole} for each other, where {most} is the most ({source}); find another "
            "guarantor, or hold less.",
            {
                "loan": loan.id,
                "holder": holder,
                "borrower": borrower,
                "whole": written(book, there + back, unit),
                "most": most,
                "source": book.source(LoanPolicy, term, day),
            },
        )


def _policy(book: Book, day: date) -> LoanPolicy | None:
    """Give the policy of a day, unless it is refused elsewhere."""
    return None if book.in_doubt(Policy, "loan") else book.policy(LoanPolicy, day)


def _above(most: Amount | None, number: Decimal, unit: str) -> bool:
    if most is None or most.number is None or most.currency != unit:
        return False
    return number > most.number


def _suspended(book: Book, holder: str, day: date) -> str | None:
    """Give the suspended associate who is, or whose family is, the one asked for."""
    for one, suspension in book.register.in_force(Suspension, day).items():
        if suspension.until is not None and suspension.until < day:
            continue
        associate = book.register.on(Associate, one, day)
        if one == holder or (associate is not None and associate.family == holder):
            return one
    return None
