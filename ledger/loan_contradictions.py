"""Terms of a loan that read, and contradict each other."""

from collections.abc import Iterator
from typing import NamedTuple

from ledger import money
from ledger.book import Book
from ledger.errors import Complaint
from ledger.language import mark
from ledger.loan_terms import LoanAgreement
from ledger.loans import Loan
from ledger.precision import decimals
from ledger.precision import written

AMOUNTS = ("instalment", "multiple", "down_payment", "principal")


class _Check(NamedTuple):
    """Whether something contradicts, and what is said of it."""

    wrong: bool
    template: str


def contradictions(book: Book, terms: LoanAgreement, loan: Loan) -> Iterator[Complaint]:
    """Find terms of a loan that contradict each other."""
    fields = {
        **terms._asdict(),
        "loan": loan.id,
        "currency": loan.currency,
        "percent": f"{(terms.rate * 100).normalize():f}",
        "day": loan.opening.date,
    }
    checks = [*_of_counts(terms), *_of_methods(terms), *_of_days(terms, loan)]
    yield from (Complaint(one.template, fields) for one in checks if one.wrong)
    yield from _amounts(book, terms, loan)
    yield from _liens(book, terms, loan)


def _of_counts(terms: LoanAgreement) -> Iterator[_Check]:
    yield _Check(
        terms.rate > terms.rate_max,
        "{loan} has the rate {rate}, which is {percent} % a year and above {rate_max}; "
        "write 0.12 for 12 %, or let the product say rate-max.",
    )
    yield _Check(
        terms.instalments < 1,
        "{loan} has no instalments; write how many there are, 1 at least.",
    )
    yield _Check(
        terms.grace_principal >= terms.instalments > 0,
        "{loan} says grace-principal {grace_principal} and has {instalments} "
        "instalments, so that none repays it; write fewer of grace.",
    )


def _of_methods(terms: LoanAgreement) -> Iterator[_Check]:
    yield _Check(
        terms.instalment is not None and terms.method not in ("french", "flat"),
        "{loan} says instalment {instalment}, and by the method {method} instalments "
        "are not equal; remove it, or choose french or flat.",
    )
    yield _Check(
        terms.multiple is not None and terms.method == "interest-only",
        "{loan} says multiple {multiple}, and by the method {method} nothing is "
        "rounded to one; remove it.",
    )


def _of_days(terms: LoanAgreement, loan: Loan) -> Iterator[_Check]:
    opened, paid = terms.opened, terms.interest_paid_through
    yield _Check(
        opened is not None and opened > loan.opening.date,
        "{loan} says opened {opened}, which is after the account is opened on {day}; "
        "write the day before the books on which it began.",
    )
    yield _Check(
        opened is not None and opened >= terms.first_due,
        "{loan} says opened {opened}, and its first-due {first_due} is not after it; "
        "mend one of the two.",
    )
    yield _Check(
        paid is not None and (opened is None or paid < opened),
        "{loan} says interest-paid-through {interest_paid_through} without opened, or "
        "before it; add opened, the day on which the loan began.",
    )


def _amounts(book: Book, terms: LoanAgreement, loan: Loan) -> Iterator[Complaint]:
    """Find amounts of another currency, or finer than it."""
    most = decimals(book, loan.currency)
    for key in AMOUNTS:
        said = getattr(terms, key)
        if said is None:
            continue
        fields = {
            "loan": loan.id,
            "key": key.replace("_", "-"),
            "said": said,
            "currency": loan.currency,
            "most": most,
        }
        if said.currency not in (None, loan.currency):
            template = mark(
                "{loan} says {key} {said}, and its account is in {currency}; mend one "
                "of the two."
            )
            yield Complaint(template, fields)
        elif money.places(said.number.normalize()) > most:
            template = mark(
                "{loan} says {key} {said}, and {currency} has {most} decimals; write "
                "no more."
            )
            yield Complaint(template, fields)


def _liens(book: Book, terms: LoanAgreement, loan: Loan) -> Iterator[Complaint]:
    """Find liens finer than the currency, or above what is agreed to be lent."""
    most = decimals(book, loan.currency)
    for lien in terms.liens:
        if money.places(lien.amount.normalize()) > most:
            yield Complaint(
                "{loan} says that {holder} holds {amount:f}, and {currency} has {most} "
                "decimals; write no more.",
                {
                    "loan": loan.id,
                    **lien._asdict(),
                    "currency": loan.currency,
                    "most": most,
                },
            )
    whole = sum((one.amount for one in terms.liens), money.ZERO)
    lent = terms.principal.number if terms.principal else loan.lent
    if whole > lent > 0:
        yield Complaint(
            "{loan} has liens of {whole}, and {lent} are lent, which is all that they "
            "can hold; mend liens, or write what will be lent as principal.",
            {
                "loan": loan.id,
                "whole": written(book, whole, loan.currency),
                "lent": written(book, lent, loan.currency),
            },
        )
